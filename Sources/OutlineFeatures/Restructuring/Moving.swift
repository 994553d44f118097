// Moves sections and points past their neighbours. Numbers belong to places: whatever stands there afterwards gets them.

public import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// The way in which something is moved.
public enum MoveDirection: String, CaseIterable, Sendable {
    /// Before the one above.
    case up
    /// Behind the one below.
    case down
}

extension Snapshot {
    /// Edits that move headings with all below them, or points, past their neighbour. A trial is not read anew.
    public func move(
        _ target: StructureTarget, _ direction: MoveDirection, isTrial: Bool = false
    ) throws(Refusal) -> [Fix.Edit] {
        switch target {
        case .sections(let sections): try move(sections, direction, isTrial)
        case .points(let points): try move(points, direction, isTrial)
        }
    }

    private func move(_ sections: Range<Int>, _ direction: MoveDirection, _ isTrial: Bool) throws(Refusal) -> [Fix.Edit]
    {
        let (first, second) =
            direction == .up
            ? (try elder(of: sections.lowerBound), sections) : (sections, try younger(of: sections))
        var markers = numbersByPlace(first, second)
        for (mark, number) in runningNumbers(first, second) { markers[mark] = number }
        let edits = exchange(
            stretch(of: first), stretch(of: second), keepsFirst: direction == .down,
            markers.mapValuesWithKeys { marker(of: $0, numbered: $1) })
        if isTrial { return edits }
        let order = 0..<first.lowerBound
        try confirm(
            edits,
            order: Array(order) + Array(second) + Array(first) + Array(second.upperBound..<outline.sections.count),
            depth: depths)
        return edits
    }

    private func stretch(of sections: Range<Int>) -> Stretch {
        var last = sections.lowerBound
        while outline.sections[last].end < sections.upperBound { last = outline.sections[last].end }
        return stretch(ofSection: sections.lowerBound).joined(stretch(ofSection: last))
    }

    /// The sibling before a section, with all below it.
    func elder(of section: Int) throws(Refusal) -> Range<Int> {
        let known = outline.sections[section]
        let siblings = known.parent < 0 ? outline.scopes[known.scope].sections : known.parent + 1..<section
        guard let elder = Array(outline.siblings(in: siblings.lowerBound..<section)).last else { throw .isFirst }
        return elder..<section
    }

    /// The sibling behind some sections, with all below it.
    func younger(of sections: Range<Int>) throws(Refusal) -> Range<Int> {
        let known = outline.sections[sections.lowerBound]
        let end =
            known.parent < 0 ? outline.scopes[known.scope].sections.upperBound : outline.sections[known.parent].end
        guard sections.upperBound < end else { throw .isLast }
        return sections.upperBound..<outline.sections[sections.upperBound].end
    }

    /// The numbers of the headings that change places: of each form in the order in which they stood.
    private func numbersByPlace(_ first: Range<Int>, _ second: Range<Int>) -> [Int: Int] {
        let (one, other) = (outline.siblings(in: first).map(mark), outline.siblings(in: second).map(mark))
        return numbers(of: one + other, goingTo: other + one)
    }

    /// The numbers of headings below them, where those of a form run on from the one to the other.
    private func runningNumbers(_ first: Range<Int>, _ second: Range<Int>) -> [Int: Int] {
        var found: [Int: Int] = [:]
        let tops = Set(Array(outline.siblings(in: first)) + Array(outline.siblings(in: second)))
        let (below, belowOther) = (
            first.filter { !tops.contains($0) }.map(mark), second.filter { !tops.contains($0) }.map(mark)
        )
        let scope = outline.sections[first.lowerBound].scope
        for form in runningForms(in: outline.scopes[scope].sections) {
            let one = below.filter { document.marks[$0].form == form }
            let other = belowOther.filter { document.marks[$0].form == form }
            guard let last = one.last, let next = other.first, document.marks[next].number != 1,
                document.marks[next].number == document.marks[last].number + 1
            else { continue }
            found.merge(numbers(of: one + other, goingTo: other + one)) { $1 }
        }
        return found
    }

    func mark(_ section: Int) -> Int { outline.sections[section].mark }

    /// The numbers of some marks given to them in another order, each form for itself.
    private func numbers(of old: [Int], goingTo new: [Int]) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for form in Set(old.map { document.marks[$0].form }) {
            let numbers = old.filter { document.marks[$0].form == form }.map { document.marks[$0].number }
            for (mark, number) in zip(new.filter { document.marks[$0].form == form }, numbers) { found[mark] = number }
        }
        return found
    }

    // MARK: Points

    private func move(_ points: [Int], _ direction: MoveDirection, _ isTrial: Bool) throws(Refusal) -> [Fix.Edit] {
        guard let first = points.first, let last = points.last, let series = pointSeries(holding: first),
            let position = series.firstIndex(of: first), let end = series.firstIndex(of: last), position <= end
        else { throw .isNothing }
        let neighbour: Int
        if direction == .up {
            guard position > 0 else { throw .isFirst }
            neighbour = series[position - 1]
        } else {
            guard end + 1 < series.count else { throw .isLast }
            neighbour = series[end + 1]
        }
        guard let own = pointStretch(first, in: series), let ownEnd = pointStretch(last, in: series),
            let other = pointStretch(neighbour, in: series)
        else { throw .isShared }
        let chosen = Array(series[position..<end + 1])
        let (before, after) =
            direction == .up
            ? ([neighbour] + chosen, chosen + [neighbour]) : (chosen + [neighbour], [neighbour] + chosen)
        let markers = numbers(of: before, goingTo: after).mapValuesWithKeys { marker(of: $0, numbered: $1) }
        let moved = own.joined(ownEnd)
        let edits =
            direction == .up
            ? exchange(other, moved, keepsFirst: false, markers) : exchange(moved, other, keepsFirst: true, markers)
        if !isTrial { try confirm(edits, order: Array(outline.sections.indices), depth: depths) }
        return edits
    }
}

extension Dictionary {
    /// The dictionary with values that are made of keys and values.
    func mapValuesWithKeys<New>(_ transform: (Key, Value) -> New) -> [Key: New] {
        var new: [Key: New] = [:]
        for (key, value) in self { new[key] = transform(key, value) }
        return new
    }
}
