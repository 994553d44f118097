// book-title-nested: 《…《…》…》 where the inner title takes 〈 〉.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let bookTitleNested = Rule(
        code: "book-title-nested",
        family: .pairs,
        severity: .warning,
        authority: .standard("GB/T 15834-2011 4.15.3.5"),
        fix: .safe,
        title: Text("书名号套书名号", "Book-title marks of one form inside each other"),
        reason: Text(
            "书名号里面还要用书名号时，外面一层用双书名号，里面一层用单书名号（GB/T 15834-2011 4.15.3.5）。",
            "Inside 《 》 the inner title takes 〈 〉 (GB/T 15834-2011 4.15.3.5)."),
        remedy: Text("用快速修复把里面一层改为〈 〉。", "The quick fix writes 〈 〉 inside."),
        bad: [
            Example("收录了《关于执行⟦《公文处理规定》⟧的说明》。", fixed: "收录了《关于执行〈公文处理规定〉的说明》。"),
            Example("印发《关于学习⟦《准则》⟧⟦《条例》⟧的通知》。", fixed: "印发《关于学习〈准则〉〈条例〉的通知》。"),
        ],
        good: [
            Example("学习《关于学习〈准则〉的通知》《纲要》。"),
            Example("收录了《关于执行《公文处理规定》的说明。"),
        ],
        check: .paragraph(.untidyPairs) { context, findings in
            for pair in PairAnalysis(context.scan.tokens, part: BookTitle.double).pairs where pair.isNested {
                findings.report(
                    pair.range, in: context,
                    Text("书名号里面的书名号应为〈 〉", "Inside 《 》 the inner title takes 〈 〉"),
                    fix: Fix(
                        title: Text("把里层的《 》改为〈 〉", "Write 〈 〉 inside"), isSafe: true,
                        edits: [
                            context.edit(pair.open.offset..<pair.open.end, "〈"),
                            context.edit(pair.close.offset..<pair.close.end, "〉"),
                        ]))
            }
        })
}
