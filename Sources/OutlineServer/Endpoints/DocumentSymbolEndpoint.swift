// `textDocument/documentSymbol`: a tree, or a flat list for clients that know no tree.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// `textDocument/documentSymbol`
enum DocumentSymbolEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        var encoder = SymbolEncoder(document: document, snapshot: snapshot, server: server)
        encoder.writeAll(to: &writer)
    }
}

extension DocumentSymbolEndpoint {
    /// The kind of a title (level 0) or heading. The protocol has none for headings, and editors write the kind's name on the
    /// screen and group by it: all are strings, as in the servers of Markdown.
    static func kind(level: Int) -> Int { level == 0 ? 1 : 15 }
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
            let frame = snapshot.symbol(ofScope: index)
            let items = snapshot.outline.items(of: scope)
            let hasChildren = holdsEntries(items.count, scope.sections)
            if let frame { begin(frame, container: nil, hasChildren: hasChildren, &writer) }
            write(items, scope.sections, container: frame?.name, fromCache: true, &writer)
            if frame != nil { end(hasChildren: hasChildren, &writer) }
        }
        writer.endArray()
    }

    /// So many sections at most are kept in one piece; a section that holds more is a frame around the pieces of those.
    private static let pieceLimit = 6

    private func holdsEntries(_ items: Int, _ sections: Range<Int>) -> Bool {
        !sections.isEmpty || (showsPoints && items > 0)
    }

    /// Writes points and behind them the sections of a range, each with those that it holds.
    private mutating func write(
        _ items: ArraySlice<Int>, _ sections: Range<Int>, container: Bytes?, fromCache: Bool,
        _ writer: inout JSONWriter
    ) {
        for item in showsPoints ? items : [] {
            begin(snapshot.symbol(ofItem: item), container: container, hasChildren: false, &writer)
        }
        for section in snapshot.outline.siblings(in: sections) {
            if !fromCache {
                write(section, container: container, &writer)
            } else if snapshot.outline.sections[section].end - section > Self.pieceLimit {
                writeFrame(section, container: container, &writer)
            } else {
                writePiece(section, container: container, &writer)
            }
        }
    }

    /// Writes a section with all that it holds; the forms of headings nest at most seven deep.
    private mutating func write(_ index: Int, container: Bytes?, _ writer: inout JSONWriter) {
        let section = snapshot.outline.sections[index]
        let parts = index + 1..<max(index + 1, section.end)
        let symbol = snapshot.symbol(ofSectionAlone: index)
        let hasChildren = holdsEntries(section.itemCount, parts)
        begin(symbol, container: container, hasChildren: hasChildren, &writer)
        write(snapshot.outline.items(of: section), parts, container: symbol.name, fromCache: false, &writer)
        end(hasChildren: hasChildren, &writer)
    }

    private mutating func writePiece(_ index: Int, container: Bytes?, _ writer: inout JSONWriter) {
        let json = document.symbols.json(ofSection: snapshot.outline.sections[index].lines) {
            var piece = JSONWriter()
            piece.beginArray()
            write(index, container: container, &piece)
            piece.endArray()
            return Array(piece.bytes.dropFirst().dropLast())
        }
        writer.raw(shared: json)
    }

    private mutating func writeFrame(_ index: Int, container: Bytes?, _ writer: inout JSONWriter) {
        let section = snapshot.outline.sections[index]
        let frame = document.symbols.frame(ofSection: section.lines) {
            var piece = JSONWriter()
            begin(snapshot.symbol(ofSectionAlone: index), container: container, hasChildren: true, &piece)
            return piece.bytes
        }
        if isTree { writer.beginArray(inObject: frame) } else { writer.raw(frame[...]) }
        let name = isTree ? nil : snapshot.nameBytes(of: section.mark)
        write(snapshot.outline.items(of: section), index + 1..<section.end, container: name, fromCache: true, &writer)
        end(hasChildren: true, &writer)
    }

    /// Writes an entry up to where its children belong; in a flat list they follow it.
    private mutating func begin(
        _ symbol: OutlineSymbol, container: Bytes?, hasChildren: Bool, _ writer: inout JSONWriter
    ) {
        // Thousands of one shape, so they are put together from pieces.
        writer.beginPieces()
        writer.piece(#"{"name":"#)
        writer.piece(utf8: symbol.name.slice)
        if isTree, !symbol.detail.isEmpty {
            writer.piece(#","detail":"#)
            writer.piece(utf8: Array(symbol.detail.utf8)[...])
        }
        writer.piece(#","kind":"#)
        writer.piece(kind(symbol.kind))
        // The name stands where the range starts, so it comes before the end of the range, which lies elsewhere.
        let name = positions.range(symbol.nameStart, symbol.nameEnd)
        let isWhole = symbol.start == symbol.nameStart && symbol.end == symbol.nameEnd
        let range = isWhole ? name : positions.range(symbol.start, symbol.end)
        guard isTree else {
            writer.piece(#","location":"#)
            Location(uri: document.uri, range: range).writePiece(to: &writer)
            if let container {
                writer.piece(#","containerName":"#)
                writer.piece(utf8: container.slice)
            }
            return writer.piece("}")
        }
        writer.piece(#","range":"#)
        range.writePiece(to: &writer)
        writer.piece(#","selectionRange":"#)
        name.writePiece(to: &writer)
        if hasChildren {
            writer.piece(#","children":["#)
            writer.beginArrayInObject()
        } else {
            writer.piece("}")
        }
    }

    private func end(hasChildren: Bool, _ writer: inout JSONWriter) {
        guard isTree, hasChildren else { return }
        writer.endArray()
        writer.endObject()
    }

    private func kind(_ kind: OutlineSymbol.Kind) -> Int {
        switch kind {
        case .document: DocumentSymbolEndpoint.kind(level: 0)
        case .section(let level): DocumentSymbolEndpoint.kind(level: level)
        case .item: DocumentSymbolEndpoint.kind(level: 1)
        }
    }
}
