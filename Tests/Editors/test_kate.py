"""Kate on a virtual screen, set up as the README says: what reached it (from the traffic) and what it draws."""

import os
import subprocess
import time

import pytest

from conftest import need
from texts import COMMA, GAP, JOB, TEXT

PICTURES = os.environ.get("OUTLINE_PICTURES")


class Screen:
    """A virtual screen with a window manager: without one, Kate's window never gets the focus."""

    def __init__(self, home):
        self.home = home
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1100x700x24", "-nolisten", "tcp"],
                                       pass_fds=[write], env=home.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            home.environment["DISPLAY"] = ":" + number.readline().strip()
        home.processes.append(self.server)
        self.manager = home.start(["openbox"])

    def run(self, *command):
        return subprocess.run(command, env=self.home.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode("utf-8", "replace")

    def keys(self, *names, pause=0.4):
        self.run("xdotool", "key", "--clearmodifiers", *names)
        time.sleep(pause)

    def shot(self, name):
        path = os.path.join(PICTURES or self.home.path, name)
        self.run("import", "-window", "root", path)
        return path

    def differs(self, one, other):
        """Whether two pictures differ in more than a blinking cursor."""
        done = subprocess.run(["compare", "-metric", "AE", one, other, "null:"], stderr=subprocess.PIPE, text=True)
        return float(done.stderr.split()[0]) > 500

    def windows(self):
        return self.run("xdotool", "search", "--onlyvisible", "--class", "kate").split()

    def go(self, line, column):
        """Puts the cursor there by the keyboard; both from 1, the column in characters."""
        self.keys("ctrl+Home", pause=0.1)
        for _ in range(line - 1):
            self.keys("Down", pause=0.03)
        self.keys("Home", pause=0.05)
        for _ in range(column - 1):
            self.keys("Right", pause=0.02)


@pytest.fixture
def kate(home):
    need("kate", "Xvfb", "xdotool", "import", "openbox", "dbus-run-session")
    home.follow_readme("Kate")
    with open(os.path.join(home.path, ".config", "katerc"), "a", encoding="utf-8") as file:
        file.write("[General]\nShow welcome view for new window=false\n[lspclient]\nAutoHover=true\n")
    screen = Screen(home)

    def open_file(text):
        screen.kate = home.start(["dbus-run-session", "--", "kate", "-n", "-b", "-l", "7", home.write("发言提纲.txt", text)])
        end = time.time() + 30
        while not home.traffic() and time.time() < end:
            time.sleep(0.3)
            if len(screen.windows()) > 1:   # Kate's question whether to start the server.
                screen.keys("Return", pause=1)
        assert home.published(), screen.shot("no-findings.png")
        return screen
    return open_file


def until(test, seconds=15):
    end = time.time() + seconds
    while time.time() < end:
        value = test()
        if value:
            return value
        time.sleep(0.1)
    return test()


def answer(home, method):
    """The newest answer to such a request."""
    rows = [row["message"] for row in home.traffic() if "message" in row]
    asked = {row["id"] for row in rows if row.get("method") == method and "id" in row}
    found = [row["result"] for row in rows if row.get("id") in asked and row.get("result")]
    return found[-1] if found else None


def starts(text, findings):
    lines = text.split("\n")
    def column(place):
        return len(lines[place["line"]].encode("utf-16-le")[:2 * place["character"]].decode("utf-16-le")) + 1
    return [(one["range"]["start"]["line"] + 1, column(one["range"]["start"])) for one in findings]


def test_features(home, kate):
    screen = kate(TEXT)
    found = starts(TEXT, home.published())
    assert COMMA in found and GAP in found, found
    assert until(lambda: answer(home, "textDocument/documentSymbol")), "Kate asked for no symbols"
    time.sleep(1)
    before = screen.shot("kate.png")

    # The pointer rests on a heading: Kate asks for a hover and shows it.
    window = screen.windows()[-1]
    screen.run("xdotool", "windowfocus", "--sync", window)
    geometry = dict(line.split("=") for line in screen.run("xdotool", "getwindowgeometry", "--shell", window).split())
    for offset in range(100, 300, 8):   # Down the text until a line with a hover is met.
        screen.run("xdotool", "mousemove", str(int(geometry["X"]) + 150), str(int(geometry["Y"]) + offset))
        time.sleep(0.8)
        if answer(home, "textDocument/hover"):
            break
    assert answer(home, "textDocument/hover"), "no hover"
    time.sleep(1)
    hover = screen.shot("kate-hover.png")
    assert screen.differs(before, hover), "the hover is not shown"

    screen.go(*JOB["complete"])
    screen.keys("ctrl+space", pause=1)
    assert until(lambda: answer(home, "textDocument/completion")), "no completion"
    assert screen.differs(hover, screen.shot("kate-completion.png")), "the list is not shown"
    screen.keys("Escape")

    # Quick Fix on the comma cures it, and the next list of findings lacks it.
    screen.go(*COMMA)
    screen.keys("ctrl+period")
    assert until(lambda: answer(home, "textDocument/codeAction")), "no code action"
    after = until(lambda: (lambda rows: COMMA not in rows and GAP in rows and rows)(starts(TEXT, home.published(1))))
    assert after, (home.published(), screen.shot("kate-not-cured.png"))
    screen.keys("ctrl+s", pause=1)
    with open(os.path.join(home.work, "发言提纲.txt"), encoding="utf-8") as file:   # That fix, once, and no other.
        assert file.read() == TEXT.replace(",", "，")
    screen.keys("ctrl+q", pause=1)
    home.expect_no_server()
    home.expect_valid_traffic("exit-status")


def test_killed(home, kate):
    screen = kate(TEXT)
    for one, line in home.alive().items():
        if line.startswith("kate "):
            os.kill(one, 9)
    home.expect_no_server()
    assert screen.kate
