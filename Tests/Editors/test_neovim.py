"""Neovim, set up as its README says: what it received and shows, and what is left when it ends."""

import os
import subprocess
import time

from conftest import HERE, TIMEOUT, need
from texts import JOB, TEXT, check

COMMAND = ["nvim", "--headless", "-n", "-S", os.path.join(HERE, "nvim.lua")]


def test_features(home):
    need("nvim")
    home.follow_readme("Neovim")
    result = home.drive(COMMAND + [home.write("发言提纲.txt", TEXT)], **JOB)
    check(result, {"symbols", "hover", "completion", "codeActions"})
    assert result["filetype"] == "outline"
    assert "outlineItem" in result["groups"] and "outlineTitle" in result["groups"]
    home.expect_no_server()
    home.expect_valid_traffic()


def test_an_accepted_completion_replaces_what_was_typed(stub_home):
    """Typed from outside, key by key: “二、” and completion give one marker, not two."""
    need("nvim")
    home = stub_home
    home.follow_readme("Neovim")
    door = os.path.join(home.path, "door")
    home.start(["nvim", "--headless", "-n", "--listen", door, home.write("发言提纲.txt", TEXT.split("\n三、")[0] + "\n")])

    def remote(*words):
        return subprocess.run(["nvim", "--server", door, *words], env=home.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.strip()

    def until(expression):
        end = time.time() + TIMEOUT
        while remote("--remote-expr", expression) != "1" and time.time() < end:
            time.sleep(0.1)

    assert home.published()
    remote("--remote-send", "Go二、<C-x><C-o>")
    until("pumvisible()")
    chosen = remote("--remote-expr", "complete_info(['items']).items[0].word")
    remote("--remote-send", "<C-y><Esc>")
    until("mode() ==# 'n'")
    line = remote("--remote-expr", "getline('$')")
    assert chosen and line.startswith("二、") and line.count("二、") == 1 and line.endswith(chosen), (chosen, line)


def test_told_by_its_content(home):
    need("nvim")
    home.follow_readme("Neovim")
    home.drive(COMMAND + [home.write("会上说的话.txt", TEXT)], **JOB)


def test_other_text_is_left_alone(home):
    need("nvim")
    home.follow_readme("Neovim")
    result = home.drive(COMMAND + [home.write("购物单.txt", "牛奶,面包\n鸡蛋\n")], quiet=True)
    assert result["filetype"] == "text" and not home.traffic()


def test_killed(home):
    need("nvim")
    home.follow_readme("Neovim")
    editor = home.start(COMMAND + [home.write("发言提纲.txt", TEXT)], stay=True)
    assert home.published()
    editor.kill()
    home.expect_no_server()
