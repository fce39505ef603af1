"""What is measured: our programs, and the rivals as far as they can be had."""

import contextlib
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
    """Builds and installs the rivals in a folder of their own: each command, or None."""
    os.makedirs(WORK, exist_ok=True)
    found = {}
    for name, libraries in {"events": ["-lyaml"], "copier": []}.items():
        target = os.path.join(WORK, name)
        source = os.path.join(HERE, "rivals", name + ".c")
        built = shutil.which("cc") and subprocess.run(
            ["cc", "-O2", "-o", target, source, *libraries], stderr=subprocess.DEVNULL).returncode == 0
        found[name] = [target] if built else None
    python = os.path.join(WORK, "venv/bin/python")
    statement = os.path.join(HERE, "rivals/statement.py")
    try:
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", os.path.join(WORK, "venv")], check=True,
                           stdout=subprocess.DEVNULL)
        if subprocess.run([python, "-c", "import yaml, jinja2; yaml.CSafeLoader"],
                          stderr=subprocess.DEVNULL).returncode:
            subprocess.run([python, "-m", "pip", "install", "--quiet", "PyYAML", "Jinja2"], check=True)
        found["statement"] = [python, statement]
    except (OSError, subprocess.CalledProcessError):
        found["statement"] = None
    for name, command in found.items():
        if command is None:
            print(f"bench: the rival `{name}` cannot be had here; it is skipped", file=sys.stderr)
    return found


@contextlib.contextmanager
def scratch():
    """A folder on the disk of the checkout, not in memory."""
    folder = tempfile.mkdtemp(prefix="run-", dir=WORK)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def end(process):
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Daemon:
    """communiqued on a workspace of its own, with three formats."""

    name = "communiqued"

    def __init__(self, folder, cores=None, extra=""):
        self.folder = folder
        self.inbox = os.path.join(folder, "inbox")
        self.drafts = os.path.join(folder, "drafts")
        self.cores = cores
        os.makedirs(self.inbox, exist_ok=True)
        with open(os.path.join(folder, "communique.yaml"), "w") as file:
            file.write("formats: [md, txt, html]\n" + extra)

    def start(self):
        command = [program("communiqued"), "--workspace", self.folder, "--templates", TEMPLATES]
        if self.cores:
            command = ["taskset", "-c", ",".join(map(str, range(self.cores))), *command]
        self.log = open(os.path.join(self.folder, "log"), "w")
        self.process = subprocess.Popen(command, stdout=self.log, stderr=self.log)
        self.wait_ready()

    def wait_ready(self):
        path = os.path.join(self.folder, "control.sock")
        while not os.path.exists(path):
            if self.process.poll() is not None:
                raise SystemExit(f"bench: communiqued ended: see {self.folder}/log")
            time.sleep(0.001)

    def result(self, name):
        """What changes when `name` was published anew."""
        try:
            return os.readlink(os.path.join(self.drafts, name.removesuffix(".yaml"), "latest"))
        except OSError:
            return None

    def is_published(self, name):
        return self.result(name) is not None

    def stop(self):
        end(self.process)
        self.log.close()


class Resident:
    """A rival that publishes one file for each that comes."""

    def __init__(self, name, command, folder, extra=()):
        self.name = name
        self.inbox = os.path.join(folder, "inbox")
        self.out = os.path.join(folder, "out")
        self.command = [*command, self.inbox, self.out, *extra]
        os.makedirs(self.inbox, exist_ok=True)
        os.makedirs(self.out)

    def start(self):
        self.process = subprocess.Popen(self.command)
        self.wait_ready()

    def wait_ready(self):
        while not os.path.exists(os.path.join(self.out, ".done")):
            if self.process.poll() is not None:
                raise SystemExit(f"bench: {self.name} ended")
            time.sleep(0.001)

    def result(self, name):
        try:
            return os.stat(os.path.join(self.out, name)).st_ino
        except OSError:
            return None

    def stop(self):
        end(self.process)
