// What one profile file says, before `extends` is applied: everything may be absent.

import OutlineSyntax
import OutlineText

/// The contents of a profile file.
struct ProfileFile: Sendable {
    var id = ""
    var parent: String?
    var parentRange: Range<Int>?
    var idRange: Range<Int> = 0..<0
    var name: BilingualText?
    var years: [Int] = []
    var recognise = Recognise()
    var lists: [TextList: Listed] = [:]
    var parts: [PartFile]?
    var addParts: [PartFile] = []
    var aspects: [Aspect]?
    var addAspects: [Aspect] = []
    var aspectSets: [[Aspect]]?
    var aspectNote: SectionRule?
    var transition: (words: [Pattern], rules: [SectionRule])?
    var rules: [SectionRule]?
    var addRules: [SectionRule] = []
    var headings: [LevelHeadings]?
    var addHeadings: [LevelHeadings] = []
    var shares: [ShareCustom]?
    var length: LengthCustom?
    var isOpen: Bool?
    var isOrdered: Bool?
    var aspectCount: CountRange?
    var sectionCount: CountRange?
    var pointCount: CountRange?

    /// A list of texts: what replaces the parent's, and what is added.
    struct Listed: Sendable {
        var texts: [String]?
        var added: [String] = []
    }

    /// The lists of plain texts a file may hold; the raw value is the key, `add` + the key (capitalised) adds to it.
    enum TextList: String, CaseIterable, Sendable {
        case titles, salutation, preambles, transitions, closings, lines, phrases, cues, items, skeleton, wrappers
    }

    /// What a kind is recognised by. Not inherited.
    struct Recognise: Sendable {
        var title: [Words] = []
        var theme: [Words] = []
        /// Title words that count only when the headings have two of the kind's required parts.
        var hint: [Words] = []
        /// The words that name the whole family of kinds (民主生活会): they make this kind the family's head.
        var kind: [Words] = []
        /// Title words that exclude the kind and, for a family's head, the whole family.
        var not: [Words] = []
    }

    /// Patterns that must all occur.
    struct Words: Sendable {
        let patterns: [Pattern]
        let weight: Int

        /// The end of the last occurrence when all patterns occur; nil otherwise.
        func lastEnd(in normal: [UInt8]) -> Int? {
            var last = 0
            for pattern in patterns {
                guard let end = pattern.lastEnd(in: normal) else { return nil }
                last = max(last, end)
            }
            return last
        }
    }
}

/// A part as a file gives it: a new part, or changes to the parent's part of that id.
struct PartFile: Sendable {
    var id = ""
    var before: String?
    var heading: String?
    var offers: [String]?
    var synonyms: [Pattern]?
    var level: Int?
    var isRequired: Bool?
    var isExpected: Bool?
    var isAnywhere: Bool?
    var isHidden: Bool?
    var holdsAspects: Bool?
    var needsExamples: Bool?
    var points: PointCustom?
    var minCharacters: Int?
    var answers: String?
    var mergesWith: String?
    var rules: [SectionRule]?
    var items: [String]?
    var sections: [String]?

    /// This part with the changes of another; a new preferred heading keeps the old one among the accepted ones.
    func changed(by change: PartFile) -> PartFile {
        var part = self
        if let heading = change.heading {
            part.offers = (change.offers ?? []) + [self.heading].compactMap { $0 } + (offers ?? [])
            part.heading = heading
        } else if let offers = change.offers {
            part.offers = offers + (self.offers ?? [])
        }
        part.synonyms = (change.synonyms ?? []) + (synonyms ?? [])
        part.rules = (change.rules ?? []) + (rules ?? [])
        part.before = change.before ?? before
        part.level = change.level ?? level
        part.isRequired = change.isRequired ?? isRequired
        part.isExpected = change.isExpected ?? isExpected
        part.isAnywhere = change.isAnywhere ?? isAnywhere
        part.isHidden = change.isHidden ?? isHidden
        part.holdsAspects = change.holdsAspects ?? holdsAspects
        part.needsExamples = change.needsExamples ?? needsExamples
        part.points = change.points ?? points
        part.minCharacters = change.minCharacters ?? minCharacters
        part.answers = change.answers ?? answers
        part.mergesWith = change.mergesWith ?? mergesWith
        part.items = change.items ?? items
        part.sections = change.sections ?? sections
        return part
    }
}
