// That there may be any number of rules, and more word lists than there are.

import OutlineSyntax
import OutlineText
import Testing

@testable import OutlineChecking
@testable import OutlineWords

@Suite("More rules and lists than there are")
struct CeilingTests {
    private func rule(_ number: Int) -> Rule {
        Rule(
            code: "rule-\(number)", family: .wording, severity: .warning, authority: .house, title: Text("甲", "a"),
            reason: Text("甲", "a"), remedy: Text("甲", "a"), bad: [], good: [],
            check: .paragraph(number.isMultiple(of: 2) ? .any : .digit) { context, findings in
                findings.report(0..<3, in: context, Text("第\(number)条", "\(number)"))
            })
    }

    @Test("each of 200 paragraph rules runs where its signal is")
    func rules() {
        let rules = RuleSet(Catalog((0..<200).map(rule), words: StartTable([])), overrides: [:], options: [:])
        for (text, count) in [("甲乙。", 100), ("甲1。", 200)] {
            let document = Document(text)
            let found = Checker(document, outline: Outline(document), rules: rules).report().findings
            #expect(Set(found.map(\.rule)).count == count, "\(text)")
        }
    }

    @Test("each of 40 word lists is found by itself")
    func lists() {
        let words = (0..<40).map { number in
            (word: Bytes("甲" + Numeral.chinese(number + 11)), list: WordLists(rawValue: 1 << UInt64(number)))
        }
        var scan = ParagraphScan(StartTable(words))
        for (word, list) in words {
            scan.scan(Bytes("丙" + word.string + "，丙"), marked: false, trailingSpace: false)
            #expect(Array(scan.words(of: list)) == [3], "\(word.string)")
        }
    }
}
