// How often settings are looked for: once for each folder and batch, however many texts are open. Work is counted, not time.

import Testing

@testable import OutlineServer

@Suite("Looking for settings")
struct SettingsWorkTests {
    /// The folders that were looked at while texts in folders of their own were opened.
    private func work(opening count: Int) throws -> Int {
        let session = try Session()
        for number in 0..<count {
            session.open("甲。", uri: "file:///nowhere/\(number)/a.txt")
            session.server.finishBatch()
        }
        return session.server.settings.foldersLookedAt
    }

    @Test("opening twice as many texts is twice the work")
    func opening() throws {
        let (few, many) = (try work(opening: 50), try work(opening: 100))
        #expect(many < few * 9 / 4)
    }

    @Test("a hundred notices of one batch are one")
    func notices() throws {
        let session = try Session()
        for number in 0..<20 { session.open("甲。", uri: "file:///nowhere/\(number)/a.txt") }
        session.server.finishBatch()
        let before = session.server.settings.foldersLookedAt
        session.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
        session.server.finishBatch()
        let one = session.server.settings.foldersLookedAt - before
        for _ in 0..<100 { session.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#) }
        session.server.finishBatch()
        #expect(one > 0)
        #expect(session.server.settings.foldersLookedAt - before == 2 * one)
    }

    @Test("saving a text looks at its own folder only")
    func saving() throws {
        let session = try Session()
        for number in 0..<20 { session.open("甲。", uri: "file:///nowhere/\(number)/a.txt") }
        session.server.finishBatch()
        let before = session.server.settings.foldersLookedAt
        session.notify("textDocument/didSave", #"{"textDocument":{"uri":"file:///nowhere/3/a.txt"}}"#)
        session.server.finishBatch()
        #expect(session.server.settings.foldersLookedAt - before < 6)
    }
}
