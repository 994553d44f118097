// What is put right while a text is typed: Enter gives the next marker of the series that one stands in, a half-width or foreign
// marker becomes the one that belongs there, half-width marks behind Chinese become full-width. Only what was just typed is looked
// at, and nothing is done where it is not there any more.

public import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// What is done while typing.
public struct TypingOptions: Equatable, Sendable {
    /// Enter behind a point or heading writes the next marker; on a bare marker it takes that away.
    public var nextMarker: Bool
    /// Half-width and foreign markers are put right.
    public var markers: Bool
    /// Half-width marks behind Chinese become full-width.
    public var punctuation: Bool

    /// What is done while typing.
    public init(nextMarker: Bool = true, markers: Bool = true, punctuation: Bool = true) {
        (self.nextMarker, self.markers, self.punctuation) = (nextMarker, markers, punctuation)
    }
}

extension Snapshot {
    /// The characters after which something may be put right, Enter first.
    public static let typedCharacters = ["\n", "、", "）", ".", "．", ",", ";", ":", "?", "!", "(", ")"]

    /// Edits behind a typed character; `place` is the cursor behind it.
    public func typed(_ character: String, at place: Place, _ options: TypingOptions = TypingOptions()) -> [Fix.Edit] {
        let place = document.clamp(place)
        if character == "\n" { return options.nextMarker ? entered(at: place) : [] }
        let content = document.content(place.line)
        let start = place.column - character.utf8.count
        // A composition may have taken it back.
        guard start >= 0, content.has(Array(character.utf8), at: start) else { return [] }
        if options.markers, let edit = markerEdit(endingAt: place) { return [edit] }
        return options.punctuation ? fullWidth(character, from: start, at: place) : []
    }

    // MARK: Enter

    private func entered(at place: Place) -> [Fix.Edit] {
        // Inside a paragraph Enter is only Enter.
        guard place.line > 0, document.line(place.line).isBlank else { return [] }
        let above = place.line - 1
        let first = document.firstMark(atLine: document.paragraphStart(above))
        guard document.marks.indices.contains(first), document.marks[first].start.line <= above else { return [] }
        let mark = document.marks[first]
        guard mark.kind == .heading || mark.form.isItem, mark.form != .none else { return [] }
        let lineStart = Place(line: above, column: 0)
        if mark.textStart == mark.textEnd, !mark.runIn, mark.closing == .none {
            return [Fix.Edit(start: lineStart, end: place, text: "")]
        }
        guard let next = nextMarkers(onLine: place.line).first(where: { $0.share >= 0.4 }) else { return [] }
        let indent = String(decoding: document.text(from: lineStart, to: mark.start), as: UTF8.self)
        if mark.form.isItem {
            guard opensLine(first), next.form == mark.form, next.number == mark.number + 1 else { return [] }
            var markers: NewMarkers = [:]
            if let series = pointSeries(holding: first), let position = series.firstIndex(of: first) {
                let below = series[(position + 1)...]
                // Points inside a paragraph are a series of their own.
                if let following = below.first, !opensLine(following) { return [] }
                markers = numberedOn(below)
            }
            return [entry(indent, marker(of: first, numbered: next.number), place)] + edits(markers)
        }
        guard !mark.runIn || next.form == mark.form else { return [] }
        // A number that stands below already is left to the writer.
        guard
            !document.marks[first...].prefix(64).contains(where: {
                $0.form == next.form && $0.number == next.number && $0.start > place
            })
        else { return [] }
        return [entry(indent, marker(next.form, next.number, near: first), place)]
    }

    private func entry(_ indent: String, _ marker: String, _ place: Place) -> Fix.Edit {
        Fix.Edit(
            start: Place(line: place.line, column: 0),
            end: Place(line: place.line, column: document.line(place.line).byteCount),
            text: indent + marker)
    }

    // MARK: Markers

    /// An edit of a marker that a typed character has closed: its half-width writing, or another form than the series has.
    private func markerEdit(endingAt place: Place) -> Fix.Edit? {
        let index = document.firstMark(atLine: place.line)
        guard document.marks.indices.contains(index) else { return nil }
        let mark = document.marks[index]
        guard mark.kind == .heading, mark.markerEnd == place, mark.start.line == place.line else { return nil }
        // What the text writes so elsewhere is its habit.
        let isHabit = document.marks.enumerated().contains {
            $0.offset != index && $0.element.form == mark.form && $0.element.slips.contains(mark.slips)
        }
        var form = mark.form
        let expected = nextMarkers(onLine: place.line)
        if !expected.contains(where: { $0.form == form && $0.number == mark.number }), mark.slips.contains(.separator),
            let other = expected.prefix(3).first(where: { $0.number == mark.number && !$0.form.isItem })
        {
            form = other.form
        } else if mark.slips.isDisjoint(with: [.brackets, .fullWidthDigits, .separator]) || isHabit {
            return nil
        }
        let wanted = form.marker(mark.number)
        guard document.text(from: mark.start, to: mark.markerEnd) != Array(wanted.utf8) else { return nil }
        return Fix.Edit(start: mark.start, end: mark.markerEnd, text: wanted)
    }

    // MARK: Marks

    private static let wide = [",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"]

    private func fullWidth(_ character: String, from start: Int, at place: Place) -> [Fix.Edit] {
        guard let wide = Self.wide[character] else { return [] }
        let content = document.content(place.line)
        let before = content.scalar(before: start).value
        let isBehindChinese = before.isHan || "”’》）】〉".unicodeScalars.contains { CodePoint($0) == before }
        guard isBehindChinese || (character == ")" && isOpen("（", content, before: start)) else { return [] }
        // The bracket of a marker that is being typed, (一) or 1), is seen to when it is whole.
        return [Fix.Edit(start: Place(line: place.line, column: start), end: place, text: wide)]
    }

    /// Whether a full-width bracket stands open before an offset.
    private func isOpen(_ opener: String, _ content: Bytes, before end: Int) -> Bool {
        var (depth, at) = (0, 0)
        while at < end {
            if content.has("（", at: at) { depth += 1 }
            if content.has("）", at: at) { depth = max(0, depth - 1) }
            at += max(1, content.scalar(at: at).length)
        }
        return depth > 0
    }
}
