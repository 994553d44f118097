// Hovers: $0 is where the pointer stands, ⟦…⟧ the range that the hover speaks of.

import OutlineFeatures
import OutlineTestSupport
import Testing

@Suite("Hover")
struct HoverTests {
    /// The page at $0 as plain text; the range must be the marked one.
    private func page(_ marked: String, rules: Set<String> = [], at location: SourceLocation = #_sourceLocation) throws
        -> [String]
    {
        let (snapshot, text) = snapshot(marked, rules: rules)
        let point = try #require(text.points.first)
        let hover = try #require(snapshot.hover(at: point), sourceLocation: location)
        let range = try #require(text.ranges.first)
        #expect(hover.start == range.start && hover.end == range.end, sourceLocation: location)
        return hover.page.plainText.split(separator: "\n").map(String.init)
    }

    @Test("on a finding: what is wrong, and the rule's page")
    func finding() throws {
        let lines = try page("学习⟦$0,⟧思考。", rules: ["half-width-punctuation"])
        #expect(lines.prefix(2) == ["中文里用了半角标点", "中文里的“,”应为全角“，”"])
        #expect(lines.contains("· 规则：half-width-punctuation"))
    }

    @Test("on an empty finding: at its place")
    func finding2() throws {
        let lines = try page("一、情况\n甲。\n⟦三$0、⟧打算\n乙。", rules: ["heading-number-gap"])
        #expect(lines.contains("标题跳号：“一、”之后应为“二、”，这里是“三、”"))
    }

    @Test("on a heading: its level, its place among its siblings, its extent")
    func heading() throws {
        let lines = try page("一、情况\n甲。\n⟦二、打$0算⟧\n一是乙。\n二是丙。\n")
        #expect(lines.first == "二、打算")
        #expect(lines.contains { $0.hasPrefix("第一层。GB/T 9704-2012 7.3.3") })
        #expect(lines.contains("· 同级第 2 个，共 2 个"))
        #expect(lines.contains("· 2 条要点"))
        #expect(lines.contains { $0.hasPrefix("· 12 字，占全文 66%") })
    }

    @Test("on a run-in heading only up to its end")
    func runIn() throws {
        #expect(try page("⟦（一）学习$0方面⟧。存在差距。").first == "（一）学习方面")
        let (snapshot, text) = snapshot("（一）学习方面。存$0在差距。")
        let point = try #require(text.points.first)
        #expect(snapshot.hover(at: point) == nil)
    }

    @Test("on a point inside a line")
    func item() throws {
        #expect(try page("存在差距。⟦二是$0想得浅⟧。三是问得少。").first == "二是想得浅")
    }

    @Test("on the title, also one of two lines")
    func title() throws {
        let lines = try page("⟦关于作风建设的\n发言提$0纲⟧\n\n一、情况\n甲。\n")
        #expect(lines.first == "关于作风建设的发言提纲")
        #expect(lines.contains("· 1 个一级部分"))
    }

    @Test("a finding on the title does not hide the kind and its evidence")
    func findingOnTitle() throws {
        let lines = try page(
            "⟦2024年度民主生活会$0个人对照检查材料⟧\n\n一、存在的主要问题\n甲。\n", rules: ["profile-part-missing"])
        #expect(lines.contains("· 规则：profile-part-missing"))
        #expect(lines.contains { $0.hasPrefix("文种：") && $0.hasSuffix("（msh-2024）") })
        #expect(lines.contains { $0.hasPrefix("依据：标题含") })
    }

    @Test("on a part with aspects: which are written and which are not, each once")
    func aspects() throws {
        let lines = try page(
            "2023年主题教育专题民主生活会个人对照检查材料\n\n⟦一、存在的$0主要问题⟧\n（一）理论学习方面\n一是甲。比如乙。\n（二）担当作为方面\n一是甲。\n")
        #expect(lines.filter { $0.contains("理论学习") } == ["· 已写：理论学习、担当作为"])
        #expect(lines.contains("· 缺：政治素质、能力本领、工作作风、廉洁自律"))
    }

    @Test("on an aspect: its points against the custom and the point without an example")
    func aspect() throws {
        let lines = try page(
            "2023年主题教育专题民主生活会个人对照检查材料\n\n一、存在的主要问题\n⟦（一）理论$0学习方面⟧\n一是甲。比如，上月只读了一本书。\n二是乙。\n")
        #expect(lines.filter { $0.contains("条要点") } == ["· 现有 2 条要点，每个方面一般 2—4 条"])
        #expect(lines.contains("· 第 2 条没有举例"))
        #expect(lines.contains { $0.hasPrefix("按文种") && $0.contains("msh-2023") })
    }

    @Test("on body text, on blank lines and past the end there is none")
    func none() throws {
        for marked in ["一、情况\n正$0文。", "一、情况\n$0\n甲。", "$0"] {
            let (snapshot, text) = snapshot(marked)
            let point = try #require(text.points.first)
            #expect(snapshot.hover(at: point) == nil)
        }
        let (snapshot, _) = snapshot("甲。\n")
        #expect(snapshot.hover(at: .init(line: 99, column: 99)) == nil)
    }

    @Test("Markdown marks that stand in the text are escaped")
    func escaped() throws {
        let (snapshot, text) = snapshot("一、$0*情况*甲_乙\n正文。")
        let point = try #require(text.points.first)
        let hover = try #require(snapshot.hover(at: point))
        #expect(hover.page.markdown().hasPrefix(#"**一、\*情况\*甲\_乙**"#))
    }
}
