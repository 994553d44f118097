#!/usr/bin/env python3
"""Writes the GB 18030 table of OutlineFiles and the digests its tests compare with, from Python's own codec.

    python3 Tests/Generators/gb18030.py

Python's codec has the mapping of the edition of 2000; what later editions changed stands by hand in GB18030Amendments.swift and is left
out of the digests here (the test has those places one by one).
"""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "Sources/OutlineFiles/GB18030/GB18030Rows.swift"
DIGESTS = ROOT / "Tests/OutlineFilesTests/GB18030Digests.swift"

TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
TWO_BYTE = [bytes([lead, trail]) for lead in range(0x81, 0xFF) for trail in TRAILS]
FOUR_BYTE_BMP = [
    bytes([0x81 + n // 12600, 0x30 + n // 1260 % 10, 0x81 + n // 10 % 126, 0x30 + n % 10]) for n in range(39420)
]
AMENDED = {
    bytes.fromhex(code)
    for code in """A6D9 A6DA A6DB A6DC A6DD A6DE A6DF A6EC A6ED A6F3 A8BC FE51 FE52 FE53 FE59 FE61 FE66 FE67 FE6C FE6D
    FE76 FE7E FE90 FE91 FEA0 8135F437""".split()
}
AMENDED_SCALARS = {code.decode("gb18030") for code in AMENDED} | set(
    "\ufe10\ufe11\ufe12\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb"
    "\U00020087\U00020089\U000200cc\U000215d7\U0002298f\U000241fe"
)


def literal(code: bytes) -> str:
    """The entry of one code in a Swift string: three bytes of UTF-8, the last one NUL where two are enough."""
    text = code.decode("gb18030")
    shown = text if text.isprintable() else "\\u{%X}" % ord(text)
    return shown + "\\0" * (3 - len(text.encode()))


def table() -> str:
    rows = [
        "".join(literal(bytes([lead, trail])) for trail in TRAILS) for lead in range(0x81, 0xFF)
    ]
    return (
        "// Made by Tests/Generators/gb18030.py from Python's codec: the two-byte codes of GB 18030, a row for each first byte, each\n"
        "// entry three bytes of UTF-8 (the third NUL where two are enough), so that decoding copies and nothing is computed.\n"
        "// swift-format-ignore-file\n\n"
        "/// The characters of the two-byte codes 0x8140 … 0xFEFE in the edition of 2000, in the order of their codes.\n"
        'let gb18030Rows = """\n' + "    " + "\\\n    ".join(rows) + '\n    """\n'
    )


def fnv(data: bytes) -> str:
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return "0x%016X" % value


def digests() -> str:
    two = b"".join(code.decode("gb18030").encode() for code in TWO_BYTE if code not in AMENDED)
    four = b"".join(code.decode("gb18030").encode() for code in FOUR_BYTE_BMP if code not in AMENDED)
    bmp = [chr(n) for n in range(0x10000) if not 0xD800 <= n < 0xE000]
    encoded = b"".join(scalar.encode("gb18030") for scalar in bmp if scalar not in AMENDED_SCALARS)
    above = [chr(n) for n in range(0x10000, 0x110000, 61)]
    sampled = b"".join(scalar.encode("gb18030") for scalar in above if scalar not in AMENDED_SCALARS)
    return (
        "// Made by Tests/Generators/gb18030.py from Python's codec: FNV-1a digests of whole tables, so that the test needs no Python.\n\n"
        "enum GB18030Digests {\n"
        "    /// The UTF-8 of all two-byte codes in order, amended ones left out.\n"
        f"    static let twoByte: UInt64 = {fnv(two)}\n"
        "    /// The UTF-8 of the four-byte codes 81308130 … 8431A439 in order, amended ones left out.\n"
        f"    static let fourByte: UInt64 = {fnv(four)}\n"
        "    /// The GB 18030 bytes of all scalars below U+10000 in order, amended ones left out.\n"
        f"    static let basicPlane: UInt64 = {fnv(encoded)}\n"
        "    /// The GB 18030 bytes of every 61st scalar from U+10000, amended ones left out.\n"
        f"    static let otherPlanes: UInt64 = {fnv(sampled)}\n"
        "}\n"
    )


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    DIGESTS.write_text(digests(), encoding="utf-8")
