// `textDocument/semanticTokens/full`, `/full/delta` and `/range`. The legend has names of our own, since the protocol knows no
// headings; Protocol/README.md lists them.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineSyntax
import OutlineText

/// The legend of the tokens.
enum TokenLegend {
    /// The types, in the order of `SemanticToken.Kind`.
    static let types = SemanticToken.Kind.allCases.map { name($0) }
    /// The modifiers: the level of a heading or of its marker.
    static let modifiers = (1...6).map { "level\($0)" }

    private static func name(_ kind: SemanticToken.Kind) -> String {
        switch kind {
        case .title: "title"
        case .marker: "marker"
        case .heading: "heading"
        case .runInHeading: "runInHeading"
        case .lead: "lead"
        case .exampleCue: "exampleCue"
        case .promise: "promise"
        case .placeholder: "placeholder"
        case .bookTitle: "bookTitle"
        case .residue: "residue"
        }
    }

    /// Writes the capability.
    static func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("legend")
        writer.beginObject()
        writer.key("tokenTypes")
        writer.beginArray()
        for type in types { writer.string(type) }
        writer.endArray()
        writer.key("tokenModifiers")
        writer.beginArray()
        for modifier in modifiers { writer.string(modifier) }
        writer.endArray()
        writer.endObject()
        writer.key("full")
        writer.beginObject()
        writer.key("delta")
        writer.bool(true)
        writer.endObject()
        writer.key("range")
        writer.bool(true)
        writer.endObject()
    }
}

/// Turns tokens into the client's units.
private struct TokenEncoder {
    var positions: Positions

    mutating func encode(_ token: SemanticToken) -> [UInt32] {
        let start = positions.position(of: Place(line: token.line, column: token.columns.lowerBound)).character
        let end = positions.position(of: Place(line: token.line, column: token.columns.upperBound)).character
        let level = token.level > 0 ? UInt32(1) << UInt32(min(token.level, TokenLegend.modifiers.count) - 1) : 0
        return [
            UInt32(clamping: start), UInt32(clamping: end - start), UInt32(clamping: token.kind.rawValue), level,
        ]
    }
}

/// `textDocument/semanticTokens/full`
enum SemanticTokensEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        writeAll(document, server, to: &writer)
    }

    /// Writes all tokens of a document with their identity.
    static func writeAll(_ document: OpenDocument, _ server: Server, to writer: inout JSONWriter) {
        let snapshot = document.snapshotWithoutFindings()
        var encoder = TokenEncoder(positions: Positions(snapshot.document, server.encoding))
        let data = document.tokens.full(snapshot) { encoder.encode($0) }
        writer.beginObject()
        writer.key("resultId")
        writer.string(identity(document))
        writer.key("data")
        writeData(data, to: &writer)
        writer.endObject()
    }

    /// The identity of what was sent last; another opening of the file never has the same.
    static func identity(_ document: OpenDocument) -> String {
        "\(document.instance)-\(document.opening).\(document.tokens.resultID)"
    }

    /// Writes numbers as an array.
    static func writeData(_ data: [UInt32], to writer: inout JSONWriter) {
        writer.beginArray()
        for number in data { writer.integer(Int(number)) }
        writer.endArray()
    }
}

/// `textDocument/semanticTokens/full/delta`
enum SemanticTokensDeltaEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var encoder = TokenEncoder(positions: Positions(snapshot.document, server.encoding))
        let before = params["previousResultId"]?.stringValue
        guard before == SemanticTokensEndpoint.identity(document),
            let delta = document.tokens.delta(
                from: document.tokens.resultID, snapshot, { encoder.encode($0) })
        else {
            SemanticTokensEndpoint.writeAll(document, server, to: &writer)
            return
        }
        writer.beginObject()
        writer.key("resultId")
        writer.string(SemanticTokensEndpoint.identity(document))
        writer.key("edits")
        writer.beginArray()
        if let delta {
            writer.beginObject()
            writer.key("start")
            writer.integer(delta.start)
            writer.key("deleteCount")
            writer.integer(delta.deleted)
            writer.key("data")
            SemanticTokensEndpoint.writeData(delta.data, to: &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }
}

/// `textDocument/semanticTokens/range`
enum SemanticTokensRangeEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let range = try server.range(params)
        let snapshot = document.snapshotWithoutFindings()
        var encoder = TokenEncoder(positions: Positions(snapshot.document, server.encoding))
        // A last line of which nothing is asked for is no part of the range.
        let last = min(range.end.line, snapshot.document.lineCount)
        let lines = range.start.line..<(range.end.character > 0 || last == range.start.line ? last + 1 : last)
        let data = document.tokens.range(lines, snapshot) { encoder.encode($0) }
        writer.beginObject()
        writer.key("data")
        SemanticTokensEndpoint.writeData(data, to: &writer)
        writer.endObject()
    }
}
