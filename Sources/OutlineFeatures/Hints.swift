// What an editor shows between the words and above the lines: how much a heading holds, how many really follow a wrong number;
// counterparts, missing parts and mentions of attachments.

import OutlineProfiles
import OutlineChecking
import OutlineRules
public import OutlineSyntax
import OutlineText

/// A remark in the text that belongs to no character of it.
public struct InlineHint: Sendable, Equatable {
    /// What a hint is about; the raw value is its name in the settings.
    public enum Kind: String, Sendable, CaseIterable {
        /// How much a heading holds.
        case extent
        /// How many follow where another number is stated.
        case promise
    }

    /// What it is about.
    public var kind: Kind
    /// Where it stands.
    public var place: Place
    /// What it says.
    public var text: String
}

/// A remark above a line.
public struct Lens: Sendable, Equatable {
    /// What a lens is about; the raw value is its name in the settings.
    public enum Kind: String, Sendable, CaseIterable {
        /// The extent of a document and the parts that it lacks.
        case document
        /// The causes and measures of a problem, and the problems of a measure.
        case counterparts
        /// How often an attachment is mentioned.
        case attachments
    }

    /// What it is about.
    public var kind: Kind
    /// What it stands above.
    public var extent: Extent
    /// What it says.
    public var text: String
    /// Where it leads.
    public var targets: [Extent]
}

extension Snapshot {
    /// The hints of some kinds in a range of lines, in the order of the text.
    public func hints(_ kinds: Set<InlineHint.Kind>, in lines: Range<Int>) -> [InlineHint] {
        var found: [InlineHint] = []
        if kinds.contains(.extent) {
            let first = outline.sections.partitioningIndex { $0.lines.lowerBound >= lines.lowerBound }
            for index in first..<outline.sections.count {
                guard outline.sections[index].lines.lowerBound < lines.upperBound else { break }
                found.append(InlineHint(kind: .extent, place: headingEnd(index), text: extentText(index)))
            }
        }
        if kinds.contains(.promise) {
            var line = document.paragraphStart(lines.lowerBound)
            while line < min(lines.upperBound, document.lineCount) {
                for promise in SightReader().promises(document, outline, paragraphAt: line) {
                    guard let real = promise.real else { continue }
                    let text = language == .zh ? "实有 \(real)" : "really \(real)"
                    found.append(InlineHint(kind: .promise, place: promise.end, text: text))
                }
                line = document.paragraphEnd(line)
            }
        }
        return found.sorted { $0.place < $1.place }
    }

    /// Behind a heading and the mark that closes it.
    private func headingEnd(_ section: Int) -> Place {
        let mark = document.marks[outline.sections[section].mark]
        guard mark.runIn else { return mark.textEnd }
        let length = document.content(mark.textEnd.line).scalar(at: mark.textEnd.column).length
        return Place(line: mark.textEnd.line, column: mark.textEnd.column + length)
    }

    /// 3 条·412 字·约 2 分
    private func extentText(_ section: Int) -> String {
        let characters = document.characters(in: outline.sections[section].lines)
        let (points, minutes) = (points(of: section), ReadingTime.minutes(characters))
        let zh = language == .zh
        var facts: [String] = []
        if points > 0 { facts.append(zh ? "\(points) 条" : "\(points) point\(points == 1 ? "" : "s")") }
        facts.append(zh ? "\(characters) 字" : "\(characters) characters")
        if minutes > 0 { facts.append(zh ? "约 \(minutes) 分" : "\(minutes) min") }
        return facts.joined(separator: "·")
    }

    // MARK: Lenses

    /// The lenses of some kinds, in the order of the text.
    public func lenses(_ kinds: Set<Lens.Kind>) -> [Lens] {
        var found: [Lens] = []
        if kinds.contains(.document), let lens = documentLens { found.append(lens) }
        if kinds.contains(.counterparts) { found += counterpartLenses }
        if kinds.contains(.attachments) { found += attachmentLenses }
        return found.sorted { ($0.extent.start, $0.kind.rawValue) < ($1.extent.start, $1.kind.rawValue) }
    }

    private var documentLens: Lens? {
        guard let scope = outline.scopes.first, let first = scope.title.first, let last = scope.title.last else {
            return nil
        }
        let characters = document.characters(in: scope.lines)
        let zh = language == .zh
        var facts = [
            zh ? "\(characters) 字" : "\(characters) characters",
            ReadingTime.words(characters, language),
        ]
        let missing = missingParts
        if !missing.isEmpty {
            facts.append((zh ? "缺：" : "missing: ") + missing.joined(separator: zh ? "、" : ", "))
        }
        return Lens(
            kind: .document, extent: Extent(start: document.marks[first].start, end: document.marks[last].textEnd),
            text: facts.joined(separator: " · "), targets: [])
    }

    /// The headings of the required parts that the document lacks.
    private var missingParts: [String] {
        guard let kind else { return [] }
        let present = Set(kind.parts.values.flatMap { [$0.id, $0.mergesWith ?? $0.id] })
        return kind.profile.parts.filter { $0.isRequired && !present.contains($0.id) }.map(\.heading)
    }

    /// Above each aspect of the problems, and each measure.
    private var counterpartLenses: [Lens] {
        let counterparts = Counterparts(self)
        guard !counterparts.pairs.isEmpty else { return [] }
        let zh = language == .zh
        var found: [Lens] = []
        for (mark, role) in counterparts.roles {
            let facts: [(Counterparts.Role, String)]
            switch role {
            case .problem:
                // Points have theirs with the heading that they stand below.
                guard outline.section(ofMark: mark) != nil || !hasHeadedProblems else { continue }
                facts = [(.cause, zh ? "原因" : "causes"), (.measure, zh ? "措施" : "measures")]
            case .cause: continue
            case .measure: facts = [(.problem, zh ? "对应问题" : "problems")]
            }
            var (texts, targets): ([String], [Int]) = ([], [])
            for (wanted, name) in facts {
                let others = counterparts.counterparts(of: marks(held: mark), [wanted])
                if !others.isEmpty { texts.append("\(name) \(others.count)") }
                targets += others
            }
            guard !texts.isEmpty else { continue }
            found.append(
                Lens(
                    kind: .counterparts, extent: extent(ofMark: mark), text: texts.joined(separator: " · "),
                    targets: targets.map { extent(ofMark: $0) }))
        }
        return found
    }

    /// Whether the problems stand below headings.
    private var hasHeadedProblems: Bool {
        guard let kind, let answered = kind.profile.parts.compactMap(\.answers).first,
            let section = kind.section(ofPart: answered)
        else { return false }
        return !outline.children(of: section).isEmpty
    }

    private var attachmentLenses: [Lens] {
        let resolver = resolver
        let attachments = resolver.attachments.compactMap { attachment in
            if case .mark(let mark) = attachment.result { return mark }
            return Int?.none
        }
        guard !attachments.isEmpty else { return [] }
        let all = references().map { ($0, resolver.resolve($0)) }
        return attachments.map { mark in
            let mentions = all.filter { $0.1 == .mark(mark) }.map { Extent(start: $0.0.start, end: $0.0.end) }
            let text = language == .zh ? "被引用 \(mentions.count) 次" : "mentioned \(mentions.count) times"
            return Lens(kind: .attachments, extent: extent(ofMark: mark), text: text, targets: mentions)
        }
    }
}
