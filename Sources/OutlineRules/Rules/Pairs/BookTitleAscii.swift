// book-title-ascii: << >> or < > for 《 》 around a Chinese title.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let bookTitleAscii = Rule(
        code: "book-title-ascii",
        family: .pairs,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.15"),
        fix: .safe,
        title: Text("用大于号、小于号代替书名号", "Signs of comparison for book-title marks"),
        reason: Text(
            "书名号是《 》，不是两个小于号和大于号。比较大小、网页标记不报。",
            "A title stands in 《 》, not in signs of comparison. Comparisons and tags are left alone."),
        remedy: Text("用快速修复改成《 》。", "The quick fix writes 《 》."),
        bad: [
            Example("学习⟦<<中国共产党章程>>⟧和⟦<准则>⟧。", fixed: "学习《中国共产党章程》和《准则》。")
        ],
        good: [
            Example("若甲<乙，乙>丙，则重算。"),
            Example("第一行<br>第二行，<b>重点</b>。"),
            Example("学习《准则》，得分<60分的补考。"),
        ],
        check: .paragraph(.bookTitle) { context, findings in
            let tokens = context.scan.tokens
            var index = 0
            while index < tokens.count {
                guard tokens[index].value == "<" else {
                    index += 1
                    continue
                }
                var start = index + 1
                if start < tokens.count, tokens[start].value == "<", tokens[start].offset == tokens[index].end {
                    start += 1
                }
                // Inside a title stand Chinese characters, quotation marks, digits and 、 only.
                var end = start
                while end < tokens.count, BookTitle.mayHold(tokens[end].value) { end += 1 }
                let close = start - index
                guard end + close <= tokens.count, tokens[end].value == ">",
                    close == 1 || (tokens[end + 1].value == ">" && tokens[end + 1].offset == tokens[end].end)
                else {
                    index = max(end, index + 1)
                    continue
                }
                let inside = tokens[start - 1].end..<tokens[end].offset
                let range = tokens[index].offset..<tokens[end + close - 1].end
                if inside.count >= 6, inside.count <= 150, context.text.holdsHan(inside) {
                    findings.report(
                        range, in: context, Text("书名号应写作《 》", "A title stands in 《 》"),
                        fix: Fix(
                            title: Text("改为《 》", "Write 《 》"), isSafe: true,
                            edits: [
                                context.edit(range.lowerBound..<inside.lowerBound, "《"),
                                context.edit(inside.upperBound..<range.upperBound, "》"),
                            ]))
                }
                index = end + close
            }
        })
}

extension BookTitle {
    fileprivate static func mayHold(_ value: CodePoint) -> Bool {
        switch value {
        case "“", "”", "‘", "’", "、", "（", "）", "〈", "〉": true
        default: value.isDigit
        }
    }
}
