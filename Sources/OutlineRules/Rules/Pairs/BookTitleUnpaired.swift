// book-title-unpaired: 《 or 》 without its partner.

import OutlineChecking
import OutlineSyntax
import OutlineText

extension Rule {
    static let bookTitleUnpaired = Rule(
        code: "book-title-unpaired",
        family: .pairs,
        severity: .error,
        authority: .standard("GB/T 15834-2011 4.15"),
        title: Text("书名号不成对", "A book-title mark without its partner"),
        reason: Text(
            "书名号成对使用。缺了一半，读者分不清书名、文件名到哪里为止。",
            "Book-title marks come in pairs; with one half missing nobody can tell where the title ends."),
        remedy: Text("补上缺的一半，或删去多余的一半。", "Add the missing half or delete the odd one."),
        bad: [
            Example("收录了《报销规定》《印章办法》⟦《⟧差旅细则等文件。"),
            Example("学习党章⟦》⟧和《准则》。"),
            Example("学习⟦〈⟧通知的要求。"),
        ],
        good: [
            Example("学习《关于“初心”的论述摘编》《纲要》。"),
            Example("学习《关于学习〈准则〉的通知》。"),
            Example("按照《关于执行《规定》的说明》办理。"),
            Example("关于印发《公共服务\n规定制定办法》的通知\n甲。"),
            Example("〈一〉进度\n甲。"),
        ],
        check: .paragraph(.untidyPairs) { context, findings in
            for kind in [BookTitle.double, BookTitle.single] {
                let analysis = PairAnalysis(context.scan.tokens, part: kind)
                for unpaired in context.withoutPartnerInHead(analysis.unpaired, part: kind) {
                    let mark = context.text[unpaired.range].string
                    findings.report(
                        unpaired.range, in: context,
                        unpaired.isOpening
                            ? Text("书名号“\(mark)”没有对应的后一半，请补上或删去", "\(mark) is never closed; close it or delete it")
                            : Text(
                                "书名号“\(mark)”前面没有对应的前一半，请补上或删去",
                                "\(mark) has no opening mark; add it or delete this one"))
                }
            }
        })
}

/// The two forms of book-title marks: 1 for an opening, −1 for a closing mark, 0 for any other character.
enum BookTitle {
    /// 《 》
    static func double(_ value: CodePoint) -> Int { value == "《" ? 1 : value == "》" ? -1 : 0 }
    /// 〈 〉
    static func single(_ value: CodePoint) -> Int { value == "〈" ? 1 : value == "〉" ? -1 : 0 }
}
