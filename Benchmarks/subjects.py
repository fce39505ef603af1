"""What is measured: our programs, and the rivals as far as they can be had."""

import atexit
import contextlib
import glob
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CHECKOUT = os.path.dirname(HERE)
RELEASE = os.path.join(CHECKOUT, ".build/release")
WORK = os.path.join(CHECKOUT, ".build/bench")
TEMPLATES = os.path.join(CHECKOUT, "Templates")


def program(name):
    return os.path.join(RELEASE, name)


def prepare():
    """Gets the rivals into a folder of their own: the command of each, or None for one that cannot be had."""
    os.makedirs(WORK, exist_ok=True)
    statement = python_with_libraries()
    found = {
        "events": compiled("events", "-lyaml"), "copier": compiled("copier"), "watchman": watchman(),
        "same text": statement and [*statement, "same"], "plain text": statement and [*statement, "plain"],
    }
    for name, command in found.items():
        if command is None:
            print(f"bench: the rival `{name}` cannot be had here; it is skipped", file=sys.stderr)
    return found


def succeeds(*command, **options):
    try:
        return subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options).returncode == 0
    except OSError:
        return False


def compiled(name, *libraries):
    """A program in C."""
    target, source = os.path.join(WORK, name), os.path.join(HERE, "rivals", name + ".c")
    return [target] if succeeds("cc", "-O2", "-o", target, source, *libraries) else None


def python_with_libraries():
    """`statement.py` by a Python that has PyYAML with libyaml, and Jinja2: one of its own, or the system's."""
    own = os.path.join(WORK, "venv/bin/python")
    if not os.path.exists(own):
        succeeds(sys.executable, "-m", "venv", os.path.join(WORK, "venv"))
    imports = ("-c", "import yaml, jinja2; yaml.CSafeLoader")
    if not succeeds(own, *imports):
        succeeds(own, "-m", "pip", "install", "--quiet", "PyYAML", "Jinja2")
    for python in [own, sys.executable]:
        if succeeds(python, *imports):
            return [python, os.path.join(HERE, "rivals/statement.py")]
    return None


def watchman():
    """Debian's watchman with the library that it needs, unpacked and not installed."""
    folder = os.path.join(WORK, "watchman")
    program = shutil.which("watchman") or os.path.join(folder, "usr/bin/watchman")
    if not os.path.exists(program):
        os.makedirs(folder, exist_ok=True)
        succeeds("apt-get", "download", "watchman", "libpcre3", cwd=folder)
        for package in glob.glob(os.path.join(folder, "*.deb")):
            succeeds("dpkg", "-x", package, folder)
    return [program] if succeeds(program, "--version", env=unpacked()) else None


def unpacked():
    """The environment in which an unpacked program finds its libraries."""
    folders = glob.glob(os.path.join(WORK, "watchman/**/*-linux-gnu"), recursive=True)
    return {**os.environ, "LD_LIBRARY_PATH": ":".join(folders)}


@contextlib.contextmanager
def scratch():
    """A folder on the disk of the checkout, not in memory. It is removed when all is measured: an ext4 without a
    journal keeps the places of removed files free for minutes, and passes them all for each new file."""
    folder = tempfile.mkdtemp(prefix="run-", dir=WORK)
    atexit.register(shutil.rmtree, folder)
    yield folder


class Subject:
    """A process of which something is measured: it runs inside `with`, and says by a file that it is ready."""

    environment = os.environ

    def __init__(self, name, command, ready):
        self.name, self.command, self.ready = name, command, ready

    def __enter__(self):
        self.log = open(self.ready + ".log", "w")
        self.process = subprocess.Popen(
            self.command, stdout=self.log, stderr=self.log, env=self.environment)
        while not os.path.exists(self.ready):
            if self.process.poll() is not None:
                self.log.flush()
                with open(self.log.name) as log:
                    raise SystemExit(f"bench: {self.name} ended:\n{log.read()}")
            time.sleep(0.001)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()


class Daemon(Subject):
    """communiqued on a workspace of its own, with three formats."""

    def __init__(self, folder, cores=None, extra=""):
        command = [program("communiqued"), "--workspace", folder, "--templates", TEMPLATES]
        if cores:
            command = ["taskset", "-c", ",".join(map(str, range(cores))), *command]
        super().__init__("communiqued", command, os.path.join(folder, "control.sock"))
        self.folder = folder
        self.inbox, self.drafts = os.path.join(folder, "inbox"), os.path.join(folder, "drafts")
        os.makedirs(self.inbox, exist_ok=True)
        with open(os.path.join(folder, "communique.yaml"), "w") as file:
            file.write("formats: [md, txt, html]\n" + extra)

    def result(self, name):
        """What changes when `name` was published anew; None as long as it was not."""
        try:
            return os.readlink(os.path.join(self.drafts, name.removesuffix(".yaml"), "latest"))
        except OSError:
            return None


class Resident(Subject):
    """A rival that publishes one file for each that comes."""

    def __init__(self, name, command, folder, extra=()):
        self.inbox, self.out = os.path.join(folder, "inbox"), os.path.join(folder, "out")
        super().__init__(name, [*command, self.inbox, self.out, *extra], os.path.join(self.out, ".done"))
        os.makedirs(self.inbox, exist_ok=True)
        os.makedirs(self.out)

    def result(self, name):
        """What changes when `name` was published anew; None as long as it was not."""
        try:
            return os.stat(os.path.join(self.out, name)).st_ino
        except OSError:
            return None


class Watchman(Subject):
    """watchman, which watches an inbox and drafts nothing."""

    environment = property(lambda self: unpacked())

    def __init__(self, command, folder):
        socket = os.path.join(folder, "watchman.sock")
        self.inbox = os.path.join(folder, "inbox")
        self.client = [*command, f"--sockname={socket}", "--no-spawn"]
        server = [
            *command, "--foreground", f"--sockname={socket}", "--no-save-state",
            f"--logfile={folder}/watchman.log", f"--pidfile={folder}/watchman.pid"]
        super().__init__("watchman", server, socket)
        os.makedirs(self.inbox, exist_ok=True)

    def __enter__(self):
        super().__enter__()
        subprocess.run([*self.client, "watch", self.inbox], check=True, stdout=self.log, env=unpacked())
        return self
