// Reads the marks of one paragraph: its heading, its items, or what kind of short line it is. Line-local by design:
// whatever depends on other paragraphs is decided when the outline is built.

import OutlineText

/// Finds the marks of a paragraph.
struct ParagraphReader {
    let paragraph: Paragraph
    /// The characters of the paragraph that are not spaces.
    let characters: Int
    private var text: Bytes { paragraph.text }

    /// A heading or lead longer than this many characters is cut at its first comma: the writer forgot the 。.
    static let longestLead = 50
    /// A paragraph without marker that is no longer than this may be a line of a title.
    static let longestBare = 60

    init(_ paragraph: Paragraph, characters: Int) {
        self.paragraph = paragraph
        self.characters = characters
    }

    /// Whether a paragraph of one line may have marks.
    static func mayMark(_ line: Line) -> Bool {
        !line.isBlank
            && (!line.traits.isDisjoint(with: [.marked, .inlineItems]) || line.characters <= UInt32(longestBare))
    }

    /// Appends the marks of a paragraph that was not looked at, in the order of the text.
    func read(into marks: inout [Mark]) {
        var starts: [ItemStart] = []
        text.withSpan { _ = LineLook(at: 0, in: $0, CharClasses.table, starts: &starts) }
        read(Opening(text), starts[...], into: &marks)
    }

    /// Appends the paragraph's marks, given how it opens and where points may start, in the order of the text.
    func read(_ opening: Opening, _ starts: ArraySlice<ItemStart>, into marks: inout [Mark]) {
        if let heading = opening.heading {
            let lead = readLead(from: heading.end, until: text.count, isHeading: true)
            var slips = heading.slips
            if opening.markdown { slips.insert(.markdown) }
            marks.append(mark(.heading, at: opening.start, heading.form, heading.number, heading.end, slips, lead))
            if !starts.isEmpty { readInlineItems(starts, from: lead.bodyStart, first: nil, into: &marks) }
        } else if let item = opening.item {
            readInlineItems(starts, from: opening.start, first: (opening.start, item, .item), into: &marks)
        } else {
            readShortLine(opening, into: &marks)
            if !starts.isEmpty { readInlineItems(starts, from: opening.start, first: nil, into: &marks) }
        }
    }

    private func mark(
        _ kind: Mark.Kind, at start: Int, _ form: MarkerForm, _ number: Int, _ markerEnd: Int, _ slips: MarkerSlips,
        _ lead: Lead
    ) -> Mark {
        Mark(
            kind: kind, start: paragraph.place(at: start), form: form, slips: slips, number: number,
            markerEnd: paragraph.endPlace(at: markerEnd), textStart: paragraph.place(at: lead.start),
            textEnd: paragraph.endPlace(at: lead.end), closing: lead.closing, runIn: lead.runIn,
            characters: characters,
            markerHash: form == .none ? 0 : hash(from: start, to: markerEnd),
            wordsHash: form != .none && (kind == .heading || lead.end - lead.start >= Mark.longLead)
                ? hash(from: lead.start, to: lead.end) : 0)
    }

    /// FNV-1a over a part of the text.
    private func hash(from start: Int, to end: Int) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        var at = start
        while at < end {
            hash = (hash ^ UInt32(text[at])) &* 16_777_619
            at += 1
        }
        return hash
    }

    // MARK: Items

    private typealias FoundItem = (start: Int, marker: ItemMarker, kind: Mark.Kind)

    private func readInlineItems(
        _ starts: ArraySlice<ItemStart>, from start: Int, first: FoundItem?, into marks: inout [Mark]
    ) {
        var found: [FoundItem] = []
        var at = start
        if let first {
            found.append(first)
            at = first.marker.end
        } else if start > 0 {
            // Right behind a run-in heading: “（一）理论学习方面。一是…”.
            let begin = text.skippingSpace(from: start)
            if let marker = ItemMarker.read(text, at: begin) {
                found.append((begin, marker, .item))
                at = marker.end
            }
        }
        // Whether the commas stand between points inside the last one.
        var isInside = false
        for (index, start) in zip(starts.indices, starts) where start.boundary >= at {
            guard let marker = ItemMarker.read(text, at: start.offset) else { continue }
            if !start.isComma {
                found.append((start.offset, marker, .item))
                isInside = false
            } else if !isInside, isJoined(marker, to: found) {
                found.append((start.offset, marker, .joinedItem))
            } else if opensSeries(marker, behind: found, before: starts[(index + 1)...]) {
                found.append((start.offset, marker, .item))
            } else {
                isInside = isInside || (marker.number == 1 && !found.isEmpty)
                continue
            }
            at = marker.end
        }
        for (index, item) in found.enumerated() {
            let limit = index + 1 < found.count ? found[index + 1].start : text.count
            let lead = readLead(from: item.marker.end, until: limit, isHeading: false)
            marks.append(
                mark(
                    item.kind, at: item.start, item.marker.form, item.marker.number, item.marker.end, item.marker.slips,
                    lead))
        }
    }

    /// Whether a marker behind ， goes on with the points before it: with the next number or, behind two in a row, with one that
    /// skips some.
    private func isJoined(_ marker: ItemMarker, to found: [FoundItem]) -> Bool {
        guard let last = found.last?.marker, last.form == marker.form else { return false }
        if marker.number == last.number + 1 { return true }
        guard marker.form == .isPoint, last.number + 1..<10 ~= marker.number, let before = found.dropLast().last?.marker
        else { return false }
        return before.form == last.form && before.number + 1 == last.number
    }

    private static let nearbyPoints = 32

    /// Whether a marker behind ， is the first of its form, and another point follows behind a mark that is no comma:
    /// 从主观上看，一是…；二是….
    private func opensSeries(
        _ marker: ItemMarker, behind found: [FoundItem], before starts: ArraySlice<ItemStart>
    ) -> Bool {
        guard marker.number == 1, marker.form == .isPoint || marker.form == .mustPoint || marker.form == .byPoint
        else { return false }
        // Looked for nearby, so that a long run of commas costs no more than its length.
        return !found.suffix(Self.nearbyPoints).contains { $0.marker.form == marker.form }
            && starts.prefix(Self.nearbyPoints).contains { start in
                guard !start.isComma, let next = ItemMarker.read(text, at: start.offset) else { return false }
                return next.form == marker.form && next.number > 1
            }
    }

    // MARK: Leads

    /// The text of a heading or an item, in byte offsets.
    private struct Lead {
        var start: Int
        var end: Int
        var closing: Mark.Closing
        var runIn: Bool
        /// Where the body starts.
        var bodyStart: Int
    }

    /// Reads up to the first sentence end outside quotation marks and brackets. A sentence end inside them counts only where
    /// there is none outside and the text would be too long: an unpaired mark must not swallow the paragraph.
    private func readLead(from markerEnd: Int, until limit: Int, isHeading: Bool) -> Lead {
        let start = min(text.skippingSpace(from: markerEnd), limit)
        var at = start
        var depth = 0
        var count = 0
        var comma: Int? = nil
        var inner: (at: Int, length: Int, value: CodePoint, count: Int)? = nil
        var end: (at: Int, length: Int, value: CodePoint)? = nil
        while true {
            let next = min(text.skippingIdeographs(from: at), limit)
            count += (next - at) / 3
            at = next
            guard at < limit else { break }
            let scalar = text.scalar(at: at)
            let value = scalar.value
            if value.isOpener {
                depth += 1
            } else if value.isCloser {
                depth = max(0, depth - 1)
            } else if endsLead(value, isHeading: isHeading, at: at + scalar.length) {
                if depth == 0 {
                    end = (at, scalar.length, value)
                    break
                }
                if inner == nil { inner = (at, scalar.length, value, count) }
            } else if value == "，", depth == 0, comma == nil, count > 0, count <= Self.longestLead {
                comma = at
            }
            if !value.isSpace { count += 1 }
            at += scalar.length
        }
        if end == nil, let inner, count > Self.longestLead + 10 {
            end = (inner.at, inner.length, inner.value)
            count = inner.count
        }
        guard let end else { return openLead(start: start, limit: limit, isHeading: isHeading) }
        var behind = end.at + end.length
        while isTrailer(text.scalar(at: behind).value), behind < limit { behind += text.scalar(at: behind).length }
        behind = min(text.skippingSpace(from: behind), limit)
        let runIn = behind < limit
        if runIn, count > Self.longestLead, let comma {
            return Lead(start: start, end: comma, closing: .comma, runIn: true, bodyStart: comma + 3)
        }
        let textEnd = text.trimmingSpace(before: end.at)
        return Lead(
            start: start, end: max(start, textEnd), closing: Self.closing(end.value), runIn: runIn,
            bodyStart: runIn ? behind : limit)
    }

    /// A lead that no sentence end closes: it takes all up to the limit, without Markdown signs and a comma or colon at its end.
    private func openLead(start: Int, limit: Int, isHeading: Bool) -> Lead {
        var end = text.trimmingSpace(before: limit)
        while end > start, text[end - 1] == 0x2A || text[end - 1] == 0x5F || (text[end - 1] == 0x23 && isHeading) {
            end = text.trimmingSpace(before: end - 1)
        }
        let last = text.scalar(before: end)
        var closing = Mark.Closing.none
        // Where there is no text, the mark before the end is the marker's own.
        switch end > start ? last.value : .none {
        case "：", ":": closing = .colon
        case "，", ",", "、": closing = .comma
        case "；", ";": closing = .semicolon
        case ".": closing = .fullStop
        default: break
        }
        if closing != .none { end -= last.length }
        return Lead(start: min(start, end), end: max(start, end), closing: closing, runIn: false, bodyStart: limit)
    }

    /// Whether a mark ends a lead. ； ends an item's lead; ： ends a heading's in front of an item.
    private func endsLead(_ value: CodePoint, isHeading: Bool, at next: Int) -> Bool {
        switch value {
        case "。", "！", "？", "｡": return true
        case "；", ";": return !isHeading
        case "：", ":": return isHeading && ItemMarker.read(text, at: text.skippingSpace(from: next)) != nil
        default: return false
        }
    }

    /// What may stand between a sentence end and the body: closing marks and Markdown signs.
    private func isTrailer(_ value: CodePoint) -> Bool {
        value == "*" || value == "”" || value == "’" || value == "）"
    }

    private static func closing(_ value: CodePoint) -> Mark.Closing {
        switch value {
        case "！", "？": .question
        case "；", ";": .semicolon
        case "：", ":": .colon
        default: .fullStop
        }
    }

    // MARK: Short lines

    private func readShortLine(_ opening: Opening, into marks: inout [Mark]) {
        let word = text.has("附件", at: opening.start) ? 6 : text.has("附：", at: opening.start) ? 3 : 0
        if word > 0, let end = attachmentEnd(opening.start + word) {
            let lead = openLead(
                start: min(text.skippingSpace(from: end.offset), text.count), limit: text.count, isHeading: false)
            var attachment = mark(.attachment, at: opening.start, .none, end.number, end.offset, [], lead)
            attachment.runIn = lead.end > lead.start
            marks.append(attachment)
            return
        }
        guard characters <= Self.longestBare, characters > 0 else { return }
        let end = text.trimmingSpace(before: text.count)
        let last = text.scalar(before: end)
        if last.value == "：" || (last.value == ":" && characters <= 30) {
            let lead = Lead(start: opening.start, end: end - last.length, closing: .colon, runIn: false, bodyStart: end)
            marks.append(mark(.salutation, at: opening.start, .none, 0, opening.start, [], lead))
            return
        }
        let lead = readLead(from: opening.start, until: text.count, isHeading: true)
        guard !lead.runIn, lead.closing != .comma, lead.closing != .semicolon, lead.closing != .colon else { return }
        let kind: Mark.Kind = DateLine.isDate(text, from: lead.start, to: lead.end) ? .date : .bare
        var bare = mark(kind, at: opening.start, .none, 0, opening.start, opening.markdown ? .markdown : [], lead)
        bare.markerEnd = bare.start
        marks.append(bare)
    }

    /// Behind 附件 and its number, where a mark, a space or the end follows; nil where 附件 is a word of a sentence.
    private func attachmentEnd(_ offset: Int) -> (offset: Int, number: Int)? {
        let spaced = text.skippingSpace(from: offset)
        let numeral = Numeral.readArabic(text, at: spaced) ?? Numeral.readChinese(text, at: spaced)
        let at = numeral?.end ?? offset
        let next = text.scalar(at: at)
        switch next.value {
        case "：", ":": return (at + next.length, numeral?.value ?? 0)
        case .none: return at >= text.count ? (at, numeral?.value ?? 0) : nil
        default: return next.value.isSpace ? (text.skippingSpace(from: at), numeral?.value ?? 0) : nil
        }
    }
}
