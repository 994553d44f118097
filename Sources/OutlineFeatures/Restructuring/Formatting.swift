// The normal form of a text: markers, brackets, marks and spaces as the standards write them, indentation and blank lines where
// the settings ask for them. Never a word: what has more than one right answer stays.

public import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// What formatting is to do.
public struct FormatOptions: Equatable, Sendable {
    /// Ideographic spaces before each paragraph of the body; nil leaves them as they are.
    public var indent: Int?
    /// At most this many blank lines between paragraphs of the body; nil leaves them as they are.
    public var blankLines: Int?
    /// Whether half-width and mixed marks are put right as well.
    public var punctuation: Bool

    /// What formatting is to do.
    public init(indent: Int? = nil, blankLines: Int? = nil, punctuation: Bool = true) {
        (self.indent, self.blankLines, self.punctuation) = (indent, blankLines, punctuation)
    }
}

extension Snapshot {
    /// Edits that give the text its normal form, in the order of the text; only those in some lines where these are given.
    public func formatted(_ options: FormatOptions = FormatOptions(), lines: Range<Int>? = nil) -> [Fix.Edit] {
        let lines = lines ?? 0..<document.lineCount
        var normal = document
        let codes = FormatRules.markers + (options.punctuation ? FormatRules.punctuation : [])
        _ = FixAll.apply(to: &normal, rules: RuleSet(only: Set(codes)))
        // Each of these rules leaves the lines as they are.
        guard normal.lineCount == document.lineCount else { return [] }
        let body = bodyLines
        var edits: [Fix.Edit] = []
        var blank = 0
        for line in 0..<document.lineCount {
            let isInBody = body.contains { $0.contains(line) }
            blank = document.line(line).isBlank ? blank + 1 : 0
            guard lines.contains(line) else { continue }
            if let most = options.blankLines, isInBody, blank > most, line + 1 < document.lineCount {
                edits.append(
                    Fix.Edit(start: Place(line: line, column: 0), end: Place(line: line + 1, column: 0), text: ""))
                continue
            }
            var content = Array(normal.content(line).slice)
            if let indent = options.indent, isInBody, blank == 0, !document.line(line).isContinuation {
                let start = normal.content(line).skippingSpace(from: 0)
                content =
                    Array(String(repeating: "\u{3000}", count: indent).utf8) + content[min(start, content.count)...]
            }
            if let edit = edit(ofLine: line, to: content) { edits.append(edit) }
        }
        let after = Outline(Snapshot.applying(edits, to: document))
        // A text that would be read otherwise stays as it is.
        let isSame =
            after.sections.map(\.rank) == outline.sections.map(\.rank)
            && after.sections.map(\.itemCount) == outline.sections.map(\.itemCount)
            && after.scopes.map(\.title.count) == outline.scopes.map(\.title.count)
        return isSame ? edits : []
    }

    /// The lines between the first heading of each document and its tail.
    private var bodyLines: [Range<Int>] {
        outline.scopes.compactMap { scope in
            guard let first = scope.sections.first else { return nil }
            let end = min(scope.tail, scope.lines.upperBound)
            return outline.sections[first].lines.lowerBound..<lastTextLine(in: scope.lines.lowerBound..<end) + 1
        }
    }

    /// The smallest edit that makes one content of a line of another, nil where they are the same.
    private func edit(ofLine line: Int, to new: [UInt8]) -> Fix.Edit? {
        let old = Array(document.content(line).slice)
        guard old != new else { return nil }
        func isInside(_ bytes: [UInt8], _ at: Int) -> Bool { at < bytes.count && bytes[at] & 0xC0 == 0x80 }
        var start = zip(old, new).prefix { $0 == $1 }.count
        while start > 0, isInside(old, start) || isInside(new, start) { start -= 1 }
        var tail = zip(old[start...].reversed(), new[start...].reversed()).prefix { $0 == $1 }.count
        while tail > 0, isInside(old, old.count - tail) { tail -= 1 }
        return Fix.Edit(
            start: Place(line: line, column: start), end: Place(line: line, column: old.count - tail),
            text: String(decoding: new[start..<new.count - tail], as: UTF8.self))
    }
}

/// The rules whose fixes make up the normal form.
enum FormatRules {
    /// Of markers and spaces.
    static let markers = [
        "heading-marker-brackets", "heading-marker-digits", "heading-marker-lookalike", "heading-marker-separator",
        "heading-marker-space", "item-marker-separator", "ordinal-comma", "space-in-chinese", "trailing-space",
    ]
    /// Of marks.
    static let punctuation = [
        "ascii-quote", "book-title-ascii", "bracket-mixed-width", "document-number-brackets", "ellipsis",
        "full-width-alphanumeric", "half-width-punctuation",
    ]
}
