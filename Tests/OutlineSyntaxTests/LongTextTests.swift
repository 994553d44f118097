// A long text is read in pieces, in any order: lines, paragraphs and marks are those of the same text typed into an empty document.

import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("A long text is read in pieces")
struct LongTextTests {
    /// Does the last piece first.
    private struct Backwards: WorkRunner {
        func map<Result: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
            (0..<count).reversed().map(work).reversed()
        }
    }

    /// Paragraphs with line ends of all kinds, so that pieces are cut behind each of them.
    private static func mixed(_ seed: Int) -> [UInt8] {
        var random = SeededRandom(UInt64(600 + seed))
        let lines = ["一、情况", "（一）做法。甲，乙。", "一是先做；二是后做。", "", "正文一行，说的是平常的事，没有别的意思，也不必再说一遍。"]
        var text: [UInt8] = []
        while text.count < 700_000 {
            text += (lines.randomElement(using: &random) ?? "").utf8
            text += (["\n", "\r\n", "\r", "\n\r"].randomElement(using: &random) ?? "").utf8
        }
        return text
    }

    private static let texts: [(name: String, text: [UInt8])] = [
        ("line ends of all kinds", mixed(0)),
        ("line ends of all kinds, without the last", mixed(1).dropLast(2) + [0x61]),
        ("no LF", mixed(2).map { $0 == 0x0A ? 0x0D : $0 }),
        (
            "hard-wrapped",
            Array(
                String(
                    repeating: "一、情况\n" + String(repeating: "这是一行恰好有三十个字的正文它没有写完所以要接到下一行去继续写\n", count: 5)
                        + "到此写完，一是先做；\n二是后做。\n", count: 1200
                ).utf8)
        ),
    ]

    @Test("as typed", arguments: texts.indices)
    func pieces(_ index: Int) {
        let text = Self.texts[index].text
        let long = Document(text, runner: Backwards())
        var typed = Document("")
        _ = typed.replace(from: typed.end, to: typed.end, with: text)
        #expect(long.text == text)
        #expect(long.lineCount == typed.lineCount)
        #expect(long.wrapWidth == typed.wrapWidth)
        #expect(long.wrapWidth > 0 || Self.texts[index].name != "hard-wrapped")
        #expect(long.characterCount == typed.characterCount)
        #expect(long.marks == typed.marks && !long.marks.isEmpty)
        let differing = (0..<typed.lineCount).first {
            long.line($0).ending != typed.line($0).ending || long.line($0).traits != typed.line($0).traits
                || long.content($0).slice != typed.content($0).slice
        }
        #expect(differing == nil)
    }

    /// A document read piece by piece from a text that lies elsewhere.
    private func fetched(_ text: [UInt8], byteCount: Int? = nil) -> Document? {
        Document(byteCount: byteCount ?? text.count, runner: Backwards()) { range in
            Array(text[min(range.lowerBound, text.count)..<min(range.upperBound, text.count)])
        }
    }

    private func expectSame(_ fetched: Document?, _ text: [UInt8], _ name: String) {
        let whole = Document(text)
        #expect(fetched?.text == text, "\(name)")
        #expect(fetched?.lineCount == whole.lineCount, "\(name)")
        #expect(fetched?.wrapWidth == whole.wrapWidth, "\(name)")
        #expect(fetched?.marks == whole.marks, "\(name)")
    }

    @Test("pieces that are fetched", arguments: texts.indices)
    func fetchedPieces(_ index: Int) {
        expectSame(fetched(Self.texts[index].text), Self.texts[index].text, Self.texts[index].name)
    }

    @Test("line ends where one piece ends and the next begins")
    func pieceEnds() {
        let piece = 262_144
        for count in [0, piece - 1, piece, piece + 1, 2 * piece + 1] {
            for ends in [[], [-1], [0], [-1, 0], [0, 1, 2]] {
                var text = [UInt8](repeating: 0x61, count: count)
                for end in ends {
                    for at in [piece + end, 2 * piece + end] where at < count { text[at] = 0x0A }
                }
                expectSame(fetched(text), text, "\(count) bytes, \(ends)")
            }
        }
        // A line of several pieces, and an end of line as the last byte of the text.
        let long = [UInt8](repeating: 0x61, count: 5 * piece / 2)
        for text in [long, long + [0x0A], [0x0A] + long, long + [0x0A] + long + [0x0A]] {
            expectSame(fetched(text), text, "\(text.count) bytes")
        }
    }

    @Test("a text that has become shorter or longer, or cannot be read")
    func changedMeanwhile() {
        for text in [Self.texts[0].text, Self.texts[0].text + [0x0A], [0x61, 0x0A], []] {
            for more in [-text.count / 2, 1, 300_000, 700_000] {
                expectSame(fetched(text, byteCount: text.count + more), text, "\(text.count) bytes and \(more)")
            }
        }
        #expect(Document(byteCount: 700_000, runner: Backwards()) { $0.lowerBound > 300_000 ? nil : [0x61] } == nil)
    }
}
