// How much a text holds, part by part: the numbers that hover, hints and `stats` show.

import OutlineSyntax
import OutlineText

/// The extent of a document or section.
public struct Statistics: Sendable {
    /// The marker as it is written; empty for a document.
    public var marker: String
    /// The heading without marker and closing mark, or the title.
    public var text: String
    /// The level of the heading, 1–6; 0 for a document.
    public var level: Int
    /// The line of the heading or of the title, from 0.
    public var line: Int
    /// The characters that are not spaces.
    public var characters: Int
    /// The share of the file in per cent.
    public var share: Int
    /// The sections below, of all levels.
    public var sections: Int
    /// The points, those of subsections among them.
    public var points: Int
    /// How long it takes to read aloud, in minutes; 0 for less than half of one.
    public var minutes: Int
    /// The sections directly below.
    public var parts: [Statistics]
}

extension Snapshot {
    /// The extent of each document and attachment of the file, with their sections.
    public func statistics() -> [Statistics] {
        outline.scopes.indices.map { index in
            let scope = outline.scopes[index]
            let naming = scope.isAttachment ? scope.marks.lowerBound : scope.title.first
            let characters = document.characters(in: scope.lines)
            let title =
                scope.isAttachment ? naming.map { document.text(of: $0) } : outline.titleText(index, in: document)
            let points = scope.itemCount + scope.sections.reduce(0) { $0 + outline.sections[$1].itemCount }
            return Statistics(
                marker: "", text: title ?? "", level: 0,
                line: naming.map { document.marks[$0].start.line } ?? scope.lines.lowerBound,
                characters: characters, share: share(characters), sections: scope.sections.count, points: points,
                minutes: ReadingTime.minutes(characters),
                parts: outline.topSections(of: index).map { statistics(ofSection: $0) })
        }
    }

    /// The extent of a section with its subsections. The forms of headings nest at most seven deep.
    public func statistics(ofSection index: Int) -> Statistics {
        let section = outline.sections[index]
        let characters = document.characters(in: section.lines)
        return Statistics(
            marker: document.marker(of: section.mark), text: document.text(of: section.mark),
            level: document.marks[section.mark].level,
            line: document.marks[section.mark].start.line, characters: characters, share: share(characters),
            sections: section.end - index - 1, points: points(of: index), minutes: ReadingTime.minutes(characters),
            parts: outline.children(of: index).map { statistics(ofSection: $0) })
    }

    /// The share of the file in per cent.
    func share(_ characters: Int) -> Int {
        let total = document.characterCount
        return total > 0 ? characters * 100 / total : 0
    }
}
