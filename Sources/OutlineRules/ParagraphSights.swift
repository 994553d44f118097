// What stands in a paragraph besides its structure that an editor shows by its looks: book titles, cues of examples, numbers
// that promise a list, placeholders, and what pasting left behind. Whether the rules about them are on does not matter here.

import OutlineChecking
public import OutlineSyntax
import OutlineText

/// A stretch of a paragraph that is to look different.
public struct Sight: Sendable, Equatable {
    /// What a stretch is.
    public enum Kind: Int, Sendable, CaseIterable {
        /// 《…》 with its marks.
        case bookTitle
        /// 比如, 例如, 譬如, or 如 before a comma.
        case exampleCue
        /// A number of what follows: 以下四个方面.
        case promise
        /// What is still to be filled in: ××, xx, 【】, ____.
        case placeholder
        /// Advertising, pay marks, chat text, page numbers and the like.
        case residue
    }

    /// What it is.
    public var kind: Kind
    /// Where it starts.
    public var start: Place
    /// Where it ends, exclusive; in the same paragraph.
    public var end: Place
}

/// A number of what follows.
public struct Promise: Sendable, Equatable {
    /// The number.
    public var number: Int
    /// Where it starts.
    public var start: Place
    /// Where it ends, exclusive.
    public var end: Place
    /// How many follow, where that is another number.
    public var real: Int?
}

/// Reads paragraphs one after the other with the same buffers.
public struct SightReader: Sendable {
    /// The rules whose findings are residue.
    private static let residue: [Rule] = [.advertising, .chatResidue, .pageNumberResidue, .payMark, .siteResidue]

    /// A reader.
    public init() {}

    /// What stands in the paragraph that holds a line, in the order of the text; those of different kinds may overlap.
    public func sights(_ document: Document, paragraphAt line: Int) -> [Sight] {
        let first = document.paragraphStart(line)
        var found: [Sight] = []
        var context = ParagraphContext(
            document: document, paragraph: Paragraph.empty, scan: ParagraphScan(RuleWords.starts))
        for visit in document.paragraphs(in: first..<first + 1) {
            context.visit(consume visit)
            read(context, &found)
        }
        return found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    /// The numbers that the paragraph which holds a line states of what follows, each with how many really follow where that
    /// is another number and clear: what the rule `count-promise` finds.
    public func promises(_ document: Document, _ outline: Outline, paragraphAt line: Int) -> [Promise] {
        let first = document.paragraphStart(line)
        var found: [Promise] = []
        var context = ParagraphContext(
            document: document, paragraph: Paragraph.empty, scan: ParagraphScan(RuleWords.starts))
        for visit in document.paragraphs(in: first..<first + 1) {
            context.visit(consume visit)
            let counts = StatedCount.read(context)
            let promises = PromisesContext(document: document, outline: outline, counts: counts)
            for count in counts {
                let real = promises.broken(count)
                guard real != nil || count.promises else { continue }
                found.append(Promise(number: count.number, start: count.start, end: count.end, real: real))
            }
        }
        return found
    }

    private func read(_ context: borrowing ParagraphContext, _ found: inout [Sight]) {
        let end = context.paragraph.endPlace(at: context.text.count)
        func add(_ kind: Sight.Kind, _ range: Range<Int>, _ paragraph: Paragraph) {
            found.append(
                Sight(
                    kind: kind, start: paragraph.place(at: range.lowerBound),
                    end: paragraph.endPlace(at: range.upperBound)))
        }
        let signals = context.scan.signals
        if !signals.isDisjoint(with: .bookTitle) {
            for range in BookTitles.ranges(context.scan.tokens, in: context.text) {
                add(.bookTitle, range, context.paragraph)
            }
        }
        for range in ExampleCue.ranges(in: context.text) { add(.exampleCue, range, context.paragraph) }
        if !signals.isDisjoint(with: [.placeholder, .latin, .bracket, .doubled]) {
            for placeholder in PlaceholderReader(context).all {
                add(.placeholder, placeholder.range, context.paragraph)
            }
        }
        for count in StatedCount.read(context) where count.promises {
            found.append(Sight(kind: .promise, start: count.start, end: count.end))
        }
        for rule in Self.residue {
            for finding in Findings.of(rule, in: context) {
                found.append(Sight(kind: .residue, start: finding.start, end: min(finding.end, end)))
            }
        }
    }
}

extension StatedCount {
    /// Whether the number is one of what follows, and not of something spoken of.
    var promises: Bool { isAnnounced && unit != .other || follows == .item }
}

/// Titles in 《》.
enum BookTitles {
    /// The outermost pairs with their marks, from the characters of a paragraph that are not Chinese.
    static func ranges(_ tokens: [ParagraphScan.Token], in text: Bytes) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var open: [Int] = []
        for token in tokens {
            if text.has("《", at: token.offset) {
                open.append(token.offset)
            } else if text.has("》", at: token.offset), let start = open.popLast() {
                // One that holds others takes their place.
                while let last = found.last, last.lowerBound > start { found.removeLast() }
                found.append(start..<token.end)
            }
        }
        return found
    }
}
