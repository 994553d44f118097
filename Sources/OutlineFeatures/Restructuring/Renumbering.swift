// Numbers headings and points in their order, as the text numbers them: from 1 in each section, or running on.

public import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// How much is numbered anew.
public enum RenumberScope: String, CaseIterable, Sendable {
    /// The headings of one form beside each other, or the points of one series.
    case series
    /// A section: all series below its heading.
    case section
    /// All documents and attachments of the file.
    case whole
}

extension Snapshot {
    /// Edits that number the series of a target, what stands below it, or the whole text; refused where all is in order. A
    /// trial is not read anew.
    public func renumber(_ scope: RenumberScope, at target: StructureTarget? = nil, isTrial: Bool = false)
        throws(Refusal) -> [Fix.Edit]
    {
        var markers: NewMarkers = [:]
        for (mark, number) in try numbers(scope, target) where number != document.marks[mark].number {
            markers[mark] = marker(of: mark, numbered: number)
        }
        let edits = edits(markers)
        guard !edits.isEmpty else { throw .isInOrder }
        if !isTrial { try confirm(edits, order: Array(outline.sections.indices), depth: depths) }
        return edits
    }

    private func numbers(_ scope: RenumberScope, _ target: StructureTarget?) throws(Refusal) -> [Int: Int] {
        switch (scope, target) {
        case (.whole, _): return headingNumbers { _ in true }.merging(pointNumbers(allPointSeries)) { $1 }
        case (_, nil): throw .isNothing
        case (_, .points(let points)):
            guard let series = points.first.flatMap({ pointSeries(holding: $0) }) else { throw .isNothing }
            return pointNumbers([series])
        case (.series, .sections(let sections)):
            let first = outline.sections[sections.lowerBound]
            return headingNumbers { section in
                outline.sections[section].parent == first.parent && outline.sections[section].scope == first.scope
            }
        case (.section, .sections(let sections)):
            var points: [[Int]] = []
            for section in sections { points += series(of: outline.items(of: outline.sections[section])) }
            let tops = Set(outline.siblings(in: sections))
            return headingNumbers { sections.contains($0) && !tops.contains($0) }
                .merging(pointNumbers(points)) { $1 }
        }
    }

    /// The numbers of the headings, by mark, of which `isWanted`.
    private func headingNumbers(_ isWanted: (Int) -> Bool) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for scope in outline.scopes {
            let running = runningForms(in: scope.sections)
            var last: [[Int]: Int] = [:]
            for index in scope.sections {
                let section = outline.sections[index]
                let mark = document.marks[section.mark]
                let key = [Int(mark.form.rawValue), running.contains(mark.form) ? -2 : section.parent]
                let opensAnother = mark.number == 1 && isIntroduced(section.mark)
                let number = isWanted(index) ? (opensAnother ? 1 : (last[key] ?? 0) + 1) : mark.number
                last[key] = number
                if isWanted(index) { found[section.mark] = number }
            }
        }
        return found
    }

    private func pointNumbers(_ all: [[Int]]) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for series in all {
            for (position, mark) in series.enumerated() {
                // 最后 closes a series whatever came before it.
                found[mark] = document.marks[mark].number == Self.lastNumber ? Self.lastNumber : position + 1
            }
        }
        return found
    }

    private static let lastNumber = 99

    /// Whether a short line without full stop stands right before a heading: what starts at 1 below it is another series.
    private func isIntroduced(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = document.marks[index - 1]
        guard before.kind == .bare || before.kind == .salutation, before.characters <= 30,
            before.closing == .none || before.closing == .colon
        else { return false }
        return (before.textEnd.line + 1..<document.marks[index].start.line).allSatisfy { document.line($0).isBlank }
    }
}
