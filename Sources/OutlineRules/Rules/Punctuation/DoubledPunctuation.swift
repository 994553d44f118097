// doubled-punctuation: the same stop typed twice: ，， 。。

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let doubledPunctuation = Rule(
        code: "doubled-punctuation",
        family: .punctuation,
        severity: .warning,
        authority: .practice,
        fix: .safe,
        title: Text("标点重复", "The same mark twice"),
        reason: Text(
            "同一个点号连打了两次。？？、！！在口语里可以叠用，不报；连用三个以上句号的，按省略号处理。",
            "A stop was typed twice. ？？ and ！！ may be doubled in speech; three and more 。 are read as an ellipsis."),
        remedy: Text("用快速修复删去多出的标点。", "The quick fix deletes the odd one."),
        bad: [
            Example("储煤8.6万吨⟦，，⟧能够满足需要⟦。。⟧", fixed: "储煤8.6万吨，能够满足需要。"),
            Example("抓学习⟦、、⟧抓作风⟦；；⟧要求如下⟦：：⟧一是学。", fixed: "抓学习、抓作风；要求如下：一是学。"),
            Example("抓学习⟦，,⟧抓作风。", fixed: "抓学习，抓作风。"),
        ],
        good: [
            Example("真的吗？？太好了！！怎么办？！"),
            Example("成绩、经验……都要总结——尤其是教训。"),
            Example("等等。。。"),
            Example("使用std::vector，见A,,B。"),
        ],
        check: .paragraph(.adjacentMarks) { context, findings in
            for run in context.stopRuns where run.isUniform {
                let mark = run.values[0]
                if mark == "？" || mark == "！" || (mark == "。" && run.values.count > 2) { continue }
                let text = mark.string
                findings.report(
                    run.range, in: context, Text("标点“\(text)”重复", "The mark \(text) stands twice"),
                    replaceBy: text, isSafe: true)
            }
        })
}
