// One file that `check` has gone through, and what is left of it once it has been reported.

import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// The findings of one file.
struct CheckedFile: Sendable {
    let source: SourceText
    /// The kind of paper; nil for a free outline.
    let kind: DocumentKind?
    let findings: [Finding]
    /// The fingerprints of the findings, where a baseline is written.
    let fingerprints: [Fingerprint]

    /// The fingerprint of each finding that a report names, by its place.
    private let fingerprintsByPlace: [FindingPlace: Fingerprint]
    /// How many places --fix has changed in it.
    var fixed = 0

    /// The text.
    var document: Document { source.document }

    /// Checks a text, on up to `jobs` threads.
    init(_ source: SourceText, _ how: FileCheck, jobs: Int = 1) {
        self.source = source
        var check = CheckInParts(source.document, rules: how.rules)
        check.advance(Threads(jobs))
        var reader = KindReader(catalog: how.catalog, chosen: how.profile, requiredLength: how.length)
        kind = reader.read(source.document, check.outline)
        var checker = Checker(consume check, kind: kind)
        checker.silence(how.filter, in: source.document)
        fingerprints = how.wantsFingerprints ? checker.fingerprints(in: source.document) : []
        fingerprintsByPlace = how.namesFingerprints ? checker.fingerprintsByPlace(in: source.document) : [:]
        findings = (consume checker).finalReport().findings
    }

    /// The written fingerprint of a finding, by its place among the findings.
    func fingerprint(ofFinding index: Int) -> String? {
        fingerprintsByPlace[FindingPlace(findings[index])]?.text
    }

    /// The text after all safe fixes, nil where there is nothing to mend. One fix may make room for another, so the text is
    /// checked again until nothing is left.
    func fixed(_ how: FileCheck) -> (text: [UInt8], count: Int)? {
        guard findings.contains(where: \.hasSafeFix) else { return nil }
        var document = document
        let count = FixAll.apply(to: &document, rules: how.rules, filter: how.filter)
        return count > 0 ? (document.text, count) : nil
    }
}

/// What is kept of a file that has been reported. Its text and its findings would take many times as much memory.
struct FileReport: Sendable {
    let path: FilePath
    /// The file's part of the report, in pieces.
    let text: [[UInt8]]
    /// The kind of paper; nil for a free outline.
    let profile: SharedProfile?
    /// How many findings there are of each severity.
    private(set) var counts: [Severity: Int] = [:]
    /// How many of them can be fixed.
    private(set) var fixable = 0
    let fingerprints: [Fingerprint]
    /// How many places --fix has changed.
    let fixed: Int
    /// How many findings there are of each rule, by its place in the catalog.
    private(set) var rules: [Int: Int] = [:]

    init(_ file: CheckedFile, text: [[UInt8]], fixed: Int = 0) {
        path = file.source.path
        self.fixed = fixed
        self.text = text
        profile = file.kind?.shared
        fingerprints = file.fingerprints
        for index in file.findings.indices {
            counts[file.findings[index].severity, default: 0] += 1
            rules[file.findings[index].rule, default: 0] += 1
            if file.findings[index].hasSafeFix { fixable += 1 }
        }
    }

    /// The number of findings.
    var total: Int { counts.values.reduce(0, +) }
}

extension [FileReport] {
    /// How many findings of a severity there are in all files.
    func count(_ severity: Severity) -> Int { reduce(0) { $0 + ($1.counts[severity] ?? 0) } }
}

extension FilePath {
    /// What is said of a file that the program broke over.
    var broken: Text {
        Text("\(shown)：检查它时程序出错，没有结果；请报告这个问题", "\(shown): the program broke over it; please report that")
    }
}
