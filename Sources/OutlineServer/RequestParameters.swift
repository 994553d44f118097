// What many requests name: a position, a range.

import JSON
import LanguageServerProtocol

extension Server {
    /// The position that a request names.
    func position(_ params: JSONValue) throws(ResponseError) -> Position {
        guard let position = params["position"].flatMap({ Position($0) }) else {
            throw ResponseError(code: ResponseError.invalidParams, message: "position is missing")
        }
        return position
    }

    /// The range that a request names, the earlier position first.
    func range(_ params: JSONValue) throws(ResponseError) -> LSPRange {
        guard let range = params["range"].flatMap({ LSPRange($0) }) else {
            throw ResponseError(code: ResponseError.invalidParams, message: "range is missing")
        }
        return LSPRange(start: min(range.start, range.end), end: max(range.start, range.end))
    }
}
