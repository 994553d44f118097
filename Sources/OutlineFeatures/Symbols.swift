// The outline for the sidebar: the document with its title, its sections as a tree, and the points as leaves.

import OutlineProfiles
import OutlineRules
public import OutlineSyntax

/// An entry of the outline.
public struct OutlineSymbol: Sendable {
    /// What an entry stands for.
    public enum Kind: Sendable, Equatable {
        /// A document or attachment.
        case document
        /// A section, with its level.
        case section(Int)
        /// A point.
        case item
    }
    /// The marker and the text; never empty.
    public var name: String
    /// How much it holds: “3 条，412 字”.
    public var detail: String
    /// What it stands for.
    public var kind: Kind
    /// Where it starts: the start of its heading's line.
    public var start: Place
    /// Where it ends: behind the last text that belongs to it.
    public var end: Place
    /// Where its name starts.
    public var nameStart: Place
    /// Where its name ends.
    public var nameEnd: Place
    /// What it holds.
    public var children: [OutlineSymbol]
}

extension Snapshot {
    /// The outline as a tree. A document with a title is one entry that holds all others.
    public func symbols() -> [OutlineSymbol] {
        let counts = Counts(document)
        return outline.scopes.indices.flatMap { scopeSymbols($0, counts) }
    }

    private func scopeSymbols(_ index: Int, _ counts: Counts) -> [OutlineSymbol] {
        let scope = outline.scopes[index]
        var children = scope.items.map { symbol(ofItem: $0) }
        children += outline.topSections(of: index).map { symbol(ofSection: $0, counts, depth: 0) }
        let naming = scope.isAttachment ? [scope.marks.lowerBound] : scope.title
        guard let first = naming.first, let last = naming.last else { return children }
        let text = document.text(from: document.marks[first].start, to: document.marks[last].textEnd)
        let title =
            scope.isAttachment ? String(decoding: text, as: UTF8.self) : outline.titleText(index, in: document) ?? ""
        let characters = counts.characters(in: scope.lines)
        return [
            OutlineSymbol(
                name: title.isEmpty ? (language == .zh ? "（无标题）" : "(untitled)") : title,
                detail: (index == 0 ? kindName : "")
                    + (language == .zh ? "\(characters) 字" : "\(characters) characters"),
                kind: .document,
                start: Place(line: document.marks[first].start.line, column: 0),
                end: end(ofLine: lastTextLine(in: scope.lines)), nameStart: document.marks[first].start,
                nameEnd: document.marks[last].textEnd, children: children)
        ]
    }

    /// The kind of the document for the detail of its root.
    private var kindName: String {
        guard let kind else { return "" }
        return language == .zh ? "\(kind.profile.name.zh)，" : "\(kind.profile.name.en), "
    }

    private func symbol(ofSection index: Int, _ counts: Counts, depth: Int) -> OutlineSymbol {
        let section = outline.sections[index]
        let mark = document.marks[section.mark]
        var children = section.items.map { symbol(ofItem: $0) }
        // The forms of headings nest at most seven deep, so this recursion is bounded.
        children += outline.children(of: index).map { symbol(ofSection: $0, counts, depth: depth + 1) }
        return OutlineSymbol(
            name: name(of: section.mark), detail: extent(of: index, counts), kind: .section(mark.level),
            start: Place(line: mark.start.line, column: 0),
            end: max(end(ofLine: lastTextLine(in: section.lines)), mark.textEnd),
            nameStart: mark.start, nameEnd: max(mark.textEnd, mark.markerEnd), children: children)
    }

    private func symbol(ofItem index: Int) -> OutlineSymbol {
        let mark = document.marks[index]
        return OutlineSymbol(
            name: name(of: index), detail: "", kind: .item, start: mark.start, end: max(mark.textEnd, mark.markerEnd),
            nameStart: mark.start, nameEnd: max(mark.textEnd, mark.markerEnd), children: [])
    }
}
