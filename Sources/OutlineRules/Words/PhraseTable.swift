// A set of phrases found by their first two Chinese characters, at the places that the scan noted.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

/// Phrases to be recognised in a text.
struct PhraseTable: Sendable {
    /// The phrases; each starts with two Chinese characters.
    let phrases: [String]
    private let table: WordTable
    private let list: WordLists

    /// A table of phrases, one of the lists that the lexicon's filter knows. A phrase that does not start with two Chinese
    /// characters is never found.
    init(_ phrases: [String], list: WordLists) {
        self.phrases = phrases
        self.list = list
        table = WordTable(phrases.map { Bytes($0) })
    }

    /// The index of a phrase that stands at an offset, the longest where several do; nil for none.
    func match(_ text: Bytes, at offset: Int) -> (index: Int, end: Int)? {
        table.longest(in: text, key: offset).map { ($0.word, $0.range.upperBound) }
    }

    /// The phrases at the places that a scan noted.
    func matches(_ context: borrowing ParagraphContext) -> [(index: Int, range: Range<Int>)] {
        var found: [(index: Int, range: Range<Int>)] = []
        for offset in context.scan.words(of: list) {
            if let match = match(context.text, at: offset) { found.append((match.index, offset..<match.end)) }
        }
        return found
    }
}
