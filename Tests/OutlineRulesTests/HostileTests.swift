// Hostile paragraphs only have to survive, in a time that grows with their length; and findings that follow random edits are
// those of a fresh check.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText
import OutlineTestSupport
import Testing

@Suite("Hostile text and random edits")
struct HostileTests {
    private func check(_ text: String) -> Int {
        let document = Document(text)
        return Checker(document, outline: Outline(document), rules: RuleSet()).report(limit: 100).findings.count
    }

    @Test(
        "a long run of one mark takes no more than the time its length allows",
        arguments: [
            "“", "”", "“四个”“", "\"", "（", "(", ")", "1)", "a（", "《", "<<", "<", "【", "[", "…", ".", "。", "，", ",甲",
            "、等", "—", "-",
            "甲-乙", "~1", "5~", "#", "##a", "**甲乙丙丁戊**", "*", "_", "某", "x ", "ａ", "甲 ", "\u{200B}", "\u{E000}", "公众号：",
            "更多最新",
            "希望以上内容", "&nbsp;", "a,甲", "一是甲；一是,乙。", "\r\r\n", "\n\n\n\n甲", "，一是甲", "；一要，一是", "既使甲", "甲, 乙", "[J",
            "从三点：一是甲；二是乙\n",
            "下面讲三点意见。\n一、甲\n", "加微信", "公众号：加微信", "__签字：", "落实落实", "较好的完成了", "**一是**", "---\n", "2023年度民主生活会",
        ])
    func longRuns(_ unit: String) {
        let clock = ContinuousClock()
        let short = String(repeating: unit, count: 4_000)
        let long = String(repeating: unit, count: 32_000)
        var found = 0
        let first = clock.measure { found += check(short) }
        let second = clock.measure { found += check(long) }
        #expect(found >= 0)
        // Eight times the text; a quadratic rule would take 64 times as long. Short times are noise.
        #expect(second < .milliseconds(400) || second < first * 24)
    }

    @Test("points with numbers in any order are read", arguments: ["，", "；", "。", ",", "："])
    func pointsInAnyOrder(_ mark: String) {
        let numbers = ["零", "一", "二", "九", "十", "十一", "二二", "九十九", "两", "廿", "百", "千零一", "〇"]
        let forms = ["是", "要", "靠", "、"]
        var read = 0
        for first in numbers {
            for second in numbers {
                for third in numbers {
                    let text = zip([first, second, third], [0, 1, 2]).map { number, place in
                        number + forms[(first.count + place) % forms.count] + "甲"
                    }.joined(separator: mark)
                    let series = [first, second, third].map { $0 + "是乙" }.joined(separator: mark)
                    for line in [text, series, "全年重点抓三件事：\(series)。"] {
                        let document = Document(line)
                        _ = Checker(document, outline: Outline(document), rules: RuleSet()).report()
                        read += document.marks.count
                    }
                }
            }
        }
        #expect(read > 1_000)
    }

    @Test("after random edits the findings of the paragraphs are those of a fresh check")
    func randomEdits() {
        var random = SeededRandom(7)
        let pieces = [
            "“", "”", "\"", "（", ")", "，", "。", "…", "\n", "\r\n", "\r", "\n\n\n\n", " ", "甲乙", "一是甲。", "【某某素材库】会员群",
            "更多最新", "**", "## ",
            "##paidend##", "公众号：", "\u{200B}", "一、", "x家", "、等", "5～8%", "希望以上内容",
        ]
        for _ in 0..<40 {
            var document = Document("一、情况\n今年以来，工作取得了新的进展。\n")
            var checker = Checker(document, outline: Outline(document), rules: RuleSet())
            for _ in 0..<25 {
                let text = String(decoding: document.text, as: UTF8.self)
                let scalars = Array(text.unicodeScalars)
                let at = Int.random(in: 0...scalars.count, using: &random)
                var place = Place(line: 0, column: 0)
                let before = Document(String(String.UnicodeScalarView(scalars[0..<at])))
                place = before.end
                let end =
                    Bool.random(using: &random)
                    ? place : Place(line: place.line + Int.random(in: 0...1, using: &random), column: place.column)
                let piece = pieces.randomElement(using: &random) ?? ""
                let change = document.replace(from: place, to: max(place, end), with: Array(piece.utf8))
                checker.update(document, after: [change])
                checker.refresh(document, outline: Outline(document))
                let fresh = Checker(document, outline: Outline(document), rules: RuleSet())
                let incremental = checker.all.map { "\(RuleCatalog.all[$0.rule].code) \($0.start) \($0.end)" }.sorted()
                let expected = fresh.all.map { "\(RuleCatalog.all[$0.rule].code) \($0.start) \($0.end)" }.sorted()
                #expect(incremental == expected, "\(String(decoding: document.text, as: UTF8.self).debugDescription)")
                if incremental != expected { return }
            }
        }
    }
}
