// A set of phrases found by their first two Chinese characters, at the places that the scan noted.

import OutlineSyntax

/// Phrases to be recognised in a text.
struct PhraseTable: Sendable {
    /// The phrases; each starts with two Chinese characters.
    let phrases: [String]
    private let byStart: [UInt64: [(bytes: [UInt8], index: Int)]]

    /// A table of phrases. A phrase that does not start with two characters of three bytes is never found.
    init(_ phrases: [String]) {
        self.phrases = phrases
        var byStart: [UInt64: [(bytes: [UInt8], index: Int)]] = [:]
        for (index, phrase) in phrases.enumerated() {
            let bytes = Array(phrase.utf8)
            byStart[PhraseTable.key(Bytes(bytes), 0), default: []].append((bytes, index))
        }
        self.byStart = byStart
    }

    /// The index of a phrase that stands at an offset, the longest where several do; nil for none.
    func match(_ text: Bytes, at offset: Int) -> (index: Int, end: Int)? {
        guard let candidates = byStart[PhraseTable.key(text, offset)] else { return nil }
        var best: (index: Int, end: Int)?
        for candidate in candidates where text.has(candidate.bytes, at: offset) {
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

    private static func key(_ text: Bytes, _ offset: Int) -> UInt64 {
        var key: UInt64 = 0
        for index in 0..<6 { key = key << 8 | UInt64(text[offset + index]) }
        return key
    }
}
