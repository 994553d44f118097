"""The profile schema: sound itself, true of every built-in profile and of the example in Protocol/Profiles.md, and strict.

    python3 -m pytest Tests/Repository
"""
import json
import re
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "Protocol/Schemas/profile.schema.json").read_text(encoding="utf-8"))
PROFILES = sorted((ROOT / "Sources/OutlineProfiles/Profiles").glob("*.json"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_schema_is_sound():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert len(PROFILES) >= 38


@pytest.mark.parametrize("path", PROFILES, ids=lambda p: p.stem)
def test_built_in_profile(path):
    profile = json.loads(path.read_text(encoding="utf-8"))
    VALIDATOR.validate(profile)
    assert profile["id"] == path.stem


def test_examples_of_the_page():
    page = (ROOT / "Protocol/Profiles.md").read_text(encoding="utf-8")
    examples = re.findall(r"```json\n(.*?)```", page, re.S)
    assert examples
    for example in examples:
        VALIDATOR.validate(json.loads(example))


@pytest.mark.parametrize("profile", [
    {}, {"id": "A B"}, {"id": "x", "aspect": []}, {"id": "x", "open": "no"}, {"id": "x", "parts": [{"heading": "h"}]},
    {"id": "x", "rules": [{"text": "t", "authority": "law"}]}, {"id": "x", "recognise": {"titles": []}},
])
def test_wrong_profiles_are_refused(profile):
    assert not VALIDATOR.is_valid(profile)
