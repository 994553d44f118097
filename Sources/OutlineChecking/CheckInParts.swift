// The first check of a long text, in parts: parts know nothing of each other, so they can be checked side by side, and between
// them something more urgent can be done.

public import OutlineSyntax
public import OutlineText

/// A check that has come some way through a document.
public struct CheckInParts: Sendable {
    let document: Document
    let rules: RuleSet
    private var knownOutline: Outline?
    /// What the rules on the structure found; nil before the first step.
    private(set) var structure: CheckedStructure?
    /// The lines of the parts.
    private let lines: [Range<Int>]
    var parts: [Part] = []
    /// What the check of a part left.
    struct Part: Sendable {
        var paragraphs: CheckedParagraphs
        var units: TextIndex.Chunk
    }

    /// What one piece of work leaves.
    private enum Piece: Sendable {
        case structure(Outline, CheckedStructure)
        case part(Part)
    }

    /// Below so many lines a part is not worth a thread.
    private static let shortestPart = 256

    /// A check that has not begun. An outline that is known already need not be read again.
    public init(_ document: Document, outline: Outline? = nil, rules: RuleSet) {
        self.document = document
        knownOutline = outline
        self.rules = rules
        lines = document.parts(ofLines: Self.shortestPart)
    }

    /// The outline of the document, which the first step reads unless it was given.
    public var outline: Outline { knownOutline ?? Outline(document) }

    /// Whether all has been checked.
    public var isDone: Bool { partsLeft == 0 && structure != nil }

    /// How many parts have not been checked.
    public var partsLeft: Int { lines.count - parts.count }

    /// Checks some more parts, and before the first one, or beside it, the structure.
    public mutating func advance(by count: Int = .max, _ runner: some WorkRunner = InTurn()) {
        let first = structure == nil ? parts.count - 1 : parts.count
        let (document, rules, lines, known) = (document, rules, lines, knownOutline)
        let pieces = runner.map(min(count, partsLeft) + parts.count - first) { piece -> Piece in
            let part = first + piece
            guard part >= 0 else {
                let outline = known ?? Outline(document)
                return .structure(outline, CheckedStructure(document, outline, rules))
            }
            var check = ParagraphCheck(rules: rules)
            let found = check.run(document, lines: lines[part], unitLines: lines[part])
            return .part(Part(paragraphs: CheckedParagraphs(found.paragraphs), units: found.units))
        }
        for piece in pieces {
            switch piece {
            case .structure(let outline, let checked): (knownOutline, structure) = (outline, checked)
            case .part(let part): parts.append(part)
            }
        }
    }
}
