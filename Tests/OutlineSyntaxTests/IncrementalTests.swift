// An edited document is the same as one read anew: lines, marks and outline, after thousands of random edits, and the
// text is always the one that the edits make of it.

import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Incremental reading equals reading anew")
struct IncrementalTests {
    private static let pieces = [
        "一、", "（一）", "1.", "（1）", "一是", "二是", "第一，", "首先，", "其次，", "。", "；", "：", "，", "\n", "\r\n", "\r", "\n\n", " ",
        "　", "\t",
        "附件：1.清单", "附件", "2024年1月5日", "情况", "理论学习不够深入。", "𠮷", "👨‍👩‍👧", "“", "”", "x", "##", "**", "关于工作的报告", "各位同志：",
        "这一行写得很长用来凑成一个折行的段落以便检查续行是不是读得对", "\u{FEFF}", "é", "1.5亿元", "第一条 ", "第二条", "第一章 ", "1.1 ", "1.2 ",
        "有下列情形之一的：\n", "目录\n",
    ]

    private func piece(_ random: inout SeededRandom) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            text += Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
        }
        return text
    }

    private func place(_ document: Document, _ random: inout SeededRandom) -> Place {
        let line = Int.random(in: -1...document.lineCount, using: &random)
        let clamped = min(max(line, 0), document.lineCount - 1)
        return Place(line: line, column: Int.random(in: -1...document.line(clamped).byteCount + 2, using: &random))
    }

    private func start(_ kind: Int, _ random: inout SeededRandom) -> [UInt8] {
        switch kind % 3 {
        case 0: return []
        case 1:
            var text: [UInt8] = []
            for _ in 0..<400 { text += piece(&random) }
            return text
        default:
            // Hard-wrapped.
            var text = "关于开展检查的情况报告\n\n"
            for number in 1...6 {
                text += "一二三四五六".map(String.init)[number - 1] + "、第\(number)部分情况\n"
                for _ in 0..<4 { text += "这是一行恰好有三十个字的正文它没有写完所以要接到下一行去继续写\n" }
                text += "到此写完。\n"
            }
            return Array(text.utf8)
        }
    }

    /// The offset in the text of a place that the document has.
    private func offset(_ document: Document, _ place: Place) -> Int {
        document.text(from: Place(line: 0, column: 0), to: place).count
    }

    @Test("a line that grows too long for a tail ends it, and begins it when it shrinks")
    func tail() {
        let line = String(repeating: "在此注明联系的人和电话，", count: 4) + "办。"
        let more = String(repeating: "另有说明，", count: 4)
        var document = Document("一、情况\n完成。\n\n某某局\n2024年5月6日\n\(line)\n")
        var outline = Outline(document)
        let place = Place(line: 5, column: 0)
        for (end, text) in [(place, more), (Place(line: 5, column: more.utf8.count), "")] {
            if document.replace(from: place, to: end, with: Array(text.utf8)).structureChanged {
                outline = Outline(document)
            }
            #expect(outline.scopes.map(\.tail) == Outline(document).scopes.map(\.tail))
        }
    }

    @Test("random edits", arguments: 0..<60)
    func edits(_ seed: Int) {
        var random = SeededRandom(UInt64(seed))
        var text = start(seed, &random)
        var document = Document(text)
        var outline = Outline(document)
        for _ in 0..<80 {
            let (first, second) = (place(document, &random), place(document, &random))
            let near = Bool.random(using: &random)
            let end = near ? Place(line: first.line, column: first.column + 3) : second
            let low = document.clamp(min(first, end))
            let high = document.clamp(max(first, end))
            // Large deletions would leave nothing to edit.
            let stop = high.line - low.line > 12 ? Place(line: low.line + 2, column: 0) : high
            let inserted = piece(&random)
            let range = offset(document, low)..<max(offset(document, low), offset(document, document.clamp(stop)))
            text.replaceSubrange(range, with: inserted)
            let change = document.replace(from: low, to: stop, with: inserted)
            if change.structureChanged { outline = Outline(document) }
            let fresh = Document(text)
            #expect(document.text == text)
            #expect(document.lineCount == fresh.lineCount)
            #expect(document.wrapWidth == fresh.wrapWidth)
            guard document.lineCount == fresh.lineCount else { return }
            for line in 0..<fresh.lineCount where !same(document, fresh, line) {
                Issue.record("line \(line) differs: \(document.line(line)) \(fresh.line(line))")
                return
            }
            let sameMarks = document.marks == fresh.marks
            #expect(sameMarks)
            let description = describe(outline, document)
            let expected = describe(Outline(fresh), fresh)
            #expect(description == expected)
            guard sameMarks, description == expected else { return }
        }
    }

    @Test("edits that take away or bring many lines", arguments: 0..<12)
    func longEdits(_ seed: Int) {
        var random = SeededRandom(UInt64(700 + seed))
        let lines = ["一、情况", "（一）做法。甲，乙。", "正文一行。", "", "一是先做；二是后做。"]
        func block(_ count: Int) -> [UInt8] {
            Array((0..<count).map { _ in (lines.randomElement(using: &random) ?? "") + "\n" }.joined().utf8)
        }
        var document = Document(block(900))
        for _ in 0..<40 {
            let start = Place(line: Int.random(in: 0..<document.lineCount, using: &random), column: 0)
            let count = [0, 1, 70, 400].randomElement(using: &random) ?? 0
            let end = document.clamp(
                Place(line: start.line + count, column: [0, 3].randomElement(using: &random) ?? 0))
            let inserted = block([0, 1, 80, 300].randomElement(using: &random) ?? 0)
            _ = document.replace(from: start, to: end, with: inserted)
            let fresh = Document(document.text)
            #expect(document.lineCount == fresh.lineCount)
            #expect(document.characterCount == fresh.characterCount)
            #expect(document.marks == fresh.marks)
            let differing = (0..<fresh.lineCount).first { !same(document, fresh, $0) }
            #expect(differing == nil)
            guard document.lineCount == fresh.lineCount, differing == nil else { return }
        }
    }

    private func same(_ left: Document, _ right: Document, _ line: Int) -> Bool {
        left.line(line).traits == right.line(line).traits && left.line(line).ending == right.line(line).ending
            && Array(left.content(line).slice) == Array(right.content(line).slice)
            && left.line(line).characters == right.line(line).characters
    }

    private func describe(_ outline: Outline, _ document: Document) -> String {
        var text = ""
        for scope in outline.scopes {
            text +=
                "\(scope.lines) \(scope.title) \(scope.preamble) \(scope.tail) \(Array(outline.items(of: scope))) \(scope.isAttachment)\n"
        }
        for section in outline.sections {
            text +=
                "\(section.mark) \(section.rank) \(section.parent) \(section.end) \(section.lines) \(Array(outline.items(of: section)))\n"
        }
        return text
    }

    @Test("any bytes give a tree, and the lines join up to the text", arguments: 0..<40)
    func anyBytes(_ seed: Int) {
        var random = SeededRandom(UInt64(1000 + seed))
        let bytes = (0..<2000).map { _ in
            Bool.random(using: &random)
                ? UInt8.random(in: 0...255, using: &random)
                : [0x0A, 0x0D, 0xE4, 0xB8, 0x80, 0xE3, 0x80, 0x81, 0x31, 0x2E].randomElement(using: &random) ?? 0
        }
        let document = Document(bytes)
        #expect(document.text == bytes)
        #expect(!Outline(document).scopes.isEmpty)
    }
}
