// Runs the rules and keeps their findings up to date while the text is edited: an edit runs the paragraph rules on the
// paragraphs it touched, and the document rules only where headings, items or the lines of a finding changed.

public import OutlineSyntax
public import OutlineText
import OutlineWords

/// The findings of a document, kept up to date.
public struct Checker: Sendable {
    /// The rules in force.
    public let rules: RuleSet
    /// What the paragraph rules found.
    var paragraphs = CheckedParagraphs()
    /// What the rules on documents and on siblings found.
    private var structure = CheckedStructure()
    /// What the rules on stated numbers found, and on which lines.
    private var promises: [Finding] = []
    private var promisesLines = LineSpans()
    /// All these and the findings about the document's kind in the order of the text.
    private var wide: [Finding] = []
    /// Those and the findings about the text as a whole: all that belong to no paragraph alone, in the order of the text.
    private(set) var others = TalliedFindings()
    /// Lines of headings whose words changed, or of whose siblings a finding has to be looked at again.
    private var rewordedLines: [Range<Int>] = []
    /// The lines that were edited since `refresh`, where they are known.
    private var edited: EditedLines?
    /// Whether paragraphs state numbers: what these count may hang on the words of any heading.
    private var hasCounts = false
    private var paragraphCheck: ParagraphCheck
    /// What is known of the text as a whole, and the findings about it.
    private var index = TextIndex()
    /// Whether the structure changed since the rules on it ran, and whether what numbers are compared with did.
    private var isStructureStale = false
    private var arePromisesStale = false
    private var kindFindings = CheckedKind()
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
    public static let none = Checker(rules: RuleSet(Catalog([], words: StartTable([])), only: []))

    private init(rules: RuleSet) {
        self.rules = rules
        paragraphCheck = ParagraphCheck(rules: rules)
    }

    /// Checks a document from scratch. `runner` may check parts of a long text at once.
    public init(
        _ document: Document, outline: Outline, rules: RuleSet, kind: DocumentKind? = nil,
        runner: some WorkRunner = InTurn()
    ) {
        var check = CheckInParts(document, outline: outline, rules: rules)
        check.advance(runner)
        self.init(consume check, kind: kind)
    }

    /// Finishes a check that has gone through all of a document.
    public init(_ check: consuming CheckInParts, kind: DocumentKind? = nil) {
        self.init(rules: check.rules)
        let document = check.document
        paragraphs = CheckedParagraphs(joining: check.parts.map(\.paragraphs))
        index = TextIndex(takingFrom: &check.parts)
        _ = index.refresh(document, rules: rules)
        structure = check.structure ?? CheckedStructure()
        let outline = check.outline
        checkPromises(document, outline)
        _ = kindFindings.refresh(document, outline, kind, rules)
        joinWide()
        joinOthers()
    }

    /// Brings the findings of the paragraphs up to date with edits, of which the document is the result; `refresh` is to follow.
    public mutating func update(_ document: Document, after changes: PendingChanges) {
        var changes = changes
        edited = isStructureStale || !rewordedLines.isEmpty ? nil : changes.hull
        while let stretch = changes.takeFirst(reach: { reach(document, $0) }) {
            // A quotation may run on into the next paragraph, so the neighbours of the edited lines are checked again where
            // these look otherwise now.
            var first = stretch.keepsLook ? stretch.start : previousParagraph(document, stretch.start)
            let last = stretch.keepsLook ? stretch.end : reach(document, stretch)
            // The lines of the head are read together.
            if first < ParagraphLook.titleLines { first = 0 }
            let edited = stretch.start..<stretch.start + stretch.removed
            if stretch.structureChanged || structure.isTouched(edited) {
                isStructureStale = true
            } else if stretch.wordsChanged || structure.isTouchedInSiblings(edited, in: document) {
                rewordedLines.append(edited)
            }
            if stretch.wordsChanged && hasCounts || promisesLines.touch(edited) { arePromisesStale = true }
            kindFindings.update(after: stretch)
            // The neighbours have not changed, so what the index knows of them holds.
            let fresh = paragraphCheck.run(
                document, lines: first..<last, unitLines: stretch.start..<stretch.end)
            let shift = stretch.inserted - stretch.removed
            if shift != 0 || !paragraphs.hold(fresh.paragraphs, in: first..<last) {
                isReportCurrent = false
                if let point = reportPoint, paragraphs.chunk(ofLine: first) < point.chunks { reportPoint = nil }
                if !paragraphs.replace(first..<last - shift, by: fresh.paragraphs, shift: shift) {
                    arePromisesStale = true
                }
            }
            index.replace(edited, by: fresh.units, shift: shift)
        }
    }

    /// Brings the findings about the structure, the kind and the text as a whole up to date, after all edits that have come in.
    /// `outline` and `kind` are those of the document as it is now.
    public mutating func refresh(_ document: Document, outline: Outline, kind: DocumentKind? = nil) {
        let hasOtherRepeats = index.refresh(document, rules: rules)
        var isChanged = isStructureStale || arePromisesStale
        if isStructureStale {
            structure.check(document, outline, rules, edited: edited)
        } else {
            for lines in rewordedLines where structure.recheckSiblings(document, outline, rules, in: lines) {
                isChanged = true
            }
        }
        if isStructureStale || arePromisesStale { checkPromises(document, outline) }
        (isStructureStale, arePromisesStale) = (false, false)
        rewordedLines = []
        let outcome = kindFindings.refresh(document, outline, kind, rules)
        switch outcome {
        case .changed: isChanged = true
        case .same: break
        // Its length changes what is said of a long paper with every keystroke, and nothing else.
        case .reworded(let findings) where !isChanged && !hasOtherRepeats && reword(findings): return
        case .reworded: isChanged = true
        }
        if isChanged {
            joinWide()
        } else if !hasOtherRepeats {
            return
        }
        joinOthers()
    }

    /// Puts findings in the place of those that say something else of the same places; tells whether all were found.
    private mutating func reword(_ findings: [Finding]) -> Bool {
        findings.allSatisfy { finding in
            guard let index = wide.index(of: finding), others.replace(finding) else { return false }
            wide[index] = finding
            if let known = leading?.findings.index(of: finding) { leading?.findings[known] = finding }
            lastReport.reword(finding)
            return true
        }
    }

    private mutating func joinOthers() {
        let findings = index.findings.isEmpty ? wide : (wide + index.findings).sorted { $0.start < $1.start }
        others = TalliedFindings(findings)
        leading = nil
        forgetReport()
    }

    private mutating func checkPromises(_ document: Document, _ outline: Outline) {
        let counts = rules.promisesRules.isEmpty ? [] : paragraphs.counts
        hasCounts = !counts.isEmpty
        var findings = Findings(rules)
        if hasCounts {
            let context = PromisesContext(document: document, outline: outline, counts: counts)
            rules.run(rules.promisesRules, context, &findings)
        }
        promises = findings.inOrder
        promisesLines = LineSpans(promises)
    }

    private mutating func joinWide() {
        wide = promises.isEmpty ? structure.findings : (structure.findings + promises).sorted { $0.comesBefore($1) }
        let ofKind = kindFindings.findings
        if !ofKind.isEmpty { wide = (wide + ofKind).sorted { $0.start < $1.start } }
    }

    /// The line up to which an edit may change findings of paragraphs: the end of the next paragraph, or of the head of the text.
    private func reach(_ document: Document, _ stretch: PendingChanges.Stretch) -> Int {
        let next = nextParagraph(document, stretch.end)
        guard previousParagraph(document, stretch.start) < ParagraphLook.titleLines else { return next }
        // What stood in the head before lines came is looked at as well.
        let head = ParagraphLook.titleLines + max(0, stretch.inserted - stretch.removed)
        return max(next, nextParagraph(document, min(head, document.lineCount)))
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
}
