// Completion: $0 is the cursor. Each proposal is shown as what it says and the line after it was taken.

import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Completion")
struct CompletionTests {
    /// “line after the proposal was taken（what it is）”, one for each proposal.
    private func check(_ marked: String, _ expected: [String], at location: SourceLocation = #_sourceLocation) throws {
        let (snapshot, text) = snapshot(marked)
        let point = try #require(text.points.first)
        let found = snapshot.completions(at: point).map { item in
            var document = snapshot.document
            _ = document.replace(from: item.start, to: item.end, with: Array(item.text.utf8))
            return document.content(point.line).string + "（\(item.detail)）"
        }
        #expect(found == expected, sourceLocation: location)
    }

    @Test("in an empty text the titles of papers are proposed, no marker")
    func empty() throws {
        let found = snapshot("").0.completions(at: Place(line: 0, column: 0))
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { !$0.text.hasPrefix("一、") })
    }

    @Test("behind a heading what it opens, then its next sibling")
    func afterHeading() throws {
        try check("一、情况\n$0", ["（一）（二级标题）", "一是（第一条要点）", "二、（下一个一级标题）"])
    }

    @Test("behind a point the next one, then the headings that are open")
    func afterItem() throws {
        try check(
            "一、情况\n（一）学习\n一是读得少。\n二是想得浅。\n$0",
            ["三是（下一条要点）", "（二）（下一个二级标题）", "二、（下一个一级标题）", "1.（三级标题）"])
    }

    @Test("what was typed of a marker is replaced, however it was typed")
    func typed() throws {
        let before = "一、情况\n（一）学习\n甲。\n"
        try check(before + "（$0", ["（二）（下一个二级标题）"])
        try check(before + "($0", ["（二）（下一个二级标题）"])
        try check(before + "(2$0", ["（二）（下一个二级标题）"])
        try check(before + "2$0", ["（二）（下一个二级标题）", "二、（下一个一级标题）"])
        try check(before + "二$0", ["二、（下一个一级标题）", "（二）（下一个二级标题）"])
        try check(before + "　　二$0", ["　　二、（下一个一级标题）", "　　（二）（下一个二级标题）"])
    }

    @Test("a half-width number with any mark stands for the marker that comes next")
    func halfWidth() throws {
        try check("一、情况\n甲。\n2、$0", ["二、（下一个一级标题）"])
        try check("一、情况\n甲。\n2.$0", ["二、（下一个一级标题）"])
        try check("一、情况\n（一）学习\n甲。\n(2)$0", ["（二）（下一个二级标题）"])
        try check("1.$0", ["一、（一级标题）"])
    }

    @Test("the closing bracket that the editor has put behind the cursor belongs to the marker")
    func pairs() throws {
        let before = "一、情况\n（一）学习\n甲。\n"
        try check(before + "（$0）", ["（二）（下一个二级标题）"])
        try check(before + "($0)", ["（二）（下一个二级标题）"])
        try check(before + "（二$0）", ["（二）（下一个二级标题）"])
        try check(before + "（$0）下步", ["（二）下步（下一个二级标题）"])
    }

    @Test("in an empty text a kind is found by its id and by initials anywhere in its title")
    func titlesByLetters() throws {
        for typed in ["msh", "mzsh", "m", "民主"] {
            let found = snapshot(typed).0.completions(at: Place(line: 0, column: typed.utf8.count))
            #expect(found.contains { $0.text.contains("民主生活会") }, "\(typed)")
        }
    }

    @Test("one letter or character of a set phrase is enough")
    func shortPhrases() throws {
        for typed in ["b", "比"] {
            let found = try first(30, "一、存在的主要问题\n（一）理论学习方面\n一是甲。乙不够，\(typed)$0")
            #expect(!found.isEmpty, "\(typed)")
        }
    }

    @Test("the text behind the cursor stays")
    func textBehind() throws { try check("一、情况\n甲。\n$0下步打算", ["二、下步打算（下一个一级标题）", "（一）下步打算（二级标题）", "一是下步打算（第一条要点）"]) }

    @Test(
        "nothing is doubled in a heading that is there: the rest is replaced where the client can, else nothing is proposed"
    )
    func rest() throws {
        let before = "2023年度民主生活会对照检查材料\n\n一、存在的问题\n甲。\n"
        for (marked, expected) in [
            ("二、$0原因剖析\n乙。", ["二、原因剖析", "二、原因剖析"]), ("二、原因$0分析", ["二、原因剖析"]), ("$0二、原因分析", ["二、原因剖析"]),
            ("$0二、原因分析", ["一是原因分析"]), ("$0这一段还没有标题。", ["二、这一段还没有标题。"]),
        ] {
            let (snapshot, text) = snapshot(before + marked)
            let point = try #require(text.points.first)
            let lines = snapshot.completions(at: point, canReplace: true).map { item in
                var document = snapshot.document
                _ = document.replace(from: item.start, to: item.replaceEnd, with: Array(item.text.utf8))
                return document.content(point.line).string
            }
            #expect(lines.contains(expected[0]), "\(marked) \(lines)")
            #expect(!lines.contains { $0.contains("剖析原因") || $0.contains("分析分析") || $0.contains("、二、") })
            let without = snapshot.completions(at: point)
            #expect(without.allSatisfy { $0.end == point })
            #expect(without.isEmpty == marked.contains("二、"), "\(marked) \(without.map(\.text))")
        }
    }

    @Test("a client that asks before a marker alone gets what it would get behind it")
    func beforeMarker() throws {
        let (snapshot, text) = snapshot("2023年度民主生活会对照检查材料\n\n一、存在的问题\n甲。\n$0二、\n")
        let point = try #require(text.points.first)
        #expect(snapshot.completions(at: point).contains { $0.text == "二、原因剖析" })
    }

    @Test("level-3 numbers run on where the text lets them run on")
    func runningOn() throws {
        try check(
            "一、情况\n（一）学习\n1.甲。\n2.乙。\n（二）工作\n3.丙。\n（三）作风\n$0",
            ["4.（三级标题）", "一是（第一条要点）", "（四）（下一个二级标题）", "二、（下一个一级标题）"])
    }

    private static let title = "2023年主题教育专题民主生活会个人对照检查材料\n\n"

    /// What the first proposals are.
    private func first(_ count: Int, _ text: String) throws -> [String] {
        let (snapshot, marked) = snapshot(Self.title + text)
        let point = try #require(marked.points.first)
        return snapshot.completions(at: point).prefix(count).map { "\($0.text)（\($0.detail)）" }
    }

    @Test("behind the title the preamble comes first; behind the preamble the first heading")
    func openings() throws {
        #expect(try first(1, "$0")[0].hasSuffix("（开头段）"))
        #expect(
            try first(3, "会前，本人认真学习，广泛征求意见。\n$0") == [
                "一、上年度民主生活会整改措施落实情况（通常要求的部分）", "一、学习收获和主要体会（可选部分）", "一、存在的主要问题（必有部分）",
            ])
    }

    @Test("in a document of a known kind the point, the next aspect and the next part come first")
    func kinds() throws {
        #expect(
            try first(3, "一、存在的主要问题\n（一）理论学习方面\n一是甲。\n$0") == [
                "二是（下一条要点）", "（二）政治素质方面（还没有写的方面）", "二、原因剖析（必有部分）",
            ])
        #expect(
            try first(2, "一、存在的主要问题\n$0") == ["（一）理论学习方面（还没有写的方面）", "一是（第一条要点）"])
    }

    @Test("an aspect or part whose place has passed comes behind those whose place is still ahead")
    func passed() throws {
        let found = try first(40, "一、存在的主要问题\n（一）政治素质方面\n一是甲。\n$0")
        let aspects = found.filter { $0.hasPrefix("（二）") }
        #expect(aspects.first?.hasPrefix("（二）能力本领") == true)
        #expect(aspects.contains { $0.hasPrefix("（二）理论学习") })
        let parts = found.filter { $0.hasPrefix("二、") }
        let (ahead, behind) = (
            parts.firstIndex { $0.hasPrefix("二、今后努力方向和") }, parts.firstIndex { $0.hasPrefix("二、上年度") }
        )
        #expect(try #require(ahead) < #require(behind))
    }

    @Test("inside a sentence, behind text and on a wrong number nothing is proposed")
    func nothing() throws {
        try check("一、情况\n正文$0", [])
        try check("一、情况\n二、打算，继续$0", [])
        try check("一、情况\n九$0", [])
    }
}
