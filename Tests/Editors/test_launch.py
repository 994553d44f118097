"""Every editor's files say what Protocol/launch.json says: command, arguments, language id, file patterns, root markers."""

import fnmatch
import json
import os
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree

import pytest

from conftest import ROOT

CONFIGS = os.path.join(ROOT, "EditorConfigs")


def read(*path):
    with open(os.path.join(CONFIGS, *path), encoding="utf-8") as file:
        return file.read()


with open(os.path.join(ROOT, "Protocol", "launch.json"), encoding="utf-8") as launch_file:
    LAUNCH = json.load(launch_file)
COMMAND = [LAUNCH["command"], *LAUNCH["arguments"]]
PATTERNS, MARKERS, ID = LAUNCH["filePatterns"], LAUNCH["rootMarkers"], LAUNCH["languageId"]
# Names that the patterns take, and names that they must not.
YES = ["甲.outline", "甲.提纲", "发言提纲.txt", "发言提纲（定稿）.txt", "个人对照检查材料.txt", "剖析材料2.txt"]
NO = ["a.txt", "材料.txt", "提纲.md", "outline.txt", "提纲.txt.bak"]


def test_patterns_are_telling():
    for name in YES:
        assert any(fnmatch.fnmatchcase(name, one) for one in PATTERNS), name
    for name in NO:
        assert not any(fnmatch.fnmatchcase(name, one) for one in PATTERNS), name
    assert "*.txt" not in PATTERNS


def as_patterns(suffixes, globs):
    return sorted(["*." + one.lstrip(".") for one in suffixes] + list(globs))


def test_vscode():
    contributes = json.loads(read("VSCode", "package.json"))["contributes"]
    language = contributes["languages"][0]
    assert language["id"] == ID and LAUNCH["languageNames"]["zh"] in language["aliases"]
    assert as_patterns(language["extensions"], language["filenamePatterns"]) == sorted(PATTERNS)
    assert language["firstLine"] == LAUNCH["firstLine"]
    assert contributes["grammars"][0]["scopeName"] == LAUNCH["scope"]
    assert "const TITLE = /%s/;" % LAUNCH["firstLine"].replace("\\t", "\\t") in read("VSCode", "source", "detect.js")
    assert all(key.startswith(LAUNCH["settingsSection"] + ".") for key in contributes["configuration"]["properties"])
    assert "'%s'" % LAUNCH["command"] in read("VSCode", "source", "server.js")


def test_vim():
    assert "autocmd BufRead,BufNewFile %s set filetype=%s" % (",".join(PATTERNS), ID) in read("Vim", "ftdetect", "outline.vim")
    root = read("Vim", "autoload", "outline_ls.vim")
    assert "for l:marker in %s" % json.dumps(MARKERS).replace('"', "'") in root
    plugin, ale = read("Vim", "plugin", "outline_ls.vim"), read("Vim", "ale_linters", "outline", "outline_ls.vim")
    assert plugin.count("'cmdline': ['outline-ls']") == 1 and "'cmd': {_ -> ['outline-ls']}" in plugin and "path: 'outline-ls', args: []" in plugin
    assert "'project_root_files': %s" % json.dumps(MARKERS).replace('"', "'") in plugin
    assert re.search(r"rootSearch: \[([^\]]*)\]", plugin).group(1).replace("/", "") == json.dumps(MARKERS).replace('"', "'")[1:-1]
    assert plugin.count("['%s']" % ID) >= 3
    assert "'executable': '%s'" % COMMAND[0] in ale and "'language': '%s'" % ID in ale and "'command': '%e'" in ale
    coc = json.loads(read("Vim", "coc", "coc-settings.json"))["languageserver"][LAUNCH["name"]]
    assert [coc["command"], *coc["args"]] == COMMAND and coc["filetypes"] == [ID] and coc["rootPatterns"] == MARKERS


def test_neovim():
    config = read("Neovim", "lsp", "outline_ls.lua")
    for name, value in (("cmd", COMMAND), ("filetypes", [ID]), ("root_markers", MARKERS)):
        assert "%s = { %s }" % (name, ", ".join("'%s'" % one for one in value)) in config, name
    assert "cmd = { '%s' }" % "', '".join(COMMAND) in read("Neovim", "plugin", "outline_ls.lua")


def test_emacs():
    text = read("Emacs", "tigang-mode.el")
    found = re.search(r"'\(([^)]*)\)\)\s*\n\s*\(add-to-list 'auto-mode-alist", text).group(1)
    expected = [re.sub(r"^\*", "", one) for one in PATTERNS]
    expected = ['"%s\\\\\'"' % one.replace(".", "\\\\.").replace("*", "[^/]*") for one in expected]
    assert found.split(" ") == expected
    assert "tigang-root-markers '(%s)" % " ".join('"%s"' % one for one in MARKERS) in text
    assert "tigang-server-command '(%s)" % " ".join('"%s"' % one for one in COMMAND) in text
    assert ':language-id "%s"' % ID in text and '(tigang-mode . "%s")' % ID in text


def test_helix():
    config = tomllib.loads(read("Helix", "languages.toml"))
    server, language = config["language-server"][LAUNCH["name"]], config["language"][0]
    assert [server["command"], *server["args"]] == COMMAND
    assert language["language-id"] == ID and language["roots"] == MARKERS and language["scope"] == LAUNCH["scope"]
    assert [one["glob"] for one in language["file-types"] if isinstance(one, dict)] == PATTERNS


def test_kate():
    server = json.loads(read("Kate", "settings.json"))["servers"][ID]
    assert server["command"] == COMMAND and server["rootIndicationFileNames"] == MARKERS
    syntax = xml.etree.ElementTree.fromstring(read("Kate", "outline.xml"))
    assert syntax.get("extensions").split(";") == PATTERNS
    assert re.fullmatch(server["highlightingModeRegex"], syntax.get("name"))
    contexts = {one.get("name") for one in syntax.iter("context") if one.get("name")}
    styles = {one.get("name") for one in syntax.iter("itemData")}
    for rule in syntax.find("highlighting/contexts").iter():
        assert rule.get("attribute") is None or rule.get("attribute") in styles, rule.attrib
        target = rule.get("context") or "#stay"
        assert target.startswith("#") or target in contexts, rule.attrib


def test_sublime():
    client = json.loads(read("Sublime", "LSP.sublime-settings"))["clients"][LAUNCH["name"]]
    assert client["command"] == COMMAND and client["selector"] == LAUNCH["scope"]
    assert "PATTERNS = %s" % json.dumps(PATTERNS, ensure_ascii=False) in read("Sublime", "outline_detect.py")
    assert subprocess.run([sys.executable, os.path.join(CONFIGS, "Sublime", "make_syntax.py"), "--check"]).returncode == 0


def test_zed():
    extension, config = tomllib.loads(read("Zed", "extension.toml")), tomllib.loads(read("Zed", "languages", "outline", "config.toml"))
    server = extension["language_servers"][LAUNCH["name"]]
    assert server["languages"] == [config["name"]] and server["language_ids"][config["name"]] == ID
    assert json.loads(read("Zed", "settings.json"))["file_types"][config["name"]] == PATTERNS
    assert config["first_line_pattern"] == LAUNCH["firstLine"]
    assert 'which("%s")' % COMMAND[0] in read("Zed", "src", "lib.rs")


def test_jetbrains():
    template = json.loads(read("JetBrains", "outline-ls", "template.json"))
    assert template["programArgs"]["default"] == " ".join(COMMAND)
    mapping = template["fileTypeMappings"][0]
    assert mapping["languageId"] == ID and mapping["fileType"]["patterns"] == PATTERNS


def test_kakoune():
    text = read("Kakoune", "outline.kak")
    pattern = re.search(r"BufCreate (\S+) %\{", text).group(1)
    for name in YES:
        assert re.fullmatch(pattern, "/x/" + name), name
    for name in NO:
        assert not re.fullmatch(pattern, "/x/" + name), name
    assert 'command = "%s"' % COMMAND[0] in text and "root_globs = %s" % json.dumps(MARKERS) in text
    assert "lsp_language_id %s" % ID in text


def test_jupyterlab():
    server = json.loads(read("JupyterLab", "jupyter_server_config.json"))["LanguageServerManager"]["language_servers"][LAUNCH["name"]]
    assert server["argv"] == COMMAND and ID in server["languages"]


def test_generic():
    text = read("Generic", "README.md")
    for one in [*COMMAND, ID, *PATTERNS, *MARKERS, LAUNCH["settingsSection"]]:
        assert "`%s`" % one in text, one


@pytest.mark.parametrize("editor", sorted(one for one in os.listdir(CONFIGS) if os.path.isdir(os.path.join(CONFIGS, one)) and one != "pictures"))
def test_readme(editor):
    text = read(editor, "README.md")
    assert re.search("[\u4e00-\u9fff]", text) and re.search("[A-Za-z]{4,} [a-z]{3,}", text), "in Chinese and in English"
    for path in re.findall(r"EditorConfigs/[\w./-]+", text):
        assert os.path.exists(os.path.join(ROOT, path)), path


def test_titles_are_told_alike():
    """The words that end a title are the same in every file that looks at content."""
    words = set(re.search(r"\((提纲\|[^)]*)\)", LAUNCH["firstLine"]).group(1).split("|"))
    for path in (("Vim", "autoload", "outline_ls.vim"), ("Emacs", "tigang-mode.el"), ("Kakoune", "outline.kak"), ("Kate", "outline.xml"),
                 ("Sublime", "outline_detect.py"), ("Zed", "languages", "outline", "config.toml"), ("VSCode", "source", "detect.js")):
        text = read(*path)
        for word in words:
            assert word in text, (path, word)
