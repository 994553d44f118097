#!/usr/bin/env python3
"""pictures.py - makes EditorConfigs/pictures/*.png from real editors: Neovim in a terminal, Kate, JupyterLab.

Takes the server as the tests do ($OUTLINE_LS). Needs what test_neovim, test_kate and test_jupyterlab need, and xterm.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import conftest
import test_kate
from texts import BASIC_TEXT, GAP

OUT = os.path.join(conftest.ROOT, "EditorConfigs", "pictures")
SHOW = """
lua << END
vim.o.termguicolors = true
vim.o.number = true
vim.cmd('highlight SignColumn guibg=NONE | highlight DiagnosticWarn guifg=#b35900 | highlight NormalFloat guibg=#eef2ff')
vim.fn.timer_start(2500, function()
  vim.fn.cursor(%d, 1)
  vim.lsp.buf.hover()
end)
END
"""


def neovim(folder):
    home = conftest.Home(folder, conftest.server_command())
    try:
        home.follow_readme("Neovim")
        screen = test_kate.Screen(home)
        script = os.path.join(home.path, "show.vim")
        with open(script, "w", encoding="utf-8") as file:
            file.write(SHOW % GAP[0])
        home.start(["xterm", "-fa", "DejaVu Sans Mono", "-fd", "Noto Sans Mono CJK SC", "-fs", "12", "-geometry", "108x27+0+0", "-bg", "white", "-fg", "black", "-e",
                    "nvim", "-n", "-S", script, home.write("发言提纲.txt", BASIC_TEXT)])
        assert home.published()
        time.sleep(5)
        screen.shot(os.path.join(OUT, "neovim.png"))
    finally:
        home.end()


def main():
    os.makedirs(OUT, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        neovim(pathlib.Path(folder))
    with tempfile.TemporaryDirectory() as shots:
        done = subprocess.run([sys.executable, "-m", "pytest", "-q", conftest.HERE, "-k", "(kate or jupyterlab) and features", "--basetemp=/tmp/outline"],
                              env=dict(os.environ, OUTLINE_PICTURES=shots))
        for name in ("kate-hover.png", "jupyterlab.png"):
            if os.path.exists(os.path.join(shots, name)):
                shutil.copy(os.path.join(shots, name), OUT)
    for name in sorted(os.listdir(OUT)):   # Black margins off, and 64 colours: small files.
        path = os.path.join(OUT, name)
        subprocess.run(["convert", path, "-bordercolor", "black", "-border", "1", "-trim", "+repage", "-colors", "64", "-strip", "PNG8:" + path], check=True)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
