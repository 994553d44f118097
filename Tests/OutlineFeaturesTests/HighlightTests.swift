// Highlights: $0 is the cursor, ⟦…⟧ what lights up.

import OutlineFeatures
import OutlineTestSupport
import Testing

@Suite("Highlights")
struct HighlightTests {
    @Test(
        "the partner of a pair, the series of a marker, what a number promises, equal placeholders",
        arguments: [
            "他说⟦$0“⟧甲（乙）丙⟦”⟧。", "甲⟦（⟧乙（丙）丁$0⟦）⟧。", "甲“$0乙",
            "⟦一$0、⟧甲\n（一）乙\n⟦二、⟧丙\n", "一、甲\n⟦一是⟧乙。⟦二$0是⟧丙。\n一是丁。", "一、甲\n一是乙。二是丙。\n⟦$0一是⟧丁。",
            "主要有⟦两$0点⟧体会：⟦一是⟧学。⟦二是⟧做。", "存在以下⟦$0三个⟧方面的问题。\n⟦一、⟧甲\n乙。\n⟦二、⟧丙\n丁。\n⟦三、⟧戊\n己。\n",
            "按⟦×$0×市⟧部署。\n由××县和⟦××市⟧办。", "甲$0乙。",
        ])
    func highlights(_ marked: String) throws {
        let (snapshot, text) = snapshot(marked)
        let found = snapshot.highlights(at: try #require(text.points.first))
        let expected = text.ranges.sorted { $0.start < $1.start }
        #expect(found.count == expected.count)
        for (extent, range) in zip(found, expected) { #expect(extent.start == range.start && extent.end == range.end) }
    }
}
