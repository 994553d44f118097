// Finding a title or heading by words of it, or by the first letters of its pinyin, the best fit first.

import OutlineProfiles
import OutlineText

/// What is looked for.
public struct SymbolQuery: Sendable {
    private let words: [[UInt8]]
    private let initials: [UInt8]

    /// Words parted by spaces, which must all occur; small letters stand for the pinyin of Chinese characters as well.
    public init(_ text: String) {
        let folded = text.lowercased()
        words = folded.split { $0 == " " || $0 == "　" }.map { Array($0.utf8) }
        initials = folded.utf8.allSatisfy { $0 < 0x80 } ? folded.utf8.filter { $0 != 0x20 } : []
    }

    /// Whether everything is asked for.
    public var isEmpty: Bool { words.isEmpty }

    /// How well a name fits, more being better; nil where it does not.
    public func rank(of name: SymbolName) -> Int? {
        if words.isEmpty { return 0 }
        if words.allSatisfy({ name.folded.firstOffset(of: Bytes($0)) != nil }) {
            let first = words[0]
            return name.text.has(first, at: 0) || name.folded.has(first, at: 0) ? 4 : 3
        }
        guard !initials.isEmpty, let at = name.initials.firstOffset(of: Bytes(initials)) else { return nil }
        return at == 0 ? 2 : 1
    }
}

/// A name in the forms in which it is looked for.
public struct SymbolName: Sendable {
    /// The name as it is written, in small letters.
    let folded: Bytes
    /// The same without a marker.
    let text: Bytes
    /// The first letters of its pinyin, without a marker.
    let initials: Bytes

    /// A name with its marker, and without.
    public init(_ name: String, text: String) {
        folded = Bytes(name.lowercased())
        self.text = Bytes(text.lowercased())
        initials = Bytes(PinyinInitials.initials(text))
    }
}
