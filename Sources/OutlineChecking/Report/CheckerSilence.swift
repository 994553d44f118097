// The fingerprints of a checker's findings, and the silencing of some of them.

public import OutlineSyntax
import OutlineText

/// What tells two findings of one document apart.
public struct FindingPlace: Hashable, Sendable {
    let rule: Int
    let start: Place
    let end: Place
    let key: String

    /// The place of a finding.
    public init(_ finding: Finding) {
        rule = finding.rule
        start = finding.start
        end = finding.end
        key = finding.key
    }
}

extension Checker {
    /// Silences the findings that a filter names, until it is called again. To be called after edits, when `update` and `refresh` are done.
    /// It costs nothing where the filter is empty, else it walks over the findings of the rules that the filter names.
    public mutating func silence(_ filter: FindingFilter, in document: Document) {
        if !silenced.isEmpty || !filter.isEmpty { forgetReport() }
        silenced.removeAll(keepingCapacity: true)
        guard !filter.isEmpty else { return }
        forEachFingerprint(in: document, of: { filter.concerns(rules.catalog.rules[$0].code) }) {
            finding, fingerprint in
            if filter.silences(fingerprint) { silenced.insert(FindingPlace(finding)) }
        }
    }

    /// The fingerprint of a finding of this checker, nil where it is none of them.
    public func fingerprint(of finding: Finding, in document: Document) -> Fingerprint? {
        var found: Fingerprint?
        let place = FindingPlace(finding)
        forEachFingerprint(in: document, of: { $0 == finding.rule }) { other, fingerprint in
            if found == nil, FindingPlace(other) == place { found = fingerprint }
        }
        return found
    }

    /// The fingerprints of all findings that are told, those of grouped rules one by one.
    public func fingerprints(in document: Document) -> [Fingerprint] {
        var all: [Fingerprint] = []
        forEachFingerprint(in: document, of: { _ in true }) { finding, fingerprint in
            if !isSilenced(finding) { all.append(fingerprint) }
        }
        return all
    }

    /// The fingerprints of all findings by their places.
    public func fingerprintsByPlace(in document: Document) -> [FindingPlace: Fingerprint] {
        var all: [FindingPlace: Fingerprint] = [:]
        forEachFingerprint(in: document, of: { _ in true }) { finding, fingerprint in
            if all[FindingPlace(finding)] == nil { all[FindingPlace(finding)] = fingerprint }
        }
        return all
    }

    /// Whether a finding is not told.
    func isSilenced(_ finding: Finding) -> Bool { !silenced.isEmpty && silenced.contains(FindingPlace(finding)) }

    /// Calls `body` with the findings of some rules, those of one rule in the order of the text.
    private func forEachFingerprint(
        in document: Document, of rules: (Int) -> Bool, _ body: (Finding, Fingerprint) -> Void
    ) {
        var fingerprinter = Fingerprinter()
        // Many findings of a rule may stand in one long line.
        var last: [Int: (line: Int, hash: UInt64)] = [:]
        forEachFinding { finding in
            guard rules(finding.rule) else { return }
            let code = self.rules.catalog.rules[finding.rule].code
            let (line, key) = (finding.start.line, finding.key)
            let known = key.isEmpty ? last[finding.rule].flatMap { $0.line == line ? $0.hash : nil } : nil
            let hash = known ?? Fingerprint.hash(of: document.content(line), code: code, key: key)
            if key.isEmpty { last[finding.rule] = (line, hash) }
            body(finding, fingerprinter.next(finding.rule, code: code, lineHash: hash))
        }
    }
}
