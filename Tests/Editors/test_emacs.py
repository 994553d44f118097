"""Emacs with eglot and with lsp-mode, on a terminal, set up as the README says."""

import glob
import os
import subprocess

import pytest

from conftest import HERE, need
from texts import BASIC_TEXT, JOB, TEXT, check

CLIENTS = {
    "eglot": ("eglot", "/usr/share/emacs/site-lisp/elpa-src/eglot-*", {"symbols", "hover", "completion", "codeActions"}),
    "lsp-mode": ("lsp-mode", "/usr/share/emacs/site-lisp/elpa-src/lsp-mode-*", {"symbols", "hover", "completion", "codeActions", "folds"}),
}


def command(file):
    return ["emacs", "-nw", file, "-l", os.path.join(HERE, "emacs.el")]


def prepare(home, client):
    part, package, members = CLIENTS[client]
    need("emacs", (glob.glob(package) or [package])[0])
    home.follow_readme("Emacs", "1 ")
    home.follow_readme("Emacs", part)
    return members


@pytest.mark.parametrize("client", CLIENTS)
def test_features(home, client):
    members = prepare(home, client)
    # lsp-mode 8.0 counts characters where the protocol counts UTF-16 units, so it cannot edit behind an emoji.
    file = home.write("发言提纲.txt", BASIC_TEXT if client == "lsp-mode" else TEXT)
    result = home.drive(command(file), terminal=True, client=client, file=file, **JOB)
    check(result, members)
    assert result["filetype"] == "tigang-mode"
    assert "outline-1" in result["faces"][0] and "constant" in result["faces"][1] and "tigang-item" in result["faces"][2], result["faces"]
    home.expect_no_server()
    home.expect_valid_traffic("exit-status")


@pytest.mark.parametrize("client", CLIENTS)
def test_killed(home, client):
    prepare(home, client)
    editor = home.start(command(home.write("发言提纲.txt", TEXT)), terminal=True, stay=True)
    assert home.published()
    editor.kill()
    home.expect_no_server()


def test_compiles_without_a_warning(home):
    need("emacs")
    home.follow_readme("Emacs", "1 ")
    done = subprocess.run(["emacs", "-batch", "--eval", "(setq byte-compile-error-on-warn t)", "-f", "batch-byte-compile",
                           os.path.join(home.path, ".emacs.d", "lisp", "tigang-mode.el")], env=home.environment,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, done.stdout


def test_told_by_its_content(home):
    prepare(home, "eglot")
    file = home.write("会上说的话.txt", TEXT)
    assert home.drive(command(file), terminal=True, client="eglot", file=file, **JOB)["filetype"] == "tigang-mode"
