// ordinal-comma: 第一、 at the head of a point, for 第一，.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let ordinalComma = Rule(
        code: "ordinal-comma",
        family: .items,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.3.1"),
        fix: .safe,
        title: Text("“第一”“首先”之后应用逗号", "第一 and 首先 take a comma"),
        reason: Text(
            "GB/T 15834-2011 B.3.1（资料性）：“第”“其”字头的序次语，或“首先”“其次”“最后”等后用逗号。",
            "GB/T 15834-2011 B.3.1 (informative): ordinals with 第 or 其, and 首先, 其次, 最后, take ，."),
        remedy: Text("用快速修复改为逗号。", "The quick fix writes a comma."),
        bad: [
            Example("三、打算\n第一，自学。甲。第二⟦、⟧走访。乙。第三，帮办。丙。", fixed: "三、打算\n第一，自学。甲。第二，走访。乙。第三，帮办。丙。"),
            Example("首先⟦、⟧抓学习。\n其次⟦、⟧抓落实。", fixed: "首先，抓学习。\n其次，抓落实。"),
        ],
        good: [
            Example("三、打算\n第一，自学。第二，走访。其一，抓早。其二；抓小。"),
            Example("安全第一、质量第一。第一、二、三产业融合发展。第一、第二两个方案都可行。"),
        ],
        check: .document { context, findings in
            guard context.slips.contains(.separator) else { return }
            for (index, mark) in context.document.marks.enumerated() {
                guard mark.slips.contains(.separator), mark.kind == .item || mark.kind == .joinedItem else { continue }
                guard mark.form == .ordinal || mark.form == .amongPoint || mark.form == .words else { continue }
                let found = context.separator(of: index)
                guard found.value == "、" else { continue }
                let marker = context.document.marker(of: index)
                let wanted = String(marker.unicodeScalars.dropLast().map(Character.init)) + "，"
                findings.report(
                    from: found.start, to: found.end,
                    Text("“\(marker)”宜写作“\(wanted)”", "“\(marker)” is better written “\(wanted)”"),
                    fix: Fix(
                        title: Text("改为“\(wanted)”", "Write “\(wanted)”"), isSafe: true,
                        edits: [Fix.Edit(start: found.start, end: found.end, text: "，")]))
            }
        })
}
