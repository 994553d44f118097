// zero-glyph: ○, O, 0 or 零 for 〇 in a year written in Chinese numerals (二○二○年).

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let zeroGlyph = Rule(
        code: "zero-glyph",
        family: .wording,
        severity: .warning,
        authority: .standard("GB/T 15835-2011 5.2.5"),
        fix: .safe,
        title: Text("年份里的“〇”写成别的字符", "Another character for 〇 in a year"),
        reason: Text(
            "用汉字写年份时，“零”的汉字形式是“〇”（U+3007），不是圆圈“○”、字母“O”或数字“0”；“二零一二”里的“零”宜改作“〇”。",
            "In a year written in Chinese numerals zero is 〇 (U+3007), not a circle, the letter O or the digit 0; 零 is for counting."
        ),
        remedy: Text("用快速修复改成“〇”，或整个改用阿拉伯数字。", "The quick fix writes 〇; Arabic digits will do as well."),
        bad: [
            Example("上限为⟦二○二○年⟧，下限为⟦二O二三年⟧。", fixed: "上限为二〇二〇年，下限为二〇二三年。"),
            Example("始于⟦二零一二年⟧。", fixed: "始于二〇一二年。"),
        ],
        good: [
            Example("二〇二〇年，2020年，三千零五十二人，二百零一年，一二年级，○○二○号，零二年。"),
            Example("（二○○四年六月十六日通过）\n甲局\n二○○四年十月十日"),
        ],
        check: .paragraph([.placeholder, .latin, .digit, .fullWidth, .symbol, .words(.cues)]) { context, findings in
            // Dates of papers signed before the standard were written with a circle.
            let isDated = context.isDateLine || context.text.has("（", at: context.scan.start)
            for offset in context.chineseYears {
                let range = offset..<context.endOfYear(from: offset)
                let year = context.text[range].string
                let mended = String(
                    String.UnicodeScalarView(year.unicodeScalars.map { isZero(CodePoint($0)) ? "〇" : $0 }))
                guard mended != year, !(isDated && isBeforeStandard(mended)) else { continue }
                let isOnlyWord = year.unicodeScalars.allSatisfy { $0 == "零" || !isZero(CodePoint($0)) }
                findings.report(
                    range, in: context,
                    Text("年份里的“零”宜写作“〇”：\(mended)", "Zero in a year is 〇: \(mended)"),
                    severity: isOnlyWord ? .information : .warning, replaceBy: mended, isSafe: true)
            }
        })

    /// Whether a year in Chinese numerals is before 2012, when GB/T 15835-2011 had come into force.
    private static func isBeforeStandard(_ year: String) -> Bool {
        let value = Numeral.readChinese(Bytes(year), at: 0)?.value ?? .max
        return value < 2012
    }

    /// 零 ○ ◯ О O o 0 ０ Ｏ
    static func isZero(_ value: CodePoint) -> Bool {
        switch value {
        case "零", "○", "◯", "О", "O", "o", "0", "０", "Ｏ": true
        default: false
        }
    }
}

extension ParagraphContext {
    /// The offsets of years of four Chinese numerals with a zero that is not 〇.
    fileprivate var chineseYears: [Int] {
        var found: [Int] = []
        for token in scan.tokens where Rule.isZero(token.value) { addYear(withZeroAt: token.offset, to: &found) }
        // 零 is no token; the lexicon's filter has 零一 … 零九 (二零一二) as starts.
        for offset in scan.words(of: .cues) where text.scalar(at: offset).value == "零" {
            addYear(withZeroAt: offset, to: &found)
        }
        return found
    }

    private func addYear(withZeroAt offset: Int, to found: inout [Int]) {
        // The zero is the second, the third or the fourth numeral.
        var start = offset
        for _ in 0..<3 {
            let before = text.scalar(before: start)
            guard before.length > 0, isYearNumeral(before.value) else { return }
            start -= before.length
            if start > found.last ?? -1, isYear(at: start) { return found.append(start) }
        }
    }

    private func isYearNumeral(_ value: CodePoint) -> Bool {
        switch value {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "〇": true
        default: Rule.isZero(value)
        }
    }

    /// Whether 一九 or 二〇 with two more numerals and 年 stand at an offset, and no numeral before it.
    private func isYear(at offset: Int) -> Bool {
        let first = text.scalar(at: offset)
        guard first.value == "二" || first.value == "一", !isYearNumeral(text.scalar(before: offset).value) else {
            return false
        }
        let second = text.scalar(at: offset + first.length).value
        guard first.value == "二" ? Rule.isZero(second) || second == "〇" : second == "九" else { return false }
        let end = endOfYear(from: offset)
        return end > offset
    }

    /// The end of four numerals and 年 at an offset; the offset itself where they do not stand there.
    fileprivate func endOfYear(from offset: Int) -> Int {
        var at = offset
        for _ in 0..<4 {
            let scalar = text.scalar(at: at)
            guard isYearNumeral(scalar.value) else { return offset }
            at += scalar.length
        }
        return text.has("年", at: at) ? at + 3 : offset
    }
}
