// item-lone: 一是 without 二是 in a section.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let itemLone = Rule(
        code: "item-lone",
        family: .items,
        severity: .information,
        authority: .practice,
        title: Text("只有“一是”没有“二是”", "一是 without 二是"),
        reason: Text(
            "“一是”要有“二是”相接；只有一条，要么漏写了，要么不必编号。",
            "一是 asks for 二是. A single point means one was lost, or needs no number."),
        remedy: Text("补上其余各条，或去掉“一是”。", "Add the others, or take 一是 away."),
        bad: [
            Example("二、整改\n问题已整改完毕。⟦一是⟧对合用办公室重新调整。\n三、措施\n甲。"),
            Example("二、整改\n⟦第一，⟧对合用办公室重新调整。\n三、措施\n甲。"),
        ],
        good: [
            Example("二、整改\n一是对办公室重新调整。二是建台账。"),
            Example("二、整改\n要做到：一是学，二是做，三是改。"),
            Example("二、整改\n一要对办公室重新调整。"),
            Example("二、整改\n一是一、二是二，不含糊。"),
        ],
        check: .document { context, findings in
            for index in context.itemSequences.loners {
                let mark = context.mark(index)
                guard mark.number == 1, mark.form == .isPoint || mark.form == .ordinal else { continue }
                let marker = context.document.marker(of: index)
                findings.report(
                    from: mark.start, to: mark.markerEnd,
                    Text(
                        "这里只有“\(marker)”，没有“\(mark.form.marker(2))”",
                        "“\(marker)” stands here without “\(mark.form.marker(2))”"))
            }
        })
}
