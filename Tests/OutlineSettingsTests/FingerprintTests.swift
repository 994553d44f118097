// A silenced finding stays silenced while other lines change, and comes back when its own line does.

import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Silencing by fingerprint")
struct FingerprintTests {
    private func checker(_ text: String, _ filter: FindingFilter = FindingFilter()) -> (Document, Checker) {
        let document = Document(text)
        var checker = Checker(
            document, outline: Outline(document), rules: RuleSet(only: ["placeholder", "trailing-space"]))
        checker.silence(filter, in: document)
        return (document, checker)
    }

    private func told(_ text: String, _ filter: FindingFilter) -> String {
        let (document, checker) = checker(text, filter)
        return MarkedText.mark(document, checker.report().findings.map { ($0.start, $0.end) })
    }

    @Test("only the one finding is silenced, and edits elsewhere change nothing")
    func robust() throws {
        let (document, first) = checker("一、情况\n二是××同志负责。\n三是××单位落实。")
        let findings = first.report().findings
        #expect(findings.count == 2)
        let fingerprint = try #require(first.fingerprint(of: findings[0], in: document))
        let filter = FindingFilter([fingerprint])
        #expect(told("一、情况\n二是××同志负责。\n三是××单位落实。", filter) == "一、情况\n二是××同志负责。\n三是⟦××⟧单位落实。")
        #expect(told("题目\n\n一、情况\n新的一段。\n　　二是 ××同志负责。\n", filter) == "题目\n\n一、情况\n新的一段。\n　　二是 ××同志负责。\n")
        #expect(told("二是××同志全面负责。", filter) == "二是⟦××⟧同志全面负责。")
    }

    @Test("equal lines are told apart by their order")
    func ordinals() throws {
        let text = "由××负责。\n由××负责。\n由××负责。"
        let (document, first) = checker(text)
        let second = try #require(first.fingerprint(of: first.report().findings[1], in: document))
        #expect(told(text, FindingFilter([second])) == "由⟦××⟧负责。\n由××负责。\n由⟦××⟧负责。")
        #expect(Set(first.fingerprints(in: document)).count == 3)
    }

    @Test("fixes and hovers of a silenced finding are gone too; a grouped finding counts the rest")
    func everywhere() throws {
        let text = "甲。 \n乙。 \n丙。 "
        let (document, first) = checker(text)
        let all = first.fingerprints(in: document)
        #expect(all.count == 3)
        let (_, second) = checker(text, FindingFilter(all.prefix(2)))
        #expect(second.findings(onLines: 0...2).map(\.start.line) == [2])
        #expect(second.report().findings.map(\.start.line) == [2])
        #expect(!second.report().findings[0].message.zh.contains("全文共"))
        let (_, third) = checker(text, FindingFilter(all))
        #expect(third.report().findings.isEmpty)
    }

    @Test("the written form is read back; everything else is refused")
    func written() {
        let fingerprint = Fingerprint(code: "placeholder", line: Bytes("由××负责。"), ordinal: 0)
        #expect(Fingerprint(fingerprint.text) == fingerprint)
        #expect(fingerprint.text == Fingerprint(code: "placeholder", line: Bytes("　由 ××负责。"), ordinal: 0).text)
        for text in [
            "", "placeholder", ":0123456789abcdef", "a:0123456789ABCDEF", "a:+123456789abcdef", "a:b:0123456789abcdef",
        ] {
            #expect(Fingerprint(text) == nil)
        }
        // Fingerprints are kept in files, so their values must never change.
        #expect(Fingerprint(code: "a", line: Bytes("b"), ordinal: 0).text == "a:3fae77fc8499f6f2")
    }

    @Test("two names that Unicode holds for equal are two files")
    func equivalentNames() throws {
        let (composed, decomposed) = ("\u{E9}.txt", "e\u{301}.txt")
        var baseline = Baseline()
        let one = try #require(Fingerprint("placeholder:0123456789abcdef"))
        baseline[composed] = [one]
        #expect(baseline[decomposed].isEmpty && baseline[composed] == [one])
    }

    @Test("a baseline is written and read back")
    func baseline() throws {
        let fingerprint = try #require(Fingerprint("placeholder:0123456789abcdef"))
        var baseline = Baseline()
        baseline["子/甲.txt"] = [fingerprint]
        baseline["空.txt"] = []
        let again = try #require(Baseline(baseline.text))
        #expect(again["子/甲.txt"] == [fingerprint])
        #expect(again["空.txt"].isEmpty)
        #expect(!String(decoding: baseline.text, as: UTF8.self).contains("空"))
        #expect(Baseline(Array("[]".utf8)) == nil)
        #expect(Baseline.name(of: "/a/b/c.txt", in: "/a") == "b/c.txt")
        #expect(Baseline.name(of: "/x/c.txt", in: "/a") == "/x/c.txt")
    }
}
