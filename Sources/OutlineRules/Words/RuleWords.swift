// The word lists that rules look for, as the scan of a paragraph finds their entries, and the places where one applies.

import OutlineChecking
import OutlineText
import OutlineWords

/// The words of all rules.
enum RuleWords {
    /// The entries of all lists, as the scan of a paragraph finds them.
    static let starts = StartTable(listed)

    /// The entries of all lists.
    static var listed: [(word: Bytes, list: WordLists)] {
        var listed: [(word: Bytes, list: WordLists)] = []
        func add(_ words: [Bytes], _ list: WordLists) { listed += words.map { ($0, list) } }
        add(Lexicon.typos.table.words, .typos)
        add(Lexicon.phrases.table.words, .phrases)
        add(Lexicon.confusables.table.words, .confusables)
        add(Lexicon.cues.words, .cues)
        add(Lexicon.salutations, .salutations)
        add(Advertisement.table.phrases.map { Bytes($0) }, .advertising)
        add(ChatPhrases.table.phrases.map { Bytes($0) }, .chat)
        add(SitePhrases.table.phrases.map { Bytes($0) }, .site)
        return listed
    }
}

extension Corrections {
    /// The corrections that apply to a paragraph, in the order of the text; of overlapping ones the longest.
    func matches(in context: borrowing ParagraphContext) -> [(entry: Correction, range: Range<Int>)] {
        var found: [(entry: Correction, range: Range<Int>)] = []
        for offset in context.scan.words(of: list) {
            guard let match = table.longest(in: context.text, key: offset) else { continue }
            let entry = entries[match.word]
            guard entry.applies(to: match.range, of: context.text) else { continue }
            if let last = found.last, match.range.lowerBound < last.range.upperBound {
                if match.range.count > last.range.count { found[found.count - 1] = (entry, match.range) }
            } else {
                found.append((entry, match.range))
            }
        }
        return found
    }
}
