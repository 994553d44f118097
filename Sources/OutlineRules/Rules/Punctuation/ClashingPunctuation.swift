// clashing-punctuation: two different stops side by side: ，。 、，

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let clashingPunctuation = Rule(
        code: "clashing-punctuation",
        family: .punctuation,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("两个标点相撞", "Two stops side by side"),
        reason: Text(
            "两个不同的点号不能连用，多半是删改后留下的。？！连用、引号括号后的标点不报。",
            "Two different stops do not stand side by side; one is mostly left by an edit. ？！ and a stop behind a closing mark are right."
        ),
        remedy: Text("留下合适的一个。快速修复留下停顿较大的一个。", "Keep the right one; the quick fix keeps the stronger."),
        bad: [
            Example("及时调节⟦，。⟧投诉同比下降三成⟦；。⟧", fixed: "及时调节。投诉同比下降三成。"),
            Example("抓学习⟦、，⟧抓作风⟦，、⟧抓落实⟦。，⟧下一步⟦：，⟧继续。", fixed: "抓学习，抓作风，抓落实。下一步：继续。"),
            Example("大家都说好⟦！。⟧", fixed: "大家都说好！"),
        ],
        good: [
            Example("他说：“好。”，大家都同意（略）。是吗？！"),
            Example("成绩、经验……都要总结。看过《怎么办？》，很受启发。"),
            Example("与Yahoo!，以及Co.，Ltd.合作。"),
        ],
        check: .paragraph(.adjacentMarks) { context, findings in
            for run in context.stopRuns where !run.isUniform {
                if run.values.allSatisfy({ $0 == "？" || $0 == "！" }) { continue }
                let strongest = run.values.max { StopRun.strength($0) < StopRun.strength($1) } ?? "。"
                let wanted = strongest.string
                let written = context.text[run.range].string
                findings.report(
                    run.range, in: context,
                    Text("标点“\(written)”连用不当，请留下一个", "The marks \(written) clash; keep one of them"),
                    replaceBy: wanted, isSafe: false)
            }
        })
}

extension StopRun {
    /// How long a pause is: 、 ， ； ： 。 ？ ！
    fileprivate static func strength(_ value: CodePoint) -> Int {
        switch value {
        case "、": 0
        case "，": 1
        case "；": 2
        case "：": 3
        case "。": 4
        default: 5
        }
    }
}
