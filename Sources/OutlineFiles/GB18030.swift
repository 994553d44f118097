// GB 18030: for the moment only ASCII; the tables follow.

func decodeGB18030(_ bytes: [UInt8], into output: inout DecodingOutput) {
    for (offset, byte) in bytes.enumerated() {
        if byte < 0x80 { output.utf8.append(byte) } else { output.replace(offset..<offset + 1) }
    }
}

func encodeGB18030(_ utf8: [UInt8]) -> [UInt8] { utf8 }
