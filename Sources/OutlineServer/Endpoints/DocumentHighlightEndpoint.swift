// `textDocument/documentHighlight`

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineText

/// `textDocument/documentHighlight`
enum DocumentHighlightEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let snapshot = try server.document(params).snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let found = snapshot.highlights(at: positions.place(of: try server.position(params)))
        writer.beginArray()
        for extent in found {
            writer.beginObject()
            writer.key("range")
            positions.range(extent.start, extent.end).write(to: &writer)
            writer.key("kind")
            writer.integer(1)  // Text
            writer.endObject()
        }
        writer.endArray()
    }
}
