// Runs the paragraph rules over some lines of a document.

import OutlineSyntax

/// Checks paragraphs one after the other with the same buffers.
struct ParagraphCheck: Sendable {
    private let rules: RuleSet
    private var scan = ParagraphScan()

    init(rules: RuleSet) { self.rules = rules }

    /// What the check of some lines left.
    struct Found {
        /// The paragraphs with findings or stated numbers, in the order of the text.
        var paragraphs: [CheckedParagraph] = []
        /// What the rules about the whole text need of each paragraph; empty where none of them is on.
        var units: [TextIndex.Unit] = []
    }

    /// Checks the paragraphs that start in some lines; what the rules about the whole text need is read of those in `unitLines`.
    mutating func run(_ document: Document, lines: Range<Int>, unitLines: Range<Int>) -> Found {
        var found = Found()
        var findings = Findings(options: rules.options)
        var context = ParagraphContext(document: document, paragraph: Paragraph.empty, scan: scan)
        scan = ParagraphScan()
        let unitLines = rules.wholeTextRules.isEmpty ? 0..<0 : unitLines
        let rules = rules
        document.forEachParagraph(in: lines) { paragraph, line, endingBefore in
            let traits = line.traits
            context.paragraph = paragraph
            context.firstLine = line
            context.endingBefore = endingBefore
            context.scan.scan(
                paragraph.text, marked: traits.contains(.marked), trailingSpace: traits.contains(.trailingSpace))
            Clauses.read(paragraph.text, tokens: context.scan.tokens, into: &context.clauses)
            Self.run(rules, context, &findings)
            if unitLines.contains(paragraph.line),
                let unit = TextIndex.Unit(context, isHeading: traits.contains(.marked))
            {
                found.units.append(unit)
            }
            let counts = context.scan.counters.isEmpty ? [] : StatedCount.read(context)
            if !findings.all.isEmpty || !counts.isEmpty {
                // The longer one first, so that a block comes before what lies in it.
                let sorted = findings.all.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
                found.paragraphs.append(CheckedParagraph(line: paragraph.line, findings: sorted, counts: counts))
                findings.all.removeAll(keepingCapacity: true)
            }
        }
        scan = context.scan
        return found
    }

    /// Runs the rules that have reason to look. A function of its own, since what a closure captured is copied for each call.
    private static func run(_ rules: RuleSet, _ context: borrowing ParagraphContext, _ findings: inout Findings) {
        let noticed = context.scan.signals
        let (signals, rules) = (rules.paragraphSignals.span, rules.paragraphRules.span)
        for index in signals.indices where !noticed.isDisjoint(with: signals[index]) {
            findings.rule = rules[index].rule
            findings.severity = rules[index].severity
            rules[index].check(context, &findings)
        }
    }
}
