// What every feature is a function of: the document, its outline, its findings and the language. Immutable; it knows no
// client, no file and no clock.

public import OutlineChecking
public import OutlineRules
public import OutlineSyntax
public import OutlineText

/// A document at one moment.
public struct Snapshot: Sendable {
    /// The document.
    public let document: Document
    /// Its outline.
    public let outline: Outline
    /// Its findings.
    public let checker: Checker
    /// What kind of paper it is; nil for a free outline.
    public let kind: DocumentKind?
    /// The language of what the user reads.
    public let language: Language

    /// A document at one moment.
    public init(document: Document, outline: Outline, checker: Checker, kind: DocumentKind?, language: Language) {
        self.document = document
        self.outline = outline
        self.checker = checker
        self.kind = kind
        self.language = language
    }

    /// A text at one moment, read and checked anew.
    public init(_ text: String, rules: RuleSet = RuleSet(), language: Language = .zh) {
        let document = Document(text)
        let outline = Outline(document)
        var reader = KindReader()
        let kind = reader.read(document, outline)
        self.init(
            document: document, outline: outline,
            checker: Checker(document, outline: outline, rules: rules, kind: kind),
            kind: kind, language: language)
    }

    /// The name of a heading or item in the outline: its marker and text, never empty.
    public func name(of mark: Int) -> String { nameBytes(of: mark).string }

    /// The same as it stands in the text.
    public func nameBytes(of mark: Int) -> Bytes {
        let name = document.markerAndText(of: mark)
        return name.count == 0 ? untitled : name
    }

    /// The name of what has none.
    var untitled: Bytes { Bytes(language == .zh ? "（无标题）" : "(untitled)") }

    /// The number of the last line of a range that is not blank; the first line where all are.
    public func lastTextLine(in lines: Range<Int>) -> Int {
        var line = lines.upperBound - 1
        while line > lines.lowerBound, document.line(line).isBlank { line -= 1 }
        return max(line, lines.lowerBound)
    }

    /// The place behind the content of a line.
    public func end(ofLine line: Int) -> Place { Place(line: line, column: document.line(line).byteCount) }
}
