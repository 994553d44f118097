// What a report makes of findings: a block of paragraphs told as one, grouped findings with the heaviest weight, rules off by default.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport
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
        checker.update(document, after: [change])
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

    @Test("a limited report tells the first findings of each rule and counts the others", arguments: 1..<12)
    func limited(_ seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let lines = [
            "一、情况", "甲,乙。", "同志们辛辛苦苦工作，，取得了成绩。", "- 多走路", "（一）做法", "正文（没有收住。", "   ", "平平常常的一行。",
            "【某某素材库】——每天更新，会员群同步更新，有意加入请联系。", "末尾有空格。 ",
        ]
        let text = (0..<600).map { _ in lines.randomElement(using: &random) ?? "" }.joined(separator: "\n")
        var document = Document(text)
        var checker = Checker(document, outline: Outline(document), rules: RuleSet())
        let change = document.replace(
            from: Place(line: 200, column: 0), to: Place(line: 300, column: 0), with: Array("甲,乙。\n丙,丁。\n".utf8))
        checker.update(document, after: [change])
        checker.refresh(document, outline: Outline(document))
        let all = checker.report(allEdits: false).findings
        let (limit, perRule) = ([40, 1000][seed % 2], [3, 20, 1000][seed % 3])
        var told: [Int: Int] = [:]
        var expected: [Finding] = []
        for finding in all where expected.count < limit && told[finding.rule, default: 0] < perRule {
            told[finding.rule, default: 0] += 1
            expected.append(finding)
        }
        let report = checker.report(limit: limit, perRule: perRule, allEdits: false)
        func describe(_ finding: Finding) -> String {
            "\(RuleCatalog.all[finding.rule].code) \(finding.severity) \(finding.start) \(finding.end) \(finding.message.zh)"
        }
        #expect(report.findings.map(describe) == expected.map(describe))
        #expect(report.leftOut.reduce(0) { $0 + $1.count } == all.count - expected.count)
    }

    @Test("a report that goes on from the last one tells what a new one tells", arguments: 0..<12)
    func again(_ seed: Int) {
        var random = SeededRandom(UInt64(90 + seed))
        var lines = ["一、情况", "甲,乙。", "同志们辛辛苦苦工作，，取得了成绩。", "（一）做法", "正文（没有收住。", "平平常常的一行。"]
        if seed % 3 == 0 { lines += ["- 多走路", "末尾有空格。 "] }
        if seed % 4 == 0 { lines += ["【某某素材库】——每天更新，会员群同步更新，有意加入请联系。"] }
        let text = (0..<900).map { _ in lines.randomElement(using: &random) ?? "" }.joined(separator: "\n")
        var document = Document(text)
        var checker = Checker(document, outline: Outline(document), rules: RuleSet())
        func describe(_ report: Report) -> [String] {
            report.findings.map { "\($0.rule) \($0.severity) \($0.start) \($0.end) \($0.message.zh)" }
                + report.leftOut.map { "\($0.rule): \($0.count)" }
        }
        var last: [Finding] = []
        var copies = 0
        for _ in 0..<60 {
            let line = Int.random(in: 0..<document.lineCount, using: &random)
            let piece = ["", "，", "新", "\n", "甲,乙"].randomElement(using: &random) ?? ""
            let end = Place(line: line, column: piece.isEmpty ? 3 : 0)
            let change = document.replace(from: Place(line: line, column: 0), to: end, with: Array(piece.utf8))
            checker.update(document, after: [change])
            checker.refresh(document, outline: Outline(document))
            let report = checker.reportAgain(limit: 1000, perRule: 5)
            // A report with all edits takes no short cuts.
            #expect(describe(report) == describe(checker.report(limit: 1000, perRule: 5, allEdits: true)))
            // What was told before is known again, wherever in the text the edit was.
            copies += report.findings.count { finding in last.contains { $0.isCopy(of: finding) } }
            last = report.findings
        }
        #expect(copies > 60)
    }
}
