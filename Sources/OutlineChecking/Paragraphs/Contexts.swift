// What a rule gets to see: one paragraph with its tokens and signals, or the marks and sections of the whole document.

public import OutlineSyntax
public import OutlineText

/// A paragraph as a rule sees it. Offsets are bytes of the paragraph's text, from 0. It cannot be
/// copied, so that calling a rule costs nothing and no rule keeps it.
public struct ParagraphContext: ~Copyable {
    /// The document, for the rare rule that looks at the neighbours (a quotation that runs on into the next paragraph). It must
    /// look at nothing that a `ParagraphLook` does not compare, or an edit there leaves its findings behind.
    public let document: Document
    /// The paragraph.
    public internal(set) var paragraph: Paragraph
    /// Its first line.
    public internal(set) var firstLine: Line
    /// How the line before it ends; `.none` where there is none.
    public internal(set) var endingBefore = LineEnding.none
    /// The index of the first mark at or behind it.
    package var firstMark = 0
    /// Its characters other than Chinese ones, with their offsets, and what the scan noticed.
    public internal(set) var scan: ParagraphScan
    /// Its clauses.
    package var clauses: [Clause] = []

    package init(document: Document, paragraph: Paragraph, scan: ParagraphScan) {
        self.document = document
        self.paragraph = paragraph
        self.scan = scan
        firstLine = document.line(paragraph.line)
    }

    /// The text.
    @inlinable
    public var text: Bytes { paragraph.text }

    /// The first line of the paragraph.
    @inlinable
    public var line: Int { paragraph.line }

    /// The marks (headings, items) that start in this paragraph.
    public var marks: ArraySlice<Mark> {
        let first = firstMark
        var end = first
        while end < document.marks.count, document.marks[end].start.line < paragraph.line + paragraph.lineCount {
            end += 1
        }
        return document.marks[first..<end]
    }

    /// Whether the paragraph is nothing but a date.
    package var isDateLine: Bool { marks.first?.kind == .date }

    /// The number of the next line that is not blank and starts a paragraph; nil at the end of the document.
    public var nextParagraphLine: Int? {
        var line = paragraph.line + paragraph.lineCount
        while line < document.lineCount {
            if !document.line(line).isBlank { return line }
            line += 1
            // Far-off text has nothing to do with this paragraph.
            if line > paragraph.line + paragraph.lineCount + 3 { return nil }
        }
        return nil
    }
}

extension Findings {
    /// Reports a range of a paragraph's text, in bytes.
    public mutating func report(
        _ range: Range<Int>, in context: borrowing ParagraphContext, _ message: Text, severity: Severity? = nil,
        fix: Fix? = nil
    ) {
        report(
            from: context.paragraph.place(at: range.lowerBound), to: context.paragraph.endPlace(at: range.upperBound),
            message,
            severity: severity, fix: fix)
    }

    /// Reports a range of a paragraph's text and offers to replace it.
    public mutating func report(
        _ range: Range<Int>, in context: borrowing ParagraphContext, _ message: Text, severity: Severity? = nil,
        replaceBy text: String,
        isSafe: Bool
    ) {
        let title =
            text.isEmpty
            ? Text("删去“”", "Delete “”", quoting: context.text[range].string)
            : Text("把“”改为“”", "Replace “” by “”", quoting: context.text[range].string, text)
        let fix = Fix(title: title, isSafe: isSafe, edits: [context.edit(range, text)])
        report(range, in: context, message, severity: severity, fix: fix)
    }
}

extension ParagraphContext {
    /// An edit of a range of the paragraph's text, in bytes.
    public func edit(_ range: Range<Int>, _ text: String) -> Fix.Edit {
        Fix.Edit(
            start: paragraph.place(at: range.lowerBound),
            end: max(paragraph.place(at: range.lowerBound), paragraph.endPlace(at: range.upperBound)), text: text)
    }
}

/// The headings of one form below one parent as a rule sees them. It cannot be copied, since there are thousands of such groups.
public struct SiblingsContext: ~Copyable {
    /// The document.
    public let document: Document
    /// The headings in the order of the text, as indices into the document's marks.
    public internal(set) var headings: [Int] = []
}

/// What a rule sees of the structure of a document: marks and sections, not the body.
public protocol StructureContext: Sendable {
    /// The document.
    var document: Document { get }
    /// Its outline.
    var outline: Outline { get }
}

extension StructureContext {
    /// The heading, item or short line with an index.
    @inlinable
    public func mark(_ index: Int) -> Mark { document.marks[index] }

    /// The heading of a section.
    package func heading(_ section: Int) -> Mark { document.marks[outline.sections[section].mark] }
}

/// The numbers that a document states, as a rule sees them.
public struct PromisesContext: StructureContext {
    /// The document.
    public let document: Document
    /// Its outline.
    public let outline: Outline
    /// What paragraphs state of what follows, in the order of the text.
    package let counts: [StatedCount]

    /// A document with what some paragraphs state.
    package init(document: Document, outline: Outline, counts: [StatedCount]) {
        self.document = document
        self.outline = outline
        self.counts = counts
    }
}

/// A document as a rule sees it.
public struct DocumentContext: StructureContext {
    /// The document.
    public let document: Document
    /// Its outline.
    public let outline: Outline
    /// What is unusual about any marker: most documents have nothing that a rule on markers looks for.
    package let slips: MarkerSlips
    // What several rules walk over, made once for all of them.
    /// The sections that stand side by side: the top of each scope and the children of each section, as indices of sections.
    package private(set) var siblings = Groups()
    /// Those of `siblings` that are of several forms, as indices.
    package private(set) var mixedSiblings: Set<Int> = []
    /// Siblings of one form, as indices of sections.
    package private(set) var siblingsOfOneForm = Groups()
    /// The headings that stand for a sibling of their parent; see `readStrays`.
    package private(set) var strays: Set<Int> = []
    /// Whether anything stands below the heading of each section; see `hasBelow`.
    package private(set) var below: [Bool] = []
    /// The children of each section, and the top of each scope, by form.
    package private(set) var headingSequences = NumberSequences()
    /// The points of one form in one section; a point numbered 1 starts a new sequence.
    package private(set) var itemSequences = NumberSequences()

    package init(document: Document, outline: Outline) {
        self.document = document
        self.outline = outline
        slips = document.marks.reduce(into: []) { $0.formUnion($1.slips) }
        siblings = readSiblings()
        mixedSiblings = readMixedSiblings()
        siblingsOfOneForm = readSiblingsOfOneForm()
        strays = readStrays()
        below = readBelow()
        headingSequences = readHeadingSequences()
        itemSequences = readItemSequences()
    }
}
