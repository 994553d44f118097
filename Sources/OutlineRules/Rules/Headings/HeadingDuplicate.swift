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
            for group in context.siblingsOfOneForm where group.count > 1 {
                for (index, first) in context.equalHeadings(group) {
                    let mark = context.mark(index)
                    let before = context.mark(first)
                    guard context.document.haveSameText(first, index) else { continue }
                    let sibling = context.document.markerAndText(of: first).string
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

extension DocumentContext {
    /// The headings of a group whose words have the hash of an earlier one, each with the first of these, as marks.
    fileprivate func equalHeadings(_ group: ArraySlice<Int>) -> [(index: Int, first: Int)] {
        let (sections, marks) = (outline.sections, document.marks)
        var found: [(index: Int, first: Int)] = []
        // Of few each is compared with each, since that needs no memory.
        var seen: [UInt32: Int]? = group.count > 24 ? [:] : nil
        for position in group.indices {
            let index = sections[group[position]].mark
            guard marks[index].hasWords else { continue }
            let hash = marks[index].wordsHash
            if seen == nil {
                for section in group[..<position] where marks[sections[section].mark].wordsHash == hash {
                    guard marks[sections[section].mark].hasWords else { continue }
                    found.append((index, sections[section].mark))
                    break
                }
            } else if let first = seen?[hash] {
                found.append((index, first))
            } else {
                seen?[hash] = index
            }
        }
        return found
    }
}

extension Mark {
    /// Whether the text of a heading is long enough: one character says nothing.
    fileprivate var hasWords: Bool {
        textEnd.line > textStart.line || textEnd.column - textStart.column >= 6
    }
}
