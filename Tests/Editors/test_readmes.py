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


def test_newer_neovim_is_told(home):
    """The part for 0.11 and later, on an older Neovim that is told it were 0.11: it enables the server, and the table has what it needs."""
    need("nvim")
    home.follow_readme("Neovim")
    script = os.path.join(home.path, "probe.lua")
    out = os.path.join(home.path, "out")
    with open(script, "w", encoding="utf-8") as file:
        file.write("""
local enabled, attach = {}, nil
local fn, create = vim.fn, vim.api.nvim_create_autocmd
vim.fn = setmetatable({ has = function(what) return what == 'nvim-0.11' and 1 or fn.has(what) end }, { __index = fn })
vim.api.nvim_create_autocmd = function(event, options)
  if event == 'LspAttach' then attach = options.callback else create(event, options) end
end
vim.lsp.enable = function(name) table.insert(enabled, name) end
local completed = {}
vim.lsp.completion = { enable = function(on, id, buffer, options) table.insert(completed, { on, id, options.autotrigger }) end }
vim.lsp.get_client_by_id = function(id) return { id = id, name = 'outline_ls', server_capabilities = { completionProvider = {} } } end
vim.g.loaded_outline_ls = nil
dofile(fn.stdpath('config') .. '/plugin/outline_ls.lua')
attach({ buf = 1, data = { client_id = 7 } })
local config = dofile(fn.stdpath('config') .. '/lsp/outline_ls.lua')
local file = io.open([[%s]], 'w')
file:write(fn.json_encode({ enabled = enabled, completed = completed, cmd = config.cmd }))
file:close()
vim.cmd('qall!')
""" % out)
    home.start(["nvim", "--headless", "-n", "-S", script]).wait(20)
    with open(out, encoding="utf-8") as file:
        assert json.load(file) == {"enabled": ["outline_ls"], "completed": [[True, 7, True]], "cmd": ["outline-ls"]}
