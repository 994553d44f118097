// Renaming: a placeholder everywhere, a heading with the headings and quoted mentions that read the same. Elsewhere the refusal says
// what can be renamed.

public import OutlineChecking
import OutlineRules
public import OutlineSyntax
public import OutlineText

/// What a rename comes to.
public enum Rename: Sendable {
    /// What may be renamed: where it stands and how it is written.
    case target(Extent, String)
    /// The edits, in the order of the text.
    case edits([Fix.Edit])
    /// Why nothing can be renamed, for the user.
    case refused(Text)
}

extension Snapshot {
    private static let elsewhere = Text(
        "这里不能改名；可以改名的是占位（××市）和标题", "Only placeholders (××市) and headings can be renamed")
    private static let differs = Text(
        "这处占位各处含义不同，请逐处填写", "This placeholder may stand for other things elsewhere; fill in each")
    private static let empty = Text("新名称不能为空，也不能换行", "The new name must not be empty or have line breaks")

    /// What would be renamed at a place.
    public func prepareRename(at place: Place) -> Rename {
        let place = document.clamp(place)
        if let placeholder = placeholder(at: place) {
            guard placeholder.isName || equals(of: placeholder).count == 1 else { return .refused(Self.differs) }
            return .target(placeholder.extent, placeholder.text)
        }
        guard let heading = heading(at: place) else { return .refused(Self.elsewhere) }
        let mark = document.marks[heading]
        return .target(Extent(start: mark.textStart, end: mark.textEnd), document.text(of: heading))
    }

    /// The edits that give another name to what stands at a place.
    public func rename(at place: Place, to name: String) -> Rename {
        let place = document.clamp(place)
        let bytes = Bytes(name)
        let trimmed = bytes[bytes.trimmed].string
        let breaks = name.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
        let prepared = prepareRename(at: place)
        guard case .target(let extent, _) = prepared else { return prepared }
        guard !trimmed.isEmpty, !breaks else { return .refused(Self.empty) }
        if let placeholder = placeholder(at: place) {
            return .edits(equals(of: placeholder).map { Fix.Edit(start: $0.start, end: $0.end, text: trimmed) })
        }
        guard let heading = heading(at: place) else { return .refused(Self.elsewhere) }
        let all = [extent] + sameHeadings(heading) + quotedMentions(of: document.text(of: heading))
        return .edits(
            all.sorted { $0.start < $1.start }.map { Fix.Edit(start: $0.start, end: $0.end, text: trimmed) })
    }

    /// The places of equal placeholders that may be edited at once; empty where there is only one, or it is no name.
    public func linkedRanges(at place: Place) -> [Extent] {
        guard let placeholder = placeholder(at: document.clamp(place)), placeholder.isName else { return [] }
        let all = equals(of: placeholder)
        return all.count > 1 ? all : []
    }

    /// The heading in whose text a place lies.
    private func heading(at place: Place) -> Int? {
        guard let mark = mark(at: place), outline.section(ofMark: mark) != nil, !isInMarker(place, of: mark),
            document.marks[mark].textStart.line == document.marks[mark].textEnd.line,
            document.marks[mark].textStart < document.marks[mark].textEnd
        else { return nil }
        return mark
    }

    /// The other headings with the same text.
    private func sameHeadings(_ heading: Int) -> [Extent] {
        outline.sections.map(\.mark).filter { other in
            other != heading && document.marks[other].wordsHash == document.marks[heading].wordsHash
                && document.marks[other].textStart.line == document.marks[other].textEnd.line
                && document.haveSameText(heading, other)
        }
        .map { Extent(start: document.marks[$0].textStart, end: document.marks[$0].textEnd) }
    }

    /// The places where a text stands between quotation marks.
    private func quotedMentions(of text: String) -> [Extent] {
        let sought = Bytes("“" + text + "”")
        var found: [Extent] = []
        for line in 0..<document.lineCount {
            let content = document.content(line)
            var at = 0
            while let offset = content.firstOffset(of: sought, from: at) {
                at = offset + sought.count
                found.append(
                    Extent(start: Place(line: line, column: offset + 3), end: Place(line: line, column: at - 3)))
            }
        }
        return found
    }
}
