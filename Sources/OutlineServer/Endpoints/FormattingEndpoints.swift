// `textDocument/formatting`, `rangeFormatting` and `onTypeFormatting`: the normal form, and what is put right while typing, as the
// settings ask for.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// The requests for formatting.
enum FormattingEndpoints {
    static let formatting: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        write(snapshot.formatted(document.settings.editing.format), snapshot, server, &writer)
    }

    static let range: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        guard let range = params["range"].flatMap({ LSPRange($0) }) else {
            throw ResponseError(code: ResponseError.invalidParams, message: "range is missing")
        }
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let start = positions.place(of: min(range.start, range.end))
        let end = positions.place(of: max(range.start, range.end))
        // A range that ends at the start of a line does not touch it.
        let last = end.line > start.line && end.column == 0 ? end.line : end.line + 1
        write(
            snapshot.formatted(document.settings.editing.format, lines: start.line..<last), snapshot, server, &writer)
    }

    static let onType: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        guard let character = params["ch"]?.stringValue else {
            throw ResponseError(code: ResponseError.invalidParams, message: "ch is missing")
        }
        let position = try server.position(params)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let edits = snapshot.typed(character, at: positions.place(of: position), document.settings.editing.typing)
        write(edits, snapshot, server, &writer)
    }

    private static func write(
        _ edits: [Fix.Edit], _ snapshot: Snapshot, _ server: Server, _ writer: inout JSONWriter
    ) {
        var positions = Positions(snapshot.document, server.encoding)
        EditWriter.writeList(edits, &positions, to: &writer)
    }
}

extension EditingSettings {
    /// What formatting is to do.
    var format: FormatOptions {
        FormatOptions(indent: indent, blankLines: blankLines, punctuation: formatsPunctuation ?? true)
    }

    /// What is done while typing.
    var typing: TypingOptions {
        TypingOptions(
            nextMarker: typesNextMarker ?? true, markers: typesMarkers ?? true, punctuation: typesPunctuation ?? true)
    }
}
