// A proposal, and what the typed text is compared with: the text itself, its pinyin initials, its digits.

import OutlineProfiles
import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// A proposal.
public struct CompletionItem: Sendable {
    /// What a proposal is.
    public enum Kind: Sendable, Equatable {
        /// A heading, or its text alone.
        case heading
        /// A point.
        case item
        /// A title.
        case title
        /// A whole skeleton.
        case skeleton
        /// A sentence or phrase.
        case phrase
    }
    /// What is shown.
    public var label: String
    /// What it is, in a few words.
    public var detail: String
    /// What it is.
    public var kind: Kind
    /// What an editor matches the typed text against: it starts with what is typed already.
    public var filter: String
    /// Where the text to be replaced starts.
    public var start: Place
    /// Where it ends: the place of the request, or after the closing bracket that the editor has put there.
    public var end: Place
    /// Where it ends for a client that replaces: after the rest of the heading or point.
    public var replaceEnd: Place
    /// The text to insert.
    public var text: String
    /// What is left of the text after what was typed, for a client that heeds no range; nil where something else was typed.
    public var rest: String?
    /// The number of its marker, where it has one.
    public var number: Int?
    /// The part or aspect of the document's kind that it names, which tells its documentation.
    public var topic: String?
}

/// What was typed, and whether a proposal fits it.
struct TypedText {
    let bytes: Bytes
    /// The letters in lower case where nothing but ASCII letters and digits was typed.
    private let letters: String?
    private let usesInitials: Bool

    init(_ bytes: Bytes, usesInitials: Bool) {
        self.bytes = bytes
        self.usesInitials = usesInitials
        let isASCII =
            bytes.count > 0
            && (0..<bytes.count).allSatisfy { CodePoint(bytes[$0]).isLatin || CodePoint(bytes[$0]).isDigit }
        letters = isASCII ? bytes.string.lowercased() : nil
    }

    var isEmpty: Bool { bytes.count == 0 }

    /// Whether a text starts with what was typed, itself or by its initials.
    func fits(_ text: String) -> Bool {
        if isEmpty || Bytes(text).has(Array(bytes.slice), at: 0) { return true }
        guard usesInitials, let letters else { return false }
        return PinyinInitials.initials(text).hasPrefix(letters)
    }

    /// Whether a text has what was typed somewhere, itself or by its initials.
    func isIn(_ text: String) -> Bool {
        if isEmpty || text.parts(separatedBy: bytes.string).count > 1 { return true }
        guard usesInitials, let letters else { return false }
        return PinyinInitials.initials(text).parts(separatedBy: letters).count > 1
    }

    /// Whether the start of an id was typed, as msh of msh-2025.
    func names(_ id: String) -> Bool { letters.map { id.hasPrefix($0) } ?? false }

    /// What an editor matches against: the typed text first, so that every editor keeps the proposal; then label, initials, digits.
    func filter(_ label: String, _ text: String, number: Int? = nil) -> String {
        var filter = bytes.string + (isEmpty ? "" : " ") + label
        if usesInitials {
            let initials = PinyinInitials.initials(text)
            if !initials.isEmpty { filter += " " + initials }
        }
        if let number { filter += " \(number)" }
        return filter
    }

    /// What is left of a text after the typed characters, where it starts with them; all of it where letters, which editors
    /// take for the word to be replaced, stand for it; else nil.
    func rest(of text: String) -> String? {
        if letters != nil || isEmpty { return text }
        guard Bytes(text).has(Array(bytes.slice), at: 0) else { return nil }
        return String(decoding: Array(text.utf8).dropFirst(bytes.count), as: UTF8.self)
    }
}
