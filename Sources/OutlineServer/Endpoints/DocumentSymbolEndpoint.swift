// `textDocument/documentSymbol`: a tree, or a flat list for clients that know no tree.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineRules
import OutlineSyntax

/// `textDocument/documentSymbol`
enum DocumentSymbolEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var encoder = SymbolEncoder(document: document, snapshot: snapshot, server: server)
        encoder.writeAll(to: &writer)
    }
}

/// Writes the symbols of a document.
private struct SymbolEncoder {
    let document: OpenDocument
    let snapshot: Snapshot
    let isTree: Bool
    let showsPoints: Bool
    var positions: Positions

    init(document: OpenDocument, snapshot: Snapshot, server: Server) {
        self.document = document
        self.snapshot = snapshot
        isTree = server.capabilities.hierarchicalDocumentSymbols
        showsPoints = snapshot.showsPoints
        positions = Positions(snapshot.document, server.encoding)
        document.symbols.use(
            SymbolCache.Form(language: snapshot.language, isTree: isTree, showsPoints: showsPoints))
    }

    mutating func writeAll(to writer: inout JSONWriter) {
        writer.beginArray()
        for (index, scope) in snapshot.outline.scopes.enumerated() {
            let top = snapshot.outline.topSections(of: index)
            let items = showsPoints ? snapshot.symbols(ofItems: scope.items) : []
            let frame = snapshot.symbol(ofScope: index)
            if let frame { begin(frame, container: nil, hasChildren: !items.isEmpty || !top.isEmpty, &writer) }
            for item in items { write(item, container: frame?.name, &writer) }
            for section in top { write(section, container: frame?.name, &writer) }
            if frame != nil { end(hasChildren: !items.isEmpty || !top.isEmpty, &writer) }
        }
        writer.endArray()
    }

    /// So many sections at most are kept in one piece; a section that holds more is a frame around the pieces of those.
    private static let pieceLimit = 8

    private mutating func write(_ section: Int, container: String?, _ writer: inout JSONWriter) {
        let lines = snapshot.outline.sections[section].lines
        if snapshot.outline.sections[section].end - section > Self.pieceLimit {
            return writeFrame(section, lines, container: container, &writer)
        }
        let json = document.symbols.json(ofSection: lines) {
            let symbol = snapshot.symbol(ofSection: section, showsPoints: showsPoints)
            var piece = JSONWriter()
            piece.beginArray()
            write(symbol, container: container, &piece)
            piece.endArray()
            return Array(piece.bytes.dropFirst().dropLast())
        }
        writer.raw(shared: json)
    }

    private mutating func writeFrame(
        _ section: Int, _ lines: Range<Int>, container: String?, _ writer: inout JSONWriter
    ) {
        let sections = snapshot.outline.sections
        let frame = document.symbols.frame(ofSection: lines) {
            var piece = JSONWriter()
            begin(snapshot.symbol(ofSectionAlone: section), container: container, hasChildren: true, &piece)
            return piece.bytes
        }
        if isTree { writer.beginArray(inObject: frame) } else { writer.raw(frame[...]) }
        let name = isTree ? nil : snapshot.name(of: sections[section].mark)
        let items = showsPoints ? snapshot.symbols(ofItems: sections[section].items) : []
        for item in items { write(item, container: name, &writer) }
        var child = section + 1
        while child < sections[section].end {
            write(child, container: name, &writer)
            child = sections[child].end
        }
        end(hasChildren: true, &writer)
    }

    private mutating func write(_ symbol: OutlineSymbol, container: String?, _ writer: inout JSONWriter) {
        begin(symbol, container: container, hasChildren: !symbol.children.isEmpty, &writer)
        for child in symbol.children { write(child, container: symbol.name, &writer) }
        end(hasChildren: !symbol.children.isEmpty, &writer)
    }

    /// Writes an entry up to where its children belong; in a flat list they follow it.
    private mutating func begin(
        _ symbol: OutlineSymbol, container: String?, hasChildren: Bool, _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.key("name")
        writer.string(symbol.name)
        if isTree, !symbol.detail.isEmpty {
            writer.key("detail")
            writer.string(symbol.detail)
        }
        writer.key("kind")
        writer.integer(kind(symbol.kind))
        // The name stands where the range starts, so it comes before the end of the range, which lies elsewhere.
        let name = positions.range(symbol.nameStart, symbol.nameEnd)
        let isWhole = symbol.start == symbol.nameStart && symbol.end == symbol.nameEnd
        let range = isWhole ? name : positions.range(symbol.start, symbol.end)
        if isTree {
            writer.key("range")
            range.write(to: &writer)
            writer.key("selectionRange")
            name.write(to: &writer)
            if hasChildren {
                writer.key("children")
                writer.beginArray()
            }
        } else {
            writer.key("location")
            Location(uri: document.uri, range: range).write(to: &writer)
            if let container {
                writer.key("containerName")
                writer.string(container)
            }
            writer.endObject()
        }
    }

    private func end(hasChildren: Bool, _ writer: inout JSONWriter) {
        guard isTree else { return }
        if hasChildren { writer.endArray() }
        writer.endObject()
    }

    /// The protocol's kinds have no headings; these have icons that tell the levels apart.
    private func kind(_ kind: OutlineSymbol.Kind) -> Int {
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
