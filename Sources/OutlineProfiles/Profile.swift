// A document kind, ready for use: what its file and the files it extends say together.

/// A document kind.
public struct Profile: Equatable, Sendable {
    /// The stable name, such as `msh-2023`.
    public let id: String
    /// The name for people.
    public let name: BilingualText
    /// The id of the kind it extends, if any.
    public let parent: String?
    /// Whether the kind came with the program; false for a user's own file.
    public let isBuiltIn: Bool
    /// The years a title of this kind may carry, the kind's own year first; empty for kinds of every year.
    public let years: [Int]

    /// The parts in their customary order. Hidden parts of the parent are left out.
    public let parts: [Part]
    /// The aspects in order.
    public let aspects: [Aspect]
    /// Other lists of aspects in use; a text that follows one of them is as good.
    public let otherAspects: [[Aspect]]
    /// Whether other aspects than those listed are as good, so that none is ever missing.
    public let isOpen: Bool
    /// Whether parts and aspects have a customary order.
    public let isOrdered: Bool
    /// What is known about the list of aspects as a whole.
    public let aspectNote: SectionRule?
    /// How many aspects are customary.
    public let aspectCount: CountRange?
    /// How many sections of level 1 are customary, for kinds without fixed parts.
    public let sectionCount: CountRange?
    /// How many points the whole text has, for kinds without sections.
    public let pointCount: CountRange?
    /// What may stand around an aspect's name, each with `{}` for the name (在{}方面).
    public let wrappers: [String]

    /// The customary length of the text, in characters other than white space.
    public let length: LengthCustom?
    /// Which parts together make up how much of the text.
    public let shares: [ShareCustom]
    /// What is said of the text as a whole.
    public let rules: [SectionRule]
    /// What is said of the sentence between preamble and body; empty where the kind asks for none.
    public let transitionRules: [SectionRule]

    /// Title templates; see ``fill(_:year:)`` for the names in braces.
    public let titles: [String]
    /// Lines of address for speeches (同志们：).
    public let salutations: [String]
    /// Opening paragraphs to offer after the title.
    public let preambles: [String]
    /// Transition sentences that close the preamble.
    public let transitions: [String]
    /// Closing sentences.
    public let closings: [String]
    /// Whole lines to offer at a line's start (主持词).
    public let lines: [String]
    /// Set phrases to offer in running text.
    public let phrases: [String]
    /// What opens an example (比如，), with its mark.
    public let cues: [String]
    /// Leads of points that belong to no part (表态发言).
    public let itemHeads: [String]
    /// Headings to offer by level, beyond those of parts and aspects.
    public let headings: [LevelHeadings]
    /// Headings of level 1 of a skeleton, for kinds without fixed parts.
    public let skeletonHeadings: [String]

    let transitionPatterns: [Pattern]
    let aspectMatcher: AspectMatcher

    /// The part of that id.
    public func part(_ id: String) -> Part? { parts.first { $0.id == id } }

    /// The part that holds the aspects.
    public var aspectPart: Part? { parts.first { $0.holdsAspects } }

    /// Whether a sentence leads from the preamble into the body (现将…报告如下：), as far as the kind names any.
    public func isTransition(_ sentence: String) -> Bool {
        let normal = normalForm(sentence)
        return transitionPatterns.contains { $0.lastEnd(in: normal) != nil }
    }
}

/// A part of a document kind (存在的主要问题, 原因剖析, 整改措施 …).
public struct Part: Equatable, Sendable {
    /// The stable name inside the kind, such as `problems`.
    public let id: String
    /// The preferred heading, without marker.
    public let heading: String
    /// Other headings to offer, commoner ones first.
    public let offers: [String]
    /// The customary level, from 1.
    public let level: Int
    /// Whether a text of this kind must have the part.
    public let isRequired: Bool
    /// Whether the notice or custom of the year asks for it, though texts without it are met too.
    public let isExpected: Bool
    /// Whether it has no fixed place among the parts.
    public let isAnywhere: Bool
    /// Whether the aspects stand in this part.
    public let holdsAspects: Bool
    /// Whether each point needs a concrete example.
    public let needsExamples: Bool
    /// The customary number of points, and of what they are counted.
    public let points: PointCustom?
    /// The fewest characters other than white space by custom; 0 for no custom.
    public let minCharacters: Int
    /// The id of the part whose points this one answers (measures answer problems).
    public let answers: String?
    /// The id of the part it may be merged with under one heading or in one closing paragraph.
    public let mergesWith: String?
    /// What is said of this part.
    public let rules: [SectionRule]
    /// Leads of points to offer (一是…).
    public let itemHeads: [String]
    /// Headings of the next level to offer inside this part.
    public let sectionHeadings: [String]

    let exact: [[UInt8]]
    let synonyms: [Pattern]
}

/// An aspect: a section that a kind wants inside its part of problems.
public struct Aspect: Equatable, Sendable {
    /// The stable name inside the kind.
    public let id: String
    /// The name without wrapper.
    public let heading: String
    /// What is said of this aspect.
    public let rules: [SectionRule]

    let synonyms: [Pattern]
    let keywords: [[UInt8]]
    /// The name in normal form, and without the words around it; filled in when the kind's wrappers are known.
    var cores: [[UInt8]] = []
}

/// A customary number of things.
public struct CountRange: Equatable, Sendable {
    /// The fewest.
    public let min: Int
    /// The most.
    public let max: Int
}

/// How many points are customary, in each aspect or in the whole part.
public struct PointCustom: Equatable, Sendable {
    /// What the points are counted in.
    public enum Scope: String, CaseIterable, Sendable {
        /// In every aspect.
        case aspect
        /// In the whole part.
        case part
    }
    /// How many.
    public let count: CountRange
    /// In what.
    public let scope: Scope
}

/// A customary length, in characters other than white space, with what it rests on.
public struct LengthCustom: Equatable, Sendable {
    /// The fewest and the most.
    public let count: CountRange
    /// What it rests on.
    public let authority: Authority
    /// Where it was found.
    public let source: String
}

/// Parts that together make up at least some share of the text.
public struct ShareCustom: Equatable, Sendable {
    /// The ids of the parts.
    public let parts: [String]
    /// The least share of the text's characters, in percent.
    public let percent: Int
    /// What it rests on.
    public let authority: Authority
    /// Where it was found.
    public let source: String
}

/// Headings to offer at one level.
public struct LevelHeadings: Equatable, Sendable {
    /// The level, from 1.
    public let level: Int
    /// The headings without marker, commoner ones first.
    public let texts: [String]
}
