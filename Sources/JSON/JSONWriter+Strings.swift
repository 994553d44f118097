// Writes strings: quotes, and escapes where they are needed.

import OutlineText

extension JSONWriter {
    /// Appends the text in quotes. The whole text is copied first, in one piece, and looked at in the buffer: most
    /// texts need no escape and are then finished.
    @inline(__always)
    mutating func quote(_ text: some Collection<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes.append(contentsOf: text)
        let run = PlainRun(in: bytes.span, from: start)
        if run.end < bytes.count || !run.isWellFormed { escapeTail(from: start) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes the bytes from `start` again with escapes, run by run.
    private mutating func escapeTail(from start: Int) {
        let text = Array(bytes[start...])
        bytes.removeLast(text.count)
        var at = 0
        while at < text.count {
            let run = PlainRun(in: text.span, from: at)
            let piece = text[at..<run.end]
            if run.isWellFormed {
                bytes.append(contentsOf: piece)
            } else {
                bytes.append(contentsOf: repairedUTF8(piece))
            }
            at = run.end
            if at < text.count { escape(text[at]) }
            at += 1
        }
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            for digit in [byte >> 4, byte & 0xF] {
                bytes.append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ (digit &- 10))
            }
        }
    }
}
