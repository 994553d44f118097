// Hints and lenses: their numbers are those of hover and `stats`.

import OutlineFeatures
import OutlineTestSupport
import Testing

@Suite("Hints and lenses")
struct HintTests {
    @Test("behind headings how much they hold, behind a wrong number how many follow")
    func hints() throws {
        let (snapshot, text) = snapshot("一、情况⟦⟧\n主要有以下三个⟦⟧问题：一是甲；二是乙。\n（一）学习。⟦⟧正文。\n")
        let found = snapshot.hints(Set(InlineHint.Kind.allCases), in: 0..<snapshot.document.lineCount)
        #expect(found.map(\.place) == text.ranges.map(\.start))
        #expect(found.map(\.text) == ["2 条·31 字", "实有 2", "9 字"])
        #expect(snapshot.hints([.extent], in: 1..<3).count == 1)
        #expect(snapshot.hints([], in: 0..<4).isEmpty)
        let statistics = snapshot.statistics().first?.parts.first
        #expect(statistics?.characters == 31 && statistics?.points == 2)
    }

    @Test("above the title its extent and what is missing, above an attachment how often it is mentioned")
    func lenses() throws {
        let snapshot = Snapshot(
            "2024年度民主生活会个人对照检查材料\n\n一、存在的主要问题\n（一）学习\n见附件1。\n\n附件1\n清单\n")
        let found = snapshot.lenses(Set(Lens.Kind.allCases))
        let first = try #require(found.first)
        #expect(first.kind == .document && first.text.contains("缺：原因剖析、今后努力方向和整改措施"))
        #expect(found.last?.text == "被引用 1 次" && found.last?.targets.count == 1)
        #expect(snapshot.lenses([]).isEmpty)
    }
}
