#!/usr/bin/env python3
"""icon.py - draws icon.png, 128 by 128: a sheet with a heading, lines, and a wavy line under one of them."""

import os
import struct
import zlib

SIZE, SCALE = 128, 4   # Drawn SCALE times as large, then averaged: smooth edges.
RED, PAPER, INK, WAVE = (176, 32, 36), (255, 253, 247), (70, 74, 82), (214, 120, 20)


def colour(x, y):
    """The colour at a point of the 128 by 128 picture, or None where it is clear."""
    def inside(left, top, right, bottom, radius=0.0):
        dx, dy = max(left + radius - x, x - right + radius, 0), max(top + radius - y, y - bottom + radius, 0)
        return left <= x <= right and top <= y <= bottom and dx * dx + dy * dy <= radius * radius + 1e-9
    if not inside(4, 4, 124, 124, 24):
        return None
    if not inside(26, 18, 102, 110, 6):
        return RED
    if inside(40, 30, 88, 38, 3):
        return RED
    for top, right in ((50, 92), (64, 84)):
        if inside(36, top, right, top + 5, 2):
            return INK
    for top, right in ((50, 44), (64, 44), (84, 44)):
        if inside(36, top, right, top + 5, 2):
            return RED
    if inside(36, 82, 90, 87, 2):
        return INK
    phase = ((x - 36) % 12) / 12
    wave = 96 + 3 * (4 * abs(phase - 0.5) - 1)
    return WAVE if 36 <= x <= 90 and abs(y - wave) <= 2 else PAPER


def main():
    rows = b""
    for y in range(SIZE):
        rows += b"\0"
        for x in range(SIZE):
            points = [colour(x + (i + 0.5) / SCALE, y + (j + 0.5) / SCALE) for i in range(SCALE) for j in range(SCALE)]
            seen = [p for p in points if p]
            mixed = [sum(p[k] for p in seen) // len(seen) if seen else 0 for k in range(3)]
            rows += bytes(mixed + [255 * len(seen) // len(points)])

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "icon.png"), "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


if __name__ == "__main__":
    main()
