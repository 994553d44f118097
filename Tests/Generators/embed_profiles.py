#!/usr/bin/env python3
"""Writes Sources/OutlineProfiles/EmbeddedProfiles.swift from the JSON files in Sources/OutlineProfiles/Profiles.

Run it after every change to those files:  python3 Tests/Generators/embed_profiles.py
"""
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources" / "OutlineProfiles"
# What recognition needs of a kind. Only this is read at first; the whole file when the kind is asked for.
RECOGNITION = ["id", "extends", "name", "years", "recognise", "aspects", "addAspects", "aspectSets", "open", "wrappers", "addWrappers"]
HEAD = """// The built-in profile files, word for word. Generated: change the JSON files in Profiles/ and run
// python3 Tests/Generators/embed_profiles.py

// swift-format-ignore-file

/// The built-in profile files in the order of their names: name without `.json`, the members that recognition needs,
/// and the whole contents.
let embeddedProfiles: [(name: String, recognition: String, json: String)] = [
"""


def main() -> None:
    text = HEAD
    for path in sorted((SOURCES / "Profiles").glob("*.json")):
        whole = path.read_text(encoding="utf-8")
        assert '"""##' not in whole and whole.endswith("\n"), path
        members = json.loads(whole)
        part = json.dumps({key: members[key] for key in RECOGNITION if key in members}, ensure_ascii=False, separators=(",", ":"))
        text += f'    ("{path.stem}", ##"""\n{part}\n"""##, ##"""\n{whole}\n"""##),\n'
    (SOURCES / "EmbeddedProfiles.swift").write_text(text + "]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
