// The findings of the rules that see headings, points and titles: made anew where an edit changes the structure, and for the
// siblings of a heading alone where only its words change.

import OutlineSyntax
import OutlineText

/// What the rules on documents and on siblings found.
struct CheckedStructure: Sendable {
    /// The findings in the order of the text.
    private(set) var findings: [Finding] = []
    private var documents: [Finding] = []
    private var siblings = CheckedSiblings()
    /// The lines on which a finding of the rules on documents, a place that it points to, or its fix stands.
    private var documentLines = LineSpans()

    /// Nothing was found.
    init() {}

    /// Checks the structure of a document.
    init(_ document: Document, _ outline: Outline, _ rules: RuleSet) {
        check(document, outline, rules)
    }

    /// Checks the structure of a document anew. Where it is known between which lines it was edited, what siblings elsewhere have
    /// is kept.
    mutating func check(_ document: Document, _ outline: Outline, _ rules: RuleSet, edited: EditedLines? = nil) {
        guard !rules.documentRules.isEmpty || !rules.siblingsRules.isEmpty else { return }
        let context = DocumentContext(document: document, outline: outline)
        var found = Findings(rules)
        rules.run(rules.documentRules, context, &found)
        documents = found.all
        siblings = CheckedSiblings(
            context.siblingsOfOneForm, document, outline, rules, known: siblings, edited: edited)
        documentLines = LineSpans(documents)
        join()
    }

    /// Whether an edit of some lines may change a finding of the rules on documents, or move a column in it.
    func isTouched(_ lines: Range<Int>) -> Bool { documentLines.touch(lines) }

    /// The same of the rules on siblings, whose findings stand on headings.
    func isTouchedInSiblings(_ lines: Range<Int>, in document: Document) -> Bool {
        !siblings.findings.isEmpty && document.hasHeading(in: lines)
    }

    /// Runs the rules on siblings again for the headings on some lines; tells whether they find something else.
    mutating func recheckSiblings(_ document: Document, _ outline: Outline, _ rules: RuleSet, in lines: Range<Int>)
        -> Bool
    {
        guard siblings.recheck(document, outline, rules, in: lines) else { return false }
        join()
        return true
    }

    private mutating func join() { findings = (documents + siblings.findings).sorted { $0.comesBefore($1) } }
}

extension Document {
    /// Whether a heading starts on some lines.
    fileprivate func hasHeading(in lines: Range<Int>) -> Bool {
        marks[firstMark(atLine: lines.lowerBound)...].prefix { $0.start.line < lines.upperBound }
            .contains { $0.kind == .heading }
    }
}
