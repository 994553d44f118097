// `textDocument/documentSymbol`: a tree, or a flat list for clients that know no tree.

import JSON
import LanguageServerProtocol
import OutlineFeatures

/// `textDocument/documentSymbol`
enum DocumentSymbolEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshot()
        var positions = Positions(snapshot.document, server.encoding)
        writer.beginArray()
        for symbol in snapshot.symbols() {
            if server.capabilities.hierarchicalDocumentSymbols {
                writeTree(symbol, &positions, &writer)
            } else {
                writeFlat(symbol, container: nil, document.uri, &positions, &writer)
            }
        }
        writer.endArray()
    }

    private static func writeTree(_ symbol: OutlineSymbol, _ positions: inout Positions, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("name")
        writer.string(symbol.name)
        if !symbol.detail.isEmpty {
            writer.key("detail")
            writer.string(symbol.detail)
        }
        writer.key("kind")
        writer.integer(kind(symbol.kind))
        writer.key("range")
        positions.range(symbol.start, symbol.end).write(to: &writer)
        writer.key("selectionRange")
        positions.range(symbol.nameStart, symbol.nameEnd).write(to: &writer)
        if !symbol.children.isEmpty {
            writer.key("children")
            writer.beginArray()
            for child in symbol.children { writeTree(child, &positions, &writer) }
            writer.endArray()
        }
        writer.endObject()
    }

    private static func writeFlat(
        _ symbol: OutlineSymbol, container: String?, _ uri: DocumentURI, _ positions: inout Positions,
        _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.key("name")
        writer.string(symbol.name)
        writer.key("kind")
        writer.integer(kind(symbol.kind))
        writer.key("location")
        Location(uri: uri, range: positions.range(symbol.start, symbol.end)).write(to: &writer)
        if let container {
            writer.key("containerName")
            writer.string(container)
        }
        writer.endObject()
        for child in symbol.children { writeFlat(child, container: symbol.name, uri, &positions, &writer) }
    }

    /// The protocol's kinds have no headings; these have icons that tell the levels apart.
    private static func kind(_ kind: OutlineSymbol.Kind) -> Int {
        switch kind {
        case .document: 1  // File
        case .section(1): 2  // Module
        case .section(2): 3  // Namespace
        case .section(3): 5  // Class
        case .section: 6  // Method
        case .item: 22  // EnumMember
        }
    }
}
