"""Neovim, set up as its README says: what it received and shows, and what is left when it ends."""

import os

from conftest import HERE, need
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
