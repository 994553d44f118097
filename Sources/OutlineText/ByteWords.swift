// Several bytes of a text read at once: with these, loops over long texts take eight bytes in a step.

extension Span where Element == UInt8 {
    /// Eight bytes from an offset on, the first one lowest; 0 where not all of them lie in the span.
    @inlinable @inline(__always)
    public func eightBytes(at offset: Int) -> UInt64 {
        guard offset >= 0, offset <= count &- 8 else { return 0 }
        // All bytes lie in the span, and every pattern of bits is a number.
        return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// Four bytes from an offset on, the first one lowest; 0 where not all of them lie in the span.
    @inlinable @inline(__always)
    public func fourBytes(at offset: Int) -> UInt32 {
        guard offset >= 0, offset <= count &- 4 else { return 0 }
        // All bytes lie in the span, and every pattern of bits is a number.
        return unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self).littleEndian
    }
}
