// What the rules on a document's kind found, kept by what they see: an edit inside a paragraph runs again only those that see lengths,
// and those that see examples where one came or went.

import OutlineSyntax
import OutlineText

/// The findings about a document's kind.
struct CheckedKind: Sendable {
    private var bySight: [Rule.KindSight: [Finding]] = [:]
    /// The lines on which they stand, and those of the text before the first heading.
    private var lines = LineSpans()
    private var preambleEnd = 0
    private var identity: DocumentKind.Identity?
    /// Whether all rules have to run again, and whether those that see examples have to.
    private var isStale = true
    private var areExamplesStale = false

    /// What has become of the findings.
    enum Outcome {
        case same
        /// These say something else at the same places.
        case reworded([Finding])
        case changed
    }

    /// The findings in the order of the rules.
    var findings: [Finding] {
        Rule.KindSight.allCases.flatMap { bySight[$0] ?? [] }.sorted { $0.rule < $1.rule }
    }

    /// Takes notice of an edit.
    mutating func update(after stretch: PendingChanges.Stretch) {
        let edited = stretch.start..<stretch.start + stretch.removed
        if stretch.structureChanged || stretch.wordsChanged || edited.lowerBound < preambleEnd || lines.touch(edited) {
            isStale = true
        } else if !stretch.keepsLook {
            areExamplesStale = true
        }
    }

    /// Brings the findings up to date with a document of a kind, nil for a free outline.
    mutating func refresh(_ document: Document, _ outline: Outline, _ kind: DocumentKind?, _ rules: RuleSet) -> Outcome
    {
        guard let kind else {
            let hadNone = bySight.values.allSatisfy(\.isEmpty)
            self = CheckedKind()
            return hadNone ? .same : .changed
        }
        let context = KindContext(document: document, outline: outline, kind: kind)
        if isStale || identity !== kind.identity {
            for sight in Rule.KindSight.allCases { bySight[sight] = found(sight, context, rules) }
            finish(outline, kind)
            return .changed
        }
        var reworded: [Finding] = []
        for sight in [Rule.KindSight.lengths] + (areExamplesStale ? [.examples] : []) {
            let (known, fresh) = (bySight[sight] ?? [], found(sight, context, rules))
            if known.elementsEqual(fresh, by: { $0.saysTheSame(as: $1, countedFrom: 0) }) { continue }
            bySight[sight] = fresh
            guard known.elementsEqual(fresh, by: { $0.differsInMessage(from: $1) }) else {
                finish(outline, kind)
                return .changed
            }
            reworded += fresh
        }
        areExamplesStale = false
        return reworded.isEmpty ? .same : .reworded(reworded)
    }

    private func found(_ sight: Rule.KindSight, _ context: KindContext, _ rules: RuleSet) -> [Finding] {
        var findings = Findings(rules)
        rules.run(rules.kindRules[sight] ?? [], context, &findings)
        return findings.all
    }

    private mutating func finish(_ outline: Outline, _ kind: DocumentKind) {
        lines = LineSpans(findings)
        preambleEnd = outline.scopes.first?.preamble.upperBound ?? 0
        identity = kind.identity
        (isStale, areExamplesStale) = (false, false)
    }
}
