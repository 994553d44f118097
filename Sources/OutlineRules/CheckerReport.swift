// What the checker tells: all findings in the order of the text, those of a grouped rule as one, those of some lines or rule.

import OutlineSyntax

extension Checker {
    /// The findings in the order of the text, at most `limit`, and how many were left out. Findings of a grouped rule are
    /// told as one at the first place, whose message counts them. `allEdits` puts the edits of all places into that one.
    public func report(limit: Int = .max, allEdits: Bool = true) -> (findings: [Finding], leftOut: Int) {
        var merged: [Finding] = []
        var counts = [Int](repeating: 0, count: RuleCatalog.all.count)
        var firsts = [Int](repeating: -1, count: RuleCatalog.all.count)
        var total = 0
        var next = 0
        let others = others
        // The last finding of a rule that joins and silences: where it is in the list, and how far it reaches.
        var block = -1
        var blockStart = Place(line: 0, column: 0)
        var blockEnd = Place(line: 0, column: -1)
        func add(_ finding: Finding) {
            if isSilenced(finding) { return }
            if RuleCatalog.all[finding.rule].joinsTouching {
                if merged.indices.contains(block), merged[block].absorbs(finding) {
                    merged[block].absorb(finding)
                    blockEnd = merged[block].end
                    return
                }
                block = merged.count
                blockStart = finding.start
                blockEnd = finding.end
            } else if finding.start >= blockStart, finding.end <= blockEnd {
                // What is to be deleted as a whole need not be mended.
                return
            }
            guard RuleCatalog.all[finding.rule].isGrouped, !finding.isSingle else {
                total += 1
                if merged.count < limit { merged.append(finding) }
                return
            }
            counts[finding.rule] += 1
            if firsts[finding.rule] < 0 {
                total += 1
                if merged.count < limit {
                    firsts[finding.rule] = merged.count
                    merged.append(finding)
                }
            } else {
                merged[firsts[finding.rule]].severity = max(merged[firsts[finding.rule]].severity, finding.severity)
            }
            if counts[finding.rule] > 1, firsts[finding.rule] >= 0, allEdits, let fix = finding.fix,
                merged[firsts[finding.rule]].fix != nil
            {
                merged[firsts[finding.rule]].fix?.edits += fix.edits
            }
        }
        for paragraph in paragraphs.indices {
            for index in paragraphs[paragraph].findings.indices {
                while next < others.count, others[next].start < paragraphs[paragraph].findings[index].start {
                    add(others[next])
                    next += 1
                }
                let rule = paragraphs[paragraph].findings[index].rule
                // What is left out is only counted, without a copy of it.
                if merged.count >= limit, silenced.isEmpty, RuleCatalog.isPlain[rule],
                    paragraphs[paragraph].findings[index].start > blockEnd
                {
                    total += 1
                    continue
                }
                add(paragraphs[paragraph].findings[index])
            }
        }
        while next < others.count {
            add(others[next])
            next += 1
        }
        for (rule, first) in firsts.enumerated() where first >= 0 && counts[rule] > 1 {
            let message = merged[first].message
            merged[first].message = Text(
                "\(message.zh)（全文共 \(counts[rule]) 处）", "\(message.en) (\(counts[rule]) places in the file)")
        }
        return (merged, total - merged.count)
    }

    /// All findings that are not silenced, none of them grouped or joined, in the order of the text.
    public var all: [Finding] {
        (paragraphs.flatMap { $0.findings } + others).filter { !isSilenced($0) }.sorted { $0.start < $1.start }
    }

    /// All findings of one rule, those that a report tells as one among them.
    public func findings(of rule: Int) -> [Finding] {
        var joined: [Finding] = []
        let found = (paragraphs.flatMap { $0.findings } + others).filter { $0.rule == rule && !isSilenced($0) }
        for finding in found.sorted(by: { $0.start < $1.start }) {
            if let last = joined.indices.last, joined[last].absorbs(finding) {
                joined[last].absorb(finding)
            } else {
                joined.append(finding)
            }
        }
        return joined
    }

    /// Calls `body` with every finding, silenced or not; those of one rule come in the order of the text.
    func forEachFinding(_ body: (Finding) -> Void) {
        for paragraph in paragraphs { paragraph.findings.forEach(body) }
        others.forEach(body)
    }

    /// The single findings on some lines, none of them grouped.
    public func findings(onLines lines: ClosedRange<Int>) -> [Finding] {
        var found: [Finding] = []
        var at = max(0, index(ofLine: lines.lowerBound) - 1)
        while at < paragraphs.count, paragraphs[at].line <= lines.upperBound {
            found += paragraphs[at].findings.filter {
                $0.start.line <= lines.upperBound && $0.end.line >= lines.lowerBound
            }
            at += 1
        }
        // Filtered before they are sorted: there may be thousands elsewhere.
        for list in [wide, index.findings] {
            found += list.filter { $0.start.line <= lines.upperBound && $0.end.line >= lines.lowerBound }
        }
        if !silenced.isEmpty { found.removeAll { isSilenced($0) } }
        return found.sorted { $0.start < $1.start }
    }
}
