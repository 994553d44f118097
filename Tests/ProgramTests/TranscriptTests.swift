// Every recorded conversation goes the same way with the built program. UPDATE_EXPECT=1 records what the server says now;
// read the difference before committing it.

import Foundation
import OutlineTestSupport
import Testing

@Suite("Recorded conversations")
struct TranscriptTests {
    @Test("replayed", arguments: Transcript.names)
    func replay(_ name: String) throws {
        let transcript = try Transcript(name)
        #expect(transcript.isWhole, "the first line says what is shown, the last one the exit status")
        if ProcessInfo.processInfo.environment["UPDATE_EXPECT"] == "1" {
            let (went, leftOver) = try transcript.played(recording: true)
            #expect(leftOver.isEmpty)
            try Transcript.write(went, to: name)
            return
        }
        let (went, leftOver) = try transcript.played(recording: false)
        #expect(leftOver.isEmpty, "messages that the conversation does not have")
        for (index, (expected, found)) in zip(transcript.lines, went).enumerated() where expected != found {
            Issue.record(
                """
                \(name):\(index + 1)
                expected \(Transcript.describe(expected))
                found    \(Transcript.describe(found))
                """)
            return
        }
        #expect(went.count == transcript.lines.count, "the conversation broke off")
    }

    @Test("there is a conversation for every method that is answered")
    func coverage() throws {
        let all = try Transcript.names.map { try String(contentsOfFile: Transcript.folder + "/" + $0, encoding: .utf8) }
        let text = all.joined()
        for (method, _) in try MethodTable().rows where !text.contains("\"method\":\"\(method)\"") {
            Issue.record("no transcript shows \(method)")
        }
    }
}
