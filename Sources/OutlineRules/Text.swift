// A text for the user in both languages. Chinese comes first everywhere.

/// A text in Chinese and in English.
public struct Text: Sendable, Hashable {
    /// The Chinese text.
    public let zh: String
    /// The English text.
    public let en: String

    /// A text in both languages.
    public init(_ zh: String, _ en: String) {
        self.zh = zh
        self.en = en
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

    /// The language for a locale such as `zh-CN`, `zh_TW.UTF-8` or `en-US`: Chinese for zh and for none, else English.
    public init(locale: String?) {
        guard let locale, !locale.isEmpty else { self = .zh; return }
        self = locale.utf8.prefix(2).elementsEqual("zh".utf8) ? .zh : .en
    }
}
