// heading-repeated-word: a word that stands twice in one heading without need: 分析产生的原因分析.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingRepeatedWord = Rule(
        code: "heading-repeated-word",
        family: .headings,
        severity: .information,
        authority: .practice,
        title: Text("标题里同一个词用了两次", "A word stands twice in a heading"),
        reason: Text(
            "“分析产生的原因分析”这类标题首尾用了同一个动词，多半是改写时没有删净。",
            "A heading that begins and ends with the same verb is mostly left over from rewriting."),
        remedy: Text("删去其中一个，如“产生问题的原因分析”。", "Delete one of them."),
        bad: [
            Example("一、情况\n甲。\n二、⟦分析问题产生的原因分析⟧\n乙。"),
            Example("一、情况\n甲。\n二、⟦产生问题原因的原因剖析⟧"),
        ],
        good: [
            Example("一、存在的问题及问题产生的原因\n甲。\n二、整改落实情况和下步整改打算\n乙。"),
            Example("一、分析形势，分析问题，分析原因\n甲。\n二、学习体会和学习打算\n乙。"),
            Example("一、对照检查“四个对照检查”\n甲。"),
        ],
        check: .paragraph(.marked) { context, findings in
            for mark in context.marks where mark.kind == .heading {
                let length = mark.textEnd.column - mark.textStart.column
                guard mark.textStart.line == mark.textEnd.line, (18...90).contains(length) else { continue }
                let text = context.document.content(mark.textStart.line)[mark.textStart.column..<mark.textEnd.column]
                guard let word = RepeatedWord.find(text) else { continue }
                findings.report(
                    from: mark.textStart, to: mark.textEnd,
                    Text("标题里“\(word)”用了两次，宜删去一个", "“\(word)” stands twice in the heading; one is enough"))
            }
        })
}

/// Finds a verb at both ends of a heading, or a noun that explains itself.
private enum RepeatedWord {
    static let verbs: [StaticString] = ["分析", "剖析", "查摆", "检视", "反思", "检查", "总结", "汇报", "说明"]

    static func find(_ text: Bytes) -> String? {
        // A heading of several members may repeat a word on purpose.
        var at = 0
        while at < text.count {
            let scalar = text.scalar(at: at)
            switch scalar.value {
            // ， 、 ； ： “ 《 （ 和 与 及 并
            case "，", "、", "；", "：", "“", "《", "（", "和", "与", "及", "并": return nil
            default: at += max(1, scalar.length)
            }
        }
        for verb in verbs where text.has(verb, at: 0) && text.has(verb, at: text.count - 6) {
            return text[0..<6].string
        }
        var first: Int? = nil
        at = 0
        while at + 6 <= text.count {
            if text.has("原因", at: at) {
                if first != nil { return "原因" }
                first = at
                at += 6
            } else {
                at += max(1, text.scalar(at: at).length)
            }
        }
        return nil
    }
}
