// What the rules about the whole text need to know of each paragraph: keys of its clauses and how its years are written.
// An edit costs the paragraphs it touched; findings are looked for again only where a repeated clause came, went or moved.

import OutlineSyntax
import OutlineText
import OutlineWords

/// Keeps the keys of all clauses of a text and the findings about what stands in it twice.
struct TextIndex: Sendable {
    /// What is kept of a paragraph.
    struct Unit: Sendable {
        /// The key of the whole paragraph; 0 where it is short.
        var whole: UInt64 = 0
        /// The first line, counted from the first one of the chunk.
        fileprivate(set) var line: Int32
        /// How many keys of clauses it has.
        fileprivate(set) var keyCount: Int32
        /// How many years are written with Arabic digits (2022年) and with Chinese numerals (二〇二二年).
        var years = YearForms()
        /// Whether it is an article: 第一条 ….
        fileprivate(set) var isArticle = false
        /// Whether it opens with 附件: what stands behind it may repeat what stands before.
        fileprivate(set) var opensAttachment = false

        /// Whether there is nothing to keep.
        fileprivate var isEmpty: Bool {
            keyCount == 0 && whole == 0 && years.isEmpty && !isArticle && !opensAttachment
        }
    }

    /// The units of some lines.
    struct Chunk: Sendable {
        /// What the lines of its units count from.
        fileprivate(set) var firstLine: Int
        /// The paragraphs of which there is something to keep, in the order of the text.
        fileprivate(set) var units: [Unit] = []
        /// The keys of their long clauses, one unit's behind the other's; each once in a unit.
        fileprivate(set) var keys: [UInt64] = []

        /// No paragraphs of the lines from one on.
        init(firstLine: Int) { self.firstLine = firstLine }

        /// Adds what there is to keep of a paragraph behind the others.
        mutating func add(_ context: borrowing ParagraphContext, isHeading: Bool) {
            let text = context.text
            let before = keys.count
            let isRecord = Self.isRecord(context)
            for clause in isRecord ? [] : context.clauses
            where clause.earlier == nil && clause.range.count >= TextIndex.shortestClause { keys.append(clause.key) }
            var unit = Unit(
                line: Int32(clamping: context.line - firstLine), keyCount: Int32(clamping: keys.count - before))
            if text.count >= TextIndex.shortestParagraph, !isHeading, !isRecord {
                // Another bit pattern than that of a clause which is all of its paragraph.
                unit.whole = ~Clauses.key(of: text, context.scan.start..<context.scan.end)
            }
            // A date line, and a note in brackets, may be written as was usual when the text was signed.
            let isDated = context.isDateLine || text.has("（", at: context.scan.start)
            if !isDated, !context.scan.signals.isDisjoint(with: [.digit, .chineseZero]) {
                unit.years = YearForms(text, context.scan.tokens)
            }
            unit.isArticle = text.opensWithArticle(at: context.scan.start)
            unit.opensAttachment = text.opensAttachments
            if !unit.isEmpty { units.append(unit) }
        }

        /// Whether a paragraph says the same wherever it stands in a list, or is meant to: 责任单位：…, a salutation, the name of an
        /// attachment.
        private static func isRecord(_ context: borrowing ParagraphContext) -> Bool {
            guard context.scan.signals.contains(.colon) else { return false }
            let (start, end) = (context.scan.start, context.scan.end)
            let last = context.text.scalar(before: end).value
            if last == "：" { return true }
            // A sentence behind the label says something of its own.
            guard last != "。", last != "；", last != "！",
                !context.scan.tokens.contains(where: { $0.value == "，" })
            else { return false }
            return context.scan.tokens.first { $0.value == "：" }.map { $0.offset - start <= 24 } ?? false
        }

        /// Calls `body` with each unit, its line and the places of its keys.
        func forEachUnit(_ body: (_ unit: Unit, _ line: Int, _ keys: Range<Int>) -> Bool) -> Bool {
            var key = 0
            for unit in units {
                let keys = key..<key + Int(unit.keyCount)
                guard body(unit, firstLine + Int(unit.line), keys) else { return false }
                key = keys.upperBound
            }
            return true
        }

        /// The last line at which one of its units starts.
        fileprivate var lastLine: Int { firstLine + Int(units.last?.line ?? 0) }

        /// The index of the first unit at or behind a line, and of its first key.
        private func index(ofLine line: Int) -> (unit: Int, key: Int) {
            let unit = units.partitioningIndex { firstLine + Int($0.line) >= line }
            return (unit, units[..<unit].reduce(0) { $0 + Int($1.keyCount) })
        }

        /// Whether any of its units opens with 附件.
        fileprivate var opensAttachments: Bool { units.contains { $0.opensAttachment } }

        /// Takes the units from a line on out.
        fileprivate mutating func split(atLine line: Int) -> Chunk {
            let (unit, key) = index(ofLine: line)
            var rest = Chunk(firstLine: line)
            rest.append(units[unit...], keys[key...], linesFrom: firstLine)
            units.removeSubrange(unit...)
            keys.removeSubrange(key...)
            return rest
        }

        /// Appends the units of lines farther down, moved by a number of lines.
        fileprivate mutating func append(_ other: Chunk, shift: Int = 0) {
            append(other.units[...], other.keys[...], linesFrom: other.firstLine + shift)
        }

        private mutating func append(_ more: ArraySlice<Unit>, _ moreKeys: ArraySlice<UInt64>, linesFrom line: Int) {
            let shift = Int32(clamping: line - firstLine)
            units.reserveCapacity(units.count + more.count)
            for var unit in more {
                unit.line += shift
                units.append(unit)
            }
            keys += moreKeys
        }
    }

    /// A clause of fewer bytes (12 characters) is no finding, nor a paragraph of fewer (20).
    static let shortestClause = 36
    static let shortestParagraph = 60
    /// No more findings than these of each rule: a text made by copying has thousands, and the first ones tell it.
    static let limit = 50

    /// The units of the text; no chunk is empty.
    private(set) var chunks: [Chunk] = []
    /// A chunk that an edit makes longer than so many units is split.
    private static let longestChunk = 512
    private(set) var paragraphs = KeyCounts()
    private(set) var clauses = KeyCounts()
    private var years = YearForms()
    private var articles = 0
    /// The findings, in the order of the text.
    private(set) var findings: [Finding] = [] {
        didSet { findingLines = nil }
    }
    /// The lines on which they stand and to which they point; nil where they have to be read anew.
    private var findingLines: LineSpans?
    private var isStale = true
    /// The first lines at which no repeats were looked for any more.
    private var searchEnds = TextSearch.Ends()

    /// Whether the text is one of provisions, which say the same of different cases word for word.
    private var isStatutory: Bool { articles >= 3 }

    /// Nothing is known yet.
    init() {}

    /// What some parts know, from the first lines to the last; they keep nothing of it, since of a long text it is much.
    init(takingFrom parts: inout [CheckInParts.Part]) {
        clauses.reserve(parts.reduce(0) { $0 + $1.units.keys.count })
        for part in parts.indices {
            count(parts[part].units, adding: true)
            if !parts[part].units.units.isEmpty { chunks.append(parts[part].units) }
            parts[part].units = Chunk(firstLine: 0)
        }
    }

    /// Replaces what is known of the lines `old` by the paragraphs that stand there now; what stands behind moved by `shift` lines.
    mutating func replace(_ old: Range<Int>, by fresh: Chunk, shift: Int) {
        var first = chunks.partitioningIndex { $0.lastLine >= old.lowerBound }
        var last = first
        while last < chunks.count, chunks[last].firstLine < old.upperBound { last += 1 }
        // What comes between two chunks, or behind the last one, goes to the one before.
        if first == last, first > 0 { first -= 1 }
        // What goes is taken out of the chunks that it stands in, which become one with what comes.
        var gone = Chunk(firstLine: old.lowerBound)
        var kept = first < last ? chunks[first] : Chunk(firstLine: old.lowerBound)
        if first < last { chunks[first] = Chunk(firstLine: 0) }
        gone.append(kept.split(atLine: old.lowerBound))
        // A chunk starts where its first unit does at the latest.
        if kept.units.isEmpty { kept = Chunk(firstLine: min(kept.firstLine, old.lowerBound)) }
        for chunk in chunks[min(first + 1, last)..<last] { gone.append(chunk) }
        let rest = gone.split(atLine: old.upperBound)
        let wasStatutory = isStatutory
        count(gone, adding: false)
        count(fresh, adding: true)
        if !isStale {
            isStale =
                wasStatutory != isStatutory || gone.opensAttachments != fresh.opensAttachments || isTouched(old)
                || changesRepeats(gone, fresh, from: old.lowerBound)
                || changesYears(gone, fresh)
        }
        kept.append(fresh)
        kept.append(rest, shift: shift)
        var made = kept.units.isEmpty ? [] : [kept]
        if kept.units.count > Self.longestChunk {
            let middle = kept.firstLine + Int(kept.units[kept.units.count / 2].line)
            made.append(made[0].split(atLine: middle))
        }
        chunks.replaceSubrange(first..<last, with: made)
        guard shift != 0 else { return }
        // A message names the line of the first occurrence.
        if findings.contains(where: { $0.related.contains { $0.start.line >= old.lowerBound } }) { isStale = true }
        for index in first + made.count..<chunks.count { chunks[index].firstLine += shift }
        guard !isStale else { return }
        searchEnds.move(from: old.upperBound, by: shift)
        for index in findings.indices where !findings[index].shift(by: shift, from: old.lowerBound) { isStale = true }
    }

    /// Looks for the findings again where an edit may have changed them; tells whether it did.
    mutating func refresh(_ document: Document, rules: RuleSet) -> Bool {
        guard isStale else { return false }
        isStale = false
        findings = []
        let attachments = chunks.flatMap { chunk in
            chunk.units.lazy.filter(\.opensAttachment).map { chunk.firstLine + Int($0.line) }
        }
        var search = TextSearch(
            document: document, rules: rules, paragraphs: paragraphs, clauses: clauses, attachments: attachments)
        searchEnds = isStatutory ? TextSearch.Ends() : search.findRepeats(in: chunks)
        if years.isMixed { search.findMixedYears(in: chunks, all: years) }
        findings = search.findings.all.sorted { $0.start < $1.start }
        return true
    }

    private mutating func count(_ chunk: Chunk, adding: Bool) {
        for unit in chunk.units {
            years.add(unit.years, sign: adding ? 1 : -1)
            if unit.isArticle { articles += adding ? 1 : -1 }
            if unit.whole != 0 { adding ? paragraphs.add(unit.whole) : paragraphs.remove(unit.whole) }
        }
        if adding { clauses.add(chunk.keys) } else { for key in chunk.keys { clauses.remove(key) } }
    }

    /// Whether a finding, or the first occurrence it points to, stands on some lines.
    private mutating func isTouched(_ lines: Range<Int>) -> Bool {
        let known = findingLines ?? LineSpans(findings)
        findingLines = known
        return known.touch(lines)
    }

    /// Whether a key that came or went in a line that was searched stands, or stood, more than once.
    private func changesRepeats(_ gone: Chunk, _ fresh: Chunk, from line: Int) -> Bool {
        line < searchEnds.paragraphs && Self.changes(paragraphs, gone.units.map(\.whole), fresh.units.map(\.whole))
            || line < searchEnds.clauses && Self.changes(clauses, gone.keys, fresh.keys)
            // How far a repeat reaches is a matter of what stands beside it.
            || line < searchEnds.clauses && fresh.keys.contains { clauses.count($0) > 1 }
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
    private func changesYears(_ gone: Chunk, _ fresh: Chunk) -> Bool {
        var change = YearForms()
        for unit in gone.units { change.add(unit.years, sign: -1) }
        for unit in fresh.units { change.add(unit.years, sign: 1) }
        return !change.isEmpty
    }
}

extension Bytes {
    /// Whether 第一条 or 第1条 stands at an offset, and a space, a mark or nothing behind it.
    fileprivate func opensWithArticle(at offset: Int) -> Bool {
        guard has("第", at: offset),
            let number = Numeral.readChinese(self, at: offset + 3) ?? Numeral.readArabic(self, at: offset + 3),
            has("条", at: number.end)
        else { return false }
        return !scalar(at: number.end + 3).value.isHan
    }
}
