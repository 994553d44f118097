// A recorded conversation: read from a file, replayed against the built program, and written anew on request.

import Foundation
import JSON
import OutlineTestSupport

/// A file of Protocol/Transcripts. Protocol/README.md describes its lines.
struct Transcript {
    enum Line: Equatable {
        /// What is shown, in a sentence.
        case shows(String)
        /// The client sends a message.
        case client(JSONValue)
        /// The client sends these characters, header and all.
        case raw(String)
        /// The server sends this message.
        case server(JSONValue)
        /// The server answers this request with a result that another transcript shows.
        case reply(to: Int)
        /// The input is closed and the server exits with this status.
        case exit(Int)
    }

    let name: String
    private(set) var lines: [Line] = []

    static let folder = Program.root + "/Protocol/Transcripts"

    static var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".jsonl") }
            .sorted()
    }

    init(_ name: String) throws {
        self.name = name
        let text = try String(contentsOfFile: Transcript.folder + "/" + name, encoding: .utf8)
        for (number, line) in text.split(separator: "\n").enumerated() {
            let value = try JSONValue(parsing: Array(line.utf8))
            if let shows = value["shows"]?.stringValue {
                lines.append(.shows(shows))
            } else if let message = value["client"] {
                lines.append(.client(message))
            } else if let text = value["raw"]?.stringValue {
                lines.append(.raw(text))
            } else if let message = value["server"] {
                lines.append(.server(message))
            } else if let id = value["reply"]?.intValue {
                lines.append(.reply(to: id))
            } else if let status = value["exit"]?.intValue {
                lines.append(.exit(status))
            } else {
                throw ProgramError("\(name):\(number + 1): a line of no known kind")
            }
        }
    }

    /// Whether the file opens with a sentence and ends with the exit status.
    var isWhole: Bool {
        guard case .shows(let sentence)? = lines.first, case .exit? = lines.last else { return false }
        return !sentence.isEmpty
    }

    /// Plays the client's part and gives the conversation as it went. What the client says without a line of the server in
    /// between goes out in one piece. `recording` takes whatever comes where the file has a line of the server.
    func played(recording: Bool) throws -> (went: [Line], leftOver: [String]) {
        let conversation = try Conversation()
        var went: [Line] = []
        var pending: [UInt8] = []
        // What the process calls itself in its result ids, for which a transcript has a star.
        var instance = ""
        func parsed(_ body: [UInt8]) throws -> JSONValue {
            let message = try JSONValue(parsing: body)
            guard let id = message["result"]?["resultId"]?.stringValue, let end = id.firstIndex(of: "-") else {
                return message
            }
            instance = String(id[..<end])
            let text = String(decoding: body, as: UTF8.self)
            return try JSONValue(parsing: Array(text.replacingOccurrences(of: "\"\(instance)-", with: "\"*-").utf8))
        }
        for (index, line) in lines.enumerated() {
            switch line {
            case .shows: went.append(line)
            case .client(let message):
                let text = Transcript.text(try Transcript.prepared(message))
                pending += Conversation.framed(text.replacingOccurrences(of: "\"*-", with: "\"\(instance)-"))
                went.append(line)
            case .raw(let text):
                pending += Array(text.utf8)
                went.append(line)
            case .reply(let id):
                conversation.send(pending)
                pending = []
                guard let body = conversation.receive(), let message = try? JSONValue(parsing: body) else {
                    return (went, ["no reply to request \(id)"])
                }
                went.append(message["id"]?.intValue == id && message["result"] != nil ? line : .server(message))
            case .server:
                if recording, index > 0, case .server = lines[index - 1] { continue }
                conversation.send(pending)
                pending = []
                guard recording else {
                    guard let body = conversation.receive() else { return (went, ["the server was silent"]) }
                    went.append(.server(try parsed(body)))
                    continue
                }
                // How many messages come is not known, so all that come within a while are taken.
                var wait = 5.0
                while let body = conversation.receive(seconds: wait) {
                    went.append(.server(try parsed(body)))
                    wait = 0.4
                }
            case .exit:
                conversation.send(pending)
                conversation.closeInput()
                guard let end = conversation.end() else { return (went, ["the server did not exit"]) }
                went.append(.exit(Int(end.status ?? -(end.signal ?? 0))))
            }
        }
        var leftOver: [String] = []
        while let body = conversation.receive() { leftOver.append(String(decoding: body, as: UTF8.self)) }
        return (went, leftOver)
    }

    static func write(_ lines: [Line], to name: String) throws {
        let text = lines.map { describe($0) + "\n" }.joined()
        try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
    }

    static func describe(_ line: Line) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        switch line {
        case .shows(let sentence):
            writer.key("shows")
            writer.string(sentence)
        case .client(let message):
            writer.key("client")
            writer.write(message)
        case .raw(let text):
            writer.key("raw")
            writer.string(text)
        case .server(let message):
            writer.key("server")
            writer.write(message)
        case .reply(let id):
            writer.key("reply")
            writer.integer(id)
        case .exit(let status):
            writer.key("exit")
            writer.integer(status)
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func text(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.write(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The message as it is sent. `"onlyRules": {code: severity}` among the settings stands for `rules` with all other
    /// rules off, so that a new rule does not change every conversation.
    private static func prepared(_ value: JSONValue) throws -> JSONValue {
        switch value {
        case .array(let elements): return .array(try elements.map { try prepared($0) })
        case .object(let object):
            return .object(
                JSONObject(
                    try object.members.map { member in
                        guard member.key == "onlyRules", let kept = member.value.objectValue else {
                            return JSONObject.Member(key: member.key, value: try prepared(member.value))
                        }
                        let off = try ruleCodes.get().filter { kept[$0] == nil }.map {
                            JSONObject.Member(key: $0, value: .string("off"))
                        }
                        return JSONObject.Member(key: "rules", value: .object(JSONObject(kept.members + off)))
                    }))
        default: return value
        }
    }

    private static let ruleCodes = Result {
        let list = try JSONValue(parsing: Program.run(["rules", "--format", "json"]).output)
        return (list["rules"]?.arrayValue ?? []).compactMap { $0["code"]?.stringValue }
    }
}
