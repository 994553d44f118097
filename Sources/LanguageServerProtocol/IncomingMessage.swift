// Tells what a message from the client is: a request, a notification, a response, or none of these.

public import JSON

/// The id of a request.
public enum RequestID: Hashable, Sendable {
    /// A whole number.
    case integer(Int)
    /// A string.
    case string(String)

    /// Reads an id; nil for null and every other type.
    public init?(_ value: JSONValue) {
        if let integer = value.intValue {
            self = .integer(integer)
        } else if let string = value.stringValue {
            self = .string(string)
        } else {
            return nil
        }
    }

    /// Writes the id.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .integer(let value): writer.integer(value)
        case .string(let value): writer.string(value)
        }
    }
}

/// A message from the client (JSON-RPC 2.0, sections 4 and 5).
public enum IncomingMessage: Equatable, Sendable {
    /// To be answered. Missing parameters are `null`.
    case request(id: RequestID, method: String, params: JSONValue)
    /// Not to be answered. Missing parameters are `null`.
    case notification(method: String, params: JSONValue)
    /// The answer to a request of the server. The id is nil where the client could not read the request.
    case response(id: RequestID?, Result<JSONValue, ResponseError>)
    /// No JSON-RPC message: to be answered with this error, with `id` or null. Whatever looks like a response is never
    /// invalid, because an answer to an answer could go to and fro for ever.
    case invalid(id: RequestID?, ResponseError)

    /// Sorts a parsed message.
    public init(_ message: JSONValue) {
        guard case .object = message else {
            let isBatch = message.arrayValue != nil
            self = .refused(nil, isBatch ? "LSP has no batches" : "a message must be an object")
            return
        }
        let idValue = message["id"]
        let id = idValue.flatMap { RequestID($0) }
        let methodValue = message["method"]
        if methodValue == nil, let response = Self.response(message) {
            self = .response(id: id, response)
            return
        }
        guard message["jsonrpc"]?.stringValue == "2.0" else {
            self = .refused(id, "jsonrpc must be \"2.0\"")
            return
        }
        guard let method = methodValue?.stringValue else {
            self = .refused(id, methodValue == nil ? "method is missing" : "method must be a string")
            return
        }
        let params = message["params"] ?? .null
        switch params {
        case .object, .array, .null: break
        default:
            self = .refused(id, "params must be an object or an array")
            return
        }
        if idValue == nil {
            self = .notification(method: method, params: params)
        } else if let id {
            self = .request(id: id, method: method, params: params)
        } else {
            self = .refused(nil, "id must be an integer or a string")
        }
    }

    private static func response(_ message: JSONValue) -> Result<JSONValue, ResponseError>? {
        if let error = message["error"], !error.isNull {
            return .failure(
                ResponseError(error) ?? ResponseError(code: ResponseError.invalidRequest, message: "unreadable error"))
        }
        return message["result"].map { .success($0) }
    }

    private static func refused(_ id: RequestID?, _ why: String) -> IncomingMessage {
        .invalid(id: id, ResponseError(code: ResponseError.invalidRequest, message: why))
    }
}
