// Counts the years of a paragraph by the way they are written.

import OutlineSyntax

/// How many years are written in each of two ways.
struct YearForms: Sendable {
    /// 2022年
    var arabic: Int32 = 0
    /// 二〇二二年
    var chinese: Int32 = 0

    /// None.
    init() {}

    /// The years of a paragraph, those in titles of books and papers left out.
    init(_ text: Bytes, _ tokens: [ParagraphScan.Token]) {
        YearForms.forEach(in: text, tokens) { _, isArabic in
            if isArabic { arabic &+= 1 } else { chinese &+= 1 }
        }
    }

    /// Whether there is no year.
    var isEmpty: Bool { arabic == 0 && chinese == 0 }

    /// Whether both ways are in use.
    var isMixed: Bool { arabic > 0 && chinese > 0 }

    mutating func add(_ other: YearForms, sign: Int32) {
        arabic &+= sign &* other.arabic
        chinese &+= sign &* other.chinese
    }

    /// Calls `body` with the range of each year, 年 included, and whether it is written in Arabic digits.
    static func forEach(in text: Bytes, _ tokens: [ParagraphScan.Token], _ body: (Range<Int>, Bool) -> Void) {
        var depth = 0
        for token in tokens {
            switch token.value {
            case 0x300A: depth += 1
            case 0x300B: depth = max(0, depth - 1)
            case 0x31, 0x32:
                let start = token.offset
                guard depth == 0, text.has("年", at: start + 4), !Char.isDigit(UInt32(text[start - 1])),
                    (1...3).allSatisfy({ Char.isDigit(UInt32(text[start + $0])) })
                else { continue }
                body(start..<start + 7, true)
            case 0x3007:
                // 二〇二二年: the first 〇 of a year is its second numeral.
                let start = token.offset - 3
                guard depth == 0, text.has("二", at: start), text.has("年", at: start + 12),
                    numeral(text.scalar(at: start + 6).value) != nil, numeral(text.scalar(at: start + 9).value) != nil
                else { continue }
                body(start..<start + 15, false)
            default: break
            }
        }
    }

    /// The digit for a Chinese numeral.
    static func numeral(_ value: UInt32) -> Int? {
        switch value {
        case 0x3007: 0
        case 0x4E00: 1
        case 0x4E8C: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }
}
