// UTF-8 to GB 18030, which has a code for every scalar.

/// The GB 18030 bytes of well-formed UTF-8.
func encodeGB18030(_ utf8: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    let codes = GB18030Tables.codes
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
        let value = scalar.value
        if value < 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: value))
        } else if value < 0x10000, codes[Int(value)] != 0 {
            bytes.append(UInt8(truncatingIfNeeded: codes[Int(value)] >> 8))
            bytes.append(UInt8(truncatingIfNeeded: codes[Int(value)]))
        } else {
            appendLongCode(of: value, to: &bytes)
        }
    }
    return bytes
}

private func appendLongCode(of value: UInt32, to bytes: inout [UInt8]) {
    if value >= 0x10000, let amendment = gb18030Amendments.first(where: { $0.new == value }) {
        bytes.append(UInt8(truncatingIfNeeded: amendment.code >> 8))
        bytes.append(UInt8(truncatingIfNeeded: amendment.code))
        return
    }
    let index =
        value < 0x10000
        ? GB18030Tables.fourByteIndex(of: UInt16(truncatingIfNeeded: value)) ?? 0
        : GB18030Tables.supplementaryStart + Int(value) - 0x10000
    bytes.append(UInt8(truncatingIfNeeded: 0x81 + index / 12600))
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + index / 1260 % 10))
    bytes.append(UInt8(truncatingIfNeeded: 0x81 + index / 10 % 126))
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + index % 10))
}
