// Where things lead: $0 is the cursor, ⟦…⟧ each target.

import OutlineFeatures
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("Definitions, references and links")
struct DefinitionTests {
    @Test(
        "a reference leads to what it names, a number to what it counts",
        arguments: [
            "报告\n\n一、情况\n详见附$0件2。\n\n附件1\n甲表\n一、甲\n乙。\n⟦附件2⟧\n丙表\n一、丙\n丁。\n",
            "报告\n\n一、情况\n名单见附$0件2。\n\n附件：1.清单\n　　　⟦2.名册⟧\n",
            "一、任务\n（一）甲\n乙。\n（二）丙\n丁。\n⟦（三）戊⟧\n己。\n二、要求\n按上述第$0（三）项办。\n",
            "一、情况\n⟦二是问得少⟧。\n", "一、体会\n一是学。\n⟦二是做⟧。\n本部分第$0二点最难。\n",
            "一、甲\n乙。\n⟦二、丙⟧\n丁。\n三、戊\n如前文第$0二部分所述。\n", "存在以下$0两个问题。\n⟦一、甲⟧\n乙。\n⟦二、丙⟧\n丁。\n",
        ])
    func definitions(_ marked: String) throws {
        let (snapshot, text) = snapshot(marked)
        guard let place = text.points.first else { return }
        let found = snapshot.definition(at: place)?.targets ?? []
        #expect(found.map { [$0.start, $0.end] } == text.ranges.map { [$0.start, $0.end] })
    }

    @Test(
        "what leads nowhere, and what is no reference, has none",
        arguments: [
            "报告\n\n一、情况\n见附件$03。\n\n附件：1.清单\n　　　2.名册\n", "一、情况\n作为附件$0一并报送。\n\n附件：1.清单\n", "一、甲\n按第$0二条办。\n二、乙\n丙。\n",
            "见附$0件2。\n",
        ])
    func none(_ marked: String) throws {
        let (snapshot, text) = snapshot(marked)
        #expect(snapshot.definition(at: try #require(text.points.first)) == nil)
    }

    private static let paper = """
        2023年主题教育专题民主生活会个人对照检查材料

        一、存在的主要问题
        （一）理论学习方面
        一是学得不系统。甲。
        （二）担当作为方面
        一是主动担当不够。乙。
        二、原因剖析
        一是理论武装不够。丙。
        二是宗旨意识不牢。丁。
        三、整改措施
        一是强化理论学习。戊。
        二是主动担当尽责。己。
        """

    @Test("a problem leads to its measure and cause, a measure to its problems; what is not sure leads nowhere")
    func counterparts() throws {
        let snapshot = Snapshot(Self.paper)
        func texts(_ extents: [Extent]) -> [String] {
            extents.map { String(decoding: snapshot.document.text(from: $0.start, to: $0.end), as: UTF8.self) }
        }
        let study = Place(line: 3, column: 12)
        #expect(texts(snapshot.definition(at: study)?.targets ?? []) == ["一是强化理论学习", "一是理论武装不够"])
        #expect(texts(snapshot.implementations(at: study)?.targets ?? []) == ["一是强化理论学习"])
        let measure = Place(line: 12, column: 8)
        #expect(texts(snapshot.definition(at: measure)?.targets ?? []) == ["（二）担当作为方面", "一是主动担当不够"])
        #expect(snapshot.implementations(at: measure) == nil)
        #expect(snapshot.definition(at: Place(line: 9, column: 8)) == nil)
        #expect(texts(snapshot.references(at: study, withItself: true)).count == 3)
    }

    @Test("references to an attachment and of a placeholder")
    func references() throws {
        let (snapshot, text) = snapshot("一、甲\n名册⟦见⟧附件1，清单见附件2，另见附件1。\n⟦附件1⟧\n乙\n附件2\n丙\n")
        let found = snapshot.references(at: text.ranges[1].start, withItself: false)
        #expect(found.count == 2 && found.allSatisfy { $0.start.line == 1 })
        #expect(snapshot.references(at: text.ranges[1].start, withItself: true).count == 3)
    }

    @Test("addresses, references and names of attachments are links")
    func links() {
        let snapshot = Snapshot("一、甲\n见https://example.org/a?b=1。另见附件1，www.example.org。\n\n附件：1.整改清单\n")
        #expect(
            snapshot.links().map(\.target) == [
                .address("https://example.org/a?b=1"), .line(3), .address("https://www.example.org"), .file("整改清单"),
            ])
    }
}
