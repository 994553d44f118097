#!/usr/bin/env python3
"""Writes the word lists of OutlineRules into the Swift file that embeds them, without comments and blank lines.

    python3 Tests/Generators/lexicon.py

A test compares the committed file with the lists, so that neither changes alone.
"""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "Sources/OutlineWords/Lists"
TARGET = ROOT / "Sources/OutlineWords/LexiconData.swift"


def name(path):
    first, *rest = path.stem.split("-")
    return first + "".join(part.capitalize() for part in rest)


def main():
    out = [
        "// Made by Tests/Generators/lexicon.py from the lists in Data: one constant for each, without comments.",
        "// swift-format-ignore-file",
        "",
        "/// The word lists as text.",
        "enum LexiconData {",
    ]
    for path in sorted([*DATA.glob("*.tsv"), *DATA.glob("*.txt")]):
        rows = [row for row in path.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
        out += [f"    /// {path.name}", f'    static let {name(path)} = #"""', *rows, '"""#']
    TARGET.write_text("\n".join([*out, "}"]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
