// Bytes as a conversation: each tells what the client says next, and where. The server answers every request once, in JSON, and holds
// the text that the client has.

import JSON
import LanguageServerProtocol
import OutlineServer

private let capabilities = [
    "{}",
    #"{"textDocument":{"diagnostic":{},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"completion":{"completionItem":{"snippetSupport":true,"insertReplaceSupport":true}},"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}}}},"workspace":{"workspaceEdit":{"documentChanges":true}},"general":{"positionEncodings":["utf-8"]}}"#,
    #"{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"dataSupport":true,"resolveSupport":{"properties":["edit"]}}},"general":{"positionEncodings":["utf-32"]}}"#,
]

private func quoted(_ bytes: [UInt8]) -> String {
    var writer = JSONWriter()
    writer.string(String(decoding: bytes, as: UTF8.self))
    return String(decoding: writer.bytes, as: UTF8.self)
}

let fuzzSession: @Sendable (inout Input) -> Void = { input in
    let server = Server(prepares: false)
    var framer = MessageFramer()
    var asked = 0
    var answered = 0
    func send(_ text: String) {
        server.receive([Array(text.utf8)])
        server.finishBatch()
        framer.append(server.takeOutput())
        do {
            while let body = try framer.next() {
                let message = try JSONValue(parsing: body)
                if message["method"] == nil, message["id"]?.intValue != nil { answered += 1 }
            }
        } catch { fatalError("\(error)") }
    }
    func request(_ method: String, _ params: String) {
        asked += 1
        send(#"{"jsonrpc":"2.0","id":\#(asked),"method":"\#(method)","params":\#(params)}"#)
    }
    func notify(_ method: String, _ params: String) {
        send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
    }
    let file = #""textDocument":{"uri":"file:///a.txt","languageId":"outline","version":1"#
    request(
        "initialize",
        #"{"processId":null,"capabilities":\#(capabilities[input.number(upTo: capabilities.count - 1)])}"#)
    var steps: [(kind: Int, at: [Int], text: [UInt8])] = []
    for _ in 0..<input.number(upTo: 7) {
        let (kind, size) = (input.number(upTo: 11), input.number(upTo: 16))
        steps.append((kind, (0..<4).map { _ in input.number(upTo: 40) }, input.piece(size)))
    }
    notify("textDocument/didOpen", "{\(file),\"text\":\(quoted(input.bytes))}}")
    for step in steps {
        let start = #"{"line":\#(step.at[0]),"character":\#(step.at[1])}"#
        let range = #"{"start":\#(start),"end":{"line":\#(step.at[2]),"character":\#(step.at[3])}}"#
        switch step.kind {
        case 0...3:
            notify(
                "textDocument/didChange",
                #"{\#(file)},"contentChanges":[{"range":\#(range),"text":\#(quoted(step.text))}]}"#)
        case 4: request("textDocument/completion", #"{\#(file)},"position":\#(start)}"#)
        case 5: request("textDocument/hover", #"{\#(file)},"position":\#(start)}"#)
        case 6: request("textDocument/codeAction", #"{\#(file)},"range":\#(range),"context":{"diagnostics":[]}}"#)
        case 7: request("textDocument/documentSymbol", "{\(file)}}")
        case 8: request("textDocument/foldingRange", "{\(file)}}")
        case 9: request("textDocument/diagnostic", "{\(file)}}")
        case 10: request("textDocument/semanticTokens/full", "{\(file)}}")
        default: request("textDocument/selectionRange", #"{\#(file)},"positions":[\#(start)]}"#)
        }
    }
    // Whatever else comes is survived.
    server.receive([input.bytes])
    server.finishBatch()
    require(answered >= asked, "a request was not answered")
}
