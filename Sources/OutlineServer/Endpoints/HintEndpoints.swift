// `textDocument/inlayHint` and `textDocument/codeLens`: only the kinds that the settings ask for.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineSettings
import OutlineSyntax
import OutlineText

/// `textDocument/inlayHint`
enum InlayHintEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let range = try server.range(params)
        let shown = document.settings.inlayHints
        let kinds = Set(InlineHint.Kind.allCases.filter { shown.shows($0.rawValue) })
        writer.beginArray()
        defer { writer.endArray() }
        guard !kinds.isEmpty else { return }
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let last = min(range.end.line, snapshot.document.lineCount - 1)
        for hint in snapshot.hints(kinds, in: min(range.start.line, last)..<last + 1) {
            let position = positions.position(of: hint.place)
            guard position >= range.start, position <= range.end else { continue }
            writer.beginObject()
            writer.key("position")
            position.write(to: &writer)
            writer.key("label")
            writer.string(hint.text)
            writer.key("paddingLeft")
            writer.bool(true)
            writer.endObject()
        }
    }
}

/// `textDocument/codeLens`
enum CodeLensEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let shown = document.settings.codeLens
        let kinds = Set(Lens.Kind.allCases.filter { shown.shows($0.rawValue) })
        writer.beginArray()
        defer { writer.endArray() }
        guard !kinds.isEmpty else { return }
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        for lens in snapshot.lenses(kinds) {
            writer.beginObject()
            writer.key("range")
            positions.range(lens.extent.start, lens.extent.end).write(to: &writer)
            writer.key("command")
            writer.beginObject()
            writer.key("title")
            writer.string(lens.text)
            // Without a place to go to there is nothing to run.
            writer.key("command")
            writer.string(lens.targets.isEmpty ? "" : ExecuteCommandEndpoint.show)
            if !lens.targets.isEmpty {
                writer.key("arguments")
                writer.beginArray()
                writer.beginObject()
                writer.key("uri")
                document.uri.write(to: &writer)
                writer.key("ranges")
                writer.beginArray()
                for target in lens.targets { positions.range(target.start, target.end).write(to: &writer) }
                writer.endArray()
                writer.endObject()
                writer.endArray()
            }
            writer.endObject()
            writer.endObject()
        }
    }
}
