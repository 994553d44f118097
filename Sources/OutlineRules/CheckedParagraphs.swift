// The findings of the paragraph rules in chunks, each with a summary of what it holds: an edit changes one chunk, and a report
// passes over a chunk of which it would tell nothing. Lines count from the chunk's first, so what moves down is not rewritten.

import OutlineSyntax

/// What the check of one paragraph left.
struct CheckedParagraph: Sendable {
    /// The first line of the paragraph.
    var line: Int
    /// What the rules found in it, in the order of the text.
    var findings: [Finding]
    /// The numbers it states, which a document rule compares with what follows.
    var counts: [StatedCount]

    /// The same with all lines moved down.
    func shifted(by lines: Int) -> CheckedParagraph {
        guard lines != 0 else { return self }
        var moved = self
        moved.line += lines
        moved.findings = findings.map { $0.shifted(by: lines) }
        for index in counts.indices { moved.counts[index].shift(by: lines) }
        return moved
    }
}

/// The paragraphs of a document of which there is something to keep, in the order of the text.
struct CheckedParagraphs: Sendable {
    /// Some paragraphs, one behind the other.
    struct Chunk: Sendable {
        /// What the lines of its paragraphs count from.
        fileprivate(set) var firstLine: Int
        /// The paragraphs, with lines from `firstLine` on.
        fileprivate let paragraphs: [CheckedParagraph]
        /// How many findings it has of each rule that found something, and the heaviest of them.
        let tallies: [Tally]
        /// Whether a report has to look at each of its findings: some join, or are told by themselves in a grouped rule.
        let isIntricate: Bool

        /// The findings of one rule.
        struct Tally: Sendable {
            let rule: Int
            var count: Int
            var severity: Severity
        }

        fileprivate init(_ paragraphs: ArraySlice<CheckedParagraph>) {
            let first = paragraphs.first?.line ?? 0
            firstLine = first
            self.paragraphs = paragraphs.map { $0.shifted(by: -first) }
            var tallies: [Tally] = []
            var isIntricate = false
            for paragraph in paragraphs {
                for index in paragraph.findings.indices {
                    let (rule, severity) = (paragraph.findings[index].rule, paragraph.findings[index].severity)
                    if paragraph.findings[index].isSingle || RuleCatalog.joins[rule] { isIntricate = true }
                    if let at = tallies.firstIndex(where: { $0.rule == rule }) {
                        tallies[at].count += 1
                        tallies[at].severity = max(tallies[at].severity, severity)
                    } else {
                        tallies.append(Tally(rule: rule, count: 1, severity: severity))
                    }
                }
            }
            self.tallies = tallies
            self.isIntricate = isIntricate
        }

        /// The last line at which one of its paragraphs starts.
        fileprivate var lastLine: Int { firstLine + (paragraphs.last?.line ?? 0) }

        /// Calls `body` with each finding.
        func forEachFinding(_ body: (Finding) -> Void) {
            for paragraph in paragraphs {
                for finding in paragraph.findings { body(finding.shifted(by: firstLine)) }
            }
        }
    }

    /// The chunks; none is empty.
    private(set) var chunks: [Chunk] = []
    /// A chunk is made of so many paragraphs, and split when an edit makes it twice as long.
    private static let size = 64

    /// All of them, anew.
    init(_ paragraphs: [CheckedParagraph] = []) { _ = replace(0..<0, by: paragraphs, shift: 0) }

    /// Calls `body` with each finding in the order of the paragraphs.
    func forEachFinding(_ body: (Finding) -> Void) {
        for chunk in chunks { chunk.forEachFinding(body) }
    }

    /// The numbers that the paragraphs state, in the order of the text.
    var counts: [StatedCount] {
        chunks.flatMap { chunk in chunk.paragraphs.flatMap { $0.shifted(by: chunk.firstLine).counts } }
    }

    /// The findings on some lines. One of a paragraph before may reach into them, of no paragraph farther away.
    func findings(onLines lines: ClosedRange<Int>) -> [Finding] {
        var found: [Finding] = []
        for chunk in chunks[max(0, chunk(ofLine: lines.lowerBound) - 1)...] {
            guard chunk.firstLine <= lines.upperBound else { break }
            for paragraph in chunk.paragraphs {
                for finding in paragraph.findings
                where finding.start.line + chunk.firstLine <= lines.upperBound
                    && finding.end.line + chunk.firstLine >= lines.lowerBound
                {
                    found.append(finding.shifted(by: chunk.firstLine))
                }
            }
        }
        return found
    }

    /// Replaces the paragraphs that started in some lines by those that start there now; what stands behind moves by `shift`.
    /// Tells whether the numbers that they state are still the same.
    mutating func replace(_ lines: Range<Int>, by fresh: [CheckedParagraph], shift: Int) -> Bool {
        let first = chunk(ofLine: lines.lowerBound)
        var last = first
        while last < chunks.count, chunks[last].firstLine < lines.upperBound { last += 1 }
        var gone: [StatedCount] = []
        var before: [CheckedParagraph] = []
        var behind: [CheckedParagraph] = []
        for chunk in chunks[first..<last] {
            for paragraph in chunk.paragraphs {
                let line = chunk.firstLine + paragraph.line
                if lines.contains(line) {
                    gone += paragraph.counts
                } else if line < lines.lowerBound {
                    before.append(paragraph.shifted(by: chunk.firstLine))
                } else {
                    behind.append(paragraph.shifted(by: chunk.firstLine + shift))
                }
            }
        }
        if first < last || !fresh.isEmpty {
            let kept = before + fresh + behind
            let cut = kept.count > 2 * Self.size ? Self.size : max(1, kept.count)
            let made = stride(from: 0, to: kept.count, by: cut).map {
                Chunk(kept[$0..<min($0 + cut, kept.count)])
            }
            chunks.replaceSubrange(first..<last, with: made)
            last = first + made.count
        }
        if shift != 0 {
            for index in last..<chunks.count { chunks[index].firstLine += shift }
        }
        return StatedCount.areEqual(gone, fresh.flatMap(\.counts))
    }

    /// The first chunk with a paragraph at or behind a line.
    private func chunk(ofLine line: Int) -> Int {
        var low = 0
        var high = chunks.count
        while low < high {
            let middle = (low + high) / 2
            if chunks[middle].lastLine < line { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
