"""Plots as SVG, written by hand: lines on two logarithmic axes, and horizontal bars."""
from __future__ import annotations

import math
from html import escape

BYTES = {"10kb": 10_000, "100kb": 100_000, "1mb": 1_000_000, "10mb": 10_000_000}
NAMES = {10_000: "10 KB", 100_000: "100 KB", 1_000_000: "1 MB", 10_000_000: "10 MB"}
COLOURS = ["#c1121f", "#33658a", "#758e4f", "#86608e", "#b07d2b", "#5c6b73"]
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 360, 70, 110, 40, 40


def head(title: str, height: int) -> list[str]:
    return [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
            'font-size="12">', '<rect width="100%" height="100%" fill="#ffffff"/>',
            f'<text x="{LEFT}" y="22" font-size="15">{escape(title)}</text>']


def number(value: float) -> str:
    return f"{value:g}" if value < 0.1 or value == int(value) else f"{value:.3g}"


def lines(title: str, unit: str, series: dict[str, list[tuple[int, float]]]) -> str:
    """Each series a line over the size of the text; both axes logarithmic."""
    points = [p for s in series.values() for p in s]
    if not points:
        return ""
    low, high = (f(math.log10(v) for _, v in points) for f in (min, max))
    low, high = math.floor(low), max(math.ceil(high), math.floor(low) + 1)
    first, last = 4.0, 7.0

    def x(size: int) -> float:
        return LEFT + (math.log10(size) - first) / (last - first) * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        return HEIGHT - BOTTOM - (math.log10(value) - low) / (high - low) * (HEIGHT - TOP - BOTTOM)

    out = head(f"{title} ({unit})", HEIGHT)
    for power in range(low, high + 1):
        at = y(10.0 ** power)
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{at:.1f}" y2="{at:.1f}" stroke="#dddddd"/>')
        out.append(f'<text x="{LEFT - 8}" y="{at + 4:.1f}" text-anchor="end">{number(10.0 ** power)}</text>')
    for size, name in NAMES.items():
        out.append(f'<text x="{x(size):.1f}" y="{HEIGHT - 16}" text-anchor="middle">{name}</text>')
    labels: list[float] = []
    for index, (name, values) in enumerate(series.items()):
        if not values:
            continue
        colour = COLOURS[index % len(COLOURS)]
        path = " ".join(f"{x(size):.1f},{y(value):.1f}" for size, value in values)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{3 if index == 0 else 1.5}"/>')
        for size, value in values:
            out.append(f'<circle cx="{x(size):.1f}" cy="{y(value):.1f}" r="3" fill="{colour}"/>')
        label = y(values[-1][1]) + 4
        while any(abs(label - other) < 13 for other in labels):
            label += 13
        labels.append(label)
        out.append(f'<text x="{x(values[-1][0]) + 8:.1f}" y="{label:.1f}" fill="{colour}">{escape(name)}</text>')
    return "\n".join(out + ["</svg>", ""])


def columns(title: str, unit: str, values: dict[str, float | None]) -> str:
    """One horizontal bar for each name."""
    shown = {name: value for name, value in values.items() if value}
    height = TOP + 26 * len(shown) + 16
    out = head(f"{title} ({unit})", height)
    largest = max(shown.values(), default=1)
    for index, (name, value) in enumerate(sorted(shown.items(), key=lambda pair: pair[1])):
        at = TOP + 26 * index
        width = value / largest * (WIDTH - LEFT - RIGHT)
        colour = COLOURS[0] if name == "outline-ls" else COLOURS[1]
        out.append(f'<text x="{LEFT - 8}" y="{at + 14}" text-anchor="end">{escape(name)}</text>')
        out.append(f'<rect x="{LEFT}" y="{at}" width="{width:.1f}" height="18" fill="{colour}"/>')
        out.append(f'<text x="{LEFT + width + 6:.1f}" y="{at + 14}">{value:.2f}</text>')
    return "\n".join(out + ["</svg>", ""])
