// Diagnostics, pushed (`textDocument/publishDiagnostics`) or pulled (`textDocument/diagnostic`): never both to one client.

import JSON
import LanguageServerProtocol
import OutlineFeatures

/// `textDocument/publishDiagnostics`
enum PublishDiagnostics {
    static func send(_ document: OpenDocument, _ server: Server) {
        server.send { writer in
            writer.notification("textDocument/publishDiagnostics") { writer in
                writer.beginObject()
                writer.key("uri")
                document.uri.write(to: &writer)
                if server.capabilities.diagnosticVersion {
                    writer.key("version")
                    writer.integer(document.version)
                }
                writer.key("diagnostics")
                DiagnosticsWriter.writeAll(of: document, server, to: &writer)
                writer.endObject()
            }
        }
    }

    static func clear(_ uri: DocumentURI, _ server: Server) {
        server.send { writer in
            writer.notification("textDocument/publishDiagnostics") { writer in
                writer.beginObject()
                writer.key("uri")
                uri.write(to: &writer)
                writer.key("diagnostics")
                writer.beginArray()
                writer.endArray()
                writer.endObject()
            }
        }
    }
}

/// `textDocument/diagnostic`
enum DiagnosticEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let resultID = document.diagnosticsID
        writer.beginObject()
        writer.key("kind")
        if params["previousResultId"]?.stringValue == resultID {
            writer.string("unchanged")
            writer.key("resultId")
            writer.string(resultID)
        } else {
            writer.string("full")
            writer.key("resultId")
            writer.string(resultID)
            writer.key("items")
            DiagnosticsWriter.writeAll(of: document, server, to: &writer)
        }
        writer.endObject()
    }
}
