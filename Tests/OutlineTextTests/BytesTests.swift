// The quick ways through bytes give what reading character by character gives, whatever the bytes.

import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Bytes")
struct BytesTests {
    /// Characters of every length and of both ends of the ideographs, and pieces that are no UTF-8.
    private static let pieces: [[UInt8]] =
        ["一", "鿿", "䷿", "䀀", "㿿", "ꀀ", "，", "。", "“", "　", "a", " ", "é", "😀", "𠀀", "\u{FFFD}", "国家机关"].map {
            Array($0.utf8)
        }
        + [
            [0xE4], [0xE9, 0xBF], [0xBF], [0xF0, 0x9F], [0xFF], [0xE5, 0x41, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80],
        ]

    private func bytes(_ seed: Int) -> [UInt8] {
        var random = SeededRandom(UInt64(seed))
        return (0..<Int.random(in: 0..<40, using: &random)).flatMap { _ in
            Bool.random(using: &random) ? Self.pieces[0] : Self.pieces.randomElement(using: &random) ?? []
        }
    }

    /// The characters one by one, with their offsets.
    private func scalars(_ text: Bytes) -> [(offset: Int, scalar: Scalar)] {
        var found: [(offset: Int, scalar: Scalar)] = []
        var at = 0
        while at < text.count {
            found.append((at, text.scalar(at: at)))
            at += text.scalar(at: at).length
        }
        return found
    }

    @Test("runs of ideographs end where the first other character starts", arguments: 0..<300)
    func runs(_ seed: Int) {
        // A slice, so that an offset in the array is not one in the text.
        let text = Bytes([0xE4, 0xB8] + bytes(seed) + [0x80], 2..<2 + bytes(seed).count)
        for (offset, _) in scalars(text) {
            var end = offset
            while case let scalar = text.scalar(at: end), scalar.length == 3,
                (0x4000...0x9FFF).contains(scalar.value.rawValue)
            {
                end += 3
            }
            #expect(text.skippingIdeographs(from: offset) == end)
            let scalar = text.scalar(at: offset)
            let expected =
                scalar.length == 3 && (0x4E00...0x9FFF).contains(scalar.value.rawValue) ? scalar.value.rawValue : 0
            #expect(text.withSpan { Scalar.ideograph(in: $0, at: offset) } == expected)
        }
        #expect(text.skippingIdeographs(from: text.count) == text.count)
    }

    @Test("characters are counted by their first bytes", arguments: 0..<300)
    func counting(_ seed: Int) {
        let text = Bytes([0xE4, 0xB8] + bytes(seed) + [0x80], 2..<2 + bytes(seed).count)
        for lower in stride(from: 0, through: text.count, by: 3) {
            for upper in stride(from: lower, through: text.count + 1, by: 2) {
                let expected = text[lower..<upper].slice.count { $0 & 0xC0 != 0x80 }
                #expect(text.characterCount(in: lower..<upper) == expected)
            }
        }
    }

    @Test("characters are found by their number, where all is UTF-8", arguments: 0..<300)
    func numbering(_ seed: Int) {
        let text = Bytes(String(decoding: bytes(seed), as: UTF8.self))
        for (number, (offset, _)) in scalars(text).enumerated() {
            #expect(text.offset(ofCharacter: number) == offset)
        }
        for more in 0..<10 { #expect(text.offset(ofCharacter: scalars(text).count + more) == text.count) }
    }

    @Test("going back gives the characters of going on, where all is UTF-8", arguments: 0..<100)
    func backwards(_ seed: Int) {
        let text = Bytes(String(decoding: bytes(seed), as: UTF8.self))
        for (offset, scalar) in scalars(text) {
            let before = text.scalar(before: offset + scalar.length)
            #expect(before.value == scalar.value && before.length == scalar.length)
        }
    }

    @Test("a text holds its parts and no others", arguments: 0..<100)
    func parts(_ seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let all = bytes(seed)
        let text = Bytes(all)
        for _ in 0..<20 {
            let start = Int.random(in: 0...all.count, using: &random)
            let end = Int.random(in: start...all.count, using: &random)
            let isThere = text.has(all.span, start..<end, at: start)
            #expect(isThere)
            #expect(text.has(Bytes(all, start..<end), at: start))
            var other = all
            guard start < end else { continue }
            other[Int.random(in: start..<end, using: &random)] ^= 1
            let isOtherThere = text.has(other.span, start..<end, at: start)
            let isOutside = text.has(all.span, start..<end, at: all.count - (end - start) + 1)
            #expect(!isOtherThere && !isOutside)
        }
    }

    @Test("several bytes of a span are read together where all of them lie in it, else as 0", arguments: 0..<100)
    func spans(_ seed: Int) {
        let all = bytes(seed)
        func joined(_ count: Int, at offset: Int) -> UInt64 {
            guard offset >= 0, offset + count <= all.count else { return 0 }
            return all[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        for offset in -10...all.count + 10 {
            let (eight, four) = (all.span.eightBytes(at: offset), all.span.fourBytes(at: offset))
            #expect(eight == joined(8, at: offset), "\(offset)")
            #expect(UInt64(four) == joined(4, at: offset), "\(offset)")
        }
        let far = [all.span.eightBytes(at: .max), all.span.eightBytes(at: .min)]
        #expect(far == [0, 0])
    }

    @Test("four bytes are read as they stand, and as 0 outside", arguments: 0..<100)
    func words(_ seed: Int) {
        let all = bytes(seed)
        let text = Bytes([0xE4] + all + [0x80], 1..<1 + all.count)
        for offset in -5...all.count + 5 {
            let word = text.word(at: offset)
            for index in 0..<4 {
                let expected = all.indices.contains(offset + index) ? all[offset + index] : 0
                let found = UInt8(truncatingIfNeeded: word >> UInt32(8 * index))
                #expect(found == expected, "\(offset) \(index)")
            }
        }
    }

    @Test(
        "equal texts have equal hashes wherever they lie, and one that differs in a bit has another", arguments: 0..<100
    )
    func hashes(_ seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let all = bytes(seed)
        let hash = Bytes(all).hash
        #expect(Bytes([0x41] + all + [0x42], 1..<1 + all.count).hash == hash)
        #expect(Bytes(all + [0]).hash != hash && Bytes([0] + all).hash != hash)
        guard let at = all.indices.randomElement(using: &random) else { return }
        var other = all
        other[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        #expect(Bytes(other).hash != hash)
    }
}
