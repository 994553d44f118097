// Safe fixes taken together: they never overlap, keep the line ends, are idempotent and leave no safe fix to make; over all
// examples of all rules, and over the texts of the folder that OUTLINE_SAMPLES names.

import Foundation
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("All safe fixes at once")
struct FixAllTests {
    private func findings(_ document: Document) -> [Finding] {
        Checker(document, outline: Outline(document), rules: RuleSet()).told
    }

    /// The examples of all rules with LF, CR LF and CR, and the sample texts.
    static let texts: [String] = {
        var texts: [String] = []
        for rule in RuleCatalog.all {
            for example in rule.bad + rule.good {
                let text = MarkedText(example.marked).text
                texts += [text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")]
            }
        }
        if let folder = ProcessInfo.processInfo.environment["OUTLINE_SAMPLES"] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            for name in names.sorted() where name.hasSuffix(".txt") {
                guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
                texts.append(String(decoding: data, as: UTF8.self))
            }
        }
        return texts
    }()

    @Test("the chosen edits are in order and do not overlap")
    func separate() {
        for text in Self.texts {
            let document = Document(text)
            let edits = FixAll.edits(of: findings(document), in: document)
            for (edit, next) in zip(edits, edits.dropFirst()) {
                #expect(edit.start <= edit.end && edit.end <= next.start, "\(text)")
            }
        }
    }

    @Test("after the fixes no safe fix is left, and doing it again changes nothing")
    func idempotent() {
        for text in Self.texts {
            var document = Document(text)
            _ = FixAll.apply(to: &document, rules: RuleSet())
            let left = findings(document).filter { $0.fix?.isSafe == true }.map { RuleCatalog.all[$0.rule].code }
            #expect(left.isEmpty, "\(text)")
            let once = document.text
            #expect(FixAll.apply(to: &document, rules: RuleSet()) == 0)
            #expect(document.text.elementsEqual(once))
        }
    }

    @Test("whatever the text, fixing twice is fixing once, and no line end is made", arguments: 0..<8)
    func hostile(_ seed: Int) {
        var random = SeededRandom(UInt64(seed) &+ 9000)
        for round in 0..<60 {
            let text = HostileText.text(words: 4 + round, using: &random)
            var document = Document(Array(text.utf8))
            let before = document.text
            _ = FixAll.apply(to: &document, rules: RuleSet())
            let once = document.text
            var fresh = Document(once)
            #expect(FixAll.apply(to: &fresh, rules: RuleSet()) == 0 && fresh.text == once, "\(text.debugDescription)")
            let pairs = { (bytes: [UInt8]) in zip(bytes, bytes.dropFirst()).count { $0 == (0x0D, 0x0A) } }
            #expect(pairs(once) <= pairs(before), "\(text.debugDescription)")
        }
    }

    @Test("what the report tells is what is fixed: the places of a group and of a block, and no others")
    func oneList() {
        for (text, expected) in [
            ("- 甲乙丙丁。\n## 一、情况\n甲乙丙丁。\n", "- 甲乙丙丁。\n一、情况\n甲乙丙丁。\n"),
            ("甲乙。 \n丙丁。 \n", "甲乙。\n丙丁。\n"), ("甲\r \n乙。\n", "甲\r \n乙。\n"),
        ] {
            var document = Document(Array(text.utf8))
            let checker = Checker(document, outline: Outline(document), rules: RuleSet())
            let reported = checker.report().findings.filter(\.hasSafeFix).flatMap { $0.fix?.edits ?? [] }
            let told = checker.told.filter(\.hasSafeFix).flatMap { $0.fix?.edits ?? [] }
            #expect(Set(reported) == Set(told), "\(text)")
            _ = FixAll.apply(to: &document, rules: RuleSet())
            #expect(String(decoding: document.text, as: UTF8.self) == expected)
        }
    }

    @Test("fixes that together would take away what stands between a CR and an LF")
    func together() {
        for text in ["甲。\r\u{1}\u{B}\u{B}\n乙。\n", "甲。\r\u{200B} \n乙。\n", "\r\u{FEFF}\u{200B}\t\n"] {
            var document = Document(Array(text.utf8))
            _ = FixAll.apply(to: &document, rules: RuleSet())
            let fixed = document.text
            #expect(!zip(fixed, fixed.dropFirst()).contains { $0 == (0x0D, 0x0A) }, "\(text.debugDescription)")
        }
    }

    @Test("a line that stays keeps its line end")
    func lineEnds() {
        for end in ["\r\n", "\r", "\n"] {
            var document = Document("一、情况 \(end)大胆地闯,大胆地试 \(end)\(end)\(end)\(end)乙。\(end)\(end)\(end)")
            let count = FixAll.apply(to: &document, rules: RuleSet())
            #expect(count == 5)
            let text = String(decoding: document.text, as: UTF8.self)
            #expect(text == "一、情况\(end)大胆地闯，大胆地试\(end)\(end)乙。\(end)")
        }
    }

    @Test("suggested fixes are left alone, and a finding without a fix as well")
    func onlySafe() {
        var document = Document("及时调节，。投诉下降，破除“等靠要思想。")
        #expect(FixAll.apply(to: &document, rules: RuleSet()) == 0)
        #expect(String(decoding: document.text, as: UTF8.self) == "及时调节，。投诉下降，破除“等靠要思想。")
        // A straight mark is left over, so that any of the pairs may be a wrong one.
        document = Document("落实\"一岗双责，抓好\"三会一课\"，加强管理。")
        #expect(FixAll.apply(to: &document, rules: RuleSet()) == 0)
    }

    @Test("fixes that meet at one place are made one after the other")
    func touching() {
        var document = Document("坚持\"一人一策\",把走访做下去,，不停步。 \n")
        _ = FixAll.apply(to: &document, rules: RuleSet())
        #expect(String(decoding: document.text, as: UTF8.self) == "坚持“一人一策”，把走访做下去，不停步。\n")
    }

    @Test("the byte order mark stays, one in the middle goes")
    func byteOrderMark() {
        var document = Document("\u{FEFF}一、情况\n甲\u{FEFF}乙。\n")
        _ = FixAll.apply(to: &document, rules: RuleSet())
        #expect(document.text.elementsEqual(Array("\u{FEFF}一、情况\n甲乙。\n".utf8)))
    }
}
