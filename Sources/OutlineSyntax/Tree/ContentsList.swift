// A contents list: 目录 on a line of its own and the headings of the paper on the lines below, before the paper itself. Its entries
// look like headings and are none.

import OutlineText

/// A contents list.
enum ContentsList {
    /// The marks of the contents list that opens with a mark, its last entry included; nil where the mark opens none. The list ends
    /// before the first heading that has the number of its first entry, which is where the paper starts.
    static func marks(from index: Int, in document: Document) -> Range<Int>? {
        let marks = document.marks
        guard isWord(index, in: document) else { return nil }
        guard let first = marks[(index + 1)...].prefix(3).firstIndex(where: { $0.kind == .heading }) else { return nil }
        var last = first
        for next in first + 1..<max(first + 1, marks.count) {
            switch marks[next].kind {
            case .heading:
                if marks[next].form == marks[first].form, marks[next].number == marks[first].number {
                    return index..<last + 1
                }
                // An entry stands alone on its line.
                guard !marks[next].runIn else { return nil }
                last = next
            case .bare, .attachment: continue
            default: return nil
            }
        }
        return nil
    }

    /// Whether a short line is nothing but 目录 or 目次, with or without spaces inside.
    private static func isWord(_ index: Int, in document: Document) -> Bool {
        guard document.marks[index].kind == .bare, document.marks[index].characters == 2 else { return false }
        let text = document.text(of: index).unicodeScalars.filter { !$0.properties.isWhitespace }
        return text.elementsEqual("目录".unicodeScalars) || text.elementsEqual("目次".unicodeScalars)
    }
}
