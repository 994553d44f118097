// Which cause and which measure answers a problem, by what they say. What is not sure is not told: one that fits best must fit
// better than all others.

import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Problems, causes and measures that belong together.
public struct Counterparts: Sendable {
    /// What a heading or point is in such a paper.
    public enum Role: Int, Sendable, CaseIterable {
        /// Something that is wrong.
        case problem
        /// Why it is.
        case cause
        /// What is to be done.
        case measure
    }

    /// A pair.
    public struct Pair: Sendable, Equatable {
        /// The problem or cause, as an index of a mark.
        public var from: Int
        /// The cause or measure that answers it.
        public var to: Int
        /// How many characters of words on the same theme they share, at least 2.
        public var certainty: Int
    }

    /// The headings and points of the parts, by their marks.
    public private(set) var roles: [Int: Role] = [:]
    /// The pairs, in the order of the text: problem and cause, problem and measure, cause and measure.
    public private(set) var pairs: [Pair] = []

    /// A text with more headings and points in these parts is no such paper.
    private static let limit = 300

    /// Those of a document of a known kind; empty for others.
    public init(_ snapshot: Snapshot) {
        guard let kind = snapshot.kind, let measures = kind.profile.parts.first(where: { $0.answers != nil }),
            let answered = measures.answers
        else { return }
        let parts: [(Role, String)] = [(.problem, answered), (.cause, "causes"), (.measure, measures.id)]
        var found: [Role: [(mark: Int, themes: Themes)]] = [:]
        for (role, id) in parts {
            guard let section = kind.section(ofPart: id) else { continue }
            let marks = snapshot.marks(below: section)
            guard marks.count <= Self.limit else { return }
            for mark in marks { roles[mark] = role }
            found[role] = marks.map { ($0, Themes(snapshot.document.text(of: $0))) }
        }
        for (from, to) in [(Role.problem, Role.cause), (.problem, .measure), (.cause, .measure)] {
            for one in found[from] ?? [] where one.themes.isPlain {
                let likeness = (found[to] ?? []).map { ($0.mark, one.themes.likeness($0.themes)) }
                guard let best = likeness.max(by: { $0.1 < $1.1 }), best.1 >= 2,
                    likeness.count(where: { $0.1 == best.1 }) == 1
                else { continue }
                pairs.append(Pair(from: one.mark, to: best.0, certainty: best.1))
            }
        }
    }

    /// What belongs to a heading or point, in some roles; that of what it holds as well.
    public func counterparts(of marks: Range<Int>, _ wanted: Set<Role>) -> [Int] {
        var found: Set<Int> = []
        for pair in pairs {
            if marks.contains(pair.from), let role = roles[pair.to], wanted.contains(role) { found.insert(pair.to) }
            if marks.contains(pair.to), let role = roles[pair.from], wanted.contains(role) { found.insert(pair.from) }
        }
        return found.sorted()
    }
}

extension Snapshot {
    /// The headings below a section and the points in it, in the order of the text.
    func marks(below section: Int) -> [Int] {
        let end = outline.sections[section].end
        let headings = (section + 1..<end).map { outline.sections[$0].mark }
        return (headings + outline.items(ofSections: section..<end)).sorted()
    }

    /// The marks that a heading holds, itself among them; a point alone.
    func marks(held by: Int) -> Range<Int> {
        guard let section = outline.section(ofMark: by) else { return by..<by + 1 }
        let end = outline.sections[section].end
        let next = end < outline.sections.count ? outline.sections[end].mark : document.marks.count
        return by..<max(by + 1, next)
    }
}
