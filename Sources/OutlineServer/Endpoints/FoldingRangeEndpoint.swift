// `textDocument/foldingRange`

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineSyntax
import OutlineText

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
        let isLineOnly = server.capabilities.foldingLineOnly
        for fold in folds {
            // Thousands of one shape, so they are put together from pieces.
            writer.beginPieces()
            writer.piece(#"{"startLine":"#)
            writer.piece(fold.start)
            if !isLineOnly {
                writer.piece(#","startCharacter":"#)
                writer.piece(positions.position(of: snapshot.end(ofLine: fold.start)).character)
            }
            writer.piece(#","endLine":"#)
            writer.piece(fold.end)
            if !isLineOnly {
                writer.piece(#","endCharacter":"#)
                writer.piece(positions.position(of: snapshot.end(ofLine: fold.end)).character)
            }
            if server.capabilities.foldingCollapsedText {
                writer.piece(#","collapsedText":"#)
                writer.piece(utf8: Array(snapshot.summary(of: fold).utf8)[...])
            }
            writer.piece("}")
            writer.setAsideWhatIsLong()
        }
        writer.endArray()
    }
}
