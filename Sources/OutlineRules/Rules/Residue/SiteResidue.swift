// site-residue: source lines, download hints, addresses, file names and tags that a document site leaves in a text.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let siteResidue = Rule(
        code: "site-residue",
        family: .residue,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("文库网站的残留", "Something that a document site left behind"),
        reason: Text(
            "从网站复制的文字常带来源、下载次数、文件扩展名、网页标记。交出去之前应当清除。",
            "Text copied from sites brings sources, download counts, file names and tags along. They must go before the paper is handed in."
        ),
        remedy: Text("删去这一处，并通读前后文是否完整。", "Delete it, and check that the text around it is complete."),
        bad: [
            Example("甲。\n⟦本文来源：某某网 www.example.com 下载次数：128⟧\n乙。", fixed: "甲。\n\n乙。"),
            Example("2023年个人发言提纲⟦.docx⟧\n\n甲。", fixed: "2023年个人发言提纲\n\n甲。"),
            Example("甲。\n⟦https://www.example.com/doc/128.html⟧", fixed: "甲。\n"),
            Example("一是学习⟦&nbsp;⟧不够。⟦<br>⟧", fixed: "一是学习不够。"),
            Example("⟦相关推荐：2022年发言提纲⟧", fixed: ""),
            Example("⟦转载请注明出处⟧\n⟦【打印本页】 【关闭窗口】⟧", fixed: "\n"),
            Example("⟦来源：某某网  作者：佚名  发布时间：2022-11-28⟧\n⟦您当前的位置：首页 > 公文⟧", fixed: "\n"),
            Example("⟦本文来源于网络，仅供学习。⟧", fixed: ""),
        ],
        good: [
            Example("网站（https://www.example.com/kepu）访问量突破20万次，资料下载地址见通知。"),
            Example("通过建立会员联系制度，做好服务，文件名为附件.docx，请按期报送。"),
            Example("推荐阅读：《某某丛书》《学习读本》"),
            Example("发布时间：每季度结束后20日内\n发布时间：3月5日上午9时\n系统应具备打印本页、关闭窗口等功能，界面简洁"),
            Example("系统要能打印本页内容，点击后关闭窗口。"),
            Example("鼓励群众推荐阅读书目，公布下载次数排名前十的课件，相关推荐材料要真实。"),
        ],
        check: .paragraph([.words(.site), .latin]) { context, findings in
            let text = context.text
            let start = context.scan.start
            let end = context.textEnd
            if context.scan.signals.contains(.words(.site)), SitePhrases.isResidue(context) {
                findings.report(
                    start..<end, in: context, Text("网站的来源、下载信息残留，请删去", "A line of a document site; delete it"),
                    replaceBy: "", isSafe: false)
                return
            }
            guard context.scan.signals.contains(.latin) else { return }
            if SitePhrases.isAddress(text, start..<end) {
                findings.report(
                    start..<end, in: context,
                    Text("单独成行的网址残留，请确认是否删去", "A line that is nothing but an address; probably to be deleted"),
                    replaceBy: "", isSafe: false)
                return
            }
            if let range = SitePhrases.fileExtension(context, end) {
                findings.report(
                    range, in: context, Text("文件扩展名残留，请删去", "The ending of a file name was left behind"),
                    replaceBy: "", isSafe: false)
            }
            for range in SitePhrases.tags(context) {
                findings.report(
                    range, in: context, Text("网页标记残留，请删去", "A tag of a web page was left behind"), replaceBy: "",
                    isSafe: false)
            }
        })
}

/// What document sites write around a text.
enum SitePhrases {
    /// What stands at the head of a line of a site, or makes the line one.
    static let table = PhraseTable(
        [
            "本文来源", "文章来源", "文档来源", "资料来源：网络", "来源：网络", "下载次数", "浏览次数", "阅读次数", "点击下载", "立即下载", "下载文档", "下载原文", "下载本文",
            "百度文库",
            "道客巴巴", "豆丁网", "原创力文档", "范文网", "文库网", "转载请注明", "版权归原作者", "相关推荐", "推荐阅读", "上一篇：", "下一篇：", "本文由", "返回顶部",
            "收藏本站", "转载请注明出处", "作者：佚名", "发布时间：", "打印本页", "关闭窗口", "字号：大", "本站声明", "您当前的位置：", "版权所有：",
        ], list: .site)

    private static let weak: Set<String> = ["发布时间：", "作者：佚名", "打印本页", "关闭窗口", "字号：大"]

    /// Whether the paragraph is a short line that starts with a phrase of a site, or holds two of them.
    static func isResidue(_ context: borrowing ParagraphContext) -> Bool {
        let found = table.matches(context)
        guard let first = found.first, context.characters <= 60 else { return false }
        let text = context.text
        let opening = text.skippingSpace(from: 0)
        let after = text.scalar(at: first.range.upperBound).value
        let isLabel =
            after == "：" || after == ":" || first.range.upperBound >= context.textEnd
            || after.isSpace || after == "于"
        let isPair = found.contains { $0.index != first.index }
        // 推荐阅读：《…》 names a book.
        if text.has("推荐阅读：《", at: first.range.lowerBound) { return false }
        // 发布时间：每季度末 and 打印本页、关闭窗口等功能 are spoken of: these count only side by side and without a sentence around.
        if found.contains(where: { weak.contains(table.phrases[$0.index]) }) {
            return isPair && context.characters <= 40
                && !context.scan.tokens.contains { $0.value == "，" || $0.value == "。" }
        }
        let ownsColon = text.scalar(before: first.range.upperBound).value == "："
        return first.range.lowerBound == opening && (isLabel || ownsColon)
            || !text.has("。", at: context.textEnd - 3) && isPair
    }

    /// Whether a range is an address and nothing else.
    static func isAddress(_ text: Bytes, _ range: Range<Int>) -> Bool {
        let rest =
            text.has("https://", at: range.lowerBound)
            ? 8 : text.has("http://", at: range.lowerBound) ? 7 : text.has("www.", at: range.lowerBound) ? 4 : 0
        guard rest > 0, range.count > rest + 3 else { return false }
        return !text.holdsHan(range) && !text[range].slice.contains(0x20)
    }

    /// The file name's ending at the end of a short line without stops; nil for none.
    static func fileExtension(_ context: borrowing ParagraphContext, _ end: Int) -> Range<Int>? {
        let text = context.text
        for name in [".docx", ".doc", ".wps", ".pdf", ".txt"] {
            let bytes = Array(name.utf8)
            guard text.has(bytes, at: end - bytes.count) else { continue }
            let before = text.scalar(before: end - bytes.count).value
            guard before.isHan || before.isChineseCloser || before.isDigit, context.characters <= 60,
                !context.scan.signals.contains(.colon),
                !context.scan.tokens.contains(where: { $0.value == "，" || $0.value == "。" })
            else { return nil }
            return end - bytes.count..<end
        }
        return nil
    }

    private static let tags = [
        "&nbsp;", "&quot;", "&amp;", "&ldquo;", "&rdquo;", "<br>", "<br/>", "<br />", "<p>", "</p>", "<div>", "</div>",
        "<span>", "</span>",
    ]
    .map { Array($0.utf8) }

    /// Tags and entities.
    static func tags(_ context: borrowing ParagraphContext) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for token in context.scan.tokens where token.value == "&" || token.value == "<" {
            if let tag = tags.first(where: { context.text.has($0, at: token.offset) }) {
                found.append(token.offset..<token.offset + tag.count)
            }
        }
        return found
    }
}
