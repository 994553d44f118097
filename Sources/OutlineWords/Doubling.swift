// Tells a character doubled by mistake (的的, 开展展) from one rightly said twice (往往, 方方面面) and from two words that meet (工作作风).

package import OutlineText

/// What is known of a doubled character at one place.
package enum Doubling {
    /// It is right.
    case right
    /// Hardly anything but a slip.
    case slip
    /// Perhaps a slip: the words around are not all known.
    case unsure

    /// Judges the character at `offset`, which equals the one before it.
    package static func judge(_ text: Bytes, at offset: Int) -> Doubling {
        let value = text.scalar(at: offset).value
        let start = offset - 3
        let end = offset + 3
        if isListed(text, start: start, end: end) { return .right }
        let before = text.scalar(before: start).value
        let after = text.scalar(at: end).value
        let isFunctionWord = isFunctionWord(value)
        if before == value || after == value { return isFunctionWord ? .unsure : .right }
        // AABB: 平平淡淡, 说说讲讲.
        let isPaired =
            (after != .none && after == text.scalar(at: end + 3).value && after.isHan)
            || (before != .none && before == text.scalar(before: start - 3).value && before.isHan)
        if isPaired, !isFunctionWord { return .right }
        let endsWord = Lexicon.words.hasWord(endingAt: offset, in: text)
        let startsWord = Lexicon.words.length(in: text, at: offset) > 0
        if endsWord, startsWord { return .right }
        // A number before a measure or after 第 (二二, 三三制) is no word at all.
        if isNumeral(value) { return .right }
        // 在|在职党员, 与|与会代表: the word itself, and one that begins with it; but 从从而 is no more than 从而.
        if isFunctionWord {
            let word = text[offset..<offset + Lexicon.words.length(in: text, at: offset)]
            return startsWord && !particles.contains(word.string) ? .right : .slip
        }
        // 住建局|局长, 工作|作了: one is a word by itself.
        if canStandAlone(value) { return isName(value) && (startsWord || endsWord) ? .right : .unsure }
        if endsWord {
            // 开展展工作: a whole word, one character too many, a whole word.
            let isFollowed = !after.isHan || Lexicon.words.length(in: text, at: end) > 0
            return isFollowed ? .slip : .unsure
        }
        if startsWord {
            // ，推推进: nothing before the character, or a whole word.
            let isPreceded = !before.isHan || Lexicon.words.hasWord(endingAt: start, in: text)
            return isPreceded ? .slip : .unsure
        }
        // Nothing known on either side: a name (哒哒) or a sound, unless the character is one of common words.
        return common.contains(value) ? .unsure : .right
    }

    /// The characters of common words.
    private static let common: Set<CodePoint> = {
        var found = Set<CodePoint>()
        for word in Lexicon.words.words {
            for at in stride(from: 0, to: word.count, by: 3) { found.insert(word.scalar(at: at).value) }
        }
        return found
    }()

    /// Whether the list says that the doubled character is right here.
    private static func isListed(_ text: Bytes, start: Int, end: Int) -> Bool {
        var next = table.first(in: text, at: start)
        while let (row, following) = next {
            let entry = rows[row]
            if let boundary = entry.boundary {
                if text.has(entry.context, at: start + 3 - boundary) { return true }
            } else if entry.context.count == 0 {
                return true
            } else {
                var from = 0
                while let inside = entry.context.firstIndex(of: entry.pair, from: from, before: entry.context.count) {
                    if text.has(entry.context, at: start - inside) { return true }
                    from = inside + 3
                }
            }
            next = table.word(in: text, at: start, from: following)
        }
        return false
    }

    /// A row of the list: the pair, the longer text it stands in, and where in that two words meet.
    private struct Row {
        var pair: Bytes
        var context: Bytes
        var boundary: Int?
    }

    private static let rows: [Row] = Lexicon.rows(LexiconData.redup).map { line in
        let columns = Lexicon.columns(line, 2)
        let words = columns[1].split(0x7C)
        guard words.count == 2 else { return Row(pair: columns[0], context: columns[1], boundary: nil) }
        return Row(
            pair: columns[0], context: Bytes(Array(words[0].slice) + Array(words[1].slice)), boundary: words[0].count)
    }
    private static let table = WordTable(rows.map(\.pair))

    /// Words that never stand twice in a row in right text: 的 与 还 和 在 了 把 被 而 或 及 是 将 但 也 由 于 其 从 并 对 为 以 就 都 很 这 那 们.
    package static func isFunctionWord(_ value: CodePoint) -> Bool {
        switch value {
        case "的", "与", "还", "和", "在", "了", "把", "被", "而", "或", "及", "是", "将",
            "但", "也", "由", "于", "其", "从", "并", "对", "为", "以", "就", "都", "很",
            "这", "那", "们":
            true
        default: false
        }
    }

    /// Words that join or point and begin with one of these, before which that does not stand by itself.
    private static let particles: Set<String> = [
        "从而", "从中", "从来", "由于", "由此", "但是", "就是", "就此", "在于", "在内", "为了", "为此", "以便", "以及", "以来", "以上", "以下", "以内",
        "以外",
        "以为", "对于", "对此", "并且", "并非", "而且", "或者", "还是", "还要", "还有", "也是", "也要", "都是", "都要", "其他", "其中", "其次", "这些",
        "这样",
        "这种", "这个", "那些", "那样", "很多", "很好", "与其", "及其", "将来", "将要", "被动",
    ]

    /// An office, a person or a place, which ends one word and begins another (住建局|局长), or stands before it.
    private static func isName(_ value: CodePoint) -> Bool {
        value.isOne(of: "县市区乡镇村省国局处科股院校所厂队组班站会人事内外里地部作委")
    }

    private static func isNumeral(_ value: CodePoint) -> Bool {
        value.isOne(of: "一二三四五六七八九十百千万亿零两")
    }

    /// Characters that are words by themselves, so that a doubled one may be two words (发展 展, but 做 做).
    private static func canStandAlone(_ value: CodePoint) -> Bool { alone.contains(value) }

    private static let alone = Set(
        "上下中前后内外里大小多少高低好坏新老长短快慢人事会有能要到学做作干说看听读写问想走来去过得地着不没无未该让使给向往用管改查办抓建开关进出回到请送交收发定选评分合成立起打种村县市区乡镇省国党家户厂校院所局处科股组队班站点线面层级次个名位条项件份本部年月日天时分钟元亿万"
            .unicodeScalars.map { CodePoint($0) })
}
