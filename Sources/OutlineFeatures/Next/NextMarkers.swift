// Which markers may come next on a line, the likeliest first: the one predictor that completion, Enter and a new sibling ask.
// From the innermost open section outwards: does it go on, and with what? If not, the next heading beside it comes.

import OutlineProfiles
import OutlineChecking
import OutlineRules
public import OutlineSyntax
public import OutlineText

/// A marker that may come next.
public struct NextMarker: Sendable {
    /// Its form.
    public var form: MarkerForm
    /// Its number.
    public var number: Int
    /// What it is, for people.
    public var what: Text
    /// The section that the new heading or point would stand in; nil at the top.
    public var parent: Int?
    /// How likely it is, from 0 to 1.
    public var share: Double

    /// The marker as it is written.
    public var marker: String { form.marker(number) }
}

extension Snapshot {
    /// The markers that may come next on a line, the likeliest first, by what stands above it.
    public func nextMarkers(onLine line: Int) -> [NextMarker] {
        let scope = outline.scopes[outline.scope(atLine: line)]
        // The last section that starts above the line, and those that hold it.
        guard let deepest = line > 0 ? outline.section(atLine: line - 1) : nil else {
            let above = outline.items(of: scope).last { document.marks[$0].start.line < line }
            let first = NextMarker(
                form: .chinese, number: 1, what: Text("一级标题", "first-level heading"), parent: nil, share: 0.4)
            return (above.flatMap { nextPoint(after: $0, in: nil, share: 0.6) }.map { [$0] } ?? []) + [first]
        }
        var found: [NextMarker] = []
        /// What is left for the sections further out.
        var left = 1.0
        var section = deepest
        while section >= 0 {
            let content = content(of: section, above: line)
            let goesOn = goesOn(section, content, line)
            found += continuations(of: section, content, line, share: left * goesOn)
            left *= 1 - goesOn
            let parent = outline.sections[section].parent
            // The next sibling is what the parent goes on with; at the top there is no parent to ask.
            if parent < 0 { found.append(sibling(of: section, share: left)) }
            section = parent
        }
        // Stable, so that of two that are as likely the inner one goes first.
        return found.enumerated().sorted {
            $0.element.share != $1.element.share ? $0.element.share > $1.element.share : $0.offset < $1.offset
        }.map(\.element)
    }

    /// How likely a section goes on with a subsection or point behind a line.
    private func goesOn(_ section: Int, _ content: SectionContent, _ line: Int) -> Double {
        let known = outline.sections[section]
        // What stands below already belongs to a series that goes on.
        if outline.sectionCount(beforeLine: line) < known.end
            || outline.items(of: known).contains(where: { document.marks[$0].start.line >= line })
        {
            return 0.95
        }
        let habit = SectionHabits(self, section: section, line: line).goesOn(content)
        guard let kind, known.parent < 0, known.scope == 0, case .headings = content.shape else {
            return atEnd(habit, known)
        }
        if kind.parts[section]?.holdsAspects == true, !kind.aspectList.isEmpty {
            return hasAspectsAhead(kind, section, content, line) ? 0.9 : 0.12
        }
        return atEnd(habit, known)
    }

    /// Behind the last part that a kind asks for no other follows, so it goes on rather.
    private func atEnd(_ habit: Double, _ section: Outline.Section) -> Double {
        guard let kind, section.parent < 0, section.scope == 0, !kind.profile.parts.isEmpty else { return habit }
        let line = section.lines.lowerBound
        let last = kind.parts.filter { outline.sections[$0.key].lines.lowerBound <= line }.max { $0.key < $1.key }?
            .value.id
        guard let position = kind.profile.parts.firstIndex(where: { $0.id == last }) else { return habit }
        let present = Set(kind.parts.map(\.value.id))
        let isAnyMissing = kind.profile.parts.dropFirst(position + 1).contains {
            ($0.isRequired || $0.isExpected) && !$0.isAnywhere && !present.contains($0.id)
        }
        return isAnyMissing ? habit : 1 - (1 - habit) * 0.35
    }

    private func hasAspectsAhead(_ kind: DocumentKind, _ part: Int, _ content: SectionContent, _ line: Int) -> Bool {
        guard content.count < kind.aspectList.count else { return false }
        let above = kind.aspects.filter { outline.sections[$0.key].lines.lowerBound < line }.max { $0.key < $1.key }
        guard let above, let position = kind.aspectList.firstIndex(where: { $0.id == above.value.aspect.id }) else {
            return true
        }
        let isLast = position == kind.aspectList.count - 1
        return !isLast || content.count < position
    }

    /// What a section may go on with.
    private func continuations(
        of section: Int, _ content: SectionContent, _ line: Int, share: Double
    ) -> [NextMarker] {
        switch content.shape {
        case .headings:
            guard let last = content.lastMark.flatMap({ outline.section(ofMark: $0) }) else { return [] }
            return [sibling(of: last, share: share)]
        case .points:
            let point = content.lastMark.flatMap { nextPoint(after: $0, in: section, share: share) }
            let below = nextForm(below: section).map { firstSubsections(of: section, $0, share: share * 0.0005) } ?? []
            return (point.map { [$0] } ?? []) + below
        case .text, .nothing:
            let habits = SectionHabits(self, section: section, line: line)
            let next = nextForm(below: section)
            var found: [NextMarker] = []
            if content.lastMark != nil,
                let point = content.lastMark.flatMap({ nextPoint(after: $0, in: section, share: share) })
            {
                return [point]
            }
            for (shape, part) in habits.shapes(default: next ?? .none) {
                switch shape {
                case .headings(let form) where form != .none:
                    found += firstSubsections(of: section, form, share: share * part)
                case .points(let form): found.append(firstPoint(form, in: section, share: share * part))
                default: break
                }
            }
            return found
        }
    }

    private func nextPoint(after last: Int, in parent: Int?, share: Double) -> NextMarker? {
        let mark = document.marks[last]
        guard mark.number < 98 else { return nil }
        return NextMarker(
            form: mark.form, number: mark.number + 1, what: Text("下一条要点", "the next point"), parent: parent,
            share: share)
    }

    private func firstPoint(_ form: MarkerForm, in parent: Int, share: Double) -> NextMarker {
        NextMarker(form: form, number: 1, what: Text("第一条要点", "the first point"), parent: parent, share: share)
    }

    private func sibling(of section: Int, share: Double) -> NextMarker {
        let mark = document.marks[outline.sections[section].mark]
        let level = mark.level
        return NextMarker(
            form: mark.form, number: mark.number + 1,
            what: Text("下一个\(Numeral.chinese(level))级标题", "the next heading of level \(level)"),
            parent: outline.sections[section].parent >= 0 ? outline.sections[section].parent : nil, share: share)
    }

    /// The form of the standard for the level below a section.
    private func nextForm(below section: Int) -> MarkerForm? {
        let rank = outline.sections[section].rank
        return MarkerForm.allCases.first { $0.rank == rank + 1 && !$0.isItem }
    }

    /// The first subsection of a section: number 1, or the next where numbers run on across sections.
    private func firstSubsections(of section: Int, _ form: MarkerForm, share: Double) -> [NextMarker] {
        let level = max(1, form.rank)
        let what = Text("\(Numeral.chinese(level))级标题", "a heading of level \(level)")
        let first = NextMarker(form: form, number: 1, what: what, parent: section, share: share)
        guard let (number, isSure) = runningNumber(form, before: section) else { return [first] }
        var running = first
        running.number = number
        running.share = share * (isSure ? 0.97 : 0.3)
        var restarted = first
        restarted.share = share * (isSure ? 0.03 : 0.7)
        return isSure ? [running] : [restarted, running]
    }

    /// The number with which 1. 2. 3. would run on in a section, and whether they do in this text; nil where they start anew.
    private func runningNumber(_ form: MarkerForm, before section: Int) -> (number: Int, isSure: Bool)? {
        guard form == .arabic else { return nil }
        let scope = outline.sections[section].scope
        // What stands farther away is hardly an example, and a long text has many thousand sections.
        let near = outline.sections[max(0, section - 2000)..<section].filter {
            $0.scope == scope && document.marks[$0.mark].form == form
        }
        guard let last = near.last else { return nil }
        var parents = 1
        for (one, next) in zip(near, near.dropFirst()) where one.parent != next.parent {
            if document.marks[next.mark].number == 1 { return nil }
            if document.marks[next.mark].number == document.marks[one.mark].number + 1 { parents += 1 }
        }
        return (document.marks[last.mark].number + 1, parents > 1)
    }
}
