"""What every editor test shares: a scratch home made by following the README, the traffic, and the last look round."""

import fcntl
import glob
import json
import os
import pty
import re
import shutil
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
import uuid

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
STUB = [sys.executable, os.path.join(HERE, "stub_server.py")]
TIMEOUT = float(os.environ.get("OUTLINE_TIMEOUT", "40"))


def server_command():
    """The server under test: $OUTLINE_LS, else the debug build. The word "stub" means the stand-in."""
    name = os.environ.get("OUTLINE_LS") or os.path.join(ROOT, ".build", "debug", "outline-ls")
    return STUB if name == "stub" else [os.path.abspath(name)]


def need(*programs):
    """Skips the test where a program is missing; $OUTLINE_EDITORS=all makes that a failure."""
    for program in programs:
        if not (shutil.which(program) or os.path.exists(program)):
            (pytest.fail if os.environ.get("OUTLINE_EDITORS") == "all" else pytest.skip)("%s is not installed" % program)


def drain(terminal, noise):
    """Takes what a program writes to its terminal, until it ends."""
    with noise:
        while True:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            noise.write(data)
            noise.flush()
    os.close(terminal)


class Home:
    """A scratch HOME with `outline-ls` on its PATH, which records what passes."""

    def __init__(self, folder, server):
        self.path = str(folder)
        self.mark = uuid.uuid4().hex
        self.logs = os.path.join(self.path, ".traffic")
        self.work = os.path.join(self.path, "文稿")
        self.processes = []
        programs = os.path.join(self.path, ".programs")
        for each in (self.logs, self.work, programs, os.path.join(self.path, ".run")):
            os.mkdir(each)
        os.chmod(os.path.join(self.path, ".run"), 0o700)
        shim = os.path.join(programs, "outline-ls")
        with open(shim, "w", encoding="utf-8") as file:
            words = [sys.executable, os.path.join(HERE, "tap.py"), self.logs] + server
            file.write("#!/bin/sh\nexec %s \"$@\"\n" % " ".join("'%s'" % word for word in words))
        os.chmod(shim, 0o755)
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("XDG_", "LC_", "OUTLINE_", "VIM", "MYVIM")) and name != "DISPLAY"}
        self.environment.update(HOME=self.path, XDG_RUNTIME_DIR=os.path.join(self.path, ".run"), LC_ALL="C.UTF-8", TERM="xterm-256color",
                                PATH=programs + ":" + os.environ["PATH"], OUTLINE_TEST_MARK=self.mark)
        if "OUTLINE_STUB" in os.environ:
            self.environment["OUTLINE_STUB"] = os.environ["OUTLINE_STUB"]

    def follow_readme(self, editor, part=None):
        """Runs the README's `sh` blocks (those under the heading `part` only) literally, from the repository's root."""
        with open(os.path.join(ROOT, "EditorConfigs", editor, "README.md"), encoding="utf-8") as file:
            text = file.read()
        if part:
            text = re.search(r"(?ms)^## [^\n]*%s.*?(?=^## |\Z)" % re.escape(part), text).group()
        blocks = re.findall(r"(?ms)^```sh\n(.*?)^```$", text)
        assert blocks, "no sh block in the README"
        for block in blocks:
            subprocess.run(["sh", "-euc", block], cwd=ROOT, env=self.environment, check=True)

    def write(self, name, text):
        path = os.path.join(self.work, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def start(self, command, terminal=False, **job):
        """Starts a program in a session of its own, on a terminal of 30 lines where it wants one; its job is JSON in $OUTLINE_JOB."""
        options = {"env": dict(self.environment, OUTLINE_JOB=json.dumps(job)), "cwd": self.work, "start_new_session": True}
        noise = open(os.path.join(self.path, ".noise"), "ab")
        if terminal:
            ours, theirs = pty.openpty()
            fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
            process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs,
                                       preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0), **options)
            os.close(theirs)
            threading.Thread(target=drain, args=(ours, noise), daemon=True).start()
        else:
            with noise:
                process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=noise, stderr=subprocess.STDOUT, **options)
        self.processes.append(process)
        return process

    def drive(self, command, terminal=False, **job):
        """Runs an editor on a job to its end; the JSON that it wrote to job["out"] comes back."""
        out = os.path.join(self.path, ".out.json")
        process = self.start(command, terminal, out=out, timeout=TIMEOUT, **job)
        try:
            process.wait(3 * TIMEOUT)
        except subprocess.TimeoutExpired:
            pytest.fail("the editor did not end\n" + self.noise())
        assert os.path.exists(out), "no result from the editor\n" + self.noise()
        with open(out, encoding="utf-8") as file:
            result = json.load(file)
        assert not result.get("problems"), "%s\n%s" % (result["problems"], self.noise())
        return result

    def noise(self):
        with open(os.path.join(self.path, ".noise"), encoding="utf-8", errors="replace") as file:
            return file.read()[-3000:]

    def traffic(self):
        rows = []
        for log in sorted(glob.glob(os.path.join(self.logs, "*.jsonl"))):
            with open(log, encoding="utf-8") as file:
                rows += [json.loads(line) for line in file if line.endswith("\n")]
        return rows

    def published(self, wait=TIMEOUT):
        """The newest pushed diagnostics, once there are any."""
        end = time.time() + wait
        while time.time() < end:
            found = [row["message"]["params"]["diagnostics"] for row in self.traffic()
                     if row.get("message", {}).get("method") == "textDocument/publishDiagnostics"]
            if found and found[-1]:
                return found[-1]
            time.sleep(0.1)
        return []

    def alive(self):
        """{process id: command line} of what still runs with this home's mark, the test's own children aside."""
        found = {}
        for entry in os.listdir("/proc"):
            try:
                with open("/proc/%s/environ" % entry, "rb") as file:
                    if ("OUTLINE_TEST_MARK=" + self.mark).encode() not in file.read().split(b"\0"):
                        continue
                with open("/proc/%s/cmdline" % entry, "rb") as file:
                    found[int(entry)] = file.read().replace(b"\0", b" ").decode("utf-8", "replace")
            except (OSError, ValueError):
                continue
        return {one: line for one, line in found.items() if line}

    def servers(self):
        return {one: line for one, line in self.alive().items() if "outline-ls" in line or "stub_server" in line or "tap.py" in line}

    def expect_no_server(self, within=10):
        end = time.time() + within
        while self.servers() and time.time() < end:
            time.sleep(0.1)
        assert not self.servers(), "left behind: %s" % self.servers()

    def expect_valid_traffic(self, *ignored):
        """Runs the protocol checker over all traffic, where it is present."""
        for row in self.traffic():
            assert row.get("event") != "outlived its input", "the server lives on after its input has closed"
            assert row.get("severity") != "error", row
        checker = os.path.join(os.environ.get("OUTLINE_SHARED") or os.path.join(ROOT, "..", "shared"), "lsp", "validate.py")
        logs = glob.glob(os.path.join(self.logs, "*.jsonl"))
        assert logs, "the server was never started"
        if os.path.exists(checker):
            options = [word for rule in ignored for word in ("--ignore", rule)]
            logs = [self.without_late_requests(log) for log in logs]
            done = subprocess.run([sys.executable, checker] + options + logs, stdout=subprocess.PIPE, text=True)
            assert done.returncode == 0, done.stdout

    def without_late_requests(self, log):
        """A copy of a log without the requests that the client sent behind `shutdown`: lsp-mode asks on while it goes, and may
        be gone before the error that answers it."""
        kept, late, is_over = [], set(), False
        with open(log, encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                message = row.get("message") or {}
                if row.get("from") == "client" and is_over and "id" in message and "method" in message:
                    late.add(message["id"])
                    continue
                if row.get("from") == "server" and "method" not in message and message.get("id") in late:
                    continue
                is_over = is_over or message.get("method") == "shutdown"
                kept.append(line)
        copy = log[:-len(".jsonl")] + ".checked"
        with open(copy, "w", encoding="utf-8") as file:
            file.writelines(kept)
        return copy

    def end(self):
        """Ends what this home started and still runs, by process id."""
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait()
        for one in self.alive():
            try:
                os.kill(one, signal.SIGKILL)
            except OSError:
                pass


@pytest.fixture
def stub_home(tmp_path):
    """A home with the stand-in server, for what is the editor's files' doing alone."""
    made = Home(tmp_path, STUB)
    yield made
    made.end()


@pytest.fixture
def home(tmp_path):
    server = server_command()
    need(server[0])
    made = Home(tmp_path, server)
    yield made
    made.end()
