// Runs the paragraph rules over some lines of a document. A part of a long text knows nothing of the others, so parts can be
// checked side by side.

import OutlineSyntax

/// What the check of some lines left, for the checker that asked for it.
public struct CheckedPart: Sendable {
    /// The paragraphs with findings or stated numbers, in the order of the text.
    var paragraphs: [CheckedParagraph] = []
    /// What the rules about the whole text need of each paragraph; empty where none of them is on.
    var units: [TextIndex.Unit] = []
}

/// Does pieces of work with numbers from 0 to a count, in any order and at once if it can, and gives the results in order.
public typealias PartRunner = (_ count: Int, _ work: @escaping @Sendable (Int) -> CheckedPart) -> [CheckedPart]

/// Checks paragraphs one after the other with the same buffers.
struct ParagraphCheck: Sendable {
    private let rules: RuleSet
    private var scan = ParagraphScan()
    /// Below so many lines a part is not worth a thread.
    private static let shortestPart = 512
    /// So many parts keep all threads busy to the end.
    private static let mostParts = 64

    init(rules: RuleSet) { self.rules = rules }

    /// Checks a whole document in parts.
    static func run(_ document: Document, rules: RuleSet, runner: PartRunner) -> [CheckedPart] {
        let count = min(max(1, document.lineCount / shortestPart), mostParts)
        let starts = (0...count).map { part in
            part < count ? document.paragraphStart(document.lineCount * part / count) : document.lineCount
        }
        return runner(count) { part in
            var check = ParagraphCheck(rules: rules)
            return check.run(document, lines: starts[part]..<max(starts[part], starts[part + 1]))
        }
    }

    /// Checks the paragraphs that start in some lines.
    mutating func run(_ document: Document, lines: Range<Int>) -> CheckedPart {
        var part = CheckedPart()
        var findings = Findings(options: rules.options)
        var context = ParagraphContext(document: document, paragraph: Paragraph.empty, scan: scan)
        scan = ParagraphScan()
        let (signals, run) = (rules.paragraphSignals, rules.paragraphRules)
        let needsUnits = !rules.wholeTextRules.isEmpty
        document.forEachParagraph(in: lines) { paragraph, traits in
            context.paragraph = paragraph
            context.scan.scan(
                paragraph.text, marked: traits.contains(.marked), trailingSpace: traits.contains(.trailingSpace))
            let noticed = context.scan.signals
            for index in signals.indices where !noticed.isDisjoint(with: signals[index]) {
                findings.rule = run[index].rule
                findings.severity = run[index].severity
                run[index].check(context, &findings)
            }
            if needsUnits, let unit = TextIndex.Unit(context, isHeading: traits.contains(.marked)) {
                part.units.append(unit)
            }
            let counts = context.scan.counters.isEmpty ? [] : StatedCount.read(context)
            if !findings.all.isEmpty || !counts.isEmpty {
                // The longer one first, so that a block comes before what lies in it.
                let sorted = findings.all.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
                part.paragraphs.append(CheckedParagraph(line: paragraph.line, findings: sorted, counts: counts))
                findings.all.removeAll(keepingCapacity: true)
            }
        }
        scan = context.scan
        return part
    }
}
