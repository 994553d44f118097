// `outline.show`, the command of lenses: shows the first of the places that a lens leads to, where the client can, and answers with
// all of them.

import JSON
import LanguageServerProtocol

/// `outline.show`
enum ShowCommand {
    static func run(_ argument: JSONValue?, _ server: Server, to writer: inout JSONWriter) {
        let uri = argument?["uri"].flatMap { DocumentURI($0) }
        let ranges = (argument?["ranges"]?.arrayValue ?? []).compactMap { LSPRange($0) }
        guard let uri, let first = ranges.first else {
            writer.null()
            return
        }
        if server.capabilities.showDocument {
            server.request("window/showDocument") { writer in
                writer.beginObject()
                writer.key("uri")
                uri.write(to: &writer)
                writer.key("takeFocus")
                writer.bool(true)
                writer.key("selection")
                first.write(to: &writer)
                writer.endObject()
            }
        }
        writer.beginArray()
        for range in ranges { Location(uri: uri, range: range).write(to: &writer) }
        writer.endArray()
    }
}
