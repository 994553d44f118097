// What the reader finds in a paragraph: headings, items, and the short lines that a title or a tail is made of.

import OutlineText

/// Something structural in the text, at one place. Marks of a document are kept in the order of the text.
public struct Mark: Sendable, Equatable {
    /// What a mark is.
    public enum Kind: UInt8, Sendable {
        /// A heading with a marker of a level.
        case heading
        /// A point: 一是, 第一，, 其一；, 首先，.
        case item
        /// A point joined by ， to the one before it (一是…，二是…): it counts in the sequence but is not listed.
        case joinedItem
        /// A short paragraph without marker: a line of a title, a signature, or any short line.
        case bare
        /// A line that addresses the audience (各位领导、同志们：).
        case salutation
        /// A line that is nothing but a date.
        case date
        /// A line that opens with 附件.
        case attachment
    }

    /// What this is.
    public var kind: Kind
    /// Where the marker starts, behind indentation and Markdown signs.
    public var start: Place
    /// The form of the marker; `.none` where there is no marker.
    public var form: MarkerForm
    /// What is unusual about how the marker is written.
    public var slips: MarkerSlips
    private var number32: Int32
    /// The number that the marker states; 0 for none. The numbers of a decimal one stand in it with two digits each: 20103 for
    /// 2.1.3, so that the next one follows by 1; see `lastNumber`.
    public var number: Int {
        get { Int(number32) }
        set { number32 = Int32(clamping: newValue) }
    }
    /// The number among the siblings: 3 for 2.1.3.
    public var lastNumber: Int { form.depth > 1 ? number % 100 : number }
    /// Where the marker ends, its separator included.
    public var markerEnd: Place
    /// Where the text starts, behind the marker and spaces.
    public var textStart: Place
    /// Where the text ends, before its closing mark.
    public var textEnd: Place
    /// What closes the text.
    public var closing: Closing
    /// Whether body follows the heading (or anything follows the lead) in the same paragraph.
    public var runIn: Bool
    private var characters32: Int32
    /// The paragraph's length in characters that are not spaces, which tells a title from a body line.
    public var characters: Int {
        get { Int(characters32) }
        set { characters32 = Int32(clamping: newValue) }
    }
    /// A hash of the marker as it is written; 0 for marks without marker.
    public var markerHash: UInt32
    /// A hash of the text of a heading, by which equal ones are found without a look at the document, or of a very long lead; 0
    /// for other marks.
    public var wordsHash: UInt32

    /// The bytes of a lead in which a 。 may be missing: about forty characters.
    public static let longLead = 120

    /// What closes a heading's text or an item's lead.
    public enum Closing: UInt8, Sendable {
        /// The paragraph ends.
        case none
        /// 。
        case fullStop
        /// ？ or ！
        case question
        /// ； or ;
        case semicolon
        /// ： or :
        case colon
        /// ， or 、: at the end of a line, or where a lead that runs on far too long was cut.
        case comma
    }

    init(
        kind: Kind, start: Place, form: MarkerForm, slips: MarkerSlips, number: Int, markerEnd: Place, textStart: Place,
        textEnd: Place, closing: Closing, runIn: Bool, characters: Int, markerHash: UInt32, wordsHash: UInt32
    ) {
        self.kind = kind
        self.start = start
        self.form = form
        self.slips = slips
        number32 = Int32(clamping: number)
        self.markerEnd = markerEnd
        self.textStart = textStart
        self.textEnd = textEnd
        self.closing = closing
        self.runIn = runIn
        characters32 = Int32(clamping: characters)
        self.markerHash = markerHash
        self.wordsHash = wordsHash
    }

    /// The level: 1–6 for headings (第一部分 and 一、 are both 1), 0 else.
    public var level: Int { kind == .heading ? max(1, form.rank) : 0 }

    /// Whether two marks say the same about the structure, whatever their columns and the words of a heading are. What a short
    /// line without marker is (a title, a byline, a signature) hangs on its text, so two of them never do.
    public func hasSameStructure(as other: Mark) -> Bool {
        guard form != .none else { return false }
        return kind == other.kind && form == other.form && slips == other.slips && number == other.number
            && closing == other.closing && runIn == other.runIn && start.line == other.start.line
            && markerHash == other.markerHash && textEnd.line == other.textEnd.line
            && (wordsHash == other.wordsHash || hasUsualText && other.hasUsualText)
    }

    /// Whether there is a text that is no sentence: what it says is then a matter of itself and of its siblings alone.
    private var hasUsualText: Bool {
        textStart.line == textEnd.line && (1..<Self.longLead).contains(textEnd.column - textStart.column)
    }

    /// Moves the mark down by a number of lines.
    mutating func shift(by lines: Int) {
        start.line += lines
        markerEnd.line += lines
        textStart.line += lines
        textEnd.line += lines
    }
}

/// The way a marker is formed; one form is one sequence of numbers.
public enum MarkerForm: UInt8, Sendable, CaseIterable {
    /// No marker.
    case none
    /// 第一部分, 第一章, 第一篇
    case part
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 第一节
    case sectionWord
    /// 1.
    case arabic
    /// （1）
    case bracketedArabic
    /// ①
    case circled
    /// a.
    case letter
    /// 一是
    case isPoint
    /// 一要
    case mustPoint
    /// 一靠
    case byPoint
    /// 第一，
    case ordinal
    /// 其一；
    case amongPoint
    /// 首先，其次，再次，最后，
    case words
    /// 第一编
    case volume
    /// 第一条
    case article
    /// 第一款
    case clause
    /// 1.1
    case decimal2
    /// 1.1.1
    case decimal3
    /// 1.1.1.1
    case decimal4

    /// The order of the heading forms (GB/T 9704-2012 7.3.3): a smaller rank contains a larger one. 第一部分 is 0, so that it may hold 一、.
    @inlinable
    public var rank: Int {
        switch self {
        case .none, .part, .volume: 0
        case .chinese, .article, .clause: 1
        case .bracketedChinese, .sectionWord: 2
        case .arabic: 3
        case .bracketedArabic, .decimal2: 4
        case .circled, .decimal3: 5
        case .letter, .decimal4: 6
        case .isPoint, .mustPoint, .byPoint, .ordinal, .amongPoint, .words: 7
        }
    }

    /// Whether the form belongs to a point inside a section.
    @inlinable
    public var isItem: Bool { rank == 7 }

    /// Whether the form opens a provision (第一条, 第一款): what follows is mostly a sentence of the text and no title.
    @inlinable
    public var isProvision: Bool { self == .article || self == .clause }

    /// How many numbers a marker of this form has: 3 for 1.1.1, 1 for all that are no decimal numbers.
    @inlinable
    public var depth: Int {
        switch self {
        case .decimal2: 2
        case .decimal3: 3
        case .decimal4: 4
        default: 1
        }
    }

    /// The place of a heading form among all forms: what stands higher holds what stands lower, where the text does not say
    /// otherwise. Unlike `rank` it parts the forms of one level: 第一节 holds 第一条, and that 一、 and （一）.
    var order: Int {
        switch self {
        case .none, .volume: 0
        case .part: 1
        case .sectionWord: 2
        case .article: 3
        case .clause: 4
        case .chinese: 5
        case .bracketedChinese: 6
        case .arabic: 7
        case .decimal2: 8
        case .decimal3: 9
        case .decimal4: 10
        case .bracketedArabic: 11
        case .circled: 12
        case .letter: 13
        case .isPoint, .mustPoint, .byPoint, .ordinal, .amongPoint, .words: 14
        }
    }
}

/// What is unusual about how a marker is written. The text is still read as that marker.
public struct MarkerSlips: OptionSet, Sendable, Hashable {
    /// The set as bits.
    public let rawValue: UInt16
    /// A set from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Another mark where 、 or . belongs, or a mark where none does (一. 1、 （一）、 一是、).
    public static let separator = MarkerSlips(rawValue: 1)
    /// Half-width or foreign brackets, or two different ones: (一) 〈一〉 （一).
    public static let brackets = MarkerSlips(rawValue: 2)
    /// Full-width digits: １.
    public static let fullWidthDigits = MarkerSlips(rawValue: 4)
    /// Characters that only look like the usual numerals: 廿 ㈠ ⼀.
    public static let lookAlike = MarkerSlips(rawValue: 8)
    /// A space behind the marker.
    public static let spaceAfter = MarkerSlips(rawValue: 16)
    /// A space inside the marker.
    public static let spaceInside = MarkerSlips(rawValue: 32)
    /// Markdown signs before the marker: ## or **.
    public static let markdown = MarkerSlips(rawValue: 64)
    /// One character that holds number and brackets or stop: ⑴ ⒈.
    public static let composed = MarkerSlips(rawValue: 128)
    /// A number put in between, which no number follows: 第十条之一. It is right, but it does not count.
    public static let inserted = MarkerSlips(rawValue: 256)
}
