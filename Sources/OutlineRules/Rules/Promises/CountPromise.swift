// count-promise: a stated number and what follows differ: 以下四个问题 with three sections, 三点建议：一是…二是….

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let countPromise = Rule(
        code: "count-promise",
        family: .promises,
        severity: .warning,
        authority: .practice,
        title: Text("说的数目与列出的不符", "A stated number and what follows differ"),
        reason: Text(
            "前面说“三点”“四个方面”，后面列出的却不是这个数，多半是增删后忘了改。引号里的数、“等”后的数、回指前文的数不算。",
            "The text announces a number of points and lists another number: mostly points were added or cut. Numbers in quotation marks, behind 等, or of what stands before do not count."
        ),
        remedy: Text("改正数目，或补齐、删去相应的条目。", "Correct the number, or add or cut points."),
        bad: [
            Example("调研发现，当前主要存在以下⟦四个⟧方面的问题。\n一、质量不高\n甲。\n二、收支不明\n乙。\n三、作用不强\n丙。"),
            Example("一、对策\n针对这些情况，提出⟦三点⟧建议：一是推行评定，与招标挂钩；二是推行公示，每季张榜。"),
            Example("下面，我讲⟦三点⟧意见。\n一、热心\n甲。\n二、本领\n乙。"),
            Example("2023年个人对照⟦六个⟧方面发言提纲\n\n一、问题\n（一）学习方面\n甲。\n（二）作风方面\n乙。\n（三）纪律方面\n丙。\n二、措施\n丁。"),
            Example("一、情况\n甲。\n二、提出⟦三点⟧建议\n一是甲。乙。二是丙。丁"),
            Example("一、抓好⟦三项⟧任务\n（一）修路\n甲。\n（二）修渠\n乙。\n二、体会\n丙。"),
            Example("一、原因\n主要有⟦两点⟧不足：一是学得少。甲。二是做得少。乙。三是想得少。丙。\n二、措施\n丁。"),
            Example("下面，我讲⟦三点⟧意见。\n一、认识\n第一，学。第二，干。第三，改。\n二、重点\n甲。\n三、领导\n乙。\n四、落实\n丙。"),
            Example("表态发言\n\n在此，我作⟦三点⟧表态：\n一是讲政治。甲。\n二是守底线。乙。"),
            Example("最后，再强调⟦三点⟧：\n一要快。甲。\n二要好。乙。"),
            Example("主要表现在⟦3个⟧方面：一是学；二是干。"),
            Example("一、工作\n主要做了⟦三个⟧方面工作：\n1.学。甲。\n2.干。乙。"),
            Example("主要有以下⟦三方面⟧问题：一是学；二是干。"),
            Example("（一）学习方面。主要存在⟦三个⟧方面的问题。一是学得少；二是做得少。"),
        ],
        good: [
            Example("他是红四方面军的老战士。一是学；二是干；三是改。"),
            Example("现就落实三个方面任务通知如下：\n一、学\n甲。\n二、干\n乙。\n三、改\n丙。\n四、查\n丁。"),
            Example("一、站位\n要处理好三个关系，抓好两个重点。\n一是快与慢。甲。\n二是远与近。乙。\n三是公与私。丙。\n二、作风\n甲。"),
            Example("政府、企业、工会三方面临不同诉求：一是用工成本高；二是培训机会少。"),
            Example("督查组围绕五个重点开展督查。一是听取汇报；二是查阅资料。严查三个关系户问题：一是谁介绍的；二是谁审批的。"),
            Example("督查组围绕五个重点环节开展了督查。一是听取汇报；二是查阅资料；三是实地走访。"),
            Example("讲话\n同志们：\n下面，我汇报三点体会。\n一、学习情况\n甲。\n二、主要体会\n（一）学得深。乙。\n（二）悟得透。丙。\n（三）做得实。丁。"),
            Example("会议定于三点。一是学；二是干。"),
            Example("查找出以下五个方面的问题。\n一、存在的问题\n（一）甲\n子。\n（二）乙\n子。\n（三）丙\n子。\n（四）丁\n子。\n（五）戊\n子。\n二、原因\n己。"),
            Example("下面，我从三个方面汇报。\n一、学习\n甲。\n二、工作\n乙。\n三、作风\n丙。\n四、下一步打算\n丁。"),
            Example("对照“四个带头”“五个方面的差距”，查摆问题如下：\n一、问题\n甲。\n二、原因\n乙。"),
            Example("围绕学习、作风等六个方面查摆问题。\n一、问题\n甲。\n二、原因\n乙。"),
            Example("一、体会\n有三点体会：一是学，二是做，三是改。\n最深的体会有三点：第一，学。第二，做。第三，改。"),
            Example("一、安排\n我将用三个月走访。会议下午三点开始。上述两个方面要抓紧。\n二、要求\n一是快。二是好。"),
            Example("一、问题\n甲。\n二、六个方面问题的原因分析\n（一）乙。\n（二）丙。\n（三）丁。"),
            Example("一、落实八项规定：一是带头。二是从严。定于下午三点：一是签到。二是开会。"),
            Example("一、从三个单位看\n一是甲。二是乙。"),
            Example("抓好三件事：一是配齐。甲。二是建好。乙。三是用活。丙。一是另一段。二是又一段。"),
        ],
        check: .promises { context, findings in
            // Those that need a look at the whole outline; a paper has one or two.
            var wide = 0
            for count in context.counts {
                if count.isCompared { wide += 1 }
                guard wide < 50, let found = context.broken(count) else { continue }
                let stated = String(
                    decoding: context.document.text(from: count.start, to: count.end), as: UTF8.self)
                findings.report(
                    from: count.start, to: count.end,
                    Text(
                        "这里说“\(stated)”，后面列出的是 \(found) 条", "“\(stated)” announces \(count.number); \(found) follow"))
            }
        })
}

extension PromisesContext {
    /// How many follow where a number is stated and is wrong; nil where it is right or that is not clear.
    func broken(_ count: StatedCount) -> Int? {
        // Of several numbers in one line the one that fits is meant.
        promised(count).flatMap { states($0, onLine: count.start.line) ? nil : $0 }
    }

    /// Whether a line states a number.
    fileprivate func states(_ number: Int, onLine line: Int) -> Bool {
        let first = counts.partitioningIndex { $0.start.line >= line }
        return counts[first...].prefix { $0.start.line == line }.contains { $0.number == number }
    }

    /// How many points follow where a number is stated; nil where they are as many as stated, or what is counted is not clear.
    fileprivate func promised(_ count: StatedCount) -> Int? {
        let first = document.firstMark(atLine: count.start.line)
        if count.follows == .item { return series(behind: count, from: first) }
        let title = outline.scope(atLine: count.start.line)
        if outline.scopes[title].title.contains(where: { mark($0).start.line == count.start.line }) {
            return count.isCompared || count.unit == .lead ? parts(of: title, count) : nil
        }
        if count.isCompared, count.unit == .points, isInPreamble(count) {
            return parts(of: outline.scope(atLine: count.start.line), count)
        }
        if first < document.marks.count, mark(first).kind == .heading, mark(first).start.line <= count.start.line,
            count.start < mark(first).textEnd
        {
            return below(heading: first, count)
        }
        guard count.follows == .end, count.isAnnounced, count.unit != .other else { return nil }
        return behindParagraph(count, from: first)
    }

    /// …三点建议：一是…，二是…: the points of the series that starts right behind.
    private func series(behind count: StatedCount, from first: Int) -> Int? {
        var index = first
        while index < document.marks.count, mark(index).start < count.end { index += 1 }
        guard index < document.marks.count, mark(index).form.isItem, mark(index).number == 1,
            mark(index).start.line <= count.end.line + 1
        else { return nil }
        let form = mark(index).form
        var length = 1
        var next = index + 1
        while next < min(document.marks.count, index + 200),
            mark(next).kind == .item || mark(next).kind == .joinedItem
        {
            defer { next += 1 }
            guard mark(next).form == form else { continue }
            if mark(next).number == ItemSeries.last {
                length += 1
                break
            }
            if mark(next).number == 1 {
                // A series inside a point, or the next one: only a number that goes on tells, so the count is not clear.
                guard length >= count.number else { return nil }
                break
            }
            // Numbers that skip or repeat are told by their own rules.
            guard mark(next).number == length + 1 else { return nil }
            length += 1
        }
        return length > 1 && length != count.number ? length : nil
    }

    /// 抓好三项任务 in a heading: its subsections, or else its points.
    private func below(heading index: Int, _ count: StatedCount) -> Int? {
        guard count.unit != .other, let section = section(ofHeading: index), !mark(index).runIn,
            announcesSections(count, in: mark(index))
        else { return nil }
        let children = outline.children(of: section)
        let number = children.isEmpty ? points(outline.items(of: outline.sections[section])) : children.count
        guard let number, number > 1, number != count.number else { return nil }
        return children.isEmpty || isOneSeries(children) ? number : nil
    }

    /// Whether the count ends the heading (存在的四个问题) and is not that of something told about (六个方面问题的原因分析).
    private func announcesSections(_ count: StatedCount, in mark: Mark) -> Bool {
        guard count.end.line == mark.textEnd.line, mark.textEnd.column - count.end.column <= 24 else { return false }
        let rest = document.content(mark.textEnd.line)[count.end.column..<mark.textEnd.column]
        var at = 0
        while at < rest.count {
            for word: StaticString in ["原因", "整改", "情况", "剖析", "分析", "落实", "回应", "成效", "经过"]
            where rest.has(word, at: at) {
                return at == 0
            }
            at += max(1, rest.scalar(at: at).length)
        }
        return true
    }

    private func isInPreamble(_ count: StatedCount) -> Bool {
        outline.scopes[outline.scope(atLine: count.start.line)].preamble.contains(count.start.line)
    }

    /// 对照六个方面 in a title or a preamble: the subsections of the first part, which are the aspects.
    private func parts(of scope: Int, _ count: StatedCount) -> Int? {
        let top = outline.topSections(of: scope)
        guard let first = top.first else { return nil }
        let children = outline.children(of: first)
        guard children.count > 2, isOneSeries(children), isAbsent(count.number, below: top) else { return nil }
        return children.count
    }

    /// 以下四个方面的问题。 at the end of a paragraph: the headings or points that follow at once.
    private func behindParagraph(_ count: StatedCount, from first: Int) -> Int? {
        var line = document.paragraphEnd(document.paragraphStart(count.start.line))
        while line < document.lineCount, document.line(line).isBlank { line += 1 }
        let next = document.firstMark(atLine: line)
        guard next < document.marks.count, mark(next).start.line == line, mark(next).number == 1 else { return nil }
        guard mark(next).kind == .heading else {
            guard mark(next).kind == .item else { return nil }
            let items =
                outline.section(atLine: line).map { outline.items(of: outline.sections[$0]) }
                ?? outline.items(of: outline.scopes[outline.scope(atLine: line)])
            guard let number = points(items), number > 1 else { return nil }
            return number != count.number ? number : nil
        }
        guard let section = section(ofHeading: next) else { return nil }
        let parent = outline.sections[section].parent
        let isFirst =
            parent < 0
            ? outline.scopes[outline.sections[section].scope].sections.lowerBound == section : parent + 1 == section
        guard isFirst else { return nil }
        let siblings =
            parent < 0 ? outline.topSections(of: outline.sections[section].scope) : outline.children(of: parent)
        guard siblings.count > 1, isOneSeries(siblings) else { return nil }
        if siblings.count == count.number { return nil }
        if parent < 0 {
            // The number may be that of the aspects below a part, but 讲三点意见 is said of the headings.
            let isPoints = document.content(count.end.line).has("点", at: count.end.column - 3)
            let parts = isPoints ? siblings.filter { names(count, section: $0) } : siblings
            guard isAbsent(count.number, below: parts) else { return nil }
        }
        // A closing section need not be counted.
        if siblings.count == count.number + 1, isClosing(siblings[siblings.count - 1]) { return nil }
        return siblings.count
    }

    private func section(ofHeading index: Int) -> Int? {
        guard let section = outline.section(atLine: mark(index).start.line), outline.sections[section].mark == index
        else { return nil }
        return section
    }

    /// The number of points where they are one series without a slip.
    private func points(_ items: ArraySlice<Int>) -> Int? {
        guard let first = items.first, let last = items.last else { return nil }
        for (position, item) in items.enumerated() {
            guard mark(item).form == mark(first).form, mark(item).number == position + 1 else { return nil }
        }
        let behind = last + 1
        if behind < document.marks.count, mark(behind).kind == .joinedItem { return nil }
        return items.count
    }

    /// Whether a section is called as what is counted: 三点体会, and 主要体会.
    private func names(_ count: StatedCount, section: Int) -> Bool {
        let noun = document.content(count.end.line)[count.end.column..<count.end.column + 6]
        let heading = Bytes(Array(document.text(of: outline.sections[section].mark).utf8))
        return noun.count == 6 && heading.holds(noun, from: 0, before: heading.count)
    }

    /// Whether sections are one series 1, 2, 3 … of one form.
    private func isOneSeries(_ sections: [Int]) -> Bool {
        let form = heading(sections[0]).form
        return sections.enumerated().allSatisfy { heading($1).form == form && heading($1).number == $0 + 1 }
    }

    /// Whether no part has so many subsections or points.
    private func isAbsent(_ number: Int, below parts: [Int]) -> Bool {
        parts.count != number
            && parts.allSatisfy { part in
                outline.children(of: part).count != number && outline.sections[part].itemCount != number
            }
    }

    /// 下一步打算, 努力方向, 结束语 …
    private func isClosing(_ section: Int) -> Bool {
        let text = Bytes(Array(document.text(of: outline.sections[section].mark).utf8))
        var at = 0
        while at < text.count {
            for word: StaticString in ["下一步", "下步", "打算", "努力方向", "措施", "建议", "结束", "保障", "要求", "结语"]
            where text.has(word, at: at) {
                return true
            }
            at += max(1, text.scalar(at: at).length)
        }
        return false
    }
}
