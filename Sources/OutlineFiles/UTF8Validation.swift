// Where a run of bytes stops being UTF-8. The standard library names the ill-formed range.

import OutlineSyntax
import OutlineText

/// The first ill-formed range at or after `start`, as long as the maximal subpart of a sequence that cannot be completed (Unicode 3.9,
/// "U+FFFD substitution of maximal subparts"), so one U+FFFD replaces one range; nil when all is well-formed.
func firstInvalidUTF8(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
    // Most texts are well-formed and Chinese, which is seen three times as quickly by looking for ideographs first.
    let start = firstStrangeUTF8(bytes.span, from: start)
    guard start < bytes.count else { return nil }
    do throws(Unicode.UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span.extracting(start...))
        return nil
    } catch {
        return (start + error.byteOffsets.lowerBound)..<(start + error.byteOffsets.upperBound)
    }
}

/// The offset of the first byte that begins no ideograph, ASCII character or other well-formed sequence; the count where there is none.
private func firstStrangeUTF8(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var at = start
    while true {
        at = Scalar.skippingIdeographs(in: bytes, from: at)
        let scalar = Scalar(in: bytes, at: at)
        guard scalar.length > 1 || scalar.value < "\u{80}", scalar.length > 0 else { return at }
        at &+= scalar.length
    }
}
