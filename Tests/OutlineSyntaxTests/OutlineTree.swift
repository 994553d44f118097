// A document's outline as an indented text, so that a test states what it expects as the reader would see it.

import OutlineSyntax
import OutlineText

/// The outline of a text, one line for each title, heading and item:
/// `= title`, `# marker|text|shape` indented by the nesting, `- marker|text` for items, `~ lines a–b` for a preamble,
/// `^ first line` for a tail, `+` before an attachment. Shape: nothing for a heading alone on its line, `>` for a run-in one;
/// then the closing mark.
func tree(_ text: String) -> String { tree(Array(text.utf8)) }

/// The same for bytes.
func tree(_ bytes: [UInt8]) -> String {
    let document = Document(bytes)
    let outline = Outline(document)
    var lines: [String] = []
    for (index, scope) in outline.scopes.enumerated() {
        if scope.isAttachment { lines.append("+ \(document.content(scope.lines.lowerBound).string)") }
        if let title = outline.titleText(index, in: document) { lines.append("= \(title)") }
        if !scope.preamble.isEmpty { lines.append("~ \(scope.preamble.lowerBound + 1)–\(scope.preamble.upperBound)") }
        for item in outline.items(of: scope) {
            lines.append("- \(document.marker(of: item))|\(document.text(of: item))")
        }
        for section in outline.topSections(of: index) { append(section, 0, document, outline, &lines) }
        if scope.tail < scope.lines.upperBound { lines.append("^ \(document.content(scope.tail).string)") }
    }
    return lines.joined(separator: "\n")
}

private func append(_ section: Int, _ depth: Int, _ document: Document, _ outline: Outline, _ lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    let mark = document.marks[outline.sections[section].mark]
    let closing =
        switch mark.closing {
        case .none: ""
        case .fullStop: "。"
        case .question: "？"
        case .semicolon: "；"
        case .colon: "："
        case .comma: "，"
        }
    let index = outline.sections[section].mark
    lines.append(
        "\(indent)# \(document.marker(of: index))|\(document.text(of: index))|\(mark.runIn ? ">" : "")\(closing)")
    for item in outline.items(of: outline.sections[section]) {
        lines.append("\(indent)  - \(document.marker(of: item))|\(document.text(of: item))")
    }
    for child in outline.children(of: section) { append(child, depth + 1, document, outline, &lines) }
}
