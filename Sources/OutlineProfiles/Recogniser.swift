// Tells the kind of a document: title words, then theme words in the preamble, then the overlap of the aspects.

import OutlineText

/// What recognition needs to know of one kind.
final class RecognitionEntry: Sendable {
    let id: String
    let name: BilingualText
    let isBuiltIn: Bool
    let years: [Int]
    let words: ProfileFile.Recognise
    /// The id of the nearest kind, itself included, that names a family (民主生活会).
    let family: String?
    let isOpen: Bool
    let aspectSets: [[Aspect]]
    let matcher: AspectMatcher

    init(
        _ file: ProfileFile, isBuiltIn: Bool, family: String?, isOpen: Bool, aspectSets: [[Aspect]],
        matcher: AspectMatcher
    ) {
        id = file.id
        name = file.name ?? BilingualText(zh: file.id, en: file.id)
        self.isBuiltIn = isBuiltIn
        years = file.years
        words = file.recognise
        self.family = family
        self.isOpen = isOpen
        self.aspectSets = aspectSets
        self.matcher = matcher
    }
}

/// All kinds as recognition needs them.
struct RecognitionTable: Sendable {
    let entries: [RecognitionEntry]
    /// Of the lists of aspects of all entries, one behind the other.
    let filter: AspectFilter
    /// The number of the first list of each entry, by its id.
    let firstLists: [String: Int]

    init(_ entries: [RecognitionEntry]) {
        self.entries = entries
        filter = AspectFilter(entries.flatMap(\.aspectSets))
        var firstLists: [String: Int] = [:]
        var count = 0
        for entry in entries {
            firstLists[entry.id] = count
            count += entry.aspectSets.count
        }
        self.firstLists = firstLists
    }
}

struct Recogniser {
    let entries: [RecognitionEntry]
    /// The parts of a kind, asked for only where a hint makes them matter.
    private let parts: (String) -> [Part]
    private let title: [UInt8]
    private let preamble: [UInt8]
    private let headings: [String]
    /// The headings cut free of wrappers, for each of the few sets of wrappers in use.
    private let cores: [(matcher: AspectMatcher, headings: [[[UInt8]]])]
    /// The lists of which each of these headings may name an aspect.
    private let namedLists: [UInt64]
    private let firstLists: [String: Int]

    /// How many of a kind's aspects stand among the headings; `score` counts two for a clear match, one for a loose one.
    struct AspectOverlap {
        let score: Int
        let named: Int
        let total: Int
        var isHalf: Bool { total > 0 && named >= 2 && score >= total }
    }

    init(table: RecognitionTable, evidence: Evidence, parts: @escaping (String) -> [Part]) {
        entries = table.entries
        self.parts = parts
        title = normalForm(evidence.title ?? "")
        preamble = normalForm(evidence.preamble)
        headings = evidence.headings.map(\.text)
        var cores: [(matcher: AspectMatcher, headings: [[[UInt8]]])] = []
        let named = headings.map { normalForm($0) }.map { ($0, lists: table.filter.lists(namedBy: $0)) }
            .filter { $0.lists != 0 }
        let normal = named.map(\.0)
        namedLists = named.map(\.lists)
        firstLists = table.firstLists
        if !normal.isEmpty {
            for entry in entries where !cores.contains(where: { $0.matcher == entry.matcher }) {
                cores.append((entry.matcher, normal.map(entry.matcher.cores)))
            }
        }
        self.cores = cores
    }

    func recognise() -> Recognition? {
        if let (entry, words) = best(in: entries, title, \.title) {
            let reason = quoted(words, in: title, zh: "标题含", en: "the title has ")
            return entry.id == entry.family
                ? refine(head: entry, basis: .title, reason: reason)
                : settle(entry, basis: .title, reason: reason)
        }
        for entry in entries where hints(at: entry) && !isExcluded(entry) {
            let reason = BilingualText(
                zh: "标题或开头段提示，且具备主要板块", en: "title or preamble hint at it and the main parts are there")
            return entry.id == entry.family
                ? refine(head: entry, basis: .parts, reason: reason) : settle(entry, basis: .parts, reason: reason)
        }
        let loners = entries.filter { $0.family == nil }
        if let (entry, words) = best(in: loners, preamble, \.theme) {
            return settle(
                entry, basis: .theme, reason: quoted(words, in: preamble, zh: "开头段含", en: "the preamble has "))
        }
        guard let entry = bestByAspects(in: entries) else { return nil }
        return settle(entry, basis: .aspects, reason: aspectReason(entry))
    }

    /// The member of a family that theme words or aspects point to, or the head itself.
    private func refine(head: RecognitionEntry, basis: Recognition.Basis, reason: BilingualText) -> Recognition {
        let members = entries.filter { $0.family == head.id && $0.id != head.id }
        if let (entry, words) = best(in: members, title, \.theme) {
            return settle(entry, basis: .theme, reason: quoted(words, in: title, zh: "标题含", en: "the title has "))
        }
        if let (entry, words) = best(in: members, preamble, \.theme) {
            return settle(
                entry, basis: .theme, reason: quoted(words, in: preamble, zh: "开头段含", en: "the preamble has "))
        }
        // A text that follows the family's own open list more closely than any year's is of no known year.
        if let entry = bestByAspects(in: members), overlap(of: entry).score >= overlap(of: head).score {
            return settle(entry, basis: .aspects, reason: aspectReason(entry))
        }
        return settle(head, basis: basis, reason: reason)
    }

    /// The kind, unless the aspects are clearly those of another one of its family; and what does not fit.
    private func settle(_ entry: RecognitionEntry, basis: Recognition.Basis, reason: BilingualText) -> Recognition {
        let titleYears = years(in: title)
        let siblings = entries.filter { $0.family != nil && $0.family == entry.family && $0.id != entry.family }
        if basis != .aspects, !entry.years.isEmpty, let other = bestByAspects(in: siblings), other.id != entry.id,
            overlap(of: other).score > overlap(of: entry).score
        {
            let text = BilingualText(
                zh: "题为“\(entry.name.zh.shortened)”，内容像“\(other.name.zh.shortened)”",
                en: "the title or preamble says “\(entry.name.en)”, but the aspects are those of “\(other.name.en)”")
            return Recognition(
                profile: other.id, basis: .aspects, reason: aspectReason(other),
                conflict: .init(titleProfile: entry.id, titleYears: titleYears, text: text))
        }
        var conflict: Recognition.Conflict?
        if !entry.years.isEmpty, !titleYears.isEmpty, !titleYears.contains(where: entry.years.contains) {
            let written = titleYears.map(String.init).joined(separator: "、")
            conflict = .init(
                titleProfile: nil, titleYears: titleYears,
                text: BilingualText(
                    zh: "标题写的是\(written)年，内容像“\(entry.name.zh.shortened)”",
                    en: "the title says \(written), but the text is of “\(entry.name.en)”"))
        }
        return Recognition(
            profile: entry.id, basis: basis, reason: reason, conflict: conflict,
            aspectsFrom: entry.years.isEmpty && entry.isOpen && entry.id != entry.family ? yearKind(siblings) : nil)
    }

    /// The year's meeting that a paper without aspects of its own belongs to: by its aspects, title or theme words.
    private func yearKind(_ siblings: [RecognitionEntry]) -> String? {
        let kinds = siblings.filter { !$0.years.isEmpty }
        if let kind = bestByAspects(in: kinds) {
            // Aspects that are only named loosely (政治纪律, 全面从严治党) are common to the lists of many years.
            let overlap = overlap(of: kind)
            if overlap.score > overlap.total { return kind.id }
        }
        return
            (best(in: kinds, title, \.title) ?? best(in: kinds, title, \.theme) ?? best(in: kinds, preamble, \.theme))?
            .0.id
    }

    /// The entry whose words say most about the text; of equal ones the one matched later in the text (the noun at the
    /// end of a Chinese title names the kind), then a user's own kind, then the earlier one.
    private func best(
        in entries: [RecognitionEntry], _ text: [UInt8], _ list: (ProfileFile.Recognise) -> [ProfileFile.Words]
    ) -> (RecognitionEntry, ProfileFile.Words)? {
        var found: (entry: RecognitionEntry, words: ProfileFile.Words, rank: (Int, Int, Int))?
        guard !text.isEmpty else { return nil }
        for entry in entries {
            for words in list(entry.words) {
                guard let end = words.lastEnd(in: text) else { continue }
                let rank = (words.weight, end, entry.isBuiltIn ? 0 : 1)
                if let found, found.rank >= rank { continue }
                if isExcluded(entry) { break }
                found = (entry, words, rank)
            }
        }
        return found.map { ($0.entry, $0.words) }
    }

    private func isExcluded(_ entry: RecognitionEntry) -> Bool {
        if entry.words.not.contains(where: { $0.lastEnd(in: title) != nil }) { return true }
        guard let family = entry.family, family != entry.id, let head = entries.first(where: { $0.id == family }) else {
            return false
        }
        return head.words.not.contains { $0.lastEnd(in: title) != nil }
    }

    private func hints(at entry: RecognitionEntry) -> Bool {
        let words = entry.words
        let hinted =
            words.hint.contains { $0.lastEnd(in: title) != nil }
            || (title.isEmpty && words.kind.contains { $0.lastEnd(in: preamble) != nil })
        guard hinted else { return false }
        let normal = headings.map { normalForm($0) }
        return parts(entry.id).filter(\.isRequired).count { part in
            normal.contains { heading in
                part.exact.contains(heading) || part.synonyms.contains { $0.matches(heading) }
            }
        } >= 2
    }

    private func bestByAspects(in entries: [RecognitionEntry]) -> RecognitionEntry? {
        var found: (entry: RecognitionEntry, score: Int, total: Int)?
        // Each heading names one aspect at most, so most texts cannot have half of any list.
        func mayBeHalf(_ entry: RecognitionEntry) -> Bool {
            guard namedLists.count >= 2, let first = firstLists[entry.id] else { return false }
            return entry.aspectSets.indices.contains { set in
                let named = namedLists.count { $0 & AspectFilter.bit(first + set) != 0 }
                return named >= 2 && (1...2 * named).contains(entry.aspectSets[set].count)
            }
        }
        for entry in entries where !entry.isOpen && mayBeHalf(entry) && !isExcluded(entry) {
            let overlap = overlap(of: entry)
            guard overlap.isHalf else { continue }
            // The greater part of the list wins; of equal parts the longer list.
            if let found {
                let (mine, theirs) = (overlap.score * found.total, found.score * overlap.total)
                if mine < theirs || (mine == theirs && overlap.score <= found.score) { continue }
            }
            found = (entry, overlap.score, overlap.total)
        }
        return found?.entry
    }

    /// How far the headings follow the best fitting of the kind's lists of aspects.
    private func overlap(of entry: RecognitionEntry) -> AspectOverlap {
        var best = AspectOverlap(score: 0, named: 0, total: 0)
        guard let headings = cores.first(where: { $0.matcher == entry.matcher })?.headings else { return best }
        for set in entry.aspectSets where !set.isEmpty {
            let (score, named) = entry.matcher.overlap(headings, with: set)
            if best.total == 0 || score * best.total > best.score * set.count {
                best = AspectOverlap(score: score, named: named, total: set.count)
            }
        }
        return best
    }

    private func aspectReason(_ entry: RecognitionEntry) -> BilingualText {
        let overlap = overlap(of: entry)
        return BilingualText(
            zh: "\(overlap.total)个方面中有\(overlap.named)个相符", en: "\(overlap.named) of \(overlap.total) aspects are there"
        )
    }

    private func quoted(_ words: ProfileFile.Words, in text: [UInt8], zh: String, en: String) -> BilingualText {
        let found = words.patterns.compactMap { pattern in
            pattern.lastRange(in: text).map { "“" + String(decoding: text[$0], as: UTF8.self) + "”" }
        }
        return BilingualText(zh: zh + found.joined(), en: en + found.joined(separator: " "))
    }
}
