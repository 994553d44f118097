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
            Example("⟦公文 > 总结 > 述职⟧\n⟦发布时间：2023-05-06 10:20⟧\n甲。\n⟦浏览量：34⟧", fixed: "\n\n甲。\n"),
            Example("⟦首页>公文⟧\n⟦文件大小：34.5KB⟧\n⟦篇一⟧\n甲。\n⟦【篇2】⟧", fixed: "\n\n\n甲。\n"),
        ],
        good: [
            Example("网站（https://www.example.com/kepu）访问量突破20万次，资料下载地址见通知。"),
            Example("通过建立会员联系制度，做好服务，文件名为附件.docx，请按期报送。"),
            Example("浏览量：每季度公布一次\n发布时间：2023年5月6日\n篇幅要短\n篇目十二\n得分A>B，B>C。"),
            Example("推荐阅读：《某某丛书》《学习读本》"),
            Example("发布时间：每季度结束后20日内\n发布时间：3月5日上午9时\n系统应具备打印本页、关闭窗口等功能，界面简洁"),
            Example("系统要能打印本页内容，点击后关闭窗口。"),
            Example("鼓励群众推荐阅读书目，公布下载次数排名前十的课件，相关推荐材料要真实。"),
        ],
        check: .paragraph([.words(.site), .latin, .bookTitle, .symbol, .digit]) { context, findings in
            let text = context.text
            let start = context.scan.start
            let end = context.textEnd
            if context.scan.signals.contains(.words(.site)) && SitePhrases.isResidue(context)
                || SitePhrases.isBreadcrumb(context) || SitePhrases.isCollectionNumber(context)
            {
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
    static let table = PhraseTable(words, list: .site)

    private static let roles = Lexicon.siteResidue
    private static let words = ["sure", "weak", "label", "number"].flatMap { roles[$0] ?? [] }.map(\.string)
    private static let numbers = Set((roles["number"] ?? []).map(\.string))
    private static let labels = Set((roles["label"] ?? []).map(\.string))
    private static let weak = Set((roles["weak"] ?? []).map(\.string))

    /// Whether the paragraph is a short line that starts with a phrase of a site, or holds two of them.
    static func isResidue(_ context: borrowing ParagraphContext) -> Bool {
        let found = table.matches(context)
        guard !found.isEmpty, context.characters <= 60 else { return false }
        let text = context.text
        // 浏览量：34 and 发布时间：2023-05-06 10:20 are written by sites, 浏览量：每季度公布 is not.
        let isLabel = { (phrase: Int) in labels.contains(table.phrases[phrase]) || weak.contains(table.phrases[phrase])
        }
        if found.contains(where: { isLabel($0.index) && isBareValue(text, from: $0.range.upperBound) }) { return true }
        let phrases = found.filter { !labels.union(numbers).contains(table.phrases[$0.index]) }
        guard let first = phrases.first else { return false }
        let opening = text.skippingSpace(from: 0)
        let after = text.scalar(at: first.range.upperBound).value
        let isHead =
            after == "：" || after == ":" || first.range.upperBound >= context.textEnd
            || after.isSpace || after == "于"
        let isPair = phrases.contains { $0.index != first.index }
        // 推荐阅读：《…》 names a book.
        if text.has("推荐阅读：《", at: first.range.lowerBound) { return false }
        // 发布时间：每季度末 and 打印本页、关闭窗口等功能 are spoken of: these count only side by side and without a sentence around.
        if phrases.contains(where: { weak.contains(table.phrases[$0.index]) }) {
            return isPair && context.characters <= 40
                && !context.scan.tokens.contains { $0.value == "，" || $0.value == "。" }
        }
        let ownsColon = text.scalar(before: first.range.upperBound).value == "："
        return first.range.lowerBound == opening && (isHead || ownsColon)
            || !text.has("。", at: context.textEnd - 3) && isPair
    }

    /// Whether a number, a time as machines write it (2023-05-06 10:20) or a size (34.5KB) stands at an offset, and Chinese text follows only
    /// behind a space.
    private static func isBareValue(_ text: Bytes, from start: Int) -> Bool {
        var at = text.skippingSpace(from: start)
        guard CodePoint(text[at]).isDigit else { return false }
        while text[at] > 0x20, text[at] < 0x80 { at += 1 }
        return !text.scalar(at: at).value.isHan
    }

    /// Whether a line is a path of pages: 首页 > 公文 > 总结.
    static func isBreadcrumb(_ context: borrowing ParagraphContext) -> Bool {
        guard context.characters <= 40, !context.scan.signals.contains(.digit) else { return false }
        var joints = 0
        for token in context.scan.tokens {
            switch token.value {
            case ">", "＞", "»", "›": joints += 1
            case "，", "。", "；", "=", "<": return false
            default: break
            }
        }
        return joints >= 2 || joints == 1 && context.text.has("首页", at: context.scan.start)
    }

    /// Whether a line only numbers one of several texts of a collection: 篇1, 【篇二】, 第3篇：.
    static func isCollectionNumber(_ context: borrowing ParagraphContext) -> Bool {
        guard context.characters <= 8 else { return false }
        let text = context.text
        var at = context.scan.start
        if text.scalar(at: at).value.isChineseOpener { at += 3 }
        guard text.has("篇", at: at),
            let number = Numeral.readArabic(text, at: at + 3) ?? Numeral.readChinese(text, at: at + 3)
        else { return false }
        at = number.end
        while text.scalar(at: at).value.isChineseCloser || text.scalar(at: at).value == "：" { at += 3 }
        return at >= context.textEnd
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
