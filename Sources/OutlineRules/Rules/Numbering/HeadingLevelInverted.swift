// heading-level-inverted: a higher form below a lower one: 1. and under it （一）, or 一、二、 that start again under each （一）.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingLevelInverted = Rule(
        code: "heading-level-inverted",
        family: .numbering,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.3.8"),
        title: Text("标题层次倒置", "A higher form stands below a lower one"),
        reason: Text(
            "GB/T 15834-2011 B.3.8（资料性）：序次语的层次依次为“一、”“（一）”“1.”“（1）”“①”，可以从任何一级用起，但下一层不能反用上一层的形式。GB/T 9704-2012 7.3.3 的次序相同。",
            "GB/T 15834-2011 B.3.8 (informative): the levels are 一、, （一）, 1., （1）, ①. A text may start at any of them, but must not use a higher form below a lower one. GB/T 9704-2012 7.3.3 has the same order."
        ),
        remedy: Text("把两层的序号形式对调，例如“一、”下用“（一）”。", "Exchange the forms of the two levels."),
        bad: [
            Example("1.人员\n甲。\n2.信息\n⟦（一）接报要准⟧。乙。\n（二）报告要快。丙。"),
            Example("（一）工作方面\n⟦一、进度⟧\n甲。\n二、质量\n乙。\n（二）思想方面\n一、学习\n丙。\n二、作风\n丁。"),
            Example("一、措施\n1.宣传\n甲。\n2.检查\n⟦（一）自查⟧\n乙。\n（二）互查\n丙。"),
        ],
        good: [
            Example("一、措施\n（一）宣传\n1.甲。\n2.乙。\n（二）检查\n丙。\n二、体会\n丁。"),
            Example("会议议程：\n1.听汇报。\n2.作研究。\n\n一、进度\n甲。\n二、质量\n乙。"),
            Example("（一）进度\n1.甲。\n2.乙。\n（二）质量\n丙。"),
            Example("一、措施\n甲。\n附件：1.清单\n2.台账\n附件1\n一、清单\n乙。"),
        ],
        check: .document { context, findings in
            let inverted = context.invertedScopes()
            for group in context.mixedSiblings.sorted().map({ context.siblings[$0] }) {
                var previous = group[group.startIndex]
                for section in group.dropFirst() {
                    defer { previous = section }
                    let mark = context.heading(section)
                    let above = context.heading(previous)
                    guard mark.form.rank < above.form.rank, mark.number == 1 else { continue }
                    let isTop = context.outline.sections[section].parent < 0
                    // At the top, a list in front of the first 一、 is a summary or an agenda, and no inverted level.
                    if isTop, mark.form == .chinese || mark.form == .part {
                        guard mark.form == .chinese, inverted.contains(context.outline.sections[section].scope) else {
                            continue
                        }
                    }
                    findings.report(
                        from: mark.start, to: mark.textEnd,
                        Text(
                            "层次倒置：“\(context.document.marker(of: context.outline.sections[section].mark))”比前面的“\(context.document.marker(of: context.outline.sections[previous].mark))”高一层，不宜放在它下面",
                            "Inverted levels: “\(context.document.marker(of: context.outline.sections[section].mark))” is a higher form than “\(context.document.marker(of: context.outline.sections[previous].mark))” before it"
                        ),
                        related: [
                            Finding.Related(
                                start: above.start, end: above.markerEnd, message: Text("上面的标题", "the heading above"))
                        ])
                    break
                }
            }
        })
}

extension DocumentContext {
    /// The scopes that open with （一） and in which 一、 starts anew below each of them.
    func invertedScopes() -> Set<Int> {
        var found: Set<Int> = []
        for scope in outline.scopes.indices {
            let top = outline.topSections(of: scope)
            guard let first = top.first, (2...4).contains(heading(first).form.rank) else { continue }
            var starts = 0
            var resumes = false
            for section in top where heading(section).form == .chinese {
                if heading(section).number == 1 { starts += 1 }
                if hasChildren(section), heading(section + 1).form == heading(first).form,
                    heading(section + 1).number > 1
                {
                    resumes = true
                }
            }
            if starts > 1 || resumes { found.insert(scope) }
        }
        return found
    }
}
