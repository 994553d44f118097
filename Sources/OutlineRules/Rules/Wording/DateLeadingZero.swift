// date-leading-zero: a leading zero in a date that stands alone (2023年01月05日).

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let dateLeadingZero = Rule(
        code: "date-leading-zero",
        family: .wording,
        severity: .information,
        authority: .standard("GB/T 9704-2012 7.3.5"),
        fix: .safe,
        title: Text("成文日期的月、日编了虚位", "A leading zero in the date of the text"),
        reason: Text(
            "成文日期用阿拉伯数字，年份写全，月、日不编虚位（1不编为01）。只看独占一行的日期。",
            "The date of a paper has no leading zeros. Only a date alone on its line is looked at."),
        remedy: Text("去掉月、日前面的0。", "Delete the zeros."),
        bad: [
            Example("⟦2024年03月05日⟧", fixed: "2024年3月5日"),
            Example("关于检查的报告\n\n　　　　⟦2023年01月15日⟧", fixed: "关于检查的报告\n\n　　　　2023年1月15日"),
        ],
        good: [
            Example("2024年3月5日"), Example("2024年10月20日"), Example("2024年03月05日召开会议。"),
        ],
        check: .paragraph(.digit) { context, findings in
            guard context.scan.tokens.count <= 16 else { return }
            let text = context.text
            var start = context.scan.start
            let end = context.scan.end
            if text.has("（", at: start), text.has("）", at: end - 3) { start += 3 }
            var at = start
            var mended = ""
            var hasZero = false
            for (unit, digits) in dateUnits {
                let first = at
                while CodePoint(text[at]).isDigit, at - first < digits.upperBound { at += 1 }
                guard digits.contains(at - first), text.has(unit, at: at) else { return }
                let isPadded = digits.upperBound == 2 && text[first] == 0x30
                hasZero = hasZero || isPadded
                at += 3
                mended += text[first + (isPadded ? 1 : 0)..<at].string
            }
            guard hasZero, at == end || (at + 3 == end && start > 0) else { return }
            findings.report(
                start..<at, in: context, Text("成文日期的月、日不编虚位，宜作“\(mended)”", "Write “\(mended)”, without leading zeros"),
                replaceBy: mended, isSafe: true)
        })

    /// The units of a date, and how many digits stand before each.
    private static let dateUnits: [(unit: StaticString, digits: ClosedRange<Int>)] = [
        ("年", 4...4), ("月", 1...2), ("日", 1...2),
    ]
}
