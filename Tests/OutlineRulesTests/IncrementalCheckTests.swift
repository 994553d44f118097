// The findings after an edit are those of a fresh check, through thousands of random edits of texts that break every
// rule of structure: no finding stays behind, none is missed, no place or fix points to where its text no longer stands.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Incremental checking equals checking anew")
struct IncrementalCheckTests {
    private static let pieces = [
        "一、", "二、", "三、", "（一）", "（二）", "(三)", "1.", "2、", "3．", "（1）", "①", "㈡", "一是", "二是", "三是、", "第一，", "第二、", "。",
        "；",
        "：", "，", "\n", "\n", "\r\n", "\n\n", " ", "　", "附件1", "情况", "学习不够。平时忙。", "以下三个方面：", "谈两点体会：一是", "对照四个方面",
        "五个带头",
        "分析问题的原因分析", "“", "”", "𠮷", "关于工作的报告", "（3000字）", "第一条 ", "第二条", "1.1 ", "1.2 ", "目录\n",
        "2024年度民主生活会", "2023年度民主生活会，", "各位同志：",
        "附件：1.名单。", "　　　2.办法。", "加微信，进会员群。", "谨防假冒，全网最低。", "一是抓学习，明确任务，压实责任", "今年以来，各项工作都有新的进展。",
        "这一句很长，写了又写，改了又改，为的是让它的第一个逗号看上去像是一个应当收住的地方，不再往下连。",
    ]

    private func piece(_ random: inout SeededRandom, _ most: Int) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    private func describe(_ checker: Checker, _ document: Document) -> [String] {
        RuleCatalog.all.indices.flatMap { describe(checker.findings(of: $0)) }
    }

    private func describe(_ findings: [Finding]) -> [String] {
        findings.map { finding in
            let edits = finding.fix?.edits.map { "\($0.start)\($0.end)\($0.text)" }.joined() ?? ""
            let related = finding.related.map { "\($0.start)\($0.end)" }.joined()
            return
                "\(RuleCatalog.all[finding.rule].code) \(finding.severity) \(finding.start) \(finding.end) \(finding.message.zh) \(edits) \(related)"
        }
    }

    @Test("random edits", arguments: 0..<40)
    func edits(_ seed: Int) {
        var random = SeededRandom(UInt64(7000 + seed))
        var start = "关于工作的报告\n\n"
        for _ in 0..<30 { start += piece(&random, 5) + "\n" }
        var document = Document(seed % 4 == 0 ? "" : start)
        var checker = Checker(document, outline: Outline(document), rules: RuleSet())
        var outline = Outline(document)
        var changes: PendingChanges = []
        for _ in 0..<60 {
            let first = Place(
                line: Int.random(in: 0..<document.lineCount, using: &random),
                column: Int.random(in: 0...40, using: &random))
            let start = document.clamp(onScalar(document, first))
            let end = document.clamp(
                onScalar(
                    document, Place(line: start.line + Int.random(in: 0...1, using: &random), column: start.column + 3))
            )
            let inserted = Bool.random(using: &random) ? piece(&random, 3) : ""
            let look = ParagraphLook(document, line: start.line, checker.rules)
            let change = document.replace(from: start, to: max(start, end), with: Array(inserted.utf8))
            changes.add(change, lookBefore: look, in: document, checker.rules)
            // Seen one by one, or together when findings are asked for.
            if seed % 2 == 0 {
                checker.update(document, after: changes)
                changes = []
            }
            if Bool.random(using: &random) { continue }
            checker.update(document, after: changes)
            changes = []
            outline = Outline(document)
            checker.refresh(document, outline: outline)
            let fresh = describe(Checker(document, outline: outline, rules: RuleSet()), document)
            let found = describe(checker, document)
            let stale = found.filter { !fresh.contains($0) }
            let missed = fresh.filter { !found.contains($0) }
            #expect(stale.isEmpty && missed.isEmpty, "stale \(stale.prefix(2)), missed \(missed.prefix(2))")
            guard found == fresh else { return }
        }
    }

    /// Body text that rules see from the paragraph beside it, and what changes that: quotes, ends, names of attachments, advertising.
    private static let bodies = [
        "今年以来，各项工作都有新的进展，群众总的来说比较满意，今后还要继续努力。",
        "今年以来，各项工作都有新的进展，群众总的来说比较满意，今后还要继续努力",
        "“这是一段引文，说的是各项工作都要落到实处，不能停在纸面上。", "“这是引文的第二段，说的是还要常抓不懈，久久为功。”",
        "附件：1.检查评分办法和各单位名单。", "　　　2.各单位检查办法和评分名单；", "加微信，进会员群，更多范文等你来拿。",
        "谨防假冒，全网最低，加客服领取资料。", "这里只提到公众号：某县发布，没有别的意思，也不是广告。", "扫码加好友，好评如潮，内部资料群。",
    ]

    @Test("edits that other paragraphs see", arguments: 0..<40)
    func looks(_ seed: Int) {
        var random = SeededRandom(UInt64(8000 + seed))
        let lines =
            (0..<15).map { "第\($0)天到现场看了一圈，把登记的事办完，写进了记录。" }
            + (0..<20).map { _ in
                Self.bodies.randomElement(using: &random) ?? ""
            }
        var document = Document(lines.joined(separator: "\n"))
        var checker = Checker(document, outline: Outline(document), rules: RuleSet())
        for _ in 0..<60 {
            let line = Int.random(in: 13..<document.lineCount, using: &random)
            let content = document.content(line)
            let atStart = Bool.random(using: &random)
            let column = atStart ? content.skippingSpace(from: 0) : content.count
            let isDeletion = Bool.random(using: &random)
            let other =
                atStart ? column + content.scalar(at: column).length : column - content.scalar(before: column).length
            let piece =
                isDeletion ? "" : ["“", "，", "。", "附件：", "　　　3.", "加微信，", "代笔", "一"].randomElement(using: &random)
            let look = ParagraphLook(document, line: line, checker.rules)
            let change = document.replace(
                from: Place(line: line, column: column), to: Place(line: line, column: isDeletion ? other : column),
                with: Array((piece ?? "").utf8))
            var changes: PendingChanges = []
            changes.add(change, lookBefore: look, in: document, checker.rules)
            checker.update(document, after: changes)
            let outline = Outline(document)
            checker.refresh(document, outline: outline)
            let fresh = describe(Checker(document, outline: outline, rules: RuleSet()), document)
            let found = describe(checker, document)
            #expect(found == fresh, "line \(line)")
            guard found == fresh else { return }
        }
    }

    @Test("blocks that come and go where findings are few, asked for by place", arguments: 0..<40)
    func blocks(_ seed: Int) {
        var random = SeededRandom(UInt64(9500 + seed))
        func block(_ most: Int) -> String {
            (0..<Int.random(in: 0...most, using: &random)).map { _ in
                Int.random(in: 0..<5, using: &random) == 0 ? "这一行有,毛病。\n" : "这一行没有毛病。\n"
            }
            .joined()
        }
        var document = Document(block(60))
        var checker = Checker(document, outline: Outline(document), rules: RuleSet())
        for _ in 0..<40 {
            let first = Int.random(in: 0..<document.lineCount, using: &random)
            let start = Place(line: first, column: 0)
            let end = Place(
                line: min(first + Int.random(in: 0...12, using: &random), document.lineCount - 1), column: 0)
            let look = ParagraphLook(document, line: start.line, checker.rules)
            let change = document.replace(from: start, to: end, with: Array(block(12).utf8))
            var changes: PendingChanges = []
            changes.add(change, lookBefore: look, in: document, checker.rules)
            checker.update(document, after: changes)
            let outline = Outline(document)
            checker.refresh(document, outline: outline)
            let again = Checker(document, outline: outline, rules: RuleSet())
            for line in 0..<document.lineCount {
                let (found, fresh) = (checker.findings(onLines: line...line), again.findings(onLines: line...line))
                #expect(describe(found) == describe(fresh), "line \(line)")
                guard found.count == fresh.count else { return }
            }
        }
    }

    @Test("edits of what headings say, and of lines between them", arguments: 0..<40)
    func words(_ seed: Int) {
        var random = SeededRandom(UInt64(9000 + seed))
        let long = "写了又写，改了又改，为的是让第一个逗号看上去像是应当收住的地方，不再往下连，也不再往上靠，到这里为止"
        let words = ["情况", "原因", "分析", "问题", "打算", "加强学习", seed % 2 == 0 ? "三项任务" : "成绩", "，", "的"]
        func heading() -> String {
            if Int.random(in: 0..<60, using: &random) == 0 { return long }
            return (0..<Int.random(in: 0...3, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
                .joined()
        }
        var lines = ["关于工作的报告", seed % 2 == 0 ? "以下三个方面的情况：" : "现将情况报告如下。"]
        for part in 1...4 {
            lines.append("\(MarkerForm.chinese.marker(part))\(heading())")
            for section in 1...Int.random(in: 1...26, using: &random) {
                let form: MarkerForm =
                    seed % 2 == 1 && Int.random(in: 0..<5, using: &random) == 0 ? .arabic : .bracketedChinese
                lines.append(
                    "\(form.marker(section))\(heading())\(["", "。正文接排。", "。正文接排。", "：", "。", "。"].randomElement(using: &random) ?? "")"
                )
                if Bool.random(using: &random) { lines.append("这里是正文，没有别的意思。") }
            }
        }
        var document = Document(lines.joined(separator: "\n"))
        var outline = Outline(document)
        var checker = Checker(document, outline: outline, rules: RuleSet())
        var (kept, changed) = (0, 0)
        for _ in 0..<80 {
            let headings = document.marks.filter { $0.kind == .heading }
            guard let mark = headings.randomElement(using: &random) else { return }
            let length = mark.textEnd.column - mark.textStart.column
            let column = mark.textStart.column + Int.random(in: 0...length / 3, using: &random) * 3
            // Words from a heading of the same text make the two alike more often than chance.
            let other = headings.randomElement(using: &random).map {
                document.content($0.start.line)[$0.textStart.column..<$0.textEnd.column]
            }
            // The words as a whole, some of them, the indentation, or the line.
            var (from, to, text) = (column, min(mark.textEnd.column, column + 3), heading())
            var line = mark.start.line
            switch Int.random(in: 0..<9, using: &random) {
            case 0, 1: (from, to, text) = (mark.textStart.column, mark.textEnd.column, other?.string ?? "")
            case 2: (from, to, text) = (0, mark.start.column, mark.start.column == 0 ? "　" : "")
            case 3: to = from
            case 4, 5: (from, to, text) = (0, 0, "又是一行正文，没有别的意思。\n")
            case 6: (line, from, to, text) = (line + 1, 0, 0, "")
            default: break
            }
            let look = ParagraphLook(document, line: mark.start.line, checker.rules)
            let change = document.replace(
                from: Place(line: mark.start.line, column: from), to: Place(line: line, column: to),
                with: Array(text.utf8))
            if change.structureChanged { outline = Outline(document) } else { kept += 1 }
            var changes: PendingChanges = []
            changes.add(change, lookBefore: look, in: document, checker.rules)
            let before = describe(checker.all)
            checker.update(document, after: changes)
            if Bool.random(using: &random) { continue }
            checker.refresh(document, outline: outline)
            let fresh = describe(Checker(document, outline: Outline(document), rules: RuleSet()).all)
            let found = describe(checker.all)
            if !change.structureChanged, found != before { changed += 1 }
            let stale = found.filter { !fresh.contains($0) }
            let missed = fresh.filter { !found.contains($0) }
            #expect(stale.isEmpty && missed.isEmpty, "stale \(stale.prefix(2)), missed \(missed.prefix(2))")
            guard found == fresh else { return }
        }
        #expect(kept > 20 && changed > 3, "kept \(kept), changed \(changed)")
    }

    @Test("a number in a heading, and the words behind it")
    func countInHeading() {
        var document = Document("关于工作的报告\n一、抓好三项任务的原因\n（一）甲做法\n正文。\n（二）乙做法\n正文。\n二、打算\n正文。")
        let outline = Outline(document)
        var checker = Checker(document, outline: outline, rules: RuleSet(only: ["count-promise"]))
        #expect(checker.all.isEmpty)
        let end = document.content(1).count
        let change = document.replace(
            from: Place(line: 1, column: end - 6), to: Place(line: 1, column: end), with: [])
        #expect(change.wordsChanged && !change.structureChanged)
        checker.update(document, after: [change])
        checker.refresh(document, outline: outline)
        #expect(checker.all.count == 1)
    }

    /// The place of a scalar's start at or before a place.
    private func onScalar(_ document: Document, _ place: Place) -> Place {
        let place = document.clamp(place)
        var column = place.column
        let content = document.content(place.line)
        while column > 0, content[column] & 0xC0 == 0x80 { column -= 1 }
        return Place(line: place.line, column: column)
    }
}
