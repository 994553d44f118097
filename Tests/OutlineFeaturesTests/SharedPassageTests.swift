// Passages that two texts share: what is copied is found though names and numbers differ, what everybody writes is not.

import OutlineFeatures
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Shared passages")
struct SharedPassageTests {
    private func passages(_ texts: String...) -> [SharedPassage] {
        PassageSearch(
            texts.map { text in
                let document = Document(text)
                return PassageText(document, Outline(document))
            }
        ).passages()
    }

    private static let passage =
        "去年秋天走访的四个小组里，有三个小组的台账停在夏天那一页，组长解释说忙着收玉米，我当时没有追问，只在本子上画了个记号，回来也没有跟进，直到群众打来电话才想起这件事。"

    @Test("a passage is found at its place, with other names and numbers as well")
    func planted() throws {
        let other = Self.passage.replacing("四个小组", with: "十二个网格").replacing("群众", with: "青石街道居民").replacing(
            "，", with: "、")
        let found = passages(
            "个人发言\n\n一、问题\n一是走访不细。\(Self.passage)还有别的毛病。\n", "工作总结\n\n前面的话与此无关，讲的是别的事情。\n\(other)\n")
        let only = try #require(found.first)
        #expect(found.count == 1)
        #expect(only.characters >= 50)
        #expect(
            only.first.text == 0 && only.first.start.line == 3 && only.second.text == 1 && only.second.start.line == 3)
    }

    @Test("each pair of texts is told of once")
    func pairs() {
        let found = passages("甲\n\n\(Self.passage)\n", "乙\n\n\(Self.passage)\n", "丙\n\n\(Self.passage)\n")
        #expect(found.map { [$0.first.text, $0.second.text] } == [[0, 1], [0, 2], [1, 2]])
    }

    @Test(
        "set phrases, headings, titles and quoted documents do not count",
        arguments: [
            "增强“四个意识”、坚定“四个自信”、做到“两个维护”，深刻领悟“两个确立”的决定性意义，不断提高政治判断力、政治领悟力、政治执行力。",
            "一、存在的主要问题和下一步打算\n（一）对照加强思想政治建设深入学习方面的突出问题\n（二）对照履职尽责担当作为推动发展方面的突出问题\n",
            "规定要求：“各单位应当在每年第一季度结束以前把上一年度的固定资产逐件清点登记造册并报送后勤部门汇总备查存档以供日后核对查验使用”。",
            "《关于进一步规范基层单位固定资产清点登记造册和报送后勤部门汇总备查存档以供日后核对查验使用工作的若干规定（试行）》",
        ])
    func notCounted(_ text: String) {
        #expect(passages("甲的材料\n\n开头各不相同。\n\(text)\n", "乙的文章\n\n这里另说一套。\n\(text)\n").isEmpty)
    }

    @Test("short likeness is none")
    func short() {
        #expect(passages("甲\n\n平时下去得少，听汇报多。\n", "乙\n\n平时下去得少，听汇报多，另外还有别的事。\n").isEmpty)
    }
}
