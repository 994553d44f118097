"""Vim with ALE and with YouCompleteMe, set up as the README says."""

import os
import shutil
import signal

import pytest

from conftest import HERE, need
from texts import JOB, TEXT, check

VIM = next((one for one in ("vim.nox", "vim.gtk3", "vim") if shutil.which(one)), "vim")
COMMAND = [VIM, "-i", "NONE", "-n", "-S", os.path.join(HERE, "vim.vim")]
CLIENTS = {
    "ale": ("ALE", "/usr/share/vim-ale", {"hover", "completion", "codeActions"}),
    "ycm": ("YouCompleteMe", "/usr/share/vim-youcompleteme", {"hover", "symbols", "completion", "codeActions"}),
}


def prepare(home, client):
    part, folder, members = CLIENTS[client]
    need(VIM, folder)
    home.follow_readme("Vim", "1 ")
    home.follow_readme("Vim", part)
    return members


@pytest.mark.parametrize("client", CLIENTS)
def test_features(home, client):
    members = prepare(home, client)
    result = home.drive(COMMAND + [home.write("发言提纲.txt", TEXT)], terminal=True, client=client, **JOB)
    check(result, members)
    assert result["filetype"] == "outline" and "outlineTitle" in result["groups"] and "outlineItem" in result["groups"]
    home.expect_no_server()
    home.expect_valid_traffic("exit-status")   # Both end the server by a signal.


@pytest.mark.parametrize("client", CLIENTS)
def test_killed(home, client):
    prepare(home, client)
    editor = home.start(COMMAND + [home.write("发言提纲.txt", TEXT)], terminal=True, stay=True, client=client)
    assert home.published()
    editor.kill()
    if client == "ycm":   # Its own daemon outlives a killed Vim by half an hour, on purpose; that one must take the server along.
        for one, line in home.alive().items():
            if "ycmd" in line:
                os.kill(one, signal.SIGKILL)
    home.expect_no_server()


def test_told_by_its_content(home):
    prepare(home, "ale")
    result = home.drive(COMMAND + [home.write("会上说的话.txt", TEXT)], terminal=True, client="ale", **JOB)
    assert result["filetype"] == "outline"
