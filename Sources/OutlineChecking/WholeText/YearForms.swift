// Counts the years of a paragraph by the way they are written.

import OutlineSyntax
package import OutlineText

/// How many years are written in each of two ways.
package struct YearForms: Sendable {
    /// 2022年
    package var arabic: Int32 = 0
    /// 二〇二二年
    package var chinese: Int32 = 0

    /// None.
    package init() {}

    /// The years of a paragraph, those in titles of books and papers left out.
    package init(_ text: Bytes, _ tokens: [ParagraphScan.Token]) {
        YearForms.forEach(in: text, tokens) { _, isArabic in
            if isArabic { arabic &+= 1 } else { chinese &+= 1 }
        }
    }

    /// Whether there is no year.
    package var isEmpty: Bool { arabic == 0 && chinese == 0 }

    /// Whether both ways are in use.
    package var isMixed: Bool { arabic > 0 && chinese > 0 }

    package mutating func add(_ other: YearForms, sign: Int32) {
        arabic &+= sign &* other.arabic
        chinese &+= sign &* other.chinese
    }

    /// Calls `body` with the range of each year, 年 included, and whether it is written in Arabic digits.
    package static func forEach(in text: Bytes, _ tokens: [ParagraphScan.Token], _ body: (Range<Int>, Bool) -> Void) {
        var depth = 0
        for token in tokens {
            switch token.value {
            case "《": depth += 1
            case "》": depth = max(0, depth - 1)
            case "1", "2":
                let start = token.offset
                guard depth == 0, text.has("年", at: start + 4), !CodePoint(text[start - 1]).isDigit,
                    (1...3).allSatisfy({ CodePoint(text[start + $0]).isDigit })
                else { continue }
                body(start..<start + 7, true)
            case "〇":
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
    package static func numeral(_ value: CodePoint) -> Int? {
        switch value {
        case "〇": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }
}
