// The small pattern language of profile files: alternatives, optional pieces, a gap and a year; no regex library.

import OutlineSyntax
import OutlineText

/// A compiled pattern. It is written in plain text with
/// `(a|b)` for alternatives, `?` after a group or a character that may be absent, `…` for at most 40 characters of any
/// kind, and `{year}` for four digits. Text is compared in normal form (see ``normalForm(_:)``), so punctuation in a
/// pattern says nothing. Matching follows all possibilities at once and takes time in proportion to pattern and text.
struct Pattern: Equatable, Sendable {
    indirect enum Piece: Equatable, Sendable {
        case text([UInt8])
        case gap
        case year
        case group([[Piece]], optional: Bool)
    }

    let pieces: [Piece]
    /// The fewest characters a match has: how much the pattern says.
    let weight: Int

    /// Why a text is not a pattern.
    enum Fault: Equatable, Sendable {
        case empty
        case unclosedGroup
        case strayBracket
        case strayQuestionMark
        case unknownBrace
        case tooLong
        case tooDeep
    }

    /// The longest pattern, in bytes of its source.
    static let lengthLimit = 600
    private static let depthLimit = 12
    /// The most a gap spans: 40 characters of three bytes.
    private static let gapLimit = 120

    /// Compiles a pattern.
    static func compile(_ source: some StringProtocol) -> Result<Pattern, FaultError> {
        guard source.utf8.count <= lengthLimit else { return .failure(FaultError(fault: .tooLong)) }
        var parser = Parser(rest: source.unicodeScalars.map { $0 }[...])
        do throws(FaultError) {
            let branches = try parser.branches(depth: 0)
            guard parser.rest.isEmpty else { throw FaultError(fault: .strayBracket) }
            let pieces = branches.count == 1 ? branches[0] : [.group(branches, optional: false)]
            guard !pieces.isEmpty else { throw FaultError(fault: .empty) }
            return .success(Pattern(pieces: pieces, weight: Self.least(pieces)))
        } catch {
            return .failure(error)
        }
    }

    /// A ``Fault`` as an error.
    struct FaultError: Error, Equatable { let fault: Fault }

    /// Whether the whole text, in normal form, matches.
    func matches(_ normal: [UInt8]) -> Bool {
        // Most patterns fail at their first or last characters; this sees it without following anything.
        guard normal.count >= weight else { return false }
        if case .text(let literal)? = pieces.first, !normal.starts(with: literal) { return false }
        if case .text(let literal)? = pieces.last, !normal.suffix(literal.count).elementsEqual(literal) { return false }
        return Self.advance(pieces, in: normal, from: [0]).last == normal.count
    }

    /// The end of the last place where the text, in normal form, contains a match; nil if there is none.
    func lastEnd(in normal: [UInt8]) -> Int? {
        guard normal.count >= weight else { return nil }
        return Self.advance(pieces, in: normal, from: starts(in: normal)).last
    }

    /// Where a match may begin: where the first byte of the leading text stands, or everywhere.
    private func starts(in normal: [UInt8]) -> [Int] {
        guard case .text(let literal)? = pieces.first, let first = literal.first else { return Array(0...normal.count) }
        // All ideographs of one range share their first byte, so the second is looked at as well.
        guard normal.count >= literal.count else { return [] }
        guard literal.count > 2 else { return Array(0...normal.count) }
        let second = literal[1]
        let third = literal[2]
        var starts: [Int] = []
        for index in 0..<normal.count - literal.count + 1
        where normal[index] == first && normal[index + 1] == second && normal[index + 2] == third {
            starts.append(index)
        }
        return starts
    }

    /// The shortest match that ends at the last end; nil if there is none.
    func lastRange(in normal: [UInt8]) -> Range<Int>? {
        guard let end = lastEnd(in: normal) else { return nil }
        for start in stride(from: end, through: 0, by: -1)
        where Self.advance(pieces, in: normal, from: [start]).contains(end) {
            return start..<end
        }
        return nil
    }

    /// The places, rising, where a match that began at one of `starts` (rising) may end.
    private static func advance(_ pieces: [Piece], in text: [UInt8], from starts: [Int]) -> [Int] {
        var places = starts
        for piece in pieces {
            guard !places.isEmpty else { return [] }
            switch piece {
            case .text(let literal):
                places = places.compactMap { text[$0...].starts(with: literal) ? $0 + literal.count : nil }
            case .year:
                places = places.compactMap { place in
                    let digits = text[place...].prefix(4)
                    return digits.count == 4 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? place + 4 : nil
                }
            case .gap:
                var reached: [Int] = []
                for place in places {
                    let from = max(place, (reached.last ?? -1) + 1)
                    let to = min(text.count, place + gapLimit)
                    reached.append(contentsOf: from..<to + 1)
                }
                places = reached
            case .group(let branches, let optional):
                var ends = optional ? places : []
                for branch in branches { ends.append(contentsOf: advance(branch, in: text, from: places)) }
                ends.sort()
                var unique: [Int] = []
                for end in ends where unique.last != end { unique.append(end) }
                places = unique
            }
        }
        return places
    }

    private static func least(_ pieces: [Piece]) -> Int {
        pieces.reduce(0) { sum, piece in
            switch piece {
            case .text(let bytes): sum + bytes.count { $0 & 0xC0 != 0x80 }
            case .gap: sum
            case .year: sum + 4
            case .group(let branches, let optional): sum + (optional ? 0 : branches.map(least).min() ?? 0)
            }
        }
    }

    private struct Parser {
        var rest: ArraySlice<Unicode.Scalar>

        mutating func branches(depth: Int) throws(FaultError) -> [[Piece]] {
            guard depth <= depthLimit else { throw FaultError(fault: .tooDeep) }
            var branches: [[Piece]] = []
            var pieces: [Piece] = []
            var literal: [UInt8] = []
            func flush() {
                if !literal.isEmpty { pieces.append(.text(literal)) }
                literal = []
            }
            while let scalar = rest.first, scalar != ")" {
                rest.removeFirst()
                switch scalar {
                case "|":
                    flush()
                    branches.append(pieces)
                    pieces = []
                case "(":
                    flush()
                    let inner = try self.branches(depth: depth + 1)
                    guard rest.first == ")" else { throw FaultError(fault: .unclosedGroup) }
                    rest.removeFirst()
                    pieces.append(.group(inner, optional: takeQuestionMark()))
                case "…":
                    flush()
                    if pieces.last != .gap { pieces.append(.gap) }
                case "{":
                    flush()
                    let year: [Unicode.Scalar] = ["y", "e", "a", "r", "}"]
                    guard rest.starts(with: year) else { throw FaultError(fault: .unknownBrace) }
                    rest.removeFirst(year.count)
                    pieces.append(takeQuestionMark() ? .group([[.year]], optional: true) : .year)
                case "?", "}":
                    throw FaultError(fault: scalar == "?" ? .strayQuestionMark : .unknownBrace)
                default:
                    let optional = takeQuestionMark()
                    guard let normal = normalScalar(scalar), let bytes = UTF8.encode(normal) else { continue }
                    if optional {
                        flush()
                        pieces.append(.group([[.text(Array(bytes))]], optional: true))
                    } else {
                        literal.append(contentsOf: bytes)
                    }
                }
            }
            flush()
            branches.append(pieces)
            return branches
        }

        private mutating func takeQuestionMark() -> Bool {
            guard rest.first == "?" else { return false }
            rest.removeFirst()
            return true
        }
    }
}

extension Pattern.Fault {
    /// What is wrong, for the writer of a profile file.
    var text: BilingualText {
        switch self {
        case .empty: BilingualText(zh: "式样是空的", en: "the pattern is empty")
        case .unclosedGroup: BilingualText(zh: "“(”没有对应的“)”", en: "“(” without “)”")
        case .strayBracket: BilingualText(zh: "“)”没有对应的“(”", en: "“)” without “(”")
        case .strayQuestionMark: BilingualText(zh: "“?”前面要有字或括号", en: "“?” needs a character or a group before it")
        case .unknownBrace: BilingualText(zh: "花括号只能写“{year}”", en: "the only thing in braces is “{year}”")
        case .tooLong:
            BilingualText(
                zh: "式样太长（最多\(Pattern.lengthLimit)字节）",
                en: "the pattern is too long (at most \(Pattern.lengthLimit) bytes)")
        case .tooDeep: BilingualText(zh: "括号嵌套过深", en: "brackets nested too deeply")
        }
    }
}
