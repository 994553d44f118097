// duplicated-character: a character typed twice (与与, 还还, 的的) or a word of two characters typed twice (处理处理).

import OutlineSyntax

extension Rule {
    static let duplicatedCharacter = Rule(
        code: "duplicated-character",
        family: .wording,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("字词重复", "A character or word typed twice"),
        reason: Text(
            "连续出现两个相同的字，多半是多打了一个。叠词（往往、方方面面）和跨词相连（工作|作风、没有|有效）不报。",
            "Two equal characters side by side are mostly a slip of typing. Reduplication and characters that meet across two words are not reported."
        ),
        remedy: Text("删去多出的一个；确是叠用的，可忽略这一条。", "Delete the second one; where it is meant, ignore the finding."),
        bad: [
            Example("虽然⟦与与⟧分管部门对接较多。", fixed: "虽然与分管部门对接较多。"),
            Example("面对繁重⟦的的⟧任务，⟦还还⟧需努力。", fixed: "面对繁重的任务，还需努力。"),
        ],
        good: [
            Example("往往紧紧围绕方方面面的工作作风，没有有效办法，自学学习笔记，一产产业化。"),
            Example("等一等、看一看，说说讲讲，兢兢业业。"),
        ],
        check: .paragraph(.doubled) { context, findings in
            for offset in context.scan.doubles {
                let value = context.text.scalar(at: offset).value
                guard neverDoubles(value) else { continue }
                let before = context.text.scalar(before: offset - 3).value
                let after = context.text.scalar(at: offset + 3).value
                if before == value || after == value { continue }
                let range = (offset - 3)..<(offset + 3)
                let character = context.text[offset..<offset + 3].string
                findings.report(
                    range, in: context, Text("“\(character)”重复了", "“\(character)” stands twice"), replaceBy: character,
                    isSafe: false)
            }
        })

    /// Function words that never stand twice in a row in right text: 的 与 还 和 在 了 对 把 被 从 而 或 及 为 以 是 将 并 但 就 也 由 于 其.
    private static func neverDoubles(_ value: UInt32) -> Bool {
        switch value {
        case 0x7684, 0x4E0E, 0x8FD8, 0x548C, 0x5728, 0x4E86, 0x628A, 0x88AB, 0x800C, 0x6216, 0x53CA, 0x662F, 0x5C06,
            0x4F46,
            0x4E5F, 0x7531, 0x4E8E, 0x5176:
            true
        default: false
        }
    }
}
