// Encodes edits of one document as a WorkspaceEdit, with versions where the client takes them.

import JSON
import LanguageServerProtocol
import OutlineChecking
import OutlineRules

/// Writes workspace edits.
enum EditWriter {
    /// Writes the edits of one document.
    static func write(
        _ edits: [Fix.Edit], of document: OpenDocument, _ positions: inout Positions,
        _ capabilities: ClientCapabilities,
        to writer: inout JSONWriter
    ) {
        writer.beginObject()
        if capabilities.documentChanges {
            writer.key("documentChanges")
            writer.beginArray()
            writer.beginObject()
            writer.key("textDocument")
            writer.beginObject()
            writer.key("uri")
            document.uri.write(to: &writer)
            writer.key("version")
            writer.integer(document.version)
            writer.endObject()
            writer.key("edits")
            writeList(edits, &positions, to: &writer)
            writer.endObject()
            writer.endArray()
        } else {
            writer.key("changes")
            writer.beginObject()
            writer.key(document.uri.string)
            writeList(edits, &positions, to: &writer)
            writer.endObject()
        }
        writer.endObject()
    }

    /// Writes an array of TextEdits.
    static func writeList(_ edits: [Fix.Edit], _ positions: inout Positions, to writer: inout JSONWriter) {
        writer.beginArray()
        for edit in edits {
            TextEdit(range: positions.range(edit.start, edit.end), newText: edit.text).write(to: &writer)
        }
        writer.endArray()
    }
}
