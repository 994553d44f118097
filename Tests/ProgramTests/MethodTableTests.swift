// Protocol/README.md tells the truth: its table has the methods of the server, the capabilities that the program
// announces to a client that can do everything, and refusals that really are refused.

import JSON
import OutlineServer
import OutlineTestSupport
import Testing

@Suite("The table of methods in Protocol/README.md")
struct MethodTableTests {
    @Test("lists exactly the methods that the server has")
    func methods() throws {
        let listed = try MethodTable().rows.map(\.method)
        let missing = Set(Endpoints.methods).subtracting(listed).sorted()
        let invented = Set(listed).subtracting(Endpoints.methods).sorted()
        #expect(missing.isEmpty, "add these lines to Protocol/README.md")
        #expect(invented.isEmpty, "the server does not have these")
        #expect(Set(listed).count == listed.count, "a method stands twice")
    }

    @Test("lists exactly the capabilities that are announced")
    func capabilities() throws {
        let handshake = try Transcript("handshake.jsonl")
        var announced: [String] = []
        for case .server(let message) in handshake.lines {
            announced += message["result"]?["capabilities"]?.objectValue?.members.map(\.key) ?? []
        }
        // The encoding of positions and what concerns the workspace as a whole belong to no method.
        let found = Set(announced).subtracting(["positionEncoding", "workspace"])
        let listed = Set(try MethodTable().rows.map(\.capability)).subtracting([""])
        #expect(found == listed)
    }

    @Test("says of each refused method why, and the program refuses it")
    func refused() throws {
        let conversation = try Conversation()
        conversation.send(message: #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}"#)
        _ = conversation.receive()
        for (id, row) in try MethodTable().all.filter({ $0.status == "refused" }).enumerated() {
            #expect(!row.remarks.isEmpty, "\(row.method)")
            conversation.send(message: #"{"jsonrpc":"2.0","id":\#(id + 1),"method":"\#(row.method)","params":{}}"#)
            let reply = try #require(conversation.receive())
            #expect(try JSONValue(parsing: reply)["error"]?["code"]?.intValue == -32601, "\(row.method)")
        }
    }
}
