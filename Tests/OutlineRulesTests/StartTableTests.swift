// That the scan of a paragraph finds the entries of the word lists where a plain search does, and nowhere else.

import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@testable import OutlineChecking
@testable import OutlineRules
@testable import OutlineWords

@Suite("The entries of the word lists in a text")
struct StartTableTests {
    private let listed = RuleWords.listed

    /// An entry of a list and the offset of the two characters by which it is found.
    private struct Start: Hashable {
        let list: UInt64
        let offset: Int
    }

    private func searched(_ text: Bytes) -> Set<Start> {
        var starts: Set<Start> = []
        for (word, list) in listed {
            guard let key = WordTable.key(of: word) else { continue }
            var from = 0
            while let at = text.firstIndex(of: word, from: from, before: text.count) {
                starts.insert(Start(list: list.rawValue, offset: at + key.lead))
                from = at + 1
            }
        }
        return starts
    }

    private func scanned(_ text: Bytes) -> Set<Start> {
        var scan = ParagraphScan(RuleWords.starts)
        scan.scan(text, marked: false, trailingSpace: false)
        var starts: Set<Start> = []
        for bit in 0..<UInt64.bitWidth {
            let list = WordLists(rawValue: 1 << UInt64(bit))
            let offsets = Array(scan.words(of: list))
            #expect(scan.signals.isDisjoint(with: .words(list)) == offsets.isEmpty)
            for offset in offsets { starts.insert(Start(list: list.rawValue, offset: offset)) }
        }
        return starts
    }

    @Test("each entry is found at the start, in the middle and at the end of a text")
    func everyEntry() {
        for (word, _) in listed where WordTable.key(of: word) != nil {
            for text in [word.string, "甲" + word.string + "乙", "，" + word.string + "a", "甲" + word.string] {
                let bytes = Bytes(text)
                #expect(scanned(bytes) == searched(bytes), "\(text)")
            }
        }
    }

    @Test("parts of entries in any order are found as a plain search finds them")
    func mixedText() {
        var random = SeededRandom(11)
        var found = 0
        for _ in 0..<200 {
            var text: [UInt8] = []
            for _ in 0..<12 {
                guard let (word, _) = listed.randomElement(using: &random) else { continue }
                let characters = Array(word.string)
                let start = Int.random(in: 0..<characters.count, using: &random) / 2
                let end = Int.random(in: start...characters.count, using: &random)
                text += Array(String(characters[start..<end]).utf8)
                text += Array(["", "", "", "甲", "，", "1", "\u{20000}"].randomElement(using: &random)?.utf8 ?? "".utf8)
            }
            let bytes = Bytes(text)
            let starts = searched(bytes)
            found += starts.count
            #expect(scanned(bytes) == starts, "\(bytes.string)")
        }
        #expect(found > 100)
    }
}
