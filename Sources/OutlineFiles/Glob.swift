// File patterns. A pattern becomes a small automaton which is run over the path once, so no pattern can take exponential time.

import OutlineSyntax
import OutlineText

/// A file pattern: `*` any run within a name, `?` one scalar, `**` any folders (as a whole part of the path), `[abc]`, `[a-z]`, `[!abc]` one
/// scalar of a set, `{a,b}` either, `\` takes the next scalar as it is. `/` is matched only by itself and by `**`. Brackets and braces
/// that are not closed stand for themselves, so every text is a pattern.
public struct Glob: Sendable, ExpressibleByStringLiteral {
    /// The pattern as written.
    public let pattern: String

    private let steps: [Step]
    private let isForNames: Bool
    /// What the names end in where the pattern is `*` and such an end, as most are; nil for other patterns.
    private let nameEnd: [ScalarSet]?

    /// Compiles a pattern.
    public init(_ pattern: String) {
        self.pattern = pattern
        var compiler = GlobCompiler(pattern)
        compiler.run()
        steps = compiler.steps
        isForNames = !compiler.sawSlash
        nameEnd = compiler.sawSlash ? nil : Self.end(behindStar: compiler.steps)
    }

    /// The sets behind a run of anything, nil where steps are not just that.
    private static func end(behindStar steps: [Step]) -> [ScalarSet]? {
        guard steps.count > 4, case .split(1, 3) = steps[0], case .one(.inName) = steps[1], case .jump(0) = steps[2]
        else {
            return nil
        }
        var sets: [ScalarSet] = []
        for step in steps[3..<steps.count - 1] {
            guard case .one(let set) = step else { return nil }
            sets.append(set)
        }
        return sets
    }

    /// A pattern written in the source.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    /// Whether the pattern matches the whole of `path`; a pattern without `/` is matched with the last part of the path alone. Bytes which
    /// are not UTF-8 count as U+FFFD.
    public func matches(_ path: FilePath) -> Bool {
        let text = (isForNames ? path.name : path).display.unicodeScalars
        if let nameEnd {
            var left = nameEnd[...]
            for scalar in text.reversed() {
                guard let set = left.popLast() else { return true }
                if !set.contains(scalar) { return false }
            }
            return left.isEmpty
        }
        var states = States(count: steps.count)
        var next = States(count: steps.count)
        states.add(0, following: steps)
        for scalar in text {
            next.clear()
            for state in states.members {
                if case .one(let set) = steps[state], set.contains(scalar) { next.add(state + 1, following: steps) }
            }
            if next.members.isEmpty { return false }
            swap(&states, &next)
        }
        return states.members.contains { if case .accept = steps[$0] { true } else { false } }
    }

    /// Which scalars one place of a path may have.
    enum ScalarSet: Sendable {
        case literal(Unicode.Scalar)
        /// Anything but `/`.
        case inName
        case anything
        case members([ClosedRange<Unicode.Scalar>], negated: Bool)

        func contains(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .literal(let own): own == scalar
            case .inName: scalar != "/"
            case .anything: true
            case .members(let ranges, let negated):
                scalar != "/" && ranges.contains { $0.contains(scalar) } != negated
            }
        }
    }

    /// One instruction of the automaton.
    enum Step: Sendable {
        case one(ScalarSet)
        /// Goes on at both places.
        case split(Int, Int)
        case jump(Int)
        case accept
    }

    /// The places the automaton is at, each once, in the order in which they were reached.
    private struct States {
        var members: [Int] = []
        private var isMember: [Bool]

        init(count: Int) { isMember = Array(repeating: false, count: count) }

        mutating func clear() {
            for member in members { isMember[member] = false }
            members.removeAll(keepingCapacity: true)
        }

        mutating func add(_ state: Int, following steps: [Step]) {
            // An explicit stack: deeply nested braces must not exhaust that of the thread.
            var waiting = [state]
            while let state = waiting.popLast() {
                guard isMember.indices.contains(state), !isMember[state] else { continue }
                isMember[state] = true
                members.append(state)
                switch steps[state] {
                case .one, .accept: break
                case .jump(let target): waiting.append(target)
                case .split(let first, let second): waiting += [second, first]
                }
            }
        }
    }
}

/// Turns a pattern into steps, from left to right, in linear time.
private struct GlobCompiler {
    var steps: [Glob.Step] = []
    var sawSlash = false

    private let scalars: [Unicode.Scalar]
    private let closedBraces: Set<Int>
    private var place = 0
    /// The braces that are open: the split of the alternative being compiled, and the jumps which must go behind the closing brace.
    private var groups: [(split: Int, jumps: [Int])] = []

    init(_ pattern: String) {
        scalars = Array(pattern.unicodeScalars)
        closedBraces = Self.closedBraces(scalars)
    }

    mutating func run() {
        while place < scalars.count {
            let scalar = scalars[place]
            switch scalar {
            case "*": star()
            case "?": emitOne(.inName)
            case "[":
                if let (set, end) = Self.set(scalars, at: place) {
                    steps.append(.one(set))
                    place = end
                } else {
                    emitOne(.literal(scalar))
                }
            case "{" where closedBraces.contains(place):
                groups.append((split: steps.count, jumps: []))
                emit(.split(steps.count + 1, steps.count + 1))
            case "," where !groups.isEmpty: nextAlternative()
            case "}" where !groups.isEmpty: closeGroup()
            case "\\" where place + 1 < scalars.count:
                steps.append(.one(.literal(scalars[place + 1])))
                place += 2
            default:
                if scalar == "/" { sawSlash = true }
                emitOne(.literal(scalar))
            }
        }
        steps.append(.accept)
    }

    private mutating func emit(_ step: Glob.Step) {
        steps.append(step)
        place += 1
    }

    private mutating func emitOne(_ set: Glob.ScalarSet) {
        emit(.one(set))
    }

    private mutating func star() {
        var end = place
        while end < scalars.count, scalars[end] == "*" { end += 1 }
        let startsPart = place == 0 || "/{,".unicodeScalars.contains(scalars[place - 1])
        let endsPart = end == scalars.count || "/},".unicodeScalars.contains(scalars[end])
        let isDeep = end - place >= 2 && startsPart && endsPart
        place = end
        let start = steps.count
        guard isDeep, end < scalars.count, scalars[end] == "/" else {
            // Any run: once more, or on.
            steps += [.split(start + 1, start + 3), .one(isDeep ? .anything : .inName), .jump(start)]
            return
        }
        // `**/` is nothing at all, or a run which ends with a slash.
        steps += [.split(start + 1, start + 5), .split(start + 2, start + 4), .one(.anything), .jump(start + 1)]
        steps.append(.one(.literal("/")))
        sawSlash = true
        place += 1
    }

    private mutating func nextAlternative() {
        guard var group = groups.popLast() else { return }
        group.jumps.append(steps.count)
        steps.append(.jump(0))
        steps[group.split] = .split(group.split + 1, steps.count)
        group.split = steps.count
        emit(.split(steps.count + 1, steps.count + 1))
        groups.append(group)
    }

    private mutating func closeGroup() {
        guard let group = groups.popLast() else { return }
        for jump in group.jumps { steps[jump] = .jump(steps.count) }
        place += 1
    }

    /// The places of the opening braces which are closed later; sets and escapes are stepped over.
    private static func closedBraces(_ scalars: [Unicode.Scalar]) -> Set<Int> {
        var (open, closed): ([Int], Set<Int>) = ([], [])
        var place = 0
        while place < scalars.count {
            switch scalars[place] {
            case "\\": place += 2
            case "[": place = set(scalars, at: place)?.end ?? place + 1
            case "{":
                open.append(place)
                place += 1
            case "}":
                if let start = open.popLast() { closed.insert(start) }
                place += 1
            default: place += 1
            }
        }
        return closed
    }

    /// Reads `[…]` at `start`; nil when it is not closed within the same part of the path.
    private static func set(_ scalars: [Unicode.Scalar], at start: Int) -> (set: Glob.ScalarSet, end: Int)? {
        var place = start + 1
        let negated = place < scalars.count && (scalars[place] == "!" || scalars[place] == "^")
        if negated { place += 1 }
        var ranges: [ClosedRange<Unicode.Scalar>] = []
        let first = place
        while place < scalars.count, scalars[place] != "/" {
            // A closing bracket at the very beginning is a member.
            if scalars[place] == "]", place > first { return (.members(ranges, negated: negated), place + 1) }
            if scalars[place] == "\\", place + 1 < scalars.count { place += 1 }
            let low = scalars[place]
            place += 1
            guard place + 1 < scalars.count, scalars[place] == "-", scalars[place + 1] != "]" else {
                ranges.append(low...low)
                continue
            }
            let high = scalars[place + 1]
            // A range the wrong way round holds nothing.
            if low <= high { ranges.append(low...high) }
            place += 2
        }
        return nil
    }
}
