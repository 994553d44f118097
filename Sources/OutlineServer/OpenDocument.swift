// A document that the client has open: its text, and what is derived from it, brought up to date when it is asked for.

import LanguageServerProtocol
import OutlineFeatures
import OutlineFiles
import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSettings
import OutlineSyntax
import OutlineText

/// An open document.
final class OpenDocument {
    /// The name under which the client opened it, given back letter for letter.
    let uri: DocumentURI
    /// The client's version.
    var version: Int
    private(set) var document: Document
    private var rules: RuleSet
    /// What is derived from the text, made when it is first asked for; nil where it has to be made anew.
    private var outline: Outline?
    private var checker: Checker?
    /// The first check of a long text, where it was interrupted.
    private var check: CheckInParts?
    /// The edits that the checker has not seen.
    private var changes: PendingChanges = []
    private var kindReader = KindReader()
    private var kind: DocumentKind?
    private var isKindStale = true
    /// The findings told last.
    var encodedFindings = EncodedFindings()
    /// Encoded parts of the last list of symbols.
    var symbols = SymbolCache()
    /// The tokens of each line.
    var tokens = TokenCache()
    private var isStale = true
    /// What is set for it.
    private(set) var settings: FileSettings
    /// The language of messages about it.
    private(set) var language: Language
    /// Whether it is a settings file, whose text is no outline.
    let isSettings: Bool
    /// Whether the client has not been told the findings of this version.
    var needsDiagnostics = true
    /// Tells this opening of the document from an earlier one.
    let opening: Int
    let instance: String
    /// Counts the changes of text and settings.
    private var generation = 0

    /// The identity of the diagnostics at this moment; another text never has the same, nor one that another process was given.
    var diagnosticsID: String { "\(instance)-\(opening).\(generation)" }

    /// - Parameters:
    ///   - opening: a number that the server gives only once.
    ///   - instance: what tells the server from others.
    init(
        uri: DocumentURI, version: Int, text: [UInt8], settings: FileSettings, language: Language, opening: Int,
        instance: String
    ) {
        self.uri = uri
        self.opening = opening
        self.instance = instance
        self.version = version
        self.settings = settings
        self.language = language
        isSettings = SettingsDocument.isSettings(uri, settings.kinds)
        rules = isSettings ? RuleSet(only: []) : settings.ruleSet
        kindReader = settings.kindReader
        document = Document(text, runner: Threads())
    }

    /// Puts settings into force; tells whether anything is different. The text is checked anew only where other rules run.
    func apply(_ settings: FileSettings, _ language: Language) -> Bool {
        guard settings != self.settings || language != self.language else { return false }
        let hasOtherRules =
            settings.ruleSet.severities != self.settings.ruleSet.severities || settings.rules != self.settings.rules
        let hasOtherProfile =
            settings.profile != self.settings.profile || settings.length != self.settings.length
            || settings.kinds != self.settings.kinds
        self.settings = settings
        self.language = language
        encodedFindings = EncodedFindings()
        symbols = SymbolCache()
        if hasOtherProfile {
            kindReader = settings.kindReader
        }
        if hasOtherRules || hasOtherProfile, !isSettings { recheck(settings.ruleSet) } else { touch() }
        return true
    }

    /// Replaces the whole text.
    func replaceAll(_ text: [UInt8]) {
        document = Document(text, runner: Threads())
        tokens.reset()
        recheck(rules)
    }

    /// The places of a range, the earlier one first. No copy of the document outlives this: an edit of a document that is
    /// held twice would copy it.
    func places(of range: LSPRange, _ encoding: PositionEncoding) -> (start: Place, end: Place) {
        var positions = Positions(document, encoding)
        let start = positions.place(of: min(range.start, range.end))
        return (start, positions.place(of: max(range.start, range.end)))
    }

    /// Replaces a range.
    func replace(from start: Place, to end: Place, with text: [UInt8]) {
        // A check that has begun goes on with the text as it was then, and what was edited meanwhile is checked again when it is
        // done: begun anew with every keystroke, that of a long text would never be.
        let isChecking = checker != nil || check != nil
        let look = isChecking ? ParagraphLook(document, line: start.line, rules) : nil
        let change = document.replace(from: start, to: end, with: text)
        // The kind is told from headings and from what stands before the first of them.
        let beforeHeadings = outline?.scopes.first?.preamble.upperBound ?? .max
        if change.wordsChanged || change.inserted.lowerBound < beforeHeadings { isKindStale = true }
        if change.structureChanged { outline = nil }
        if isChecking { changes.add(change, lookBefore: look, in: document, rules) }
        symbols.update(after: change)
        tokens.update(after: change, document)
        encodedFindings.update(after: change, lineCount: document.lineCount)
        touch()
    }

    /// Checks all anew, with other rules.
    private func recheck(_ rules: RuleSet) {
        self.rules = rules
        outline = nil
        checker = nil
        check = nil
        changes = []
        isKindStale = true
        encodedFindings = EncodedFindings()
        symbols = SymbolCache()
        touch()
    }

    /// Whether the first check of the text has begun and is to go on.
    var isCheckInterrupted: Bool { check != nil }

    /// Goes on with the first check of the text, if it has not been checked, until that is done or `isInterrupted` says to stop;
    /// tells whether it is done.
    func advanceCheck(until isInterrupted: () -> Bool) -> Bool {
        guard checker == nil, !isSettings else { return true }
        var check = self.check ?? CheckInParts(document, outline: outline, rules: rules)
        self.check = nil
        while !check.isDone {
            // Sixteen parts are some ten milliseconds, and a few more are not worth a pause in which a core has nothing to do.
            check.advance(by: check.partsLeft < 24 ? 24 : 16, Threads())
            if !check.isDone, isInterrupted() {
                self.check = check
                return false
            }
        }
        guard changes.isEmpty else {
            checker = Checker(consume check)
            return true
        }
        outline = check.outline
        _ = readStructure()
        checker = Checker(consume check, kind: kind)
        checker?.silence(settings.filter, in: document)
        isStale = false
        return true
    }

    private func touch() {
        isStale = true
        generation += 1
        needsDiagnostics = true
    }

    /// The outline; it and the kind are brought up to date.
    private func readStructure() -> Outline {
        let outline = self.outline ?? Outline(document)
        self.outline = outline
        if isKindStale { kind = kindReader.read(document, outline) }
        isKindStale = false
        return outline
    }

    /// The document at this moment without its findings: for what is asked right behind an edit and shows none, so that it
    /// need not wait for the rules.
    func snapshotWithoutFindings() -> Snapshot {
        Snapshot(document: document, outline: readStructure(), checker: .none, kind: kind, language: language)
    }

    /// What is told of the document at this moment.
    func report() -> Report {
        update()
        // A snapshot's checker would be another copy, which does not know that it was asked.
        return checker?.reportAgain(limit: settings.maxProblems, perRule: settings.maxPerRule) ?? Report()
    }

    /// The document at this moment.
    func snapshot() -> Snapshot {
        update()
        return Snapshot(
            document: document, outline: readStructure(), checker: checker ?? .none, kind: kind, language: language)
    }

    /// Brings all that is derived from the text up to date.
    private func update() {
        _ = advanceCheck { false }
        let outline = readStructure()
        guard isStale else { return }
        checker?.update(document, after: changes)
        changes = []
        checker?.refresh(document, outline: outline, kind: kind)
        checker?.silence(settings.filter, in: document)
        isStale = false
    }
}
