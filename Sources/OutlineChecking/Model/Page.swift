// A page for the user that can be shown as Markdown or as plain text: the same words in hover, `explain` and the documentation.

import OutlineSyntax
public import OutlineText
import OutlineWords

/// A short text with a title, paragraphs, lists and examples.
public struct Page: Sendable {
    /// The first line.
    public var title: String
    /// What follows.
    public var parts: [Part]

    /// A part of a page.
    public enum Part: Sendable {
        /// A heading.
        case heading(String)
        /// A paragraph.
        case paragraph(String)
        /// A list.
        case list([String])
        /// Lines of a text, shown as they are.
        case code(String)
    }

    /// A page without parts yet.
    public init(title: String) {
        self.title = title
        parts = []
    }

    /// The page as Markdown. Characters that Markdown reads as signs are escaped, since texts are full of * and _.
    public func markdown(headingLevel level: Int = 0) -> String {
        var blocks = [
            level > 0 ? String(repeating: "#", count: level) + " " + Page.escaped(title) : "**\(Page.escaped(title))**"
        ]
        for part in parts {
            switch part {
            case .heading(let text):
                blocks.append(
                    level > 0
                        ? String(repeating: "#", count: level + 1) + " " + Page.escaped(text)
                        : "**\(Page.escaped(text))**")
            case .paragraph(let text): blocks.append(Page.escaped(text))
            case .list(let entries): blocks.append(entries.map { "- " + Page.escaped($0) }.joined(separator: "\n"))
            case .code(let text):
                // A text about Markdown may hold a fence itself.
                let fence = text.holds("```") ? "~~~~" : "```"
                blocks.append("\(fence)text\n\(text)\n\(fence)")
            }
        }
        return blocks.joined(separator: "\n\n")
    }

    /// The page as plain text.
    public var plainText: String {
        var blocks = [title]
        for part in parts {
            switch part {
            case .heading(let text), .paragraph(let text): blocks.append(text)
            case .list(let entries): blocks.append(entries.map { "· " + $0 }.joined(separator: "\n"))
            case .code(let text):
                blocks.append(
                    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(
                        separator: "\n"))
            }
        }
        return blocks.joined(separator: "\n")
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "*", "_", "`", "[", "]", "<", ">", "#", "\\", "|", "~": escaped.unicodeScalars.append("\\")
            default: break
            }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}

extension Rule {
    /// The rule's page in one language: what it is, why, how to mend it, examples, what it rests on.
    public func page(_ language: Language) -> Page {
        let zh = language == .zh
        var page = Page(title: title(language))
        page.parts.append(.paragraph(reason(language)))
        page.parts.append(.paragraph((zh ? "怎么改：" : "How to mend it: ") + remedy(language)))
        page.parts.append(
            .list([
                (zh ? "规则：" : "Rule: ") + code,
                (zh ? "依据：" : "Rests on: ") + authority.text(language),
                (zh ? "级别：" : "Severity: ") + severity.name(language),
            ]))
        return page
    }

    /// The page with examples, as `explain` and the documentation show it.
    public func fullPage(_ language: Language) -> Page {
        let zh = language == .zh
        var page = page(language)
        func unmarked(_ text: String) -> String { text.replacingAll("⟦⟧", by: "▲") }
        if !options.isEmpty {
            page.parts.append(.heading(zh ? "选项" : "Options"))
            page.parts.append(
                .list(
                    options.map { "\($0.name)：\($0.meaning(language))\(zh ? "，默认" : ", by default ") \($0.standard)" }))
        }
        page.parts.append(.heading(zh ? "会报的" : "Reported"))
        page.parts += bad.prefix(3).map { .code(unmarked($0.marked)) }
        if let fixed = bad.first(where: { $0.fixed != nil })?.fixed, !fixed.isEmpty {
            page.parts.append(.heading(fix == .safe ? (zh ? "自动修复后" : "Mended") : (zh ? "可以改为" : "May become")))
            page.parts.append(.code(fixed))
        }
        page.parts.append(.heading(zh ? "不报的" : "Not reported"))
        page.parts += good.prefix(2).map { .code($0.marked) }
        page.parts += silenceParts(language)
        return page
    }
}

extension Severity {
    /// The severity in words.
    public func name(_ language: Language) -> String {
        guard language == .zh else { return name }
        switch self {
        case .error: return "错误"
        case .warning: return "警告"
        case .information: return "提示"
        case .hint: return "建议"
        }
    }
}
