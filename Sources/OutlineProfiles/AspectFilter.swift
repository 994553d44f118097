// Tells by one look at a heading of which lists it may name an aspect, and for nearly all headings that it names none: they are
// not compared with the hundreds of names, synonyms and key words then.

import OutlineSyntax
import OutlineText

/// The openings of all texts one of which a heading must hold to name an aspect. May say yes wrongly, never no.
struct AspectFilter: Sendable {
    /// An open hash table of two Chinese characters, 0 for none, with the lists in which they open something, as bits.
    private var keys: [UInt64] = []
    private var lists: [UInt64] = []
    /// The lists in which some aspect may be named by a text too short to be filtered by.
    private var openLists: UInt64 = 0
    /// The bytes of two Chinese characters.
    private static let length = 6

    /// A filter for lists of aspects, numbered from 0.
    init(_ all: [[Aspect]]) {
        var openings: [(key: UInt64, list: UInt64)] = []
        for (number, aspects) in all.enumerated() {
            let list = Self.bit(number)
            for aspect in aspects {
                for texts in [aspect.cores + aspect.keywords] + aspect.synonyms.map(\.openings) {
                    for text in texts ?? [[]] {
                        if text.count < Self.length {
                            openLists |= list
                        } else {
                            openings.append((Self.key(text, 0), list))
                        }
                    }
                }
            }
        }
        var size = 64
        while size < openings.count * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        lists = keys
        for (key, list) in openings {
            let slot = slot(key)
            keys[slot] = key
            lists[slot] |= list
        }
    }

    /// The bit of a list; lists with numbers far apart may share one.
    static func bit(_ list: Int) -> UInt64 { 1 << UInt64(list & 63) }

    /// The lists of which a heading in normal form may name an aspect, as bits.
    func lists(namedBy normal: [UInt8]) -> UInt64 {
        var found = openLists
        guard normal.count >= Self.length else { return found }
        for offset in 0..<normal.count - Self.length + 1 where normal[offset] & 0xC0 != 0x80 {
            found |= lists[slot(Self.key(normal, offset))]
        }
        return found
    }

    private static func key(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
        bytes[offset..<offset + length].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The slot that holds a key, or the free one where it belongs.
    private func slot(_ key: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (keys.count - 1)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
        return slot
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
