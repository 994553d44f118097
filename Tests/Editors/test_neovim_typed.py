"""A text typed into Neovim key by key, from nothing, completion accepted and refused: what stands in the buffer at the end.

Runs with Neovim of the distribution and with 0.11, which $OUTLINE_NVIM11 names.
"""

import os
import shutil
import subprocess
import time

import pytest

from conftest import TIMEOUT, need

NEW = os.environ.get("OUTLINE_NVIM11") or "nvim-0.11"
EDITORS = {"distribution": "nvim", "0.11": NEW}


class Writer:
    """Types into a running Neovim from outside."""

    def __init__(self, home, editor, file):
        self.home, self.editor, self.door = home, editor, os.path.join(home.path, "door")
        # In a terminal of its own: what a person types is not fed to a headless process in one go.
        home.start([editor, "-n", "--listen", self.door, file], terminal=True)
        self.until("1")

    def remote(self, *words):
        return subprocess.run([self.editor, "--server", self.door, *words], env=self.home.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.strip()

    def ask(self, expression):
        return self.remote("--remote-expr", expression)

    def until(self, expression, wait=TIMEOUT):
        end = time.time() + wait
        while time.time() < end:
            if self.ask(expression) == "1":
                return True
            time.sleep(0.05)
        return False

    def keys(self, *keys):
        for key in keys:
            self.remote("--remote-send", key)
            time.sleep(0.15)

    def text(self):
        return self.ask("join(getline(1, '$'), \"\\n\")").split("\n")

    def attached(self):
        return self.until("luaeval('#(vim.lsp.get_clients or vim.lsp.get_active_clients)()') > 0 ? 1 : 0")


@pytest.fixture(params=list(EDITORS))
def writer(request, home):
    editor = EDITORS[request.param]
    need(editor)
    home.follow_readme("Neovim")
    writer = Writer(home, shutil.which(editor) or editor, os.path.join(home.work, "发言提纲.txt"))
    assert writer.attached()
    yield writer
    writer.remote("--remote-send", "<C-\\><C-n>:qall!<CR>")


def test_what_is_not_accepted_is_not_written(writer):
    typed = ["2025年度民主生活会发言提纲", "一、存在的主要问题", "（一）理论学习方面", "一是学得不深。", "2、原因", "（"]
    for number, line in enumerate(typed):
        writer.keys("o" if number else "i", *line, "<Esc>")
    assert writer.text() == typed


def test_an_accepted_completion_is_the_proposal(writer):
    writer.keys("i", *"2025年度民主生活会发言提纲", "<CR>")
    cases = [("一、存", "一、存在的"), ("（", "（一）")]
    # Before 0.11 only what begins as it was typed is offered.
    cases += [("2、", "二、")] if writer.ask("has('nvim-0.11')") == "1" else []
    for typed, wanted in cases:
        writer.keys(*typed)
        if writer.ask("pumvisible()") != "1":
            writer.keys("<C-x><C-o>")
        assert writer.until("pumvisible()"), typed
        if writer.ask("complete_info(['selected']).selected") == "-1":
            writer.keys("<C-n>")
        writer.keys("<C-y>")
        line = writer.ask("getline('.')")
        assert line.startswith(wanted) and line.count("、") <= 1 and line.count("（") == line.count("）") <= 1, (typed, line)
        writer.keys("<C-e><CR>" if writer.ask("pumvisible()") == "1" else "<CR>")


def test_from_heading_to_heading(writer):
    writer.keys("i", "题目<CR>一、甲。<CR>乙。<CR>（一）丙<CR>丁。<Esc>", "gg", "]]", "]]")
    assert writer.ask("getline('.')") == "（一）丙"
    writer.keys("[[")
    assert writer.ask("getline('.')") == "一、甲。"
