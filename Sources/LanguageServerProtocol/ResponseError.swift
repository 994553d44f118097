// The error of a JSON-RPC response, with the codes of JSON-RPC 2.0 and LSP 3.17.

public import JSON

/// An error that answers a request.
public struct ResponseError: Error, Equatable, Sendable {
    /// The text is no JSON.
    public static let parseError = -32700
    /// The JSON is no request.
    public static let invalidRequest = -32600
    /// The server does not know the method.
    public static let methodNotFound = -32601
    /// The parameters are not those of the method.
    public static let invalidParams = -32602
    /// The server failed where it should not.
    public static let internalError = -32603
    /// A request came before `initialize`.
    public static let serverNotInitialized = -32002
    /// The request was right, but could not be carried out.
    public static let requestFailed = -32803
    /// The document changed, so the result would be of no use.
    public static let contentModified = -32801
    /// The client took the request back.
    public static let requestCancelled = -32800

    /// One of the codes above, or another that a client sent.
    public let code: Int
    /// One line for people.
    public let message: String

    /// Makes an error.
    public init(code: Int, message: String) {
        self.code = code
        self.message = message
    }

    /// Reads an error; nil where code or message is missing.
    public init?(_ value: JSONValue) {
        guard let code = value["code"]?.intValue, let message = value["message"]?.stringValue else { return nil }
        self.init(code: code, message: message)
    }

    /// Writes the error object.
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("code")
        writer.integer(code)
        writer.key("message")
        writer.string(message)
        writer.endObject()
    }
}
