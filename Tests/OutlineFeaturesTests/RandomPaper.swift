// Random papers for the properties of changes to the structure: all forms, gaps and slips, run-in headings, points on lines of
// their own and inside paragraphs, attachments, a second document, tails, blank lines, either line end.

import OutlineTestSupport

/// A random paper.
struct RandomPaper {
    private var random: SeededRandom
    private var lines: [String] = []
    private let chain: [String]
    private var runsOn: Bool
    private let separated: Bool
    private let slips: Bool
    private var running = 0
    private var words = 0

    /// The text of a seed. `slips`: with markers of other widths, gaps and numbers typed twice; `runsOn`: whether 1. 2. 3. may
    /// run on from section to section.
    static func text(_ seed: UInt64, slips: Bool, runsOn: Bool = true) -> String {
        var paper = RandomPaper(seed, slips: slips)
        paper.runsOn = paper.runsOn && runsOn
        return paper.write()
    }

    private init(_ seed: UInt64, slips: Bool) {
        random = SeededRandom(seed)
        self.slips = slips
        let chains = [
            ["一", "（", "1", "⑴", "①", "a"], ["部", "一", "（", "1"], ["一", "1", "⑴"], ["1", "⑴", "①"], ["（", "1", "⑴"],
            ["一", "（", "1", "①"],
        ]
        chain = chains[Int.random(in: 0..<chains.count, using: &random)]
        runsOn = Int.random(in: 0..<4, using: &random) == 0
        separated = Int.random(in: 0..<3, using: &random) == 0
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func phrase() -> String {
        words += 1
        let stems = ["学习抓得紧", "调研走得深", "担当不够强", "作风还要改", "服务更周到", "制度立起来"]
        return stems[Int.random(in: 0..<stems.count, using: &random)] + ["甲", "乙", "丙", "丁", "戊"][words % 5]
            + String(words)
    }

    private mutating func write() -> String {
        let documents = chance(12) ? 2 : 1
        for number in 0..<documents {
            if number > 0 || chance(80) {
                if number > 0 { lines.append("") }
                lines.append("关于第\(number)项工作的总结报告")
                lines.append("")
                if chance(40) { lines.append("今年以来，我们做了不少事，现将有关情况报告如下，请大家批评指正，并提出宝贵的意见，以便我们继续改进，谢谢各位。") }
            }
            running = 0
            sections(level: 0, number > 0 ? 3 : Int.random(in: 2...4, using: &random))
            if chance(25) { lines += ["", "附件：1.任务分工表", "", "某某办公室", "2024年3月5日"] }
            if chance(10), number == documents - 1 {
                lines += ["", "附件1", "任务分工表的说明材料"]
                running = 0
                sections(level: 0, 2)
            }
        }
        let ending = chance(30) ? "\r\n" : "\n"
        return lines.joined(separator: ending) + (chance(70) ? ending : "")
    }

    private mutating func marker(_ form: String, _ number: Int) -> String {
        let chinese = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][min(number, 10)]
        let slip = slips && chance(12)
        switch form {
        case "部": return "第\(chinese)部分 "
        case "一": return chinese + (slip ? "." : "、")
        case "（": return slip ? "(\(chinese))" : "（\(chinese)）"
        case "1": return "\(number)" + (slip ? "、" : ".")
        case "⑴": return slip ? "(\(number))" : "（\(number)）"
        case "①": return String(["①", "②", "③", "④", "⑤", "⑥", "⑦"][min(number, 7) - 1])
        default: return ["a", "b", "c", "d", "e", "f", "g"][min(number, 7) - 1] + "."
        }
    }

    private mutating func sections(level: Int, _ count: Int) {
        guard level < chain.count else { return }
        var number = 0
        let restart = !(runsOn && chain[level] == "1")
        for index in 0..<count {
            number += slips && index > 0 && chance(6) ? 2 : slips && index > 0 && chance(4) ? 0 : 1
            if chain[level] == "1" { running += 1 }
            let marker = marker(chain[level], restart ? number : running)
            let indent = chance(10) ? "　　" : ""
            let runIn = level > 0 && chance(30)
            lines.append(indent + marker + phrase() + (runIn ? "。" + phrase() + "，" + phrase() + "。" : ""))
            if !runIn, chance(50) {
                lines.append("对这一条，" + phrase() + "，" + phrase() + "，还要继续努力，一件一件地做好，件件有着落，事事有回音，人人都满意，处处见成效。")
            }
            if level + 1 < chain.count, chance(level == 0 ? 70 : 35), !runIn {
                sections(level: level + 1, Int.random(in: 1...3, using: &random))
            } else if chance(40) {
                points()
            }
            if separated { lines.append("") }
        }
    }

    private mutating func points() {
        let count = Int.random(in: 2...4, using: &random)
        let names = ["一", "二", "三", "四"]
        let inline = chance(40)
        let mark = ["是", "要", "靠"][Int.random(in: 0..<3, using: &random)]
        var text = ""
        for index in 0..<count {
            let point = names[index] + mark + phrase()
            if inline {
                text += point + (index + 1 < count ? "；" : "。")
            } else {
                lines.append(point + "。" + phrase() + "，" + phrase() + "。")
                if chance(20) {
                    lines.append("比如，" + phrase() + "，" + phrase() + "，大家都看在眼里，记在心里，要求我们从根本上改，从源头上管，从小事上抓，直到改好为止。")
                }
            }
        }
        if inline { lines.append(text) }
    }
}
