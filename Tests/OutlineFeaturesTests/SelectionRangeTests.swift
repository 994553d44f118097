// Selections: $0 is the cursor; each step is the text that it holds, the smallest first.

import OutlineFeatures
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("Selection ranges")
struct SelectionRangeTests {
    private func steps(_ marked: String) throws -> [String] {
        let (snapshot, text) = snapshot(marked)
        return snapshot.selectionRanges(at: try #require(text.points.first)).map {
            String(decoding: snapshot.document.text(from: $0.start, to: $0.end), as: UTF8.self)
        }
    }

    @Test("clause, sentence, point, body, section, parent, document")
    func grow() throws {
        let section = "（一）学习\n引言。\n一是学得少。想得浅，问得$0少。丙。\n二是丁。\n1.戊\n己。"
        let found = try steps("提纲\n\n一、问题\n\(section)\n二、措施\n庚。\n")
        let clean = section.replacing("$0", with: "")
        #expect(
            found == [
                "问得少", "想得浅，问得少。", "一是学得少。想得浅，问得少。丙。",
                "引言。\n一是学得少。想得浅，问得少。丙。\n二是丁。", "引言。\n一是学得少。想得浅，问得少。丙。\n二是丁。\n1.戊\n己。", clean,
                "一、问题\n" + clean, "提纲\n\n一、问题\n\(clean)\n二、措施\n庚。", "提纲\n\n一、问题\n\(clean)\n二、措施\n庚。\n",
            ])
    }

    @Test("a run-in heading is a step of its own, and its body starts behind it")
    func runIn() throws {
        #expect(try steps("（一）学$0习方面。甲，乙。丙。").prefix(2) == ["学习方面", "学习方面。"])
        #expect(try steps("（一）学习方面。甲，$0乙。丙。\n丁。").prefix(4) == ["乙", "甲，乙。", "（一）学习方面。甲，乙。丙。", "（一）学习方面。甲，乙。丙。\n丁。"])
    }

    @Test("each step holds the one before, anywhere in any text")
    func nested() {
        let texts = [
            "", "\n\n", "一、甲\n（一）乙。丙；丁。\n一是戊。二是己\n\n附件：1.庚\n", "甲“乙，丙。”丁。\r\n一、\r\n", "　　一、甲。乙\n\n  二、丙\n",
        ]
        for text in texts {
            let snapshot = Snapshot(text)
            for line in 0..<snapshot.document.lineCount {
                for column in 0...snapshot.document.content(line).count {
                    let place = Place(line: line, column: column)
                    let found = snapshot.selectionRanges(at: place)
                    for (inner, outer) in zip(found, found.dropFirst()) {
                        #expect(outer.start <= inner.start && inner.end <= outer.end && inner != outer)
                    }
                    #expect(found.allSatisfy { $0.start <= place && place <= $0.end })
                }
            }
        }
    }
}
