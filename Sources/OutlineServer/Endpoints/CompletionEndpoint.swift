// `textDocument/completion`: proposals with the range that they replace.

import JSON
import LanguageServerProtocol
import OutlineFeatures

/// `textDocument/completion`
enum CompletionEndpoint {
    /// Only marks that end or open a marker: Chinese characters come out of an input method, which must not be disturbed.
    static let triggerCharacters = ["、", "）", "．", ".", "（"]

    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let snapshot = try server.snapshot(params)
        var positions = Positions(snapshot.document, server.encoding)
        let items = snapshot.completions(at: positions.place(of: try server.position(params)))
        writer.beginObject()
        // What fits depends on what is typed, so the list is asked for again with the next character.
        writer.key("isIncomplete")
        writer.bool(!items.isEmpty)
        writer.key("items")
        writer.beginArray()
        for (index, item) in items.enumerated() {
            writer.beginObject()
            writer.key("label")
            writer.string(item.label)
            writer.key("kind")
            writer.integer(14)  // Keyword
            writer.key("detail")
            writer.string(item.detail)
            writer.key("sortText")
            writer.string(String(index + 1000))
            writer.key("filterText")
            writer.string(item.filter)
            writer.key("insertText")
            writer.string(item.text)
            writer.key("textEdit")
            TextEdit(range: positions.range(item.start, item.end), newText: item.text).write(to: &writer)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }
}
