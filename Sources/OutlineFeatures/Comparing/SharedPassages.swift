// Passages that several texts share, with names, units and numbers allowed to differ: seeds of equal characters are found by hashes
// and grown over short gaps. What is found is said to be the same, never to be copied.

public import OutlineSyntax
public import OutlineText

/// A passage that stands in two texts.
public struct SharedPassage: Sendable, Equatable {
    /// Where it stands in one text.
    public struct Stand: Sendable, Equatable {
        /// The text, as an index.
        public var text: Int
        /// Where it starts.
        public var start: Place
        /// Where it ends, exclusive.
        public var end: Place
    }

    /// How many characters are the same, those of set phrases and quoted documents not counted.
    public var characters: Int
    /// Where it stands in the text with the lower index.
    public var first: Stand
    /// Where it stands in the other one.
    public var second: Stand
}

/// Finds them.
public struct PassageSearch: Sendable {
    /// A passage has at least so many characters.
    public static let shortest = 40
    /// Seeds have so many characters; of so many in a row one is looked for.
    private static let (seed, window) = (8, 5)
    /// A seed that stands in more texts is looked for in the next one only.
    private static let common = 24

    private let texts: [PassageText]
    private let runner: any WorkRunner

    /// A search in some texts.
    public init(_ texts: [PassageText], runner: some WorkRunner = InTurn()) {
        self.texts = texts
        self.runner = runner
    }

    /// A place where a seed stands.
    private struct Seed {
        let hash: UInt64
        let text: Int32
        let position: Int32
    }

    /// A stretch in two texts that is known.
    private struct Known {
        let first: Range<Int>
        let second: Range<Int>
        let characters: Int

        func holds(_ one: Int, _ other: Int) -> Bool { first.contains(one) && second.contains(other) }
    }

    /// All seeds in the order of the texts, and their numbers in the order of their hashes.
    private func seeds() -> (all: [Seed], order: [UInt64], low: UInt64) {
        let texts = self.texts
        let all = Array(runner.map(texts.count) { Self.seeds(of: texts[$0], $0) }.joined())
        // Hash and number in one word, which is sorted quickly; what of the hash is cut off is found out by comparing.
        let low = UInt64.max >> UInt64(UInt64(max(1, all.count)).leadingZeroBitCount)
        var order = all.indices.map { all[$0].hash & ~low | UInt64($0) }
        order.sort()
        return (all, order, low)
    }

    /// All passages, by the texts and their places in these.
    public func passages() -> [SharedPassage] {
        let (seeds, order, low) = seeds()
        var known: [UInt64: [Known]] = [:]
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, order[end] | low == order[start] | low { end += 1 }
            if end - start > 1 { match(order[start..<end].map { seeds[Int($0 & low)] }, &known) }
            start = end
        }
        var found: [SharedPassage] = []
        for (pair, list) in known {
            let (first, second) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            for passage in list where passage.characters >= Self.shortest {
                found.append(
                    SharedPassage(
                        characters: passage.characters, first: stand(first, passage.first),
                        second: stand(second, passage.second)))
            }
        }
        return found.sorted {
            ($0.first.text, $0.first.start, $0.second.text, $0.second.start)
                < ($1.first.text, $1.first.start, $1.second.text, $1.second.start)
        }
    }

    private func stand(_ text: Int, _ range: Range<Int>) -> SharedPassage.Stand {
        let places = texts[text].places
        var end = places[range.upperBound - 1]
        end.column += 3
        return SharedPassage.Stand(text: text, start: places[range.lowerBound], end: end)
    }

    /// Of each few stretches of a text in a row the one with the lowest hash, so that the same ones are taken in every text. Those
    /// in which hardly anything counts are left out.
    private static func seeds(of text: PassageText, _ number: Int) -> [Seed] {
        var seeds: [Seed] = []
        guard text.characters.count >= shortest else { return [] }
        seeds.reserveCapacity(text.characters.count / 3)
        let (characters, counts) = (text.characters.span, text.counts.span)
        var rolling = PassageHash(length: seed)
        var counting = 0
        // The lowest of the last few, looked for anew only when it leaves.
        var hashes = [UInt64](repeating: .max, count: characters.count)
        var lowest = -1
        var last = -1
        for index in characters.indices {
            let isFull = index >= seed
            rolling.roll(in: characters[index], out: isFull ? characters[index - seed] : 0)
            counting += (counts[index] ? 1 : 0) - (isFull && counts[index - seed] ? 1 : 0)
            let position = index + 1 - seed
            guard position >= 0 else { continue }
            // Spread, since the lowest of plain sums would be those of the same characters.
            let hash = counting * 2 >= seed ? (rolling.value ^ rolling.value >> 29) &* PassageHash.base : .max
            hashes[position] = hash
            if lowest < 0 || position - lowest >= window {
                lowest = max(0, position + 1 - window)
                for other in lowest..<position + 1 where hashes[other] < hashes[lowest] { lowest = other }
            } else if hash < hashes[lowest] {
                lowest = position
            }
            guard position + 1 >= window, lowest != last, hashes[lowest] != .max else { continue }
            last = lowest
            seeds.append(
                Seed(hash: hashes[lowest], text: Int32(clamping: number), position: Int32(clamping: lowest)))
        }
        return seeds
    }

    private func match(_ seeds: [Seed], _ known: inout [UInt64: [Known]]) {
        let isCommon = seeds.count > Self.common
        for one in seeds.indices {
            // Seeds of one text stand together.
            var other = one + 1
            while other < seeds.endIndex, seeds[other].text == seeds[one].text { other += 1 }
            while other < seeds.endIndex {
                match(seeds[one], seeds[other], &known)
                other += 1
                if isCommon { break }
            }
        }
    }

    private func match(_ one: Seed, _ other: Seed, _ known: inout [UInt64: [Known]]) {
        let pair = UInt64(UInt32(bitPattern: one.text)) << 32 | UInt64(UInt32(bitPattern: other.text))
        let (first, second) = (Int(one.position), Int(other.position))
        if let list = known[pair], list.contains(where: { $0.holds(first, second) }) { return }
        guard let found = grown(Int(one.text), first, Int(other.text), second) else { return }
        // A passage that another one holds in part is the same one, seen from another seed.
        if let index = known[pair]?.firstIndex(where: {
            $0.first.overlaps(found.first) && $0.second.overlaps(found.second)
        }) {
            if let before = known[pair]?[index], before.characters < found.characters { known[pair]?[index] = found }
        } else {
            known[pair, default: []].append(found)
        }
    }

    /// The longest stretch around two equal seeds; nil where it is too short.
    private func grown(_ one: Int, _ first: Int, _ other: Int, _ second: Int) -> Known? {
        let pair = TextPair(texts[one], texts[other])
        guard pair.areEqual(first, second, count: Self.seed) else { return nil }
        let ahead = pair.grow(first, second, step: 1)
        let back = pair.grow(first - 1, second - 1, step: -1)
        let characters = ahead.characters + back.characters
        guard characters >= Self.shortest else { return nil }
        return Known(
            first: back.first + 1..<ahead.first, second: back.second + 1..<ahead.second, characters: characters)
    }
}

/// Two texts side by side.
private struct TextPair {
    /// What may differ between two runs of equal characters: a name, a unit, a number; and how long the next run must be.
    private static let (gap, run) = (14, 5)

    private let left: PassageText
    private let right: PassageText

    init(_ left: PassageText, _ right: PassageText) { (self.left, self.right) = (left, right) }

    /// Whether so many characters are the same.
    func areEqual(_ first: Int, _ second: Int, count: Int) -> Bool {
        first + count <= left.characters.count && second + count <= right.characters.count
            && left.characters[first..<first + count] == right.characters[second..<second + count]
    }

    /// Walks as long as the characters are equal, over short gaps; gives where the last equal run ends, and how many count.
    func grow(_ first: Int, _ second: Int, step: Int) -> (first: Int, second: Int, characters: Int) {
        let (leftCharacters, rightCharacters) = (left.characters.span, right.characters.span)
        let (leftCounts, rightCounts) = (left.counts.span, right.counts.span)
        var (one, other, characters, skipped) = (first, second, 0, 0)
        while true {
            while one >= 0, other >= 0, one < leftCharacters.count, other < rightCharacters.count,
                leftCharacters[one] == rightCharacters[other]
            {
                if leftCounts[one], rightCounts[other] { characters += 1 }
                one += step
                other += step
            }
            // Most seeds stand alone, and a long gap takes long to look over.
            let limit = characters < 12 ? Self.gap / 2 : Self.gap
            guard let gap = nextRun(leftCharacters, rightCharacters, one, other, step, limit: limit) else { break }
            skipped += max(gap.first, gap.second)
            // What differs more than it agrees is another text.
            guard skipped <= characters / 2 + 6 else { break }
            one += step * gap.first
            other += step * gap.second
        }
        return (one, other, characters)
    }

    /// The shortest gap behind which a run of equal characters stands.
    private func nextRun(
        _ left: Span<UInt16>, _ right: Span<UInt16>, _ one: Int, _ other: Int, _ step: Int, limit: Int
    ) -> (first: Int, second: Int)? {
        for total in 1..<2 * limit + 1 {
            for gap in max(0, total - limit)..<min(total, limit) + 1 {
                var (first, second) = (one + step * gap, other + step * (total - gap))
                var length = 0
                while length < Self.run, first >= 0, second >= 0, first < left.count, second < right.count,
                    left[first] == right[second]
                {
                    first += step
                    second += step
                    length += 1
                }
                if length == Self.run { return (gap, total - gap) }
            }
        }
        return nil
    }
}
