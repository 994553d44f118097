// A document that the client has open: its text, and what is derived from it, brought up to date when it is asked for.

import OutlineProfiles
import LanguageServerProtocol
import OutlineFeatures
import OutlineRules
import OutlineSyntax

/// An open document.
final class OpenDocument {
    /// The name under which the client opened it, given back letter for letter.
    let uri: DocumentURI
    /// The client's version.
    var version: Int
    private(set) var document: Document
    private var outline: Outline
    private var checker: Checker
    private var kindReader: KindReader
    private var kind: DocumentKind?
    private var isOutlineStale = false
    private var isStale = false
    /// Whether the client has not been told the findings of this version.
    var needsDiagnostics = true
    /// Tells this opening of the document from an earlier one.
    let opening: Int
    /// Counts the changes of text and settings.
    private var generation = 0

    /// The identity of the diagnostics at this moment; another text never has the same.
    var diagnosticsID: String { "\(opening).\(generation)" }

    /// - Parameter opening: a number that the server gives only once.
    init(uri: DocumentURI, version: Int, text: [UInt8], rules: RuleSet, opening: Int) {
        self.uri = uri
        self.opening = opening
        self.version = version
        document = Document(text)
        outline = Outline(document)
        kindReader = KindReader()
        kind = kindReader.read(document, outline)
        checker = Checker(document, outline: outline, rules: rules, kind: kind)
    }

    /// Replaces the whole text.
    func replaceAll(_ text: [UInt8]) {
        document = Document(text)
        recheck(checker.rules)
    }

    /// Replaces a range.
    func replace(from start: Place, to end: Place, with text: [UInt8]) {
        let change = document.replace(from: start, to: end, with: text)
        if change.structureChanged { isOutlineStale = true }
        checker.update(document, after: change)
        touch()
    }

    /// Checks all anew, with other rules.
    func recheck(_ rules: RuleSet) {
        outline = Outline(document)
        isOutlineStale = false
        kind = kindReader.read(document, outline)
        checker = Checker(document, outline: outline, rules: rules, kind: kind)
        touch()
    }

    private func touch() {
        isStale = true
        generation += 1
        needsDiagnostics = true
    }

    /// The document at this moment.
    func snapshot(_ language: Language) -> Snapshot {
        if isOutlineStale {
            outline = Outline(document)
            isOutlineStale = false
        }
        if isStale {
            isStale = false
            kind = kindReader.read(document, outline)
            checker.refresh(document, outline: outline, kind: kind)
        }
        return Snapshot(document: document, outline: outline, checker: checker, kind: kind, language: language)
    }
}
