// Runs the paragraph rules over some lines of a document.

package import OutlineSyntax
import OutlineText

/// Checks paragraphs one after the other with the same buffers.
struct ParagraphCheck: Sendable {
    private let rules: RuleSet
    private var scan: ParagraphScan

    init(rules: RuleSet) {
        self.rules = rules
        scan = ParagraphScan(rules.catalog.words)
    }

    /// What the check of some lines left.
    struct Found {
        /// The paragraphs with findings or stated numbers, in the order of the text.
        var paragraphs: [CheckedParagraph] = []
        /// What the rules about the whole text need of each paragraph; empty where none of them is on.
        var units: TextIndex.Chunk
    }

    /// Checks the paragraphs that start in some lines; what the rules about the whole text need is read of those in `unitLines`.
    mutating func run(_ document: Document, lines: Range<Int>, unitLines: Range<Int>) -> Found {
        var found = Found(units: TextIndex.Chunk(firstLine: unitLines.lowerBound))
        var findings = Findings(rules)
        var context = ParagraphContext(document: document, paragraph: Paragraph.empty, scan: scan)
        scan = ParagraphScan(rules.catalog.words)
        let unitLines = rules.wholeTextRules.isEmpty ? 0..<0 : unitLines
        for visit in document.paragraphs(in: lines) {
            let isHeading = visit.firstLine.traits.contains(.marked)
            context.visit(consume visit)
            Clauses.read(
                context.text, context.scan.start..<context.scan.end, tokens: context.scan.tokens,
                shortest: rules.shortestClause, into: &context.clauses)
            if context.clauses.contains(where: { $0.earlier != nil }) { context.scan.signals.insert(.repeatedClause) }
            Self.run(rules, context, &findings)
            if unitLines.contains(context.line) { found.units.add(context, isHeading: isHeading) }
            let counts = context.scan.counters.isEmpty ? [] : StatedCount.read(context)
            for index in findings.all.indices where findings.all[index].hasFix {
                guard findings.all[index].fix?.joinsLineEnds(in: document) ?? false else { continue }
                findings.all[index] = findings.all[index].withoutFix()
            }
            if !findings.all.isEmpty || !counts.isEmpty {
                // The longer one first, so that a block comes before what lies in it.
                if findings.all.count > 1 { findings.all.sort { ($0.start, $1.end) < ($1.start, $0.end) } }
                found.paragraphs.append(CheckedParagraph(line: context.line, findings: [], counts: counts))
                swap(&found.paragraphs[found.paragraphs.count - 1].findings, &findings.all)
            }
        }
        scan = context.scan
        return found
    }

    /// Runs the rules that have reason to look. A function of its own, since what a closure captured is copied for each call.
    private static func run(_ rules: RuleSet, _ context: borrowing ParagraphContext, _ findings: inout Findings) {
        let paragraphRules = rules.paragraphRules.span
        for word in 0..<rules.ruleWords {
            var due = rules.paragraphRules(for: context.scan.signals, word: word)
            while due != 0 {
                let rule = paragraphRules[word &* 64 &+ due.trailingZeroBitCount]
                due &= due &- 1
                findings.run(rule.rule, rule.check, context)
            }
        }
    }
}

extension ParagraphContext {
    /// Turns to the next paragraph and scans it.
    package mutating func visit(_ visit: consuming Document.Visit) {
        (endingBefore, firstMark) = (visit.endingBefore, visit.firstMark)
        firstLine = visit.firstLine
        let isBeforeBlank = visit.isBeforeBlank
        paragraph = visit.paragraph
        let traits = firstLine.traits
        scan.scan(text, marked: traits.contains(.marked), trailingSpace: traits.contains(.trailingSpace))
        if isBeforeBlank { scan.signals.insert(.blankBehind) }
        if endingBefore != firstLine.ending || paragraph.lineCount > 1 { scan.signals.insert(.lineEnds) }
    }
}
