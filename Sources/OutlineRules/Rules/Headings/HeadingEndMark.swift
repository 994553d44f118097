// heading-end-mark: a heading alone on its line that ends in 。，；、 or ：.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let headingEndMark = Rule(
        code: "heading-end-mark",
        family: .headings,
        severity: .warning,
        authority: .annex("GB/T 15834-2011 B.4"),
        fix: .suggested,
        isGrouped: true,
        title: Text("独立成行的标题末尾有点号", "A heading alone on its line ends in a mark"),
        reason: Text(
            "GB/T 15834-2011 B.4（资料性）：标题末尾一般不用点号，但有时可用问号、叹号或省略号。接排正文的段首标题要用句号收住，不在此列。句末用句号的写法很常见，只作提示。",
            "GB/T 15834-2011 B.4 (informative): a title usually has no end mark, but may have ？ ！ ……. A run-in heading needs its 。. A 。 is common and only information."
        ),
        remedy: Text("删去标题末尾的点号。", "Delete the mark."),
        bad: [
            Example("一、养护扎实\n甲。\n二、处置及时⟦：⟧\n乙。\n三、管理规范\n丙。", fixed: "一、养护扎实\n甲。\n二、处置及时\n乙。\n三、管理规范\n丙。"),
            Example(
                "一、问题\n（一）学习方面⟦。⟧\n一是学得少。甲。\n（二）作风方面⟦。⟧\n一是走得少。乙。",
                fixed: "一、问题\n（一）学习方面\n一是学得少。甲。\n（二）作风方面\n一是走得少。乙。"),
            Example("一、养护⟦，⟧\n甲。\n二、管理⟦；⟧\n乙。", fixed: "一、养护\n甲。\n二、管理\n乙。"),
        ],
        good: [
            Example("一、要求\n（一）目标。到年底见效。\n（二）原则。\n坚持节约优先。\n坚持分类施策。\n（三）步骤。分三步走。"),
            Example("第一条 本规定自发布之日起施行。\n由办公室解释。\n第二条 旧规定同时废止。\n另行通知。"),
            Example("一、为什么学？\n甲。\n二、动起来！\n乙。\n三、路在何方……\n丙。"),
            Example("一、总体情况\n（一）责任到人。每座闸都有一名责任人。\n（二）按时上报。\n（三）不得迟到；\n"),
            Example("一、要求\n1.按时上报；\n2.逐级审核；\n3.做好备案。\n以上各项请抓好落实。"),
            Example("一、主要做法：\n（一）摸底。甲。\n（二）整改。乙。"),
            Example("一、主要做法：\n一是摸底。甲。\n二是整改。乙。"),
            Example("一、会议议程：\n听取汇报\n研究方案"),
        ],
        check: .document { context, findings in
            let closed = context.outline.sections.indices.filter { section in
                let mark = context.heading(section)
                return !mark.runIn && mark.closing != .none && mark.closing != .question
                    && mark.textStart < mark.textEnd && context.hasBelow(section)
            }
            guard !closed.isEmpty else { return }
            let points = context.listedPoints()
            for section in closed where !points.contains(section) {
                let mark = context.heading(section)
                if mark.closing == .colon, context.mayOpenList(section) { continue }
                // Where headings are closed by 。 and run on, those with several paragraphs stand alone with it.
                if mark.closing == .fullStop, context.isClosedLikeOthers(section) { continue }
                let content = context.document.content(mark.textEnd.line)
                let at = content.skippingSpace(from: mark.textEnd.column)
                let scalar = content.scalar(at: at)
                guard scalar.length > 0 else { continue }
                let start = Place(line: mark.textEnd.line, column: at)
                let end = Place(line: mark.textEnd.line, column: at + scalar.length)
                let written = content[at..<at + scalar.length].string
                let fix = Fix(
                    title: Text("删去标题末尾的“\(written)”", "Delete “\(written)”"), isSafe: false,
                    edits: [Fix.Edit(start: start, end: end, text: "")])
                if mark.closing == .fullStop {
                    findings.report(
                        from: start, to: end,
                        Text("标题独立成行，末尾一般不用句号", "A heading alone on its line usually has no full stop"),
                        severity: .information, fix: fix)
                } else {
                    findings.report(
                        from: start, to: end,
                        Text("标题独立成行，末尾不用“\(written)”", "A heading alone on its line does not end in “\(written)”"),
                        isSingle: true, fix: fix)
                }
            }
        })
}

extension DocumentContext {
    /// The headings that are no headings but sentences of a list (1.甲；2.乙。): most of their siblings stand alone with nothing
    /// below, so what stands below the last belongs to the whole list.
    fileprivate func listedPoints() -> Set<Int> {
        var found: Set<Int> = []
        for group in siblingsOfOneForm {
            if !areTitles(group) {
                found.formUnion(group)
                continue
            }
            guard group.count > 1 else { continue }
            let points = group.filter { !heading($0).runIn && heading($0).closing != .none && !hasBelow($0) }
            if points.count * 2 >= group.count { found.formUnion(group) }
        }
        return found
    }

    /// Whether several paragraphs stand below a heading, and the next heading of its form before or behind it is closed by 。 and
    /// run on.
    fileprivate func isClosedLikeOthers(_ section: Int) -> Bool {
        guard hasSeveralLinesBelow(section) || hasChildren(section) else { return false }
        let form = heading(section).form
        let scope = outline.scopes[outline.sections[section].scope].sections
        return [
            scope[scope.lowerBound..<section].last { heading($0).form == form },
            scope[min(section + 1, scope.upperBound)..<scope.upperBound].first { heading($0).form == form },
        ].contains { $0.map { heading($0).runIn && heading($0).closing == .fullStop } ?? false }
    }

    /// Whether what stands below a heading is a list: a subsection, a point, or a short line right behind it.
    func mayOpenList(_ section: Int) -> Bool {
        if hasChildren(section) || outline.sections[section].itemCount > 0 { return true }
        let next = outline.sections[section].mark + 1
        guard next < document.marks.count, outline.sections[section].lines.contains(mark(next).start.line) else {
            return false
        }
        return mark(next).kind != .heading && mark(next).closing == .none
    }
}
