// GB 18030 to UTF-8. An ill-formed sequence costs its first byte only, so that a valid neighbour (a line end, say) is never swallowed.

import OutlineSyntax
import OutlineText

/// Decodes GB 18030 from offset 0 and appends to `output`, ill-formed bytes as U+FFFD.
func decodeGB18030(_ bytes: [UInt8], into output: inout DecodingOutput) {
    output.utf8.reserveCapacity(bytes.count / 2 * 3 + 16)
    let table = GB18030Tables.twoByte
    var offset = 0
    while offset < bytes.count {
        let lead = bytes[offset]
        if lead < 0x80 {
            output.utf8.append(lead)
            offset += 1
            continue
        }
        guard offset + 1 < bytes.count, lead != 0x80, lead != 0xFF else {
            output.replace(offset..<offset + 1)
            offset += 1
            continue
        }
        let trail = bytes[offset + 1]
        if trail >= 0x40 {
            guard trail != 0x7F, trail != 0xFF else {
                output.replace(offset..<offset + 1)
                offset += 1
                continue
            }
            let column = Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
            let entry = ((Int(lead) - 0x81) * GB18030Tables.trailCount + column) * 3
            if lead == 0xFE, let scalar = supplementaryScalar(trail: trail) {
                _ = output.append(scalar: scalar)
            } else {
                output.utf8.append(table[entry])
                output.utf8.append(table[entry + 1])
                if table[entry + 2] != 0 { output.utf8.append(table[entry + 2]) }
            }
            offset += 2
            continue
        }
        if let scalar = fourByteScalar(bytes, at: offset), output.append(scalar: scalar) {
            offset += 4
        } else {
            let length = isCutShort(bytes, at: offset) ? bytes.count - offset : 1
            output.replace(offset..<offset + length)
            offset += length
        }
    }
}

/// The characters beyond U+FFFF which have two-byte codes; all of them begin with FE.
private func supplementaryScalar(trail: UInt8) -> UInt32? {
    switch trail {
    case 0x51: 0x20087
    case 0x52: 0x20089
    case 0x53: 0x200CC
    case 0x6C: 0x215D7
    case 0x76: 0x2298F
    case 0x91: 0x241FE
    default: nil
    }
}

/// The scalar of the four-byte code at `offset`; nil when there is none.
private func fourByteScalar(_ bytes: [UInt8], at offset: Int) -> UInt32? {
    guard offset + 3 < bytes.count else { return nil }
    let (first, second) = (Int(bytes[offset]) - 0x81, Int(bytes[offset + 1]) - 0x30)
    let (third, fourth) = (Int(bytes[offset + 2]) - 0x81, Int(bytes[offset + 3]) - 0x30)
    guard 0..<126 ~= first, 0..<10 ~= second, 0..<126 ~= third, 0..<10 ~= fourth else { return nil }
    let index = ((first * 10 + second) * 126 + third) * 10 + fourth
    if index >= GB18030Tables.supplementaryStart {
        let scalar = UInt32(truncatingIfNeeded: index - GB18030Tables.supplementaryStart + 0x10000)
        return scalar <= 0x10FFFF ? scalar : nil
    }
    let table = GB18030Tables.fourByte
    return index < table.count ? UInt32(table[index]) : nil
}

/// Whether a four-byte code begins at `offset` and the file ends before it does. Its bytes are then one ill-formed sequence.
private func isCutShort(_ bytes: [UInt8], at offset: Int) -> Bool {
    let rest = bytes[offset...].dropFirst()
    guard rest.count <= 2, let second = rest.first, 0x30...0x39 ~= second else { return false }
    return rest.dropFirst().allSatisfy { 0x81...0xFE ~= $0 }
}
