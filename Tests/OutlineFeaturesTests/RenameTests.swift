// Renaming: $0 is the cursor, ⟦…⟧ what is renamed.

import OutlineFeatures
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("Rename")
struct RenameTests {
    @Test(
        "a placeholder everywhere, a heading with those of the same text and quoted mentions",
        arguments: [
            "按照⟦$0××市⟧部署，由××县和⟦××市⟧承办。\n⟦××市⟧各局。", "⟦某$0某⟧同志到会。",
            "一、⟦工作$0作风⟧\n甲。\n二、措施\n针对“⟦工作作风⟧”问题，工作作风要改。\n（一）⟦工作作风⟧\n乙。\n",
        ])
    func rename(_ marked: String) throws {
        let (snapshot, text) = snapshot(marked)
        guard case .edits(let edits) = snapshot.rename(at: try #require(text.points.first), to: "新名") else {
            Issue.record("refused")
            return
        }
        let expected = text.ranges.sorted { $0.start < $1.start }
        #expect(edits.map { [$0.start, $0.end] } == expected.map { [$0.start, $0.end] })
        #expect(edits.allSatisfy { $0.text == "新名" })
    }

    @Test(
        "elsewhere it is refused in words",
        arguments: ["正文没$0有可改的。", "一$0、甲\n乙。\n", "完成××$0万元，××万元。"])
    func refused(_ marked: String) throws {
        let (snapshot, text) = snapshot(marked)
        guard case .refused(let reason) = snapshot.rename(at: try #require(text.points.first), to: "新名") else {
            Issue.record("not refused")
            return
        }
        #expect(!reason.zh.isEmpty && reason.zh.count <= 40)
    }

    @Test("an empty name and one with a line break are refused", arguments: ["", "  ", "甲\n乙"])
    func names(_ name: String) {
        guard case .refused = Snapshot("按××市部署。").rename(at: Place(line: 0, column: 4), to: name) else {
            Issue.record("not refused")
            return
        }
    }

    @Test("equal placeholders are edited together, single ones and numbers are not")
    func linked() {
        let snapshot = Snapshot("××市和××市，××县，××万元、××万元。")
        #expect(snapshot.linkedRanges(at: Place(line: 0, column: 1)).count == 2)
        #expect(snapshot.linkedRanges(at: Place(line: 0, column: 27)).isEmpty)
    }
}
