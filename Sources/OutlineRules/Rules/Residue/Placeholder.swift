// placeholder: what still has to be filled in: xx, ××, ***, ____, 【】, and a lone A for a name.

import OutlineSyntax

extension Rule {
    static let placeholder = Rule(
        code: "placeholder",
        family: .residue,
        severity: .warning,
        authority: .practice,
        title: Text("占位符没有填", "A placeholder is still there"),
        reason: Text(
            "××、xx、***、____、【】这类占位和代替人名的单个字母 A 留在成稿里，会被当作没有写完。××市、某某等习惯上的隐去写法只作提示。",
            "Placeholders left in a finished paper look as if it were not finished. ××市 and the like are customary for hiding a name and only information."
        ),
        remedy: Text("填上实际内容；有意隐去的，可以忽略。", "Fill in what belongs there; ignore it where a name is hidden on purpose."),
        bad: [
            Example("认真学习了⟦xx⟧，对党的⟦xx⟧大报告作了研读。"),
            Example("完成投资⟦XXX⟧万元，签约企业⟦x⟧家。"),
            Example("联系人：⟦____⟧，电话：⟦***⟧。"),
            Example("深学细悟《⟦A⟧著作选读》，坚持用⟦A⟧新时代思想凝心铸魂。"),
            Example("按照⟦××⟧市的部署，⟦【】⟧年完成。"),
        ],
        good: [
            Example("某市委常委参加会议，某些同志发言。"),
            Example("A类企业、A4纸、A股、B超、X光、C919、5A级景区、甲乙两方按3×4布置。"),
            Example("开展“两学一做”，办好实事。App、PPT、VIP。"),
        ],
        check: .paragraph([.placeholder, .latin, .bracket]) { context, findings in
            for found in PlaceholderReader(context.text, context.scan).all {
                findings.report(
                    found.range, in: context,
                    found.isCustomary
                        ? Text(
                            "“\(context.text[found.range].string)”是隐去的写法，定稿前请确认",
                            "“\(context.text[found.range].string)” hides something; check it before handing in")
                        : Text(
                            "占位“\(context.text[found.range].string)”还没有填",
                            "The placeholder “\(context.text[found.range].string)” is still to be filled in"),
                    severity: found.isCustomary ? .information : nil)
            }
        })
}

/// Finds placeholders.
struct PlaceholderReader {
    /// A placeholder.
    struct Found {
        var range: Range<Int>
        /// Whether it is a customary way to hide a name: ××市.
        var isCustomary: Bool
    }
    var all: [Found] = []

    init(_ text: Bytes, _ scan: ParagraphScan) {
        let tokens = scan.tokens
        var index = 0
        while index < tokens.count {
            let first = tokens[index]
            var end = index + 1
            while end < tokens.count, tokens[end].offset == tokens[end - 1].end, tokens[end].value == first.value {
                end += 1
            }
            let count = end - index
            let range = first.offset..<tokens[end - 1].end
            let before = text.scalar(before: range.lowerBound).value
            let after = text.scalar(at: range.upperBound).value
            let isolated = !isWord(before) && !isWord(after)
            switch first.value {
            case 0x78, 0x58:  // x X
                if isolated, count >= 2 || standsForNumber(before, after) {
                    all.append(Found(range: range, isCustomary: false))
                }
            case 0xD7, 0x2715, 0x2716:  // ×
                let betweenDigits = Char.isDigit(before) && Char.isDigit(after)
                if !betweenDigits, count >= 2 || (Char.isHan(before) && Char.isHan(after)) {
                    all.append(Found(range: range, isCustomary: Char.isHan(after) || Char.isHan(before)))
                }
            case 0x2A, 0xFF0A:  // *
                if count >= 2, isolated, before != 0x2A, !isMarkdown(text, range) {
                    all.append(Found(range: range, isCustomary: false))
                }
            case 0x5F, 0xFF3F:  // _
                if count >= 2, isolated { all.append(Found(range: range, isCustomary: false)) }
            case 0x3010:  // 【】
                let close = text.skippingSpace(from: first.end)
                if text.has("】", at: close) { all.append(Found(range: first.offset..<close + 3, isCustomary: false)) }
            case 0x41:  // A
                if count == 1, isolated, standsForName(text, before, after, range) {
                    all.append(Found(range: range, isCustomary: false))
                }
            default: break
            }
            index = end
        }
    }

    private func isWord(_ value: UInt32) -> Bool {
        Char.isLatin(value) || Char.isDigit(value) || value == 0x2E || value == 0x40 || value == 0x2F || value == 0x2D
    }

    /// x 家, x 亿元, x 年: a single letter before a counter, behind Chinese text.
    private func standsForNumber(_ before: UInt32, _ after: UInt32) -> Bool {
        guard Char.isHan(before) || before == 0 || before == 0xFF0C else { return false }
        switch after {
        case 0x5BB6, 0x4E2A, 0x540D, 0x4EBA, 0x4EBF, 0x4E07, 0x5143, 0x5E74, 0x6708, 0x65E5, 0x6B21, 0x6237, 0x4EF6,
            0x573A, 0x7BC7, 0x4EFD:
            return true
        default: return false
        }
    }

    /// A lone A between Chinese characters where a name belongs: 用A新时代…, 《A著作选读》, A同志. Not A类, A级, A股, A角.
    private func standsForName(_ text: Bytes, _ before: UInt32, _ after: UInt32, _ range: Range<Int>) -> Bool {
        guard Char.isHan(after) else { return false }
        let follows = ["新时代", "著作", "同志", "总书记", "思想", "书记", "主席"].contains {
            text.has(Array($0.utf8), at: range.upperBound)
        }
        return follows
            && (Char.isHan(before) || before == 0x300A || before == 0x201C || before == 0 || before == 0xFF0C
                || before == 0x3001)
    }

    /// ** around a heading is Markdown, which has its own rule.
    private func isMarkdown(_ text: Bytes, _ range: Range<Int>) -> Bool {
        range.count <= 3
            && (range.lowerBound == 0 || range.upperBound >= text.count
                || Char.isHan(text.scalar(at: range.upperBound).value)
                    && Char.isHan(text.scalar(before: range.lowerBound).value) == false)
    }
}
