// Ranges that cannot end the process: numbers and offsets come from the text, and the library's own `..<` traps where the first
// is larger than the second. In every file that imports this module `a..<b` on integers means the one below.

/// The integers from `lower` up to but not including `upper`; empty at `lower` where `upper` is smaller.
@inlinable @inline(__always)
public func ..< (lower: Int, upper: Int) -> Range<Int> {
    // The upper bound is at least the lower one.
    unsafe Range(uncheckedBounds: (lower, max(lower, upper)))
}
