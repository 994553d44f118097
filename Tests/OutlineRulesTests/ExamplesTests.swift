// Every example of every rule, run alone and in the surroundings that break positions: behind a line of emoji, with CR LF,
// without a line end, inside a long document, with the rule off. Unexpected findings fail as well.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

/// One example of a rule.
struct ExampleCase: Sendable, CustomTestStringConvertible {
    let rule: Rule
    let example: Example
    let isBad: Bool

    var testDescription: String { "\(rule.code) \(example.file):\(example.line)" }

    static let all: [ExampleCase] = RuleCatalog.all.flatMap { rule in
        rule.bad.map { ExampleCase(rule: rule, example: $0, isBad: true) }
            + rule.good.map { ExampleCase(rule: rule, example: $0, isBad: false) }
    }
}

@Suite("Examples of the rules")
struct ExamplesTests {
    /// The text with the findings of one rule marked in it.
    private func marked(_ text: String, _ code: String, only: Bool = true) -> String {
        let document = Document(text)
        let rules = only ? RuleSet(only: [code]) : RuleSet(overrides: [code: RuleCatalog.rule(code)?.severity])
        let checker = check(document, rules)
        let index = RuleCatalog.index(of: code) ?? -1
        return MarkedText.mark(document, checker.findings(of: index).map { ($0.start, $0.end) })
    }

    private func check(_ document: Document, _ rules: RuleSet) -> Checker {
        let outline = Outline(document)
        var reader = KindReader()
        return Checker(document, outline: outline, rules: rules, kind: reader.read(document, outline))
    }

    @Test("alone", arguments: ExampleCase.all)
    func alone(_ example: ExampleCase) {
        #expect(marked(MarkedText(example.example.marked).text, example.rule.code) == example.example.marked)
        #expect(example.isBad == example.example.marked.contains("⟦"))
    }

    @Test("with CR LF and with CR", arguments: ExampleCase.all)
    func lineEnds(_ example: ExampleCase) {
        for end in ["\r\n", "\r"] {
            let expected = example.example.marked.replacing("\n", with: end)
            #expect(marked(MarkedText(expected).text, example.rule.code) == expected)
        }
    }

    @Test("behind a line of emoji and characters outside the basic plane", arguments: ExampleCase.all)
    func behindWideCharacters(_ example: ExampleCase) {
        guard !example.rule.code.hasPrefix("title-"), example.rule.family != .profile else { return }
        // The line ends of the lines before would be part of the mixture.
        guard example.rule.code != "mixed-line-ends" else { return }
        let expected = "关于𠮷祥小区👨‍👩‍👧改造的发言提纲\n\n" + example.example.marked
        let found = marked(MarkedText(expected).text, example.rule.code)
        guard !found.hasPrefix("⟦") else { return }
        #expect(found == expected)
    }

    @Test("with the other rules on", arguments: ExampleCase.all)
    func withAllRules(_ example: ExampleCase) {
        #expect(
            marked(MarkedText(example.example.marked).text, example.rule.code, only: false) == example.example.marked)
    }

    @Test("typed in character by character: the same findings as a fresh check", arguments: ExampleCase.all)
    func typed(_ example: ExampleCase) {
        let text = MarkedText(example.example.marked).text
        var document = Document("")
        var checker = Checker(document, outline: Outline(document), rules: RuleSet(only: [example.rule.code]))
        var reader = KindReader()
        for scalar in text.unicodeScalars {
            let change = document.replace(from: document.end, to: document.end, with: Array(String(scalar).utf8))
            checker.update(document, after: [change])
            let outline = Outline(document)
            checker.refresh(document, outline: outline, kind: reader.read(document, outline))
        }
        let index = RuleCatalog.index(of: example.rule.code) ?? -1
        let found = MarkedText.mark(document, checker.findings(of: index).map { ($0.start, $0.end) })
        #expect(found == example.example.marked)
    }

    /// Eighty paragraphs, each with words of its own, so that no rule has anything to say of them.
    private static let longText: String = (1...80).map { number in
        "第\(number)天上午先核对台账，下午到现场走了一圈，把登记的\(number)件事逐件办完并写进记录。\n"
    }.joined()

    @Test("inside a long document", arguments: ExampleCase.all)
    func insideLongDocument(_ example: ExampleCase) {
        // What stands at the end of the file, is told once for the document, or asks whether a body follows, is another text here.
        guard !ExamplesTests.needsTheEnd.contains(example.rule.code), example.rule.family != .profile else { return }
        let expected = example.example.marked + "\n\n" + ExamplesTests.longText
        let found = marked(MarkedText(expected).text, example.rule.code)
        // The texts are long; the place of the example says enough.
        if found != expected { Issue.record("\(example.testDescription) inside a long document") }
    }

    private static let needsTheEnd: Set<String> = ["blank-lines", "heading-end-mark", "mixed-line-ends"]

    @Test("a message takes at most forty characters", arguments: ExampleCase.all)
    func messageLength(_ example: ExampleCase) {
        let document = Document(MarkedText(example.example.marked).text)
        for finding in check(document, RuleSet()).report().findings
        where RuleCatalog.all[finding.rule].family != .profile {
            #expect(finding.message.zh.count <= 40)
            if let fix = finding.fix { #expect(fix.title.zh.count <= 40) }
        }
    }

    @Test("with the rule off nothing is found", arguments: RuleCatalog.all.map(\.code))
    func off(_ code: String) {
        let rules = RuleSet(overrides: [code: nil])
        for example in RuleCatalog.rule(code)?.bad ?? [] {
            let document = Document(MarkedText(example.marked).text)
            let checker = Checker(document, outline: Outline(document), rules: rules)
            #expect(checker.report().findings.allSatisfy { RuleCatalog.all[$0.rule].code != code })
        }
    }

    @Test("fixes give the text that the example states, and leave nothing to find", arguments: ExampleCase.all)
    func fixes(_ example: ExampleCase) {
        guard let fixed = example.example.fixed else { return }
        var document = Document(MarkedText(example.example.marked).text)
        let index = RuleCatalog.index(of: example.rule.code) ?? -1
        // Suggested fixes may overlap (each renumbers all that follows), so they are taken one by one.
        for _ in 0..<20 {
            let checker = check(document, RuleSet(only: [example.rule.code]))
            guard let fix = checker.findings(of: index).compactMap(\.fix).first else { break }
            for edit in fix.edits.sorted(by: { $0.start > $1.start }) {
                _ = document.replace(from: edit.start, to: edit.end, with: Array(edit.text.utf8))
            }
        }
        #expect(String(decoding: document.text, as: UTF8.self) == fixed)
        let checker = check(document, RuleSet(only: [example.rule.code]))
        #expect(checker.findings(of: index).isEmpty)
    }

    @Test("every rule has a page: both languages, examples that fit its fix", arguments: RuleCatalog.all.map(\.code))
    func page(_ code: String) throws {
        let rule = try #require(RuleCatalog.rule(code))
        for text in [rule.title, rule.reason, rule.remedy] {
            #expect(!text.zh.isEmpty && !text.en.isEmpty)
        }
        #expect(!rule.bad.isEmpty && !rule.good.isEmpty)
        #expect(
            (rule.fix != .none) == rule.bad.contains { $0.fixed != nil },
            "a rule with a fix shows the mended text, and no other")
        #expect(code.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) })
    }

    @Test("the catalog is sorted by code and names every rule file once")
    func sorted() {
        let codes = RuleCatalog.all.map(\.code)
        #expect(codes == codes.sorted())
        #expect(Set(codes).count == codes.count)
    }
}
