"""The text that every editor opens. Places are marked in it: ⟦name|text⟧ is a place, and only its text is in the file."""

import re

MARKED = """在专题会议上的发言提纲

根据会议安排，现将本人查摆情况报告如下。

⟦heading|一、存在的主要问题⟧
（一）理论学习方面
一是学习不够深入。比如，今年只通读了一遍《条例》，😀𠮷家村调研时⟦half-width-punctuation|,⟧记录不够完整。
二是联系实际不够。有的文件传达后没有跟踪落实。
（二）工作作风方面
一是深入基层不够。到联系点的次数偏少，解决具体问题不多。

⟦heading-number-gap|三、⟧下一步努力方向
一是坚持每周集中学习。制定学习计划，做到有记录、有检查。
"""


def read(marked):
    """(text, {name: (line, column)}): both from 1, the column in characters."""
    text, places = "", {}
    for piece in re.split(r"(⟦[^⟧]*⟧)", marked):
        hit = re.fullmatch(r"⟦([^|]*)\|(.*)⟧", piece)
        if hit:
            places[hit.group(1)] = (text.count("\n") + 1, len(text) - text.rfind("\n"))
        text += hit.group(2) if hit else piece
    return text, places


TEXT, PLACES = read(MARKED)
BASIC_TEXT = TEXT.replace("😀𠮷", "黑山")   # The same places, for a client that cannot count 😀 as two units.
COMMA = PLACES["half-width-punctuation"]
GAP = PLACES["heading-number-gap"]

# What a driver is told: what to wait for, where to ask, and the edit that cures the comma behind wide characters.
JOB = {"wait": list(COMMA), "gap": list(GAP), "hover": list(PLACES["heading"]), "cure": {"place": list(COMMA), "text": "，"},
       "complete": [11, 1]}


def places(findings):
    return [(one["line"], one["column"]) for one in findings]


def check(result, members):
    """What an editor ended up with, member by member; `members` names what this editor has."""
    assert COMMA in places(result["diagnostics"]), result["diagnostics"]
    assert GAP in places(result["diagnostics"]), result["diagnostics"]
    assert "after" in result, "no second look after the edit"
    assert COMMA not in places(result["after"]), result["after"]
    assert GAP in places(result["after"]), result["after"]
    if "symbols" in members:
        names = "\n".join(one["name"] for one in result["symbols"])
        for part in ("存在的主要问题", "理论学习方面", "工作作风方面", "下一步努力方向"):
            assert part in names, names
    if "hover" in members:
        assert re.search("[\u4e00-\u9fff]{2}", result["hover"] or ""), result["hover"]
    if "completion" in members:
        assert any(re.match("[一二三]、|（[一二三]）", label) or "问题" in label or "措施" in label for label in result["completion"]), result["completion"]
    if "codeActions" in members:
        assert any("，" in title for title in result["codeActions"]), result["codeActions"]
    if "folds" in members:
        assert [5, 10] in result["folds"], result["folds"]
