// Where a run of bytes stops being UTF-8. The standard library validates without a copy and names the ill-formed range.

/// The first ill-formed range at or after `start`, as long as the maximal subpart of a sequence that cannot be completed (Unicode 3.9,
/// "U+FFFD substitution of maximal subparts"), so one U+FFFD replaces one range; nil when all is well-formed.
func firstInvalidUTF8(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    guard start < bytes.count else { return nil }
    do throws(Unicode.UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(start...))
        return nil
    } catch {
        return (start + error.byteOffsets.lowerBound)..<(start + error.byteOffsets.upperBound)
    }
}
