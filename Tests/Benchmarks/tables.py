"""Tables (Markdown) and plots (SVG) of the results of the benches."""
from __future__ import annotations

from pathlib import Path

import plots

OURS = "outline-ls"
SIZES = ["10kb", "100kb", "1mb", "10mb"]
MEASURES = ["startup", "open->diag", "edit->diag", "edit->symbols", "edit->folding", "edit->tokens", "symbols",
            "completion", "hover", "burst", "peak rss"]


class Results:
    def __init__(self, data: dict):
        self.by = {(r["server"], r["size"]): r["measures"] for r in data["results"]}

    def get(self, server: str, size: str, measure: str) -> float | None:
        return (self.by.get((server, size), {}).get(measure) or {}).get("median")

    def servers(self, size: str) -> list[str]:
        return [server for server, s in self.by if s == size]

    def best(self, size: str, measure: str) -> float | None:
        values = [self.get(s, size, measure) for s in self.servers(size) if s != OURS]
        return min((v for v in values if v), default=None)


def ratio(ours: float | None, theirs: float | None) -> float | None:
    return ours / theirs if ours is not None and theirs else None


def bars(clean: Results, dirty: Results, check: dict) -> list[tuple[str, float | None, float]]:
    """Each bar: what, the measured ratio, the ratio that must not be passed."""
    g = clean.get

    def against(measure: str, size: str, peer: str) -> float | None:
        return ratio(g(OURS, size, measure), g(peer, size, measure))

    rows = [
        ("startup, against tombi", against("startup", "10kb", "tombi"), 0.6),
        ("10 KB edit→diagnostics, against ruff", against("edit->diag", "10kb", "ruff"), 0.5),
        ("10 KB edit→diagnostics, against rumdl", against("edit->diag", "10kb", "rumdl"), 0.1),
        ("edit→diagnostics, 10 MB against 10 KB", edits(clean, OURS), 2),
        ("10 MB edit→diagnostics, against ruff", against("edit->diag", "10mb", "ruff"), 0.01),
        ("1 MB edit→symbols, against zuban", against("edit->symbols", "1mb", "zuban"), 0.05),
        ("1 MB edit→folding, against zuban", against("edit->folding", "1mb", "zuban"), 0.05),
        ("1 MB open→diagnostics, against ruff", against("open->diag", "1mb", "ruff"), 0.33),
        ("1 MB burst of 30 edits, against pyrefly", against("burst", "1mb", "pyrefly"), 0.05),
    ]
    for measure in ("completion", "hover"):
        for size in SIZES:
            rows.append((f"{measure} at {size}, against the best peer at 10 KB",
                         ratio(g(OURS, size, measure), clean.best("10kb", measure)), 1.5))
    for size, limit in (("10kb", 0.5), ("1mb", 0.5), ("10mb", 0.35)):
        rows.append((f"peak memory {size}, against ruff", against("peak rss", size, "ruff"), limit))
    speed = {(r["corpus"], r["name"]): r["mb_per_s"] for r in check["results"]}
    for corpus in ("many", "one"):
        mine, ruff = speed.get((corpus, OURS)), speed.get((corpus, "ruff"))
        what = "1,000 files × 15 KB" if corpus == "many" else "one file of 50 MB"
        rows.append((f"check, {what}: ruff's MB/s against ours", ratio(ruff, mine), 1 / 1.5))
    rows.append(("1 MB dirty text edit→diagnostics, against the clean one",
                 ratio(dirty.get(OURS, "1mb", "edit->diag"), g(OURS, "1mb", "edit->diag")), 3))
    return rows


def medians(results: Results, size: str) -> str:
    servers = results.servers(size)
    lines = ["| | " + " | ".join(servers) + " |", "|---|" + "--:|" * len(servers)]
    for measure in MEASURES:
        cells = []
        for server in servers:
            value = results.get(server, size, measure)
            cells.append("" if value is None else f"{value:.2f}" if value < 100 else f"{value:.0f}")
        lines.append(f"| {measure} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def edits(results: Results, server: str) -> float | None:
    """How many times as long as an edit of a short text one of a long text takes."""
    return ratio(results.get(server, "10mb", "edit->diag"), results.get(server, "10kb", "edit->diag"))


def write(folder: Path, clean_data: dict, floor_data: dict, one_core_data: dict, dirty_data: dict, check: dict,
          micro: list[dict], machine: dict) -> None:
    clean, floor = Results(clean_data), Results(floor_data)
    one_core, dirty = Results(one_core_data), Results(dirty_data)
    out = ["# Results", "", "Written by `Tests/Benchmarks/run`; do not edit.", "",
           f"{machine['system']}, {machine['cores']} cores. The program: {machine['binary bytes'] / 1e6:.1f} MB, static, "
           "stripped. Peers: " + ", ".join(v or k for k, v in machine["versions"].items()) + ".", "",
           "All servers run in one go on texts with the same sections and sentences, each in its own language. "
           "Times are medians in milliseconds seen by the client, from the first byte written to the last byte read; "
           "memory is the peak in MiB. Only ratios within one run mean anything.", "",
           "## Bars", "", "| measure | ratio | must not pass | |", "|---|--:|--:|---|"]
    for what, value, limit in bars(clean, dirty, check):
        shown = "–" if value is None else f"{value:.3f}"
        verdict = "" if value is None else "met" if value <= limit else "**not met**"
        out.append(f"| {what} | {shown} | {limit:.2f} | {verdict} |")
    if idle := edits(floor, "nothing"):
        out += ["", "## A server that does nothing", "",
                "It is busy for as long as ours when a text is opened, then answers each edit with nothing: what the system, the "
                f"pipes and the client of the bench take by themselves. An edit at 10 MB takes it {idle:.2f} times as long as one "
                f"at 10 KB: {1000 * floor.get('nothing', '10mb', 'edit->diag'):.0f} microseconds instead of "
                f"{1000 * floor.get('nothing', '10kb', 'edit->diag'):.0f}."]
    flat = edits(one_core, OURS)
    out += ["", "## On one core", "",
            "Client and server on one core: the work itself, without the time in which one core wakes another, which here is "
            "longer than the work on an edit." + (f" An edit at 10 MB takes {flat:.2f} times as long as one at 10 KB." if flat else "")]
    for size in SIZES:
        if one_core.servers(size):
            out += ["", f"{size}:", "", medians(one_core, size)]
    for size in SIZES:
        if clean.servers(size):
            out += ["", f"## {size}", "", medians(clean, size)]
        if dirty.servers(size):
            out += ["", f"Dirty text, a finding on every tenth line, {size}:", "", medians(dirty, size)]
    out += ["", "## check", "", "| corpus | program | MB/s | wall s | CPU s | peak MiB |", "|---|---|--:|--:|--:|--:|"]
    for r in check["results"]:
        out.append(f"| {r['corpus']} | {r['name']} | {r['mb_per_s']} | {r['wall']:.3f} | {r['cpu']:.3f} | {r['rss_mib']} |")
    out += ["", "## Parts", "", "Each part by itself on one core, on the text of 1 MB; the floor is what no such work can pass.", "",
            "| part | | floor | of the floor |", "|---|--:|---|--:|"]
    values = {m["name"]: m["value"] for m in micro}
    for m in micro:
        share = f"{m['value'] / values[m['floor']]:.3f}" if "floor" in m else ""
        out.append(f"| {m['name']} | {m['value']:,.0f} {m['unit']} | {m.get('floor', '')} | {share} |")
    out += ["", "![latency of an edit](edit-diag.svg)", "", "![latency of symbols](edit-symbols.svg)", "",
            "![peak memory](memory.svg)", "", "![start-up](startup.svg)", ""]
    (folder / "README.md").write_text("\n".join(out))
    for name, measure, title, unit in (("edit-diag", "edit->diag", "edit → diagnostics", "ms"),
                                       ("edit-symbols", "edit->symbols", "edit → symbols", "ms"),
                                       ("memory", "peak rss", "peak memory", "MiB")):
        series = {}
        for server in dict.fromkeys(s for s, _ in clean.by):
            points = [(size, clean.get(server, size, measure)) for size in SIZES]
            series[server] = [(plots.BYTES[size], value) for size, value in points if value]
        (folder / f"{name}.svg").write_text(plots.lines(title, unit, series))
    starts = {server: clean.get(server, "10kb", "startup") for server in clean.servers("10kb")}
    (folder / "startup.svg").write_text(plots.columns("start → reply to initialize", "ms", starts))
