// What the checker tells: all findings in the order of the text, those of a grouped rule as one, those of some lines or rule.

import OutlineSyntax
import OutlineText

/// What is told of a document.
public struct Report: Sendable {
    fileprivate var limits = (all: 0, perRule: 0)
    /// Tells this report from all others: one that is told again, since nothing has changed, has the same.
    public private(set) var identity = Identity()

    /// The identity of a report.
    public final class Identity: Sendable {}

    /// The findings in the order of the text.
    public fileprivate(set) var findings: [Finding] = []
    /// How many more there are of each rule, as an index into the catalog, in the order of the catalog.
    public fileprivate(set) var leftOut: [(rule: Int, count: Int)] = []

    /// Nothing.
    public init() {}
    /// Puts a finding in the place of one that differs in its message, where that is told.
    mutating func reword(_ finding: Finding) {
        guard let index = findings.index(of: finding) else { return }
        findings[index] = finding
        identity = Identity()
    }
}

/// How far a report has come: behind some chunks of paragraphs.
struct ReportPoint: Sendable {
    fileprivate var limits = (all: 0, perRule: 0, hidesNothing: false)
    fileprivate var counts: [Int] = []
    fileprivate var told: [Int] = []
    /// How many findings are told before it.
    fileprivate var findings = 0
    /// The next finding that belongs to no paragraph alone.
    fileprivate var next = 0
    /// How many chunks it has passed.
    fileprivate(set) var chunks = 0
}

extension Checker {
    /// The findings in the order of the text, at most `limit` and at most `perRule` of one rule, and what was left out. Findings of
    /// a grouped rule are told as one at the first place, whose message counts them. `allEdits` puts the edits of all places into
    /// that one.
    public func report(limit: Int = .max, perRule: Int = .max, allEdits: Bool = true) -> Report {
        var writer = ReportWriter(ruleCount: rules.severities.count, limit: limit, perRule: perRule, allEdits: allEdits)
        _ = write(to: &writer, others.all, from: ReportPoint())
        return writer.finish()
    }

    /// The same report of all findings for who asks the checker nothing more: they are not copied.
    public consuming func finalReport() -> Report {
        guard silenced.isEmpty else { return report() }
        var writer = ReportWriter(ruleCount: rules.severities.count, limit: .max, perRule: .max, allEdits: true)
        let wide = others.all
        var next = 0
        paragraphs.takeFindings { finding in
            while next < wide.count, wide[next].start < finding.start {
                writer.add(wide[next])
                next += 1
            }
            writer.add(finding)
        }
        for finding in wide[next...] { writer.add(finding) }
        return writer.finish()
    }

    /// The same without the edits of all places, for who asks after every edit: it goes on from the last paragraphs of which the
    /// last report told something, if they are still as they were.
    public mutating func reportAgain(limit: Int, perRule: Int) -> Report {
        if isReportCurrent, lastReport.limits == (limit, perRule) { return lastReport }
        var writer = ReportWriter(ruleCount: rules.severities.count, limit: limit, perRule: perRule, allEdits: false)
        // Where no finding hides others, those behind the first ones of their rule need only be counted.
        let hidesNothing = silenced.isEmpty && !paragraphs.totals.isIntricate && !others.totals.isIntricate
        if hidesNothing, leading?.perRule != perRule { leading = (perRule, others.leading(perRule: perRule)) }
        let wide = hidesNothing ? leading?.findings ?? [] : others.all
        var start = ReportPoint()
        if let point = reportPoint, point.limits == (limit, perRule, hidesNothing) {
            start = point
            writer.resume(point, lastReport.findings)
        }
        let end = write(to: &writer, wide, from: start)
        if hidesNothing { writer.count(others.totals) }
        // What was told of a group or a block may change by what follows.
        reportPoint = writer.isPlain && end.chunks > 0 ? end : nil
        reportPoint?.limits = (limit, perRule, hidesNothing)
        lastReport = writer.finish()
        lastReport.limits = (limit, perRule)
        isReportCurrent = true
        return lastReport
    }

    /// The next report is made anew, from the start of the text.
    mutating func forgetReport() {
        reportPoint = nil
        isReportCurrent = false
    }

    /// Writes what stands behind a point, together with `wide`, the findings that belong to no paragraph alone; gives the point
    /// behind the last paragraphs of which something was told.
    private func write(to writer: inout ReportWriter, _ wide: [Finding], from start: ReportPoint) -> ReportPoint {
        var point = start
        var next = start.next
        func addWide(before place: Place) {
            while next < wide.count, wide[next].start < place {
                if !isSilenced(wide[next]) { writer.add(wide[next]) }
                next += 1
            }
        }
        for index in start.chunks..<max(start.chunks, paragraphs.chunks.count) {
            if silenced.isEmpty, point.chunks == index, writer.passesRest(paragraphs.totals) { break }
            let chunk = paragraphs.chunks[index]
            if silenced.isEmpty, writer.passes(over: chunk.tallies, from: Place(line: chunk.firstLine, column: 0)) {
                continue
            }
            chunk.forEachFinding { finding in
                addWide(before: finding.start)
                if !isSilenced(finding) { writer.add(finding) }
            }
            point = writer.point(next: next, chunks: index + 1)
        }
        addWide(before: Place(line: .max, column: 0))
        return point
    }

    /// All findings that are not silenced, none of them grouped or joined, in the order of the text.
    public var all: [Finding] {
        var all: [Finding] = []
        forEachFinding { if !isSilenced($0) { all.append($0) } }
        return all.sorted { $0.start < $1.start }
    }

    /// The findings that a report tells, those of grouped rules one by one, in the order of the text: all but what is silenced and what
    /// lies in a block that is to be deleted as a whole.
    public var told: [Finding] {
        var told: [Finding] = []
        var block = (rule: -1, start: Place(line: 0, column: 0), end: Place(line: 0, column: -1))
        for finding in all {
            if finding.joinsTouching {
                let continues = finding.rule == block.rule && finding.start == block.end
                block = (finding.rule, continues ? block.start : finding.start, finding.end)
            } else if finding.start >= block.start, finding.end <= block.end {
                continue
            }
            told.append(finding)
        }
        return told
    }

    /// All findings of one rule, those that a report tells as one among them.
    public func findings(of rule: Int) -> [Finding] {
        var runs: [[Finding]] = []
        for finding in all where finding.rule == rule {
            if let last = runs.last?.last, last.absorbs(finding) {
                runs[runs.count - 1].append(finding)
            } else {
                runs.append([finding])
            }
        }
        return runs.map { $0[0].taking(Array($0.dropFirst()), joins: true) }
    }

    /// Calls `body` with every finding, silenced or not; those of one rule come in the order of the text.
    func forEachFinding(_ body: (Finding) -> Void) {
        paragraphs.forEachFinding(body)
        others.all.forEach(body)
    }

    /// The single findings on some lines, none of them grouped.
    public func findings(onLines lines: ClosedRange<Int>) -> [Finding] {
        var found = paragraphs.findings(onLines: lines)
        found += others.findings(onLines: lines)
        if !silenced.isEmpty { found.removeAll { isSilenced($0) } }
        return found.sorted { $0.start < $1.start }
    }
}

/// Takes findings in the order of the text and keeps what is to be told of them.
private struct ReportWriter {
    let limit: Int
    let perRule: Int
    let allEdits: Bool
    private var report = Report()
    /// How many findings of each rule there are, and how many of them are told.
    private var counts: [Int]
    private var told: [Int]
    /// Where in the report the first finding of a grouped rule stands, −1 for nowhere.
    private var firsts: [Int]
    /// The last finding of a rule that joins and silences, how far it reaches, and where it is in the report, −1 for nowhere.
    private var blockRule = -1
    private var blockStart = Place(line: 0, column: 0)
    private var blockEnd = Place(line: 0, column: -1)
    private var block = -1
    /// What is told together with a finding of the report.
    private var taken: [Int: [Finding]] = [:]

    init(ruleCount: Int, limit: Int, perRule: Int, allEdits: Bool) {
        counts = [Int](repeating: 0, count: ruleCount)
        told = counts
        firsts = [Int](repeating: -1, count: ruleCount)
        self.limit = limit
        self.perRule = perRule
        self.allEdits = allEdits
    }

    /// Whether all findings are told one by one, so that those told before a point never change by what follows.
    var isPlain: Bool { blockRule < 0 && !firsts.contains { $0 >= 0 } }

    func point(next: Int, chunks: Int) -> ReportPoint {
        ReportPoint(counts: counts, told: told, findings: report.findings.count, next: next, chunks: chunks)
    }

    /// Goes on from a point of the report that told some findings.
    mutating func resume(_ point: ReportPoint, _ findings: [Finding]) {
        counts = point.counts
        told = point.told
        report.findings = Array(findings.prefix(point.findings))
    }

    /// Whether nothing of some findings would be told apart from how many there are; they are counted then.
    mutating func passes(over tallies: FindingTallies, from start: Place) -> Bool {
        guard !allEdits, !tallies.isIntricate, blockEnd < start else { return false }
        for tally in tallies.all where hasRoom(tally.rule) {
            guard tally.isGrouped, firsts[tally.rule] >= 0 else { return false }
        }
        for tally in tallies.all {
            counts[tally.rule] += tally.count
            if firsts[tally.rule] >= 0 { raise(firsts[tally.rule], to: tally.severity) }
        }
        return true
    }

    /// Whether nothing that is left of the findings with some totals would be told; they are counted then. A rule has all its
    /// findings among the paragraphs or none.
    mutating func passesRest(_ totals: FindingTotals) -> Bool {
        guard !allEdits, isPlain, !totals.isIntricate else { return false }
        for rule in counts.indices where totals[rule] > counts[rule] && hasRoom(rule) { return false }
        count(totals)
        return true
    }

    /// Counts all findings with some totals, those told among them.
    mutating func count(_ totals: FindingTotals) {
        for rule in counts.indices where totals[rule] > 0 { counts[rule] = totals[rule] }
    }

    private func hasRoom(_ rule: Int) -> Bool { report.findings.count < limit && told[rule] < perRule }

    private mutating func raise(_ index: Int, to severity: Severity) {
        report.findings[index].severity = max(report.findings[index].severity, severity)
    }

    mutating func add(_ finding: consuming Finding) {
        let rule = finding.rule
        if finding.joinsTouching {
            if rule == blockRule, finding.start == blockEnd {
                blockEnd = finding.end
                if block >= 0 { taken[block, default: []].append(finding) }
                return
            }
            block = hasRoom(rule) ? report.findings.count : -1
            blockRule = rule
            blockStart = finding.start
            blockEnd = finding.end
        } else if finding.start >= blockStart, finding.end <= blockEnd {
            // What is to be deleted as a whole need not be mended.
            return
        }
        counts[rule] += 1
        if finding.isGrouped, !finding.isSingle, firsts[rule] >= 0 {
            raise(firsts[rule], to: finding.severity)
            if allEdits { taken[firsts[rule], default: []].append(finding) }
        } else if hasRoom(rule) {
            if finding.isGrouped, !finding.isSingle { firsts[rule] = report.findings.count }
            told[rule] += 1
            report.findings.append(finding)
        }
    }

    /// The report, with the number of places in the message of each grouped finding.
    mutating func finish() -> Report {
        for (index, others) in taken {
            let first = report.findings[index]
            report.findings[index] = first.taking(others, joins: first.joinsTouching)
        }
        for rule in counts.indices where counts[rule] > told[rule] {
            guard firsts[rule] >= 0 else {
                report.leftOut.append((rule, counts[rule] - told[rule]))
                continue
            }
            let (first, count) = (firsts[rule], counts[rule] - told[rule] + 1)
            let message = report.findings[first].message
            report.findings[first] = report.findings[first].saying(
                Text("\(message.zh)（全文共 \(count) 处）", "\(message.en) (\(count) places in the file)"))
        }
        return report
    }
}
