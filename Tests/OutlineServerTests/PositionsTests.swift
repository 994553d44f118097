// Places and positions: there and back in all three encodings, and what lies outside or inside a character goes to the
// nearest place.

import LanguageServerProtocol
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@testable import OutlineServer

@Suite("Positions")
struct PositionsTests {
    private static let text = "一、甲b\r\n𠮷😀é乙\r\r\n\n末行\tend"

    /// All places of a text that stand between characters, with the units before them, counted without the code under test.
    private func expected(_ text: String, _ encoding: PositionEncoding) -> [(Place, Position)] {
        var found: [(Place, Position)] = []
        var line = 0
        var (bytes, units) = (0, 0)
        let scalars = Array(text.unicodeScalars)
        func add() { found.append((Place(line: line, column: bytes), Position(line: line, character: units))) }
        for (index, scalar) in scalars.enumerated() {
            if scalar == "\n" || scalar == "\r" {
                let isFirstHalf = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
                let isSecondHalf = scalar == "\n" && index > 0 && scalars[index - 1] == "\r"
                if !isSecondHalf { add() }
                if !isFirstHalf {
                    line += 1
                    (bytes, units) = (0, 0)
                }
                continue
            }
            add()
            bytes += String(scalar).utf8.count
            units += Model.units(String(scalar), encoding)
        }
        add()
        return found
    }

    @Test("there and back", arguments: PositionEncoding.allCases)
    func roundTrip(_ encoding: PositionEncoding) {
        let document = Document(Self.text)
        var positions = Positions(document, encoding)
        let pairs = expected(Self.text, encoding)
        #expect(pairs.count > 15)
        for (place, position) in pairs {
            #expect(positions.position(of: place) == position)
            #expect(positions.place(of: position) == place)
        }
        // Backwards and from scratch the same: what is remembered of a line changes nothing.
        for (place, position) in pairs.reversed() {
            #expect(positions.position(of: place) == position)
            var fresh = Positions(document, encoding)
            #expect(fresh.place(of: position) == place)
        }
    }

    @Test("outside the text", arguments: PositionEncoding.allCases)
    func outside(_ encoding: PositionEncoding) {
        let document = Document("甲乙\n丙\n")
        var positions = Positions(document, encoding)
        #expect(positions.place(of: Position(line: 0, character: 99)) == Place(line: 0, column: 6))
        #expect(positions.place(of: Position(line: 0, character: .max)) == Place(line: 0, column: 6))
        #expect(positions.place(of: Position(line: 2, character: 1)) == Place(line: 2, column: 0))
        #expect(positions.place(of: Position(line: 3, character: 0)) == Place(line: 2, column: 0))
        #expect(positions.place(of: Position(line: .max, character: .max)) == Place(line: 2, column: 0))
        #expect(positions.place(of: Position(line: -1, character: 5)) == Place(line: 0, column: 0))
        #expect(positions.place(of: Position(line: .min, character: .min)) == Place(line: 0, column: 0))
        #expect(positions.place(of: Position(line: 1, character: .min)) == Place(line: 1, column: 0))
        #expect(positions.position(of: Place(line: 7, column: 7)) == Position(line: 2, character: 0))
        #expect(positions.position(of: Place(line: -7, column: -7)) == Position(line: 0, character: 0))
    }

    @Test("inside a character: the place before it")
    func inside() {
        let document = Document("a𠮷b")
        var utf16 = Positions(document, .utf16)
        #expect(utf16.place(of: Position(line: 0, character: 2)) == Place(line: 0, column: 1))
        #expect(utf16.place(of: Position(line: 0, character: 3)) == Place(line: 0, column: 5))
        var utf8 = Positions(document, .utf8)
        for inside in 2...4 {
            #expect(utf8.place(of: Position(line: 0, character: inside)) == Place(line: 0, column: 1))
        }
        // A place inside a character, which no feature gives, is taken to the character's start.
        #expect(utf16.position(of: Place(line: 0, column: 3)) == Position(line: 0, character: 1))
    }

    @Test("broken bytes have places too", arguments: PositionEncoding.allCases)
    func broken(_ encoding: PositionEncoding) {
        let document = Document([0xE4, 0xB8, 0x41, 0xFF, 0xF0, 0x9F, 0x0A, 0x80])
        var positions = Positions(document, encoding)
        for column in 0...9 {
            let position = positions.position(of: Place(line: 0, column: column))
            #expect(positions.place(of: position) <= Place(line: 0, column: column))
        }
    }

    @Test("many places of one long line cost one walk over it")
    func longLine() {
        let document = Document(String(repeating: "汉字𠮷，", count: 60_000))
        var positions = Positions(document, .utf16)
        var last = Position(line: 0, character: 0)
        let time = ContinuousClock().measure {
            for column in stride(from: 0, to: document.line(0).byteCount, by: 13) {
                last = positions.position(of: Place(line: 0, column: column))
            }
        }
        #expect(last.character > 290_000)
        // Walking from the start each time would take more than a thousand times as long.
        #expect(time < .seconds(5))
    }

    @Test(
        "the places of a nest, as far apart as can be, cost no more than its length",
        arguments: [PositionEncoding.utf16, .utf32])
    func nests(_ encoding: PositionEncoding) {
        func work(_ depth: Int) -> Int {
            let half = String(repeating: "（👍(", count: depth)
            let bytes = Array((half + half).utf8)
            let document = Document(bytes)
            var positions = Positions(document, encoding)
            var plain = Positions(document, encoding)
            for step in 0..<depth {
                for column in [step * 8, bytes.count - step * 8] {
                    let place = Place(line: 0, column: column)
                    let position = positions.position(of: place)
                    if step % 97 == 0 {
                        plain = Positions(document, encoding)
                        #expect(position == plain.position(of: place))
                    }
                }
            }
            return positions.charactersWalked
        }
        let (one, two, four) = (work(2_000), work(4_000), work(8_000))
        #expect(two < one * 5 / 2 && four < two * 5 / 2, "\(one) \(two) \(four)")
    }
}
