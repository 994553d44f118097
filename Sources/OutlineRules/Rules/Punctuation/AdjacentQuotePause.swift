// adjacent-quote-pause: 、 between two quotations or two titles, where none is usual. Off unless the settings ask for it.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let adjacentQuotePause = Rule(
        code: "adjacent-quote-pause",
        family: .punctuation,
        severity: .hint,
        authority: .standard("GB/T 15834-2011 4.5.3.5"),
        fix: .suggested,
        isOffByDefault: true,
        title: Text("并列的引号、书名号之间的顿号", "A pause mark between two quotations or titles"),
        reason: Text(
            "标有引号或书名号的并列成分之间通常不用顿号（GB/T 15834-2011 4.5.3.5）。只是“通常”，用了也不算错，所以这条规则默认关闭。",
            "Between quotations or titles side by side 、 is usually left out (GB/T 15834-2011 4.5.3.5). It is only usual, so the rule is off by default."
        ),
        remedy: Text("全文统一即可；要统一为不用，就用快速修复删去。", "Be uniform; the quick fix deletes the mark."),
        bad: [
            Example("增强“四个意识”⟦、⟧“四个自信”，学习《准则》⟦、⟧《条例》。", fixed: "增强“四个意识”“四个自信”，学习《准则》《条例》。")
        ],
        good: [Example("增强“四个意识”、坚定“四个自信”，学习《准则》（节选）、《条例》。")],
        check: .paragraph(.pause) { context, findings in
            for token in context.scan.tokens where token.value == "、" {
                let before = context.text.scalar(before: token.offset).value
                let after = context.text.scalar(at: token.end).value
                guard (before == "”" && after == "“") || (before == "》" && after == "《") else { continue }
                findings.report(
                    token.offset..<token.end, in: context,
                    Text("并列的引号、书名号之间通常不用顿号", "Between quotations or titles side by side 、 is usually left out"),
                    replaceBy: "", isSafe: false)
            }
        })
}
