// heading-level-skipped: a heading whose form skips a level below its parent's, as 一、 then （1）.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingLevelSkipped = Rule(
        code: "heading-level-skipped",
        family: .numbering,
        severity: .warning,
        authority: .standard("GB/T 9704-2012 7.3.3"),
        title: Text("标题层次跳级", "A heading skips a level"),
        reason: Text(
            "GB/T 9704-2012 7.3.3：结构层次序数依次可以用“一、”“（一）”“1.”“（1）”。“一、”下直接用“1.”在只有两个层次时通行，只作提示；全文只用“一、”“1.”两种的不提示。",
            "GB/T 9704-2012 7.3.3 lets the levels be marked 一、, （一）, 1., （1） in this order. 1. right below 一、 is accepted where there are only two levels, so it is information, and nothing where the whole text has these two forms only."
        ),
        remedy: Text("改用紧接上一级的序号形式，或补上中间一级标题。", "Use the form of the next level, or add the level between."),
        bad: [
            Example("一、情况\n甲。\n⟦（1）⟧进度\n乙。\n（2）质量\n丙。"),
            Example("一、情况\n（一）进度\n甲。\n二、问题\n⟦1.⟧质量\n乙。\n2.安全\n丙。"),
            Example("（一）情况\n⟦（1）⟧进度\n甲。"),
        ],
        good: [
            Example("一、情况\n（一）进度\n1.甲\n（1）乙\n①丙"),
            Example("1.情况\n甲。\n2.问题\n乙。"),
            Example("第一部分 情况\n一、进度\n甲。"),
            Example("一、情况\n1.进度\n甲。\n2.质量\n乙。\n二、打算\n1.服务\n丙。"),
        ],
        check: .document { context, findings in
            let sections = context.outline.sections
            let usesSecond = sections.contains { context.mark($0.mark).form == .bracketedChinese }
            let strays = context.strays
            var toldParent = -1
            for (index, section) in sections.enumerated() where section.parent >= 0 && section.parent != toldParent {
                let parent = sections[section.parent].rank
                let forms = [context.mark(section.mark).form, context.mark(sections[section.parent].mark).form]
                // Below 第一条 and 1.1 any list may stand.
                guard forms.allSatisfy({ !$0.isWord && $0.depth == 1 }) else { continue }
                guard section.rank > parent + 1, parent > 0, !strays.contains(index) else { continue }
                // Where all levels of the text are 一、 and 1., the habit is accepted.
                if parent == 1, section.rank == 3, !usesSecond { continue }
                // 名词解释： opens a list of another kind.
                toldParent = section.parent
                if context.isBehindLabel(section.mark) { continue }
                let mark = context.mark(section.mark)
                // 1. right below 一、 is common, and so is ① below 1.: a remark, not a slip.
                let lighter = (parent == 1 && section.rank == 3) || parent >= 3
                let wanted = MarkerForm.allCases.first { $0.rank == parent + 1 } ?? .bracketedChinese
                findings.report(
                    from: mark.start, to: mark.markerEnd,
                    Text(
                        "层次跳级：“\(context.document.marker(of: sections[section.parent].mark))”的下一级通常用“\(wanted.marker(1))”这种形式",
                        "Level skipped: below “\(context.document.marker(of: sections[section.parent].mark))” the form is usually “\(wanted.marker(1))”"
                    ), severity: lighter ? .information : nil)
            }
        })
}

extension DocumentContext {
    /// Whether a line that ends in ： stands right before a mark.
    fileprivate func isBehindLabel(_ index: Int) -> Bool {
        document.leadLine(before: mark(index).start.line) != nil
    }
}
