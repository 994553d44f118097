// One scalar of UTF-8 text, read totally: outside the text it is empty, and a broken sequence is U+FFFD of one byte.

/// A Unicode scalar value and the number of bytes that it takes.
public struct Scalar: Sendable {
    /// The scalar value.
    public let value: CodePoint
    /// Its length in bytes; 0 past the end of the text.
    public let length: Int

    @inlinable
    init(value: CodePoint, length: Int) {
        self.value = value
        self.length = length
    }

    /// The scalar that starts at an offset; at or past the end value 0 and length 0, for a broken sequence U+FFFD of one byte.
    @inlinable @inline(__always)
    public init(in bytes: Span<UInt8>, at offset: Int) {
        guard UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) else {
            self.init(value: .none, length: 0); return
        }
        // Each offset was compared with the count before it is read.
        let first = unsafe bytes[unchecked: offset]
        if first < 0x80 { self.init(value: CodePoint(first), length: 1); return }
        // Chinese text is nearly all sequences of three bytes.
        if first & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
            let (second, third) = unsafe (bytes[unchecked: offset &+ 1], bytes[unchecked: offset &+ 2])
            let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
            let isWhole = (second ^ 0x80) | (third ^ 0x80) < 0x40 && value >= 0x800 && value & 0xF800 != 0xD800
            self.init(value: CodePoint(isWhole ? value : 0xFFFD), length: isWhole ? 3 : 1)
            return
        }
        self.init(rareIn: bytes, at: offset)
    }

    /// The number of the first of the ideographs U+4E00 to U+9FFF.
    @inlinable @inline(__always) public static var firstIdeograph: UInt32 { 0x4E00 }
    /// How many they are.
    @inlinable @inline(__always) public static var ideographCount: UInt32 { 0x5200 }

    /// The number of the ideograph of U+4E00 to U+9FFF that starts at an offset, 0 where none does: the quickest way through a run of them.
    @inlinable @inline(__always)
    public static func ideograph(in bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        guard offset >= 0, offset <= bytes.count &- 4 else { return ideograph(last: bytes, at: offset) }
        return ideograph(of: bytes.fourBytes(at: offset)) ?? 0
    }

    /// The ideograph at an offset behind which no other byte stands.
    @inlinable @inline(never)
    static func ideograph(last bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        guard offset >= 0, offset &+ 3 == bytes.count else { return 0 }
        return ideograph(
            of: UInt32(bytes[offset]) | UInt32(bytes[offset &+ 1]) << 8 | UInt32(bytes[offset &+ 2]) << 16) ?? 0
    }

    /// The ideograph of U+4E00 to U+9FFF whose three bytes are the lower ones of a word, the first one lowest; nil for none.
    @inlinable @inline(__always)
    public static func ideograph(of word: UInt32) -> UInt32? {
        // 1110xxxx 10xxxxxx 10xxxxxx
        guard word & 0xC0C0F0 == 0x8080E0 else { return nil }
        let value = joined(word)
        return value &- 0x4E00 < 0x5200 ? value : nil
    }

    /// The scalar of a sequence of three bytes, the first one lowest; 0 where they are none.
    @inlinable @inline(__always)
    static func threeBytes(_ word: UInt32) -> UInt32 {
        let value = joined(word)
        return word & 0xC0C0F0 == 0x8080E0 && value >= 0x800 && value & 0xF800 != 0xD800 ? value : 0
    }

    /// The bits of the value in 1110xxxx 10xxxxxx 10xxxxxx.
    @inlinable @inline(__always)
    static func joined(_ word: UInt32) -> UInt32 {
        (word & 0x0F) &<< 12 | (word &>> 2) & 0xFC0 | (word &>> 16) & 0x3F
    }

    /// The offset behind the characters of U+4000 to U+9FFF that stand in a row from an offset on: all ideographs in common use,
    /// no marks and no spaces, each well-formed and three bytes long.
    @inlinable @inline(__always)
    public static func skippingIdeographs(in bytes: Span<UInt8>, from offset: Int) -> Int {
        guard offset >= 0 else { return offset }
        var at = offset
        // Eight at a time, then two.
        while at <= bytes.count - 24,
            Self.areIdeographs(bytes.eightBytes(at: at), bytes.eightBytes(at: at + 8), bytes.eightBytes(at: at + 16))
        {
            at += 24
        }
        while at <= bytes.count - 8 {
            let word = bytes.eightBytes(at: at)
            // 1110xxxx 10xxxxxx 10xxxxxx twice, and the four bits of both first bytes from 4 to 9.
            guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
            let bits = word & 0x0F00_000F
            guard (bits &+ 0x7C00_007C) & ~(bits &+ 0x7600_0076) & 0x8000_0080 == 0x8000_0080 else { break }
            at += 6
        }
        while at &+ 2 < bytes.count, bytes[at] &- 0xE4 < 6, bytes[at &+ 1] & 0xC0 == 0x80, bytes[at &+ 2] & 0xC0 == 0x80
        {
            at &+= 3
        }
        return at
    }

    /// Whether three words are eight characters of U+4000 to U+9FFF.
    @inlinable @inline(__always)
    static func areIdeographs(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Bool {
        // 1110xxxx 10xxxxxx 10xxxxxx, which begins at another byte in each word.
        let strange =
            (first & 0xC0F0_C0C0_F0C0_C0F0 ^ 0x80E0_8080_E080_80E0)
            | (second & 0xF0C0_C0F0_C0C0_F0C0 ^ 0xE080_80E0_8080_E080)
            | (third & 0xC0C0_F0C0_C0F0_C0C0 ^ 0x8080_E080_80E0_8080)
        // The four bits of all first bytes, which lie side by side in one word, from 4 to 9.
        let bits = first & 0x000F_0000_0F00_000F | second & 0x0F00_000F_0000_0F00 | third & 0x0000_0F00_000F_0000
        let inRange = (bits &+ 0x7C7C_7C7C_7C7C_7C7C) & ~(bits &+ 0x7676_7676_7676_7676) & 0x8080_8080_8080_8080
        return strange == 0 && inRange == 0x8080_8080_8080_8080
    }

    /// A sequence of two or four bytes, or a broken one.
    @inlinable @inline(never)
    init(rareIn bytes: Span<UInt8>, at offset: Int) {
        let first = bytes[offset]
        let left = bytes.count &- offset
        let second = left > 1 ? bytes[offset &+ 1] : 0
        if first >= 0xC2, first < 0xE0 {
            if second & 0xC0 == 0x80 {
                self.init(value: CodePoint(UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)), length: 2)
                return
            }
        } else if first >= 0xF0, first < 0xF5, left > 3 {
            let (third, fourth) = (bytes[offset &+ 2], bytes[offset &+ 3])
            let value =
                UInt32(first & 0x07) << 18 | UInt32(second & 0x3F) << 12 | UInt32(third & 0x3F) << 6
                | UInt32(fourth & 0x3F)
            if second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80, value >= 0x10000, value <= 0x10FFFF {
                self.init(value: CodePoint(value), length: 4)
                return
            }
        }
        self.init(value: .replacement, length: 1)
    }
}
