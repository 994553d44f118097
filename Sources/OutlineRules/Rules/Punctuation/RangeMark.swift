// range-mark: a half-width ~ or a hyphen between two values, where ～ or — belongs.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let rangeMark = Rule(
        code: "range-mark",
        family: .punctuation,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.13"),
        fix: .suggested,
        title: Text("数值范围的连接号", "The sign between two values"),
        reason: Text(
            "表示数值范围用浪纹线“～”或一字线“—”；短横线“-”用于编号、电话、年月日。标准没有规定字符编码，半角“~”只作提示。",
            "A range of values takes ～ or —; the hyphen is for codes, telephone numbers and dates. The standard fixes no code points, so a half-width ~ is only information."
        ),
        remedy: Text("用快速修复改成“～”。", "The quick fix writes ～."),
        bad: [
            Example("贷款利率为3.75%⟦-⟧4.00%，工期3⟦~⟧5天。", fixed: "贷款利率为3.75%～4.00%，工期3～5天。"),
            Example("气温在8℃⟦-⟧12℃之间。", fixed: "气温在8℃～12℃之间。"),
        ],
        good: [
            Example("增长8%～10%，5%—8%，14—35岁，2010-03-02，010-12345678，GB/T 9704-2012。"),
            Example("编号A3-5，家目录~/a，2021-2025年，比分3-2。"),
        ],
        check: .paragraph(.dash) { context, findings in
            for token in context.scan.tokens where token.value == "~" || token.value == "-" || token.value == "–" {
                let before = context.text.scalar(before: token.offset).value
                guard context.text.scalar(at: token.end).value.isDigit else { continue }
                if token.value == "~" {
                    guard before.isDigit || before == "%" || before == "℃" else { continue }
                } else {
                    guard before == "%" || before == "‰" || before == "℃" else { continue }
                }
                findings.report(
                    token.offset..<token.end, in: context,
                    Text("数值范围用“～”或“—”", "Write ～ or — between two values"),
                    severity: token.value == "~" ? .information : nil, replaceBy: "～", isSafe: false)
            }
        })
}
