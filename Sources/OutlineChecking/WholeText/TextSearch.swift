// Finds the places of what the index says stands more than once, or is written in two ways, and reports them.

import OutlineSyntax
import OutlineText

/// One search of a text for the rules about the whole text.
struct TextSearch {
    let document: Document
    let rules: RuleSet
    let paragraphs: KeyCounts
    let clauses: KeyCounts
    var findings: Findings
    /// The lines that open an attachment, which may repeat what the text says.
    let attachments: [Int]

    /// The lines at which a search stopped because enough was found: what stands there and behind changes nothing.
    struct Ends {
        var paragraphs = Int.max
        var clauses = Int.max

        /// Moves those at or behind a line.
        mutating func move(from line: Int, by shift: Int) {
            if paragraphs != .max, paragraphs >= line { paragraphs += shift }
            if clauses != .max, clauses >= line { clauses += shift }
        }
    }

    init(document: Document, rules: RuleSet, paragraphs: KeyCounts, clauses: KeyCounts, attachments: [Int]) {
        self.document = document
        self.rules = rules
        findings = Findings(rules)
        self.paragraphs = paragraphs
        self.clauses = clauses
        self.attachments = attachments
    }

    /// Reports paragraphs and clauses that stand in the text again, each with its first occurrence. It goes no farther than
    /// the last of them, and tells where it stopped because enough was found.
    mutating func findRepeats(in chunks: [TextIndex.Chunk]) -> Ends {
        var ends = Ends()
        // The line at which each repeated key stands for the first time.
        var firstParagraphs: [UInt64: Int] = [:]
        var firstClauses: [UInt64: Int] = [:]
        var left = (paragraphs: paragraphs.surplus, clauses: clauses.surplus)
        var found = (paragraphs: 0, clauses: 0)
        // Keys may agree by chance, or be made to: comparing is bounded as well.
        var attempts = 0
        for chunk in chunks {
            let isDone = chunk.forEachUnit { unit, line, keys in
                if attempts >= 8 * TextIndex.limit { found = (TextIndex.limit, TextIndex.limit) }
                if found.paragraphs >= TextIndex.limit { ends.paragraphs = min(ends.paragraphs, line) }
                if found.clauses >= TextIndex.limit { ends.clauses = min(ends.clauses, line) }
                let looksForParagraphs = ends.paragraphs == .max && left.paragraphs > 0
                let looksForClauses = ends.clauses == .max && left.clauses > 0
                guard looksForParagraphs || looksForClauses else { return false }
                if looksForParagraphs, unit.whole != 0, paragraphs.count(unit.whole) > 1 {
                    if let original = firstParagraphs[unit.whole] {
                        attempts += 1
                        left.paragraphs -= 1
                        if sameParagraph(original, line) {
                            if report(paragraph: line, original) { found.paragraphs += 1 }
                            // Its clauses are no repeats of their own.
                            left.clauses -= chunk.keys[keys].count { clauses.count($0) > 1 }
                            return true
                        }
                    } else {
                        firstParagraphs[unit.whole] = line
                    }
                }
                guard looksForClauses else { return true }
                var covered = -1
                for key in chunk.keys[keys] where clauses.count(key) > 1 {
                    guard let original = firstClauses[key] else {
                        firstClauses[key] = line
                        continue
                    }
                    left.clauses -= 1
                    guard found.clauses < TextIndex.limit else { continue }
                    attempts += 1
                    if let end = report(clause: key, in: line, first: original, behind: covered) {
                        covered = end
                        found.clauses += 1
                    }
                }
                return true
            }
            if !isDone { break }
        }
        return ends
    }

    /// Reports the years written in the rarer way.
    mutating func findMixedYears(in chunks: [TextIndex.Chunk], all: YearForms) {
        guard let (rule, message, fixTitle) = rules.mixedYears else { return }
        findings.use(rule)
        let reportsArabic = all.arabic < all.chinese
        var count = 0
        let lines = chunks.lazy.flatMap { chunk in
            chunk.units.lazy.filter { reportsArabic ? $0.years.arabic > 0 : $0.years.chinese > 0 }
                .map { chunk.firstLine + Int($0.line) }
        }
        for line in lines {
            guard count < TextIndex.limit else { return }
            let paragraph = document.paragraph(at: line)
            let text = paragraph.text
            var scan = ParagraphScan(rules.catalog.words)
            scan.scan(text, marked: false, trailingSpace: false)
            YearForms.forEach(in: text, scan.tokens) { range, isArabic in
                guard isArabic == reportsArabic, count < TextIndex.limit else { return }
                count += 1
                let start = paragraph.place(at: range.lowerBound)
                let end = paragraph.endPlace(at: range.upperBound)
                var fix: Fix?
                if !isArabic {
                    let digits = String(decoding: text[range].slice, as: UTF8.self).unicodeScalars
                        .compactMap { YearForms.numeral(CodePoint($0)) }.map(String.init).joined()
                    fix = Fix(
                        title: fixTitle(digits), isSafe: false,
                        edits: [Fix.Edit(start: start, end: end, text: digits + "年")])
                }
                findings.report(
                    from: start, to: end, message, fix: fix)
            }
        }
    }

    private func sameParagraph(_ one: Int, _ other: Int) -> Bool {
        let first = document.paragraph(at: one).text
        let second = document.paragraph(at: other).text
        return first[first.trimmed].slice.elementsEqual(second[second.trimmed].slice)
    }

    private mutating func report(paragraph line: Int, _ original: Int) -> Bool {
        guard let (rule, isWorthReporting, message) = rules.repeatedParagraph else { return false }
        findings.use(rule)
        let paragraph = document.paragraph(at: line)
        let range = paragraph.text.trimmed
        let first = document.paragraph(at: original)
        let firstRange = first.text.trimmed
        guard !isAcrossAttachments(original, line), isWorthReporting(paragraph.text, range) else {
            return false
        }
        report(
            paragraph, range, first, firstRange, message(original + 1))
        return true
    }

    /// Reports a clause with the equal clauses beside it; gives the offset behind them, nil where there is nothing to report.
    private mutating func report(clause key: UInt64, in line: Int, first original: Int, behind covered: Int) -> Int? {
        guard let (rule, isOwn, isWorthReporting, message) = rules.repeatedSentence else { return nil }
        let (later, earlier) = (document.paragraph(at: line), document.paragraph(at: original))
        let (text, other) = (later.text, earlier.text)
        guard var range = place(of: key, in: text), var first = place(of: key, in: other),
            range.lowerBound >= covered, isOwn(text, range)
        else { return nil }
        guard text[range].slice.elementsEqual(other[first].slice), !isAcrossAttachments(original, line) else {
            return nil
        }
        extend(&range, in: text, &first, in: other)
        guard isWorthReporting(text, range) else { return nil }
        findings.use(rule)
        report(later, range, earlier, first, message(original + 1))
        return range.upperBound
    }

    /// Whether an attachment opens between two lines.
    private func isAcrossAttachments(_ first: Int, _ second: Int) -> Bool {
        let next = attachments.partitioningIndex { $0 > first }
        return next < attachments.count && attachments[next] <= second
    }

    private func place(of key: UInt64, in text: Bytes) -> Range<Int>? {
        Clauses.read(text, shortest: TextIndex.shortestClause).first { $0.key == key }?.range
    }

    /// Widens two equal ranges over the equal clauses around them, mark by mark.
    private func extend(_ range: inout Range<Int>, in text: Bytes, _ first: inout Range<Int>, in other: Bytes) {
        var start = 0
        var length = 0
        while start + length < min(range.lowerBound, first.lowerBound) {
            let scalar = text.scalar(before: range.lowerBound - start - length)
            guard scalar.length > 0, scalar.value == other.scalar(before: first.lowerBound - start - length).value
            else {
                break
            }
            // A clause belongs to it only as a whole.
            let isBound = !scalar.value.isHan && (scalar.value.isSentenceEnd || scalar.value == "，")
            if isBound, length > 0 {
                start += length
                length = 0
            }
            length += scalar.length
        }
        // What was left over since the last mark began inside a clause, unless both paragraphs begin there.
        if start + length == range.lowerBound, start + length == first.lowerBound { start += length }
        var end = 0
        length = 0
        while true {
            let scalar = text.scalar(at: range.upperBound + end + length)
            guard scalar.length > 0, scalar.value == other.scalar(at: first.upperBound + end + length).value else {
                break
            }
            length += scalar.length
            if scalar.value.isSentenceEnd || scalar.value == "，" || scalar.value == "；" {
                end += length
                length = 0
            }
        }
        // The comma behind the last clause says nothing.
        let last = text.scalar(before: range.upperBound + end)
        if end >= 3, last.value == "，" || last.value == "；" { end -= 3 }
        range = range.lowerBound - start..<range.upperBound + end
        first = first.lowerBound - start..<first.upperBound + end
    }

    private mutating func report(
        _ paragraph: Paragraph, _ range: Range<Int>, _ first: Paragraph, _ firstRange: Range<Int>, _ message: Text
    ) {
        findings.report(
            from: paragraph.place(at: range.lowerBound), to: paragraph.endPlace(at: range.upperBound), message,
            related: [
                Finding.Related(
                    start: first.place(at: firstRange.lowerBound), end: first.endPlace(at: firstRange.upperBound),
                    message: Text("第一次出现", "The first time"))
            ])
    }
}

extension RuleSet {
    /// The rules about the text as a whole that are on.
    fileprivate var mixedYears: (rule: RuleInForce, message: Text, fix: @Sendable (String) -> Text)? {
        for (rule, what) in wholeTextRules {
            if case .mixedYears(let message, let fix) = what { return (rule, message, fix) }
        }
        return nil
    }

    fileprivate var repeatedParagraph: (rule: RuleInForce, isWorthReporting: Rule.Judgement, message: Rule.LineMessage)?
    {
        for (rule, what) in wholeTextRules {
            if case .repeatedParagraph(let isWorthReporting, let message) = what {
                return (rule, isWorthReporting, message)
            }
        }
        return nil
    }

    fileprivate var repeatedSentence:
        (rule: RuleInForce, isOwn: Rule.Judgement, isWorthReporting: Rule.Judgement, message: Rule.LineMessage)?
    {
        for (rule, what) in wholeTextRules {
            if case .repeatedSentence(let isOwn, let isWorthReporting, let message) = what {
                return (rule, isOwn, isWorthReporting, message)
            }
        }
        return nil
    }
}
