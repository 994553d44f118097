// The findings of the rules that see headings, points and titles: made anew where an edit changes the structure, and for the
// siblings of a heading alone where only its words change.

import OutlineSyntax

/// What the rules on documents and on siblings found.
struct CheckedStructure: Sendable {
    /// The findings in the order of the text.
    private(set) var findings: [Finding] = []
    /// The lines on which a finding of the rules on documents, a place that it points to, or its fix stands, and the same of the
    /// rules on siblings.
    private var documentLines = LineSpans()
    private var siblingsLines = LineSpans()

    /// Nothing was found.
    init() {}

    /// Checks the structure of a document.
    init(_ document: Document, _ outline: Outline, _ rules: RuleSet) {
        guard !rules.documentRules.isEmpty || !rules.siblingsRules.isEmpty else { return }
        let context = DocumentContext(document: document, outline: outline)
        var found = Findings(options: rules.options)
        rules.run(rules.documentRules, context, &found)
        var siblings = SiblingsContext(document: document)
        for group in context.siblingsOfOneForm {
            siblings.headings = group.map { outline.sections[$0].mark }
            rules.run(rules.siblingsRules, siblings, &found)
        }
        findings = found.inOrder
        noteLines()
    }

    /// Whether an edit of some lines may change a finding of the rules on documents, or move a column in it.
    func isTouched(_ lines: Range<Int>) -> Bool { documentLines.touch(lines) }

    /// The same of the rules on siblings.
    func isTouchedInSiblings(_ lines: Range<Int>) -> Bool { siblingsLines.touch(lines) }

    /// Runs the rules on siblings again for the headings on some lines; tells whether they find something else.
    mutating func recheckSiblings(_ document: Document, _ outline: Outline, _ rules: RuleSet, in lines: Range<Int>)
        -> Bool
    {
        var isChanged = false
        for section in outline.sectionCount(
            beforeLine: lines.lowerBound)..<outline.sectionCount(beforeLine: lines.upperBound)
        {
            let headings = outline.siblingsOfOneForm(as: section, in: document).map { outline.sections[$0].mark }
            guard let first = headings.first, let last = headings.last else { continue }
            var found = Findings(options: rules.options)
            rules.run(rules.siblingsRules, SiblingsContext(document: document, headings: headings), &found)
            let fresh = found.inOrder
            // Between the siblings stand what they hold and siblings of other forms.
            let range =
                findings.partitioningIndex {
                    $0.start >= document.marks[first].start
                }..<findings.partitioningIndex { $0.start.line > document.marks[last].textEnd.line }
            let starts = Set(headings.flatMap { [document.marks[$0].start.line, document.marks[$0].textStart.line] })
            let isOurs = { (finding: Finding) in
                RuleCatalog.isOnSiblings[finding.rule] && starts.contains(finding.start.line)
            }
            let known = findings[range].filter(isOurs)
            if known.elementsEqual(fresh, by: { $0.saysTheSame(as: $1, countedFrom: 0) }) { continue }
            isChanged = true
            let others = findings[range].filter { !isOurs($0) }
            findings.replaceSubrange(range, with: (others + fresh).sorted { $0.comesBefore($1) })
            noteLines()
        }
        return isChanged
    }

    private mutating func noteLines() {
        documentLines = LineSpans(findings.lazy.filter { !RuleCatalog.isOnSiblings[$0.rule] })
        siblingsLines = LineSpans(findings.lazy.filter { RuleCatalog.isOnSiblings[$0.rule] })
    }
}
