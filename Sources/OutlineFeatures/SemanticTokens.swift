// What each stretch of a line is, for editors that colour by meaning: the title, markers by level, headings, leads, and what
// stands in the text. A line's tokens hang on its paragraph and on whether it belongs to a title or is no heading, nothing else.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// A stretch of one line and what it is.
public struct SemanticToken: Sendable, Equatable {
    /// What a stretch is, in the order of the legend.
    public enum Kind: Int, Sendable, CaseIterable {
        /// The title of a document, and the line that opens an attachment.
        case title
        /// A marker with its separator: 一、 （一） 1. 一是.
        case marker
        /// The text of a heading on a line of its own.
        case heading
        /// The text of a heading that body follows in the same paragraph.
        case runInHeading
        /// The first sentence of a point.
        case lead
        /// 比如, 例如, 譬如, 如，.
        case exampleCue
        /// A number that promises what follows.
        case promise
        /// What is still to be filled in.
        case placeholder
        /// 《…》
        case bookTitle
        /// What pasting left behind.
        case residue
    }

    /// The line, from 0.
    public var line: Int
    /// The bytes of the line.
    public var columns: Range<Int>
    /// What it is.
    public var kind: Kind
    /// The level of the heading that it belongs to, 1–6; 0 for points and what is no heading.
    public var level: Int
}

extension Snapshot {
    /// The lines whose tokens hang on the outline: those of titles and first lines of attachments, and those with a heading that is
    /// none in the outline. In the order of the text, each once.
    public func tokenLines() -> [TokenLine] {
        var found: [TokenLine] = []
        for scope in outline.scopes {
            if scope.isAttachment, let line = lines(ofMark: scope.marks.lowerBound)?.lowerBound {
                found.append(TokenLine(line: line, role: .title))
            }
            for mark in scope.title {
                for line in lines(ofMark: mark) ?? 0..<0 { found.append(TokenLine(line: line, role: .title)) }
            }
        }
        var section = 0
        for (index, mark) in document.marks.enumerated() where mark.kind == .heading {
            while section < outline.sections.count, outline.sections[section].mark < index { section += 1 }
            if section < outline.sections.count, outline.sections[section].mark == index { continue }
            found.append(TokenLine(line: mark.start.line, role: .noHeading))
        }
        found.sort { ($0.line, $0.role.rawValue) < ($1.line, $1.role.rawValue) }
        var kept: [TokenLine] = []
        for line in found where kept.last?.line != line.line { kept.append(line) }
        return kept
    }

    private func lines(ofMark index: Int) -> Range<Int>? {
        guard document.marks.indices.contains(index) else { return nil }
        let mark = document.marks[index]
        return mark.start.line..<max(mark.start.line, mark.textEnd.line) + 1
    }

    /// The tokens of the paragraph that holds a line, in the order of the text; none overlaps another and none goes over a line end.
    /// `role` says what the outline makes of one of its lines.
    public func semanticTokens(paragraphAt line: Int, role: (Int) -> TokenLine.Role?) -> [SemanticToken] {
        let first = document.paragraphStart(line)
        let end = document.paragraphEnd(first)
        var layers = structure(first..<end, role)
        for sight in SightReader().sights(document, paragraphAt: first) {
            layers.append(Stretch(sight.start, sight.end, Self.kind(of: sight.kind), 0))
        }
        return Self.flatten(layers).flatMap { split($0) }
    }

    private static func kind(of sight: Sight.Kind) -> SemanticToken.Kind {
        switch sight {
        case .bookTitle: .bookTitle
        case .exampleCue: .exampleCue
        case .promise: .promise
        case .placeholder: .placeholder
        case .residue: .residue
        }
    }

    /// A stretch that may go over line ends and lie under others.
    private struct Stretch {
        var start: Place
        var end: Place
        let kind: SemanticToken.Kind
        let level: Int

        init(_ start: Place, _ end: Place, _ kind: SemanticToken.Kind, _ level: Int) {
            (self.start, self.end, self.kind, self.level) = (start, end, kind, level)
        }

        /// What lies on top of what.
        var rank: Int {
            switch kind {
            case .title, .marker, .heading, .runInHeading, .lead: 0
            case .bookTitle: 1
            case .promise, .exampleCue: 2
            case .placeholder: 3
            case .residue: 4
            }
        }
    }

    /// Title, markers, headings and leads in some lines.
    private func structure(_ lines: Range<Int>, _ role: (Int) -> TokenLine.Role?) -> [Stretch] {
        var found: [Stretch] = []
        var index = document.firstMark(atLine: lines.lowerBound)
        while index < document.marks.count, document.marks[index].start.line < lines.upperBound {
            let mark = document.marks[index]
            let role = role(mark.start.line)
            let markerEnd = Place(
                line: mark.markerEnd.line,
                column: document.content(mark.markerEnd.line).trimmingSpace(before: mark.markerEnd.column))
            switch mark.kind {
            case .heading where role == nil:
                found.append(Stretch(mark.start, markerEnd, .marker, mark.level))
                found.append(Stretch(mark.textStart, mark.textEnd, mark.runIn ? .runInHeading : .heading, mark.level))
            case .item, .joinedItem:
                found.append(Stretch(mark.start, markerEnd, .marker, 0))
                found.append(Stretch(mark.textStart, mark.textEnd, .lead, 0))
            default:
                if role == .title { found.append(Stretch(mark.start, mark.textEnd, .title, 0)) }
            }
            index += 1
        }
        return found
    }

    /// Cuts what lies below others where these begin and end. Few stretches lie in a paragraph, and they hardly overlap.
    private static func flatten(_ layers: [Stretch]) -> [Stretch] {
        let layers = layers.filter { $0.start < $0.end }.sorted { ($0.start, $1.end) < ($1.start, $0.end) }
        var bounds: [Place] = layers.flatMap { [$0.start, $0.end] }
        bounds.sort()
        var found: [Stretch] = []
        var (next, open): (Int, [Stretch]) = (0, [])
        for (from, to) in zip(bounds, bounds.dropFirst()) where from < to {
            while next < layers.count, layers[next].start <= from {
                open.append(layers[next])
                next += 1
            }
            open.removeAll { $0.end <= from }
            // Of two equals the later one, which lies in the other.
            guard var top = open.first else { continue }
            for other in open.dropFirst() where other.rank >= top.rank { top = other }
            if let last = found.last, last.end == from, last.kind == top.kind, last.level == top.level,
                from != top.start
            {
                found[found.count - 1].end = to
            } else {
                found.append(Stretch(from, to, top.kind, top.level))
            }
        }
        return found
    }

    /// One token for each line that a stretch goes over, without what indents the lines.
    private func split(_ stretch: Stretch) -> [SemanticToken] {
        guard stretch.start.line < stretch.end.line else {
            return [
                SemanticToken(
                    line: stretch.start.line, columns: stretch.start.column..<stretch.end.column, kind: stretch.kind,
                    level: stretch.level)
            ]
        }
        return (stretch.start.line..<stretch.end.line + 1).compactMap { line in
            let content = document.content(line)
            let start = line == stretch.start.line ? stretch.start.column : content.skippingSpace(from: 0)
            let end = line == stretch.end.line ? stretch.end.column : content.trimmingSpace(before: content.count)
            guard start < end else { return nil }
            return SemanticToken(line: line, columns: start..<end, kind: stretch.kind, level: stretch.level)
        }
    }
}

/// What the outline makes of a line, where its marks alone do not say.
public struct TokenLine: Sendable, Equatable {
    /// What a line is.
    public enum Role: Int, Sendable {
        /// It belongs to a title, or opens an attachment.
        case title
        /// Its heading is none of the outline's sections.
        case noHeading
    }

    /// The line, from 0.
    public var line: Int
    /// What it is.
    public var role: Role
}
