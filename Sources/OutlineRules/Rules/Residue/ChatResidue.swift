// chat-residue: sentences that a chat assistant wrote to its user: 以下是为您撰写的…, 希望对您有帮助.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let chatResidue = Rule(
        code: "chat-residue",
        family: .residue,
        severity: .warning,
        authority: .practice,
        fix: .suggested,
        title: Text("聊天工具的话残留", "A chat assistant's words were left behind"),
        reason: Text(
            "“以下是为您撰写的……”“希望对您有帮助”是聊天工具写给使用者的话，不是文稿的内容。",
            "Such sentences were written by a chat assistant to its user and are no part of the paper."),
        remedy: Text(
            "删去，并检查文中还有没有同样来历、没有核实的内容。",
            "Delete it, and look for other content of that origin that nobody has verified."),
        bad: [
            Example("⟦好的，以下是为您撰写的发言提纲：⟧\n同志们：\n甲。", fixed: "\n同志们：\n甲。"),
            Example("甲。\n⟦希望以上内容对您有所帮助，如需调整请随时告诉我。⟧", fixed: "甲。\n"),
            Example("⟦当然可以！以下是一份发言提纲⟧", fixed: ""),
            Example("今后要加强学习。⟦如需进一步修改，请告诉我。⟧", fixed: "今后要加强学习。"),
            Example("⟦作为一个AI语言模型，我无法提供真实案例。⟧", fixed: ""),
            Example("⟦好的，下面是一份对照检查材料：⟧\n甲。\n⟦希望这篇发言稿能满足您的需求！⟧", fixed: "\n甲。\n"),
            Example("⟦好的，这是为您准备的发言稿：⟧\n⟦作为AI我无法提供真实数据。⟧\n⟦希望这份发言稿对您有用！⟧", fixed: "\n\n"),
            Example("⟦需要我帮您进一步润色吗？⟧", fixed: ""),
            Example("⟦以上就是为您整理的发言提纲，希望能帮到您！⟧\n⟦注：以上内容由AI生成，仅供参考。⟧", fixed: "\n"),
        ],
        good: [
            Example("办好实事当然可以，有困难请随时告诉我，我尽力帮助解决。"),
            Example("作为人工智能产业重点县，要建好人工智能助手，以下是几点体会。"),
            Example("作为AI产业发展先行区，我们要有更高站位，希望这份成绩单成为再出发的动力。"),
            Example("我局将不断改进服务，努力满足您的需求。\n根据您的要求，我办对材料作了补充，供您参考。\n她迎上前去：“大爷，需要我帮您填表吗？”"),
            Example("以下是一份来自基层的报告。有关材料已附上，供您参考。"),
            Example("根据您的要求，现将有关情况报告如下。"),
        ],
        check: .paragraph(.words(.chat)) { context, findings in
            guard let range = ChatPhrases.range(context) else { return }
            findings.report(
                range, in: context,
                Text("这像是聊天工具写给使用者的话，请删去", "This looks like a chat assistant's words to its user; delete it"),
                replaceBy: "", isSafe: false)
        })
}

/// Recognises what chat assistants say to their users.
enum ChatPhrases {
    /// The first ones are enough alone; of the others two make a finding.
    static let table = PhraseTable(sure + hints, list: .chat)

    private static let roles = Lexicon.chatResidue
    private static let sure = (roles["sure"] ?? []).map(\.string)
    private static let hints = (roles["hint"] ?? []).map(\.string)

    /// The sentences from the first to the last phrase; nil where nothing was found.
    static func range(_ context: borrowing ParagraphContext) -> Range<Int>? {
        let found = table.matches(context)
        guard let first = found.first, let last = found.last else { return nil }
        let isSure = found.contains { $0.index < sure.count }
        let separate = found.contains { $0.index != first.index && $0.range.lowerBound >= first.range.upperBound }
        guard isSure || separate else { return nil }
        let text = context.text
        var start = text.skippingSpace(from: 0)
        var at = start
        while at < first.range.lowerBound {
            let scalar = text.scalar(at: at)
            at += max(1, scalar.length)
            if scalar.value.isSentenceEnd { start = at }
        }
        var end = last.range.upperBound
        while end < context.textEnd {
            let scalar = text.scalar(at: end)
            end += max(1, scalar.length)
            if scalar.value == "。" { break }
        }
        // In a short paragraph all of it belongs together.
        if context.characters <= 40, first.range.lowerBound < 60, start == text.skippingSpace(from: 0) {
            end = context.textEnd
        }
        return start..<max(start, end)
    }
}
