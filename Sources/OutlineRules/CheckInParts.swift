// The first check of a long text, in parts: parts know nothing of each other, so they can be checked side by side, and between
// them something more urgent can be done.

public import OutlineSyntax

/// What the check of some lines left, for the check that asked for it.
public struct CheckedPart: Sendable {
    /// The paragraphs with findings or stated numbers, in the order of the text.
    var paragraphs: [CheckedParagraph] = []
    /// What the rules about the whole text need of each paragraph; empty where none of them is on.
    var units: [TextIndex.Unit] = []
}

/// A check that has come some way through a document.
public struct CheckInParts: Sendable {
    let document: Document
    let rules: RuleSet
    /// The lines of the parts.
    private let lines: [Range<Int>]
    var parts: [CheckedPart] = []
    /// Below so many lines a part is not worth a thread.
    private static let shortestPart = 512

    /// A check that has not begun.
    public init(_ document: Document, rules: RuleSet) {
        self.document = document
        self.rules = rules
        lines = document.parts(ofLines: Self.shortestPart)
    }

    /// Whether all paragraphs have been checked.
    public var isDone: Bool { parts.count == lines.count }

    /// Checks some more parts.
    public mutating func advance(by count: Int = .max, _ runner: some WorkRunner = InTurn()) {
        let first = parts.count
        let (document, rules, lines) = (document, rules, lines)
        parts += runner.map(min(count, lines.count - first)) { part in
            var check = ParagraphCheck(rules: rules)
            return check.run(document, lines: lines[first + part], unitLines: lines[first + part])
        }
    }
}
