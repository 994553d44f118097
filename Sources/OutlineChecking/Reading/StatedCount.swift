// A number that a text states of what follows: 以下四个方面, 谈三点体会, 抓好两项工作：. Read while a paragraph is scanned,
// because the rule that compares it with the sections behind must not walk the text. Numbers in quotation marks, numbers
// of what stands before (上述三点) and open ones (等三个方面) are none.

package import OutlineSyntax
package import OutlineText

/// A stated number.
package struct StatedCount: Sendable {
    /// The number, 2–20.
    package var number: Int
    /// Where the numeral starts.
    package var start: Place
    /// Behind the numeral and its measure word.
    package var end: Place
    /// Whether a word that announces stands right before it: 以下, 从, 谈, 抓好.
    package var isAnnounced: Bool
    /// Whether 对照 stands right before it: the number of aspects that a paper speaks of.
    package var isCompared: Bool
    /// What is counted.
    package var unit: Unit
    /// What stands behind the clause that states it.
    package var follows: Follows

    /// What is counted.
    package enum Unit: UInt8, Sendable {
        /// 个方面, 点体会, 项工作 and the like.
        case points
        /// 个带头
        case lead
        /// Anything else behind 点.
        case other
    }

    /// What stands behind the clause.
    package enum Follows: UInt8, Sendable {
        /// ： and a point: …三点建议：一是…; also 。 and a point where the number was announced.
        case item
        /// The end of the paragraph.
        case end
        /// Something else.
        case text
    }

    /// Moves it down by a number of lines.
    package mutating func shift(by lines: Int) {
        start.line += lines
        end.line += lines
    }

    /// Whether two lists state the same, wherever they stand.
    package static func areEqual(_ left: [StatedCount], _ right: [StatedCount]) -> Bool {
        left.elementsEqual(right) { left, right in
            left.number == right.number && left.isAnnounced == right.isAnnounced
                && left.isCompared == right.isCompared && left.unit == right.unit
                && left.follows == right.follows
        }
    }

    // MARK: Reading

    /// 个 点 条 项 件, and 方 as in 三方面
    @inline(__always)
    package static func isCounter(_ value: CodePoint) -> Bool {
        value == "个" || value == "点" || value == "条" || value == "项" || value == "件" || value == "方"
    }

    /// Whether a numeral ends at an offset: `before` is the Chinese character there, 0 where another stands.
    package static func endsNumeral(_ before: CodePoint, _ text: Bytes, _ offset: Int) -> Bool {
        before == .none ? CodePoint(text[offset - 1]).isDigit : Numeral.chinese(before) != nil
    }

    /// The numbers that a paragraph states.
    package static func read(_ context: borrowing ParagraphContext) -> [StatedCount] {
        let text = context.text
        var found: [StatedCount] = []
        var token = 0
        var depth = 0
        for offset in context.scan.counters {
            // Quotation marks and book titles up to here.
            while token < context.scan.tokens.count, context.scan.tokens[token].offset < offset {
                let value = context.scan.tokens[token].value
                if value == "“" || value == "《" {
                    depth += 1
                } else if value == "”" || value == "》" {
                    depth = max(0, depth - 1)
                }
                token += 1
            }
            guard depth == 0, found.count < 50, let numeral = numeral(text, before: offset) else { continue }
            let before = text.scalar(before: numeral.start).value
            guard !refersElsewhere(before) else { continue }
            let end = text.has("方面", at: offset) ? offset + 6 : offset + 3
            guard let unit = unit(text, at: offset) else { continue }
            let isAnnounced = isAnnounced(text, before: numeral.start)
            found.append(
                StatedCount(
                    number: numeral.value, start: context.paragraph.place(at: numeral.start),
                    end: context.paragraph.endPlace(at: end), isAnnounced: isAnnounced || endsInColon(text, from: end),
                    isCompared: text.has("对照", at: numeral.start - 6),
                    unit: unit, follows: follows(text, from: end, isAnnounced: isAnnounced)))
        }
        return found
    }

    /// The numeral that ends at an offset: one or two Chinese digits, or one or two Arabic ones behind a word that announces.
    private static func numeral(_ text: Bytes, before offset: Int) -> (value: Int, start: Int)? {
        var start = offset
        var length = 0
        while length < 4 {
            let scalar = text.scalar(before: start)
            guard scalar.length == 3 ? Numeral.chinese(scalar.value) != nil : scalar.value.isDigit else { break }
            start -= scalar.length
            length += 1
        }
        guard length > 0, length < 4 else { return nil }
        let numeral: Numeral?
        if text.scalar(at: start).value.isDigit {
            guard isAnnounced(text, before: start) else { return nil }
            numeral = Numeral.readArabic(text, at: start)
        } else {
            numeral = Numeral.readChinese(text, at: start)
        }
        // 三四个 is about, 二〇 and longer ones are no counts.
        guard let numeral, numeral.end == offset, (2...20).contains(numeral.value) else { return nil }
        return (numeral.value, start)
    }

    /// Whether the number speaks of something else than what follows: 第三点, 这三个, 上述三点, 等三个, 十几个, 其他两项.
    private static func refersElsewhere(_ before: CodePoint) -> Bool {
        switch before {
        // 第 这 那 述 等 几 数 余 多 每 各 前 后 另 他 中 任 某 两 该 此 除 点 . · 午 晨 晚 夜 日 号
        case "第", "这", "那", "述", "等", "几", "数", "余", "多", "每", "各", "前", "后",
            "另", "他", "中", "任", "某", "两", "该", "此", "除", "点", ".", "·", "午", "晨",
            "晚", "夜", "日", "号":
            return true
        default:
            return before.isDigit
        }
    }

    /// What is counted at a measure word; nil where the word means something else (三个月, 三点半, 百分点).
    private static func unit(_ text: Bytes, at offset: Int) -> Unit? {
        let next = offset + 3
        if text.has("个", at: offset) {
            if text.has("带头", at: next) { return .lead }
            var at = next
            if text.has("关系户", at: next) { return nil }
            for word: StaticString in ["主要", "突出", "重点", "重要", "关键", "具体", "核心", "薄弱"] where text.has(word, at: next) {
                let behind = next + word.utf8CodeUnitCount
                // 三个重点： counts 重点 itself.
                at = Self.nouns.contains { text.has($0, at: behind) } ? behind : next
            }
            return Self.nouns.contains { text.has($0, at: at) } ? .points : nil
        }
        if text.has("点", at: offset) {
            for word: StaticString in ["半", "钟", "左右", "前", "后", "以", "开", "到", "整", "多", "零"]
            where text.has(word, at: next) {
                return nil
            }
            // 强调三点： lists points as well.
            let isAlone = text.has("：", at: next) || text.has("。", at: next)
            return isAlone || Self.pointNouns.contains { text.has($0, at: next) } ? .points : .other
        }
        if text.has("方面", at: offset) {
            // 四方面军, 三方|面临, 四方|面向.
            let other = "军临向对谈世积貌"
            return text.scalar(at: offset + 6).value.isOne(of: other) ? nil : .points
        }
        if text.has("项", at: offset) || text.has("条", at: offset) || text.has("件", at: offset) {
            for word: StaticString in ["工作", "任务", "措施", "建议", "意见", "要求", "议程", "事", "经验", "举措", "重点"]
            where text.has(word, at: next) {
                return .points
            }
            // Others are set phrases more often than counts: 八项规定, 三条底线.
            return nil
        }
        return nil
    }

    /// Nouns that count what a text goes on to list.
    private static let nouns: [StaticString] = [
        "方面", "问题", "环节", "原因", "层面", "重点", "关键", "难点", "短板", "特点", "坚持", "不放松", "统筹", "到位", "着力",
        "注重", "转变", "突破", "不足", "体会", "要求", "启示", "做法", "经验", "建议", "任务", "打算", "关系",
        "原则", "导向",
    ]

    private static let pointNouns: [StaticString] = [
        "意见", "体会", "建议", "要求", "希望", "感受", "认识", "表态", "看法", "想法", "打算", "原因", "启示", "问题", "经验", "做法",
        "不足", "感悟", "思考", "收获", "承诺", "期望", "深刻体会",
    ]

    /// Whether a word that announces stands right before an offset.
    private static func isAnnounced(_ text: Bytes, before offset: Int) -> Bool {
        for word in Self.announcers where text.has(word, at: offset - word.utf8CodeUnitCount) { return true }
        return false
    }

    private static let announcers: [StaticString] = [
        "以下", "下面", "如下", "下列", "从", "谈", "讲", "谈谈", "讲讲", "提", "提出", "作", "作出", "主要有", "存在", "表现在", "体现在", "围绕",
        "抓好", "做好", "做到", "汇报", "分享", "强调", "突出", "以下的",
    ]

    /// Whether a clause that goes on at an offset has a few more characters, a colon, and then the paragraph ends: 办了三件大事：.
    private static func endsInColon(_ text: Bytes, from offset: Int) -> Bool {
        var at = offset
        while at < min(text.count, offset + 15), text.scalar(at: at).value.isHan { at += 3 }
        return text.has("：", at: at) && text.skippingSpace(from: at + 3) >= text.count
    }

    /// What stands behind the clause that goes on at an offset.
    private static func follows(_ text: Bytes, from offset: Int, isAnnounced: Bool) -> Follows {
        var at = offset
        var count = 0
        while at < text.count, count < 30 {
            let scalar = text.scalar(at: at)
            switch scalar.value {
            case "：", ":":
                let next = text.skippingSpace(from: at + scalar.length)
                if next >= text.count { return .end }
                guard count <= 16, let marker = ItemStart.number(text, at: next) else { return .text }
                return marker == 1 ? .item : .text
            case "。", "！":
                let next = text.skippingSpace(from: at + scalar.length)
                if next >= text.count { return .end }
                // 围绕五个环节开展了督查。一是…: what was done with them.
                let endsInNoun = (nouns + pointNouns).contains { text.has($0, at: at - $0.utf8CodeUnitCount) }
                return isAnnounced && count <= 10 && endsInNoun && ItemStart.number(text, at: next) == 1 ? .item : .text
            case "，", "；", "、", ",":
                // “三点意见，供参考。” may still end the paragraph; a point no longer follows at once.
                count += 16
            default: count += 1
            }
            at += max(1, scalar.length)
        }
        return at >= text.count ? .end : .text
    }
}

/// Where a point starts: 一是, 一要, 一靠, 第一，, 其一， and 首先，.
private enum ItemStart {
    /// The number of the point at an offset; nil where none starts.
    static func number(_ text: Bytes, at offset: Int) -> Int? {
        if text.has("首先", at: offset) { return 1 }
        let isOrdinal = text.has("第", at: offset) || text.has("其", at: offset)
        guard let numeral = Numeral.readChinese(text, at: isOrdinal ? offset + 3 : offset) else { return nil }
        if isOrdinal { return numeral.value }
        let isPoint = text.has("是", at: numeral.end) || text.has("要", at: numeral.end) || text.has("靠", at: numeral.end)
        return isPoint ? numeral.value : nil
    }
}
