"""Each README's commands run in an empty home and put files where the editor looks for them; and the two client parts that
need plugins outside Debian are tried with stand-ins for those plugins."""

import json
import os
import subprocess
import tomllib

import pytest

from conftest import HERE, ROOT, need

PLACES = {
    "Helix": [".config/helix/languages.toml"],
    "JupyterLab": [".jupyter/jupyter_server_config.json"],
    "Kakoune": [".config/kak/outline.kak", ".config/kak/kakrc"],
    "Kate": [".config/kate/lspclient/settings.json", ".local/share/org.kde.syntax-highlighting/syntax/outline.xml", ".config/katerc"],
    "Neovim": [".config/nvim/plugin/outline_ls.lua", ".config/nvim/lsp/outline_ls.lua", ".config/nvim/syntax/outline.vim"],
    "Sublime": [".config/sublime-text/Packages/Outline/Outline.sublime-syntax", ".config/sublime-text/Packages/User/LSP.sublime-settings"],
    "Vim": [".vim/plugin/outline_ls.vim", ".vim/ale_linters/outline/outline_ls.vim", ".vimrc"],
    "Emacs": [".emacs.d/lisp/tigang-mode.el", ".emacs.d/init.el"],
    "VSCode": ["outline-ls.vsix"],
}


@pytest.mark.parametrize("editor", PLACES)
def test_commands(home, editor):
    home.follow_readme(editor)
    for place in PLACES[editor]:
        path = os.path.join(home.path, place)
        assert os.path.getsize(path) > 0
        if path.endswith((".toml", ".json")):
            with open(path, "rb") as file:
                (tomllib if path.endswith(".toml") else json).load(file)


def test_every_readme_with_commands_is_tried():
    with_blocks = {one for one in os.listdir(os.path.join(ROOT, "EditorConfigs"))
                   if os.path.exists(os.path.join(ROOT, "EditorConfigs", one, "README.md"))
                   and "\n```sh\n" in open(os.path.join(ROOT, "EditorConfigs", one, "README.md"), encoding="utf-8").read()}
    assert with_blocks == set(PLACES)


def test_vim_plugins_are_told(home):
    """yegappan/lsp and vim-lsp get what they ask for; g:outline_ls_client chooses between them."""
    need("vim")
    home.follow_readme("Vim", "1 ")
    script = os.path.join(home.path, "probe.vim")
    with open(script, "w", encoding="utf-8") as file:
        file.write("""
function! LspAddServer(list)
  let g:told = get(g:, 'told', []) + [['lsp', a:list[0].name, a:list[0].path, a:list[0].filetype]]
endfunction
doautocmd User LspSetup
doautocmd User lsp_setup
let g:outline_ls_client = 'lsp'
doautocmd User LspSetup
doautocmd User lsp_setup
call writefile([json_encode(g:told)], $OUTLINE_JOB_OUT)
qall!
""")
    out = os.path.join(home.path, "out")
    with open(os.path.join(home.path, ".vim", "autoload", "lsp.vim"), "w", encoding="utf-8") as file:   # Where Vim looks for lsp#….
        file.write("""
function! lsp#register_server(one)
  let g:told = get(g:, 'told', []) + [['vim-lsp', a:one.name, a:one.cmd({}), a:one.allowlist]]
endfunction
""")
    home.environment["OUTLINE_JOB_OUT"] = out
    home.start(["vim", "-n", "-S", script], terminal=True).wait(20)
    with open(out, encoding="utf-8") as file:
        told = json.load(file)
    lsp, vim_lsp = ["lsp", "outline-ls", "outline-ls", ["outline"]], ["vim-lsp", "outline-ls", ["outline-ls"], ["outline"]]
    assert told == [lsp, vim_lsp, lsp]
