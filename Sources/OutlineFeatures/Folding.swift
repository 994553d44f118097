// Folds: sections, points with more than one line, the preamble, and attachments. A fold ends on the last line of text
// before the next heading, so that neighbours never share a line and blank lines stay visible.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Lines that can be folded into the first of them.
public struct Fold: Sendable, Equatable {
    /// What is folded.
    public enum Content: Sendable, Equatable {
        /// An attachment or a point, named by its mark.
        case mark(Int)
        /// The lines between title and first heading.
        case preamble
        /// A section.
        case section(Int)
    }

    /// The line that stays visible, from 0.
    public var start: Int
    /// The last line that is hidden.
    public var end: Int
    /// What is folded, from which `Snapshot.summary(of:)` makes the text that stands for it.
    public var content: Content
    /// How deep it lies; the outermost is 0.
    public var depth: Int
}

extension Snapshot {
    /// All folds in the order of their first lines; an outer one before the inner one that starts on the same line.
    public func folds() -> [Fold] {
        var folds: [Fold] = []
        folds.reserveCapacity(outline.sections.count + document.marks.count / 4)
        var depths = [Int](repeating: 0, count: outline.sections.count)
        for scope in outline.scopes {
            if scope.isAttachment { add(scope.lines, .mark(scope.marks.lowerBound), 0, &folds) }
            add(scope.preamble, .preamble, 0, &folds)
            for section in scope.sections {
                let parent = outline.sections[section].parent
                depths[section] = parent >= 0 ? depths[parent] + 1 : (scope.isAttachment ? 1 : 0)
                add(outline.sections[section].lines, .section(section), depths[section], &folds)
                addItems(of: section, depth: depths[section] + 1, &folds)
            }
        }
        // They mostly come in order.
        func precedes(_ one: Fold, _ other: Fold) -> Bool { (one.start, one.depth) < (other.start, other.depth) }
        if zip(folds.dropFirst(), folds).contains(where: precedes) { folds.sort(by: precedes) }
        return folds
    }

    /// What stands for a fold: the heading and its extent.
    public func summary(of fold: Fold) -> String {
        switch fold.content {
        case .mark(let mark): return name(of: mark)
        case .section(let section): return "\(name(of: outline.sections[section].mark))（\(extent(of: section))）"
        case .preamble:
            let characters = document.characters(in: fold.start..<fold.end + 1)
            return language == .zh ? "引言（\(characters) 字）" : "Preamble（\(characters) characters）"
        }
    }

    private func add(_ lines: Range<Int>, _ content: Fold.Content, _ depth: Int, _ folds: inout [Fold]) {
        guard !lines.isEmpty else { return }
        let last = lastTextLine(in: lines)
        if last > lines.lowerBound {
            folds.append(Fold(start: lines.lowerBound, end: last, content: content, depth: depth))
        }
    }

    /// A point that starts a line goes on to the next point or subsection.
    private func addItems(of section: Int, depth: Int, _ folds: inout [Fold]) {
        let items = outline.items(of: outline.sections[section])
        let sectionLines = outline.sections[section].lines
        let firstChild =
            section + 1 < outline.sections[section].end
            ? outline.sections[section + 1].lines.lowerBound : sectionLines.upperBound
        for position in items.indices {
            let item = items[position]
            let line = document.marks[item].start.line
            guard line > sectionLines.lowerBound else { continue }
            // Several points in one line make no fold of their own but the last, which may run on.
            if position + 1 < items.endIndex, document.marks[items[position + 1]].start.line == line { continue }
            if position > items.startIndex, document.marks[items[position - 1]].start.line == line { continue }
            let next = position + 1 < items.endIndex ? document.marks[items[position + 1]].start.line : firstChild
            add(line..<max(next, line + 1), .mark(item), depth, &folds)
        }
    }
}
