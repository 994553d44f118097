// That the framer gives the same bodies however the stream is cut, and goes on after bytes that are no message.

import JSON
import Testing

@testable import LanguageServerProtocol

/// What came out of a framer, in order.
private enum Event: Equatable {
    case body(String)
    case breach(FramingError)
}

private func drain(_ framer: inout MessageFramer, into events: inout [Event]) {
    while true {
        do throws(FramingError) {
            guard let body = try framer.next() else { return }
            events.append(.body(String(decoding: body, as: UTF8.self)))
        } catch {
            events.append(.breach(error))
        }
    }
}

private func events(_ stream: [UInt8], chunks: [Int], bodyLimit: Int = 1_000_000) -> [Event] {
    var framer = MessageFramer(bodyLimit: bodyLimit)
    var events: [Event] = []
    var at = 0
    for size in chunks {
        let end = min(stream.count, at + size)
        framer.append(stream[at..<end])
        drain(&framer, into: &events)
        at = end
    }
    framer.append(Array(stream[at...]))
    drain(&framer, into: &events)
    #expect(events == readEvents(stream, chunks: chunks, bodyLimit: bodyLimit))
    return events
}

/// The same from a stream of which each piece is read, in as many steps as the framer asks for.
private func readEvents(_ stream: [UInt8], chunks: [Int], bodyLimit: Int) -> [Event] {
    var framer = MessageFramer(bodyLimit: bodyLimit)
    var events: [Event] = []
    var rest = stream[...]
    for size in chunks + [stream.count] {
        var piece = rest.prefix(size)
        rest = rest.dropFirst(size)
        while !piece.isEmpty {
            let count = framer.read(atMost: 7) { buffer, limit in
                buffer += piece.prefix(limit)
                return min(limit, piece.count)
            }
            piece = piece.dropFirst(count)
            drain(&framer, into: &events)
        }
    }
    return events
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

private func framed(_ body: String) -> String { "Content-Length: \(body.utf8.count)\r\n\r\n\(body)" }

/// A fixed sequence of random numbers (SplitMix64), so that a failure comes again.
private struct FixedRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

private let bodies = [#"{"id":1}"#, "", "一、提纲\r\n（一）要点😀", "Content-Length: 3\r\n\r\nabc", "{}\n\n"]

@Suite struct MessageFramerTests {
    @Test func aConversationCutAtEveryByteGivesTheSameBodies() {
        let stream = bytes(bodies.map(framed).joined())
        let expected = bodies.map { Event.body($0) }
        for cut in 0...stream.count { #expect(events(stream, chunks: [cut]) == expected) }
        #expect(events(stream, chunks: Array(repeating: 1, count: stream.count)) == expected)
    }

    @Test func randomPiecesGiveTheSameBodies() {
        var random = FixedRandom(state: 31)
        let stream = bytes(bodies.map(framed).joined() + "junk\r\n" + bodies.map(framed).joined())
        let expected = bodies.map { Event.body($0) } + [.breach(.malformedHeader)] + bodies.map { Event.body($0) }
        for _ in 0..<300 {
            let chunks = (0..<stream.count).map { _ in Int.random(in: 0...40, using: &random) }
            #expect(events(stream, chunks: chunks) == expected)
        }
    }

    @Test(arguments: [
        "Content-Length: 2\n\n{}", "content-length:2\r\n\r\n{}", "CONTENT-LENGTH: \t 2 \t\r\n\r\n{}",
        "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
        "Content-Length: 2\r\nContent-Type: x\r\n\r\n{}", "X-Other:\nContent-Length: 2\r\n\n{}",
        "\r\n\r\nContent-Length: 2\r\n\r\n{}", "\n\nContent-Length: 0002\r\n\r\n{}",
        "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
    ])
    func toleratesOtherSpellings(stream: String) {
        let twice = bytes(stream + stream)
        for cut in 0...twice.count {
            #expect(events(twice, chunks: [cut]) == [.body("{}"), .body("{}")])
        }
    }

    @Test(
        arguments: [
            ("garbage\r\n", .malformedHeader), ("{\"id\":1}\r\n", .malformedHeader), (": 5\r\n", .malformedHeader),
            ("Content-Length 5\r\n\r\n", .malformedHeader), ("Content-Length : 5\r\n\r\n", .malformedHeader),
            ("中文: 5\r\n\r\n", .malformedHeader), ("\0\0\n", .malformedHeader),
            ("Content-Length: 2\r\nbad\r\n\r\n", .malformedHeader),
            ("Content-Type: x\r\n\r\n", .missingLength), ("X: 1\n\n{}", .missingLength), ("junk", .missingLength),
            ("Content-Length:\r\n\r\n", .malformedLength), ("Content-Length: x\r\n\r\n", .malformedLength),
            ("Content-Length: -1\r\n\r\n", .malformedLength), ("Content-Length: +1\r\n\r\n", .malformedLength),
            ("Content-Length: 1.0\r\n\r\n", .malformedLength), ("Content-Length: 1 2\r\n\r\n", .malformedLength),
            ("Content-Length: 0x10\r\n\r\n", .malformedLength), ("Content-Length: ５\r\n\r\n", .malformedLength),
            ("Content-Length: 5\r\nContent-Length: 7\r\n\r\nhello", .contradictoryLength),
            ("Content-Length: 101\r\n\r\n", .bodyTooLong(limit: 100)),
            ("Content-Length: 99999999999999999999999999999\r\n\r\n", .bodyTooLong(limit: 100)),
        ] as [(String, FramingError)])
    func findsItsFeetAgain(garbage: String, breach: FramingError) {
        let stream = bytes(framed("first") + garbage + framed("提") + framed("last"))
        let expected: [Event] = [.body("first"), .breach(breach), .body("提"), .body("last")]
        for cut in 0...stream.count {
            #expect(events(stream, chunks: [cut], bodyLimit: 100) == expected, "cut at \(cut)")
        }
        #expect(events(stream, chunks: Array(repeating: 1, count: stream.count), bodyLimit: 100) == expected)
    }

    @Test func aHeaderWithoutEndIsABreachOnce() {
        let stream = bytes(String(repeating: "x", count: 100_000) + framed("ok"))
        #expect(events(stream, chunks: []) == [.breach(.headerTooLong), .body("ok")])
        #expect(events(stream, chunks: Array(repeating: 1000, count: 110)) == [.breach(.headerTooLong), .body("ok")])
        let manyLines = bytes(String(repeating: "X-Y: z\r\n", count: 2000) + framed("ok"))
        #expect(events(manyLines, chunks: [5, 5000, 5000]) == [.breach(.headerTooLong), .body("ok")])
        let onlyGarbage = bytes(String(repeating: "\0", count: 50_000))
        #expect(events(onlyGarbage, chunks: []) == [.breach(.headerTooLong)])
    }

    @Test func aLengthTooShortCostsNoFurtherMessage() {
        let stream = bytes("Content-Length: 3\r\n\r\n{\"id\":1}" + framed("next"))
        #expect(events(stream, chunks: []) == [.body("{\"i"), .breach(.malformedHeader), .body("next")])
    }

    @Test func aLengthTooLongSwallowsOneMessageAndNotTwo() {
        let stream = bytes("Content-Length: 12\r\n\r\n{\"id\":1}" + framed("second") + framed("third"))
        let found = events(stream, chunks: [])
        #expect(found.first == .body("{\"id\":1}Cont"))
        #expect(found.last == .body("third"))
    }

    @Test func randomGarbageNeverTrapsAndNeverHidesALaterMessage() {
        var random = FixedRandom(state: 5)
        let parts = [
            "Content-Length: ", "content-length:", "5", "\r\n", "\n", "\r", "{}", ":", " ", "提", "X: y", "\0", "-1",
        ]
        for _ in 0..<2000 {
            let garbage = (0..<Int.random(in: 0...12, using: &random))
                .map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let chunks = (0..<20).map { _ in Int.random(in: 0...9, using: &random) }
            // What garbage can announce within the limit (555 bytes) is less than one padding frame.
            let padding = framed(String(repeating: "p", count: 1000))
            let stream = bytes(garbage + padding + padding + framed("last"))
            let found = events(stream, chunks: chunks, bodyLimit: 1000)
            #expect(found.last == .body("last"), "\(garbage.debugDescription)")
        }
    }

    @Test func aLargeBodyInPiecesTakesWorkInProportion() throws {
        let size = 10_000_000
        let header = bytes("Content-Length: \(size)\r\n\r\n")
        let piece = [UInt8](repeating: 0x61, count: 64 * 1024)
        for firstPiece in [0, 100, 65_536] {
            var framer = MessageFramer()
            framer.append(header + piece.prefix(firstPiece))
            #expect(try framer.next() == nil)
            var sent = firstPiece
            while sent < size {
                framer.append(piece.prefix(size - sent))
                sent += min(piece.count, size - sent)
                if sent < size { #expect(try framer.next() == nil) }
            }
            #expect(try framer.next()?.count == size)
            #expect(framer.work < size * 2)
            #expect(framer.bufferCapacity <= MessageFramer.keptCapacity)
        }
    }

    @Test func manySmallMessagesInOnePieceTakeWorkInProportion() throws {
        let stream = bytes(String(repeating: framed(#"{"id":1}"#), count: 20_000))
        var framer = MessageFramer()
        framer.append(stream)
        var count = 0
        while try framer.next() != nil { count += 1 }
        #expect(count == 20_000)
        #expect(framer.work < stream.count * 3)
        #expect(framer.bufferCapacity <= MessageFramer.keptCapacity)
    }

    /// The caller takes one message for each piece and so leaves more and more behind.
    @Test func messagesLeftBehindAreNotMovedOverAndOver() throws {
        let stream = bytes(String(repeating: framed(#"{"id":1}"#), count: 500))
        var framer = MessageFramer()
        for _ in 0..<200 {
            framer.append(stream)
            #expect(try framer.next()?.count == 8)
        }
        var left = 0
        while try framer.next() != nil { left += 1 }
        #expect(left == 500 * 200 - 200)
        #expect(framer.work < stream.count * 200 * 4)
    }

    @Test func garbageTakesWorkInProportionAndIsNotKept() {
        var framer = MessageFramer()
        var found: [Event] = []
        let piece = [UInt8](repeating: 0x43, count: 1000)
        for _ in 0..<5000 {
            framer.append(piece)
            drain(&framer, into: &found)
        }
        #expect(found == [.breach(.headerTooLong)])
        #expect(framer.work < 5_000_000 * 4)
        #expect(framer.bufferCapacity <= MessageFramer.keptCapacity)
    }

    @Test func anAnnouncedLengthAloneTakesLittleMemory() throws {
        var framer = MessageFramer()
        framer.append(bytes("Content-Length: 200000000\r\n\r\n{"))
        #expect(try framer.next() == nil)
        #expect(framer.bufferCapacity < 20_000_000)
    }

    @Test func framesAreReadBack() throws {
        var output: [UInt8] = []
        for body in bodies {
            MessageFrame.appendHeader(length: bytes(body).count, to: &output)
            output += bytes(body)
        }
        #expect(output.starts(with: bytes("Content-Length: 8\r\n\r\n{")))
        #expect(events(output, chunks: []) == bodies.map { .body($0) })
    }

    @Test func everyBreachHasItsOwnWords() {
        let all: [FramingError] = [
            .missingLength, .headerTooLong, .malformedHeader, .malformedLength, .contradictoryLength,
            .bodyTooLong(limit: 9),
        ]
        #expect(Set(all.map(\.description)).count == all.count)
    }
}
