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
        _ capabilities: ClientCapabilities, annotation: EditAnnotation? = nil,
        to writer: inout JSONWriter
    ) {
        let annotation = capabilities.changeAnnotations && capabilities.documentChanges ? annotation : nil
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
            writeList(edits, &positions, annotated: annotation != nil, to: &writer)
            writer.endObject()
            writer.endArray()
            if let annotation {
                writer.key("changeAnnotations")
                writer.beginObject()
                writer.key(EditAnnotation.id)
                writer.beginObject()
                writer.key("label")
                writer.string(annotation.label)
                writer.endObject()
                writer.endObject()
            }
        } else {
            writer.key("changes")
            writer.beginObject()
            writer.key(document.uri.string)
            writeList(edits, &positions, to: &writer)
            writer.endObject()
        }
        writer.endObject()
    }

    /// Writes an array of TextEdits, or of annotated ones.
    static func writeList(
        _ edits: [Fix.Edit], _ positions: inout Positions, annotated: Bool = false, to writer: inout JSONWriter
    ) {
        writer.beginArray()
        for edit in edits {
            let range = positions.range(edit.start, edit.end)
            guard annotated else {
                TextEdit(range: range, newText: edit.text).write(to: &writer)
                continue
            }
            writer.beginObject()
            writer.key("range")
            range.write(to: &writer)
            writer.key("newText")
            writer.string(edit.text)
            writer.key("annotationId")
            writer.string(EditAnnotation.id)
            writer.endObject()
        }
        writer.endArray()
    }
}
