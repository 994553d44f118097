// The patterns in which 的, 地 and 得 are taken for each other: verb + complement wants 得, adverbial + verb wants 地.

package import OutlineText

/// The lists behind de-di-de.
package enum DeTables {
    /// A word with its note: "=" among the notes of a complement, "sure" for a verb, "A" or "B" for an adverb.
    private struct Entry {
        var word: Bytes
        var note: Bytes
        /// Whether the last byte of the note is a character.
        func ends(with byte: UInt8) -> Bool { note.count > 0 && note[note.count - 1] == byte }
    }

    private static func entries(_ list: String) -> [Entry] {
        Lexicon.rows(list).map { row in
            let columns = Lexicon.columns(row, 2)
            return Entry(word: columns[0], note: columns[1])
        }
        .sorted { $0.word.count > $1.word.count }
    }

    private static let verbs = entries(LexiconData.deVerbs)
    private static let complements = entries(LexiconData.deComplements)
    private static let adverbs = entries(LexiconData.diAdverbs)
    private static let acts = entries(LexiconData.diVerbs)
    private static let nouns = entries(LexiconData.deExceptions)
    private static let compounds = entries(LexiconData.diExceptions)
    private static let blockers = entries(LexiconData.diBlockers)
    private static let complementStarts = Set(complements.map { $0.word.scalar(at: 0).value })
    private static let actStarts = Set(acts.map { $0.word.scalar(at: 0).value })

    /// The range of a wrong pattern around the 的, 地 or 得 at an offset, and the right character.
    package static func judge(_ text: Bytes, at offset: Int) -> (range: Range<Int>, right: String)? {
        let particle = text.scalar(at: offset).value
        let next = text.scalar(at: offset + 3).value
        if particle != "得", complementStarts.contains(next), let range = complement(text, offset, particle) {
            return (range, "得")
        }
        if particle != "地", actStarts.contains(next), let range = adverbial(text, offset, particle) {
            return (range, "地")
        }
        return nil
    }

    /// Verb + 的 + complement.
    private static func complement(_ text: Bytes, _ offset: Int, _ particle: CodePoint) -> Range<Int>? {
        let end = offset + 3
        guard let complement = complements.first(where: { text.has($0.word, at: end) }),
            let verb = verbs.first(where: { text.has($0.word, at: offset - $0.word.count) })
        else { return nil }
        // 用地不多, 下地 are nouns and verbs with 地.
        if particle == "地", verb.word.count < 6 { return nil }
        let start = offset - verb.word.count
        let behind = end + complement.word.count
        // 所做的 is a noun phrase, whatever follows.
        if text.scalar(before: start).value == "所" { return nil }
        let following = text.scalar(at: behind).value
        if complement.ends(with: 0x3D), following.isHan || following == "“" || following == "《" {
            return nil
        }
        // 由于监管的不到位、管理的不规范: verbs of two characters are nouns behind 由于 and 因.
        if verb.word.count >= 6,
            text.has("因", at: start - 3) || text.holds(cause, from: text.clauseStart(before: start), before: start)
        {
            return nil
        }
        // 做的多的同志: the complement opens a phrase of its own.
        if following == "的" { return nil }
        guard !nouns.contains(where: { covers($0.word, text, offset) }) else { return nil }
        return start..<extended(text, behind)
    }

    private static let attributive = Bytes("的")
    private static let cause = Bytes("由于")

    /// The end of a complement with 好 多 高 紧 深 透 严 实 细 牢 behind 不够.
    private static func extended(_ text: Bytes, _ end: Int) -> Int {
        switch text.scalar(at: end).value {
        case "好", "多", "高", "紧", "深", "透", "严", "实", "细", "牢":
            text.scalar(at: end + 3).value.isHan ? end : end + 3
        default: end
        }
    }

    /// Adverbial + 的 + verb.
    private static func adverbial(_ text: Bytes, _ offset: Int, _ particle: CodePoint) -> Range<Int>? {
        let end = offset + 3
        guard let adverb = adverbs.first(where: { text.has($0.word, at: offset - $0.word.count) }),
            let act = acts.first(where: { text.has($0.word, at: end) })
        else { return nil }
        let isAdverb = adverb.note[0] == 0x41
        let start = offset - adverb.word.count
        let behind = end + act.word.count
        // With 了 behind it the word is a verb.
        let isPast = text.has("了", at: behind) && !["了解", "了然", "了结"].contains { text.has($0, at: behind) }
        let isSure = act.note.count > 0 || isPast
        if compounds.contains(where: { text.has($0.word, at: end) }) { return nil }
        // Behind 得 (推进得扎实得力) only a sure verb tells.
        guard isSure || (isAdverb && particle == "的") else { return nil }
        let object = text.scalar(at: behind).value
        if isSure, isAdverb {
            return object == "的" ? nil : start..<behind
        }
        guard object.isHan || object == "《" || object == "“", !isNoObject(object, isSure: isSure) else {
            return nil
        }
        // 较好的完成了任务的单位: all of it belongs to a noun.
        if text.holds(attributive, from: behind, before: text.clauseEnd(behind: behind)) { return nil }
        return isNounPhrase(before: start, in: text) ? nil : start..<behind
    }

    /// Whether a word before the adverb makes all of it a noun phrase: 进行…, 提供…; 有 and 作 only right before it, or with 了
    /// or 过 behind them, since they are part of other words (工作).
    private static func isNounPhrase(before start: Int, in text: Bytes) -> Bool {
        let clause = text.clauseStart(before: start)
        return blockers.contains { blocker in
            if blocker.word.count > 3 { return text.holds(blocker.word, from: clause, before: start) }
            let end = text.has("了", at: start - 3) || text.has("过", at: start - 3) ? start - 3 : start
            return text.has(blocker.word, at: end - 3) && !Lexicon.words.hasWord(endingAt: end, in: text)
        }
    }

    /// 和 与 及 的 是 上 中 情, and 工 behind a verb that may be a noun.
    private static func isNoObject(_ value: CodePoint, isSure: Bool) -> Bool {
        switch value {
        case "和", "与", "及", "的", "是", "上", "中", "情": true
        case "工": !isSure
        default: false
        }
    }

    /// Whether an exception stands so that it holds the particle.
    private static func covers(_ word: Bytes, _ text: Bytes, _ offset: Int) -> Bool {
        var at = 0
        while at + 3 <= word.count {
            if word.scalar(at: at).value == text.scalar(at: offset).value, text.has(word, at: offset - at) {
                return true
            }
            at += 3
        }
        return false
    }
}
