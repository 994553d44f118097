"""Kate on a virtual screen, set up as the README says: what reached it (from the traffic) and what it draws."""

import os
import subprocess
import time

import pytest

from conftest import need
from texts import BASIC_TEXT, COMMA, GAP, JOB

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

    def pixels(self, picture, colour):
        """How many pixels of a picture have a colour, with some tolerance."""
        text = self.run("convert", picture, "-fuzz", "12%", "-fill", "white", "-opaque", colour, "-fill", "black", "+opaque", "white", "-format", "%[fx:mean*w*h]", "info:")
        return float(text or 0)


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
        while not home.traffic() and time.time() < end:   # Kate's question whether to start the server.
            time.sleep(0.5)
            screen.keys("Return")
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
    screen = kate(BASIC_TEXT)
    found = starts(BASIC_TEXT, home.published())
    assert COMMA in found and GAP in found, found
    assert until(lambda: answer(home, "textDocument/documentSymbol")), "Kate asked for no symbols"
    time.sleep(1)
    before = screen.shot("kate.png")

    # The pointer rests on the heading's line: Kate asks for a hover and shows it.
    window = screen.run("xdotool", "search", "--onlyvisible", "--class", "kate").split()[-1]
    screen.run("xdotool", "windowfocus", "--sync", window)
    screen.keys("ctrl+Home")
    for _ in range(JOB["hover"][0] - 1):
        screen.keys("Down", pause=0.05)
    box = screen.run("xdotool", "getwindowgeometry", "--shell", window)
    geometry = dict(line.split("=") for line in box.split())
    for offset in range(40, 260, 6):   # Down the text until a line with a hover is met.
        screen.run("xdotool", "mousemove", str(int(geometry["X"]) + 200), str(int(geometry["Y"]) + offset))
        time.sleep(0.6)
        if answer(home, "textDocument/hover"):
            break
    assert answer(home, "textDocument/hover"), "no hover"
    time.sleep(1)
    hover = screen.shot("kate-hover.png")
    assert open(hover, "rb").read() != open(before, "rb").read()

    # Completion on the empty line.
    screen.keys("ctrl+Home")
    for _ in range(JOB["complete"][0] - 1):
        screen.keys("Down", pause=0.05)
    screen.keys("ctrl+space", pause=1)
    assert until(lambda: answer(home, "textDocument/completion"), 5), "no completion"
    screen.shot("kate-completion.png")
    screen.keys("Escape")

    # Typing over the comma cures it, and the next list of findings lacks it.
    screen.keys("ctrl+Home")
    for _ in range(COMMA[0] - 1):
        screen.keys("Down", pause=0.05)
    screen.keys("Home", pause=0.05)
    for _ in range(COMMA[1] - 1):
        screen.keys("Right", pause=0.02)
    screen.keys("Delete")
    after = until(lambda: (lambda rows: COMMA not in rows and GAP in rows and rows)(starts(BASIC_TEXT, home.published(1))))
    assert after, home.published()
    home.expect_valid_traffic("exit-status")


def test_killed(home, kate):
    screen = kate(BASIC_TEXT)
    for one, line in home.alive().items():
        if line.startswith("kate "):
            os.kill(one, 9)
    home.expect_no_server()
    assert screen.kate
