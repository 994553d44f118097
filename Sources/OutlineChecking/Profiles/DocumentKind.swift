// What kind of paper a document is, and which of its sections are the parts and aspects that the kind knows.

public import OutlineProfiles
public import OutlineSyntax
import OutlineText

/// The kind of a document with its sections matched to it.
public struct DocumentKind: Sendable {
    /// What the kind was concluded from; nil where the settings name it.
    public let recognition: Recognition?
    /// The kind, as all documents of it have it.
    public let shared: SharedProfile
    /// The kind.
    public var profile: Profile { _read { yield shared.profile } }
    /// Another one is read where the evidence or a heading changed.
    let identity = Identity()
    /// The length that the settings ask for; it goes before the profile's custom.
    public let requiredLength: RequiredLength
    /// The part that a top section is, by the section's index.
    public fileprivate(set) var parts: [Int: Part] = [:]
    /// The aspect that a subsection is, by the section's index.
    public fileprivate(set) var aspects: [Int: AspectMatch] = [:]
    /// The list of aspects that the document follows.
    public fileprivate(set) var aspectList: [Aspect] = []

    /// What tells one reading of a kind from others.
    final class Identity: Sendable {}

    fileprivate init(recognition: Recognition?, shared: SharedProfile, requiredLength: RequiredLength) {
        (self.recognition, self.shared, self.requiredLength) = (recognition, shared, requiredLength)
    }

    /// The section that is a part, nil where there is none.
    public func section(ofPart id: String) -> Int? { parts.filter { $0.value.id == id }.map(\.key).min() }

    /// The sections that stand directly in the part that holds the aspects.
    public func aspectSections(_ outline: Outline) -> [Int] {
        guard let part = profile.aspectPart, let section = section(ofPart: part.id) else { return [] }
        return outline.children(of: section)
    }

    /// Whether title, theme or aspects name the kind, and not only parts that papers of other kinds have as well.
    public var isCertain: Bool { recognition?.basis != .parts }
}

/// Bounds for the characters of a text; nil for none.
public struct RequiredLength: Equatable, Sendable {
    /// At least so many.
    public let min: Int?
    /// At most so many.
    public let max: Int?

    /// Bounds.
    public init(min: Int? = nil, max: Int? = nil) {
        self.min = min
        self.max = max
    }
}

/// Reads the kind of a document, again and again while it is edited; it works only where the evidence changed.
public struct KindReader: Sendable {
    /// The kinds to choose from.
    public let catalog: ProfileCatalog
    /// The kind that the settings name: an id, or “none”; nil to recognise it.
    public let chosen: String?
    /// The length that the settings ask for.
    public let requiredLength: RequiredLength
    private var evidence: Evidence?
    private var recognition: Recognition?
    private var profile: SharedProfile?
    private var isRead = false
    private var matches: [String: (part: Part?, aspect: AspectMatch?)] = [:]

    /// Only the first headings and the start of the preamble tell the kind, however long the text.
    private static let headingLimit = 80
    private static let preambleLimit = 6000

    /// A reader that recognises the kind, or takes the chosen one.
    public init(
        catalog: ProfileCatalog = .builtIn, chosen: String? = nil, requiredLength: RequiredLength = RequiredLength()
    ) {
        self.catalog = catalog
        self.requiredLength = requiredLength
        self.chosen = chosen == "auto" ? nil : chosen
    }

    /// The kind of a document, nil for a free outline.
    public mutating func read(_ document: Document, _ outline: Outline) -> DocumentKind? {
        let evidence = Self.evidence(document, outline)
        if !isRead || evidence != self.evidence {
            isRead = true
            self.evidence = evidence
            recognise(evidence)
        }
        guard let profile else { return nil }
        var kind = DocumentKind(recognition: recognition, shared: profile, requiredLength: requiredLength)
        match(document, outline, &kind)
        return kind
    }

    private mutating func recognise(_ evidence: Evidence) {
        let before = profile?.profile.id
        let aspectsBefore = recognition?.aspectsFrom
        if let chosen {
            recognition = nil
            if profile == nil { profile = catalog.sharedProfile(chosen) }
        } else {
            recognition = catalog.recognise(evidence)
            if recognition?.profile != before || recognition?.aspectsFrom != aspectsBefore || profile == nil {
                profile = recognition.flatMap { catalog.sharedProfile(for: $0) }
            }
        }
        // The same kind with the aspects of another one matches other headings.
        if profile?.profile.id != before || recognition?.aspectsFrom != aspectsBefore { matches = [:] }
    }

    private static func evidence(_ document: Document, _ outline: Outline) -> Evidence {
        let scope = outline.scopes.first
        var preamble: [UInt8] = []
        for line in scope?.preamble ?? 0..<0 {
            preamble += document.content(line).slice
            if preamble.count > preambleLimit { break }
        }
        if preamble.count > preambleLimit { preamble.removeLast(preamble.count - preambleLimit) }
        var headings: [(level: Int, text: String)] = []
        for section in scope?.sections ?? 0..<0 {
            let mark = outline.sections[section].mark
            guard document.marks[mark].level <= 2 else { continue }
            headings.append((document.marks[mark].level, document.text(of: mark)))
            if headings.count == headingLimit { break }
        }
        return Evidence(
            title: outline.titleText(0, in: document), preamble: String(decoding: preamble, as: UTF8.self),
            headings: headings)
    }

    private mutating func match(_ document: Document, _ outline: Outline, _ kind: inout DocumentKind) {
        for top in outline.topSections(of: 0).prefix(Self.headingLimit) {
            guard let part = match(document.text(of: outline.sections[top].mark), kind.profile).part else { continue }
            kind.parts[top] = part
        }
        var names: [String] = []
        for section in kind.aspectSections(outline).prefix(Self.headingLimit) {
            let text = document.text(of: outline.sections[section].mark)
            names.append(text)
            if let aspect = match(text, kind.profile).aspect { kind.aspects[section] = aspect }
        }
        kind.aspectList = kind.profile.aspects(fitting: names)
    }

    private mutating func match(_ text: String, _ profile: Profile) -> (part: Part?, aspect: AspectMatch?) {
        if let known = matches[text] { return known }
        let found = (part: profile.matchPart(text), aspect: profile.matchAspect(text))
        // While a heading is being typed, each state of it would stay here.
        if matches.count > 500 { matches = [:] }
        matches[text] = found
        return found
    }
}
