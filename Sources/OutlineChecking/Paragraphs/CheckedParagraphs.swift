// The findings of the paragraph rules in chunks, each with a summary of what it holds: an edit changes one chunk, and a report
// passes over a chunk of which it would tell nothing. Lines count from the chunk's first, so what moves down is not rewritten.

import OutlineSyntax
import OutlineText

/// What the check of one paragraph left.
struct CheckedParagraph: Sendable {
    /// The first line of the paragraph.
    var line: Int
    /// What the rules found in it, in the order of the text.
    var findings: [Finding]
    /// The numbers it states, which a document rule compares with what follows.
    var counts: [StatedCount]

    /// Moves all lines down.
    mutating func shift(by lines: Int) {
        guard lines != 0 else { return }
        line += lines
        for index in findings.indices { findings[index].shift(by: lines) }
        for index in counts.indices { counts[index].shift(by: lines) }
    }

    /// The same some lines farther down.
    func shifted(by lines: Int) -> CheckedParagraph {
        var moved = self
        moved.shift(by: lines)
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
        fileprivate private(set) var paragraphs: [CheckedParagraph]
        /// What its paragraphs hold.
        private(set) var tallies = FindingTallies()
        /// Whether one of its paragraphs states numbers, or did once.
        fileprivate private(set) var mayStateNumbers = false

        /// Some of many paragraphs, which are taken out, since a copy of what they hold would be made to move it.
        fileprivate init(taking range: Range<Int>, from all: inout [CheckedParagraph]) {
            firstLine = all[range.lowerBound].line
            paragraphs = []
            paragraphs.reserveCapacity(range.count)
            for index in range {
                var paragraph = CheckedParagraph(line: 0, findings: [], counts: [])
                swap(&paragraph, &all[index])
                paragraph.shift(by: -firstLine)
                if !paragraph.counts.isEmpty { mayStateNumbers = true }
                paragraphs.append(paragraph)
            }
            tally()
        }

        /// Replaces the paragraphs with some indices by others, whose lines count from 0; those behind move by `shift`.
        fileprivate mutating func replace(_ range: Range<Int>, by fresh: [CheckedParagraph], shift: Int) {
            if shift != 0 {
                for index in range.upperBound..<paragraphs.count { paragraphs[index].shift(by: shift) }
            }
            let isSame = paragraphs[range].flatMap(\.findings).elementsEqual(fresh.flatMap(\.findings)) {
                $0.rule == $1.rule && $0.severity == $1.severity && $0.isSingle == $1.isSingle
            }
            paragraphs.replaceSubrange(range, with: fresh)
            if fresh.contains(where: { !$0.counts.isEmpty }) { mayStateNumbers = true }
            for index in range.lowerBound..<range.lowerBound + fresh.count { paragraphs[index].shift(by: -firstLine) }
            // Where the first ones went with their lines, those behind stand above what the lines counted from.
            if let first = paragraphs.first?.line, first < 0 {
                firstLine += first
                for index in paragraphs.indices { paragraphs[index].shift(by: -first) }
            }
            // Counting the others means a look at memory all over.
            if !isSame { tally() }
        }

        private mutating func tally() {
            tallies = FindingTallies()
            for paragraph in paragraphs.indices {
                for index in paragraphs[paragraph].findings.indices {
                    tallies.add(paragraphs[paragraph].findings[index])
                }
            }
        }

        /// The index of the first paragraph at or behind a line.
        fileprivate func index(ofLine line: Int) -> Int {
            paragraphs.firstIndex { firstLine + $0.line >= line } ?? paragraphs.count
        }

        /// The last line at which one of its paragraphs starts.
        fileprivate var lastLine: Int { firstLine + (paragraphs.last?.line ?? 0) }

        /// Takes the findings out.
        fileprivate mutating func takeFindings(_ body: (consuming Finding) -> Void) {
            for index in paragraphs.indices {
                var findings: [Finding] = []
                swap(&findings, &paragraphs[index].findings)
                // Mostly there is one.
                if findings.count > 1 { findings.reverse() }
                while var finding = findings.popLast() {
                    finding.shift(by: firstLine)
                    body(consume finding)
                }
            }
        }

        /// Calls `body` with each finding.
        func forEachFinding(_ body: (Finding) -> Void) {
            for paragraph in paragraphs {
                for finding in paragraph.findings { body(finding.shifted(by: firstLine)) }
            }
        }
    }

    /// The chunks; none is empty.
    private(set) var chunks: [Chunk] = []
    /// What all of them hold.
    private(set) var totals = FindingTotals()
    /// A chunk is made of so many paragraphs, and split when an edit makes it twice as long.
    private static let size = 64

    /// All of them, anew.
    init(_ paragraphs: consuming [CheckedParagraph] = []) {
        chunks = Self.cut(&paragraphs)
        for chunk in chunks { totals.add(chunk.tallies) }
    }

    /// Those of some stretches of lines that follow each other.
    init(joining parts: [CheckedParagraphs]) {
        for part in parts {
            chunks += part.chunks
            for chunk in part.chunks { totals.add(chunk.tallies) }
        }
    }

    private static func cut(_ paragraphs: inout [CheckedParagraph]) -> [Chunk] {
        stride(from: 0, to: paragraphs.count, by: size).map {
            Chunk(taking: $0..<min($0 + size, paragraphs.count), from: &paragraphs)
        }
    }

    /// Takes all findings out, in the order of the paragraphs. A copy of each would be counted twice, all over the memory.
    mutating func takeFindings(_ body: (consuming Finding) -> Void) {
        for index in chunks.indices { chunks[index].takeFindings(body) }
        self = CheckedParagraphs()
    }

    /// Calls `body` with each finding in the order of the paragraphs.
    func forEachFinding(_ body: (Finding) -> Void) {
        for chunk in chunks { chunk.forEachFinding(body) }
    }

    /// The numbers that the paragraphs state, in the order of the text.
    var counts: [StatedCount] {
        chunks.lazy.filter(\.mayStateNumbers).flatMap { chunk in
            chunk.paragraphs.lazy.filter { !$0.counts.isEmpty }.flatMap { $0.shifted(by: chunk.firstLine).counts }
        }
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
        let from = first < chunks.count ? chunks[first].index(ofLine: lines.lowerBound) : 0
        let to = first < last ? chunks[last - 1].index(ofLine: lines.upperBound) : 0
        var gone: [StatedCount] = []
        for index in first..<last {
            totals.add(chunks[index].tallies, sign: -1)
            let count = chunks[index].paragraphs.count
            for paragraph in (index == first ? from : 0)..<(index == last - 1 ? to : count) {
                gone += chunks[index].paragraphs[paragraph].counts
            }
        }
        if last - first == 1, (1...2 * Self.size).contains(chunks[first].paragraphs.count - (to - from) + fresh.count) {
            chunks[first].replace(from..<to, by: fresh, shift: shift)
            totals.add(chunks[first].tallies)
        } else if first < last || !fresh.isEmpty {
            var kept: [CheckedParagraph] = []
            if first < last {
                kept += chunks[first].paragraphs[..<from].map { $0.shifted(by: chunks[first].firstLine) }
                kept += fresh
                kept += chunks[last - 1].paragraphs[to...].map { $0.shifted(by: chunks[last - 1].firstLine + shift) }
            } else {
                kept = fresh
            }
            let made = Self.cut(&kept)
            chunks.replaceSubrange(first..<last, with: made)
            for chunk in made { totals.add(chunk.tallies) }
            last = first + made.count
        }
        if shift != 0 {
            for index in last..<chunks.count { chunks[index].firstLine += shift }
        }
        return StatedCount.areEqual(gone, fresh.flatMap(\.counts))
    }

    /// Whether just these paragraphs are kept of some lines, and say the same of the same places.
    func hold(_ fresh: [CheckedParagraph], in lines: Range<Int>) -> Bool {
        let index = chunk(ofLine: lines.lowerBound)
        guard index < chunks.count else { return fresh.isEmpty }
        let chunk = chunks[index]
        let (from, to) = (chunk.index(ofLine: lines.lowerBound), chunk.index(ofLine: lines.upperBound))
        guard to - from == fresh.count, index + 1 == chunks.count || chunks[index + 1].firstLine >= lines.upperBound
        else { return false }
        return zip(chunk.paragraphs[from..<to], fresh).allSatisfy { kept, fresh in
            // Few state numbers, and those may stand elsewhere now.
            fresh.line - chunk.firstLine == kept.line && fresh.counts.isEmpty && kept.counts.isEmpty
                && fresh.findings.elementsEqual(kept.findings) {
                    $0.saysTheSame(as: $1, countedFrom: chunk.firstLine)
                }
        }
    }

    /// The first chunk with a paragraph at or behind a line.
    func chunk(ofLine line: Int) -> Int { chunks.partitioningIndex { $0.lastLine >= line } }
}
