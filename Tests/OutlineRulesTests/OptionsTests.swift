// Options of rules change what they find, and only for the rule that has them.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import Testing

@Suite("Options of rules")
struct OptionsTests {
    private func codes(_ text: String, _ options: [String: [String: Int]]) -> [String] {
        let document = Document(text)
        let rules = RuleSet(options: options)
        return Checker(document, outline: Outline(document), rules: rules).report().findings.map {
            RuleCatalog.all[$0.rule].code
        }
    }

    @Test("the number that counts may be changed")
    func numbers() {
        let text = "第一段写完了。\n\n\n\n第二段写完了。\n"
        #expect(codes(text, [:]).contains("blank-lines"))
        #expect(!codes(text, ["blank-lines": ["lines": 4]]).contains("blank-lines"))
        let repeated = "面对新要求，对新政策研究得少，角色转变慢，对新政策研究得少。\n"
        #expect(codes(repeated, [:]).contains("repeated-clause"))
        #expect(!codes(repeated, ["repeated-clause": ["characters": 12]]).contains("repeated-clause"))
    }

    @Test("a name that the rule does not have changes nothing")
    func unknown() {
        let text = "第一段写完了。\n\n\n\n第二段写完了。\n"
        #expect(codes(text, ["blank-lines": ["line": 9], "none": ["lines": 1]]).contains("blank-lines"))
    }
}
