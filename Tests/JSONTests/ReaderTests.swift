// What the JSON reader takes and what it refuses, case by case, with the place and reason of each refusal.

import JSON
import Testing

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func nested(_ open: String, _ close: String, _ count: Int) -> [UInt8] {
    bytes(String(repeating: open, count: count) + String(repeating: close, count: count))
}

@Suite struct ReaderTests {
    @Test(
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("\t\r\nfalse\n", .bool(false)),
            ("0", .integer(0)), ("-1", .integer(-1)), ("120", .integer(120)),
            ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
            ("999999999999999999", .integer(999_999_999_999_999_999)),
            ("9223372036854775808", .number(9_223_372_036_854_775_808)),
            ("-9223372036854775809", .number(-9_223_372_036_854_775_808)),
            ("100000000000000000000000000", .number(1e26)),
            ("-0", .number(-0.0)), ("0.0", .number(0)), ("1.5", .number(1.5)), ("-12.25e2", .number(-1225)),
            ("1e3", .number(1000)), ("1E+3", .number(1000)), ("0e1", .number(0)), ("25e-1", .number(2.5)),
            ("1e400", .number(.infinity)), ("-1e400", .number(-.infinity)), ("1e-400", .number(0)),
            ("1e99999999999999999999999", .number(.infinity)), ("1e-99999999999999999999999", .number(0)),
            (#""""#, .string("")), (#""提纲""#, .string("提纲")),
            (#""a\"\\\/\b\f\n\r\tz""#, .string("a\"\\/\u{8}\u{C}\n\r\tz")),
            (#""\u63D0\u7eb2""#, .string("提纲")), (#""\u0000""#, .string("\0")), (#""\uD83D\uDE00""#, .string("😀")),
            (#""\uDBFF\uDFFF""#, .string("\u{10FFFF}")),
            ("\"\u{7F}\u{2028}\u{FEFF}\"", .string("\u{7F}\u{2028}\u{FEFF}")),
            ("[]", .array([])), ("[ ]", .array([])),
            ("[1,[2], null ]", .array([.integer(1), .array([.integer(2)]), .null])),
            ("{}", .object(JSONObject())),
            (
                #"{ "b" : 1 , "a":{"":2} }"#,
                .object(
                    JSONObject([
                        .init(key: "b", value: .integer(1)),
                        .init(key: "a", value: .object(JSONObject([.init(key: "", value: .integer(2))]))),
                    ]))
            ),
        ] as [(String, JSONValue)])
    func accepts(text: String, value: JSONValue) throws {
        #expect(try JSONReader.parse(bytes(text)) == value)
    }

    /// The mark ‸ stands before the byte at which the error is to be reported.
    @Test(
        arguments: [
            ("‸", .unexpectedEnd), ("  ‸", .unexpectedEnd), ("[‸", .unexpectedEnd), ("[1‸", .unexpectedEnd),
            ("[1,‸", .unexpectedEnd), ("{‸", .unexpectedEnd), (#"{"a"‸"#, .unexpectedEnd), (#"{"a":‸"#, .unexpectedEnd),
            (#"{"a":1‸"#, .unexpectedEnd), (#"{"a":1,‸"#, .unexpectedEnd), ("‸tru", .unexpectedEnd),
            ("-‸", .unexpectedEnd),
            ("1.‸", .unexpectedEnd), ("1e‸", .unexpectedEnd), ("1e+‸", .unexpectedEnd),
            ("‸\u{FEFF}1", .byteOrderMark), ("1 ‸2", .trailingText), ("{}‸}", .trailingText), ("[]‸\0", .trailingText),
            ("1‸\u{A0}", .trailingText), ("1 ‸// x", .trailingText), ("1‸_000", .trailingText), ("1‸x", .trailingText),
            ("[1‸,]", .trailingComma), (#"{"a":1‸ ,}"#.replacing("‸ ", with: " ‸"), .trailingComma),
            ("[‸,1]", .expectedValue), ("[1,‸,2]", .expectedValue), ("‸]", .expectedValue), ("[‸}", .expectedValue),
            ("‸True", .expectedValue), ("‸nul1", .expectedValue), ("‸NaN", .expectedValue),
            ("‸Infinity", .expectedValue),
            ("‸'a'", .expectedValue), ("‸\0", .expectedValue), ("‸，", .expectedValue), ("[‸/**/]", .expectedValue),
            ("[1 ‸2]", .expectedCommaOrEnd), ("[1‸}", .expectedCommaOrEnd), (#"{"a":1‸]"#, .expectedCommaOrEnd),
            (#"{"a":1 ‸"b":2}"#, .expectedCommaOrEnd), ("[1‸，2]", .expectedCommaOrEnd),
            ("{‸a:1}", .expectedKey), ("{‸1:1}", .expectedKey), ("{‸,}", .expectedKey), ("{‸“a”:1}", .expectedKey),
            (#"{"a"‸ 1}"#.replacing("‸ ", with: " ‸"), .expectedColon), (#"{"a"‸,1}"#, .expectedColon),
            ("‸+1", .invalidNumber), ("‸.5", .invalidNumber), ("‸01", .invalidNumber), ("-‸01", .invalidNumber),
            ("‸00", .invalidNumber), ("[1.‸]", .invalidNumber), ("[1.‸e1]", .invalidNumber), ("[1e‸]", .invalidNumber),
            ("[1e+‸]", .invalidNumber), ("[-‸]", .invalidNumber), ("-‸x", .invalidNumber), ("-‸-1", .invalidNumber),
            ("1‸ 1".replacing("‸ ", with: " ‸"), .trailingText), ("0‸x1", .trailingText), ("1.5‸.2", .trailingText),
            (#"‸""#, .unterminatedString), (#"‸"a\""#, .unterminatedString), (#"[‸"a]"#, .unterminatedString),
            (#"{‸"a"#, .unterminatedString), ("\"a‸\n\"", .controlCharacterInString),
            ("\"‸\0\"", .controlCharacterInString),
            ("\"\\t‸\t\"", .controlCharacterInString), ("\"提‸\u{1F}\"", .controlCharacterInString),
            (#""a‸\x""#, .invalidEscape), (#""‸\'""#, .invalidEscape), (#""‸\u12""#, .invalidEscape),
            (#""‸\u12G4""#, .invalidEscape), (#""‸\u+123""#, .invalidEscape), (#""‸\U0041""#, .invalidEscape),
            (#""‸\"#, .invalidEscape), (#""‸\u"#, .invalidEscape), (#""\uD800‸\u12""#, .invalidEscape),
            (#"{"a":1,‸"a":2}"#, .duplicateKey), (#"{"a":1,"b":2,‸"\u0061":2}"#, .duplicateKey),
            (#"[{"":1,‸"":1}]"#, .duplicateKey),
        ] as [(String, JSONError.Reason)])
    func refuses(marked: String, reason: JSONError.Reason) throws {
        let all = bytes(marked)
        let mark = bytes("‸")
        let offset = try #require(all.indices.first { all[$0...].starts(with: mark) })
        let text = Array(all[..<offset] + all[(offset + mark.count)...])
        #expect(throws: JSONError(offset: offset, reason: reason)) { try JSONReader.parse(text) }
        let document = JSONDocument.parse(text)
        #expect(document.problems.first?.range.lowerBound == offset)
        #expect(document.problems.first?.reason == reason)
        #expect((document.root == nil) == (reason != .duplicateKey))
    }

    @Test(arguments: [
        (#""\uD800""#, "\u{FFFD}"), (#""\uDC00""#, "\u{FFFD}"), (#""a\uD83Dz""#, "a\u{FFFD}z"),
        (#""\uD83D\u0041""#, "\u{FFFD}A"), (#""\uD83D\n""#, "\u{FFFD}\n"), (#""\uD83D\uD83D\uDE00""#, "\u{FFFD}😀"),
        (#""\uDE00\uD83D""#, "\u{FFFD}\u{FFFD}"),
    ])
    func replacesHalfPairs(text: String, expected: String) throws {
        #expect(try JSONReader.parse(bytes(text)) == .string(expected))
    }

    @Test(
        arguments: [
            [0x80], [0xFF], [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
            [0xE6, 0x8F], [0xE6], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
            [0xF0, 0x9F, 0x98], [0xC2], [0xE6, 0x8F, 0xC2], [0xE6, 0x41, 0x90],
        ] as [[UInt8]])
    func repairsDamagedUTF8(damaged: [UInt8]) throws {
        for before in ["", "a", "提", #"\n"#] {
            let text = bytes("\"" + before) + damaged + bytes("z\"")
            let expected = before.replacing(#"\n"#, with: "\n") + String(decoding: damaged, as: UTF8.self) + "z"
            #expect(try JSONReader.parse(text) == .string(expected))
            #expect(throws: JSONError.self) { try JSONReader.parse(damaged) }
            let object = try JSONReader.parse(bytes("{") + text + bytes(":1}"))
            #expect(object[expected] == .integer(1))
        }
    }

    @Test func everyScalarPassesUnchanged() throws {
        var text = "\""
        var expected = ""
        for value in stride(from: UInt32(0x20), through: 0x10FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
            text.unicodeScalars.append(scalar)
            expected.unicodeScalars.append(scalar)
        }
        #expect(try JSONReader.parse(bytes(text + "\"")).utf8 == bytes(expected))
    }

    @Test func limitsDepth() throws {
        #expect(throws: Never.self) { try JSONReader.parse(nested("[", "]", 512)) }
        for open in ["[", #"{"a":"#] {
            let bomb = bytes(String(repeating: open, count: 100_000))
            #expect(throws: JSONError(offset: 512 * open.utf8.count, reason: .tooDeep)) {
                try JSONReader.parse(bomb)
            }
            #expect(JSONDocument.parse(bomb).problems.map(\.reason) == [.tooDeep])
        }
        #expect(throws: JSONError(offset: 512, reason: .tooDeep)) { try JSONReader.parse(nested("[", "]", 513)) }
        // Depth is nesting, not the number of brackets.
        let wide = try JSONReader.parse(bytes("[" + String(repeating: "[[]],", count: 1000) + "{}]"))
        #expect(wide.arrayValue?.count == 1001)
    }

    @Test func findsDuplicatesAmongManyKeys() throws {
        for count in [1, 2, 15, 16, 17, 18, 40, 1000] {
            let keys = (0..<count).map { "\"key \($0)\":\($0)" }
            let good = "{" + keys.joined(separator: ",") + "}"
            let object = try #require(try JSONReader.parse(bytes(good)).objectValue)
            #expect(object.members.map(\.key) == (0..<count).map { "key \($0)" })
            #expect(object["key \(count - 1)"] == .integer(count - 1))
            #expect(object["key \(count)"] == nil)
            for repeated in Set([0, count / 2, count - 1]) {
                let start = "{" + keys.joined(separator: ",") + ","
                let text = start + "\"key \(repeated)\":0}"
                #expect(throws: JSONError(offset: start.utf8.count, reason: .duplicateKey)) {
                    try JSONReader.parse(bytes(text))
                }
            }
        }
    }

    @Test func hundredThousandKeysAreRead() throws {
        let text = "{" + (0..<100_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
        #expect(try JSONReader.parse(bytes(text)).objectValue?.members.count == 100_000)
        #expect(throws: JSONError.self) { try JSONReader.parse(bytes(text.dropLast() + ",\"k0\":0}")) }
    }

    /// Swift calls these two strings equal; JSON does not.
    @Test func keysDifferByBytes() throws {
        let fillers = (0..<20).map { ",\"f\($0)\":0" }.joined()
        for filler in ["", fillers] {
            let value = try JSONReader.parse(bytes("{\"\u{E9}\":1,\"e\u{301}\":2\(filler)}"))
            #expect(value["\u{E9}"] == .integer(1))
            #expect(value["e\u{301}"] == .integer(2))
        }
    }

    @Test func readsLongStringsWithEscapes() throws {
        let unit = "第一行\"引号\"\\反斜杠\t😀"
        let text = String(repeating: unit + "\n", count: 30_000)
        let json =
            "[\""
            + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\t", with: "\\u0009") + "\"]"
        #expect(json.utf8.count > 1_000_000)
        #expect(try JSONReader.parse(bytes(json)) == .array([.string(text)]))
    }

    @Test func everyCutOfATextIsRefusedWithoutATrap() throws {
        let text = bytes(#"{"jsonrpc":"2.0","id":-1.5e3,"a":[true,false,null,{}],"t":"提\u63D0\uD83D\uDE00\n纲"}"#)
        #expect(throws: Never.self) { try JSONReader.parse(text) }
        for count in 0..<text.count {
            #expect(throws: JSONError.self) { try JSONReader.parse(Array(text[..<count])) }
            #expect(JSONDocument.parse(Array(text[..<count])).problems.count == 1)
        }
    }

    @Test func accessorsAnswerOnlyTheirOwnType() throws {
        let value = try JSONValue(
            parsing: bytes(#"{"i":3,"d":3.0,"h":3.5,"s":"三","b":true,"n":null,"a":[1],"big":1e300}"#))
        #expect(value["i"]?.intValue == 3 && value["d"]?.intValue == 3)
        #expect(value["h"]?.intValue == nil && value["big"]?.intValue == nil && value["s"]?.intValue == nil)
        #expect(value["i"]?.doubleValue == 3 && value["h"]?.doubleValue == 3.5 && value["s"]?.doubleValue == nil)
        #expect(value["s"]?.stringValue == "三" && value["s"]?.utf8 == bytes("三") && value["i"]?.stringValue == nil)
        #expect(value["b"]?.boolValue == true && value["i"]?.boolValue == nil)
        #expect(value["n"]?.isNull == true && value["b"]?.isNull == false && value["absent"] == nil)
        #expect(value["a"]?.arrayValue == [.integer(1)] && value["a"]?["x"] == nil && value.arrayValue == nil)
        #expect(value.objectValue?.members.count == 8)
        for edge in [0x1p63, -0x1p63, -0x1.0000000000001p63, .infinity, -.infinity, .nan] {
            #expect(JSONValue.number(edge).intValue == Int(exactly: edge))
        }
    }

    @Test func everyReasonHasItsOwnWords() {
        let reasons: [JSONError.Reason] = [
            .byteOrderMark, .controlCharacterInString, .duplicateKey, .expectedColon, .expectedCommaOrEnd, .expectedKey,
            .expectedValue, .invalidEscape, .invalidNumber, .tooDeep, .trailingComma, .trailingText, .unexpectedEnd,
            .unterminatedString,
        ]
        #expect(Set(reasons.map(\.chinese)).count == reasons.count)
        #expect(Set(reasons.map(\.english)).count == reasons.count)
        #expect(JSONError(offset: 7, reason: .expectedColon).description == "a colon is missing after the key (byte 7)")
    }
}
