// Which cause and measure belongs to a problem: of the model texts, and of the samples where they are there, a table of right pairs
// drawn up by hand. Nearly all that is shown must stand in it.

import Foundation
import OutlineFeatures
import OutlineSyntax
import OutlineTestSupport
import Testing

@Suite("Counterparts")
struct CounterpartTests {
    /// Beginnings of leads: problem or cause, and what answers it. Several answers may be right.
    private static let right: [String: [(String, [String])]] = [
        "msh-2023.txt": [
            ("理论学习方面", ["理论武装不够", "强化理论学习"]), ("研读原文", ["理论武装不够", "强化理论学习"]), ("学用结合", ["理论武装不够", "强化理论学习"]),
            ("政治素质", ["严守政治纪律"]), ("政治敏锐性", ["严守政治纪律"]), ("落实请示报告", ["严守政治纪律", "纪律观念"]), ("能力本领", ["深入调查研究"]),
            ("破解难题", ["深入调查研究"]), ("调查研究", ["深入调查研究", "宗旨意识"]), ("担当作为", ["担当精神", "主动担当"]), ("主动揽责", ["担当精神", "主动担当"]),
            ("抓落实", ["主动担当", "担当精神"]), ("工作作风", ["密切联系"]), ("联系群众", ["宗旨意识", "密切联系"]), ("文风会风", ["密切联系"]),
            ("廉洁自律", ["坚持廉洁", "纪律观念"]), ("廉洁教育", ["坚持廉洁", "纪律观念"]), ("履行“一岗", ["坚持廉洁"]), ("理论武装", ["强化理论学习"]),
            ("宗旨意识", ["密切联系"]), ("担当精神", ["主动担当"]), ("纪律观念", ["坚持廉洁", "严守政治"]), ("党性锤炼", ["坚持廉洁"]),
        ]
    ]

    private static let samples: [String: [(String, [String])]] = [
        "000": [
            ("理论学习", ["政治理论学习", "坚持理论学习"]), ("学以致用", ["政治理论学习", "坚持理论学习"]), ("担当作为", ["突出敢于担当"]),
            ("缺乏主动担当", ["突出敢于担当"]),
            ("缺乏善于担当", ["突出敢于担当"]), ("缺乏主动斗争", ["突出敢于担当"]), ("工作作风", ["突出敢于担当"]), ("文风唯实", ["突出敢于担当"]),
            ("廉洁自律", ["筑牢清正廉洁"]), ("落实廉洁文化", ["筑牢清正廉洁"]), ("反对形式主义", ["突出敢于担当"]), ("政治理论学习", ["坚持理论学习"]),
            ("党性修养", ["强化修身立德"]),
        ],
        "002": [
            ("学习“往", ["理论学习不够扎实", "加强理论学习"]), ("以人民为中心", ["宗旨意识不够牢", "树牢宗旨意识"]), ("为民服务", ["宗旨意识不够牢", "树牢宗旨意识"]),
            ("密切联系", ["宗旨意识不够牢", "树牢宗旨意识", "加强作风建设"]), ("在履职尽责", ["强化担当意识", "强化责任有差距"]), ("在持续转变作风", ["加强作风建设"]),
            ("在履行全面从严", ["党性修养有所弱化", "强化党建引领"]), ("“把抓好党建", ["党性修养有所弱化", "强化党建引领"]), ("党风廉政", ["强化党建引领", "党性修养有所弱化"]),
            ("理论学习不够扎实", ["加强理论学习"]), ("党性修养", ["强化党建引领"]), ("宗旨意识", ["树牢宗旨意识"]), ("在加强思想", ["加强理论学习", "理论学习不够扎实"]),
        ],
        "003": [
            ("对照理论学习", ["理论武装不足", "强化理论学习"]), ("对用马克思主义", ["理论武装不足", "强化理论学习"]), ("理论学习不到位", ["理论武装不足", "强化理论学习"]),
            ("在满足干部", ["宗旨意识不深", "强化责任担当"]), ("对照担当作为", ["强化责任担当"]), ("对照工作作风", ["强化党性修养"]), ("斗争的效果", ["强化责任担当"]),
            ("理论武装", ["强化理论学习"]), ("宗旨意识", ["强化责任担当"]), ("党性修养", ["强化党性修养"]),
        ],
    ]

    private func judge(_ text: String, _ table: [(String, [String])]) -> (shown: Int, right: Int, wrong: [String]) {
        let snapshot = Snapshot(text)
        var (shown, right, wrong): (Int, Int, [String]) = (0, 0, [])
        for pair in Counterparts(snapshot).pairs {
            let (from, to) = (snapshot.document.text(of: pair.from), snapshot.document.text(of: pair.to))
            shown += 1
            if table.contains(where: { from.hasPrefix($0.0) && $0.1.contains { to.hasPrefix($0) } }) {
                right += 1
            } else {
                wrong.append("\(from) → \(to)")
            }
        }
        return (shown, right, wrong)
    }

    @Test("of a model text and the samples, at least 95 of 100 that are shown are right, and there are many")
    func precision() throws {
        var (shown, right): (Int, Int) = (0, 0)
        for (name, table) in Self.right {
            let text = try String(contentsOfFile: Program.root + "/Tests/Corpus/Models/" + name, encoding: .utf8)
            let found = judge(text, table)
            #expect(found.shown >= 20, "\(name): \(found.shown)")
            (shown, right) = (shown + found.shown, right + found.right)
            #expect(found.wrong.count <= 1, "\(found.wrong)")
        }
        let folder = Program.root + "/../shared/samples/"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            guard let table = Self.samples[String(name.prefix(3))] else { continue }
            let found = judge(try String(contentsOfFile: folder + name, encoding: .utf8), table)
            (shown, right) = (shown + found.shown, right + found.right)
            #expect(found.shown >= 8, "\(name): \(found.shown)")
            #expect(found.wrong.count <= 1, "\(name): \(found.wrong)")
        }
        #expect(right * 100 >= shown * 95)
    }

    @Test("a text of no known kind has none")
    func freeOutline() {
        #expect(Counterparts(Snapshot("一、学习不够\n甲。\n二、加强学习\n乙。\n")).pairs.isEmpty)
    }
}
