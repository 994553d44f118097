// What the JSON writer writes: commas, escapes, numbers, indentation, and that reading gives the value back.

import JSON
import Testing

private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct WriterTests {
    @Test func writesCommasWhereTheyBelong() {
        let text = written { writer in
            writer.beginObject()
            writer.key("a")
            writer.beginArray()
            writer.integer(1)
            writer.beginArray()
            writer.endArray()
            writer.beginObject()
            writer.endObject()
            writer.null()
            writer.bool(true)
            writer.bool(false)
            writer.number(1.5)
            writer.string("x")
            writer.raw(Array("[7]".utf8)[...])
            writer.endArray()
            writer.key(String("键\"\n"))
            writer.raw(Array("{}".utf8)[...])
            writer.key("c")
            writer.beginObject()
            writer.key("d")
            writer.null()
            writer.endObject()
            writer.endObject()
        }
        #expect(text == #"{"a":[1,[],{},null,true,false,1.5,"x",[7]],"键\"\n":{},"c":{"d":null}}"#)
    }

    @Test func takesOverLongValuesWithoutACopy() {
        let (short, long) = (Array("[7]".utf8), Array(#"["\#(String(repeating: "长", count: 500))"]"#.utf8))
        func write(_ writer: inout JSONWriter, _ value: (inout JSONWriter, [UInt8]) -> Void) {
            writer.beginArray()
            for json in [long, short, long, long, short] { value(&writer, json) }
            writer.endArray()
        }
        var (copied, shared) = (JSONWriter(), JSONWriter())
        write(&copied) { $0.raw($1[...]) }
        write(&shared) { $0.raw(shared: $1) }
        #expect(shared.pieces.joined() + shared.bytes == copied.bytes)
        #expect(shared.pieces.count { $0 == long } == 3)
        shared.removeAll()
        #expect(shared.pieces.isEmpty)
    }

    @Test func setsAsideWhatIsLong() {
        func write(_ writer: inout JSONWriter, _ setAside: (inout JSONWriter) -> Void) {
            writer.beginArray()
            for number in 0..<100_000 {
                writer.integer(number)
                setAside(&writer)
            }
            writer.endArray()
        }
        var (plain, cut) = (JSONWriter(), JSONWriter())
        write(&plain) { _ in }
        write(&cut) { $0.setAsideWhatIsLong() }
        #expect(Array(cut.pieces.joined()) + cut.bytes == plain.bytes)
        #expect(cut.pieces.count > 3 && cut.pieces.allSatisfy { $0.count < 150_000 })
    }

    @Test func goesOnInAKeptObject() {
        let text = written { writer in
            writer.beginArray()
            writer.integer(1)
            for _ in 0..<2 {
                writer.beginArray(inObject: Array(#"{"a":["#.utf8))
                writer.integer(2)
                writer.null()
                writer.endArray()
                writer.key("b")
                writer.bool(true)
                writer.endObject()
            }
            writer.endArray()
        }
        #expect(text == #"[1,{"a":[2,null],"b":true},{"a":[2,null],"b":true}]"#)
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 12345, -1, -10, .max, .min, .max - 1, .min + 1])
    func writesIntegers(value: Int) {
        #expect(written { $0.integer(value) } == String(value))
    }

    @Test(arguments: [
        (0.5, "0.5"), (3, "3.0"), (-0.0, "-0.0"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"),
        (.infinity, "null"),
        (-.infinity, "null"), (.nan, "null"), (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ])
    func writesNumbers(value: Double, text: String) throws {
        #expect(written { $0.number(value) } == text)
        if value.isFinite { #expect(try JSONReader.parse(Array(text.utf8)) == .number(value)) }
    }

    @Test(arguments: [
        ("", ""), ("提纲", "提纲"), ("\"", "\\\""), ("\\", "\\\\"), ("/", "/"), ("\n\r\t\u{8}\u{C}", "\\n\\r\\t\\b\\f"),
        ("\0\u{1}\u{1F}\u{B}", "\\u0000\\u0001\\u001f\\u000b"), ("\u{7F}\u{2028}\u{2029}😀", "\u{7F}\u{2028}\u{2029}😀"),
        ("a\nb\nc", "a\\nb\\nc"), ("\n", "\\n"), ("提\"纲\"", "提\\\"纲\\\""),
    ])
    func escapes(text: String, expected: String) {
        #expect(written { $0.string(text) } == "\"\(expected)\"")
        #expect(written { $0.string(utf8: Array(text.utf8)) } == "\"\(expected)\"")
        #expect(written { $0.string(utf8: Array("x\(text)y".utf8)[1...].dropLast()) } == "\"\(expected)\"")
        #expect(written { $0.string(utf8: text.utf8.lazy.map { $0 }) } == "\"\(expected)\"")
        #expect(
            written {
                $0.beginObject(); $0.key(text); $0.null(); $0.endObject()
            } == "{\"\(expected)\":null}")
    }

    @Test(
        arguments: [[0xFF], [0xE6, 0x8F], [0xED, 0xA0, 0x80], [0x41, 0xC0, 0x0A, 0x80], [0xF0, 0x9F, 0x22, 0x98]]
            as [[UInt8]])
    func neverWritesDamagedUTF8(damaged: [UInt8]) throws {
        var writer = JSONWriter()
        writer.string(utf8: damaged)
        #expect(try JSONReader.parse(writer.bytes) == .string(String(decoding: damaged, as: UTF8.self)))
        #expect(String(validating: writer.bytes, as: UTF8.self) != nil)
    }

    @Test func indentsForPeople() throws {
        let value = try JSONReader.parse(Array(#"{"a":[],"b":{},"c":[1,{"d":"x"}],"e":null}"#.utf8))
        var writer = JSONWriter(indented: true)
        writer.write(value)
        let expected = """
            {
              "a": [],
              "b": {},
              "c": [
                1,
                {
                  "d": "x"
                }
              ],
              "e": null
            }
            """
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
        #expect(try JSONReader.parse(writer.bytes) == value)
    }

    @Test func theBufferCanBeUsedAgain() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.integer(1)
        writer.removeAll(keepingCapacity: true)
        #expect(writer.bytes.isEmpty)
        writer.beginArray()
        writer.integer(2)
        writer.endArray()
        #expect(writer.bytes == Array("[2]".utf8))
    }

    /// Outside all brackets nothing is put between two values: whoever writes several texts parts them himself.
    @Test func severalTextsInOneBuffer() {
        #expect(
            written {
                $0.beginArray(); $0.endArray(); $0.integer(2)
            } == "[]2")
    }
}
