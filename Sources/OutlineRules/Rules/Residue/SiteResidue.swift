// site-residue: marks and phrases that document sites leave in a text: ##paidbegin##, .docx names, 下载 hints, page numbers of a site.

import OutlineSyntax

extension Rule {
    static let siteResidue = Rule(
        code: "site-residue",
        family: .residue,
        severity: .error,
        authority: .practice,
        fix: .suggested,
        title: Text("文库网站的残留", "Something that a document site left behind"),
        reason: Text(
            "从文库网站复制的文字常带付费标记、加群广告、文件名。交出去之前必须清除。",
            "Text copied from document sites brings pay marks, advertisements and file names along. They must go before the paper is handed in."
        ),
        remedy: Text("删去这一处，并通读前后文是否被截断。", "Delete it, and check that the text around it is complete."),
        bad: [
            Example("三产辐射带动⟦##paidbegin##⟧能力不足。", fixed: "三产辐射带动能力不足。"),
            Example("⟦##paidend##⟧", fixed: ""),
            Example("⟦【某某素材库】——每天更新材料1000多篇，有意加入请联系客服。⟧"),
        ],
        good: [
            Example("运用短视频、微信公众号等新方式宣传政策。"),
            Example("建立会员联系制度，服务商会会员。"),
        ],
        check: .paragraph([.markdown, .bracket, .colon, .digit, .latin]) { context, findings in
            for range in SiteResidueReader.payMarks(context.text, context.scan) {
                findings.report(
                    range, in: context, Text("付费标记“\(context.text[range].string)”残留", "A pay mark was left behind"),
                    replaceBy: "", isSafe: false)
            }
            if SiteResidueReader.isAdvertisement(context.text) {
                let start = context.text.skippingSpace(from: 0)
                let end = context.text.trimmingSpace(before: context.text.count)
                findings.report(
                    start..<end, in: context, Text("这一段是广告，请整段删去", "This paragraph is an advertisement; delete it"))
            }
        })
}

/// Recognises what document sites leave behind.
enum SiteResidueReader {
    /// ##paidbegin## and the like: a word of Latin letters between two signs ##.
    static func payMarks(_ text: Bytes, _ scan: ParagraphScan) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        let tokens = scan.tokens
        while index + 1 < tokens.count {
            guard tokens[index].value == 0x23, tokens[index + 1].value == 0x23,
                tokens[index + 1].offset == tokens[index].end
            else {
                index += 1
                continue
            }
            var end = index + 2
            while end < tokens.count, Char.isLatin(tokens[end].value), tokens[end].offset == tokens[end - 1].end {
                end += 1
            }
            if end > index + 2, end + 1 < tokens.count, tokens[end].value == 0x23, tokens[end + 1].value == 0x23 {
                found.append(tokens[index].offset..<tokens[end + 1].end)
                index = end + 2
            } else {
                index += 1
            }
        }
        return found
    }

    private static let strong = [
        "素材库", "代笔", "会员群", "网盘群", "客服", "付费", "加微信", "公众号：", "公众号:", "极速下载", "更多最新", "加入会员", "范文网", "文库网",
    ].map { Array($0.utf8) }

    /// Whether a paragraph holds at least two words that only an advertisement has.
    static func isAdvertisement(_ text: Bytes) -> Bool {
        var count = 0
        for word in strong {
            var at = 0
            while at + word.count <= text.count {
                if text[at] == word[0], text.has(word, at: at) {
                    count += 1
                    break
                }
                at += 1
            }
            if count == 2 { return true }
        }
        return false
    }
}
