// A read-only slice of UTF-8 text whose every access is total: reading outside it gives 0, reading a broken
// sequence gives U+FFFD of one byte. All parsing is written on it, so no input can trap the process.

/// A slice of UTF-8 bytes with offsets from 0.
public struct Bytes: Sendable {
    @usableFromInline let storage: [UInt8]
    @usableFromInline let base: Int
    /// The number of bytes.
    public let count: Int

    /// The whole array.
    @inlinable
    public init(_ storage: [UInt8]) {
        self.storage = storage
        base = 0
        count = storage.count
    }

    /// The part of the array that `range` and the array have in common.
    @inlinable
    public init(_ storage: [UInt8], _ range: Range<Int>) {
        let lower = min(max(range.lowerBound, 0), storage.count)
        self.storage = storage
        base = lower
        count = min(max(range.upperBound, lower), storage.count) - lower
    }

    /// The bytes of a string.
    public init(_ text: String) { self.init(Array(text.utf8)) }

    /// The byte at an offset, 0 outside.
    @inlinable
    public subscript(_ offset: Int) -> UInt8 {
        UInt(bitPattern: offset) < UInt(bitPattern: count) ? storage[base &+ offset] : 0
    }

    /// A part, cut to what is there.
    @inlinable
    public subscript(_ range: Range<Int>) -> Bytes {
        let lower = min(max(range.lowerBound, 0), count)
        return Bytes(storage, (base + lower)..<(base + min(max(range.upperBound, lower), count)))
    }

    /// The bytes as a string; broken sequences become U+FFFD.
    public var string: String { String(decoding: slice, as: UTF8.self) }

    /// The bytes as a slice of the array they lie in.
    @inlinable
    public var slice: ArraySlice<UInt8> { storage[base..<(base + count)] }

    /// Calls `body` with the bytes in place. A loop over a whole text reads them so, since nothing is retained for each.
    @inlinable @inline(__always)
    public func withSpan<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        body(storage.span.extracting(base..<(base &+ count)))
    }

    /// The number of characters that start in a range, in bytes; right where all is UTF-8.
    @inlinable
    public func characterCount(in range: Range<Int>) -> Int {
        var at = min(max(range.lowerBound, 0), count)
        let end = min(max(range.upperBound, at), count)
        // All bytes but the continuing ones 10xxxxxx, eight at a time: the two upper bits of each make one bit in its place,
        // and the multiplication adds these up. The eight bytes lie in the span, and every pattern of bits is a number.
        return withSpan { bytes in
            var found = end &- at
            while at &+ 8 <= end {
                let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
                let continuing = word &>> 7 & ~word &>> 6 & 0x0101_0101_0101_0101
                found &-= Int(truncatingIfNeeded: (continuing &* 0x0101_0101_0101_0101) &>> 56)
                at &+= 8
            }
            while at < end {
                if bytes[at] & 0xC0 == 0x80 { found &-= 1 }
                at &+= 1
            }
            return found
        }
    }

    /// The start of the character that holds an offset; right where all is UTF-8.
    @inlinable
    public func characterStart(at offset: Int) -> Int {
        var start = min(max(offset, 0), count)
        while start > 0, start < count, self[start] & 0xC0 == 0x80 { start &-= 1 }
        return start
    }

    /// A hash of all bytes, the same in every run: equal texts have equal hashes.
    public var hash: UInt64 {
        withSpan { bytes in
            var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
            func add(_ word: UInt64) {
                hash = (hash ^ word) &* 0xD6E8_FEB8_6659_FD93
                hash ^= hash >> 32
            }
            var at = 0
            while at &+ 8 <= bytes.count {
                // The eight bytes lie in the span by the condition of the loop, and every pattern of bits is a number.
                add(unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
                at &+= 8
            }
            var rest: UInt64 = 0
            while at < bytes.count {
                rest = rest << 8 | UInt64(bytes[at])
                at &+= 1
            }
            add(rest)
            return hash
        }
    }

    /// The scalar that starts at an offset; at or past the end value 0 and length 0.
    @inlinable @inline(__always)
    public func scalar(at offset: Int) -> Scalar {
        withSpan { Scalar(in: $0, at: offset) }
    }

    /// The offset behind the characters of U+4000 to U+9FFF that stand in a row from an offset on.
    @inlinable @inline(__always)
    public func skippingIdeographs(from offset: Int) -> Int {
        withSpan { Scalar.skippingIdeographs(in: $0, from: offset) }
    }

    /// The scalar that ends at an offset; at or before the start value 0 and length 0.
    @inlinable
    public func scalar(before offset: Int) -> Scalar {
        // Chinese text is nearly all sequences of three bytes.
        if offset >= 3, offset <= count, self[offset &- 3] & 0xF0 == 0xE0 {
            let scalar = scalar(at: offset &- 3)
            if scalar.length == 3 { return scalar }
        }
        var start = min(offset, count) &- 1
        guard start >= 0 else { return Scalar(value: 0, length: 0) }
        let last = min(offset, count)
        while start > 0, last &- start < 4, self[start] & 0xC0 == 0x80 { start &-= 1 }
        let scalar = scalar(at: start)
        return start &+ scalar.length == last ? scalar : Scalar(value: 0xFFFD, length: 1)
    }

    /// Whether the bytes of `text` stand at an offset.
    @inlinable
    public func has(_ text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset >= 0, offset &+ length <= count else { return false }
        return text.withUTF8Buffer { buffer in
            for index in 0..<length where unsafe buffer[index] != storage[base &+ offset &+ index] { return false }
            return true
        }
    }

    /// Whether the given bytes stand at an offset.
    @inlinable
    public func has(_ text: [UInt8], at offset: Int) -> Bool { has(text, 0..<text.count, at: offset) }

    /// Whether a part of the given bytes, which must lie in them, stands at an offset.
    @inlinable
    public func has(_ text: [UInt8], _ part: Range<Int>, at offset: Int) -> Bool {
        guard offset >= 0, offset &+ part.count <= count else { return false }
        let sought = text.span.extracting(part)
        let found = storage.span.extracting(base &+ offset..<base &+ offset &+ part.count)
        var at = 0
        while at &+ 8 <= sought.count {
            // The eight bytes lie in both spans, which are of one length, by the condition of the loop.
            let one = unsafe sought.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
            let other = unsafe found.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
            if one != other { return false }
            at &+= 8
        }
        while at < sought.count {
            if sought[at] != found[at] { return false }
            at &+= 1
        }
        return true
    }

    /// Whether other bytes stand at an offset.
    @inlinable
    public func has(_ other: Bytes, at offset: Int) -> Bool {
        has(other.storage, other.base..<other.base &+ other.count, at: offset)
    }

    /// The offset behind the spaces, tabs, ideographic and no-break spaces (and a byte order mark) at an offset.
    @inlinable
    public func skippingSpace(from offset: Int) -> Int {
        var at = offset
        while true {
            let scalar = scalar(at: at)
            guard scalar.length > 0, Char.isSpace(scalar.value) else { return at }
            at &+= scalar.length
        }
    }

    /// The offset before the spaces that end at an offset.
    @inlinable
    public func trimmingSpace(before offset: Int) -> Int {
        var at = min(offset, count)
        while true {
            let scalar = scalar(before: at)
            guard scalar.length > 0, Char.isSpace(scalar.value) else { return at }
            at &-= scalar.length
        }
    }
}

/// A Unicode scalar value and the number of bytes that it takes.
public struct Scalar: Sendable {
    /// The scalar value.
    public let value: UInt32
    /// Its length in bytes; 0 past the end of the text.
    public let length: Int

    @inlinable
    init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }

    /// The scalar that starts at an offset; at or past the end value 0 and length 0, for a broken sequence U+FFFD of one byte.
    @inlinable @inline(__always)
    public init(in bytes: Span<UInt8>, at offset: Int) {
        guard UInt(bitPattern: offset) < UInt(bitPattern: bytes.count) else { self.init(value: 0, length: 0); return }
        // Each offset was compared with the count before it is read.
        let first = unsafe bytes[unchecked: offset]
        if first < 0x80 { self.init(value: UInt32(first), length: 1); return }
        // Chinese text is nearly all sequences of three bytes.
        if first & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
            let (second, third) = unsafe (bytes[unchecked: offset &+ 1], bytes[unchecked: offset &+ 2])
            let value = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
            let isWhole = (second ^ 0x80) | (third ^ 0x80) < 0x40 && value >= 0x800 && value & 0xF800 != 0xD800
            self.init(value: isWhole ? value : 0xFFFD, length: isWhole ? 3 : 1)
            return
        }
        self.init(rareIn: bytes, at: offset)
    }

    /// The ideograph of U+4E00 to U+9FFF that starts at an offset, 0 where none does: the quickest way through a run of them.
    @inlinable @inline(__always)
    public static func ideograph(in bytes: Span<UInt8>, at offset: Int) -> UInt32 {
        guard offset >= 0, offset &+ 2 < bytes.count else { return 0 }
        // Each offset was compared with the count before it is read.
        let first = unsafe bytes[unchecked: offset]
        let (second, third) = unsafe (bytes[unchecked: offset &+ 1], bytes[unchecked: offset &+ 2])
        let value = UInt32(first) &<< 12 &+ UInt32(second) &<< 6 &+ UInt32(third) &- 0xE2080
        return (second ^ 0x80) | (third ^ 0x80) < 0x40 && value &- 0x4E00 < 0x5200 ? value : 0
    }

    /// The offset behind the characters of U+4000 to U+9FFF that stand in a row from an offset on: all ideographs in common use,
    /// no marks and no spaces, each well-formed and three bytes long.
    @inlinable @inline(__always)
    public static func skippingIdeographs(in bytes: Span<UInt8>, from offset: Int) -> Int {
        guard offset >= 0 else { return offset }
        var at = offset
        // Two at a time. The eight bytes lie in the span by the condition of the loop, and every pattern of bits is a number.
        while at &+ 8 <= bytes.count {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
            // 1110xxxx 10xxxxxx 10xxxxxx twice, and the four bits of both first bytes from 4 to 9.
            guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { break }
            let bits = word & 0x0F00_000F
            guard (bits &+ 0x7C00_007C) & ~(bits &+ 0x7600_0076) & 0x8000_0080 == 0x8000_0080 else { break }
            at &+= 6
        }
        while at &+ 2 < bytes.count, bytes[at] &- 0xE4 < 6, bytes[at &+ 1] & 0xC0 == 0x80, bytes[at &+ 2] & 0xC0 == 0x80
        {
            at &+= 3
        }
        return at
    }

    /// A sequence of two or four bytes, or a broken one.
    @inlinable @inline(never)
    init(rareIn bytes: Span<UInt8>, at offset: Int) {
        let first = bytes[offset]
        let left = bytes.count &- offset
        let second = left > 1 ? bytes[offset &+ 1] : 0
        if first >= 0xC2, first < 0xE0 {
            if second & 0xC0 == 0x80 {
                self.init(value: UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F), length: 2)
                return
            }
        } else if first >= 0xF0, first < 0xF5, left > 3 {
            let (third, fourth) = (bytes[offset &+ 2], bytes[offset &+ 3])
            let value =
                UInt32(first & 0x07) << 18 | UInt32(second & 0x3F) << 12 | UInt32(third & 0x3F) << 6
                | UInt32(fourth & 0x3F)
            if second & 0xC0 == 0x80, third & 0xC0 == 0x80, fourth & 0xC0 == 0x80, value >= 0x10000, value <= 0x10FFFF {
                self.init(value: value, length: 4)
                return
            }
        }
        self.init(value: 0xFFFD, length: 1)
    }
}
