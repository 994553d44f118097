// How a paragraph opens: indentation, Markdown signs that pasting left, then the marker of a heading or an item.

import OutlineText

/// The opening of a paragraph, in byte offsets of it.
struct Opening {
    /// Where the marker or the text starts, behind spaces and Markdown signs.
    var start: Int
    /// Whether Markdown signs stand before it.
    var markdown: Bool
    var heading: HeadingMarker?
    var item: ItemMarker?

    /// Whether there is a marker.
    var isMarked: Bool { heading != nil || item != nil }

    init(_ text: Bytes) {
        start = text.skippingSpace(from: 0)
        markdown = false
        // Most paragraphs start with a Chinese character that opens no marker.
        let first = text.scalar(at: start).value
        if "\u{4000}"..."\u{9FFF}" ~= first, !LineLook.opensItem(first) { return }
        skipMarkdown(text)
        heading = HeadingMarker.read(text, at: start)
        item = heading == nil ? ItemMarker.read(text, at: start) : nil
    }

    /// Skips ## , **, __, "> ", "- ", "* " and combinations of them.
    private mutating func skipMarkdown(_ text: Bytes) {
        var at = start
        while at < text.count {
            let sign = CodePoint(text[at])
            guard sign == "#" || sign == "*" || sign == "_" || sign == ">" || sign == "-" || sign == "+" else { break }
            var end = at
            while text[end] == text[at] { end += 1 }
            let spaced = text.skippingSpace(from: end)
            switch sign {
            case "#": guard end - at <= 6 else { return }
            case "*": guard end - at <= 3, end - at > 1 || spaced > end || text.has("*", at: end) else { return }
            case "_": guard end - at == 2 else { return }
            default: guard end - at == 1, spaced > end else { return }
            }
            at = spaced
            // Signs count only in front of something.
            guard at < text.count else { return }
            start = at
            markdown = true
        }
    }
}
