// heading-duplicate: the same text in two headings under one parent.

import OutlineChecking
import OutlineSyntax
import OutlineText

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
        check: .siblings { context, findings in
            context.forEachEqualHeading { index, first in
                guard context.document.haveSameText(first, index) else { return }
                let mark = context.document.marks[index]
                let before = context.document.marks[first]
                let sibling = context.document.markerAndText(of: first).string
                findings.report(
                    from: mark.start, to: mark.textEnd,
                    Text("与同级标题“”文字相同", "The same text as its sibling “”", quoting: sibling),
                    related: [
                        Finding.Related(start: before.start, end: before.textEnd, message: Text("前一个", "the first one"))
                    ])
            }
        })
}

extension SiblingsContext {
    /// Calls `body` with each heading whose words have the hash of an earlier one, and the first of these.
    fileprivate func forEachEqualHeading(_ body: (_ index: Int, _ first: Int) -> Void) {
        guard headings.count > 1, !document.marks[headings[0]].form.isProvision else { return }
        let marks = document.marks
        // Of few each is compared with each, since that needs no memory; a hash whose bit is new is new itself.
        var seen: [UInt32: Int]? = headings.count > 24 ? Dictionary(minimumCapacity: headings.count) : nil
        var bits: UInt64 = 0
        var run = 0
        for (position, index) in headings.enumerated() {
            // Where the numbers start again another list begins, which may name the same things.
            if marks[index].number == 1, position > 0 {
                (run, bits) = (position, 0)
                seen?.removeAll(keepingCapacity: true)
            }
            guard marks[index].hasWords else { continue }
            let hash = marks[index].wordsHash
            let bit: UInt64 = 1 << UInt64(hash & 63)
            let isNew = bits & bit == 0
            bits |= bit
            if seen != nil {
                if let first = seen?[hash] { body(index, first) } else { seen?[hash] = index }
            } else if !isNew,
                let first = headings[run..<position].first(where: { marks[$0].wordsHash == hash && marks[$0].hasWords })
            {
                body(index, first)
            }
        }
    }
}

extension Mark {
    /// Whether the text of a heading is long enough: one character says nothing.
    fileprivate var hasWords: Bool {
        textEnd.line > textStart.line || textEnd.column - textStart.column >= 6
    }
}
