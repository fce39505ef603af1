"""The measures. Each gives `{subject: [value of each round]}`; rounds are interleaved."""

import json
import os
import subprocess
import time

import specs
from subjects import TEMPLATES, Daemon, Resident, program, scratch


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def rounds(count, subjects):
    """Measures each subject in turn, `count` times."""
    values = {name: [] for name in subjects}
    for _ in range(count):
        for name, body in subjects.items():
            values[name].append(body())
    return values


def drafting(rivals, count, seconds, sentences=40):
    """Microseconds of the processor's time for each phase of one spec, ours and the rivals'."""
    with scratch() as folder:
        path = os.path.join(folder, "spec.yaml")
        with open(path, "w") as file:
            file.write(specs.spec(sentences))
        one_core = ["taskset", "-c", "0"]
        ours = [*one_core, program("bench-phases"), TEMPLATES, path, str(seconds)]
        subjects = {"communique": lambda: json.loads(output(ours))}
        if rivals["statement"]:
            python = [*one_core, *rivals["statement"], path, str(seconds)]
            subjects["PyYAML + Jinja2"] = lambda: json.loads(output(python))
        if rivals["events"]:
            events = [*one_core, *rivals["events"], path, str(seconds)]
            subjects["libyaml events"] = lambda: float(output(events))
        return rounds(count, subjects)


def latency(rivals, count, drops):
    """Milliseconds from the rename to what readers see, for each drop."""

    def measured(make):
        def body():
            with scratch() as folder:
                subject = make(folder)
                subject.start()
                times = []
                for index in range(drops):
                    # One name, ever other content: each drop replaces what was published before.
                    name, before = "meeting.yaml", subject.result("meeting.yaml")
                    temporary = os.path.join(folder, "drop")
                    with open(temporary, "w") as file:
                        file.write(specs.spec(40, number=index + 2))
                    begin = time.perf_counter()
                    os.rename(temporary, os.path.join(subject.inbox, name))
                    while subject.result(name) == before:
                        if time.perf_counter() - begin > 30:
                            raise SystemExit(f"bench: {subject.name} publishes nothing")
                        # A core of its own would be taken from the subject on a small machine.
                        time.sleep(0.00005)
                    times.append((time.perf_counter() - begin) * 1000)
                    time.sleep(0.02)
                subject.stop()
                return sorted(times)[len(times) // 2]
        return body

    subjects = {"communiqued": measured(lambda folder: Daemon(folder))}
    if rivals["statement"]:
        subjects["resident Python"] = measured(
            lambda folder: Resident("resident Python", rivals["statement"], folder))
    if rivals["copier"]:
        subjects["C copier"] = measured(
            lambda folder: Resident("C copier", rivals["copier"], folder))
    return rounds(count, subjects)


def fill(folder, meetings):
    inbox = os.path.join(folder, "inbox")
    os.makedirs(inbox)
    for index in range(meetings):
        with open(os.path.join(inbox, f"m{index:05}.yaml"), "w") as file:
            file.write(specs.spec(40, number=index))
    os.sync()


def backlog(rivals, count, meetings, cores=None, only_ours=False):
    """Seconds from the start until every one of the waiting specs is published."""

    def ours():
        with scratch() as folder:
            fill(folder, meetings)
            daemon = Daemon(folder, cores=cores)
            names = [f"m{index:05}.yaml" for index in range(meetings)]
            begin = time.perf_counter()
            daemon.start()
            while names:
                while names and daemon.is_published(names[-1]):
                    names.pop()
                if names:
                    time.sleep(0.01)
            spent = time.perf_counter() - begin
            daemon.stop()
            return spent

    def theirs(name, command, extra=()):
        def body():
            with scratch() as folder:
                fill(folder, meetings)
                subject = Resident(name, command, folder, extra)
                begin = time.perf_counter()
                subject.start()
                spent = time.perf_counter() - begin
                subject.stop()
                return spent
        return body

    subjects = {"communiqued": ours}
    if not only_ours:
        if rivals["statement"]:
            subjects["resident Python"] = theirs("resident Python", rivals["statement"])
        if rivals["copier"]:
            subjects["C, fsync each"] = theirs("C, fsync each", rivals["copier"])
            subjects["C, groups of 256"] = theirs("C, groups of 256", rivals["copier"], ["256"])
    return rounds(count, subjects)


def switches(pid):
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/status") as file:
            total += sum(int(line.split()[1]) for line in file if "ctxt_switches" in line)
    return total


def ticks(pid):
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rsplit(") ", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def pss(pid):
    with open(f"/proc/{pid}/smaps_rollup") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024


def idle(meetings, seconds):
    """What the daemon does while nothing happens, with every meeting drafted."""
    with scratch() as folder:
        fill(folder, meetings)
        daemon = Daemon(folder)
        daemon.start()
        while not all(daemon.is_published(f"m{index:05}.yaml") for index in range(meetings)):
            time.sleep(0.2)
        # Once started anew: nothing of the drafting is left in its memory, as after a boot.
        after_work = pss(daemon.process.pid)
        daemon.stop()
        daemon.start()
        quiet = -1
        while quiet != ticks(daemon.process.pid):
            quiet = ticks(daemon.process.pid)
            time.sleep(3)
        pid = daemon.process.pid
        before, spent = switches(pid), ticks(pid)
        time.sleep(seconds)
        result = {
            "seconds": seconds, "switches": switches(pid) - before, "ticks": ticks(pid) - spent,
            "pss MiB": pss(pid), "pss MiB after drafting": after_work,
        }
        daemon.stop()
        return result


def status(count, runs):
    """Milliseconds of one `communique status`, and of `true`."""
    with scratch() as folder:
        daemon = Daemon(folder)
        daemon.start()

        def timed(command):
            def body():
                times = []
                for _ in range(runs):
                    begin = time.perf_counter()
                    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[
                        (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
                    _, code = os.waitpid(pid, 0)
                    times.append((time.perf_counter() - begin) * 1000)
                    if code:
                        raise SystemExit(f"bench: {command} failed")
                return sorted(times)[len(times) // 2]
            return body

        values = rounds(count, {
            "communique status": timed([program("communique"), "status", "--workspace", folder]),
            "true": timed(["/bin/true"]),
        })
        daemon.stop()
        return values


def memory(size):
    """The most MiB that one draft of a spec of `size` bytes takes, and its seconds."""
    with scratch() as folder:
        path = os.path.join(folder, "large.yaml")
        with open(path, "w") as file:
            file.write(specs.spec_of_size(size))
        begin = time.perf_counter()
        pid = os.posix_spawn(
            program("communique"),
            [program("communique"), "preview", path, "--templates", TEMPLATES,
             "-o", folder + "/out.md"],
            os.environ)
        _, code, usage = os.wait4(pid, 0)
        if code:
            raise SystemExit("bench: the large spec was not drafted")
        return {"MiB": usage.ru_maxrss / 1024, "seconds": time.perf_counter() - begin,
                "bytes": os.path.getsize(path)}
