// Bytes as a text: the tree of any bytes, edits that leave what reading anew gives, findings the same way, fixes that are made once.

import OutlineFiles
import OutlineChecking
import OutlineRules
import OutlineSyntax

/// Edits that an input asks for, one after the other, at most a few.
private func edit(_ input: inout Input, _ body: (inout Input) -> Void) {
    for _ in 0..<input.number(upTo: 6) { body(&input) }
}

/// A place of a document.
private func place(_ document: Document, _ input: inout Input) -> Place {
    let line = input.number(upTo: document.lineCount - 1)
    return Place(line: line, column: input.number(upTo: document.line(line).byteCount))
}

private func describe(_ outline: Outline) -> String {
    outline.scopes.map { "\($0.lines) \($0.title) \($0.preamble) \($0.tail) \(Array(outline.items(of: $0)))" }.joined()
        + outline.sections.map { "\($0.mark) \($0.rank) \($0.parent) \($0.lines) \(Array(outline.items(of: $0)))" }
        .joined()
}

let fuzzSyntax: @Sendable (inout Input) -> Void = { input in
    var edits: [(Int, Int, Int, Int, [UInt8])] = []
    edit(&input) { input in
        let size = input.number(upTo: 12)
        edits.append(
            (
                input.number(upTo: 65535), input.number(upTo: 65535), input.number(upTo: 65535),
                input.number(upTo: 65535),
                input.piece(size)
            ))
    }
    var document = Document(input.bytes)
    require(document.text == input.bytes, "the lines are not the text")
    var outline = Outline(document)
    for (line, column, lines, length, text) in edits {
        let first = line % document.lineCount
        let start = Place(line: first, column: column % (document.line(first).byteCount + 1))
        let end = Place(line: first + lines % 3, column: length % 40)
        if document.replace(from: start, to: end, with: text).structureChanged { outline = Outline(document) }
        let fresh = Document(document.text)
        require(
            document.lineCount == fresh.lineCount && document.marks == fresh.marks, "marks differ from those read anew")
        require(document.wrapWidth == fresh.wrapWidth, "the width differs")
        require(describe(outline) == describe(Outline(fresh)), "the outline differs from one made anew")
    }
}

private func describe(_ checker: Checker) -> [String] {
    checker.all.map {
        "\(RuleCatalog.all[$0.rule].code) \($0.start) \($0.end) \($0.message.zh) \($0.fix?.edits.count ?? 0)"
    }.sorted()
}

let fuzzRules: @Sendable (inout Input) -> Void = { input in
    let size = input.number(upTo: 12)
    let text = input.piece(size)
    var document = Document(input.bytes)
    var reader = KindReader()
    let outline = Outline(document)
    var checker = Checker(document, outline: outline, rules: RuleSet(), kind: reader.read(document, outline))
    var at = Input(text + [UInt8(truncatingIfNeeded: size), 7, 1, 9])
    let (start, end) = (place(document, &at), place(document, &at))
    let look = ParagraphLook(document, line: min(start, end).line, checker.rules)
    let change = document.replace(from: start, to: end, with: text)
    var changes: PendingChanges = []
    changes.add(change, lookBefore: look, in: document, checker.rules)
    let later = Outline(document)
    checker.update(document, after: changes)
    checker.refresh(document, outline: later, kind: reader.read(document, later))
    var freshReader = KindReader()
    let fresh = Document(document.text)
    let freshOutline = Outline(fresh)
    let expected = Checker(fresh, outline: freshOutline, rules: RuleSet(), kind: freshReader.read(fresh, freshOutline))
    require(describe(checker) == describe(expected), "findings differ from those of a text read anew")
    for finding in checker.report().findings {
        require(
            document.clamp(finding.start) == finding.start && document.clamp(finding.end) == finding.end,
            "outside the text")
    }
}

let fuzzFix: @Sendable (inout Input) -> Void = { input in
    let decoded = TextDecoder.decode(input.bytes)
    var document = Document(decoded.utf8)
    let before = document.text
    _ = FixAll.apply(to: &document, rules: RuleSet())
    let once = document.text
    _ = FixAll.apply(to: &document, rules: RuleSet())
    require(document.text == once, "fixing twice is not fixing once")
    func pairs(_ bytes: [UInt8]) -> Int { zip(bytes, bytes.dropFirst()).count { $0 == (0x0D, 0x0A) } }
    require(pairs(once) <= pairs(before), "a line end was made")
    guard decoded.problems == nil else { return }
    do {
        let encoded = try TextEncoder.encode(once, as: decoded.encoding)
        require(TextDecoder.decode(encoded, as: decoded.encoding).utf8 == once, "what is written is not what was fixed")
    } catch {}
}

let fuzzEncodings: @Sendable (inout Input) -> Void = { input in
    let decoded = TextDecoder.decode(input.bytes)
    require(String(validating: decoded.utf8, as: UTF8.self) != nil, "what was decoded is not UTF-8")
    guard decoded.problems == nil else { return }
    do {
        let encoded = try TextEncoder.encode(decoded.utf8, as: decoded.encoding)
        require(
            encoded == input.bytes || TextDecoder.decode(encoded, as: decoded.encoding).utf8 == decoded.utf8,
            "read again it is another text")
    } catch {}
}
