// Judges whether text that stands twice is worth a word: provisions, refrains and references say the same on purpose.

import OutlineSyntax
import OutlineText
import OutlineWords

/// What the rules on repeats ask of text that stands twice.
enum RepeatedText {
    /// Shorter text (twenty characters) is said again without copying.
    private static let shortest = 20

    private static let words = Lexicon.repeatedText
    private static let references = words["reference"] ?? []
    private static let provisions = words["provision"] ?? []

    /// Whether the text is so long that two paragraphs have it from the same hand.
    static func isLong(_ text: Bytes, _ range: Range<Int>) -> Bool { text.characterCount(in: range) >= shortest }

    /// Whether the text points to what stands before it, and so says something else at another place: 有前款行为的，….
    static func refersBack(_ text: Bytes, _ range: Range<Int>) -> Bool {
        references.contains { text.holds($0, from: range.lowerBound, before: range.upperBound) }
    }

    /// Whether a paragraph sets rules: it names a case (…的，) and what follows of it.
    static func isProvision(_ text: Bytes) -> Bool {
        provisions.contains { text.holds($0, from: 0, before: text.count) }
    }

    /// Whether two equal clauses of a paragraph close the parts of a list (…；…。) or open their sentences, as a refrain does.
    static func isRefrain(_ text: Bytes, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
        let ends = [first, second].map { text.scalar(at: $0.upperBound).value }
        let starts = [first, second].map { text.scalar(before: $0.lowerBound).value }
        let isClosing = ends.contains("；") && ends.allSatisfy { $0 == "；" || $0 == "。" || $0 == .none }
        return isClosing || starts.allSatisfy { $0 == "。" || $0 == "；" || $0 == .none }
    }
}
