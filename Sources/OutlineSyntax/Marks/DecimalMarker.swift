// Reads decimal numbers of headings: 1.1, 2.1.3; and says no to numbers of a text (1.5亿元, 3.15活动).

import OutlineText

extension HeadingMarker {
    /// 1.1 or 2.1.3, a space (without which 1.5亿元 and 3.15活动 look the same) and a Chinese character. Three numbers need no space.
    static func readDecimal(_ first: Numeral, _ text: Bytes) -> HeadingMarker? {
        guard first.value < 100, !first.fullWidth else { return nil }
        var (number, depth, at) = (first.value, 1, first.end)
        while text.scalar(at: at).value == "." || text.scalar(at: at).value == "．" {
            let start = at + text.scalar(at: at).length
            guard let next = Numeral.readArabic(text, at: start), !next.fullWidth, (1...99).contains(next.value),
                text.scalar(at: start).value != "0"
            else { break }
            (number, depth, at) = (number * 100 + next.value, depth + 1, next.end)
            if depth > 4 { return nil }
        }
        let form: MarkerForm
        switch depth {
        case 2: form = .decimal2
        case 3: form = .decimal3
        case 4: form = .decimal4
        default: return nil
        }
        let gap = text.skippingSpace(from: at)
        let next = text.scalar(at: gap).value
        guard next.isHan, !isMeasure(text, at: gap), gap > at || depth > 2 else { return nil }
        return HeadingMarker(form: form, number: number, end: gap, slips: [])
    }

    /// Whether something counted, measured or dated stands there: 1.5 亿元, 3.2 公里, 3.15 日.
    private static func isMeasure(_ text: Bytes, at offset: Int) -> Bool {
        switch text.scalar(at: offset).value {
        case "亿", "万", "千", "百", "元", "米", "里", "吨", "亩", "个", "倍", "度", "折", "版", "年", "月", "日", "号", "时": true
        case "公", "平", "立", "小", "分":
            measures.contains { text.has($0, at: offset) }
        default: false
        }
    }

    private static let measures: [StaticString] = ["公里", "公斤", "公顷", "公分", "平方", "平米", "立方", "小时", "分钟", "分贝"]
}
