// What rules see of a paragraph when they check the one before or behind it. A rule that looks at a neighbour asks for nothing but
// what is here: where an edit leaves all of it as it was, the neighbours of the edited paragraph are not checked again.

public import OutlineSyntax
package import OutlineText

/// How a paragraph looks from the ones beside it.
public struct ParagraphLook: Equatable, Sendable {
    private let opensWithQuote: Bool
    private let opensAttachments: Bool
    private let isAttachmentName: Bool
    private let end: BodyEnd
    private let ending: LineEnding
    /// The examples and the facts that the line names, and how many marks stand before each: what the rules on kinds see of it.
    private let examples: [UInt32]

    /// The title's rules read what stands in these lines word by word.
    package static let titleLines = 12

    /// The look of the paragraph at a line; nil where its neighbours see more of it than a look tells: in the first lines of a
    /// document, in a hard-wrapped one, and where a rule reads its words from there.
    public init?(_ document: Document, line: Int, _ rules: RuleSet) {
        guard line >= Self.titleLines, line < document.lineCount, document.wrapWidth == 0 else { return nil }
        let text = document.content(line)
        guard !document.line(line).isBlank, !rules.readsFromBeside.contains(where: { $0(text) }) else { return nil }
        opensWithQuote = text.opensWithQuote
        opensAttachments = text.opensAttachments
        isAttachmentName = text.opensAttachmentList || text.opensWithAttachmentNumber
        end = document.bodyEnd(ofParagraphAt: line)
        ending = document.line(line).ending
        let first = document.firstMark(atLine: line)
        let marks = document.marks[first...].prefix { $0.start.line == line }
        examples = ExampleCue.look(of: text).map { cue in
            UInt32(clamping: marks.count { $0.start.column <= cue.column }) << 1 | (cue.isFact ? 1 : 0)
        }
    }
}

/// How a paragraph ends.
package enum BodyEnd {
    /// With a mark that closes it.
    case closed
    /// Without one.
    case open
    /// It is a heading, a signature or another short line.
    case notBody
}

extension Document {
    /// How the paragraph at a line ends, seen from its last line alone.
    package func bodyEnd(ofParagraphAt first: Int) -> BodyEnd {
        let last = max(first, paragraphEnd(first) - 1)
        let content = content(last)
        if last == first, line(first).characters < 12 { return .notBody }
        var end = content.trimmingSpace(before: content.count)
        while content.scalar(before: end).value.isCloser { end -= content.scalar(before: end).length }
        let value = content.scalar(before: end).value
        if value.isSentenceEnd || value == "；" || value == "：" || value == "…" { return .closed }
        let mark = firstMark(atLine: first)
        let isShort = mark < marks.count && marks[mark].start.line == first && marks[mark].kind != .item
        return isShort || line(last).characters < 25 ? .notBody : .open
    }
}

extension Bytes {
    /// Whether a paragraph opens with “ or ‘, as those of a long quotation do (GB/T 15834-2011 4.8.3.5).
    package var opensWithQuote: Bool {
        let first = scalar(at: skippingSpace(from: 0)).value
        return first == "“" || first == "‘"
    }

    /// Whether a line opens with 附件.
    package var opensAttachments: Bool { has("附件", at: skippingSpace(from: 0)) }

    /// Whether a line opens with 附件：.
    package var opensAttachmentList: Bool {
        let start = skippingSpace(from: 0)
        return has("附件", at: start) && (has("：", at: start + 6) || self[start + 6] == 0x3A)
    }

    /// Whether a line is indented by three characters and more and starts with a number and a full stop.
    package var opensWithAttachmentNumber: Bool {
        let start = skippingSpace(from: 0)
        return start >= 6 && CodePoint(self[start]).isDigit && has("　　　", at: 0)
            && (self[start + 1] == 0x2E || self[start + 2] == 0x2E || has("．", at: start + 1))
    }
}
