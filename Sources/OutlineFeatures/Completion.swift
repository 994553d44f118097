// What may come next at the start of a line: the next heading of each open level, the first of the level below, the next
// point. The number is already right, and what was typed of the marker is replaced, never doubled.

import OutlineRules
public import OutlineSyntax

/// A proposal.
public struct CompletionItem: Sendable {
    /// What is shown and inserted.
    public var label: String
    /// What kind of thing it is.
    public var detail: String
    /// What the typed text is matched against.
    public var filter: String
    /// Where the text to be replaced starts.
    public var start: Place
    /// Where it ends: the place of the request.
    public var end: Place
    /// The text to insert.
    public var text: String
}

extension Snapshot {
    /// The proposals at a place, the likeliest first.
    public func completions(at place: Place) -> [CompletionItem] {
        let place = document.clamp(place)
        let content = document.content(place.line)
        let start = content.skippingSpace(from: 0)
        guard place.column >= start else { return [] }
        let typed = content[start..<place.column]
        guard MarkerStart.isOne(typed) else { return [] }
        let from = Place(line: place.line, column: start)
        var items: [CompletionItem] = []
        for candidate in candidates(before: place.line) {
            let marker = candidate.form.marker(candidate.number)
            guard MarkerStart.fits(typed, candidate.form, candidate.number) else { continue }
            guard !items.contains(where: { $0.label == marker }) else { continue }
            items.append(
                CompletionItem(
                    label: marker, detail: candidate.what(language), filter: typed.string + marker, start: from,
                    end: place,
                    text: marker))
        }
        return items
    }

    /// A marker that may come next.
    struct Candidate {
        var form: MarkerForm
        var number: Int
        var what: Text
    }

    /// The markers that may come next on a line, the likeliest first.
    func candidates(before line: Int) -> [Candidate] {
        let scopeIndex = outline.scope(atLine: line)
        let scope = outline.scopes[scopeIndex]
        // The last section that starts above the line, and those that hold it.
        guard let deepest = lastSection(of: scope, before: line) else {
            let items = scope.items.filter { document.marks[$0].start.line < line }
            return nextItem(items, fallback: nil)
                + [Candidate(form: .chinese, number: 1, what: Text("一级标题", "first-level heading"))]
        }
        let above = outline.sections[deepest].items.filter { document.marks[$0].start.line < line }
        var found: [Candidate] = []
        let item = nextItem(above, fallback: .isPoint)
        let below = subsection(of: deepest)
        let isAfterItem = !above.isEmpty
        // Behind a point the next point is likeliest; behind a bare heading what it opens.
        if isAfterItem { found += item } else { found += below + item }
        var section = deepest
        while section >= 0 {
            found.append(sibling(of: section, before: line))
            section = outline.sections[section].parent
        }
        return isAfterItem ? found + below : found
    }

    private func lastSection(of scope: Outline.Scope, before line: Int) -> Int? {
        let last = min(outline.sectionCount(beforeLine: line), scope.sections.upperBound) - 1
        return last >= scope.sections.lowerBound ? last : nil
    }

    private func nextItem(_ above: [Int], fallback: MarkerForm?) -> [Candidate] {
        if let last = above.last {
            let mark = document.marks[last]
            guard mark.number < 98 else { return [] }
            return [Candidate(form: mark.form, number: mark.number + 1, what: Text("下一条要点", "the next point"))]
        }
        return fallback.map { [Candidate(form: $0, number: 1, what: Text("第一条要点", "the first point"))] } ?? []
    }

    private func sibling(of section: Int, before line: Int) -> Candidate {
        let mark = document.marks[outline.sections[section].mark]
        let level = mark.level
        return Candidate(
            form: mark.form, number: mark.number + 1,
            what: Text("下一个\(Numeral.chinese(level))级标题", "the next heading of level \(level)"))
    }

    /// The first subsection: in the form that other sections of this rank use below them, else the next form of the standard.
    private func subsection(of section: Int) -> [Candidate] {
        let rank = outline.sections[section].rank
        let used = outline.sections.first { $0.parent >= 0 && outline.sections[$0.parent].rank == rank }
        let form =
            used.map { document.marks[$0.mark].form } ?? MarkerForm.allCases.first { $0.rank == rank + 1 && !$0.isItem }
        guard let form, form != .none else { return [] }
        var number = 1
        // Where level-3 numbers run on across sections, the next one does so too.
        if let used, document.marks[used.mark].form == form, runsOn(form) {
            number = (lastNumber(of: form, before: outline.sections[section].lines.lowerBound) ?? 0) + 1
        }
        let level = max(1, form.rank)
        return [
            Candidate(
                form: form, number: number,
                what: Text("\(Numeral.chinese(level))级标题", "a heading of level \(level)"))
        ]
    }

    private func runsOn(_ form: MarkerForm) -> Bool {
        guard form == .arabic else { return false }
        var previous = -1
        for section in outline.sections where document.marks[section.mark].form == form {
            let number = document.marks[section.mark].number
            if number == 1, previous > 0 { return false }
            if previous > 0, number != previous + 1 { return false }
            previous = number
        }
        let parents = Set(outline.sections.filter { document.marks[$0.mark].form == form }.map(\.parent))
        return parents.count > 1
    }

    private func lastNumber(of form: MarkerForm, before line: Int) -> Int? {
        outline.sections[..<outline.sectionCount(beforeLine: line)].last { document.marks[$0.mark].form == form }
            .map { document.marks[$0.mark].number }
    }
}

/// Judges what was typed at the start of a line.
enum MarkerStart {
    /// Whether some text is nothing, or part of a marker: numerals, brackets, a marker's marks, Latin letters for them.
    static func isOne(_ typed: Bytes) -> Bool {
        var at = 0
        var count = 0
        while at < typed.count {
            let scalar = typed.scalar(at: at)
            let isPart =
                isNumeral(scalar.value) || isBracketOrMark(scalar.value) || Char.isLatin(scalar.value)
            guard isPart, count < 6 else { return false }
            at += scalar.length
            count += 1
        }
        return true
    }

    /// Whether a marker is one that the typed characters may be the start of: the same number in any writing, or its start.
    static func fits(_ typed: Bytes, _ form: MarkerForm, _ number: Int) -> Bool {
        if typed.count == 0 { return true }
        let marker = Bytes(form.marker(number))
        if marker.has(Array(typed.slice), at: 0) { return true }
        // Half-width brackets and digits stand for the full-width and Chinese ones that the marker has.
        var at = 0
        var digits: [UInt8] = []
        var brackets = false
        while at < typed.count {
            let scalar = typed.scalar(at: at)
            if scalar.value == 0x28 || scalar.value == 0xFF08 {
                guard at == 0 else { return false }
                brackets = true
            } else if Char.isDigit(scalar.value) {
                digits.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if isNumeral(scalar.value) {
                return brackets && marker.has("（", at: 0)
                    && Bytes(form.marker(number)).has(Array(typed[at..<typed.count].slice), at: 3)
            } else if !isBracketOrMark(scalar.value) {
                return false
            }
            at += scalar.length
        }
        let isBracketed = form == .bracketedChinese || form == .bracketedArabic
        if brackets != isBracketed, brackets { return false }
        let wanted = Array(String(number).utf8)
        return digits.isEmpty || (wanted.count >= digits.count && Array(wanted.prefix(digits.count)) == digits)
    }

    private static func isNumeral(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x7B2C, 0x5176:
            true
        default: Char.isDigit(value)
        }
    }

    private static func isBracketOrMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x28, 0x29, 0xFF08, 0xFF09, 0x3001, 0x2E, 0xFF0E, 0x662F: true
        default: false
        }
    }
}
