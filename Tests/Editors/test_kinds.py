"""What Neovim and Emacs show for a heading that the document's kind asks for, kept as text in kinds/*.txt.

UPDATE_EXPECT=1 writes the files anew."""

import os

import pytest

import test_emacs
import test_neovim
from conftest import HERE, need
from texts import read

# A paper of the kind msh-2023; its point without an example, its comma and its skipped number are meant.
MARKED = """2023年主题教育专题民主生活会个人对照检查材料

会前，本人认真学习，广泛征求意见。现将个人对照检查情况报告如下：
一、上年度民主生活会整改措施落实情况
查摆的五个问题，四个已经整改到位⟦wait|,⟧一个正在推进，原因是人员有变动，计划年内完成。
二、存在的主要问题
（一）理论⟦hover|学⟧习方面
一是研读原文不够系统。平时多看摘要、听解读。比如，上半年列出的四本书只读完两本。
二是学用结合不够紧密。学完之后很少对照岗位想一想能改进什么。
（二）政治素质方面
一是政治敏锐性不够强。看业务问题时容易就事论事。比如，答复一封来信时没有想到措辞会引起误解。
⟦complete|⟧
⟦gap|四、⟧原因剖析
一是理论武装不够扎实。把学习看成软任务，忙起来就往后放。
"""
TEXT, PLACES = read(MARKED)
JOB = {name: list(PLACES[name]) for name in ("wait", "gap", "hover", "complete")}
JOB["cure"] = {"place": JOB["wait"], "text": "，"}

pytestmark = pytest.mark.skipif(os.environ.get("OUTLINE_LS") == "stub", reason="the stand-in knows no kinds")


def shown(result):
    return "悬停\n%s\n\n补全\n%s\n" % (result["hover"].strip("\n"), "\n".join(result["completion"][:12]))


def expect(name, text):
    path = os.path.join(HERE, "kinds", name + ".txt")
    if os.environ.get("UPDATE_EXPECT") == "1":
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    with open(path, encoding="utf-8") as file:
        assert text == file.read()


def test_neovim_shows(home):
    need("nvim")
    home.follow_readme("Neovim")
    result = home.drive(test_neovim.COMMAND + [home.write("发言提纲.txt", TEXT)], **JOB)
    expect("neovim", shown(result))


@pytest.mark.parametrize("client", test_emacs.CLIENTS)
def test_emacs_shows(home, client):
    test_emacs.prepare(home, client)
    file = home.write("发言提纲.txt", TEXT)
    result = home.drive(test_emacs.command(file), terminal=True, client=client, file=file, **JOB)
    expect(client, shown(result))
