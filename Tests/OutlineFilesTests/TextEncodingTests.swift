// Which encoding a file is found to have, what is made of damaged ones, and that every text comes back as the bytes it was.

import Foundation
@testable import OutlineFiles
import Testing

@Suite struct TextEncodingTests {
    static let text = "一、学习方面\r\n（一）对照要求，存在 2 个问题。\u{20BB7}😀 é\n"

    @Test func theNamesReportsShow() {
        #expect(TextEncoding.allCases.map(\.name) == ["utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030"])
    }

    @Test(arguments: TextEncoding.allCases)
    func aTextIsRecognisedAndComesBack(_ encoding: TextEncoding) throws {
        let utf8 = Array(Self.text.utf8)
        let bytes = try TextEncoder.encode(utf8, as: encoding)
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded == DecodedText(utf8: utf8, encoding: encoding, problems: nil, looksBinary: false))
        #expect(TextDecoder.decode(bytes, as: encoding) == decoded)
        #expect(try TextEncoder.encode(decoded.utf8, as: decoded.encoding) == bytes)
    }

    /// The bytes are those of Foundation, so a mistake made twice here cannot hide.
    @Test func otherEncodersAreUnderstood() throws {
        for (encoding, other) in [
            (TextEncoding.utf16LE, String.Encoding.utf16LittleEndian), (.utf16BE, .utf16BigEndian),
        ] {
            let bytes = encoding.byteOrderMark + Array(try #require(Self.text.data(using: other)))
            #expect(TextDecoder.decode(bytes).utf8 == Array(Self.text.utf8))
            #expect(try TextEncoder.encode(Array(Self.text.utf8), as: encoding) == bytes)
        }
        #expect(try TextEncoder.encode(Array("中文".utf8), as: .gb18030) == [0xD6, 0xD0, 0xCE, 0xC4])
    }

    @Test(
        arguments: [
            ([], TextEncoding.utf8, ""), ([0x41], .utf8, "A"), ([0xEF, 0xBB, 0xBF], .utf8BOM, ""),
            ([0xFF, 0xFE], .utf16LE, ""),
            ([0xFE, 0xFF], .utf16BE, ""), ([0xFE, 0xFF, 0x4E, 0x00], .utf16BE, "一"),
            ([0xD2, 0xBB, 0xA1, 0xA2], .gb18030, "一、"),
            // Half a byte order mark is none.
            ([0xEF, 0xBB], .gb18030, "锘"),
        ] as [([UInt8], TextEncoding, String)])
    func shortFiles(_ bytes: [UInt8], _ encoding: TextEncoding, _ text: String) throws {
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded.encoding == encoding)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.problems == nil)
        #expect(try TextEncoder.encode(decoded.utf8, as: encoding) == bytes)
    }

    @Test func oneDamagedByteDoesNotMakeUTF8IntoSomethingElse() throws {
        let utf8 = Array("一、学习方面。对照要求，学习不够深入，联系实际不够。\n".utf8)
        for place in utf8.indices {
            var bytes = utf8
            bytes[place] = 0xFF
            let decoded = TextDecoder.decode(bytes)
            let problems = try #require(decoded.problems)
            #expect(decoded.encoding == .utf8)
            #expect(problems.invalidByteCount <= 3 && (place - 2...place).contains(problems.firstInvalidOffset))
            // All characters but the damaged one are there.
            let kept = String(decoding: decoded.utf8, as: UTF8.self).filter { $0 != "\u{FFFD}" }
            #expect(kept.count == 26)
        }
        for length in 1..<utf8.count where length > 48 {
            #expect(TextDecoder.decode(Array(utf8.prefix(length))).encoding == .utf8, "cut after \(length) bytes")
        }
    }

    @Test func oneDamagedByteDoesNotMakeGB18030IntoSomethingElse() throws {
        let text = "一、学习方面。对照要求，学习不够深入，联系实际不够。\n二、思想方面。\n"
        var bytes = try TextEncoder.encode(Array(text.utf8), as: .gb18030)
        bytes[4] = 0xFF
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded.encoding == .gb18030)
        #expect(decoded.problems?.firstInvalidOffset == 4)
        #expect(String(decoding: decoded.utf8, as: UTF8.self).hasSuffix("\n二、思想方面。\n"))
    }

    @Test(
        arguments: [
            // Bytes behind the byte order mark of little-endian UTF-16, text, ill-formed bytes, offset of the first of them.
            ([0x00, 0xD8], "\u{FFFD}", 2, 2), ([0x00, 0xDC, 0x41, 0x00], "\u{FFFD}A", 2, 2),
            ([0x41, 0x00, 0x42], "A\u{FFFD}", 1, 4), ([0x00, 0xD8, 0x00, 0xD8, 0x00, 0xDC], "\u{FFFD}\u{10000}", 2, 2),
            ([0x42, 0xD8, 0xB7, 0xDF], "\u{20BB7}", 0, 0), ([0x42, 0xD8, 0xB7], "\u{FFFD}\u{FFFD}", 3, 2),
        ] as [([UInt8], String, Int, Int)])
    func loneSurrogatesAndOddLengths(_ rest: [UInt8], _ text: String, _ count: Int, _ first: Int) {
        let decoded = TextDecoder.decode([0xFF, 0xFE] + rest)
        #expect(decoded.encoding == .utf16LE)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.problems?.invalidByteCount ?? 0 == count && decoded.problems?.firstInvalidOffset ?? 0 == first)
    }

    @Test func aByteOrderMarkInsideTheTextStays() throws {
        let utf8 = Array("\u{FEFF}一\u{FEFF}".utf8)
        let decoded = TextDecoder.decode(try TextEncoder.encode(utf8, as: .utf8BOM))
        #expect(decoded.utf8 == utf8 && decoded.encoding == .utf8BOM)
    }

    @Test func whatIsNoTextIsFlagged() throws {
        let picture: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 4, 0,
        ]
        #expect(TextDecoder.decode(picture).looksBinary)
        #expect(TextDecoder.decode([UInt8](repeating: 0, count: 100)).looksBinary)
        #expect(
            TextDecoder.decode("AB".utf8.flatMap { [$0, 0] } + "CDEF".utf8.flatMap { [$0, 0] }).looksBinary,
            "UTF-16 unmarked")
        var random = SeededBytes(seed: 7)
        #expect(TextDecoder.decode((0..<5000).map { _ in UInt8(random.next() % 256) }).looksBinary)
        for text in ["", "一\0二", "\t\u{0C}\u{1B}[0m\u{1A}", Self.text] {
            #expect(!TextDecoder.decode(Array(text.utf8)).looksBinary, "\(text)")
        }
    }

    @Test func illFormedUTF8IsNotEncoded() {
        for encoding in TextEncoding.allCases {
            #expect(throws: TextEncodingError(offset: 2)) {
                try TextEncoder.encode([0x41, 0x42, 0xFF, 0x43], as: encoding)
            }
        }
    }

    @Test func randomTextsComeBackInEveryEncoding() throws {
        var random = SeededBytes(seed: 42)
        for _ in 0..<400 {
            let scalars = (0..<Int(random.next() % 60)).compactMap { _ in
                let limit: UInt64 = [0x80, 0x800, 0xD800, 0x9FFF, 0x110000][Int(random.next() % 5)]
                return Unicode.Scalar(UInt32(random.next() % limit))
            }.filter { scalar in
                // The private-use characters of old editions come back as what they stand for; see GB18030Tests.
                !GB18030Tests.amended.contains { $0.old == scalar.value }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            let utf8 = Array(String(view).utf8)
            for encoding in TextEncoding.allCases {
                let bytes = try TextEncoder.encode(utf8, as: encoding)
                let decoded = TextDecoder.decode(bytes, as: encoding)
                #expect(decoded.utf8 == utf8 && decoded.problems == nil, "\(encoding.name): \(scalars)")
                #expect(try TextEncoder.encode(decoded.utf8, as: encoding) == bytes)
            }
        }
    }

    @Test func randomBytesAlwaysBecomeUTF8() {
        var random = SeededBytes(seed: 99)
        for _ in 0..<3000 {
            let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(random.next() % 256) }
            for decoded in TextEncoding.allCases.map({ TextDecoder.decode(bytes, as: $0) }) + [
                TextDecoder.decode(bytes)
            ] {
                #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
                if let problems = decoded.problems {
                    #expect(
                        (1...bytes.count).contains(problems.invalidByteCount)
                            && bytes.indices.contains(problems.firstInvalidOffset))
                }
            }
            // The standard library replaces maximal subparts as well.
            let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
            #expect(TextDecoder.decode(bytes, as: .utf8).utf8 == expected, "\(bytes)")
        }
    }
}
