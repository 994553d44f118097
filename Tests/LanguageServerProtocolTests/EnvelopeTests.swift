// How messages are sorted into requests, notifications and responses, and how those of the server are written.

import JSON
import LanguageServerProtocol
import Testing

private func json(_ text: String) throws -> JSONValue { try JSONReader.parse(Array(text.utf8)) }

private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct EnvelopeTests {
    @Test func sortsGoodMessages() throws {
        let params = try json(#"{"a":1}"#)
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","id":7,"method":"m","params":{"a":1}}"#))
                == .request(id: .integer(7), method: "m", params: params))
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","id":"七","method":"m"}"#))
                == .request(id: .string("七"), method: "m", params: .null))
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","id":-2.0,"method":"m","params":[]}"#))
                == .request(id: .integer(-2), method: "m", params: .array([])))
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","method":"m","params":null}"#))
                == .notification(method: "m", params: .null))
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","id":1,"result":{"a":1}}"#))
                == .response(id: .integer(1), .success(params)))
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","id":1,"result":null}"#))
                == .response(id: .integer(1), .success(.null)))
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","id":1,"result":1,"error":null}"#))
                == .response(id: .integer(1), .success(.integer(1))))
        #expect(
            IncomingMessage(try json(#"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}"#))
                == .response(id: .integer(1), .failure(ResponseError(code: -32601, message: "no"))))
    }

    @Test(
        arguments: [
            ("[]", nil), (#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, nil), ("1", nil), ("null", nil), (#""m""#, nil),
            ("{}", nil), (#"{"jsonrpc":"2.0"}"#, nil), (#"{"jsonrpc":"2.0","id":1}"#, .integer(1)),
            (#"{"id":1,"method":"m"}"#, .integer(1)), (#"{"jsonrpc":"1.0","id":1,"method":"m"}"#, .integer(1)),
            (#"{"jsonrpc":2.0,"id":"x","method":"m"}"#, .string("x")),
            (#"{"jsonrpc":"2.0","id":1,"method":2}"#, .integer(1)),
            (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, nil), (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, nil),
            (#"{"jsonrpc":"2.0","id":{},"method":"m"}"#, nil),
            (#"{"jsonrpc":"2.0","id":1,"method":"m","params":3}"#, .integer(1)),
            (#"{"jsonrpc":"2.0","method":"m","params":"x"}"#, nil),
        ] as [(String, RequestID?)])
    func refusesWhatIsNoMessage(text: String, id: RequestID?) throws {
        guard case .invalid(let found, let error) = IncomingMessage(try json(text)) else {
            Issue.record("taken: \(text)")
            return
        }
        #expect(found == id)
        #expect(error.code == ResponseError.invalidRequest)
        #expect(!error.message.isEmpty)
    }

    /// An answer to an answer could go to and fro for ever.
    @Test(arguments: [
        #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}"#, #"{"id":{},"error":7}"#,
        #"{"result":1}"#,
        #"{"error":{}}"#,
    ])
    func neverAnswersAnAnswer(text: String) throws {
        guard case .response(nil, _) = IncomingMessage(try json(text)) else {
            Issue.record("no response: \(text)")
            return
        }
    }

    @Test func writesMessages() throws {
        #expect(
            written {
                $0.response(id: .integer(3)) {
                    $0.beginArray(); $0.endArray()
                }
            }
                == #"{"jsonrpc":"2.0","id":3,"result":[]}"#)
        #expect(
            written { $0.response(id: .string("a\"")) { $0.null() } } == #"{"jsonrpc":"2.0","id":"a\"","result":null}"#)
        let error = ResponseError(code: ResponseError.methodNotFound, message: "没有 x")
        #expect(
            written { $0.errorResponse(id: nil, error) }
                == #"{"jsonrpc":"2.0","id":null,"error":{"code":-32601,"message":"没有 x"}}"#)
        #expect(written { $0.notification("exit") } == #"{"jsonrpc":"2.0","method":"exit"}"#)
        #expect(
            written {
                $0.request(id: .integer(1), "a/b") {
                    $0.beginObject(); $0.endObject()
                }
            }
                == #"{"jsonrpc":"2.0","id":1,"method":"a/b","params":{}}"#)
    }

    @Test func whatIsWrittenIsSortedBack() throws {
        let error = ResponseError(code: ResponseError.requestCancelled, message: "x")
        func back(_ body: (inout JSONWriter) -> Void) throws -> IncomingMessage {
            IncomingMessage(try json(written(body)))
        }
        for id in [RequestID.integer(.min), .string("")] {
            #expect(try back { $0.response(id: id) { $0.bool(true) } } == .response(id: id, .success(.bool(true))))
            #expect(try back { $0.errorResponse(id: id, error) } == .response(id: id, .failure(error)))
            #expect(try back { $0.request(id: id, "m") } == .request(id: id, method: "m", params: .null))
        }
        #expect(
            try back {
                $0.notification("m") {
                    $0.beginArray(); $0.integer(1); $0.endArray()
                }
            }
                == .notification(method: "m", params: .array([.integer(1)])))
    }

    @Test func theCodesAreThoseOfTheSpecifications() {
        #expect(
            [
                ResponseError.parseError, ResponseError.invalidRequest, ResponseError.methodNotFound,
                ResponseError.invalidParams, ResponseError.internalError, ResponseError.serverNotInitialized,
                ResponseError.requestFailed, ResponseError.requestCancelled, ResponseError.contentModified,
            ] == [-32700, -32600, -32601, -32602, -32603, -32002, -32803, -32800, -32801])
    }
}
