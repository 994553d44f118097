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

    /// Four bytes from an offset on, the first one lowest; 0 for those outside.
    @inlinable
    public func word(at offset: Int) -> UInt32 {
        if offset >= 0, offset <= count &- 4 { return withSpan { $0.fourBytes(at: offset) } }
        return (0..<4).reduce(0) { $0 | UInt32(self[offset &+ $1]) << UInt32(8 * $1) }
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
        // All bytes but the continuing ones, eight at a time.
        self[range].withSpan { bytes in
            var found = bytes.count
            var at = 0
            while at <= bytes.count - 8 {
                found &-= Self.continuingBytes(in: bytes.eightBytes(at: at))
                at += 8
            }
            while at < bytes.count {
                if bytes[at] & 0xC0 == 0x80 { found &-= 1 }
                at += 1
            }
            return found
        }
    }

    /// The offset at which a character starts, counted from 0, or the count of bytes where there are not so many; right where all
    /// is UTF-8.
    public func offset(ofCharacter number: Int) -> Int {
        withSpan { bytes in
            var at = 0
            var before = 0
            while at <= bytes.count - 8 {
                let starts = 8 &- Self.continuingBytes(in: bytes.eightBytes(at: at))
                guard before &+ starts <= number else { break }
                before &+= starts
                at += 8
            }
            while at < bytes.count {
                if bytes[at] & 0xC0 != 0x80 {
                    guard before < number else { return at }
                    before &+= 1
                }
                at &+= 1
            }
            return at
        }
    }

    /// The number of bytes 10xxxxxx in a word: the two upper bits of each make one bit in its place, and the multiplication adds
    /// these up.
    @inlinable @inline(__always)
    static func continuingBytes(in word: UInt64) -> Int {
        let bits = word &>> 7 & ~word &>> 6 & 0x0101_0101_0101_0101
        return Int(truncatingIfNeeded: (bits &* 0x0101_0101_0101_0101) &>> 56)
    }

    /// The start of the character that holds an offset; right where all is UTF-8.
    @inlinable
    public func characterStart(at offset: Int) -> Int {
        var start = min(max(offset, 0), count)
        while start > 0, start < count, self[start] & 0xC0 == 0x80 { start &-= 1 }
        return start
    }

    /// A hash of all bytes, the same in every run: equal texts have equal hashes.
    public var hash: UInt64 { withSpan { Self.hash($0) } }

    /// The same of some bytes in place.
    @inlinable
    public static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        let count = bytes.count
        let one: UInt64 = 0x9E37_79B9_7F4A_7C15
        let two: UInt64 = 0xD6E8_FEB8_6659_FD93
        var hash = UInt64(truncatingIfNeeded: count) &* one
        guard count >= 16 else {
            var words = (UInt64(0), UInt64(0))
            for at in 0..<count { words = (words.0 << 8 | words.1 >> 56, words.1 << 8 | UInt64(bytes[at])) }
            return fold(fold(words.0 ^ one, words.1 ^ hash), two)
        }
        var at = 0
        while at < count - 16 {
            hash = fold(bytes.eightBytes(at: at) ^ one, bytes.eightBytes(at: at + 8) ^ hash)
            at += 16
        }
        // The last sixteen bytes, some of which may have been seen.
        return fold(fold(bytes.eightBytes(at: count - 16) ^ one, bytes.eightBytes(at: count - 8) ^ hash), two)
    }

    /// Both halves of a product in one.
    @inlinable @inline(__always)
    static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
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
        if offset >= 4, offset <= count {
            let value = Scalar.threeBytes(word(at: offset &- 4) >> 8)
            if value != 0 { return Scalar(value: CodePoint(value), length: 3) }
        }
        return rareScalar(before: offset)
    }

    /// The same, by looking for the start of the sequence.
    @inlinable @inline(never)
    func rareScalar(before offset: Int) -> Scalar {
        var start = min(offset, count) &- 1
        guard start >= 0 else { return Scalar(value: .none, length: 0) }
        let last = min(offset, count)
        while start > 0, last &- start < 4, self[start] & 0xC0 == 0x80 { start &-= 1 }
        let scalar = scalar(at: start)
        return start &+ scalar.length == last ? scalar : Scalar(value: .replacement, length: 1)
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
    public func has(_ text: [UInt8], at offset: Int) -> Bool { has(text.span, 0..<text.count, at: offset) }

    /// Whether a part of the given bytes, which must lie in them, stands at an offset.
    @inlinable
    public func has(_ text: Span<UInt8>, _ part: Range<Int>, at offset: Int) -> Bool {
        guard offset >= 0, offset &+ part.count <= count else { return false }
        let sought = text.extracting(part)
        let found = storage.span.extracting(base &+ offset..<base &+ offset &+ part.count)
        var at = 0
        while at <= sought.count - 8 {
            if sought.eightBytes(at: at) != found.eightBytes(at: at) { return false }
            at += 8
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
        has(other.storage.span, other.base..<other.base &+ other.count, at: offset)
    }

    /// What lies between the spaces at the start and those at the end.
    public var trimmed: Range<Int> {
        let start = skippingSpace(from: 0)
        return start..<max(start, trimmingSpace(before: count))
    }

    /// The offset behind the spaces, tabs, ideographic and no-break spaces (and a byte order mark) at an offset.
    @inlinable
    public func skippingSpace(from offset: Int) -> Int {
        var at = offset
        // No space starts with the first byte of an ideograph, and mostly there is none.
        while self[at] &- 0xE4 >= 6 {
            let scalar = scalar(at: at)
            guard scalar.length > 0, scalar.value.isSpace else { return at }
            at &+= scalar.length
        }
        return at
    }

    /// The offset before the spaces that end at an offset.
    @inlinable
    public func trimmingSpace(before offset: Int) -> Int {
        var at = min(offset, count)
        while true {
            let scalar = scalar(before: at)
            guard scalar.length > 0, scalar.value.isSpace else { return at }
            at &-= scalar.length
        }
    }
}
