// That the shared types are read and written as the protocol has them, and refuse what is not theirs.

import JSON
import LanguageServerProtocol
import Testing

private func json(_ text: String) throws -> JSONValue { try JSONReader.parse(Array(text.utf8)) }

private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}

private let rangeText = #"{"start":{"line":1,"character":2},"end":{"line":3,"character":0}}"#
private let range = LSPRange(start: Position(line: 1, character: 2), end: Position(line: 3, character: 0))

@Suite struct BasicTypesTests {
    @Test func roundTrips() throws {
        #expect(LSPRange(try json(rangeText)) == range)
        #expect(written { range.write(to: &$0) } == rangeText)
        let location = Location(uri: DocumentURI("file:///%e7%94%b2"), range: range)
        let locationText = #"{"uri":"file:///%e7%94%b2","range":\#(rangeText)}"#
        #expect(Location(try json(locationText)) == location)
        #expect(written { location.write(to: &$0) } == locationText)
        let edit = TextEdit(range: range, newText: "二、\n")
        let editText = #"{"range":\#(rangeText),"newText":"二、\n"}"#
        #expect(TextEdit(try json(editText)) == edit)
        #expect(written { edit.write(to: &$0) } == editText)
        for severity in DiagnosticSeverity.allCases {
            #expect(DiagnosticSeverity(try json(written { severity.write(to: &$0) })) == severity)
        }
        #expect(DiagnosticSeverity.allCases.map(\.rawValue) == [1, 2, 3, 4])
        for kind in MarkupKind.allCases { #expect(MarkupKind(try json(written { kind.write(to: &$0) })) == kind) }
        #expect(MarkupKind(.string("markdown")) == .markdown && MarkupKind(.string("plaintext")) == .plaintext)
        #expect(PositionEncoding.allCases.map(\.rawValue) == ["utf-8", "utf-16", "utf-32"])
    }

    @Test(arguments: [
        "{}", "null", "[]", "7", #""x""#, #"{"line":1}"#, #"{"character":1}"#, #"{"line":-1,"character":0}"#,
        #"{"line":0,"character":-1}"#, #"{"line":"1","character":0}"#, #"{"line":1.5,"character":0}"#,
        #"{"line":1e300,"character":0}"#,
    ])
    func refusesWhatIsNoPosition(text: String) throws {
        #expect(Position(try json(text)) == nil)
        #expect(LSPRange(try json(#"{"start":{"line":1,"character":2},"end":\#(text)}"#)) == nil)
        #expect(LSPRange(try json(#"{"start":\#(text),"end":{"line":1,"character":2}}"#)) == nil)
        #expect(Location(try json(#"{"uri":"file:///a","range":\#(text)}"#)) == nil)
        #expect(TextEdit(try json(#"{"newText":"","range":\#(text)}"#)) == nil)
    }

    @Test func refusesMissingMembers() throws {
        #expect(Location(try json(#"{"range":\#(rangeText)}"#)) == nil)
        #expect(TextEdit(try json(#"{"range":\#(rangeText),"newText":null}"#)) == nil)
        #expect(DiagnosticSeverity(.integer(5)) == nil && DiagnosticSeverity(.integer(0)) == nil)
        #expect(
            DiagnosticSeverity(.string("1")) == nil && MarkupKind(.string("html")) == nil && MarkupKind(.null) == nil)
        #expect(DocumentURI("untitled:\u{E9}") != DocumentURI("untitled:e\u{301}"), "names of two files")
        #expect(Set([DocumentURI("file:///a"), DocumentURI("file:///a")]).count == 1)
        #expect(DocumentURI(JSONValue.null) == nil)
    }

    @Test func positionsAreOrderedByLineFirst() {
        #expect(Position(line: 1, character: 9) < Position(line: 2, character: 0))
        #expect(Position(line: 1, character: 1) < Position(line: 1, character: 2))
        #expect(!(Position(line: 1, character: 1) < Position(line: 1, character: 1)))
    }
}

@Suite struct DocumentURITests {
    @Test(
        arguments: [
            ("file:///home/a/b.txt", "/home/a/b.txt"), ("file:/home/a", "/home/a"), ("FILE:///a", "/a"),
            ("file://localhost/a", "/a"), ("file:///%e7%94%b2.txt", "/甲.txt"), ("file:///%E7%94%B2.txt", "/甲.txt"),
            ("file:///甲.txt", "/甲.txt"), ("file:///a%20b%25", "/a b%"), ("file:///a%2", "/a%2"), ("file:///a%", "/a%"),
            ("file:///a%zz", "/a%zz"), ("file:///a#b?c", "/a#b?c"), ("file:///a%23b", "/a#b"), ("file:///", "/"),
            ("file:///c%3A/x/a.txt", "C:/x/a.txt"), ("file:///C:/x/a.txt", "C:/x/a.txt"),
            ("file://server/share/a", "//server/share/a"), ("file:////server//a", "/server/a"),
            ("file://LOCALHOST/a", "/a"), ("file://Server/a%2F%2Fb", "//server/a/b"),
            ("file:///a%FFb", "/a\u{FFFD}b"),
            ("untitled:Untitled-1", nil), ("https://example.org/a", nil), ("", nil), ("file", nil), ("file:", nil),
            ("file://", nil), ("file:a", nil), ("/a", nil), ("file:///a%00b", nil), ("vscode-notebook-cell:/a#W0", nil),
        ] as [(String, String?)])
    func decodesPaths(uri: String, path: String?) throws {
        #expect(DocumentURI(uri).path == path)
        #expect(DocumentURI(uri).string == uri)
        #expect(DocumentURI(.string(uri))?.string == uri)
    }

    @Test(arguments: ["/home/甲/发言 提纲#1?.txt", "/", "/a%20b", "/a:b", "C:/x/提纲.txt", "//server/share/a"])
    func pathsRoundTrip(path: String) {
        let uri = DocumentURI(path: path)
        #expect(uri.path == path)
        #expect(uri.string.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"#?".utf8.contains($0) })
    }

    @Test func writesTheUsualForm() {
        #expect(DocumentURI(path: "/a b/甲~1.txt").string == "file:///a%20b/%E7%94%B2~1.txt")
        #expect(DocumentURI(path: "C:/x").string == "file:///C%3A/x")
        #expect(DocumentURI(pathBytes: [0x2F, 0xB7, 0xA2]).string == "file:///%B7%A2")
        #expect(DocumentURI(pathBytes: [0x2F, 0xB7, 0xA2]).pathBytes == [0x2F, 0xB7, 0xA2])
    }

    @Test func differentEscapesAreOneDocument() {
        let same = ["file:///d%3A/%e7%94%b2", "file:///D:/%E7%94%B2", "file:///d:/甲"].map { DocumentURI($0) }
        #expect(Set(same).count == 1)
        #expect(
            Set(["untitled:a", "untitled:b", "file:///a", "file:///b", "file:///a%23"].map { DocumentURI($0) }).count
                == 5)
        #expect(DocumentURI("file:///a//b") == DocumentURI("file:////a/b"))
        #expect(DocumentURI("file://Server/a") == DocumentURI("file://server//a"))
        #expect(DocumentURI("file://server/a") != DocumentURI("file:///server/a"))
        #expect(DocumentURI("file:///a%00") != DocumentURI("file:///b%00"))
    }

    @Test("a file in a folder above is spelled like the document")
    func neighbours() {
        for (uri, path, expected) in [
            ("file://Host/a//b/%e7%94%b2.txt", "//host/a/x y", "file://Host/a//x%20y"),
            ("file:///a/b/c.txt", "/a/b/x", "file:///a/b/x"), ("file:///a/b/c.txt", "/x", "file:///x"),
            ("file:////a/b.txt", "/a/x", "file:////a/x"), ("file:///a/b.txt", "/c/x", "file:///c/x"),
            ("file:///a/b.txt", "/a/b/c/d/x", "file:///a/b/c/d/x"), ("untitled:a", "/x", "file:///x"),
            ("file:///c%3A/a/b.txt", "C:/a/x", "file:///c%3A/a/x"),
        ] {
            #expect(DocumentURI(uri).neighbour(pathBytes: Array(path.utf8)).string == expected, "\(uri)")
        }
    }
}
