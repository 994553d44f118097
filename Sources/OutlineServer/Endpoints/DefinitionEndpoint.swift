// `textDocument/definition`, `/implementation` and `/references`: where something leads, and what leads to it.

import JSON
import LanguageServerProtocol
import OutlineFeatures

/// `textDocument/definition`
enum DefinitionEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let found = snapshot.definition(at: positions.place(of: try server.position(params)))
        write(found, document, &positions, asLinks: server.capabilities.definitionLinks, to: &writer)
    }

    /// Writes links where the client takes them, else locations.
    static func write(
        _ definition: Definition?, _ document: OpenDocument, _ positions: inout Positions, asLinks: Bool,
        to writer: inout JSONWriter
    ) {
        writer.beginArray()
        for target in definition?.targets ?? [] {
            let range = positions.range(target.start, target.end)
            guard asLinks, let origin = definition?.origin else {
                Location(uri: document.uri, range: range).write(to: &writer)
                continue
            }
            writer.beginObject()
            writer.key("originSelectionRange")
            positions.range(origin.start, origin.end).write(to: &writer)
            writer.key("targetUri")
            document.uri.write(to: &writer)
            writer.key("targetRange")
            range.write(to: &writer)
            writer.key("targetSelectionRange")
            range.write(to: &writer)
            writer.endObject()
        }
        writer.endArray()
    }
}

/// `textDocument/implementation`
enum ImplementationEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let found = snapshot.implementations(at: positions.place(of: try server.position(params)))
        DefinitionEndpoint.write(
            found, document, &positions, asLinks: server.capabilities.implementationLinks, to: &writer)
    }
}

/// `textDocument/references`
enum ReferencesEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let withItself = params["context"]?["includeDeclaration"]?.boolValue ?? false
        let place = positions.place(of: try server.position(params))
        writer.beginArray()
        for extent in snapshot.references(at: place, withItself: withItself) {
            Location(uri: document.uri, range: positions.range(extent.start, extent.end)).write(to: &writer)
        }
        writer.endArray()
    }
}
