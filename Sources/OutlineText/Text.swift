// A text for the user in both languages. Chinese comes first everywhere.

/// A text in Chinese and in English.
public struct Text: Sendable, Hashable {
    private let patterns: (zh: String, en: String)
    private let quotation: String?

    /// A text in both languages.
    public init(_ zh: String, _ en: String) {
        patterns = (zh, en)
        quotation = nil
    }

    /// A text that quotes the document between the empty quotation marks “” of both languages. It is put together only when it
    /// is read, since most findings of a long text never are.
    public init(_ zh: String, _ en: String, quoting quotation: String) {
        patterns = (zh, en)
        self.quotation = quotation
    }

    /// The Chinese text.
    public var zh: String { filled(patterns.zh) }
    /// The English text.
    public var en: String { filled(patterns.en) }

    private func filled(_ pattern: String) -> String {
        if quotation == nil { return pattern }
        var bytes: [UInt8] = []
        append(pattern, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text in one language as UTF-8.
    public func append(_ language: Language, to bytes: inout [UInt8]) {
        append(language == .zh ? patterns.zh : patterns.en, to: &bytes)
    }

    private func append(_ pattern: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes += pattern.utf8
        guard let quotation else { return }
        // The place is behind the three bytes of an opening mark that a closing one follows.
        var at = start
        while at + 5 < bytes.count, bytes[at + 2] != 0x9C || bytes[at] != 0xE2 || bytes[at + 5] != 0x9D { at += 1 }
        if at + 5 < bytes.count { bytes.insert(contentsOf: quotation.utf8, at: at + 3) }
    }

    /// Two texts are equal when they read the same.
    public static func == (left: Text, right: Text) -> Bool {
        if left.patterns == right.patterns, left.quotation == right.quotation { return true }
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
