// A grammar of texts that nobody writes: the words of our rules in any order, half of a pair, numbers of all sizes, characters that are
// not seen, line ends apart. Rules that hold for these hold for what people write.

/// Makes hostile texts.
public enum HostileText {
    /// Words by what they are. Each draw takes a class first, so that rare ones are as frequent as common ones.
    private static let classes: [[String]] = [
        // Ordinals of all sizes and forms.
        [
            "一", "二", "三", "九", "十", "十一", "二十", "九十九", "一百零一", "〇", "两", "拾", "廿", "１", "12", "0",
            "99999999999999999999",
        ],
        [
            "一、", "二、", "十、", "（一）", "（二)", "(三）", "(四)", "1.", "2．", "3、", "10.", "（1）", "(2)", "①", "②", "⑴", "a.",
            "A、", "第一章", "第二部分",
        ],
        [
            "一是", "二是", "三是", "五是", "十是", "十一是", "一要", "二要", "一靠", "首先，", "其次，", "再次，", "最后，", "第一，", "第二，", "其一；",
            "其二，", "一方面", "另一方面",
        ],
        ["三个方面", "以下两点", "四个问题", "两件大事", "“五个一”", "三方面原因", "如下几点"],
        // Marks, whole pairs and half ones.
        ["，", "。", "；", "：", "、", "！", "？", "……", "——", "…", "—", "·", "～"],
        [",", ".", ";", ":", "!", "?", "...", "--", "-", "~", "/", "%", "％"],
        [
            "“", "”", "‘", "’", "《", "》", "〈", "〉", "（", "）", "(", ")", "【", "】", "[", "]", "「", "」", "\"", "'", "<",
            ">",
        ],
        ["（甲）", "(甲)", "（甲)", "“甲”", "”甲“", "《甲》", "《《甲》》", "\"甲\"", "〔2024〕3号", "[2024]3号"],
        // Words of the rules.
        ["认真", "学习", "落实", "的", "地", "得", "同志们", "存在", "问题", "比如，", "例如", "某某", "××", "xx", "____", "【待填】", "TODO"],
        [
            "学习学习", "的的", "了了", "人民人民", "坚持坚持坚持", "截止", "做为", "大约十个左右", "2024年3月5日", "2024年03月", "24年", "1.5亿元",
            "12:30", "3-5%", "50%—60",
        ],
        ["工作总结", "述职报告", "个人对照检查材料", "存在的主要问题", "原因剖析", "下一步整改措施", "理论学习方面", "附件：", "附件1", "某某局", "2024年5月6日"],
        [
            "## ", "- ", "* ", "**", "`", "```", "> ", "---", "|", "1. ", "- 1 -", "第 3 页", "作为人工智能", "关注公众号", "￥5",
            "点击下载", "http://a.b", "加微信",
        ],
        // What is not seen, or is not one character.
        [
            " ", "  ", "\t", "\u{3000}", "\u{A0}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2060}", "\u{AD}", "\u{0}",
            "\u{7F}", "\u{1B}[0m", "\u{E000}",
        ],
        [
            "👍", "👨‍👩‍👧", "🇨🇳", "𠮷", "𝟙", "e\u{301}", "\u{301}", "ﬁ", "Ａ", "ｂ", "１", "ａｂ", "abc", "wei", "GB", "\u{FFFD}",
            "\u{10FFFF}",
        ],
        ["\n", "\r\n", "\r", "\n\n", "\n\n\n\n", "\r\r\n", "\n\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}"],
    ]

    /// A text of about so many words. Some are repeated in a row, since runs are what costs.
    public static func text(words: Int, using random: inout SeededRandom) -> String {
        var text = ""
        for _ in 0..<words {
            let word = classes.randomElement(using: &random)?.randomElement(using: &random) ?? ""
            let isRun = Int.random(in: 0..<24, using: &random) == 0
            text += String(repeating: word, count: isRun ? Int.random(in: 2...9, using: &random) : 1)
        }
        return text
    }

    /// One word.
    public static func word(using random: inout SeededRandom) -> String { text(words: 1, using: &random) }
}
