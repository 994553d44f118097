// A notice that asks for a paper becomes the draft of a kind: the aspects, the parts and the length that it names, each with the
// line that says so. What is not clear is listed and not guessed.

public import OutlineSyntax
import OutlineText

/// What a notice asks for.
public struct Notice: Sendable {
    /// A value with the line that says it, from 0.
    public struct Stated<Value: Sendable>: Sendable {
        /// The value.
        public var value: Value
        /// The line.
        public var line: Int
    }

    /// A part that the paper must have.
    public enum Part: String, Sendable, CaseIterable {
        /// What became of last year's measures.
        case rectification
        /// What is wrong.
        case problems
        /// Why.
        case causes
        /// What is learnt from cases.
        case cases
        /// What is to be done.
        case measures
    }

    /// The title of the notice.
    public private(set) var title: Stated<String>?
    /// The year that the title names.
    public private(set) var year: Int?
    /// The aspects.
    public private(set) var aspects: [Stated<String>] = []
    /// The parts.
    public private(set) var parts: [Stated<Part>] = []
    /// The least number of characters.
    public private(set) var least: Stated<Int>?
    /// The largest number of characters.
    public private(set) var most: Stated<Int>?
    /// Lines that ask for something that was not understood.
    public private(set) var unclear: [Stated<String>] = []

    /// Reads a notice.
    public init(_ document: Document) {
        let outline = Outline(document)
        if let text = outline.titleText(0, in: document), let mark = outline.scopes.first?.title.first {
            title = Stated(value: text, line: document.marks[mark].start.line)
            year = Self.year(Bytes(text))
        }
        for line in 0..<document.lineCount where !document.line(line).isBlank {
            let content = document.content(line)
            readLength(content, line)
            readParts(content, line)
        }
        readAspects(document)
    }

    private static func year(_ text: Bytes) -> Int? {
        for at in 0..<text.count {
            if let numeral = Numeral.readArabic(text, at: at), numeral.end - at == 4,
                (1990...2099).contains(numeral.value),
                text.has("年", at: numeral.end)
            {
                return numeral.value
            }
        }
        return nil
    }

    // MARK: Length

    private mutating func readLength(_ text: Bytes, _ line: Int) {
        var at = 0
        while at < text.count {
            guard let numeral = Numeral.readArabic(text, at: at), text.has("字", at: numeral.end), numeral.value >= 100
            else {
                at += max(1, text.scalar(at: at).length)
                continue
            }
            let behind = numeral.end + 3
            func precedes(_ words: [StaticString]) -> Bool {
                words.contains { text.has($0, at: at - $0.utf8CodeUnitCount) }
            }
            // 3000—5000字
            if let first = lower(text, before: at) {
                least = Stated(value: first, line: line)
                most = Stated(value: numeral.value, line: line)
            } else if precedes(["不超过", "不得超过", "控制在", "不多于", "不要超过"]) || text.has("以内", at: behind)
                || text.has("以下", at: behind)
            {
                most = Stated(value: numeral.value, line: line)
            } else if precedes(["不少于", "不得少于", "不低于"]) || text.has("以上", at: behind) {
                least = Stated(value: numeral.value, line: line)
            } else {
                unclear.append(Stated(value: sentence(text, at), line: line))
            }
            at = behind
        }
    }

    /// The number before a dash.
    private func lower(_ text: Bytes, before offset: Int) -> Int? {
        var at = offset
        while let dash = ["—", "-", "－", "至", "~", "～", "到"].first(where: {
            text.has(Bytes($0), at: at - $0.utf8.count)
        }) {
            at -= dash.utf8.count
        }
        guard at < offset else { return nil }
        if text.has("字", at: at - 3) { at -= 3 }
        let end = at
        while text.scalar(before: at).value.isDigit { at -= 1 }
        return at < end ? Numeral.readArabic(text, at: at)?.value : nil
    }

    private func sentence(_ text: Bytes, _ offset: Int) -> String {
        var start = offset
        while start > 0, !text.scalar(before: start).value.isSentenceEnd {
            start -= max(1, text.scalar(before: start).length)
        }
        var end = offset
        while end < text.count, !text.scalar(at: end).value.isSentenceEnd { end += max(1, text.scalar(at: end).length) }
        return text[text.skippingSpace(from: start)..<end].string
    }

    // MARK: Parts

    private static let partWords: [(Part, [String])] = [
        (.rectification, ["整改落实情况", "整改措施落实情况", "整改情况", "整改完成情况"]),
        (.problems, ["存在的突出问题", "存在的主要问题", "存在问题", "存在的问题", "突出问题", "查摆问题", "检视问题"]),
        (.causes, ["原因剖析", "原因分析", "剖析原因", "产生问题的原因", "思想根源", "分析原因"]),
        (.cases, ["典型案例", "反面典型"]),
        (.measures, ["整改措施", "努力方向", "改进措施"]),
    ]

    /// Parts are asked for by a sentence that says what the paper holds.
    private mutating func readParts(_ text: Bytes, _ line: Int) {
        let asking: [String] = ["包括", "内容为", "分为", "一般分", "包含", "应写明", "要写明", "由以下", "主要内容"]
        guard asking.contains(where: { text.firstOffset(of: Bytes($0)) != nil }) else { return }
        var found: [(offset: Int, part: Part)] = []
        for (part, words) in Self.partWords where !parts.contains(where: { $0.value == part }) {
            let offsets = words.compactMap { word -> Int? in
                guard let offset = text.firstOffset(of: Bytes(word)) else { return nil }
                // 整改措施落实情况 names no measures.
                let behind = offset + word.utf8.count
                return part == .measures && text.has("落实情况", at: behind) ? nil : offset
            }
            if let offset = offsets.min() { found.append((offset, part)) }
        }
        guard found.count > 1 else { return }
        parts += found.sorted { $0.offset < $1.offset }.map { Stated(value: $0.part, line: line) }
    }

    // MARK: Aspects

    private static let leading: [StaticString] = ["围绕", "聚焦", "对照", "从", "紧扣"]

    private mutating func readAspects(_ document: Document) {
        for line in 0..<document.lineCount where aspects.isEmpty {
            let text = document.content(line)
            guard let (start, end, count) = announcement(text) else { continue }
            var found = inline(text, from: start, to: end).map { Stated(value: $0, line: line) }
            if found.count != count { found = listed(text, behind: end, line, document, count) }
            if found.count == count {
                aspects = found
            } else {
                unclear.append(Stated(value: sentence(text, start), line: line))
            }
        }
    }

    /// 重点围绕……等四个方面: where the names may start, where the number starts and ends, and the number.
    private func announcement(_ text: Bytes) -> (start: Int, end: Int, count: Int)? {
        var at = 0
        while at < text.count {
            if text.has("个方面", at: at), let numeral = number(text, before: at), (2...12).contains(numeral.value) {
                var start = numeral.start
                while start > 0, !text.scalar(before: start).value.isSentenceEnd,
                    !Self.leading.contains(where: { text.has($0, at: start - $0.utf8CodeUnitCount) })
                {
                    start -= max(1, text.scalar(before: start).length)
                }
                let isLed = Self.leading.contains { text.has($0, at: start - $0.utf8CodeUnitCount) }
                if isLed { return (start, numeral.start, numeral.value) }
            }
            at += max(1, text.scalar(at: at).length)
        }
        return nil
    }

    private func number(_ text: Bytes, before offset: Int) -> (value: Int, start: Int)? {
        var start = offset
        while start > 0, Numeral.readChinese(text, at: start - 3)?.end == offset { start -= 3 }
        while start > 0, text.scalar(before: start).value.isDigit { start -= 1 }
        let numeral = Numeral.readChinese(text, at: start) ?? Numeral.readArabic(text, at: start)
        return start < offset ? numeral.map { ($0.value, start) } : nil
    }

    /// The names between the word that leads to them and the number: 理论学习、政治素质、能力本领等三个方面.
    private func inline(_ text: Bytes, from start: Int, to end: Int) -> [String] {
        var part = text[start..<end].string
        for ending in ["等", "这", "以下", "下列", "的"] where part.hasSuffix(ending) { part.removeLast(ending.count) }
        let names = part.parts(separatedBy: "、").flatMap { $0.parts(separatedBy: "，") }
        return names.map { Self.clean($0) }.filter { !$0.isEmpty }
    }

    /// The names behind the number: 一是…；二是… in the same paragraph, or a line each.
    private func listed(_ text: Bytes, behind end: Int, _ line: Int, _ document: Document, _ count: Int) -> [Stated<
        String
    >] {
        let marks = document.marks[document.firstMark(atLine: line)...]
        let series = marks.prefix(40).filter { mark in
            mark.form != .none && (mark.start.line > line || mark.start.column > end)
                && mark.start.line <= line + 3 * count
        }
        guard let first = series.first, first.number == 1 else { return [] }
        var found: [Stated<String>] = []
        for mark in series where mark.form == first.form {
            guard mark.number == found.count + 1 else { break }
            let name = document.text(from: mark.textStart, to: mark.textEnd)
            found.append(Stated(value: Self.clean(String(decoding: name, as: UTF8.self)), line: mark.start.line))
        }
        return found
    }

    /// A name without the words that stand around it.
    private static func clean(_ name: String) -> String {
        var name = name
        for start in ["在", "对照", "聚焦", "围绕", "查摆"] where name.hasPrefix(start) { name.removeFirst(start.count) }
        for end in ["方面存在的突出问题", "方面的突出问题", "方面的问题", "方面", "；", ";", "。", "，"] where name.hasSuffix(end) {
            name.removeLast(end.count)
        }
        let bytes = Bytes(name)
        return bytes[bytes.trimmed].string
    }
}
