// Tells by one look at a heading that it names no aspect of any kind, which is true of nearly all headings: they are not
// compared with the hundreds of names, synonyms and key words then.

/// The openings of all texts one of which a heading must hold to name an aspect. May say yes wrongly, never no.
struct AspectFilter: Sendable {
    /// A bit for each slot of a hash of two Chinese characters.
    private var bits = [UInt64](repeating: 0, count: 1 << 11)
    /// Whether some aspect may be named by a text too short to be filtered by.
    private(set) var isOpen = false
    /// The bytes of two Chinese characters.
    private static let length = 6

    /// A filter for all aspects of some kinds.
    init(_ aspects: some Sequence<Aspect>) {
        for aspect in aspects {
            for text in aspect.cores + aspect.keywords { add([text]) }
            for pattern in aspect.synonyms { add(pattern.openings) }
        }
    }

    private mutating func add(_ openings: [[UInt8]]?) {
        guard let openings else { return isOpen = true }
        for opening in openings {
            guard opening.count >= Self.length else { return isOpen = true }
            let slot = Self.slot(opening, 0)
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }
    }

    /// Whether a heading in normal form may name an aspect.
    func mayName(_ normal: [UInt8]) -> Bool {
        guard !isOpen, normal.count >= Self.length else { return isOpen }
        for offset in 0...normal.count - Self.length where normal[offset] & 0xC0 != 0x80 {
            let slot = Self.slot(normal, offset)
            if bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0 { return true }
        }
        return false
    }

    private static func slot(_ bytes: [UInt8], _ offset: Int) -> Int {
        var key: UInt64 = 0
        for index in offset..<offset + length { key = key << 8 | UInt64(bytes[index]) }
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 47)
    }
}

extension Pattern {
    /// Texts one of which stands in whatever the pattern matches, each at least two Chinese characters; nil where there are none.
    var openings: [[UInt8]]? { Self.openings(pieces) }

    private static func openings(_ pieces: [Piece]) -> [[UInt8]]? {
        for piece in pieces {
            switch piece {
            case .text(let literal) where literal.count >= 6: return [literal]
            case .group(let branches, optional: false):
                let found = branches.map { openings($0) }
                if !found.contains(where: { $0 == nil }) { return found.flatMap { $0 ?? [] } }
            default: break
            }
        }
        return nil
    }
}
