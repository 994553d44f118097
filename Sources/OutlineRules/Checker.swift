// Runs the rules and keeps their findings up to date while the text is edited: an edit runs the paragraph rules on the
// paragraphs it touched, and the document rules only where headings, items or the lines of a finding changed.

public import OutlineSyntax

/// The findings of a document, kept up to date.
public struct Checker: Sendable {
    /// The rules in force.
    public let rules: RuleSet
    /// What the paragraph rules found.
    private(set) var paragraphs = CheckedParagraphs()
    /// Findings of the rules on documents and on siblings in the order of the text.
    private var structural: [Finding] = []
    /// Those and the findings about the document's kind in the order of the text.
    private var wide: [Finding] = []
    /// Those and the findings about the text as a whole: all that belong to no paragraph alone, in the order of the text.
    private(set) var others = TalliedFindings()
    /// The lines on which a finding of the document rules, a place that it points to, or its fix stands, and the same of the
    /// rules on siblings.
    private var structuralLines = LineSpans()
    private var siblingsLines = LineSpans()
    /// Lines of headings whose words changed, or of whose siblings a finding has to be looked at again.
    private var rewordedLines: [Range<Int>] = []
    /// Whether paragraphs state numbers: what these count may hang on the words of any heading.
    private var hasCounts = false
    private var paragraphCheck: ParagraphCheck
    /// What is known of the text as a whole, and the findings about it.
    private var index = TextIndex()
    /// Whether the structure changed since the document rules ran.
    private var isStale = false
    private var hasKindFindings = false
    /// Up to where the last report still holds; see `reportAgain`.
    var reportPoint: ReportPoint?
    var lastReport = Report()
    /// Whether no finding has changed since that was made.
    var isReportCurrent = false
    /// Those of `others` that a report with some limit for each rule looks at.
    var leading: (perRule: Int, findings: [Finding])?
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
        runner: some WorkRunner = InTurn()
    ) {
        var check = CheckInParts(document, rules: rules)
        check.advance(runner)
        self.init(consume check, outline: outline, kind: kind)
    }

    /// Finishes a check that has gone through all paragraphs.
    public init(_ check: consuming CheckInParts, outline: Outline, kind: DocumentKind? = nil) {
        self.init(rules: check.rules)
        let document = check.document
        paragraphs = CheckedParagraphs(joining: check.parts.map(\.paragraphs))
        index = TextIndex(takingFrom: &check.parts)
        _ = index.refresh(document, rules: rules)
        checkStructure(document, outline)
        addKindFindings(document, outline, kind)
        joinOthers()
    }

    /// Brings the findings of the paragraphs up to date with edits, of which the document is the result; `refresh` is to follow.
    public mutating func update(_ document: Document, after changes: PendingChanges) {
        var changes = changes
        while let stretch = changes.takeFirst(reach: { nextParagraph(document, $0) }) {
            // A quotation may run on into the next paragraph, so the neighbours of the edited lines are checked again where
            // these look otherwise now.
            let first = stretch.keepsLook ? stretch.start : previousParagraph(document, stretch.start)
            let last = stretch.keepsLook ? stretch.end : nextParagraph(document, stretch.end)
            let edited = stretch.start..<stretch.start + stretch.removed
            if stretch.structureChanged || stretch.wordsChanged && hasCounts || structuralLines.touch(edited) {
                isStale = true
            } else if stretch.wordsChanged || siblingsLines.touch(edited) {
                rewordedLines.append(edited)
            }
            // The neighbours have not changed, so what the index knows of them holds.
            let fresh = paragraphCheck.run(
                document, lines: first..<last, unitLines: stretch.start..<stretch.end)
            let shift = stretch.inserted - stretch.removed
            if shift != 0 || !paragraphs.hold(fresh.paragraphs, in: first..<last) {
                isReportCurrent = false
                if let point = reportPoint, paragraphs.chunk(ofLine: first) < point.chunks { reportPoint = nil }
                if !paragraphs.replace(first..<last - shift, by: fresh.paragraphs, shift: shift) { isStale = true }
            }
            index.replace(edited, by: fresh.units, shift: shift)
        }
    }

    /// Brings the findings about the structure, the kind and the text as a whole up to date, after all edits that have come in.
    /// `outline` and `kind` are those of the document as it is now.
    public mutating func refresh(_ document: Document, outline: Outline, kind: DocumentKind? = nil) {
        let hasOtherRepeats = index.refresh(document, rules: rules)
        var isChanged = isStale
        if isStale {
            checkStructure(document, outline)
        } else {
            for lines in rewordedLines where checkSiblings(document, outline, in: lines) { isChanged = true }
        }
        isStale = false
        rewordedLines = []
        if !isChanged, kind == nil, !hasKindFindings {
            if hasOtherRepeats { joinOthers() }
            return
        }
        addKindFindings(document, outline, kind)
        joinOthers()
    }

    private mutating func joinOthers() {
        let findings = index.findings.isEmpty ? wide : (wide + index.findings).sorted { $0.start < $1.start }
        others = TalliedFindings(findings)
        leading = nil
        forgetReport()
    }

    private mutating func addKindFindings(_ document: Document, _ outline: Outline, _ kind: DocumentKind?) {
        wide = structural
        hasKindFindings = false
        guard let kind, !rules.kindRules.isEmpty else { return }
        let context = KindContext(document: document, outline: outline, kind: kind)
        var findings = Findings(options: rules.options)
        run(rules.kindRules, context, &findings)
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

    // MARK: Running the rules

    private mutating func checkStructure(_ document: Document, _ outline: Outline) {
        let context = DocumentContext(document: document, outline: outline, counts: paragraphs.counts)
        hasCounts = !context.counts.isEmpty
        var findings = Findings(options: rules.options)
        run(rules.documentRules, context, &findings)
        var siblings = SiblingsContext(document: document)
        for group in context.siblingsOfOneForm {
            siblings.headings = group.map { outline.sections[$0].mark }
            run(rules.siblingsRules, siblings, &findings)
        }
        structural = findings.inOrder
        noteLines()
    }

    private func run<Context>(
        _ rules: [(rule: Int, check: @Sendable (Context, inout Findings) -> Void)], _ context: Context,
        _ findings: inout Findings
    ) {
        for (rule, check) in rules {
            findings.rule = rule
            findings.severity = self.rules.severities[rule] ?? .information
            check(context, &findings)
        }
    }

    /// Runs the rules on siblings again for the headings on some lines; tells whether they find something else.
    private mutating func checkSiblings(_ document: Document, _ outline: Outline, in lines: Range<Int>) -> Bool {
        var isChanged = false
        for section in outline.sectionCount(
            beforeLine: lines.lowerBound)..<outline.sectionCount(beforeLine: lines.upperBound)
        {
            let headings = outline.siblingsOfOneForm(as: section, in: document).map { outline.sections[$0].mark }
            guard let first = headings.first, let last = headings.last else { continue }
            var findings = Findings(options: rules.options)
            run(rules.siblingsRules, SiblingsContext(document: document, headings: headings), &findings)
            let fresh = findings.inOrder
            // Between the siblings stand what they hold and siblings of other forms.
            let range =
                structural.partitioningIndex {
                    $0.start >= document.marks[first].start
                }..<structural.partitioningIndex { $0.start.line > document.marks[last].textEnd.line }
            let starts = Set(headings.flatMap { [document.marks[$0].start.line, document.marks[$0].textStart.line] })
            let isOurs = { (finding: Finding) in
                RuleCatalog.isOnSiblings[finding.rule] && starts.contains(finding.start.line)
            }
            let known = structural[range].filter(isOurs)
            if known.elementsEqual(fresh, by: { $0.saysTheSame(as: $1, countedFrom: 0) }) { continue }
            isChanged = true
            let others = structural[range].filter { !isOurs($0) }
            structural.replaceSubrange(range, with: (others + fresh).sorted { $0.comesBefore($1) })
            noteLines()
        }
        return isChanged
    }

    private mutating func noteLines() {
        structuralLines = LineSpans(structural.lazy.filter { !RuleCatalog.isOnSiblings[$0.rule] })
        siblingsLines = LineSpans(structural.lazy.filter { RuleCatalog.isOnSiblings[$0.rule] })
    }
}
