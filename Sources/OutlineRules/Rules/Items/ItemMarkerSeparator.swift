// item-marker-separator: a mark behind 一是: 一是、 一是， 一是：.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let itemMarkerSeparator = Rule(
        code: "item-marker-separator",
        family: .items,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.3.7"),
        fix: .safe,
        title: Text("“一是”之后多了点号", "A mark behind 一是"),
        reason: Text(
            "GB/T 15834-2011 B.3.7（资料性）：只在叙述中用的序次语“一是”“二是”之后不用点号。用逗号、冒号的也有，只作提示。",
            "GB/T 15834-2011 B.3.7 (informative): 一是, 二是 take no mark behind them. ， and ： are met as well and only information."
        ),
        remedy: Text("删去点号。", "Delete the mark."),
        bad: [
            Example("一、问题\n一是⟦、⟧学得少。甲。二是做得少。乙。", fixed: "一、问题\n一是学得少。甲。二是做得少。乙。"),
            Example("一、问题\n一是⟦：⟧学得少。甲。\n二是⟦，⟧做得少。乙。", fixed: "一、问题\n一是学得少。甲。\n二是做得少。乙。"),
        ],
        good: [
            Example("一、问题\n一是学得少。甲。二是做得少。乙。"),
            Example("第一，学。第二，做。其一，改。\n首先，学。其次，做。"),
        ],
        check: .document { context, findings in
            guard context.slips.contains(.separator) else { return }
            for (index, mark) in context.document.marks.enumerated() {
                guard mark.slips.contains(.separator), mark.kind == .item || mark.kind == .joinedItem else { continue }
                guard mark.form == .isPoint || mark.form == .mustPoint || mark.form == .byPoint else { continue }
                let found = context.separator(of: index)
                let isTolerated = found.value == "，" || found.value == "："
                let marker = context.document.marker(of: index)
                let wanted = mark.form.marker(mark.number)
                findings.report(
                    from: found.start, to: found.end,
                    Text("“\(wanted)”之后不用点号，“\(marker)”宜写作“\(wanted)”", "“\(wanted)” takes no mark behind it"),
                    severity: isTolerated ? .information : nil,
                    fix: Fix(
                        title: Text("删去点号", "Delete the mark"), isSafe: true,
                        edits: [Fix.Edit(start: found.start, end: found.end, text: "")]))
            }
        })
}
