// What problems, causes and measures speak of, by the words of their leads.

import OutlineText

/// The themes of a lead.
struct Themes: Sendable {
    /// How many characters of each theme's words stand in it, by the theme's index.
    private(set) var weights: [Int: Int] = [:]

    /// Words longer than this say no more.
    private static let longest = 6

    /// Reads a lead: its first two clauses, which say what it is about.
    init(_ lead: String) {
        let text = Bytes(lead)
        var (at, clauses, characters) = (0, 0, 0)
        while at < text.count, clauses < 2, characters < 48 {
            let scalar = text.scalar(at: at)
            if ThemeWords.stops.contains(where: { text.has($0, at: at) }) {
                clauses += 1
            } else if let (word, theme) = ThemeWords.word(text, at) {
                if theme >= 0 { weights[theme, default: 0] += word / 3 }
                at += word
                characters += word / 3
                continue
            }
            characters += 1
            at += max(1, scalar.length)
        }
    }

    /// How much two leads have in common.
    func likeness(_ other: Themes) -> Int {
        weights.reduce(0) { sum, pair in sum + min(pair.value, other.weights[pair.key] ?? 0, Self.longest) }
    }

    /// Whether it speaks of one or two things, and not of everything.
    var isPlain: Bool { (1...2).contains(weights.count) }
}

/// Data: the words of each theme. What counts as another word though it holds one of these stands in `others`.
enum ThemeWords {
    static let stops: [StaticString] = ["，", "；", "：", "。", ",", ";"]

    private static let themes: [[String]] = [
        [
            "理论学习", "理论武装", "政治理论", "理论修养", "研读", "原著", "原文", "学用结合", "学以致用", "学懂弄通", "武装头脑", "学习教育", "学习", "学",
        ],
        [
            "政治敏锐性", "政治洞察力", "政治执行力", "政治判断力", "政治领悟力", "政治能力", "政治素质", "政治素养", "政治站位", "政治纪律", "政治规矩", "请示报告",
        ],
        ["党性修养", "党性锻炼", "党性锤炼", "党性", "修身立德", "道德品格"],
        ["敢于担当", "担当作为", "担当精神", "担当意识", "责任担当", "主动担当", "担当", "揽责", "担责", "尽责", "斗争精神", "斗争"],
        ["能力本领", "本领", "破解难题", "攻坚克难"],
        ["改革创新", "创新意识", "创新"],
        ["调查研究", "深入调研", "调研"],
        ["宗旨意识", "宗旨", "以人民为中心", "群众", "为民服务", "为民"],
        ["工作作风", "作风", "文风", "会风", "形式主义", "官僚主义"],
        ["廉洁自律", "清正廉洁", "廉洁文化", "廉洁", "廉政"],
        ["全面从严治党", "从严治党", "管党治党", "党建", "一岗双责", "党组织"],
        ["意识形态"],
        ["纪律观念", "遵规守纪", "纪律", "规矩"],
        ["民主集中制", "批评与自我批评", "批评和自我批评"],
        ["抓落实", "工作落实", "韧劲"],
    ]

    private static let others = ["学校", "学科", "科学", "大学", "中学", "小学", "学生", "学历", "学会", "数学"]

    /// The words by their first character, longer ones first.
    private static let table: [UInt32: [(bytes: Bytes, theme: Int)]] = {
        var table: [UInt32: [(bytes: Bytes, theme: Int)]] = [:]
        let words = themes.enumerated().flatMap { theme in theme.element.map { ($0, theme.offset) } }
        for (word, theme) in words + others.map({ ($0, -1) }) {
            let bytes = Bytes(word)
            table[bytes.scalar(at: 0).value.rawValue, default: []].append((bytes, theme))
        }
        return table.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
    }()

    /// The length in bytes of the word at an offset and its theme, −1 for a word of none.
    static func word(_ text: Bytes, _ offset: Int) -> (length: Int, theme: Int)? {
        table[text.scalar(at: offset).value.rawValue]?.first { text.has($0.bytes, at: offset) }.map {
            ($0.bytes.count, $0.theme)
        }
    }
}
