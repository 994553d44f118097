// Applies `extends`: lays a file over the files it extends, the root first, and makes the profile of the result.

/// What a chain of files says together.
struct ProfileResolver {
    private var lists: [ProfileFile.TextList: [String]] = [:]
    private var parts: [PartFile] = []
    private var aspects: [Aspect] = []
    private var aspectSets: [[Aspect]] = []
    private var aspectNote: SectionRule?
    private var transition: (words: [Pattern], rules: [SectionRule]) = ([], [])
    private var rules: [SectionRule] = []
    private var headings: [LevelHeadings] = []
    private var shares: [ShareCustom] = []
    private var length: LengthCustom?
    private var isOpen = false
    private var isOrdered = false
    private var aspectCount: CountRange?
    private var sectionCount: CountRange?
    private var pointCount: CountRange?

    /// Lays files over one another; `chain` begins with the root.
    init(chain: [ProfileFile]) {
        for file in chain { apply(file) }
    }

    private mutating func apply(_ file: ProfileFile) {
        for (name, listed) in file.lists {
            let base = listed.texts ?? lists[name] ?? []
            lists[name] = base + listed.added.filter { !base.contains($0) }
        }
        if let parts = file.parts { self.parts = parts }
        for change in file.addParts { add(change) }
        if let aspects = file.aspects {
            self.aspects = aspects
            // Other lists belong to the aspects they are an alternative to, and so does the note on them.
            aspectSets = []
            aspectNote = nil
        }
        aspects += file.addAspects
        aspectSets = file.aspectSets ?? aspectSets
        aspectNote = file.aspectNote ?? aspectNote
        transition = file.transition ?? transition
        rules = (file.rules ?? rules) + file.addRules
        headings = (file.headings ?? headings) + file.addHeadings
        shares = file.shares ?? shares
        length = file.length ?? length
        isOpen = file.isOpen ?? (file.aspects == nil ? isOpen : false)
        isOrdered = file.isOrdered ?? (file.aspects == nil ? isOrdered : true)
        aspectCount = file.aspectCount ?? file.aspects.map { CountRange(min: $0.count, max: $0.count) } ?? aspectCount
        sectionCount = file.sectionCount ?? sectionCount
        pointCount = file.pointCount ?? pointCount
    }

    private mutating func add(_ change: PartFile) {
        if let index = parts.firstIndex(where: { $0.id == change.id }) {
            let part = parts[index].changed(by: change)
            guard change.before != nil else {
                parts[index] = part
                return
            }
            parts.remove(at: index)
            insert(part)
        } else {
            insert(change)
        }
    }

    private mutating func insert(_ part: PartFile) {
        let place = parts.firstIndex { $0.id == part.before } ?? parts.endIndex
        parts.insert(part, at: place)
    }

    /// The wrappers around an aspect's name.
    var wrappers: [String] { lists[.wrappers] ?? [] }

    /// The wrappers, ready for matching.
    var matcher: AspectMatcher { AspectMatcher(wrappers: wrappers) }

    /// The lists of aspects, ready for matching, and whether others are as good.
    func aspectLists(_ matcher: AspectMatcher) -> (sets: [[Aspect]], isOpen: Bool) {
        (([aspects] + aspectSets).map(matcher.prepared), isOpen)
    }

    /// Replaces the aspects, and what is said of them, by those of another kind.
    mutating func takeAspects(of other: ProfileResolver) {
        aspects = other.aspects
        aspectSets = other.aspectSets
        aspectNote = other.aspectNote
        aspectCount = other.aspectCount
        isOpen = other.isOpen
        isOrdered = other.isOrdered
    }

    /// The finished parts; a part without a heading is left out, since it changes a part that does not exist.
    func finishedParts() -> [Part] {
        parts.compactMap { part in
            guard let heading = part.heading, part.isHidden != true else { return nil }
            var texts: [String] = []
            for text in part.offers ?? [] where text != heading && !texts.contains(text) { texts.append(text) }
            return Part(
                id: part.id, heading: heading, offers: texts, level: part.level ?? 1,
                isRequired: part.isRequired ?? false, isExpected: part.isExpected ?? part.isRequired ?? false,
                isAnywhere: part.isAnywhere ?? false, holdsAspects: part.holdsAspects ?? false,
                needsExamples: part.needsExamples ?? false, points: part.points,
                minCharacters: part.minCharacters ?? 0, answers: part.answers, mergesWith: part.mergesWith,
                rules: part.rules ?? [], itemHeads: part.items ?? [], sectionHeadings: part.sections ?? [],
                exact: ([heading] + texts).map { normalForm($0) },
                synonyms: part.synonyms ?? [])
        }
    }

    /// The profile that the chain's last file names.
    func profile(of file: ProfileFile, isBuiltIn: Bool) -> Profile {
        let matcher = self.matcher
        let sets = aspectLists(matcher).sets
        return Profile(
            id: file.id, name: file.name ?? BilingualText(zh: file.id, en: file.id), parent: file.parent,
            isBuiltIn: isBuiltIn, years: file.years, parts: finishedParts(), aspects: sets.first ?? [],
            otherAspects: Array(sets.dropFirst()), isOpen: isOpen, isOrdered: isOrdered, aspectNote: aspectNote,
            aspectCount: aspectCount, sectionCount: sectionCount, pointCount: pointCount,
            wrappers: lists[.wrappers] ?? [], length: length, shares: shares, rules: rules,
            transitionRules: transition.rules, titles: lists[.titles] ?? [], salutations: lists[.salutation] ?? [],
            preambles: lists[.preambles] ?? [], transitions: lists[.transitions] ?? [],
            closings: lists[.closings] ?? [], lines: lists[.lines] ?? [], phrases: lists[.phrases] ?? [],
            cues: lists[.cues] ?? [], itemHeads: lists[.items] ?? [], headings: headings,
            skeletonHeadings: lists[.skeleton] ?? [], transitionPatterns: transition.words, aspectMatcher: matcher)
    }
}
