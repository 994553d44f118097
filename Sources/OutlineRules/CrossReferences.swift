// References of a text to its own parts: 见附件2, 上述第（三）项, 本部分第二点, 前述第一个问题, 详见第三部分. Read of one paragraph at a
// time; where each leads is told from the marks and the outline.

public import OutlineSyntax
import OutlineText

/// A reference.
public struct CrossReference: Sendable, Equatable {
    /// What is named.
    public enum Target: Sendable, Equatable {
        /// An attachment by its number; nil for the only one.
        case attachment(Int?)
        /// A member of a series that stands before.
        case above(Member)
        /// A member of what stands in the same part or section.
        case inside(Container, Member)
        /// A section of the highest level by its number.
        case part(Int)
    }

    /// In what a member stands.
    public enum Container: Sendable, Equatable {
        /// The section of the highest level.
        case part
        /// The innermost section.
        case section
    }

    /// A member of a series.
    public struct Member: Sendable, Equatable {
        /// Its number.
        public var number: Int
        /// Whether brackets stand around it: 第（三）项.
        public var isBracketed: Bool
        /// Whether it is called a point: 第二点, 第三条.
        public var isPoint: Bool
    }

    /// Where it stands, without the word that leads to it.
    public var start: Place
    /// Where it ends, exclusive.
    public var end: Place
    /// What it names.
    public var target: Target
}

/// Reads references.
public enum CrossReferenceReader {
    /// Words before a number that speak of what stands before.
    private static let above: [StaticString] = ["上述", "前述", "上文", "前文", "前面所列", "前面的", "以上"]
    /// Words before a number that speak of the same part.
    private static let part: [StaticString] = ["本部分", "这一部分", "本大项", "本章"]
    /// Words before a number that speak of the same section.
    private static let section: [StaticString] = ["本节", "本项", "本方面", "这一方面"]
    /// Words before a number that speak of the whole text.
    private static let whole: [StaticString] = ["详见", "参见", "见", "本文", "本材料", "本报告", "本提纲", "全文"]
    /// Nouns behind a number of a member.
    private static let nouns: [StaticString] = ["个方面", "个问题", "个原因", "方面", "部分", "问题", "项", "点", "条", "个", "类"]
    /// What stands behind a numeral that is part of another word: 附件一并报送.
    private static let otherWords: [StaticString] = ["并", "同", "起", "般", "样", "律", "块", "些", "定", "份", "式"]

    /// The references of the paragraph that holds a line, in the order of the text.
    public static func references(_ document: Document, paragraphAt line: Int) -> [CrossReference] {
        let paragraph = document.paragraph(at: document.paragraphStart(line))
        let text = paragraph.text
        var found: [CrossReference] = []
        func add(_ start: Int, _ end: Int, _ target: CrossReference.Target) {
            found.append(
                CrossReference(start: paragraph.place(at: start), end: paragraph.endPlace(at: end), target: target))
        }
        let mark = document.firstMark(atLine: paragraph.line)
        let opensAttachment =
            mark < document.marks.count && document.marks[mark].start.line == paragraph.line
            && document.marks[mark].kind == .attachment
        var at = text.skippingSpace(from: 0)
        while at < text.count {
            if !opensAttachment, text.has("附件", at: at), let (number, end) = attachment(text, at) {
                add(at, end, .attachment(number))
                at = end
            } else if text.has("第", at: at), let (target, end) = ordinal(text, at) {
                add(at, end, target)
                at = end
            } else {
                at += max(1, text.scalar(at: at).length)
            }
        }
        return found
    }

    /// 附件2, 附件二, and 见附件 without a number.
    private static func attachment(_ text: Bytes, _ offset: Int) -> (number: Int?, end: Int)? {
        let start = text.skippingSpace(from: offset + 6)
        if let numeral = Numeral.readArabic(text, at: start), (1...99).contains(numeral.value) {
            // 附件2023年度清单 names no number.
            return text.has("年", at: numeral.end) || text.has(".", at: numeral.end) ? nil : (numeral.value, numeral.end)
        }
        if let numeral = Numeral.readChinese(text, at: start), (1...99).contains(numeral.value) {
            return otherWords.contains { text.has($0, at: numeral.end) } ? nil : (numeral.value, numeral.end)
        }
        let isLed = text.has("见", at: offset - 3)
        let closes: [StaticString] = ["）", "，", "。", "；", ")"]
        return isLed && closes.contains { text.has($0, at: offset + 6) } ? (nil, offset + 6) : nil
    }

    /// 第（三）项 behind 上述, 第二点 behind 本部分, 第三部分 behind 详见.
    private static func ordinal(_ text: Bytes, _ offset: Int) -> (target: CrossReference.Target, end: Int)? {
        var at = offset + 3
        let isBracketed = text.has("（", at: at) || text.has("(", at: at)
        if isBracketed { at += text.scalar(at: at).length }
        guard let numeral = Numeral.readChinese(text, at: at) ?? Numeral.readArabic(text, at: at),
            (1...99).contains(numeral.value)
        else { return nil }
        at = numeral.end
        if isBracketed {
            guard text.has("）", at: at) || text.has(")", at: at) else { return nil }
            at += text.scalar(at: at).length
        }
        guard let noun = nouns.first(where: { text.has($0, at: at) }) else { return nil }
        let isPart = text.has("部分", at: at)
        let isPoint = text.has("点", at: at) || text.has("条", at: at)
        let member = CrossReference.Member(number: numeral.value, isBracketed: isBracketed, isPoint: isPoint)
        let end = at + noun.utf8CodeUnitCount
        func follows(_ words: [StaticString]) -> Bool {
            // 的 and 中 may stand between.
            let offsets = [
                offset, text.has("的", at: offset - 3) || text.has("中", at: offset - 3) ? offset - 3 : offset,
            ]
            return words.contains { word in offsets.contains { text.has(word, at: $0 - word.utf8CodeUnitCount) } }
        }
        if isPart { return follows(whole) || follows(above) ? (.part(numeral.value), end) : nil }
        if follows(above) { return (.above(member), end) }
        if follows(part) { return (.inside(.part, member), end) }
        if follows(section) { return (.inside(.section, member), end) }
        return nil
    }
}
