// How many findings of each rule there are in some stretch of a document, so that a report can count them without a look at each.

import OutlineSyntax
import OutlineText

/// A summary of some findings.
struct FindingTallies: Sendable {
    /// The findings of one rule.
    struct Tally: Sendable {
        let rule: Int
        let isGrouped: Bool
        var count: Int
        /// The heaviest of them.
        var severity: Severity
    }

    /// The rules that found something.
    private(set) var all: [Tally] = []
    /// Whether a report has to look at each finding: some join, or are told by themselves in a grouped rule.
    private(set) var isIntricate = false

    /// Counts a finding.
    mutating func add(_ finding: borrowing Finding) {
        if finding.isSingle || finding.joinsTouching { isIntricate = true }
        if let at = all.firstIndex(where: { $0.rule == finding.rule }) {
            all[at].count += 1
            all[at].severity = max(all[at].severity, finding.severity)
        } else {
            all.append(
                Tally(rule: finding.rule, isGrouped: finding.isGrouped, count: 1, severity: finding.severity))
        }
    }
}

/// How many findings of each rule there are in all.
struct FindingTotals: Sendable {
    /// By rule.
    private var counts: [Int] = []
    private var intricate = 0

    /// Whether a report has to look at each finding of some stretch.
    var isIntricate: Bool { intricate > 0 }

    /// How many findings a rule has.
    subscript(_ rule: Int) -> Int { rule < counts.count ? counts[rule] : 0 }

    /// Adds what a stretch holds, or takes it away with the sign −1.
    mutating func add(_ tallies: FindingTallies, sign: Int = 1) {
        for tally in tallies.all {
            while counts.count <= tally.rule { counts.append(0) }
            counts[tally.rule] += sign * tally.count
        }
        if tallies.isIntricate { intricate += sign }
    }
}

/// Findings in the order of the text, and how many there are of each rule.
struct TalliedFindings: Sendable {
    private(set) var all: [Finding]
    private(set) var totals = FindingTotals()
    /// How many lines there are between the start and the end of the longest.
    private var longest = 0

    init(_ sorted: [Finding] = []) {
        all = sorted
        var tallies = FindingTallies()
        for finding in sorted {
            tallies.add(finding)
            longest = max(longest, finding.end.line - finding.start.line)
        }
        totals.add(tallies)
    }

    /// Puts a finding in the place of one that differs in its message; tells whether there is one.
    mutating func replace(_ finding: Finding) -> Bool {
        guard let index = all.index(of: finding) else { return false }
        all[index] = finding
        return true
    }

    /// Those on some lines.
    func findings(onLines lines: ClosedRange<Int>) -> [Finding] {
        let first = all.partitioningIndex { $0.start.line >= lines.lowerBound - longest }
        return all[first...].prefix { $0.start.line <= lines.upperBound }.filter { $0.end.line >= lines.lowerBound }
    }

    /// Those that a report looks at which tells at most so many of each rule: the others are only counted.
    func leading(perRule: Int) -> [Finding] {
        var counts: [Int: Int] = [:]
        return all.filter { finding in
            counts[finding.rule, default: 0] += 1
            return counts[finding.rule, default: 0] <= perRule || finding.isGrouped
        }
    }
}

extension [Finding] {
    /// The index of the finding, among those in the order of the text, from which another one differs in its message.
    func index(of finding: Finding) -> Int? {
        let first = partitioningIndex { $0.start >= finding.start }
        return self[first...].prefix { $0.start == finding.start }.firstIndex { $0.differsInMessage(from: finding) }
    }
}
