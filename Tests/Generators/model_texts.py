#!/usr/bin/env python3
"""Writes Tests/Corpus/Models/<id>.txt: for every built-in profile a complete text that no rule objects to.

Parts, aspects and title come from the profile, the sentences from model_sentences.py:
    python3 Tests/Generators/model_texts.py
"""
import json
from pathlib import Path

import model_sentences as prose

ROOT = Path(__file__).resolve().parents[2]
PROFILES = {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in (ROOT / "Sources/OutlineProfiles/Profiles").glob("*.json")}
MODELS = ROOT / "Tests" / "Corpus" / "Models"
NUMERALS = "一二三四五六七八九十"
NAMES = {"unit": "单位", "topic": "窗口服务", "meeting": "年度工作会议", "name": "本人"}


def resolve(profile: dict) -> dict:
    parent = resolve(PROFILES[profile["extends"]]) if "extends" in profile else {}
    merged = {**parent, **{k: v for k, v in profile.items() if not k.startswith("add")}}
    parts = [dict(p) for p in merged.get("parts", [])]
    for change in profile.get("addParts", []):
        known = next((p for p in parts if p["id"] == change["id"]), None)
        if known:
            known.update(change)
        else:
            place = next((i for i, p in enumerate(parts) if p["id"] == change.get("before")), len(parts))
            parts.insert(place, change)
    merged["parts"] = parts
    return merged


def fill(template: str, profile: dict) -> str:
    year = (profile.get("years") or [2024])[0]
    names = {**NAMES, "year": str(year), "next": str(year + 1)}
    for name, value in names.items():
        template = template.replace("{" + name + "}", value)
    return template


def items(rows, example=True) -> list[str]:
    return [f"{NUMERALS[i]}是{row[0]}。" + "".join(row[1:] if example else row[1:2]) for i, row in enumerate(rows)]


def aspect_heading(heading: str) -> str:
    return heading if heading.endswith(("方面", "情况", "合格", "问题")) else heading + "方面"


def problems(profile: dict) -> list[str]:
    lines, rest = [], list(prose.PROBLEMS)
    count = 3 if len(profile["aspects"]) <= 4 else 2
    for index, aspect in enumerate(profile["aspects"]):
        lines.append(f"（{NUMERALS[index]}）{aspect_heading(aspect['heading'])}")
        lines += items([rest.pop(0) for _ in range(count)])
    return lines


def meeting(profile: dict) -> list[str]:
    fixed = {"gains": prose.GAINS, "rectification": prose.RECTIFICATION, "cases": prose.CASE, "discipline": prose.DISCIPLINE,
             "status": prose.STATUS, "matters": prose.NOTHING}
    body = {"problems": lambda: problems(profile), "causes": lambda: items(prose.CAUSES), "measures": lambda: items(prose.MEASURES)}
    return sections(profile, {**{k: (lambda v=v: [v]) for k, v in fixed.items()}, **body})


def sections(profile: dict, bodies: dict) -> list[str]:
    lines = []
    wanted = [p for p in profile["parts"] if not p.get("hidden") and (p.get("required") or p.get("expected"))]
    for index, part in enumerate(wanted):
        lines.append(f"{NUMERALS[index]}、{fill(part['heading'], profile)}")
        lines += bodies[part["id"]]()
    return lines


def report(profile: dict) -> list[str]:
    bodies = {
        "overview": lambda: ["".join(prose.FACTS)], "work": lambda: items(prose.WORK), "duty": lambda: items(prose.WORK),
        "highlights": lambda: items(prose.WORK), "current": lambda: items(prose.WORK[:4]), "results": lambda: [prose.FACTS[1]],
        "study": lambda: [prose.STUDY], "politics": lambda: [prose.STUDY], "governance": lambda: [prose.GOVERN],
        "integrity": lambda: [prose.INTEGRITY], "problems": lambda: items(prose.SHORT), "causes": lambda: items(prose.REASONS),
        "plans": lambda: items(prose.PLANS), "advice": lambda: items(prose.PLANS), "measures": lambda: items(prose.PLANS),
        "goal": lambda: [prose.FACTS[0]], "content": lambda: items(prose.MEASURES), "guarantee": lambda: items(prose.REASONS),
    }
    shown = {"zongjie": {"overview", "work", "problems", "plans"}, "diaoyan": {"overview", "current", "problems", "causes", "advice"},
             "huibao": {"overview", "work", "problems", "plans"}, "zicha": {"work", "problems", "measures"}, "zhenggai": {"goal", "content", "guarantee"},
             "shuzhi-shulian": {"study", "duty", "integrity", "problems", "plans"}}.get(profile["id"], set())
    for part in profile["parts"]:
        part["required"] = part.get("required") or part["id"] in shown
    return sections(profile, {**bodies, "guarantee": lambda: items(prose.PLANS)})


def themes(profile: dict) -> list[str]:
    lines = []
    for index, (heading, paragraphs) in enumerate(prose.THEMES):
        lines += [f"{NUMERALS[index]}、{heading}"] + paragraphs
        if index == 1 and profile["id"] == "dangke":
            lines += items(prose.WORK[:5])
        if index == 2:
            lines[-1:-1] = items(prose.MEASURES)
    return lines


def speech(profile: dict) -> list[str]:
    rows = [("understanding", prose.WORK[:3]), ("tasks", prose.WORK[3:8]), ("leadership", prose.PLANS)]
    lines = []
    for index, (part, body) in enumerate(rows):
        lines.append(f"{NUMERALS[index]}、" + next(p["heading"] for p in profile["parts"] if p["id"] == part))
        lines += items(body)
    return lines


def pledge(profile: dict) -> list[str]:
    bodies = [row[1] + next_row[1] + plan[1] for row, next_row, plan in zip(prose.MEASURES[::2], prose.MEASURES[1::2], prose.PLANS)]
    return items(list(zip(profile["items"], bodies))) + ["以上表态，请领导和同志们监督。"]


def chair(profile: dict) -> list[str]:
    return ["现在开会。", "这次会议的主要任务是总结全年工作，交流经验做法，安排下一阶段任务。请大家将手机调至静音，会议期间不要随意走动。",
            "会议共有三项议程，一项是通报全年工作情况，一项是两个科室作交流发言，还有一项是负责同志讲话。",
            "首先，进行第一项议程，由办公室通报全年工作情况。", "下面，进行第二项议程，请服务科和综合科依次作交流发言，每家时间不超过六分钟。",
            "两个科室的发言实实在在，既讲了做法，也讲了不足，值得大家借鉴。", "下面，进行第三项议程，请单位主要负责同志讲话，大家欢迎。",
            "刚才的讲话全面回顾了一年来的工作，对下一阶段任务作了具体安排，请各科室认真领会，抓好落实。",
            "最后，我再强调几点意见。", "一是抓紧传达。今天的会议精神要在两天内传达到每一位同志，让大家知道干什么、怎么干。",
            "二是细化任务。各科室对照分工列出清单，明确责任人和完成时限，下周五前报办公室汇总。",
            "三是务求实效。办公室每月通报一次进展，对推进缓慢的事项及时提醒，年底逐项对账。", "今天的会议就开到这里。", "散会。"]


SHAPES = {"xinde": themes, "dangke": themes, "jianghua": speech, "biaotai": pledge, "zhuchici": chair}


def text(profile_id: str) -> str:
    profile = resolve(PROFILES[profile_id])
    family = profile_id.startswith(("msh-", "zzsh-", "xjjy-")) or profile_id == "banzi"
    shape = SHAPES.get(profile_id, meeting if family else report)
    lines = [fill(profile["titles"][0], profile), ""]
    lines += profile.get("salutation", [])[1:2]
    opening = profile.get("preambles", [""])[0] + profile.get("transitions", [""])[0]
    lines += [opening] if opening and profile_id != "zhuchici" else []
    lines += shape(profile) + profile.get("closings", [])[:1]
    return "\n".join(lines) + "\n"


def main() -> None:
    MODELS.mkdir(parents=True, exist_ok=True)
    for profile_id in sorted(PROFILES):
        (MODELS / f"{profile_id}.txt").write_text(text(profile_id), encoding="utf-8")


if __name__ == "__main__":
    main()
