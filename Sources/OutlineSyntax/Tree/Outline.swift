// The outline of a document: its scopes (documents and attachments), and in each the title and the tree of sections.
// Built from the marks alone, never from the body, so it costs what the headings cost.

public import OutlineText

/// The sections of a text, in the order of the text.
public struct Outline: Sendable {
    /// The documents and attachments that the file holds, in the order of the text; at least one.
    public internal(set) var scopes: [Scope] = []
    /// The sections of all scopes, each before its subsections.
    public internal(set) var sections: [Section] = []
    /// The points of all sections and scopes, as indices into the document's marks.
    private var items: [Int] = []

    /// A document or an attachment: a range of lines with its own title and its own numbering.
    public struct Scope: Sendable {
        /// Whether the scope opens with an 附件 line.
        public var isAttachment: Bool
        /// The lines.
        public var lines: Range<Int>
        /// The marks, as indices into the document's marks.
        public var marks: Range<Int>
        /// The marks of the title's lines; empty where there is no title.
        public var title: [Int]
        /// The lines between the title and the first heading, blank ones at both ends left out; empty where there are none.
        public var preamble: Range<Int>
        /// The sections, as indices into the outline's sections.
        public var sections: Range<Int>
        /// The first line of the tail (附件说明, 署名, 成文日期, 附注); the end of the scope where there is none.
        public var tail: Int
        /// The points that stand before the first heading, or in a text without headings, as a range of the outline's `items`.
        var itemRange: Range<Int>

        /// The number of points that stand before the first heading; see `Outline.items(of:)`.
        public var itemCount: Int { itemRange.count }
    }

    /// A heading with everything below it.
    public struct Section: Sendable {
        /// The heading, as an index into the document's marks.
        public var mark: Int
        /// The rank of the heading's form; see `MarkerForm.rank`.
        public var rank: Int
        /// The section that holds this one, as an index; −1 at the top.
        public var parent: Int
        /// The index behind the last section that this one holds.
        public var end: Int
        /// The lines from the heading to the last line before the next heading of the same or a higher level or the tail.
        public var lines: Range<Int>
        /// The points of this section that belong to no subsection, as a range of the outline's `items`.
        var itemRange: Range<Int>
        /// The scope it belongs to, as an index.
        public var scope: Int

        /// The number of points that belong to no subsection; see `Outline.items(of:)`.
        public var itemCount: Int { itemRange.count }
    }

    /// The outline of a document.
    public init(_ document: Document) {
        var builder = OutlineBuilder(document)
        builder.build()
        scopes = builder.scopes
        sections = builder.sections
        items = builder.items
    }

    /// The points of a section of this outline, as indices into the document's marks.
    public func items(of section: Section) -> ArraySlice<Int> { items[section.itemRange] }

    /// The points of some sections of this outline that follow each other, as indices into the document's marks.
    public func items(ofSections range: Range<Int>) -> ArraySlice<Int> {
        let range = range.clamped(to: sections.indices)
        guard !range.isEmpty else { return [] }
        return items[
            sections[range.lowerBound].itemRange.lowerBound..<sections[range.upperBound - 1].itemRange.upperBound]
    }

    /// The points of a scope of this outline that belong to no section, as indices into the document's marks.
    public func items(of scope: Scope) -> ArraySlice<Int> { items[scope.itemRange] }

    /// The direct subsections of a section, or the top sections of a scope.
    public func children(of section: Int) -> [Int] {
        guard sections.indices.contains(section) else { return [] }
        return Array(siblings(in: section + 1..<max(section + 1, sections[section].end)))
    }

    /// The top sections of a scope.
    public func topSections(of scope: Int) -> [Int] {
        guard scopes.indices.contains(scope) else { return [] }
        return Array(siblings(in: scopes[scope].sections))
    }

    /// The sections of a range that no other one of it holds, one after the other.
    public func siblings(in range: Range<Int>) -> Siblings {
        Siblings(sections: sections, at: range.lowerBound, end: min(range.upperBound, sections.count))
    }

    /// Sections that stand side by side, as indices of sections.
    public struct Siblings: Sequence, IteratorProtocol {
        let sections: [Section]
        var at: Int
        let end: Int

        /// The next one; nil behind the last.
        public mutating func next() -> Int? {
            guard at < end else { return nil }
            defer { at = Swift.max(sections[at].end, at + 1) }
            return at
        }
    }

    /// The section with a heading, nil where the mark is none.
    public func section(ofMark mark: Int) -> Int? {
        let found = sections.partitioningIndex { $0.mark >= mark }
        return found < sections.count && sections[found].mark == mark ? found : nil
    }

    /// The number of sections that start before a line, which is the index of the first one behind.
    public func sectionCount(beforeLine line: Int) -> Int { sections.partitioningIndex { $0.lines.lowerBound >= line } }

    /// The deepest section whose lines hold a line, nil before the first heading and in a tail.
    public func section(atLine line: Int) -> Int? {
        var found = sectionCount(beforeLine: line + 1) - 1
        while found >= 0, !sections[found].lines.contains(line) { found = sections[found].parent }
        return found >= 0 ? found : nil
    }

    /// The scope that holds a line.
    public func scope(atLine line: Int) -> Int {
        max(0, scopes.partitioningIndex { $0.lines.lowerBound > line } - 1)
    }

    /// The title of a scope as one text, nil where there is none.
    public func titleText(_ scope: Int, in document: Document) -> String? {
        guard scopes.indices.contains(scope), !scopes[scope].title.isEmpty else { return nil }
        return scopes[scope].title.map { document.text(of: $0) }.joined()
    }
}

extension Document {
    /// The text of a heading, item or short line, without marker and closing mark; the index is one of `marks`.
    public func text(of mark: Int) -> String {
        guard marks.indices.contains(mark) else { return "" }
        return joinedText(from: marks[mark].textStart, to: marks[mark].textEnd).string
    }

    /// Whether two marks have the same text; the indices are some of `marks`.
    public func haveSameText(_ one: Int, _ other: Int) -> Bool {
        guard marks.indices.contains(one), marks.indices.contains(other) else { return false }
        let first = joinedText(from: marks[one].textStart, to: marks[one].textEnd)
        let second = joinedText(from: marks[other].textStart, to: marks[other].textEnd)
        return first.count == second.count && first.has(second, at: 0)
    }

    /// The marker of a heading or item as it is written; the index is one of `marks`.
    public func marker(of mark: Int) -> String {
        guard marks.indices.contains(mark) else { return "" }
        let bytes = joinedText(from: marks[mark].start, to: marks[mark].markerEnd)
        return bytes[0..<bytes.trimmingSpace(before: bytes.count)].string
    }

    /// The marker and the text of a mark; the index is one of `marks`.
    public func markerAndText(of index: Int) -> Bytes {
        guard marks.indices.contains(index) else { return Bytes([]) }
        let mark = marks[index]
        let content = content(mark.start.line)
        // Mostly one stands right behind the other.
        guard mark.start.line == mark.textEnd.line, mark.markerEnd == mark.textStart, mark.markerEnd <= mark.textEnd,
            content.trimmingSpace(before: mark.markerEnd.column) == mark.markerEnd.column
        else { return Bytes(marker(of: index) + text(of: index)) }
        return content[mark.start.column..<mark.textEnd.column]
    }

    /// The text between two places of one paragraph, without the line ends and indentation of a hard-wrapped one.
    private func joinedText(from start: Place, to end: Place) -> Bytes {
        guard start.line < end.line else { return content(start.line)[start.column..<max(start.column, end.column)] }
        var text = Array(content(start.line)[start.column..<Int.max].slice)
        for number in start.line + 1..<end.line + 1 {
            let content = content(number)
            text += content[content.skippingSpace(from: 0)..<(number == end.line ? end.column : Int.max)].slice
        }
        return Bytes(text)
    }
}
