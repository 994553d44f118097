// Reads what is right in a broken JSON text: what stands before the place where the grammar is broken.

import JSON
import OutlineSyntax
import OutlineText

/// Reads a JSON text as far as it is right.
enum JSONRecovery {
    /// The value of a text that breaks the grammar at a byte, cut behind the last complete member before it; nil where there is none.
    static func root(of bytes: [UInt8], brokenAt offset: Int) -> JSONNode? {
        var open: [UInt8] = []
        var good: (end: Int, open: [UInt8])?
        var at = 0
        while at < min(offset, bytes.count) {
            switch bytes[at] {
            case UInt8(ascii: "\""):
                at += 1
                while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
                    at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
                }
            case UInt8(ascii: "{"), UInt8(ascii: "["): open.append(bytes[at])
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                _ = open.popLast()
                good = (at + 1, open)
            case UInt8(ascii: ","): good = (at, open)
            default: break
            }
            at += 1
        }
        // A comma too many stands behind a complete member itself.
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") { good = (offset, open) }
        guard let good else { return nil }
        let closing = good.open.reversed().map { $0 == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]") }
        return JSONDocument.parse(Array(bytes[..<good.end]) + closing).root
    }
}
