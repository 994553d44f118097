// heading-form-mixed: siblings of one level in two forms: 1. and 2．, or （一） and （2）.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingFormMixed = Rule(
        code: "heading-form-mixed",
        family: .numbering,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("同级标题序号形式不一", "Siblings of one level in two forms"),
        reason: Text(
            "同一级标题的序号宜用同一种形式。混用多半是输入法切换或拼接造成的。",
            "The markers of one level should have one form. A mixture mostly comes from the input method or from joining texts."
        ),
        remedy: Text("改成与其他同级标题一样的形式。", "Write it like its siblings."),
        bad: [
            Example(
                "一、成效\n1.用量下降。甲。\n2.漏损下降。乙。\n⟦3．⟧浪费减少。丙。",
                fixed: "一、成效\n1.用量下降。甲。\n2.漏损下降。乙。\n3.浪费减少。丙。"),
            Example(
                "一、成效\n（一）进度\n甲。\n⟦（2）⟧质量\n乙。\n（三）安全\n丙。",
                fixed: "一、成效\n（一）进度\n甲。\n（二）质量\n乙。\n（三）安全\n丙。"),
            Example("一、情况\n甲。\n⟦2.⟧问题\n乙。\n三、打算\n丙。"),
        ],
        good: [
            Example("一、情况\n1.进度\n甲。\n2.质量\n乙。\n二、打算\n（一）进度\n丙。\n（二）质量\n丁。"),
            Example("一、情况\n1．进度\n甲。\n2．质量\n乙。"),
            Example("一、情况\n（一）进度\n（1）甲。\n（2）乙。\n（二）质量\n丙。"),
        ],
        check: .document { context, findings in
            for group in context.mixedDots() {
                let first = context.mark(group[0])
                let edits = group.compactMap { context.markerFix($0)?.edits }.flatMap { $0 }
                let count = group.count > 1 ? "（这一级共 \(group.count) 处）" : ""
                findings.report(
                    from: first.start, to: first.markerEnd,
                    Text(
                        "同级标题有的用“.”，有的用“．”，宜统一用“.”\(count)",
                        "Some siblings are written with “.”, others with “．”; “.” is the usual form"),
                    fix: Fix(title: Text("统一用“.”", "Write “.” throughout"), isSafe: false, edits: edits))
            }
            for stray in context.strays.sorted() {
                let index = context.outline.sections[stray].mark
                let mark = context.mark(index)
                let wanted = context.heading(context.outline.sections[stray].parent).form.marker(mark.number)
                findings.report(
                    from: mark.start, to: mark.markerEnd,
                    Text(
                        "前后同级标题都用“\(wanted)”这种形式，这里是“\(context.document.marker(of: index))”",
                        "The siblings before and behind have the form “\(wanted)”, not “\(context.document.marker(of: index))”"
                    ),
                    fix: Fix(
                        title: Text("改为“\(wanted)”", "Write “\(wanted)”"), isSafe: false,
                        edits: [Fix.Edit(start: mark.start, end: mark.markerEnd, text: wanted)]))
            }
        })
}
