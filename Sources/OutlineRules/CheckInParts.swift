// The first check of a long text, in parts: parts know nothing of each other, so they can be checked side by side, and between
// them something more urgent can be done.

public import OutlineSyntax

/// A check that has come some way through a document.
public struct CheckInParts: Sendable {
    let document: Document
    let rules: RuleSet
    /// The lines of the parts.
    private let lines: [Range<Int>]
    var parts: [Part] = []
    /// What the check of a part left.
    struct Part: Sendable {
        var paragraphs: CheckedParagraphs
        var units: TextIndex.Chunk
    }

    /// Below so many lines a part is not worth a thread.
    private static let shortestPart = 256

    /// A check that has not begun.
    public init(_ document: Document, rules: RuleSet) {
        self.document = document
        self.rules = rules
        lines = document.parts(ofLines: Self.shortestPart)
    }

    /// Whether all paragraphs have been checked.
    public var isDone: Bool { partsLeft == 0 }

    /// How many have not been checked.
    public var partsLeft: Int { lines.count - parts.count }

    /// Checks some more parts.
    public mutating func advance(by count: Int = .max, _ runner: some WorkRunner = InTurn()) {
        let first = parts.count
        let (document, rules, lines) = (document, rules, lines)
        parts += runner.map(min(count, partsLeft)) { part in
            var check = ParagraphCheck(rules: rules)
            let found = check.run(document, lines: lines[first + part], unitLines: lines[first + part])
            return Part(paragraphs: CheckedParagraphs(found.paragraphs), units: found.units)
        }
    }
}
