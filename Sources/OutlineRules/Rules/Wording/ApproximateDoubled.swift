// approximate-doubled: an estimate stated twice (大约四十天左右, 超过三百人以上).

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let approximateDoubled = Rule(
        code: "approximate-doubled",
        family: .wording,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("约数说了两遍", "An estimate stated twice"),
        reason: Text(
            "“大约”和“左右”、“超过”和“以上”意思重复，留一个即可。", "大约 and 左右, 超过 and 以上 say the same; one is enough."),
        remedy: Text("删去其中一个。", "Delete one of them."),
        bad: [
            Example("⟦大约四十天左右⟧完成校对，⟦超过300人以上⟧参加。", fixed: "大约四十天完成校对，超过300人参加。"),
            Example("每周⟦约3次左右⟧，用时⟦近两个月左右⟧。", fixed: "每周约3次，用时近两个月。"),
        ],
        good: [
            Example("大约四十天，四十天左右，节约用水三成左右，约谈两人，处级以上干部不少于三分之一，超过预期，县级以上。"),
            Example("约请县级以上专家，签约20天左右完成，近年来八成以上，最近三天左右，续约3年左右，就近15分钟左右办成，走近10名左右。"),
        ],
        check: .paragraph(.words(.cues)) { context, findings in
            let text = context.text
            for offset in context.scan.words(of: .cues) {
                guard let start = context.estimate(before: offset) else { continue }
                let range = start..<offset + 6
                let fix = Fix(
                    title: Text(
                        "删去“\(text[offset..<offset + 6].string)”", "Delete “\(text[offset..<offset + 6].string)”"),
                    isSafe: false, edits: [context.edit(offset..<offset + 6, "")])
                findings.report(
                    range, in: context,
                    Text("“\(text[range].string)”里约数说了两遍", "“\(text[range].string)” states the estimate twice"),
                    fix: fix)
            }
        })
}

extension ParagraphContext {
    /// The start of a word of estimation and its number that reach up to 左右, 上下 or 以上 at an offset.
    fileprivate func estimate(before offset: Int) -> Int? {
        let isAbove = text.has("以上", at: offset)
        guard isAbove || text.has("左右", at: offset) || text.has("上下", at: offset) else { return nil }
        var at = offset
        var units = 0
        var numerals = 0
        // At most three characters of unit, then the number.
        while at > 0, offset - at < 60 {
            let scalar = text.scalar(before: at)
            let isNumeral = scalar.value.isDigit || isChineseNumeral(scalar.value) || scalar.value == "."
            if isNumeral {
                numerals += 1
            } else if numerals > 0 {
                break
            } else {
                units += 1
                if units > 3 || (!scalar.value.isHan && scalar.value != "%") { return nil }
            }
            at -= max(1, scalar.length)
        }
        guard numerals > 0 else { return nil }
        let words: [StaticString] = isAbove ? ["超过", "至少", "不少于", "多达"] : ["大约", "大概", "将近", "约", "近"]
        for word in words where text.has(word, at: at - word.utf8CodeUnitCount) {
            let start = at - word.utf8CodeUnitCount
            // 节约 签约 合约 预约, 最近 附近 临近 are other words.
            if word.utf8CodeUnitCount == 3,
                text.scalar(before: start).value.isOne(of: "节签合预履违特制契相大简集公最附临邻靠接续邀租盟婚解就走新贴亲拉远纽")
            {
                continue
            }
            return start
        }
        return nil
    }

    private func isChineseNumeral(_ value: CodePoint) -> Bool {
        // 百 千 万 亿 两 几 零 半
        switch value {
        case "百", "千", "万", "亿", "两", "几", "零", "半": true
        default: Numeral.chinese(value) != nil
        }
    }
}
