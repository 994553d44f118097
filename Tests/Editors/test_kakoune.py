"""Kakoune, set up as its README says: which files it recognises, and its colours. (kakoune-lsp is no Debian package.)"""

import json
import os
import subprocess

import pytest

from conftest import need
from texts import TEXT


@pytest.mark.parametrize("name, text, wanted", [
    ("发言提纲.txt", TEXT, "outline"), ("a.outline", "甲\n", "outline"), ("会上说的话.txt", TEXT, "outline"),
    ("说明.txt", "说明如下。\n一、甲\n（一）乙\n", "outline"), ("购物单.txt", "牛奶,面包\n", ""),
])
def test_file_type(home, name, text, wanted):
    need("kak")
    home.follow_readme("Kakoune")
    out = os.path.join(home.path, "out")
    commands = "evaluate-commands %%{ echo -to-file %s \"%%opt{filetype}\" }; buffer *debug*; write! %s.debug; quit! 0" % (out, out)
    home.start(["kak", "-ui", "dummy", home.write(name, text), "-e", commands], terminal=True).wait(20)
    with open(out, encoding="utf-8") as file:
        assert file.read().strip() == wanted
    with open(out + ".debug", encoding="utf-8") as file:
        problems = [line for line in file if "error" in line.lower() and "windowing" not in line]
        assert not problems, problems


def test_colours(home):
    """What Kakoune draws: the first line's face, a marker's and an item's differ from plain text."""
    need("kak")
    home.follow_readme("Kakoune")
    kak = subprocess.Popen(["kak", "-ui", "json", home.write("发言提纲.txt", TEXT)], env=home.environment, stdin=subprocess.PIPE,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    home.processes.append(kak)
    kak.stdin.write('{"jsonrpc":"2.0","method":"resize","params":[30,100]}\n')
    kak.stdin.flush()
    for line in kak.stdout:
        message = json.loads(line)
        if message["method"] == "draw" and len(message["params"][0]) > 10:
            break
    faces = {atom["contents"].strip(): json.dumps(atom["face"]) for drawn in message["params"][0] for atom in drawn}
    plain = faces["根据会议安排，现将本人查摆情况报告如下。"]
    for words in ("一、", "一是", "《条例》", "比如，"):
        assert any(words in contents and face != plain for contents, face in faces.items()), (words, faces)
