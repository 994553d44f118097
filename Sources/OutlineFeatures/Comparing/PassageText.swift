// A text as it is compared with others: its Chinese characters alone, each with its place and whether it counts. Marks, numbers,
// letters and placeholders are dropped; titles, headings, quoted documents and set phrases are compared but do not count.

import OutlineProfiles
public import OutlineSyntax
import OutlineText

/// The characters of a text that are compared.
public struct PassageText: Sendable {
    /// The characters; those outside the basic plane are left out.
    let characters: [UInt16]
    /// Where each stands.
    let places: [Place]
    /// Whether each counts.
    let counts: [Bool]

    /// A text of so many characters and more inside quotation marks is quoted from somewhere.
    private static let longQuotation = 12

    /// Reads a document.
    public init(_ document: Document, _ outline: Outline) {
        var (characters, places, counts): ([UInt16], [Place], [Bool]) = ([], [], [])
        var mark = 0
        for line in 0..<document.lineCount {
            let content = document.content(line)
            while mark < document.marks.count, document.marks[mark].start.line < line { mark += 1 }
            let heading = Self.headingEnd(document, line, mark)
            let first = characters.count
            var (titles, quotation): (Int, Int?) = (0, nil)
            var at = 0
            while at < content.count {
                let scalar = content.scalar(at: at)
                if content.has("《", at: at) { titles += 1 }
                if content.has("》", at: at) { titles = max(0, titles - 1) }
                if content.has("“", at: at) { quotation = characters.count }
                if content.has("”", at: at), let start = quotation {
                    if characters.count - start >= Self.longQuotation {
                        for index in start..<characters.count { counts[index] = false }
                    }
                    quotation = nil
                }
                if scalar.value.isHan, scalar.value.rawValue <= 0xFFFF {
                    characters.append(UInt16(truncatingIfNeeded: scalar.value.rawValue))
                    places.append(Place(line: line, column: at))
                    counts.append(titles == 0 && at >= heading)
                }
                at += max(1, scalar.length)
            }
            if line < (outline.scopes.first?.title.last.map { document.marks[$0].textEnd.line + 1 } ?? 0) {
                for index in first..<characters.count { counts[index] = false }
            }
        }
        SetPhrases.shared.strike(in: characters, &counts)
        (self.characters, self.places, self.counts) = (characters, places, counts)
    }

    /// The column up to which a line is a heading, a line of a title, an address or the like.
    private static func headingEnd(_ document: Document, _ line: Int, _ mark: Int) -> Int {
        guard mark < document.marks.count, document.marks[mark].start.line == line else { return 0 }
        switch document.marks[mark].kind {
        case .heading:
            let end = document.marks[mark].textEnd
            return end.line == line ? end.column : .max
        case .item, .joinedItem: return 0
        case .bare, .salutation, .date, .attachment: return .max
        }
    }
}

/// Phrases that everybody uses.
struct SetPhrases: Sendable {
    /// Hashes of all stretches of `length` characters of the phrases.
    private let hashes: Set<UInt64>
    private static let length = 7

    /// The formulas of the list and the phrases that the built-in kinds offer.
    static let shared = SetPhrases()

    private init() {
        var hashes: Set<UInt64> = []
        var texts = SetPhraseList.all
        let catalog = ProfileCatalog.builtIn
        for id in catalog.ids {
            guard let profile = catalog.profile(id) else { continue }
            texts += profile.phrases + profile.preambles + profile.transitions + profile.closings + profile.lines
            texts += profile.itemHeads + profile.parts.flatMap { $0.itemHeads + [$0.heading] }
            texts += profile.aspects.map(\.heading)
        }
        for text in texts {
            let characters = text.unicodeScalars.filter { CodePoint($0).isHan }.map {
                UInt16(truncatingIfNeeded: $0.value)
            }
            guard characters.count >= Self.length else { continue }
            for start in 0..<characters.count - Self.length + 1 { hashes.insert(Self.hash(characters, start)) }
        }
        self.hashes = hashes
    }

    private static func hash(_ characters: [UInt16], _ start: Int) -> UInt64 {
        var hash: UInt64 = 0
        for index in start..<start + length { hash = hash &* PassageHash.base &+ UInt64(characters[index]) }
        return hash
    }

    /// Says of the characters in set phrases that they do not count.
    func strike(in characters: [UInt16], _ counts: inout [Bool]) {
        var rolling = PassageHash(length: Self.length)
        for (index, character) in characters.enumerated() {
            let oldest = index >= Self.length ? characters[index - Self.length] : 0
            rolling.roll(in: character, out: oldest)
            guard index + 1 >= Self.length, hashes.contains(rolling.value) else { continue }
            for struck in index + 1 - Self.length..<index + 1 { counts[struck] = false }
        }
    }
}

/// A hash of the last characters of a run, which moves on with each.
struct PassageHash {
    static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    private(set) var value: UInt64 = 0
    private let weight: UInt64

    /// A hash of so many characters.
    init(length: Int) { weight = (0..<length).reduce(1) { power, _ in power &* Self.base } }

    /// Takes one character in and another one out, 0 where none leaves yet.
    mutating func roll(in new: UInt16, out old: UInt16) {
        value = value &* Self.base &+ UInt64(new) &- UInt64(old) &* weight
    }
}
