// What can be opened from the text: addresses, references to its own parts, and the names of attachments, which may be files.

import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// A stretch that opens something.
public struct TextLink: Sendable, Equatable {
    /// What is opened.
    public enum Target: Sendable, Equatable {
        /// An address of the web.
        case address(String)
        /// A line of the same text, from 0.
        case line(Int)
        /// A file that has this name, apart from its ending.
        case file(String)
    }

    /// Where it stands.
    public var extent: Extent
    /// What is opened.
    public var target: Target
}

extension Snapshot {
    /// All links, in the order of the text.
    public func links() -> [TextLink] {
        let resolver = resolver
        var found = references().compactMap { reference in
            extent(of: resolver.resolve(reference)).map {
                TextLink(extent: Extent(start: reference.start, end: reference.end), target: .line($0.start.line))
            }
        }
        for line in 0..<document.lineCount { found += addresses(in: line) }
        found += attachmentNames
        return found.sorted { ($0.extent.start, $0.extent.end) < ($1.extent.start, $1.extent.end) }
    }

    private static let beginnings: [StaticString] = ["http://", "https://", "www."]

    private func addresses(in line: Int) -> [TextLink] {
        let content = document.content(line)
        guard content.firstOffset(of: Self.sign) != nil || content.firstOffset(of: Self.world) != nil else { return [] }
        var found: [TextLink] = []
        var at = 0
        while at < content.count {
            guard let beginning = Self.beginnings.first(where: { content.has($0, at: at) }),
                !content.scalar(before: at).value.isLatin
            else {
                at += 1
                continue
            }
            var end = at + beginning.utf8CodeUnitCount
            // An address has no Chinese characters and no spaces.
            while end < content.count, content[end] > 0x20, content[end] < 0x7F { end += 1 }
            while end > at, Self.closing.contains(content[end - 1]) { end -= 1 }
            if end > at + beginning.utf8CodeUnitCount {
                let text = content[at..<end].string
                found.append(
                    TextLink(
                        extent: Extent(start: Place(line: line, column: at), end: Place(line: line, column: end)),
                        target: .address(text.hasPrefix("www.") ? "https://" + text : text)))
            }
            at = max(end, at + 1)
        }
        return found
    }

    private static let (sign, world) = (Bytes("://"), Bytes("www."))
    /// Marks that end a sentence and not an address.
    private static let closing = Array(".,;:!?)]}\"'>".utf8)

    /// The names in the list of attachments: 附件：1.整改清单.
    private var attachmentNames: [TextLink] {
        resolver.attachments.compactMap { attachment in
            guard case .line(let line) = attachment.result else { return nil }
            let content = document.content(line)
            var start = content.skippingSpace(from: 0)
            if content.has("附件", at: start) {
                start = content.skippingSpace(from: start + 6)
                start = content.skippingSpace(from: start + content.scalar(at: start).length)
            }
            if let numeral = Numeral.readArabic(content, at: start) {
                start = content.skippingSpace(from: numeral.end)
                if content.has(".", at: start) || content.has("．", at: start) || content.has("、", at: start) {
                    start = content.skippingSpace(from: start + content.scalar(at: start).length)
                }
            }
            let end = content.trimmingSpace(before: content.count)
            guard start < end else { return nil }
            return TextLink(
                extent: Extent(start: Place(line: line, column: start), end: Place(line: line, column: end)),
                target: .file(content[start..<end].string))
        }
    }
}
