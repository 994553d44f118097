// A set of phrases found by their first two Chinese characters, at the places that the scan noted.

import OutlineSyntax

/// Phrases to be recognised in a text.
struct PhraseTable: Sendable {
    /// The phrases; each starts with two Chinese characters.
    let phrases: [String]
    /// The phrases by a few bits of their first two characters; most places of a text fall on an empty bucket.
    private let buckets: [[(bytes: [UInt8], index: Int)]]

    /// A table of phrases. A phrase that does not start with two characters of three bytes is never found.
    init(_ phrases: [String]) {
        self.phrases = phrases
        var buckets: [[(bytes: [UInt8], index: Int)]] = Array(repeating: [], count: 1024)
        for (index, phrase) in phrases.enumerated() {
            let bytes = Array(phrase.utf8)
            buckets[PhraseTable.slot(Bytes(bytes), 0)].append((bytes, index))
        }
        self.buckets = buckets
    }

    /// The index of a phrase that stands at an offset, the longest where several do; nil for none.
    func match(_ text: Bytes, at offset: Int) -> (index: Int, end: Int)? {
        var best: (index: Int, end: Int)?
        for candidate in buckets[PhraseTable.slot(text, offset)] where text.has(candidate.bytes, at: offset) {
            let end = offset + candidate.bytes.count
            if end > best?.end ?? 0 { best = (candidate.index, end) }
        }
        return best
    }

    /// The phrases at the places that a scan noted.
    func matches(_ context: ParagraphContext) -> [(index: Int, range: Range<Int>)] {
        context.scan.words.compactMap { offset in
            match(context.text, at: offset).map { ($0.index, offset..<$0.end) }
        }
    }

    private static func slot(_ text: Bytes, _ offset: Int) -> Int {
        WordTable.hash(text.scalar(at: offset).value, text.scalar(at: offset + 3).value) & 1023
    }
}
