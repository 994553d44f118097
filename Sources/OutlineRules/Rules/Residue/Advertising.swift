// advertising: what a document site advertises, at the end of a paragraph or in paragraphs of its own; a block is told once.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let advertising = Rule(
        code: "advertising",
        family: .residue,
        severity: .error,
        authority: .practice,
        fix: .suggested,
        joinsTouching: true,
        readsFromBeside: { Advertisement.score($0) != 0 },
        title: Text("夹带的广告", "An advertisement"),
        reason: Text(
            "从文库网站、资料群复制的文字常夹带加群、代写、公众号广告。连续几行广告只报一条。正文里正常说到微信公众号、会员、资料的不报。",
            "Text copied from document sites brings advertisements along. A block of them is told once. Where a text speaks of official accounts, members or material on its own account, nothing is said."
        ),
        remedy: Text("整段删去，并检查前后文是否完整。", "Delete all of it, and check that the text around it is complete."),
        bad: [
            Example("甲。\n⟦【某某素材库】——每天更新一千多篇内部高质量素材，会员群同步更新，一键极速下载。⟧", fixed: "甲。\n"),
            Example("甲。\n⟦澳门赌场真人荷官在线发牌，首存送彩金。⟧", fixed: "甲。\n"),
            Example("能力还不足，有待提高。⟦查找更多最新资料，请加【公众号：某某】AAA：xx⟧", fixed: "能力还不足，有待提高。"),
            Example(
                "甲。\n⟦更多精品范文请关注公众号“甲乙”，添加客服微信即可获取全部资料。\n\n公众号“甲乙”，原创代写，全网最低价，谨防假冒！⟧\n", fixed: "甲。\n\n"),
        ],
        good: [
            Example("查处以棋牌平台、老虎机为名的赌博窝点，整治时时彩、六合彩。"),
            Example("运用短视频、直播、微信公众号等新方式，扫码关注，每日更新，会员企业可以下载资料。"),
            Example("严厉整治网络代写、论文代发等乱象，清理微信群、公众号，谨防假冒伪劣商品流入市场。"),
            Example("公众号：某县发布，欢迎群众关注。"),
            Example("详情请关注公众号“某县人社”，也可到窗口咨询。\n微信公众号：某县发布；微信号：mxfb2023。"),
            Example("严厉打击代写代发、有偿删帖、持续接单等网络黑产。"),
        ],
        check: .paragraph(.words(.advertising)) { context, findings in
            guard let found = Advertisement.range(context) else { return }
            let start = context.paragraph.place(at: found.lowerBound)
            var end = context.paragraph.endPlace(at: context.textEnd)
            // Where the next paragraph is one as well, the finding reaches up to it, and the report joins the two.
            if let next = context.nextParagraphLine {
                let text = context.document.paragraph(at: next).text
                let own = Advertisement.score(context.text)
                let score = Advertisement.score(text)
                if score >= 2 || (score == 1 && own >= 2), Advertisement.start(in: text) == text.skippingSpace(from: 0)
                {
                    end = Place(line: next, column: text.skippingSpace(from: 0))
                }
            }
            findings.report(
                from: start, to: end, Text("这里夹带了广告，请整段删去", "An advertisement; delete all of it"),
                fix: Fix(
                    title: Text("删去广告", "Delete the advertisement"), isSafe: false,
                    edits: [Fix.Edit(start: start, end: end, text: "")]))
        })
}

/// Recognises advertisements.
enum Advertisement {
    /// Phrases that hardly stand in a paper of its own; two of them make an advertisement.
    static let table = PhraseTable(
        (roles["phrase"] ?? []).map(\.string) + accounts, list: .advertising)

    private static let roles = Lexicon.advertising

    /// Ways to name an account, which an office names as well: all of them count once.
    private static let accounts = (roles["account"] ?? []).map(\.string)

    /// What an account is called that offers papers.
    private static let offers = roles["offer"] ?? []

    /// What a phrase is, so that two of the same kind count once.
    private static func kind(_ index: Int) -> Int { min(index, table.phrases.count - accounts.count) }

    /// Whether a phrase at an offset is spoken of as something to be stopped: 严厉打击代写代发、持续接单.
    private static func isFought(_ text: Bytes, at offset: Int) -> Bool {
        let start = text.clauseStart(before: offset)
        return fights.contains { text.holds($0, from: start, before: offset) }
    }

    private static let fights = roles["fight"] ?? []

    /// The number of different phrases in a text, counted up to two.
    static func score(_ text: Bytes) -> Int {
        guard RuleWords.starts.holds(.advertising, in: text) else { return 0 }
        var first = -1
        var at = 0
        while at < text.count {
            if let found = table.match(text, at: at), !isFought(text, at: at) {
                if first >= 0, kind(found.index) != first { return 2 }
                first = kind(found.index)
            }
            at += max(1, text.scalar(at: at).length)
        }
        return first >= 0 ? 1 : 0
    }

    /// Where the advertisement starts: with the sentence that holds the first phrase, or with the text where that is its first or second sentence
    /// and no other text stands before.
    static func start(in text: Bytes) -> Int {
        let opening = text.skippingSpace(from: 0)
        var sentence = opening
        var at = opening
        while at < text.count {
            let scalar = text.scalar(at: at)
            if table.match(text, at: at) != nil { return text.skippingSpace(from: sentence) }
            at += max(1, scalar.length)
            if scalar.value == "。" || scalar.value == "？" || scalar.value == "！" { sentence = at }
        }
        return opening
    }
}

extension Advertisement {
    /// The range of the advertisement in a paragraph; nil where there is none.
    fileprivate static func range(_ context: borrowing ParagraphContext) -> Range<Int>? {
        let matches = table.matches(context).filter { !isFought(context.text, at: $0.range.lowerBound) }
        guard let first = matches.first else { return nil }
        let text = context.text
        let isOffer =
            kind(first.index) == table.phrases.count - accounts.count
            && offers.contains { text.holds($0, from: 0, before: text.count) }
        let own = isOffer || matches.contains { kind($0.index) != kind(first.index) } ? 2 : 1
        // A weaker line counts beside a strong one.
        guard own >= 2 || context.isBesideAdvertisement else { return nil }
        let start = start(in: text)
        return start..<max(start, context.textEnd)
    }
}

extension ParagraphContext {
    /// Whether the paragraph before or behind is certainly an advertisement.
    fileprivate var isBesideAdvertisement: Bool {
        if let next = nextParagraphLine, Advertisement.score(document.paragraph(at: next).text) >= 2 { return true }
        var before = line - 1
        while before >= 0, before > line - 4, document.line(before).isBlank { before -= 1 }
        guard before >= 0, !document.line(before).isBlank else { return false }
        return Advertisement.score(document.paragraph(at: document.paragraphStart(before)).text) >= 2
    }
}
