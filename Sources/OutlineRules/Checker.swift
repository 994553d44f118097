// Runs the rules and keeps their findings up to date while the text is edited: an edit runs the paragraph rules on the
// paragraphs it touched, and the document rules only where headings, items or the lines of a finding changed.

import OutlineProfiles
public import OutlineSyntax

/// The findings of a document, kept up to date.
public struct Checker: Sendable {
    /// The rules in force.
    public let rules: RuleSet
    /// What the paragraph rules found.
    private(set) var paragraphs = CheckedParagraphs()
    /// Findings of document rules in the order of the text.
    private var structural: [Finding] = []
    /// Those and the findings about the document's kind in the order of the text.
    private var wide: [Finding] = []
    /// Those and the findings about the text as a whole: all that belong to no paragraph alone, in the order of the text.
    private(set) var others: [Finding] = []
    private var paragraphCheck: ParagraphCheck
    /// What is known of the text as a whole, and the findings about it.
    private var index = TextIndex()
    /// Whether the structure changed since the document rules ran.
    private var isStale = false
    private var hasKindFindings = false
    /// The findings that are not told; see `silence`.
    var silenced: Set<FindingPlace> = []

    /// No findings, of any document.
    public static let none = Checker(rules: RuleSet(only: []))

    private init(rules: RuleSet) {
        self.rules = rules
        paragraphCheck = ParagraphCheck(rules: rules)
    }

    /// Checks a document from scratch. `runner` may check parts of a long text at once.
    public init(
        _ document: Document, outline: Outline, rules: RuleSet, kind: DocumentKind? = nil,
        runner: PartRunner = { (0..<$0).map($1) }
    ) {
        self.init(rules: rules)
        let parts = ParagraphCheck.run(document, rules: rules, runner: runner)
        paragraphs = CheckedParagraphs(Array(parts.lazy.map(\.paragraphs).joined()))
        index.replace(0..<0, by: Array(parts.lazy.map(\.units).joined()), shift: 0)
        _ = index.refresh(document, rules: rules)
        structural = check(document, outline: outline)
        addKindFindings(document, outline, kind)
        joinOthers()
    }

    /// Makes the word lists and the kinds of documents that are built in, which otherwise the first check has to wait for.
    public static func prepare() {
        _ = Lexicon.starts
        _ = ProfileCatalog.builtIn.ids
    }

    /// Brings the findings of the paragraphs up to date with edits, of which the document is the result; `refresh` is to follow.
    public mutating func update(_ document: Document, after changes: PendingChanges) {
        var changes = changes
        while let stretch = changes.takeFirst(reach: { nextParagraph(document, $0) }) {
            // A quotation may run on into the next paragraph, so the neighbours of the edited lines are checked again.
            let first = previousParagraph(document, stretch.start)
            let last = nextParagraph(document, stretch.end)
            let edited = stretch.start..<stretch.start + stretch.removed
            if stretch.structureChanged || touchesStructural(edited) { isStale = true }
            let fresh = paragraphCheck.run(document, lines: first..<last)
            let shift = stretch.inserted - stretch.removed
            if !paragraphs.replace(first..<last - shift, by: fresh.paragraphs, shift: shift) { isStale = true }
            // The neighbours have not changed, so what is known of them holds.
            let units = fresh.units.filter { stretch.start..<stretch.end ~= $0.line }
            index.replace(edited, by: units, shift: shift)
        }
    }

    /// The same with one edit.
    public mutating func update(_ document: Document, after change: Document.Change) {
        var changes = PendingChanges()
        changes.add(change)
        update(document, after: changes)
    }

    /// Brings the findings about the structure, the kind and the text as a whole up to date, after all edits that have come in.
    /// `outline` and `kind` are those of the document as it is now.
    public mutating func refresh(_ document: Document, outline: Outline, kind: DocumentKind? = nil) {
        let hasOtherRepeats = index.refresh(document, rules: rules)
        if isStale {
            isStale = false
            structural = check(document, outline: outline)
        } else if kind == nil, !hasKindFindings {
            if hasOtherRepeats { joinOthers() }
            return
        }
        addKindFindings(document, outline, kind)
        joinOthers()
    }

    private mutating func joinOthers() {
        others = index.findings.isEmpty ? wide : (wide + index.findings).sorted { $0.start < $1.start }
    }

    private mutating func addKindFindings(_ document: Document, _ outline: Outline, _ kind: DocumentKind?) {
        wide = structural
        hasKindFindings = false
        guard let kind, !rules.kindRules.isEmpty else { return }
        let context = KindContext(document: document, outline: outline, kind: kind)
        var findings = Findings(options: rules.options)
        for (rule, run) in rules.kindRules {
            findings.rule = rule
            findings.severity = rules.severities[rule] ?? .information
            run(context, &findings)
        }
        guard !findings.all.isEmpty else { return }
        hasKindFindings = true
        wide = (structural + findings.all).sorted { $0.start < $1.start }
    }

    private func previousParagraph(_ document: Document, _ line: Int) -> Int {
        var line = min(line, document.lineCount) - 1
        while line > 0, document.line(line).isBlank { line -= 1 }
        return max(0, document.paragraphStart(line))
    }

    private func nextParagraph(_ document: Document, _ line: Int) -> Int {
        var line = line
        while line < document.lineCount, document.line(line).isBlank { line += 1 }
        return line < document.lineCount ? document.paragraphEnd(line) : document.lineCount
    }

    private func touchesStructural(_ lines: Range<Int>) -> Bool {
        structural.contains { finding in
            lines.overlaps(finding.start.line..<finding.end.line + 1)
                || finding.related.contains { lines.overlaps($0.start.line..<$0.end.line + 1) }
                || finding.fix.map { touches(lines, $0) } ?? false
        }
    }

    /// Whether lines lie between the first and the last edit of a fix, whose columns an edit there may move.
    private func touches(_ lines: Range<Int>, _ fix: Fix) -> Bool {
        guard let first = fix.edits.first, let last = fix.edits.last else { return false }
        return lines.overlaps(min(first.start.line, last.start.line)..<max(first.end.line, last.end.line) + 1)
    }

    // MARK: Running the rules

    private func check(_ document: Document, outline: Outline) -> [Finding] {
        let context = DocumentContext(document: document, outline: outline, counts: paragraphs.counts)
        var findings = Findings(options: rules.options)
        for (rule, run) in rules.documentRules {
            findings.rule = rule
            findings.severity = rules.severities[rule] ?? .information
            run(context, &findings)
        }
        return findings.all.sorted { $0.start < $1.start }
    }
}
