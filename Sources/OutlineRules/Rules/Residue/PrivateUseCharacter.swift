// private-use-character: characters without a meaning outside one font, which others see as boxes.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let privateUseCharacter = Rule(
        code: "private-use-character",
        family: .residue,
        severity: .warning,
        authority: .practice,
        title: Text("私用区字符", "A private-use character"),
        reason: Text(
            "私用区字符只在某一种字体里有样子，换一台机器就是方框或空白，多半是符号字体的项目符号或造字。",
            "A private-use character has a shape in one font only; elsewhere it is a box. Mostly it was a bullet of a symbol font or a character made by hand."
        ),
        remedy: Text("改成通用的字或符号，或删去。", "Write a common character or sign, or delete it."),
        bad: [Example("提供专题服务，⟦\u{E5E5}⟧全年制作专报⟦\u{F0B7}\u{F0B7}⟧57期。")],
        good: [Example("𠮷祥小区，㐂庆，①②③。")],
        check: .paragraph(.invisible) { context, findings in
            var runs: [Range<Int>] = []
            for token in context.scan.tokens {
                guard ("\u{E000}"..."\u{F8FF}").contains(token.value) || token.value >= "\u{F0000}" else { continue }
                if let last = runs.last, last.upperBound == token.offset {
                    runs[runs.count - 1] = last.lowerBound..<token.end
                } else {
                    runs.append(token.offset..<token.end)
                }
            }
            for run in runs {
                findings.report(
                    run, in: context,
                    Text(
                        "私用区字符，换一台机器会显示成方框，请改写或删去",
                        "A private-use character; elsewhere it is shown as a box. Replace or delete it"))
            }
        })
}
