// What comes next on a line: the one predictor of completion, Enter and new siblings. $0 is the line that is begun.

import OutlineFeatures
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("What comes next")
struct NextMarkerTests {
    /// The likeliest markers at the marked place.
    private func next(_ marked: String) throws -> [String] {
        let (snapshot, text) = snapshot(marked)
        let point = try #require(text.points.first)
        return snapshot.nextMarkers(onLine: point.line).map(\.marker)
    }

    private static let paper = "2023年主题教育专题民主生活会个人对照检查材料\n\n"

    @Test(
        "the likeliest marker comes first",
        arguments: [
            // An empty heading is filled first.
            ("一、情况\n$0", "（一）"), ("一、情况\n（一）学习\n读了书。\n（二）调研\n走了村。\n二、打算\n$0", "（一）"),
            // The number of points is that of the sections beside.
            ("一、甲\n（一）学习\n一是读。\n二是想。\n（二）工作\n一是做。\n$0", "二是"),
            ("一、甲\n（一）学习\n一是读。\n二是想。\n（二）工作\n一是做。\n二是干。\n$0", "（三）"),
            ("一、甲\n（一）学习\n一是读。\n二是想。\n三是记。\n四是写。\n（二）工作\n一是做。\n二是干。\n三是查。\n$0", "四是"),
            // A text numbered 1. 2. 3. goes on so and is offered no point.
            ("1.买米\n到南门买。\n2.淘米\n淘两遍。\n3.下锅\n水要开。\n$0", "4."),
            // Run-in headings are whole.
            ("一、做法\n（一）学习抓得紧。每周读书。\n（二）工作抓得实。每月走村。\n$0", "（三）"),
            // Points inside one paragraph close it.
            ("一、做法\n（一）学习\n一是读；二是想；三是记。\n$0", "（二）"),
            // A colon opens something.
            ("一、做法\n（一）学习\n读了书。\n（二）工作\n主要抓了以下几项：\n$0", "1."),
            // Numbers run on where they do.
            ("一、甲\n（一）学习\n1.读\n好。\n2.想\n好。\n（二）工作\n3.做\n好。\n4.查\n好。\n（三）作风\n$0", "5."),
            // As many subsections as the part before has.
            ("一、甲\n（一）学习\n读。\n（二）工作\n做。\n二、乙\n（一）学习\n读。\n（二）工作\n做。\n$0", "三、"),
            // What stands below belongs to the series that goes on.
            ("一、甲\n（一）学习\n一是读。\n二是想。\n$0\n三是写。\n二、乙\n完。", "三是"),
            // The marker's own form goes on.
            ("一、甲\n第一，读。\n第二，想。\n$0", "第三，"), ("一、甲\n一要读。\n$0", "二要"),
        ])
    func first(_ marked: String, _ expected: String) throws { #expect(try next(marked).first == expected) }

    @Test(
        "the kind tells how many aspects and which parts are still to come",
        arguments: [
            ("一、存在的主要问题\n$0", "（一）"),
            ("一、存在的主要问题\n（一）理论学习方面\n一是甲。\n二是乙。\n三是丙。\n$0", "（二）"),
            ("一、存在的主要问题\n（一）理论学习方面\n一是甲。\n$0", "二是"),
            (
                "一、存在的主要问题\n（一）理论学习方面\n甲。\n（二）政治素质方面\n乙。\n（三）能力本领方面\n丙。\n（四）担当作为方面\n丁。\n（五）工作作风方面\n戊。\n$0",
                "（六）"
            ),
            (
                "一、存在的主要问题\n（一）理论学习方面\n甲。\n（二）政治素质方面\n乙。\n（三）能力本领方面\n丙。\n（四）担当作为方面\n丁。\n（五）工作作风方面\n戊。\n（六）廉洁自律方面\n己。\n$0",
                "二、"
            ), ("一、存在的主要问题\n甲。\n二、原因剖析\n$0", "一是"),
        ])
    func kinds(_ marked: String, _ expected: String) throws {
        #expect(try next(Self.paper + marked).first == expected)
    }

    @Test(
        "behind the last series of words there is no next one, and nothing stands in an empty text but the first heading"
    )
    func ends() throws {
        #expect(try !next("一、甲\n首先，读。\n最后，写。\n$0").contains { $0 == "最后，" })
        #expect(try next("$0") == ["一、"])
    }

    @Test("the next aspect is offered in the words of those above")
    func wording() throws {
        for (heading, expected) in [("在理论学习方面", "（二）在政治素质方面"), ("对照理论学习方面突出问题", "（二）对照政治素质方面突出问题")] {
            let (snapshot, text) = snapshot(Self.paper + "一、存在的主要问题\n（一）\(heading)\n一是甲。\n二是乙。\n三是丙。\n$0")
            let point = try #require(text.points.first)
            #expect(snapshot.completions(at: point).first?.text == expected)
        }
    }
}
