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

/// Does pieces of work with numbers from 0 to a count, in any order and at once if it can, and gives the results in order.
public typealias PartRunner = (_ count: Int, _ work: @escaping @Sendable (Int) -> CheckedPart) -> [CheckedPart]

/// A check that has come some way through a document.
public struct CheckInParts: Sendable {
    let document: Document
    let rules: RuleSet
    /// Where the parts start, and the end of the text.
    private let starts: [Int]
    var parts: [CheckedPart] = []
    /// Below so many lines a part is not worth a thread.
    private static let shortestPart = 512

    /// A check that has not begun.
    public init(_ document: Document, rules: RuleSet) {
        self.document = document
        self.rules = rules
        let count = max(1, document.lineCount / Self.shortestPart)
        starts = (0...count).map { part in
            part < count ? document.paragraphStart(document.lineCount * part / count) : document.lineCount
        }
    }

    /// Whether all paragraphs have been checked.
    public var isDone: Bool { parts.count == starts.count - 1 }

    /// Checks some more parts.
    public mutating func advance(by count: Int = .max, _ runner: PartRunner = { (0..<$0).map($1) }) {
        let first = parts.count
        let (document, rules, starts) = (document, rules, starts)
        parts += runner(min(count, starts.count - 1 - first)) { part in
            var check = ParagraphCheck(rules: rules)
            let (start, end) = (starts[first + part], starts[first + part + 1])
            let lines = start..<max(start, end)
            return check.run(document, lines: lines, unitLines: lines)
        }
    }
}
