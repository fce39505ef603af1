"""The measures. Each gives `{subject: [value of each round]}`; rounds are interleaved."""

import contextlib
import difflib
import functools
import json
import os
import re
import statistics
import subprocess
import time

import specs
from subjects import TEMPLATES, Daemon, Resident, Watchman, program, scratch, unpacked


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


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

        def python(name):
            return lambda: json.loads(output([*one_core, *rivals[name], path, str(seconds)]))

        for name in ["same text", "plain text"]:
            if rivals[name]:
                subjects[name] = python(name)
        if rivals["events"]:
            events = [*one_core, *rivals["events"], path, str(seconds)]
            subjects["libyaml events"] = lambda: float(output(events))
        return rounds(count, subjects)


def likeness(rivals, sentences=40):
    """How many of our sentences the rival that is to write the same text has; None where it writes none."""
    with scratch() as folder:
        path, draft = os.path.join(folder, "spec.yaml"), os.path.join(folder, "draft.md")
        with open(path, "w") as file:
            file.write(specs.spec(sentences))
        output([program("communique"), "preview", path, "--templates", TEMPLATES, "-o", draft])
        with open(draft, encoding="utf-8") as file:
            ours = file.read()
        try:
            theirs = output([*rivals["same text"], path])
        except subprocess.CalledProcessError:
            return None
        first, second = (re.split(r"(?<=\.)\s+", text) for text in (ours, theirs))
        blocks = difflib.SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
        return {
            "to the byte": ours == theirs, "of sentences": len(first),
            "same sentences": sum(block.size for block in blocks)}


def latency(rivals, count, drops, text):
    """Milliseconds from the rename to what readers see, for each drop; the resident Python writes `text`."""

    def dropped(subject, folder, index):
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
        spent = time.perf_counter() - begin
        time.sleep(0.02)
        return spent * 1000

    def measured(make):
        def body():
            with scratch() as folder, make(folder) as subject:
                return statistics.median(dropped(subject, folder, index) for index in range(drops))
        return body

    subjects = {"communiqued": measured(Daemon)}
    if rivals[text]:
        subjects["resident Python"] = measured(
            lambda folder: Resident("resident Python", rivals[text], folder))
    if rivals["copier"]:
        subjects["C copier"] = measured(
            lambda folder: Resident("C copier", rivals["copier"], folder))
    return rounds(count, subjects)


def names(meetings):
    return [f"m{index:05}.yaml" for index in range(meetings)]


def fill(folder, meetings):
    """Specs that have waited for a minute: what was written just now might still be written to."""
    inbox = os.path.join(folder, "inbox")
    os.makedirs(inbox)
    since = time.time() - 60
    for index, name in enumerate(names(meetings)):
        path = os.path.join(inbox, name)
        with open(path, "w") as file:
            file.write(specs.spec(40, number=index))
        os.utime(path, (since, since))
    os.sync()


def publishes_all(subject, meetings):
    """Waits until every spec is published."""
    missing = names(meetings)
    while missing:
        while missing and subject.result(missing[-1]) is not None:
            missing.pop()
        if missing:
            time.sleep(0.01)


def start(make, meetings):
    """Gives the seconds from the start until every one of the waiting specs is published."""
    with scratch() as folder:
        fill(folder, meetings)
        subject = make(folder)
        begin = time.perf_counter()
        with subject:
            publishes_all(subject, meetings)
            return time.perf_counter() - begin


def backlog(rivals, count, meetings, text):
    """Seconds until all that waited at the start is published; the resident Python writes `text`."""

    def resident(name, rival, extra=()):
        return lambda: start(lambda folder: Resident(name, rivals[rival], folder, extra), meetings)

    subjects = {"communiqued": lambda: start(Daemon, meetings)}
    if rivals[text]:
        subjects["resident Python"] = resident("resident Python", text)
    if rivals["copier"]:
        subjects["C, fsync each"] = resident("C, fsync each", "copier")
        subjects["C, groups of 256"] = resident("C, groups of 256", "copier", ["256"])
    return rounds(count, subjects)


def scaling(count, meetings):
    """The same of our daemon alone, on one core and on two."""
    return rounds(count, {
        f"{meetings} specs on {cores}": functools.partial(start, functools.partial(Daemon, cores=cores), meetings)
        for cores in [1, 2]})


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


def at_rest(pid, seconds):
    """What a process does while nothing happens, once it has come to rest."""
    quiet = -1
    while quiet != ticks(pid):
        quiet = ticks(pid)
        time.sleep(3)
    before, spent = switches(pid), ticks(pid)
    time.sleep(seconds)
    return {"switches": switches(pid) - before, "ticks": ticks(pid) - spent, "pss MiB": pss(pid)}


def idle(rivals, meetings, seconds, text):
    """What the daemon and the rivals do while nothing happens, with every meeting drafted."""
    result = {"seconds": seconds}
    with scratch() as folder:
        fill(folder, meetings)
        with Daemon(folder) as daemon:
            publishes_all(daemon, meetings)
            after_work = pss(daemon.process.pid)
        # Once started anew: nothing of the drafting is left in its memory, as after a boot.
        with Daemon(folder) as daemon:
            result["communiqued"] = at_rest(daemon.process.pid, seconds)
        result["communiqued"]["pss MiB after drafting"] = after_work
    others = {
        "resident Python": (text, functools.partial(Resident, "resident Python")),
        "watchman": ("watchman", Watchman),
    }
    for name, (rival, make) in others.items():
        if rivals[rival]:
            with scratch() as folder:
                fill(folder, meetings)
                with make(rivals[rival], folder) as subject:
                    result[name] = at_rest(subject.process.pid, seconds)
    return result


def status(rivals, count, runs):
    """Milliseconds of one `communique status`, of `true`, and of a question to watchman."""

    def timed(command, environment=os.environ):
        def body():
            times = []
            for _ in range(runs):
                begin = time.perf_counter()
                pid = os.posix_spawn(command[0], command, environment, file_actions=[
                    (os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
                _, code = os.waitpid(pid, 0)
                times.append((time.perf_counter() - begin) * 1000)
                if code:
                    raise SystemExit(f"bench: {command} failed")
            return statistics.median(times)
        return body

    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(scratch())
        stack.enter_context(Daemon(folder))
        # As it is installed: without symbols.
        installed = os.path.join(folder, "communique")
        subprocess.run(["strip", "-o", installed, program("communique")], check=True)
        subjects = {
            "communique status": timed([installed, "status", "--workspace", folder]),
            "true": timed(["/bin/true"]),
        }
        if rivals["watchman"]:
            watchman = Watchman(rivals["watchman"], stack.enter_context(scratch()))
            stack.enter_context(watchman)
            subjects["watchman watch-list"] = timed([*watchman.client, "watch-list"], unpacked())
        return rounds(count, subjects)


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
