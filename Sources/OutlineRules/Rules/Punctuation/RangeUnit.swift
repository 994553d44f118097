// range-unit: a range whose first value lost the sign that the second has: 15～30%, 13～17万元.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let rangeUnit = Rule(
        code: "range-unit",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15835-2011 5.1.3"),
        fix: .safe,
        title: Text("数值范围前一个数缺单位", "The first value of a range lost its unit"),
        reason: Text(
            "前后两个数的附加符号或计量单位相同时，在不造成歧义的情况下前一个单位才可省略；百分号和“万”“亿”省略会造成歧义，应写作15%～30%、13万元～17万元、9亿～16亿（GB/T 15835-2011 5.1.3）。",
            "The first unit may be left out only where nothing gets ambiguous: 15%～30%, 13万元～17万元, 9亿～16亿 (GB/T 15835-2011 5.1.3)."
        ),
        remedy: Text("用快速修复补上前一个数的单位。", "The quick fix adds the unit."),
        bad: [
            Example("热损率控制在⟦5～8%⟧，复用率为⟦15.5—30%⟧。", fixed: "热损率控制在5%～8%，复用率为15.5%—30%。"),
            Example("年收入增加到⟦13～17万元⟧，总量为⟦9～16亿⟧。", fixed: "年收入增加到13万元～17万元，总量为9亿～16亿。"),
        ],
        good: [
            Example("增长8%～10%，8万元～10万元，30～50平方米，3～5天，20～30门，0.5℃～1.2℃。"),
            Example("2021—2025年增长5%，第3-5%不计。"),
        ],
        check: .paragraph(.dash) { context, findings in
            for token in context.scan.tokens {
                switch token.value {
                case "~", "～", "—", "–", "-": context.checkRange(token, &findings)
                default: break
                }
            }
        })
}

extension ParagraphContext {
    fileprivate func checkRange(_ sign: ParagraphScan.Token, _ findings: inout Findings) {
        var start = sign.offset
        while isNumber(text[start - 1]), sign.offset - start < 20 { start -= 1 }
        var end = sign.end
        while isNumber(text[end]), end - sign.end < 20 { end += 1 }
        guard start < sign.offset, end > sign.end, CodePoint(text[start]).isDigit else { return }
        let before = text.scalar(before: start).value
        // Letters, another stroke or 第 before the number: a code, a date, an ordinal.
        guard !before.isLatin, before != "-", before != "第", before != "/" else { return }
        let unit: String
        var unitEnd = end
        switch text.scalar(at: end).value {
        case "%": unit = "%"; unitEnd += 1
        case "％": unit = "％"; unitEnd += 3
        case "万", "亿":
            // 亿 may stand behind 万, and 元 behind both.
            unitEnd += 3
            if text.has("元", at: unitEnd) { unitEnd += 3 }
            unit = text[end..<unitEnd].string
            if sign.value == "-" { return }
        default: return
        }
        let isPercent = unitEnd == end + 1 || unit == "％"
        findings.report(
            start..<unitEnd, in: self,
            Text("前一个数也要带“\(unit)”", "The first value needs “\(unit)” as well"),
            severity: isPercent ? nil : .information,
            fix: Fix(
                title: Text("补上“\(unit)”", "Add “\(unit)”"), isSafe: isPercent,
                edits: [edit(sign.offset..<sign.offset, unit)]))
    }

    private func isNumber(_ byte: UInt8) -> Bool { (byte >= 0x30 && byte <= 0x39) || byte == 0x2E }
}
