// pay-mark: ##paidbegin## and the like, which a document site sets around what it sells.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let payMark = Rule(
        code: "pay-mark",
        family: .residue,
        severity: .error,
        authority: .practice,
        fix: .safe,
        title: Text("付费标记残留", "A pay mark was left behind"),
        reason: Text(
            "文库网站用 ##paidbegin## 这类标记圈出付费内容，复制时一起带了过来。标记之间的正文照常检查。",
            "Document sites set marks such as ##paidbegin## around what they sell; copying brings them along. The text between them is checked as usual."
        ),
        remedy: Text("用快速修复删去标记，并通读前后文是否被截断。", "Delete the mark, and check that the text around it is complete."),
        bad: [
            Example("三产辐射带动⟦##paidbegin##⟧能力不足，要改进。", fixed: "三产辐射带动能力不足，要改进。"),
            Example("甲。\n⟦##paidend##⟧", fixed: "甲。\n"),
        ],
        good: [Example("## 一、情况\n#主题教育#专题，C##，##。")],
        check: .paragraph(.markdown) { context, findings in
            let tokens = context.scan.tokens
            var index = 0
            while index + 1 < tokens.count {
                guard tokens[index].value == "#", tokens[index + 1].value == "#",
                    tokens[index + 1].offset == tokens[index].end
                else {
                    index += 1
                    continue
                }
                var end = index + 2
                while end < tokens.count, (tokens[end].value).isLatinOrDigit, tokens[end].offset == tokens[end - 1].end
                {
                    end += 1
                }
                guard end > index + 2, end + 1 < tokens.count, tokens[end].value == "#", tokens[end + 1].value == "#"
                else {
                    index = end
                    continue
                }
                let range = tokens[index].offset..<tokens[end + 1].end
                findings.report(
                    range, in: context,
                    Text(
                        "付费标记“\(context.text[range].string)”残留，请删去并检查前后文",
                        "A pay mark was left behind; delete it and check the text around it"),
                    replaceBy: "", isSafe: true)
                index = end + 2
            }
        })
}
