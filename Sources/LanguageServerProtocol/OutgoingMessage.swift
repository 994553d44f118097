// Writes the JSON-RPC messages that a server sends.

public import JSON

extension JSONWriter {
    /// Writes a response; `result` writes exactly one value.
    public mutating func response<Failure: Error>(
        id: RequestID, result: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        beginMessage()
        key("id")
        id.write(to: &self)
        key("result")
        try result(&self)
        endObject()
    }

    /// Writes an error response; a nil id (the request could not be read) is written as null.
    public mutating func errorResponse(id: RequestID?, _ error: ResponseError) {
        beginMessage()
        key("id")
        if let id { id.write(to: &self) } else { null() }
        key("error")
        error.write(to: &self)
        endObject()
    }

    /// Writes a notification; `params`, if given, writes exactly one object or array.
    public mutating func notification(_ method: String, params: ((inout JSONWriter) -> Void)? = nil) {
        beginMessage()
        finishCall(method, params)
    }

    /// Writes a request; `params`, if given, writes exactly one object or array.
    public mutating func request(id: RequestID, _ method: String, params: ((inout JSONWriter) -> Void)? = nil) {
        beginMessage()
        key("id")
        id.write(to: &self)
        finishCall(method, params)
    }

    private mutating func beginMessage() {
        beginObject()
        key("jsonrpc")
        string("2.0")
    }

    private mutating func finishCall(_ method: String, _ params: ((inout JSONWriter) -> Void)?) {
        key("method")
        string(method)
        if let params {
            key("params")
            params(&self)
        }
        endObject()
    }
}
