// What a report makes of findings: a block of paragraphs told as one, grouped findings with the heaviest weight, rules off by default.

import OutlineRules
import OutlineSyntax
import Testing

@Suite("The report")
struct ReportTests {
    private func report(_ text: String, _ rules: RuleSet = RuleSet()) -> [(code: String, finding: Finding)] {
        let document = Document(text)
        let checker = Checker(document, outline: Outline(document), rules: rules)
        return checker.report().findings.map { (RuleCatalog.all[$0.rule].code, $0) }
    }

    @Test("a block of advertising with blank lines inside is one finding, from its first to its last line")
    func block() {
        let line = "【某某素材库】——每天更新，会员群同步更新，有意加入请联系。"
        let found = report("甲。\n\(line)\n\(line)\n\n\(line)\n乙。").filter { $0.code == "advertising" }
        #expect(found.map { $0.finding.start.line } == [1])
        #expect(found.map { $0.finding.end } == [Place(line: 4, column: line.utf8.count)])
    }

    @Test("inside a block of advertising nothing else is told, outside it all is")
    func silent() {
        let found = report("甲,乙。\n【某某素材库】——每天更新,会员群同步更新，，有意加入请联系xx。\n丙,丁。")
        #expect(found.map(\.code) == ["half-width-punctuation", "advertising", "half-width-punctuation"])
    }

    @Test("an edit in the middle of a block parts it")
    func parted() {
        let line = "【某某素材库】——每天更新，会员群同步更新，有意加入请联系。"
        var document = Document("\(line)\n\(line)\n\(line)")
        var checker = Checker(document, outline: Outline(document), rules: RuleSet(only: ["advertising"]))
        #expect(checker.report().findings.count == 1)
        let change = document.replace(
            from: Place(line: 1, column: 0), to: Place(line: 1, column: line.utf8.count), with: Array("正文。".utf8))
        checker.update(document, after: change)
        #expect(checker.report().findings.count == 2)
    }

    @Test("grouped findings carry the weight of the heaviest")
    func heaviest() {
        let found = report("- 多走路\n**人人有责**，节约是美德。").filter { $0.code == "markdown-residue" }
        #expect(found.map { $0.finding.severity } == [.warning])
    }

    @Test("a rule that is off by default runs only when the settings name it")
    func offByDefault() {
        let text = "增强“四个意识”、“四个自信”。"
        #expect(report(text).allSatisfy { $0.code != "adjacent-quote-pause" })
        let rules = RuleSet(overrides: ["adjacent-quote-pause": .hint])
        #expect(report(text, rules).map(\.code) == ["adjacent-quote-pause"])
    }
}
