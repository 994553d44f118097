// `textDocument/selectionRange`: for each position a chain of ranges, each in the next.

import JSON
import LanguageServerProtocol
import OutlineFeatures
import OutlineSyntax

/// `textDocument/selectionRange`
enum SelectionRangeEndpoint {
    static let answer: RequestEndpoint = { (server, params, writer) throws(ResponseError) in
        let snapshot = try server.document(params).snapshotWithoutFindings()
        guard let asked = params["positions"]?.arrayValue else {
            throw ResponseError(code: ResponseError.invalidParams, message: "positions are missing")
        }
        var positions = Positions(snapshot.document, server.encoding)
        writer.beginArray()
        for value in asked {
            // There must be as many answers as positions.
            let place = Position(value).map { positions.place(of: $0) } ?? Place(line: 0, column: 0)
            var ranges = snapshot.selectionRanges(at: place)
            if ranges.isEmpty { ranges = [Extent(start: place, end: place)] }
            for (index, range) in ranges.enumerated() {
                if index > 0 { writer.key("parent") }
                writer.beginObject()
                writer.key("range")
                positions.range(range.start, range.end).write(to: &writer)
            }
            for _ in ranges { writer.endObject() }
        }
        writer.endArray()
    }
}
