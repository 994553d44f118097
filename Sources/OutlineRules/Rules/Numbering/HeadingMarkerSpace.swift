// heading-marker-space: a space inside a heading's marker or between it and the text. 第一章 keeps its space.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingMarkerSpace = Rule(
        code: "heading-marker-space",
        family: .numbering,
        severity: .information,
        authority: .practice,
        fix: .safe,
        isGrouped: true,
        title: Text("标题序号与文字之间有空格", "A space between a heading's marker and its text"),
        reason: Text(
            "“一、”“（一）”“1.”之后通常直接写文字，不空格。“第一章”“第一部分”之后空一格是对的。",
            "Behind 一、, （一） and 1. the text usually follows without a space. Behind 第一章 and 第一部分 a space is right."),
        remedy: Text("用快速修复删去空格。", "The quick fix deletes the space."),
        bad: [
            Example("一、⟦ ⟧情况\n（一）⟦　⟧进度\n甲。\n⟦1 .⟧质量\n乙。", fixed: "一、情况\n（一）进度\n甲。\n1.质量\n乙。"),
            Example("⟦（ 一）⟧情况\n甲。", fixed: "（一）情况\n甲。"),
        ],
        good: [
            Example("第一章 总则\n第一节 目的\n一、情况\n　　（一）进度\n1.甲。"),
            Example("一、 \n（一）进度 \n甲。"),
        ],
        check: .document { context, findings in
            guard !context.slips.isDisjoint(with: [.spaceAfter, .spaceInside]) else { return }
            for section in context.outline.sections {
                let mark = context.mark(section.mark)
                guard !mark.slips.isDisjoint(with: [.spaceAfter, .spaceInside]), !mark.form.isWord
                else { continue }
                if mark.slips.contains(.spaceInside) {
                    findings.report(
                        from: mark.start, to: mark.markerEnd,
                        Text("序号中间有空格，宜删去", "A space inside the marker; better without it"),
                        fix: context.markerFix(section.mark))
                } else if mark.markerEnd < mark.textStart, mark.textStart < mark.textEnd,
                    mark.markerEnd.line == mark.textStart.line
                {
                    findings.report(
                        from: mark.markerEnd, to: mark.textStart,
                        Text("序号与标题文字之间不用空格", "No space is usual between the marker and the text"),
                        fix: Fix(
                            title: Text("删去空格", "Delete the space"), isSafe: true,
                            edits: [Fix.Edit(start: mark.markerEnd, end: mark.textStart, text: "")]))
                }
            }
        })
}
