// The outline for the sidebar: the document with its title, its sections as a tree, and the points as leaves.

import OutlineProfiles
import OutlineChecking
import OutlineRules
public import OutlineSyntax
public import OutlineText

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
    public var name: Bytes
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
    /// In a text with more sections and points than this the points are left out: a list of thousands serves nobody.
    static let symbolLimit = 20_000

    /// Whether the outline names the points.
    public var showsPoints: Bool {
        outline.sections.count <= Self.symbolLimit
            && outline.sections.reduce(outline.sections.count) { $0 + $1.itemCount } <= Self.symbolLimit
    }

    /// The outline as a tree. A document with a title is one entry that holds all others.
    public func symbols() -> [OutlineSymbol] {
        let showsPoints = showsPoints
        return outline.scopes.indices.flatMap { scope in
            var children = showsPoints ? outline.items(of: outline.scopes[scope]).map { symbol(ofItem: $0) } : []
            children += outline.topSections(of: scope).map { symbol(ofSection: $0, showsPoints: showsPoints) }
            guard var symbol = symbol(ofScope: scope) else { return children }
            symbol.children = children
            return [symbol]
        }
    }

    /// The entry of a document or attachment without what it holds; nil where the document has no title.
    public func symbol(ofScope index: Int) -> OutlineSymbol? {
        let scope = outline.scopes[index]
        let naming = scope.isAttachment ? [scope.marks.lowerBound] : scope.title
        guard let first = naming.first, let last = naming.last else { return nil }
        let text = document.text(from: document.marks[first].start, to: document.marks[last].textEnd)
        let title =
            scope.isAttachment ? String(decoding: text, as: UTF8.self) : outline.titleText(index, in: document) ?? ""
        let characters = document.characters(in: scope.lines)
        return OutlineSymbol(
            name: title.isEmpty ? untitled : Bytes(title),
            detail: (index == 0 ? kindName : "")
                + (language == .zh ? "\(characters) 字" : "\(characters) characters"),
            kind: .document,
            start: Place(line: document.marks[first].start.line, column: 0),
            end: end(ofLine: lastTextLine(in: scope.lines)), nameStart: document.marks[first].start,
            nameEnd: document.marks[last].textEnd, children: [])
    }

    /// The kind of the document for the detail of its root.
    private var kindName: String {
        guard let kind else { return "" }
        return language == .zh ? "\(kind.profile.name.zh)，" : "\(kind.profile.name.en), "
    }

    /// The entry of a section with all that it holds.
    private func symbol(ofSection index: Int, showsPoints: Bool) -> OutlineSymbol {
        var symbol = symbol(ofSectionAlone: index)
        symbol.children = showsPoints ? outline.items(of: outline.sections[index]).map { self.symbol(ofItem: $0) } : []
        // The forms of headings nest at most seven deep, so this recursion is bounded.
        symbol.children += outline.children(of: index).map { self.symbol(ofSection: $0, showsPoints: showsPoints) }
        return symbol
    }

    /// The entry of a section without what it holds.
    public func symbol(ofSectionAlone index: Int) -> OutlineSymbol {
        let section = outline.sections[index]
        let mark = document.marks[section.mark]
        return OutlineSymbol(
            name: nameBytes(of: section.mark), detail: extent(of: index), kind: .section(mark.level),
            start: Place(line: mark.start.line, column: 0),
            end: max(end(ofLine: lastTextLine(in: section.lines)), mark.textEnd),
            nameStart: mark.start, nameEnd: max(mark.textEnd, mark.markerEnd), children: [])
    }

    /// The entry of a point, as an index into the document's marks.
    public func symbol(ofItem index: Int) -> OutlineSymbol {
        let mark = document.marks[index]
        let end = max(mark.textEnd, mark.markerEnd)
        return OutlineSymbol(
            name: nameBytes(of: index), detail: "", kind: .item, start: mark.start, end: end, nameStart: mark.start,
            nameEnd: end, children: [])
    }
}
