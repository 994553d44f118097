// heading-empty: a heading with nothing below it while its siblings have a body.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingEmpty = Rule(
        code: "heading-empty",
        family: .headings,
        severity: .warning,
        authority: .practice,
        title: Text("标题下没有内容", "Nothing stands below a heading"),
        reason: Text(
            "其他同级标题下都有正文，这一个下面是空的，多半是还没有写，或粘贴时丢了。只有标题的提纲不报。",
            "The siblings have a body and this one has none: it is still to be written, or was lost. Nothing is said in an outline of headings only."
        ),
        remedy: Text("补上正文，或删去这个标题。", "Write the body, or delete the heading."),
        bad: [
            Example("一、建设情况\n甲。\n二、管理情况\n乙。\n⟦三、活动情况⟧\n四、打算\n丙。"),
            Example("一、问题\n（一）学习\n甲。\n⟦（二）作风⟧\n\n（三）纪律\n丙。\n二、打算\n丁。"),
        ],
        good: [
            Example("一、建设情况\n二、管理情况\n三、活动情况\n四、打算\n甲。"),
            Example("一、建设情况。甲。\n二、管理情况\n（一）制度\n乙。\n（二）人员\n丙。"),
            Example("一、要求\n1.按时上报。\n2.逐级审核。甲。\n3.做好备案。乙。\n4.严格把关。丙。"),
        ],
        check: .document { context, findings in
            var leaves = 0
            var empty: [Int] = []
            for section in context.outline.sections.indices where !context.hasChildren(section) {
                leaves += 1
                let mark = context.heading(section)
                if !mark.runIn, mark.closing == .none || mark.closing == .colon, !context.hasBelow(section) {
                    empty.append(section)
                }
            }
            // Many headings without a body: the text is an outline of headings only, or just begun.
            guard !empty.isEmpty, empty.count * 4 <= leaves else { return }
            let found = Set(empty)
            for group in context.siblingsOfOneForm where context.areTitles(group) {
                let bare = group.filter { found.contains($0) }
                guard !bare.isEmpty, bare.count * 2 < group.count else { continue }
                for section in bare {
                    let mark = context.heading(section)
                    // The last heading of a paper may be the one being written.
                    let isLast =
                        context.outline.scopes[context.outline.sections[section].scope].sections.upperBound == section
                        + 1
                    findings.report(
                        from: mark.start, to: max(mark.textEnd, mark.markerEnd),
                        Text("这个标题下没有内容，而同级标题下都有", "Nothing stands below this heading, while its siblings have a body"),
                        severity: isLast ? .information : nil)
                }
            }
        })
}
