// The word lists, parsed when first needed.

package import OutlineText

/// The word lists.
package enum Lexicon {
    /// Sure typos.
    package static let typos = Corrections(LexiconData.typos, list: .typos) { columns in
        Correction(
            wrong: columns[0], right: columns[1].string,
            exceptions: columns[2].count == 0 ? [] : columns[2].split(0x2C), severity: severity(columns[3]))
    }
    /// Fixed phrases with a wrong verb or order, or with a part lost.
    package static let phrases = Corrections(LexiconData.setPhrases, list: .phrases) { columns in
        Correction(
            wrong: columns[1], right: columns[0].string,
            replacement: Correction.replacement(for: columns[1], in: columns[0]), severity: severity(columns[2]),
            note: columns[3].string)
    }
    /// Words that are right elsewhere and wrong in some surroundings.
    package static let confusables = Corrections(LexiconData.confusables, list: .confusables) { columns in
        Correction(
            wrong: columns[0], right: columns[1].string, severity: .warning,
            earlier: columns[2].count == 0 ? [] : columns[2].split(0x2C), isClosed: columns[3].has("=", at: 0),
            later: columns[3].has("!", at: 0) ? columns[3][1..<columns[3].count].split(0x2C) : [])
    }
    /// The fixed phrases in their right form.
    package static let canonicalPhrases = WordTable(rows(LexiconData.setPhrases).map { columns($0, 1)[0] })
    /// What tells repeats on purpose, by role.
    package static let repeatedText = roles(LexiconData.repeatedText)
    /// What advertises papers, material and games of chance, by role.
    package static let advertising = roles(LexiconData.advertising)
    /// What chat assistants say to their users, by role.
    package static let chatResidue = roles(LexiconData.chatResidue)
    /// What document sites write around a text, by role.
    package static let siteResidue = roles(LexiconData.siteResidue)
    /// What asks for something to be filled in, by role.
    package static let placeholder = roles(LexiconData.placeholder)
    /// The characters with which foreign names are mostly written.
    package static let transliteration = Set(
        rows(LexiconData.transliteration).flatMap { $0.string.unicodeScalars.map { CodePoint($0) } })
    /// What is named by its month and day.
    package static let namedEvents = rows(LexiconData.namedEvents)
    /// Common words, for the test of word boundaries.
    package static let words = WordTable(rows(LexiconData.words))
    /// Words rightly said twice (研究研究).
    package static let doubleWords = WordTable(rows(LexiconData.doubleWords))
    /// 比如 例如 譬如, words that state an estimate a second time, and 零 in years.
    package static let cues = WordTable(
        [
            "比如", "例如", "譬如", "左右", "上下", "以上", "零一", "零二", "零三", "零四", "零五", "零六", "零七", "零八", "零九", "零年",
        ].map { Bytes($0) })

    /// The words with which a paragraph that addresses somebody starts.
    package static let salutations = ["各位", "同志们", "尊敬的"].map { Bytes($0) }

    /// The lines of a list.
    package static func rows(_ text: String) -> [Bytes] { Bytes(text).split(0x0A).filter { $0.count > 0 } }

    /// The columns of a line, empty ones added up to a number.
    package static func columns(_ row: Bytes, _ count: Int) -> [Bytes] {
        var columns = row.split(0x09)
        while columns.count < count { columns.append(Bytes("")) }
        return columns
    }

    /// The words of a list by their role, the second column.
    package static func roles(_ text: String) -> [String: [Bytes]] {
        Dictionary(grouping: rows(text).map { columns($0, 2) }) { $0[1].string }.mapValues { $0.map { $0[0] } }
    }

    private static func severity(_ word: Bytes) -> Severity { Severity(name: word.string) ?? .information }
}

/// A wrong form and its right one.
package struct Correction: Sendable {
    /// What is searched.
    package var wrong: Bytes
    /// What is right, for the message.
    package var right: String
    /// What to write instead; nil where no single text fits.
    package var replacement: String?
    /// Longer strings in which the wrong form is right.
    package var exceptions: [Bytes] = []
    /// The weight.
    package var severity: Severity
    /// Why, in a few words; may be empty.
    package var note = ""
    /// Words one of which must stand earlier in the clause; empty for no condition.
    package var earlier: [Bytes] = []
    /// Whether a mark, the end of the line or one of 和 与 及 不 must follow.
    package var isClosed = false
    /// Words that must not stand behind it in the sentence, a hundred characters on at most.
    package var later: [Bytes] = []

    /// What to write for a variant of a fixed phrase: the whole phrase where both are of one length, or that part of it which
    /// starts and ends like the variant and is hardly longer or shorter.
    package static func replacement(for variant: Bytes, in phrase: Bytes) -> String? {
        if variant.count == phrase.count { return phrase.string }
        guard let start = phrase.firstIndex(of: variant[0..<6], from: 0, before: phrase.count) else { return nil }
        // A closing quotation mark is enough to tell where the part ends, else two characters.
        let isClosed = variant.scalar(before: variant.count).value.isCloser
        let tail = variant[variant.count - (isClosed ? 3 : 6)..<variant.count]
        var from = start
        while let last = phrase.firstIndex(of: tail, from: from, before: phrase.count) {
            let part = phrase[start..<last + tail.count]
            if part.count > variant.count + 12 { return nil }
            if part.count >= variant.count - 3 { return part.string == variant.string ? nil : part.string }
            from = last + 3
        }
        return nil
    }
}

/// A list of corrections with its table.
package struct Corrections: Sendable {
    /// The corrections, in the order of the table's words.
    package let entries: [Correction]
    /// The table of the wrong forms.
    package let table: WordTable
    /// Its place among the lists.
    package let list: WordLists

    package init(_ text: String, list: WordLists, _ make: ([Bytes]) -> Correction) {
        entries = Lexicon.rows(text).map { make(Lexicon.columns($0, 4)) }
        table = WordTable(entries.map(\.wrong))
        self.list = list
    }
}

extension Correction {
    /// Whether the surroundings of a place where the wrong form stands make it wrong.
    package func applies(to range: Range<Int>, of text: Bytes) -> Bool {
        for exception in exceptions {
            var at = 0
            while let inside = exception.firstIndex(of: wrong, from: at, before: exception.count) {
                if text.has(exception, at: range.lowerBound - inside) { return false }
                at = inside + 1
            }
        }
        if isClosed {
            let next = text.scalar(at: range.upperBound).value
            // 和 与 及 不
            let joins = next == "和" || next == "与" || next == "及" || next == "不"
            guard joins || !next.isHan else { return false }
        }
        if !later.isEmpty {
            var end = range.upperBound
            while end < min(text.count, range.upperBound + 300), !text.scalar(at: end).value.isSentenceEnd {
                end += max(1, text.scalar(at: end).length)
            }
            if later.contains(where: { text.holds($0, from: range.upperBound, before: end) }) { return false }
        }
        guard !earlier.isEmpty else { return true }
        let start = text.clauseStart(before: range.lowerBound)
        return earlier.contains { cue in
            // 与之前的关系: directly before it 与 is about the time before.
            let end = cue.count == 3 ? range.lowerBound - 3 : range.lowerBound
            return text.holds(cue, from: start, before: end)
        }
    }
}

extension Bytes {
    private static func boundsClause(_ value: CodePoint) -> Bool {
        switch value {
        case "，", "。", "；", "：", "！", "？", ",", ";": true
        default: false
        }
    }

    /// The end of the clause that holds an offset, at most 40 characters on.
    package func clauseEnd(behind offset: Int) -> Int {
        var at = offset
        while at < count, at - offset < 120 {
            let scalar = scalar(at: at)
            if Self.boundsClause(scalar.value) { return at }
            at += max(1, scalar.length)
        }
        return min(at, count)
    }

    /// The start of the clause that holds an offset, at most 40 characters back; 、 does not bound a clause.
    package func clauseStart(before offset: Int) -> Int {
        var at = offset
        while at > 0, offset - at < 120 {
            let scalar = scalar(before: at)
            if Self.boundsClause(scalar.value) { return at }
            at -= max(1, scalar.length)
        }
        return max(0, at)
    }
}
