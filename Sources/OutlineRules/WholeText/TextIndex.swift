// What the rules about the whole text need to know of each paragraph: keys of its clauses and how its years are written.
// An edit costs the paragraphs it touched; findings are looked for again only where a repeated clause came, went or moved.

import OutlineSyntax

/// Keeps the keys of all clauses of a text and the findings about what stands in it twice.
struct TextIndex: Sendable {
    /// What is kept of a paragraph.
    struct Unit: Sendable {
        /// The first line.
        var line: Int
        /// The key of the whole paragraph; 0 where it is short.
        var whole: UInt64 = 0
        /// The keys of its long clauses, each once.
        var clauses: [UInt64] = []
        /// How many years are written with Arabic digits (2022年) and with Chinese numerals (二〇二二年).
        var years = YearForms()

        /// Reads a paragraph; nil where there is nothing to keep.
        init?(_ context: borrowing ParagraphContext, isHeading: Bool) {
            line = context.line
            let text = context.text
            if text.count >= TextIndex.shortestParagraph, !isHeading {
                // Another bit pattern than that of a clause which is all of its paragraph.
                whole = ~Clauses.key(of: text, text.skippingSpace(from: 0)..<text.trimmingSpace(before: text.count))
            }
            func counts(_ clause: Clause) -> Bool {
                clause.earlier == nil && clause.range.count >= TextIndex.shortestClause
            }
            clauses.reserveCapacity(context.clauses.count { counts($0) })
            for clause in context.clauses where counts(clause) { clauses.append(clause.key) }
            if !context.scan.signals.isDisjoint(with: [.digit, .chineseZero]) { years = YearForms(text, context.scan) }
            if whole == 0, clauses.isEmpty, years.isEmpty { return nil }
        }
    }

    /// A clause of fewer bytes (12 characters) is no finding, nor a paragraph of fewer (20).
    static let shortestClause = 36
    static let shortestParagraph = 60
    /// No more findings than these of each rule: a text made by copying has thousands, and the first ones tell it.
    static let limit = 50

    private(set) var units: [Unit] = []
    private(set) var paragraphs = KeyCounts()
    private(set) var clauses = KeyCounts()
    private var years = YearForms()
    /// The findings, in the order of the text.
    private(set) var findings: [Finding] = [] {
        didSet { findingLines = nil }
    }
    /// The lines on which they stand and to which they point; nil where they have to be read anew.
    private var findingLines: LineSpans?
    private var isStale = true
    /// The first lines at which no repeats were looked for any more.
    private var searchEnds = TextSearch.Ends()

    /// Nothing is known yet.
    init() {}

    /// What some parts know, from the first lines to the last; they keep nothing of it, since of a long text it is much.
    init(takingFrom parts: inout [CheckInParts.Part]) {
        units.reserveCapacity(parts.reduce(0) { $0 + $1.units.count })
        for part in parts.indices {
            for unit in parts[part].units { count(unit, adding: true) }
            units += parts[part].units
            parts[part].units = []
        }
    }

    /// Replaces what is known of the lines `old` by the paragraphs that stand there now; what stands behind moved by `shift` lines.
    mutating func replace(_ old: Range<Int>, by fresh: [Unit], shift: Int) {
        let from = index(ofLine: old.lowerBound)
        let to = max(from, index(ofLine: old.upperBound))
        // A copy of these alone: a slice would keep the whole list, and the change below copy it.
        let gone = Array(units[from..<to])
        for unit in gone { count(unit, adding: false) }
        for unit in fresh { count(unit, adding: true) }
        if !isStale {
            isStale =
                isTouched(old) || changesRepeats(gone, fresh, from: old.lowerBound)
                || changesYears(gone, fresh)
        }
        units.replaceSubrange(from..<to, with: fresh)
        guard shift != 0 else { return }
        // A message names the line of the first occurrence.
        if findings.contains(where: { $0.related.contains { $0.start.line >= old.lowerBound } }) { isStale = true }
        for index in from + fresh.count..<units.count { units[index].line += shift }
        guard !isStale else { return }
        searchEnds.move(from: old.upperBound, by: shift)
        // What they point to stands before the edit and stays.
        for index in findings.indices where findings[index].start.line >= old.lowerBound {
            findings[index].shift(by: shift, keepingRelated: true)
        }
    }

    /// Looks for the findings again where an edit may have changed them; tells whether it did.
    mutating func refresh(_ document: Document, rules: RuleSet) -> Bool {
        guard isStale else { return false }
        isStale = false
        findings = []
        var search = TextSearch(document: document, rules: rules, paragraphs: paragraphs, clauses: clauses)
        searchEnds = search.findRepeats(in: units)
        if years.isMixed { search.findMixedYears(in: units, all: years) }
        findings = search.findings.all.sorted { $0.start < $1.start }
        return true
    }

    private mutating func count(_ unit: Unit, adding: Bool) {
        years.add(unit.years, sign: adding ? 1 : -1)
        if unit.whole != 0 { adding ? paragraphs.add(unit.whole) : paragraphs.remove(unit.whole) }
        for key in unit.clauses { adding ? clauses.add(key) : clauses.remove(key) }
    }

    /// Whether a finding, or the first occurrence it points to, stands on some lines.
    private mutating func isTouched(_ lines: Range<Int>) -> Bool {
        let known = findingLines ?? LineSpans(findings)
        findingLines = known
        return known.touch(lines)
    }

    /// Whether a key that came or went in a line that was searched stands, or stood, more than once.
    private func changesRepeats(_ gone: [Unit], _ fresh: [Unit], from line: Int) -> Bool {
        line < searchEnds.paragraphs && Self.changes(paragraphs, gone.map(\.whole), fresh.map(\.whole))
            || line < searchEnds.clauses && Self.changes(clauses, gone.flatMap(\.clauses), fresh.flatMap(\.clauses))
    }

    /// Keys on both sides changed nothing, and 0 is none. It says yes wrongly where very many came and went.
    private static func changes(_ counts: KeyCounts, _ gone: [UInt64], _ fresh: [UInt64]) -> Bool {
        // Most edits change one clause of a few: what stands on both sides at the start and at the end is left out first.
        var (start, end) = (0, 0)
        let shorter = min(gone.count, fresh.count)
        while start < shorter, gone[start] == fresh[start] { start += 1 }
        while end < shorter - start, gone[gone.count - 1 - end] == fresh[fresh.count - 1 - end] { end += 1 }
        let (came, went) = (fresh[start..<fresh.count - end], gone[start..<gone.count - end])
        guard came.count + went.count < 100 else { return true }
        func changes(_ key: UInt64) -> Bool {
            let sum = came.count { $0 == key } - went.count { $0 == key }
            return key != 0 && (sum < 0 ? counts.count(key) >= 1 : sum > 0 && counts.count(key) >= 2)
        }
        return came.contains(where: changes) || went.contains(where: changes)
    }

    /// Whether years came or went.
    private func changesYears(_ gone: [Unit], _ fresh: [Unit]) -> Bool {
        var change = YearForms()
        for unit in gone { change.add(unit.years, sign: -1) }
        for unit in fresh { change.add(unit.years, sign: 1) }
        return !change.isEmpty
    }

    private func index(ofLine line: Int) -> Int { units.partitioningIndex { $0.line >= line } }
}
