// What a rule is: its code, weight and authority, its page in both languages, examples that are its tests, and its check.

public import OutlineText

/// A rule that finds one kind of slip.
public struct Rule: Sendable {
    /// The stable name, words in kebab-case. A code is never reused for something else.
    public let code: String
    /// What the rule is about.
    public let family: Family
    /// The weight of its findings, unless a finding or the settings say otherwise.
    public let severity: Severity
    /// What the rule rests on.
    public let authority: Authority
    /// What its fixes are, at best.
    public let fix: FixClass
    /// Whether all its findings in a file are told as one, so that a file does not drown.
    public let isGrouped: Bool
    /// Whether findings that touch (one ends where the next starts) are told as one: a block of several paragraphs that is to
    /// be deleted as a whole, so that a report tells nothing else inside it.
    public let joinsTouching: Bool
    /// Whether the rule runs only where the settings ask for it.
    public let isOffByDefault: Bool
    /// Numbers that the settings may change.
    public let options: [Option]
    /// Whether the rule reads a text word by word from the paragraphs beside it too; nil where it never does.
    public let readsFromBeside: (@Sendable (Bytes) -> Bool)?
    /// The rule in one line.
    public let title: Text
    /// Why it matters.
    public let reason: Text
    /// How to mend it.
    public let remedy: Text
    /// Texts in which it finds something; the places are marked ⟦…⟧.
    public let bad: [Example]
    /// Texts in which it finds nothing, above all those that tempt it.
    public let good: [Example]
    /// The check.
    public let check: Check

    /// A rule; see the members for what each part means.
    public init(
        code: String, family: Family, severity: Severity, authority: Authority, fix: FixClass = .none,
        isGrouped: Bool = false, joinsTouching: Bool = false, isOffByDefault: Bool = false, options: [Option] = [],
        readsFromBeside: (@Sendable (Bytes) -> Bool)? = nil, title: Text, reason: Text, remedy: Text, bad: [Example],
        good: [Example], check: Check
    ) {
        self.code = code
        self.family = family
        self.severity = severity
        self.authority = authority
        self.fix = fix
        self.isGrouped = isGrouped
        self.joinsTouching = joinsTouching
        self.isOffByDefault = isOffByDefault
        self.options = options
        self.readsFromBeside = readsFromBeside
        self.title = title
        self.reason = reason
        self.remedy = remedy
        self.bad = bad
        self.good = good
        self.check = check
    }

    /// What a rule is about.
    public enum Family: String, Sendable, CaseIterable {
        /// Numbers and markers of headings.
        case numbering
        /// Headings and titles.
        case headings
        /// Points: 一是 二是.
        case items
        /// Stated numbers against what follows.
        case promises
        /// Quotation marks, brackets, book titles.
        case pairs
        /// Marks of punctuation, widths and spaces.
        case punctuation
        /// Words and phrases.
        case wording
        /// What pasting left behind, and what is still to be filled in.
        case residue
        /// What the document kind expects.
        case profile
    }

    /// A number that the settings may change: `{"severity": …, "options": {"characters": 12}}`.
    public struct Option: Sendable, Hashable {
        /// Its name in the settings.
        public let name: String
        /// The number where the settings say nothing.
        public let standard: Int
        /// What it is.
        public let meaning: Text

        /// An option.
        public init(_ name: String, _ standard: Int, _ meaning: Text) {
            self.name = name
            self.standard = standard
            self.meaning = meaning
        }
    }

    /// How a rule looks for its findings.
    public enum Check: Sendable {
        /// Sees one paragraph; called only for paragraphs that carry one of the signals.
        case paragraph(Signals, @Sendable (borrowing ParagraphContext, inout Findings) -> Void)
        /// Sees the headings of one form below one parent; called again when these change, and also when only their words do. A
        /// finding starts on the line of one of them and speaks of no others.
        case siblings(@Sendable (borrowing SiblingsContext, inout Findings) -> Void)
        /// Sees the marks and sections of the whole document; called again only when they change. It must not walk the text, and
        /// what a heading says matters to it only where that is very long (`Mark.longLead`).
        case document(@Sendable (DocumentContext, inout Findings) -> Void)
        /// Compares the numbers that paragraphs state with what stands in the document; called again when either changes.
        case promises(@Sendable (PromisesContext, inout Findings) -> Void)
        /// Looks for something in the text as a whole, by an index that the checker keeps up to date with every edit.
        case wholeText(WholeText)
        /// Compares a document of a known kind with what its kind expects. What it sees decides which edits run it again.
        case kind(KindSight, @Sendable (KindContext, inout Findings) -> Void)
    }

    /// What a rule sees of a document of a known kind. All see the kind, with the parts and aspects that the headings are, the
    /// sections and points, and the text before the first heading; and the lines on which they have found something.
    public enum KindSight: Sendable, CaseIterable {
        /// Nothing else: it is called again when headings change, or points come or go.
        case structure
        /// How many characters the sections have: called after every edit, so it must walk neither text nor points.
        case lengths
        /// Which points hold an example or name facts (`KindContext.hasExample`, `KindContext.namesFacts`): called where an edit
        /// makes one or takes one away.
        case examples
    }

    /// Whether something is so of a part of a text, in bytes.
    public typealias Judgement = @Sendable (_ text: Bytes, _ range: Range<Int>) -> Bool
    /// A message that names a line, counted from 1.
    public typealias LineMessage = @Sendable (_ line: Int) -> Text

    /// What is looked for in the text as a whole. Of what stands twice the message names the line of the first one.
    public enum WholeText: Sendable {
        /// A long clause that stands in two paragraphs and says something of its own; it is widened over the equal text around it,
        /// which must be worth reporting.
        case repeatedSentence(isOwn: Judgement, isWorthReporting: Judgement, message: LineMessage)
        /// A paragraph that stands twice and is worth reporting.
        case repeatedParagraph(isWorthReporting: Judgement, message: LineMessage)
        /// Years written in two ways; the fix writes one in digits.
        case mixedYears(message: Text, fix: @Sendable (_ digits: String) -> Text)
    }

    /// What the fixes of a rule are.
    public enum FixClass: String, Sendable {
        /// It has none.
        case none
        /// There is exactly one right answer; applied by fix-all.
        case safe
        /// A proposal, applied only when chosen.
        case suggested
    }
}
