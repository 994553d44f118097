"""Gives outlines (提纲) their syntax, by name and, for .txt files, by what they say."""

import fnmatch
import os
import re

import sublime_plugin

PATTERNS = ["*.outline", "*.提纲", "*提纲*.txt", "*对照检查*.txt", "*剖析材料*.txt"]
TITLE = re.compile("^[ \t　]*[^ \t　，。；：！？]{2,40}(提纲|对照检查材料|剖析材料|述职报告|述廉报告|工作总结|调研报告"
                   "|整改报告|自查报告|发言材料|汇报材料|发言稿|讲话稿|心得体会)[ \t　]*$")
SYNTAX = "scope:text.outline"


def looks_like_outline(name, text):
    name = os.path.basename(name)
    if any(fnmatch.fnmatchcase(name, pattern) for pattern in PATTERNS):
        return True
    lines = [line for line in text.splitlines()[:60] if line.strip()]
    return name.endswith(".txt") and bool(lines) and bool(
        TITLE.match(lines[0]) or (any(re.match("[ \t　]*一、", line) for line in lines)
                                  and any(re.match("[ \t　]*（一）", line) for line in lines)))


class OutlineDetect(sublime_plugin.EventListener):
    def on_load(self, view):
        name = view.file_name() or ""
        head = view.substr(view.line(0).cover(view.line(view.text_point(59, 0))))
        if looks_like_outline(name, head):
            view.assign_syntax(SYNTAX)
