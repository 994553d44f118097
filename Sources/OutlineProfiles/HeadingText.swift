// The normal form in which headings, titles and patterns are compared, so that quotes, commas and spaces never matter.

import OutlineSyntax
import OutlineText

/// A heading or title in normal form, as UTF-8.
///
/// Left out are white space, control characters, punctuation (ASCII, CJK and full-width), quotation marks, brackets
/// and the signs Markdown puts around a heading. Full-width letters and digits become ASCII, and capital letters small.
/// A year in Chinese numerals before 年 becomes digits (二〇二三年 → 2023年). Everything else stays as it is written.
func normalForm(_ text: some StringProtocol) -> [UInt8] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count / 2)
    for scalar in text.unicodeScalars {
        guard let kept = normalScalar(scalar) else { continue }
        scalars.append(kept)
        if kept == "年" { writeYearInDigits(&scalars) }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 3)
    for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) }
    return bytes
}

/// The scalar that stands for this one in normal form; nil if it is left out.
func normalScalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(scalar.value + smallLetters)
    case "0"..."9", "a"..."z": scalar
    case "\0"..."¿": nil
    case "\u{2000}"..."\u{206F}", "\u{3000}"..."〄", "〈"..."〠", "〰", "\u{FE10}"..."\u{FE6F}", "\u{FEFF}": nil
    case "０"..."９", "ａ"..."ｚ": Unicode.Scalar(scalar.value - fullWidth)
    case "Ａ"..."Ｚ": Unicode.Scalar(scalar.value - fullWidth + smallLetters)
    case "！"..."･": nil
    default: scalar
    }
}

/// How far the full-width forms stand above those of ASCII, and small letters above capital ones.
private let fullWidth = ("！" as Unicode.Scalar).value - ("!" as Unicode.Scalar).value
private let smallLetters = ("a" as Unicode.Scalar).value - ("A" as Unicode.Scalar).value

/// Turns four Chinese digits at the end, before the 年 just added, into Arabic ones.
private func writeYearInDigits(_ scalars: inout [Unicode.Scalar]) {
    let end = scalars.count - 1
    guard end >= 4 else { return }
    var digits: [Unicode.Scalar] = []
    for scalar in scalars[(end - 4)..<end] {
        guard let digit = chineseDigit(scalar) else { return }
        digits.append(digit)
    }
    scalars.replaceSubrange((end - 4)..<end, with: digits)
}

private func chineseDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "〇", "零", "○": "0"
    case "一": "1"
    case "二": "2"
    case "三": "3"
    case "四": "4"
    case "五": "5"
    case "六": "6"
    case "七": "7"
    case "八": "8"
    case "九": "9"
    default: nil
    }
}

/// The years (four digits before 年) in a text in normal form, in order.
func years(in normal: [UInt8]) -> [Int] {
    let sign = Array("年".utf8)
    var found: [Int] = []
    var run = 0
    var value = 0
    for (index, byte) in normal.enumerated() {
        if byte >= 0x30, byte <= 0x39 {
            run += 1
            value = run <= 4 ? value * 10 + Int(byte - 0x30) : value
            continue
        }
        if run == 4, normal[index...].starts(with: sign) { found.append(value) }
        run = 0
        value = 0
    }
    return found
}
