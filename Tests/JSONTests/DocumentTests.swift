// That every value and key of a located parse is where it says it is, and that duplicate keys are told but not fatal.

import JSON
import Testing

@Suite struct DocumentTests {
    @Test func everyValueReadsTheSameFromItsOwnRange() throws {
        let text = Array(
            #" { "甲" : [ 1 , -2.5e3, "x\ny" ,true,false , null ] , "b":{"c" : { } , "\u0064":"提"},"e":[ ]} "#.utf8)
        let document = JSONDocument.parse(text)
        let root = try #require(document.root)
        #expect(document.problems.isEmpty)
        #expect(root.value == (try JSONReader.parse(text)))
        var seen = 0
        func check(_ node: JSONNode) throws {
            seen += 1
            #expect(try JSONReader.parse(Array(text[node.range])) == node.value)
            for blank in [text[node.range].first, text[node.range].last] { #expect(blank != 0x20) }
            for element in node.elements ?? [] { try check(element) }
            for member in node.members ?? [] {
                #expect(try JSONReader.parse(Array(text[member.keyRange])) == .string(member.key))
                try check(member.value)
            }
        }
        try check(root)
        #expect(seen == 12)
        #expect(root["b"]?["d"]?.kind == .string(Array("提".utf8)))
        #expect(root["absent"] == nil)
    }

    @Test func duplicateKeysAreToldAndKept() throws {
        let text = #"{"a":1,"b":{"x":1,"x":2},"a":3}"#
        let document = JSONDocument.parse(Array(text.utf8))
        #expect(document.problems.map(\.reason) == [.duplicateKey, .duplicateKey])
        let bytes = Array(text.utf8)
        #expect(document.problems.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["\"x\"", "\"a\""])
        #expect(document.root?.members?.count == 3)
        #expect(document.root?["a"]?.kind == .integer(1))
    }

    @Test func aBrokenTextTellsDuplicatesFirst() {
        let document = JSONDocument.parse(Array(#"{"a":1,"a":2 x"#.utf8))
        #expect(document.root == nil)
        #expect(document.problems.map(\.reason) == [.duplicateKey, .expectedCommaOrEnd])
        #expect(document.problems.last?.range == 13..<14)
        #expect(JSONDocument.parse([]).problems.map(\.range) == [0..<0])
    }
}
