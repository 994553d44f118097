// Placeholders as one thing that stands in many places: ××市 is the same city everywhere, and gets its name everywhere at once.

import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// A placeholder with what it stands for: ××市, 某某, 【单位名称】.
public struct Placeholder: Sendable, Equatable {
    /// Where it stands, the noun behind it included.
    public var extent: Extent
    /// How it is written.
    public var text: String
    /// Whether it stands for a name, which is the same wherever it is written so. A number or a blank may be another one each time.
    public var isName: Bool
}

extension Snapshot {
    /// What follows a hidden name and belongs to it; longer ones first.
    private static let nouns = [
        "开发区", "街道", "社区", "公司", "集团", "学校", "大学", "中学", "小学", "医院", "单位", "市", "县", "区", "镇", "乡",
        "村", "局", "委", "厅", "部", "省", "州", "旗", "校", "院", "司", "处", "科", "街", "厂", "办",
    ]

    /// What follows the hidden name of a person and does not belong to it.
    private static let titles = ["同志", "书记", "主任", "局长", "县长", "市长", "处长", "科长", "院长", "校长"]

    /// What is counted behind a placeholder for a number.
    private static let counters = [
        "年", "月", "日", "万", "亿", "元", "家", "个", "名", "人", "次", "户", "件", "场", "篇", "份", "项", "条", "%", "％", "期", "届",
    ]

    /// The placeholder at a place; nil where none stands.
    public func placeholder(at place: Place) -> Placeholder? {
        placeholders(paragraphAt: place.line).first { $0.extent.start <= place && place <= $0.extent.end }
    }

    /// All places where a placeholder is written the same way, in the order of the text.
    public func equals(of placeholder: Placeholder) -> [Extent] {
        let sought = Bytes(placeholder.text)
        guard sought.count > 0 else { return [] }
        var found: [Extent] = []
        var line = 0
        while line < document.lineCount {
            let end = document.paragraphEnd(line)
            // Only a paragraph that holds the letters is read.
            if (line..<end).contains(where: { document.content($0).firstOffset(of: sought) != nil }) || end - line > 1 {
                found += placeholders(paragraphAt: line).filter { $0.text == placeholder.text }.map(\.extent)
            }
            line = end
        }
        return found
    }

    /// The placeholders of the paragraph that holds a line.
    func placeholders(paragraphAt line: Int) -> [Placeholder] {
        SightReader().sights(document, paragraphAt: line).compactMap { sight in
            guard sight.kind == .placeholder, sight.start.line == sight.end.line else { return nil }
            let content = document.content(sight.start.line)
            let written = content[sight.start.column..<sight.end.column].string
            let noun = Self.nouns.first { content.has(Bytes($0), at: sight.end.column) }
            let end = sight.end.column + (noun?.utf8.count ?? 0)
            let isNumber = noun == nil && Self.counters.contains { content.has(Bytes($0), at: sight.end.column) }
            let isPerson = Self.titles.contains { content.has(Bytes($0), at: sight.end.column) }
            let isBlank = !isNumber && noun == nil && !isPerson && !Self.saysWhat(written)
            return Placeholder(
                extent: Extent(start: sight.start, end: Place(line: sight.start.line, column: end)),
                text: written + (noun ?? ""), isName: !isNumber && !isBlank)
        }
    }

    /// Whether a placeholder says by itself what belongs there, or hides a person: 【单位名称】, {姓名}, 某某.
    private static func saysWhat(_ text: String) -> Bool {
        text.unicodeScalars.contains { CodePoint($0).isHan }
    }
}

extension Bytes {
    /// Where some bytes first stand; nil where they do not.
    func firstOffset(of sought: Bytes, from start: Int = 0) -> Int? {
        guard sought.count > 0 else { return nil }
        let first = sought[0]
        return withSpan { bytes in
            var at = start
            while at <= bytes.count - sought.count {
                if bytes[at] == first, has(sought, at: at) { return at }
                at += 1
            }
            return nil
        }
    }
}
