// heading-duplicate: the same text in two headings under one parent.

import OutlineSyntax

extension Rule {
    static let headingDuplicate = Rule(
        code: "heading-duplicate",
        family: .headings,
        severity: .warning,
        authority: .practice,
        title: Text("同级标题文字相同", "Two siblings have the same text"),
        reason: Text(
            "同一部分里两个标题一字不差，多半是复制后忘了改。",
            "Two headings below one parent have the same text: mostly a copy that was not changed."),
        remedy: Text("改成各自的内容，或合并两节。", "Give each its own text, or join the two sections."),
        bad: [
            Example("二、问题\n（一）项目同质。甲。\n（二）激励不足。乙。\n⟦（三）项目同质⟧。丙。"),
            Example("一、总体情况\n甲。\n⟦二、总体情况⟧"),
        ],
        good: [
            Example("一、东片区\n（一）进度。甲。\n（二）质量。乙。\n二、西片区\n（一）进度。丙。\n（二）质量。丁。"),
            Example("1.请领导讲话\n2.宣布名单\n一、请领导讲话\n甲。\n二、宣布名单\n乙。"),
            Example("一、\n二、\n三、打算\n甲。"),
        ],
        check: .document { context, findings in
            // One table of hashes for all groups, since making one for each takes longer than filling it.
            var seen: [UInt64: Int] = [:]
            seen.reserveCapacity(context.outline.sections.count)
            for (number, group) in context.siblingsOfOneForm().enumerated() where group.count > 1 {
                for section in group {
                    let index = context.outline.sections[section].mark
                    let mark = context.mark(index)
                    // A text of one character says nothing; very long ones are sentences, which another rule compares.
                    guard mark.textEnd.line > mark.textStart.line || mark.textEnd.column - mark.textStart.column >= 6
                    else { continue }
                    let key = UInt64(truncatingIfNeeded: number) << 32 | UInt64(mark.wordsHash)
                    guard let first = seen[key] else {
                        seen[key] = index
                        continue
                    }
                    let before = context.mark(first)
                    guard context.document.haveSameText(first, index) else { continue }
                    let sibling = context.document.markerAndText(of: first)
                    findings.report(
                        from: mark.start, to: mark.textEnd,
                        Text("与同级标题“”文字相同", "The same text as its sibling “”", quoting: sibling),
                        related: [
                            Finding.Related(
                                start: before.start, end: before.textEnd, message: Text("前一个", "the first one"))
                        ])
                }
            }
        })
}
