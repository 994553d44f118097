// bracket-mixed-width: a pair of round brackets of which one is full-width and the other half-width: （…).

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let bracketMixedWidth = Rule(
        code: "bracket-mixed-width",
        family: .pairs,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.9"),
        fix: .safe,
        title: Text("一对括号全角半角混用", "A pair of brackets of two widths"),
        reason: Text(
            "一对括号应当同为全角；一半全角一半半角，多半是输入法切换时漏改的。",
            "The two brackets of a pair have one width; two widths are mostly left by switching the input method."),
        remedy: Text("用快速修复把半角的一半改为全角。", "The quick fix writes the half-width one full-width."),
        bad: [
            Example("分为三编⟦（附目录)⟧，共32万字。", fixed: "分为三编（附目录），共32万字。"),
            Example("办公室⟦(含信访科）⟧共八人。", fixed: "办公室（含信访科）共八人。"),
            Example("一、情况\n满意度⟦（98%)⟧较高。", fixed: "一、情况\n满意度（98%）较高。"),
        ],
        good: [
            Example("办公室（含信访科）共八人，使用App(v2.0)。"),
            Example("（一)进度\n甲。\n(二）质量\n乙。"),
        ],
        check: .paragraph(.untidyPairs) { context, findings in
            for pair in context.roundBrackets.pairs {
                guard (pair.open.value == "(") != (pair.close.value == ")") else { continue }
                // The marker of a heading has its own rule.
                if context.isInOpeningMarker(pair.open.offset) { continue }
                let edit =
                    pair.open.value == "("
                    ? context.edit(pair.open.offset..<pair.open.end, "（")
                    : context.edit(pair.close.offset..<pair.close.end, "）")
                findings.report(
                    pair.range, in: context,
                    Text("一对括号全角半角混用，应同为全角", "The two brackets of a pair differ in width; make both full-width"),
                    fix: Fix(
                        title: Text("把半角括号改为“\(edit.text)”", "Write the full-width \(edit.text)"), isSafe: true,
                        edits: [edit]))
            }
        })
}
