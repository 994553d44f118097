#!/usr/bin/env python3
"""make_syntax.py - writes Outline.sublime-syntax from the TextMate grammar of EditorConfigs/VSCode, the only one by hand.

    make_syntax.py [--check]     --check: change nothing, fail where the file is out of date
"""

import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
GRAMMAR = os.path.join(HERE, "..", "VSCode", "syntaxes", "outline.tmLanguage.json")
OUT = os.path.join(HERE, "Outline.sublime-syntax")


def quoted(text):
    return "'%s'" % text.replace("'", "''")


def rules(patterns, indent):
    lines = []
    for one in patterns:
        if "include" in one:
            lines.append("%s- include: %s" % (indent, one["include"][1:]))
            continue
        lines.append("%s- match: %s" % (indent, quoted(one["match"])))
        if "name" in one:
            lines.append("%s  scope: %s" % (indent, one["name"]))
        if "captures" in one:
            lines.append("%s  captures:" % indent)
            lines += ["%s    %s: %s" % (indent, group, capture["name"]) for group, capture in one["captures"].items()]
    return lines


def text():
    with open(GRAMMAR, encoding="utf-8") as file:
        grammar = json.load(file)
    lines = ["%YAML 1.2", "---", "# Made by make_syntax.py from EditorConfigs/VSCode/syntaxes/outline.tmLanguage.json.",
             "name: %s" % grammar["name"], "scope: %s" % grammar["scopeName"], "version: 2", "file_extensions:"]
    lines += ["  - %s" % suffix for suffix in grammar["fileTypes"]]
    lines += ["contexts:", "  main:"] + rules(grammar["patterns"], "    ")
    for name, rule in grammar["repository"].items():
        lines += ["  %s:" % name] + rules(rule.get("patterns", [rule]), "    ")
    return "\n".join(lines) + "\n"


def main():
    if "--check" in sys.argv[1:]:
        with open(OUT, encoding="utf-8") as file:
            if file.read() != text():
                print("out of date: run EditorConfigs/Sublime/make_syntax.py")
                return 1
        return 0
    with open(OUT, "w", encoding="utf-8") as file:
        file.write(text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
