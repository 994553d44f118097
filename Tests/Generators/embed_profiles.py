#!/usr/bin/env python3
"""Writes Sources/OutlineProfiles/EmbeddedProfiles.swift from the JSON files in Sources/OutlineProfiles/Profiles.

Run it after every change to those files:  python3 Tests/Generators/embed_profiles.py
"""
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources" / "OutlineProfiles"
HEAD = """// The built-in profile files, word for word. Generated: change the JSON files in Profiles/ and run
// python3 Tests/Generators/embed_profiles.py

// swift-format-ignore-file

/// The built-in profile files in the order of their names: name without `.json`, and contents.
let embeddedProfiles: [(name: String, json: String)] = [
"""


def main() -> None:
    text = HEAD
    for path in sorted((SOURCES / "Profiles").glob("*.json")):
        json = path.read_text(encoding="utf-8")
        assert '"""##' not in json and json.endswith("\n"), path
        text += f'    ("{path.stem}", ##"""\n{json}\n"""##),\n'
    (SOURCES / "EmbeddedProfiles.swift").write_text(text + "]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
