// `textDocument/foldingRange`

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineSyntax

/// `textDocument/foldingRange`
enum FoldingRangeEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let snapshot = try server.document(params).snapshotWithoutFindings()
        var folds = snapshot.folds()
        if let limit = server.capabilities.foldingRangeLimit, folds.count > limit {
            // The outer folds are worth more than the inner ones.
            folds = Array(folds.sorted { ($0.depth, $0.start) < ($1.depth, $1.start) }.prefix(limit))
            folds.sort { ($0.start, $0.depth) < ($1.start, $1.depth) }
        }
        var positions = Positions(snapshot.document, server.encoding)
        writer.beginArray()
        for fold in folds {
            writer.beginObject()
            writer.key("startLine")
            writer.integer(fold.start)
            if !server.capabilities.foldingLineOnly {
                writer.key("startCharacter")
                writer.integer(positions.position(of: snapshot.end(ofLine: fold.start)).character)
            }
            writer.key("endLine")
            writer.integer(fold.end)
            if !server.capabilities.foldingLineOnly {
                writer.key("endCharacter")
                writer.integer(positions.position(of: snapshot.end(ofLine: fold.end)).character)
            }
            if server.capabilities.foldingCollapsedText {
                writer.key("collapsedText")
                writer.string(snapshot.summary(of: fold))
            }
            writer.endObject()
        }
        writer.endArray()
    }
}
