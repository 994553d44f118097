// placeholder: what still has to be filled in: xx, ××, ***, ____, 【】, （此处填写…）, and a lone A for a name.

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let placeholder = Rule(
        code: "placeholder",
        family: .residue,
        severity: .warning,
        authority: .practice,
        title: Text("占位符没有填", "A placeholder is still there"),
        reason: Text(
            "××、xx、***、____、【】这类占位和代替人名的单个字母 A 留在成稿里，会被当作没有写完。××市、张××、某某等习惯上的隐去写法只作提示。",
            "Placeholders left in a finished paper look as if it were not finished. ××市, 某某 and the like are customary for hiding a name and only information."
        ),
        remedy: Text("填上实际内容；有意隐去的，可以忽略。", "Fill in what belongs there; ignore it where a name is hidden on purpose."),
        bad: [
            Example("认真学习了⟦xx⟧，对党的⟦xx⟧大报告作了研读。"),
            Example("完成投资⟦XXX⟧万元，签约企业⟦x⟧家，计划⟦*月⟧开工。"),
            Example("联系人：⟦____⟧，电话：⟦***⟧。"),
            Example("深学细悟《⟦A⟧著作选读》，坚持用⟦A⟧新时代思想凝心铸魂。"),
            Example("按照⟦××⟧市的部署，⟦【】⟧年完成⟦××⟧万元。"),
            Example("由⟦【填写单位名称】⟧负责，联系人为⟦某某⟧，⟦（此处填写电话）⟧。"),
            Example("⟦某某⟧同志任⟦○○⟧局长，⟦{姓名}⟧任副局长，⟦**⟧市⟦**⟧县协办。"),
            Example("联系人：⟦____⟧，日期已确定为⟦____⟧。\n已盖章的文件共⟦____⟧份。"),
            Example("⟦20XX⟧年，投资⟦XX.X⟧亿元，增长⟦X⟧%，完成投资⟦（）⟧万元，办理⟦[具体数量]⟧件。"),
            Example("⟦x⟧市长讲话，按⟦x⟧府发〔2021〕2号，⟦200X⟧年至今，⟦20xx⟧—⟦20xx⟧年，达⟦XX.XX⟧%。"),
            Example("由⟦[牵头单位]⟧于⟦【时间范围】⟧完成，到〔⟦*⟧〕小学调研。"),
            Example("联系电话⟦××××⟧，本人⟦××⟧，现任⟦××⟧县⟦××⟧局局长。"),
        ],
        good: [
            Example("年度得分＝单项得分×权重，防范外部风险（输入性通胀等），请观看专题片。（此处播放视频）"),
            Example("预备党员的预备期为（）年。增长率为X%时，利润为Y万元。"),
            Example("承诺人（签字）：____________\n日期：______年____月____日"),
            Example("函数名为main（），系数为2XX，型号为20XX。"),
            Example("某市委常委参加会议，某些同志发言。"),
            Example("A类企业、A4纸、A股、B超、X光、C919、5A级景区、甲乙两方按3×4布置。"),
            Example("开展“两学一做”，办好实事。App、PPT、VIP、svip、XXL。"),
            Example("二○○八年，【案例】某企业，【导语】略，（以下简称“填写单位”），□是 □否。"),
            Example("【工作内容】略。\n关注公众号【某县发布】，参见[1]和[注]，x轴、y轴，X光室。"),
            Example("**绿色出行，人人有责**，节约是美德。"),
        ],
        check: .paragraph([.placeholder, .latin, .bracket]) { context, findings in
            for found in PlaceholderReader(context).all {
                let written = context.text[found.range].string
                findings.report(
                    found.range, in: context,
                    found.isCustomary
                        ? Text(
                            "“\(written)”是隐去的写法，定稿前请确认",
                            "“\(written)” hides something; check it before handing in")
                        : Text("占位“\(written)”还没有填", "The placeholder “\(written)” is still to be filled in"),
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
    /// Whether the paragraph holds a sign of equality.
    private let isFormula: Bool
    /// Whether it is a line to be signed by hand: 承诺人（签字）：____, 日期：____年__月__日.
    private let isSignature: Bool

    init(_ context: borrowing ParagraphContext) {
        let text = context.text
        let tokens = context.scan.tokens
        isFormula = tokens.contains { $0.value == "=" || $0.value == "＝" }
        isSignature = Self.isSignature(context)
        let bold = Set(
            tokens.contains { $0.value == "*" }
                ? MarkdownReader.bold(context).flatMap { [$0.lowerBound, $0.upperBound - 2] } : [])
        var index = 0
        while index < tokens.count {
            let first = tokens[index]
            var end = index + 1
            while end < tokens.count, tokens[end].offset == tokens[end - 1].end, tokens[end].value == first.value {
                end += 1
            }
            let range = first.offset..<tokens[end - 1].end
            let isBoldSign = first.value == "*" && bold.contains(range.lowerBound)
            if !isBoldSign, let found = read(text, first, range, count: end - index) {
                all.append(found)
                // What stands inside brackets is told with them.
                while end < tokens.count, tokens[end].offset < found.range.upperBound { end += 1 }
            }
            index = end
        }
        if context.scan.signals.contains(.doubled) {
            for offset in context.scan.doubles where text.has("某某", at: offset - 3) && !text.has("某", at: offset - 6) {
                all.append(Found(range: offset - 3..<offset + 3, isCustomary: true))
            }
        }
        all.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func read(_ text: Bytes, _ first: ParagraphScan.Token, _ range: Range<Int>, count: Int) -> Found? {
        let before = text.scalar(before: range.lowerBound).value
        let after = text.scalar(at: range.upperBound).value
        let isolated = !isWord(before) && !isWord(after)
        switch first.value {
        case "x", "X":
            // 20XX年, 200X年, 20xx—20xx and XX.XX%.
            if let year = maskedYear(text, range, count: count) { return Found(range: year, isCustomary: false) }
            if count >= 2, after == ".", text.scalar(at: range.upperBound + 1).value == first.value {
                var end = range.upperBound + 1
                while text.scalar(at: end).value == first.value { end += 1 }
                return Found(range: range.lowerBound..<end, isCustomary: false)
            }
            // x市长 and x府发〔2021〕2号 hide a name.
            if count == 1, isolated, hidesName(text, range) {
                return Found(range: range, isCustomary: true)
            }
            guard isolated, count >= 2 || standsForNumber(before, after) else { return nil }
            // 增长率为X%时，利润为Y万元: a variable.
            if after == "%", isFormula || text.has("时", at: range.upperBound + 1) { return nil }
            return Found(range: range, isCustomary: false)
        case "×", "✕", "✖":
            guard !(before.isDigit || after.isDigit) || count >= 2 else { return nil }
            // 得分＝单项得分×权重 is a product.
            guard count >= 2 || (before.isHan && after.isHan && !isFormula) else { return nil }
            // ××市 and 张×× hide a name; ××万元 and ××年 are still to be filled in.
            let isNamed = PlaceholderReader.afterName.contains { text.has($0, at: range.upperBound) }
            let isByline = range.count == text.trimmed.count && count >= 2 && count <= 3
            let hidesName =
                isInstitution(after) || isNamed || isByline || (count < 3 && before.isHan && !after.isHan)
            return Found(range: range, isCustomary: hidesName)
        case "*", "＊":
            if count == 1, before.isHan, standsForNumber(before, after) {
                return Found(range: range.lowerBound..<range.upperBound + 3, isCustomary: false)
            }
            // *** alone draws a line in Markdown.
            // 〔*〕小学: alone between brackets.
            if count == 1, before.isChineseOpener, after.isChineseCloser {
                return Found(range: range, isCustomary: false)
            }
            guard count >= 2, isolated, range.count < text.count || count > 3 else { return nil }
            return Found(range: range, isCustomary: isInstitution(after))
        case "_", "＿":
            return count >= 2 && isolated && !isSignature ? Found(range: range, isCustomary: false) : nil
        case "○", "●", "□", "△", "◎":
            let isYear =
                Numeral.readChinese(text, at: range.lowerBound - 3) != nil
                && Numeral.readChinese(text, at: range.upperBound) != nil
            return count >= 2 && !isYear && (before.isHan || after.isHan)
                ? Found(range: range, isCustomary: false) : nil
        case "【", "（", "(", "[", "［", "{": return bracket(text, first)
        case "A":
            return count == 1 && isolated && standsForName(text, before, after, range)
                ? Found(range: range, isCustomary: false) : nil
        default: return nil
        }
    }

    /// The four characters of a year of which the last ones are masked, before 年 or beside a mark of a range; nil for others.
    private func maskedYear(_ text: Bytes, _ range: Range<Int>, count: Int) -> Range<Int>? {
        let start = range.lowerBound - (4 - count)
        guard count <= 2, text.has("20", at: start) || text.has("19", at: start),
            count == 2 || CodePoint(text[start + 2]).isDigit, !text.scalar(before: start).value.isLatinOrDigit
        else { return nil }
        let (before, after) = (text.scalar(before: start).value, text.scalar(at: range.upperBound).value)
        let isRange = after.isRangeMark && text.scalar(at: range.upperBound + 1).length > 0 || before.isRangeMark
        return after == "年" || isRange && !after.isLatinOrDigit ? start..<range.upperBound : nil
    }

    /// Whether a letter stands for the name of an office or of a place: before 市长, or before a number of a paper.
    private func hidesName(_ text: Bytes, _ range: Range<Int>) -> Bool {
        let after = text.scalar(at: range.upperBound).value
        if isInstitution(after) { return true }
        // 府发〔, 政办发〔
        var at = range.upperBound
        while text.scalar(at: at).value.isHan, at - range.upperBound < 12 { at += 3 }
        return at > range.upperBound && text.has("〔", at: at)
    }

    private func isWord(_ value: CodePoint) -> Bool {
        value.isLatin || value.isDigit || value == "." || value == "@" || value == "/" || value == "-"
    }

    /// 市 县 区 镇 乡 村 街 局 委 厅 部 省 州 旗 校 院 司 处 科 公 单 集 同: what follows a hidden name.
    private func isInstitution(_ value: CodePoint) -> Bool {
        switch value {
        case "市", "县", "区", "镇", "乡", "村", "街", "局", "委", "厅", "部", "省", "州",
            "旗",
            "校", "分", "院", "司", "处", "科", "公", "单", "集", "同":
            true
        default: false
        }
    }

    /// x 家, x 亿元, x 年: a single letter before a counter, behind Chinese text.
    private func standsForNumber(_ before: CodePoint, _ after: CodePoint) -> Bool {
        guard before.isHan || before == .none || before == "，" else { return false }
        switch after {
        case "家", "个", "名", "人", "亿", "万", "元", "年", "月", "日", "次", "户", "件",
            "场", "篇", "份", "项", "%", "％":
            return true
        default: return false
        }
    }

    /// A lone A between Chinese characters where a name belongs: 用A新时代…, 《A著作选读》, A同志. Not A类, A级, A股, A角.
    private func standsForName(_ text: Bytes, _ before: CodePoint, _ after: CodePoint, _ range: Range<Int>) -> Bool {
        guard after.isHan else { return false }
        let follows = PlaceholderReader.afterName.contains { text.has($0, at: range.upperBound) }
        return follows
            && (before.isHan || before == "《" || before == "“" || before == .none || before == "，"
                || before == "、")
    }

    /// Whether a short line starts with a label that holds one of these words, and is no sentence.
    private static func isSignature(_ context: borrowing ParagraphContext) -> Bool {
        let text = context.text
        guard context.characters <= 40, !text.has("。", at: context.textEnd - 3),
            let colon = context.scan.tokens.first(where: { $0.value == "：" || $0.value == ":" })
        else { return false }
        return signatures.contains { text.holds($0, from: 0, before: colon.offset) }
    }

    private static let roles = Lexicon.placeholder
    private static let signatures = roles["signature"] ?? []
    private static let afterName = roles["name"] ?? []
    /// What asks for something to be filled in, at the start of the text in brackets, outright or by its name.
    private static let requests = roles["request"] ?? []
    private static let fields = roles["field"] ?? []
    /// What follows such a word where it is part of another one, or says what happens there.
    private static let otherWords = roles["other"] ?? []
    private static let nouns = roles["noun"] ?? []

    /// Whether a name of something (【时间范围】, [牵头单位]) stands in brackets inside a sentence: nothing but a few Chinese characters.
    private func isNamedBlank(_ text: Bytes, _ inside: Range<Int>, in range: Range<Int>) -> Bool {
        guard inside.count >= 6, inside.count <= 24 else { return false }
        var at = inside.lowerBound
        while at < inside.upperBound {
            guard text.scalar(at: at).value.isHan else { return false }
            at += 3
        }
        let before = text.scalar(before: range.lowerBound).value
        guard before.isHan || before.isDigit || before == "“" || before == "《" || before == "〔" else { return false }
        return PlaceholderReader.nouns.contains { text.holds($0, from: inside.lowerBound, before: inside.upperBound) }
    }

    /// Brackets with nothing in them, or with a request.
    private func bracket(_ text: Bytes, _ open: ParagraphScan.Token) -> Found? {
        let closing: [CodePoint]
        switch open.value {
        case "【": closing = ["】"]
        case "{": closing = ["}"]
        case "(", "（": closing = [")", "）"]
        default: closing = ["]", "］"]
        }
        let start = text.skippingSpace(from: open.end)
        var at = start
        while at < text.count, at - start <= 60 {
            let scalar = text.scalar(at: at)
            if closing.contains(scalar.value) { break }
            at += max(1, scalar.length)
        }
        let close = text.scalar(at: at)
        guard closing.contains(close.value) else { return nil }
        let range = open.offset..<at + close.length
        if at == start {
            // （）万元 is to be filled in; （）年 may be a question, and a mere （） may be spoken of.
            let isNumber =
                text.scalar(before: open.offset).value.isHan
                && text.scalar(at: range.upperBound).value.isOne(of: "万亿元%％")
            return open.value == "【" || open.end < start || isNumber ? Found(range: range, isCustomary: false) : nil
        }
        // In round brackets 姓名 and 职务 may be a heading of a form; only an outright request counts there.
        let isRound = open.value == "(" || open.value == "（"
        let isSquare = open.value == "【" || open.value == "["
        if isSquare, isNamedBlank(text, start..<at, in: range) { return Found(range: range, isCustomary: false) }
        let requests = isRound ? PlaceholderReader.requests : PlaceholderReader.requests + PlaceholderReader.fields
        guard let request = requests.first(where: { text.has($0, at: start) }) else { return nil }
        // （输入性通胀）, （填写说明见附件）, （待补缴7人） and （此处播放视频） ask for nothing.
        let behind = start + request.count
        let words = PlaceholderReader.otherWords
        if isRound, words.contains(where: { text.has($0, at: behind) }) { return nil }
        return Found(range: range, isCustomary: false)
    }
}
