// `textDocument/hover`: Markdown or plain text, as the client takes it.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineChecking
import OutlineRules

/// `textDocument/hover`
enum HoverEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        // Nobody waits for a check that was interrupted to be answered.
        let snapshot = document.isCheckInterrupted ? document.snapshotWithoutFindings() : document.snapshot()
        var positions = Positions(snapshot.document, server.encoding)
        guard let hover = snapshot.hover(at: positions.place(of: try server.position(params))) else {
            writer.null()
            return
        }
        let markdown = server.capabilities.hoverMarkdown
        writer.beginObject()
        writer.key("contents")
        writer.beginObject()
        writer.key("kind")
        writer.string(markdown ? "markdown" : "plaintext")
        writer.key("value")
        writer.string(markdown ? hover.page.markdown() : hover.page.plainText)
        writer.endObject()
        writer.key("range")
        positions.range(hover.start, hover.end).write(to: &writer)
        writer.endObject()
    }
}
