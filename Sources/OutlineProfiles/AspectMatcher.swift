// Tells which part or aspect a heading names, through wrappers, synonyms and key words.

import OutlineSyntax
import OutlineText

/// The aspect a heading names, and how clearly.
public struct AspectMatch: Equatable, Sendable {
    /// How the heading names the aspect.
    public enum Kind: Int, Equatable, Sendable, Comparable {
        /// Only by a key word: the aspect under another's name.
        case loose
        /// By an accepted synonym.
        case synonym
        /// By its own name; wrappers, quotes and end marks do not count.
        case exact

        /// Clearer matches are greater.
        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }
    /// The aspect.
    public let aspect: Aspect
    /// Its place in its list, from 0.
    public let index: Int
    /// The list: 0 for ``Profile/aspects``, n for ``Profile/otherAspects`` n − 1.
    public let set: Int
    /// How clearly it is named.
    public let kind: Kind
}

/// The prefixes and suffixes that may stand around an aspect's name, in normal form, longest first.
struct AspectMatcher: Equatable, Sendable {
    private let prefixes: [[UInt8]]
    private let suffixes: [[UInt8]]
    /// How often a prefix or a suffix is taken off at most (对照 + 带头; 突出问题 + 方面).
    private static let rounds = 3

    init(wrappers: [String]) {
        var prefixes: [[UInt8]] = []
        var suffixes: [[UInt8]] = []
        for wrapper in wrappers {
            guard let hole = wrapper.range(ofHole: "{}") else { continue }
            let before = normalForm(wrapper[..<hole.lowerBound])
            let after = normalForm(wrapper[hole.upperBound...])
            if !before.isEmpty, !prefixes.contains(before) { prefixes.append(before) }
            if !after.isEmpty, !suffixes.contains(after) { suffixes.append(after) }
        }
        self.prefixes = prefixes.sorted { $0.count > $1.count }
        self.suffixes = suffixes.sorted { $0.count > $1.count }
    }

    /// The heading in normal form, and what is left of it without the words around the name, outermost taken off first.
    func cores(_ normal: [UInt8]) -> [[UInt8]] {
        var cores = [normal]
        var heads = [normal]
        var head = normal
        for _ in 0..<Self.rounds {
            guard let prefix = prefixes.first(where: { head.count > $0.count && head.starts(with: $0) }) else { break }
            head.removeFirst(prefix.count)
            heads.append(head)
        }
        for start in heads {
            var core = start
            if !cores.contains(core) { cores.append(core) }
            for _ in 0..<Self.rounds {
                guard
                    let suffix = suffixes.first(where: {
                        core.count > $0.count && core.suffix($0.count).elementsEqual($0)
                    })
                else { break }
                core.removeLast(suffix.count)
                if !cores.contains(core) { cores.append(core) }
            }
        }
        return cores
    }

    /// The aspects with their names cut free of the words around them.
    func prepared(_ aspects: [Aspect]) -> [Aspect] {
        aspects.map { aspect in
            var aspect = aspect
            aspect.cores = cores(normalForm(aspect.heading))
            return aspect
        }
    }

    /// The clearest match among lists of aspects; of equal ones the first.
    func match(_ heading: String, in sets: [[Aspect]]) -> AspectMatch? {
        match(cores(normalForm(heading)), in: sets)
    }

    /// The same for a heading given by its cores.
    func match(_ given: [[UInt8]], in sets: [[Aspect]]) -> AspectMatch? {
        guard given.first?.isEmpty == false else { return nil }
        var best: AspectMatch?
        for (set, aspects) in sets.enumerated() {
            for index in aspects.indices {
                guard let kind = kind(of: given, for: aspects[index]) else { continue }
                if best.map({ kind > $0.kind }) ?? true {
                    best = AspectMatch(aspect: aspects[index], index: index, set: set, kind: kind)
                }
            }
            if best?.kind == .exact { break }
        }
        return best
    }

    private func kind(of given: [[UInt8]], for aspect: Aspect) -> AspectMatch.Kind? {
        if given.contains(where: aspect.cores.contains) { return .exact }
        if given.contains(where: { core in aspect.synonyms.contains { $0.matches(core) } }) { return .synonym }
        let whole = given.first ?? []
        return aspect.keywords.contains { whole.containsRun($0) } ? .loose : nil
    }
}

extension Profile {
    /// The part a heading (without marker) names: by its exact texts first, then by its patterns. Punctuation, quotes
    /// and spaces do not count (see `normalForm`).
    public func matchPart(_ heading: String) -> Part? {
        let normal = normalForm(heading)
        guard !normal.isEmpty else { return nil }
        return parts.first { $0.exact.contains(normal) } ?? parts.first { $0.synonyms.contains { $0.matches(normal) } }
    }

    /// The aspect a heading (without marker) names, in any of the kind's lists.
    public func matchAspect(_ heading: String) -> AspectMatch? {
        aspectMatcher.match(heading, in: [aspects] + otherAspects)
    }

    /// The list of aspects that fits these headings best: ``aspects``, unless another list has more of them.
    public func aspects(fitting headings: [String]) -> [Aspect] {
        guard !otherAspects.isEmpty else { return aspects }
        let cores = headings.map { aspectMatcher.cores(normalForm($0)) }
        var best = aspects
        var bestScore = aspectMatcher.overlap(cores, with: aspects).score
        for list in otherAspects {
            let score = aspectMatcher.overlap(cores, with: list).score
            if score > bestScore { (best, bestScore) = (list, score) }
        }
        return best
    }
}

extension AspectMatcher {
    /// How many of the aspects the headings, given by their cores, name. `score` counts two for a clear match and one
    /// for a loose one.
    func overlap(_ headings: [[[UInt8]]], with aspects: [Aspect]) -> (score: Int, named: Int) {
        var kinds: [Int: AspectMatch.Kind] = [:]
        for cores in headings {
            guard let match = match(cores, in: [aspects]) else { continue }
            kinds[match.index] = max(match.kind, kinds[match.index] ?? .loose)
        }
        return (kinds.values.reduce(0) { $0 + ($1 == .loose ? 1 : 2) }, kinds.count)
    }
}

extension Array where Element == UInt8 {
    /// Whether the bytes stand somewhere in the array.
    func containsRun(_ run: [UInt8]) -> Bool {
        guard let first = run.first, run.count <= count else { return false }
        for start in 0..<count - run.count + 1 where self[start] == first && self[start...].starts(with: run) {
            return true
        }
        return false
    }
}

extension String {
    /// The range of the first such text; nil if there is none. Foundation's search is not available here.
    func range(ofHole hole: String) -> Range<String.Index>? {
        var start = utf8.startIndex
        let sought = hole.utf8
        while start < utf8.endIndex {
            if utf8[start...].starts(with: sought) {
                return start..<utf8.index(start, offsetBy: sought.count)
            }
            start = utf8.index(after: start)
        }
        return nil
    }
}
