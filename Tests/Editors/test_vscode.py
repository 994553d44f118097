"""The VS Code extension: its modules' own tests, the whole of it under the stub on the server, and its package."""

import json
import os
import re
import subprocess
import sys
import time
import xml.dom.minidom
import zipfile

from conftest import HERE, ROOT, need
from texts import JOB, TEXT, check

FOLDER = os.path.join(ROOT, "EditorConfigs", "VSCode")
PROVIDERS = {   # What the extension must have brought to the editor, where the server announces it.
    "hoverProvider": "Hover", "documentSymbolProvider": "DocumentSymbol", "foldingRangeProvider": "FoldingRange", "completionProvider": "CompletionItem",
    "codeActionProvider": "CodeActions", "documentFormattingProvider": "DocumentFormattingEdit", "inlayHintProvider": "InlayHints",
    "documentRangeFormattingProvider": "DocumentRangeFormattingEdit", "documentOnTypeFormattingProvider": "OnTypeFormattingEdit",
    "semanticTokensProvider": "DocumentSemanticTokens", "codeLensProvider": "CodeLens", "workspaceSymbolProvider": "WorkspaceSymbol",
    "selectionRangeProvider": "SelectionRange", "documentLinkProvider": "DocumentLink", "renameProvider": "Rename"}
RUN = os.path.join(HERE, "vscode_run.js")


def build(out, *options):
    subprocess.run([sys.executable, os.path.join(FOLDER, "build.py"), "--out", str(out), *options], check=True, stdout=subprocess.DEVNULL)
    with open(out, "rb") as file:
        return file.read()


def test_modules_and_providers():
    need("node")
    done = subprocess.run(["node", "--test", os.path.join(HERE, "vscode")], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert done.returncode == 0, done.stdout


def test_features(home):
    need("node")
    result = home.drive(["node", RUN, FOLDER, home.write("发言提纲.txt", TEXT)], **JOB)
    check(result, {"symbols", "hover", "completion", "codeActions", "folds"})
    announced = next(row["message"]["result"]["capabilities"] for row in home.traffic()
                     if row["from"] == "server" and "capabilities" in (row.get("message", {}).get("result") or {}))
    assert {kind for name, kind in PROVIDERS.items() if announced.get(name)} <= set(result["called"])
    assert result["status"], "no status bar item"
    home.expect_no_server()
    home.expect_valid_traffic()


def test_killed(home):
    need("node")
    editor = home.start(["node", RUN, FOLDER, home.write("发言提纲.txt", TEXT)], stay=True, timeout=40, **JOB)
    end = time.time() + 20
    while len(home.traffic()) < 6 and time.time() < end:
        time.sleep(0.1)
    assert len(home.traffic()) >= 6
    editor.kill()
    home.expect_no_server()


def test_package_is_the_same_twice_and_complete(tmp_path):
    first, second = build(tmp_path / "1.vsix"), build(tmp_path / "2.vsix")
    assert first == second
    with zipfile.ZipFile(tmp_path / "1.vsix") as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert {"[Content_Types].xml", "extension.vsixmanifest", "extension/package.json", "extension/icon.png"} <= set(names)
        package = json.loads(archive.read("extension/package.json"))
        manifest = archive.read("extension.vsixmanifest").decode("utf-8")
        assert 'Id="%s" Version="%s"' % (package["name"], package["version"]) in manifest
        types = archive.read("[Content_Types].xml").decode("utf-8")
        for name in names:
            assert 'Extension="%s"' % os.path.splitext(name)[1] in types or name.startswith("[Content"), name
        for text in (manifest, types):
            xml.dom.minidom.parseString(text.encode("utf-8"))
        for name in names:   # Whatever a module asks for is in the package.
            if name.endswith(".js"):
                for wanted in re.findall(r"require\('(\.[^']*)'\)", archive.read(name).decode("utf-8")):
                    path = os.path.normpath(os.path.join(os.path.dirname(name), wanted)).replace(os.sep, "/")
                    assert path + ".js" in names or path + "/index.js" in names, (name, wanted)


def test_readme_gives_findings(home):
    """What the README's command makes is unpacked as the editor would, and gives findings with the program on the PATH."""
    need("node")
    home.follow_readme("VSCode")
    unpacked = os.path.join(home.path, "unpacked")
    subprocess.run([sys.executable, "-m", "zipfile", "-e", os.path.join(home.path, "outline-ls.vsix"), unpacked], check=True)
    result = home.drive(["node", RUN, os.path.join(unpacked, "extension"), home.write("发言提纲.txt", TEXT)], **JOB)
    check(result, {"symbols"})
    home.expect_no_server()


def test_packed_extension_runs_its_own_server(home, tmp_path):
    """The unpacked .vsix with a program inside finds that program when there is none on the PATH."""
    need("node")
    shim = os.path.join(home.path, ".programs", "outline-ls")
    build(tmp_path / "1.vsix", "--server", shim, "--target", "linux-x64")
    subprocess.run([sys.executable, "-m", "zipfile", "-e", str(tmp_path / "1.vsix"), str(tmp_path / "unpacked")], check=True)
    extension = tmp_path / "unpacked" / "extension"
    with zipfile.ZipFile(tmp_path / "1.vsix") as archive:
        assert archive.getinfo("extension/bin/outline-ls").external_attr >> 16 & 0o111, "the program is not executable"
    os.chmod(extension / "bin" / "outline-ls", 0o755)   # Python's unpacker drops the mode; the editor's keeps it.
    os.remove(shim)
    result = home.drive(["node", RUN, str(extension), home.write("发言提纲.txt", TEXT)], **JOB)
    assert any("bin/outline-ls" in line for line in result["log"])
    check(result, {"symbols"})
