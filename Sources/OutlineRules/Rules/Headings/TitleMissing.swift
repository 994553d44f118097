// title-missing: a paper that begins with a numbered heading.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let titleMissing = Rule(
        code: "title-missing",
        family: .headings,
        severity: .information,
        authority: .standard("GB/T 9704-2012 7.3.1"),
        title: Text("没有大标题", "The paper has no title"),
        reason: Text(
            "文稿开头就是编号标题，没有大标题。GB/T 9704-2012 7.3.1 规定了公文标题的位置；提纲参照执行，通常也有标题。",
            "The text begins with a numbered heading and has no title. GB/T 9704-2012 7.3.1 places a title in official papers; outlines usually follow."
        ),
        remedy: Text("在第一行写上标题；只是节选的，可以忽略。", "Write a title in the first line; ignore this in an excerpt."),
        bad: [
            Example("⟦一、上半年工作回顾⟧\n甲。\n二、下半年工作安排\n乙。"),
            Example("\n⟦（一）进度⟧。甲。\n（二）质量。乙。"),
        ],
        good: [
            Example("上半年工作总结\n\n一、上半年工作回顾\n甲。\n二、下半年工作安排\n乙。"),
            Example("各位领导、同志们：\n一、回顾\n甲。\n二、安排\n乙。"),
            Example("1.买笔\n2.买纸"),
        ],
        check: .document { context, findings in
            guard let scope = context.outline.scopes.first, scope.title.isEmpty, !scope.isAttachment,
                let first = context.outline.topSections(of: 0).first, context.outline.topSections(of: 0).count > 1
            else { return }
            let mark = context.heading(first)
            guard mark.form.rank <= 2, context.outline.sections[first].mark == 0 else { return }
            for line in 0..<mark.start.line where !context.document.line(line).isBlank { return }
            findings.report(
                from: mark.start, to: max(mark.textEnd, mark.markerEnd),
                Text("文稿开头没有大标题", "The paper begins without a title"))
        })
}
