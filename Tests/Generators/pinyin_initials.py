#!/usr/bin/env python3
"""Writes Sources/OutlineProfiles/PinyinTable.swift: the first letter of the commonest reading of every CJK ideograph
from U+4E00 to U+9FA5, and the words in which a character of the texts the project offers is read otherwise.

Needs the package pypinyin (for generating only):  python3 Tests/Generators/pinyin_initials.py
"""
import json
import re
from pathlib import Path

from pypinyin import Style, pinyin
from pypinyin.constants import PINYIN_DICT

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources" / "OutlineProfiles"
FIRST, LAST = 0x4E00, 0x9FA5

# Words read otherwise than their characters alone. Longest match first; the initials stand for the whole word.
WORDS = {
    "重复": "cf", "重新": "cx", "重申": "cs", "重塑": "cs", "重建": "cj", "重组": "cz", "重点": "zd", "重要": "zy",
    "长期": "cq", "长远": "cy", "长效": "cx", "长久": "cj", "长处": "cc", "擅长": "sc", "特长": "tc", "部长": "bz",
    "市长": "sz", "增长": "zz", "成长": "cz", "首长": "sz", "组长": "zz", "县长": "xz", "局长": "jz", "处长": "cz",
    "调研": "dy", "调查": "dc", "调度": "dd", "调动": "dd", "强调": "qd", "单调": "dd", "步调": "bd", "调整": "tz",
    "协调": "xt", "调解": "tj", "调节": "tj", "空调": "kt", "行为": "xw", "银行": "yh", "行业": "hy", "行列": "hl",
    "率先": "sx", "表率": "bs", "率领": "sl", "效率": "xl", "参差": "cc", "出差": "cc", "差事": "cs", "弹性": "tx",
    "弹药": "dy", "供给": "gj", "给予": "jy", "干事": "gs", "为民": "wm", "降低": "jd", "投降": "tx", "下降": "xj",
    "处分": "cf", "都市": "ds", "首都": "sd", "朝气": "zq", "答复": "df", "模样": "my", "盛大": "sd", "会计": "kj",
    "着力": "zl", "着眼": "zy", "执着": "zz", "沿着": "yz", "薄弱": "br", "省察": "xc", "内省": "nx", "反省": "fx",
    "中央": "zy", "曾经": "cj", "系统": "xt", "校对": "jd", "勉强": "mq", "倔强": "jj", "更新": "gx",
    "传承": "cc", "传统": "ct", "自传": "zz", "相当": "xd", "适当": "sd", "得到": "dd",
    "思想觉悟": "sxjw", "睡觉": "sj", "了解": "lj", "大数据": "dsj", "石头": "st", "还是": "hs", "还要": "hy", "归还": "gh",
    "退还": "th", "偿还": "ch", "没收": "ms", "淹没": "ym", "埋没": "mm", "音乐": "yy", "快乐": "kl", "粘贴": "zt",
    "宁可": "nk", "解数": "xs", "浑身解数": "hsxs", "否定": "fd", "臧否": "zp", "种植": "zz", "单位": "dw", "单一": "dy",
    "洗洗澡": "xxz", "厂房": "cf", "广大": "gd", "车间": "cj", "召开": "zk", "号召": "hz", "什么": "sm", "什物": "sw",
    "便宜": "py", "方便": "fb", "屏障": "pz", "屏住": "bz", "阿谀": "ey", "可恶": "kw", "厌恶": "yw", "剥削": "bx",
    "大厦": "ds", "奇数": "js", "追溯": "zs", "识别": "sb", "标识": "bz", "知识": "zs", "意识": "ys", "认识": "rs",
    "虹吸": "hx", "似的": "sd", "尾巴": "wb", "宿舍": "ss", "一宿": "yx", "暴露": "bl", "露面": "lm", "隽永": "jy",
}
# Words read as usual that keep the words above from matching across a boundary (注重|建设, 践行|业务, 干部|长期).
GUARDS = {"注重": "zz", "严重": "yz", "尊重": "zz", "侧重": "cz", "并重": "bz", "看重": "kz", "慎重": "sz", "着重": "zz", "偏重": "pz",
          "加重": "jz", "履行": "lx", "践行": "jx", "执行": "zx", "推行": "tx", "实行": "sx", "进行": "jx", "力行": "lx", "运行": "yx",
          "举行": "jx", "干部": "gb", "全部": "qb", "内部": "nb", "城市": "cs", "全市": "qs", "全县": "qx", "党组": "dz", "班组": "bz"}
# Readings to prefer for single characters, where the table of commonest readings says otherwise.
SINGLE = {"了": "l", "都": "d", "还": "h", "行": "x", "重": "z", "长": "c", "调": "d", "为": "w", "得": "d", "地": "d", "的": "d",
          "着": "z", "没": "m", "处": "c", "分": "f", "强": "q", "差": "c", "参": "c", "系": "x", "石": "s", "说": "s", "什": "s",
          "会": "h", "阿": "a", "大": "d", "率": "l", "给": "g", "干": "g", "识": "s", "中": "z", "更": "g", "难": "n", "乐": "l",
          "觉": "j", "降": "j", "供": "g", "当": "d", "传": "c", "将": "j", "应": "y", "兴": "x", "正": "z", "数": "s", "量": "l",
          "落": "l", "露": "l", "血": "x", "种": "z", "属": "s", "省": "s", "盛": "s", "适": "s", "似": "s", "藏": "c", "曾": "c",
          "朝": "c", "车": "c", "单": "d", "弹": "t", "合": "h", "和": "h", "恶": "e", "否": "f", "解": "j", "尽": "j", "卡": "k",
          "看": "k", "可": "k", "空": "k", "乱": "l", "率": "l", "蒙": "m", "模": "m", "宁": "n", "片": "p", "铺": "p", "期": "q",
          "奇": "q", "切": "q", "曲": "q", "任": "r", "若": "r", "色": "s", "少": "s", "舍": "s", "宿": "s", "体": "t", "屯": "t",
          "校": "x", "行": "x", "削": "x", "要": "y", "与": "y", "员": "y", "载": "z", "脏": "z", "扎": "z", "折": "z", "只": "z",
          "治": "z", "作": "z", "核": "h", "红": "h", "查": "c", "术": "s", "厂": "c", "广": "g", "屏": "p", "便": "b", "厦": "s",
          "尾": "w", "隽": "j", "食": "s", "沈": "s", "洗": "x", "信": "x", "叶": "y", "遗": "y", "陆": "l", "虹": "h", "熟": "s"}


def letter(reading: str) -> str:
    plain = {"ā": "a", "á": "a", "ǎ": "a", "à": "a", "ē": "e", "é": "e", "ě": "e", "è": "e", "ê": "e", "ế": "e", "ề": "e",
             "ō": "o", "ó": "o", "ǒ": "o", "ò": "o", "ḿ": "m", "ń": "n", "ň": "n", "ǹ": "n"}
    first = plain.get(reading[0], reading[0])
    return first if first.isascii() and first.isalpha() else "?"


def table() -> str:
    letters = []
    for code in range(FIRST, LAST + 1):
        char = chr(code)
        reading = PINYIN_DICT.get(code, "?").split(",")[0]
        letters.append(SINGLE.get(char) or letter(reading))
    return "".join(letters)


def initials(text: str, letters: str) -> str:
    out, index = "", 0
    longest = max(map(len, WORDS))
    while index < len(text):
        for size in range(longest, 1, -1):
            word = text[index:index + size]
            if word in WORDS or word in GUARDS:
                out += WORDS.get(word) or GUARDS[word]
                index += size
                break
        else:
            code = ord(text[index])
            if FIRST <= code <= LAST:
                out += letters[code - FIRST]
            elif text[index].isascii() and text[index].isalnum():
                out += text[index].lower()
            index += 1
    return out


def offered() -> list[str]:
    texts = set()

    def walk(value):
        if isinstance(value, str):
            texts.update(re.findall(r"[\u4e00-\u9fa5]+", value))
        elif isinstance(value, dict):
            for key, inner in value.items():
                if key not in ("source", "authority", "synonyms", "recognise", "transition", "text"):
                    walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    for path in (SOURCES / "Profiles").glob("*.json"):
        walk(json.loads(path.read_text(encoding="utf-8")))
    return sorted(texts)


def main() -> None:
    letters = table()
    for text in offered():
        mine = initials(text, letters)
        theirs = "".join(letter(r[0]) for r in pinyin(text, style=Style.NORMAL))
        if mine != theirs:
            print(f"differs from the dictionary, please read: {text} {mine} {theirs}")
    words = {w: i for w, i in WORDS.items() if i != "".join(letters[ord(c) - FIRST] for c in w)} | GUARDS
    rows = [letters[i:i + 100] for i in range(0, len(letters), 100)]
    out = ["// The first letters of Chinese readings. Generated: run python3 Tests/Generators/pinyin_initials.py", "",
           "// swift-format-ignore-file", "",
           "/// The first letter of the commonest reading of each character from U+4E00 to U+9FA5; `?` where none is known.",
           'let pinyinLetters = """']
    out += [f"    {row}\\" for row in rows[:-1]] + [f"    {rows[-1]}", '    """', "",
            "/// Words in which a character is read otherwise than in `pinyinLetters`, with the initials of the whole word.",
            "let pinyinWords: [(word: String, initials: String)] = ["]
    out += [f'    ("{w}", "{i}"),' for w, i in sorted(words.items())] + ["]", ""]
    (SOURCES / "PinyinTable.swift").write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main()
