// `textDocument/prepareRename`, `/rename` and `/linkedEditingRange`. What cannot be renamed is refused in words.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineText

/// `textDocument/prepareRename`
enum PrepareRenameEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let snapshot = try server.document(params).snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        switch snapshot.prepareRename(at: positions.place(of: try server.position(params))) {
        case .target(let extent, let text):
            writer.beginObject()
            writer.key("range")
            positions.range(extent.start, extent.end).write(to: &writer)
            writer.key("placeholder")
            writer.string(text)
            writer.endObject()
        case .refused(let reason):
            throw ResponseError(code: ResponseError.requestFailed, message: reason(snapshot.language))
        case .edits: writer.null()
        }
    }
}

/// `textDocument/rename`
enum RenameEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let document = try server.document(params)
        let snapshot = document.snapshotWithoutFindings()
        guard let name = params["newName"]?.stringValue else {
            throw ResponseError(code: ResponseError.invalidParams, message: "newName is missing")
        }
        var positions = Positions(snapshot.document, server.encoding)
        switch snapshot.rename(at: positions.place(of: try server.position(params)), to: name) {
        case .edits(let edits):
            EditWriter.write(edits, of: document, &positions, server.capabilities, to: &writer)
        case .refused(let reason):
            throw ResponseError(code: ResponseError.requestFailed, message: reason(snapshot.language))
        case .target: writer.null()
        }
    }
}

/// `textDocument/linkedEditingRange`
enum LinkedEditingRangeEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let snapshot = try server.document(params).snapshotWithoutFindings()
        var positions = Positions(snapshot.document, server.encoding)
        let ranges = snapshot.linkedRanges(at: positions.place(of: try server.position(params)))
        guard !ranges.isEmpty else {
            writer.null()
            return
        }
        writer.beginObject()
        writer.key("ranges")
        writer.beginArray()
        for range in ranges { positions.range(range.start, range.end).write(to: &writer) }
        writer.endArray()
        // A name is no word to most editors: anything up to a mark or a space.
        writer.key("wordPattern")
        writer.string("[^\\s，。；：！？、“”（）《》]+")
        writer.endObject()
    }
}
