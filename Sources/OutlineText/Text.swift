// A text for the user in both languages. Chinese comes first everywhere.

/// A text in Chinese and in English.
public struct Text: Sendable, Hashable {
    private let patterns: (zh: String, en: String)
    private let quotations: (first: String?, second: String?)

    /// A text in both languages.
    public init(_ zh: String, _ en: String) {
        patterns = (zh, en)
        quotations = (nil, nil)
    }

    /// A text that quotes the document between the empty quotation marks “” of both languages, and a second time between the next
    /// ones. A long quotation is shortened. It is put together only when it is read, since most findings of a long text never are.
    public init(_ zh: String, _ en: String, quoting first: String, _ second: String? = nil) {
        patterns = (zh, en)
        quotations = (first, second)
    }

    /// The Chinese text.
    public var zh: String { filled(patterns.zh) }
    /// The English text.
    public var en: String { filled(patterns.en) }

    private func filled(_ pattern: String) -> String {
        if quotations.first == nil { return pattern }
        var bytes: [UInt8] = []
        append(pattern, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text in one language as UTF-8.
    public func append(_ language: Language, to bytes: inout [UInt8]) {
        append(language == .zh ? patterns.zh : patterns.en, to: &bytes)
    }

    private func append(_ pattern: String, to bytes: inout [UInt8]) {
        var at = bytes.count
        bytes += pattern.utf8
        for case let quotation? in [quotations.first, quotations.second] {
            // The place is behind the three bytes of an opening mark that a closing one follows.
            while at + 5 < bytes.count, bytes[at + 2] != 0x9C || bytes[at] != 0xE2 || bytes[at + 5] != 0x9D { at += 1 }
            guard at + 5 < bytes.count else { return }
            let quoted = quotation.shortened.utf8
            bytes.insert(contentsOf: quoted, at: at + 3)
            at += 3 + quoted.count
        }
    }

    /// Two texts are equal when they read the same.
    public static func == (left: Text, right: Text) -> Bool {
        if left.patterns == right.patterns, left.quotations == right.quotations { return true }
        return left.zh == right.zh && left.en == right.en
    }

    /// Hashes what is read.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(zh)
        hasher.combine(en)
    }

    /// The text in one language.
    public func callAsFunction(_ language: Language) -> String { language == .zh ? zh : en }
}

extension String {
    /// The text as a message quotes it: of a long one what it starts and ends with, fifteen characters in all.
    public var shortened: String {
        let scalars = unicodeScalars
        guard scalars.count > 15 else { return self }
        return String(String.UnicodeScalarView(scalars.prefix(8))) + "…"
            + String(String.UnicodeScalarView(scalars.suffix(6)))
    }
}

/// A language of messages.
public enum Language: String, Sendable, CaseIterable {
    /// Chinese, the default.
    case zh
    /// English.
    case en

    /// The language for a locale such as `zh-CN`, `zh_TW.UTF-8` or `en-US`, in letters of any case: Chinese for zh, for none and for
    /// `C` and `POSIX`, which name no language; else English.
    public init(locale: String?) {
        let language = (locale ?? "").lowercased().utf8.prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        self = ["", "c", "posix", "zh"].contains { language.elementsEqual($0.utf8) } ? .zh : .en
    }
}
