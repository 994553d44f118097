// bracket-nested: round brackets inside round brackets: （…（…）…）.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let bracketNested = Rule(
        code: "bracket-nested",
        family: .pairs,
        severity: .information,
        authority: .standard("GB/T 15834-2011 4.9.3.6"),
        title: Text("括号套括号", "Round brackets inside round brackets"),
        reason: Text(
            "GB/T 15834-2011 4.9.3.6：应尽量避免套用同一形式的括号；必须套用时，宜采用不同的括号形式配合使用。",
            "GB/T 15834-2011 4.9.3.6: brackets of one form inside each other are to be avoided where possible; else use different forms."
        ),
        remedy: Text("改写句子，或外层改用〔 〕、【 】等另一种括号。", "Rephrase, or use another form of bracket for one of them."),
        bad: [
            Example("开展宣讲（分为集中培训⟦（两期）⟧和送课上门），做到应知应会。")
        ],
        good: [
            Example("开展宣讲（集中培训）和送课（上门）。"),
            Example("详见附件（第三章（二））。"),
            Example("开展宣讲〔集中培训（两期）〕。"),
            Example("（一）进度（含质量）"),
            Example("开展宣讲（集中培训（两期）和送课。"),
        ],
        check: .paragraph(.untidyPairs) { context, findings in
            for pair in context.roundBrackets.pairs where pair.isNested {
                // Number markers that are quoted, as in （第三章（二））, cannot be written otherwise.
                let numeral =
                    Numeral.readChinese(context.text, at: pair.inside.lowerBound)
                    ?? Numeral.readArabic(context.text, at: pair.inside.lowerBound)
                guard numeral?.end != pair.inside.upperBound,
                    (pair.open.value == "(") == (pair.close.value == ")")
                else { continue }
                findings.report(
                    pair.range, in: context,
                    Text("括号里又套了同样的括号，宜改写或换一种括号", "Round brackets inside round brackets; rephrase or use another form"))
            }
        })
}
