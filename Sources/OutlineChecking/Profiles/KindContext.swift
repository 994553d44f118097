// A document of a known kind as a rule sees it, with the few measures that the kind's customs speak of.

import OutlineProfiles
public import OutlineSyntax
package import OutlineText

/// A document of a known kind.
public struct KindContext: Sendable {
    /// The document.
    public let document: Document
    /// Its outline.
    public let outline: Outline
    /// Its kind.
    public let kind: DocumentKind

    /// A document with the kind that was read of it.
    public init(document: Document, outline: Outline, kind: DocumentKind) {
        self.document = document
        self.outline = outline
        self.kind = kind
    }

    /// Where what is said of the document as a whole is shown: its title, else its first line.
    public var titleRange: (start: Place, end: Place) {
        guard let scope = outline.scopes.first, let first = scope.title.first, let last = scope.title.last else {
            return (Place(line: 0, column: 0), Place(line: 0, column: document.line(0).byteCount))
        }
        return (document.marks[first].start, document.marks[last].textEnd)
    }

    /// The heading of a section, marker and text.
    public func headingRange(_ section: Int) -> (start: Place, end: Place) {
        let mark = document.marks[outline.sections[section].mark]
        return (mark.start, max(mark.textEnd, mark.markerEnd))
    }

    /// The characters of the first document in the file, without its tail.
    public var characters: Int {
        guard let scope = outline.scopes.first else { return 0 }
        return document.characters(
            in: scope.lines.lowerBound..<max(scope.lines.lowerBound, min(scope.tail, scope.lines.upperBound)))
    }

    /// A point of a section: an item, or a numbered subsection, with the text that belongs to it.
    public struct Point: Sendable {
        /// Where its marker starts.
        public var start: Place
        /// Where its lead ends.
        public var leadEnd: Place
        /// Where the text that belongs to it ends.
        public var end: Place
    }

    /// The points of a section: its items, else its subsections.
    public func points(of section: Int) -> [Point] {
        let items = outline.items(of: outline.sections[section])
        let last = endOfText(outline.sections[section].lines)
        if !items.isEmpty {
            return items.indices.map { position in
                let mark = document.marks[items[position]]
                let end = position + 1 < items.endIndex ? document.marks[items[position + 1]].start : last
                return Point(start: mark.start, leadEnd: mark.textEnd, end: max(mark.textEnd, end))
            }
        }
        return outline.children(of: section).map { child in
            let mark = document.marks[outline.sections[child].mark]
            return Point(
                start: mark.start, leadEnd: mark.textEnd,
                end: max(mark.textEnd, endOfText(outline.sections[child].lines)))
        }
    }

    private func endOfText(_ lines: Range<Int>) -> Place {
        let line = max(lines.lowerBound, lines.upperBound - 1)
        return Place(line: line, column: document.line(line).byteCount)
    }

    /// Whether some text holds a concrete example: 比如， 例如 譬如 如，.
    public func hasExample(from start: Place, to end: Place) -> Bool {
        holds(from: start, to: end) { ExampleCue.isIn($0) }
    }

    /// Whether some text names facts though no word announces them: 有一次, 某村, 5月.
    public func namesFacts(from start: Place, to end: Place) -> Bool {
        holds(from: start, to: end) { ExampleCue.namesFacts($0) }
    }

    private func holds(from start: Place, to end: Place, _ test: (Bytes) -> Bool) -> Bool {
        for line in start.line...max(start.line, end.line) {
            let content = document.content(line)
            let from = line == start.line ? start.column : 0
            let to = line == end.line ? end.column : content.count
            if test(content[from..<to]) { return true }
        }
        return false
    }
}

/// The words that open an example.
package enum ExampleCue {
    /// Whether a text speaks of one time, of someone whose name is hidden, or of a month.
    package static func namesFacts(_ text: Bytes) -> Bool {
        var at = 0
        while at < text.count {
            if isFact(text, at: at) { return true }
            at += max(1, text.scalar(at: at).length)
        }
        return false
    }

    /// The places of the examples and of the facts in a text.
    static func look(of text: Bytes) -> [(column: Int, isFact: Bool)] {
        var found = ranges(in: text).map { (column: $0.lowerBound, isFact: false) }
        var at = 0
        while at < text.count {
            if isFact(text, at: at) { found.append((at, true)) }
            at += max(1, text.scalar(at: at).length)
        }
        return found
    }

    private static func isFact(_ text: Bytes, at place: Int) -> Bool {
        text.has("有一次", at: place) || text.has("某", at: place)
            || (text.has("月", at: place) && text.scalar(before: place).value.isDigit)
    }

    /// Whether a text holds one.
    package static func isIn(_ text: Bytes) -> Bool { !ranges(in: text, limit: 1).isEmpty }

    /// The cues of a text: 比如 例如 譬如 anywhere, 如 only at the start of a clause and before a mark (如，/如：), so that 如何 如下
    /// 如此 始终如一 are none. No more than `limit` are looked for.
    package static func ranges(in text: Bytes, limit: Int = .max) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var at = 0
        while at < text.count, found.count < limit {
            let scalar = text.scalar(at: at)
            if scalar.value == "如" {
                let before = text.scalar(before: at).value
                let after = text.scalar(at: at + 3).value
                if before == "比" || before == "例" || before == "譬" {
                    found.append(at - 3..<at + 3)
                } else if after == "，" || after == "：" || after == "," || after == ":",
                    before == .none || before == "。" || before == "；" || before == "，" || before == "”"
                {
                    found.append(at..<at + 3)
                }
            }
            at += max(1, scalar.length)
        }
        return found
    }
}

extension Findings {
    /// Reports something about a document's kind. Which one was assumed, and why, stands in the hover of the title.
    package mutating func report(
        _ range: (start: Place, end: Place), of context: KindContext, _ zh: String, _ en: String, key: String = "",
        severity: Severity? = nil, fix: Fix? = nil
    ) {
        report(from: range.start, to: range.end, Text(zh, en), key: key, severity: severity, fix: fix)
    }
}
