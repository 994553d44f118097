// What the kind of a document says of its parts and aspects, for hover and for the documentation of proposals.

import OutlineProfiles
public import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension Snapshot {
    /// The page on a part or aspect, named `part:ID` or `aspect:ID`; nil for one that the kind does not have.
    public func page(onTopic topic: String) -> Page? {
        guard let kind else { return nil }
        let words = topic.split(separator: ":", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return nil }
        if words[0] == "part", let part = kind.profile.part(words[1]) {
            var page = Page(title: part.heading)
            page.parts += requirements(part.rules)
            if let points = part.points { page.parts.append(.paragraph(customaryPoints(points))) }
            return page
        }
        if words[0] == "aspect", let aspect = kind.aspectList.first(where: { $0.id == words[1] }) {
            var page = Page(title: aspect.heading)
            page.parts += requirements(aspect.rules + (kind.profile.aspectPart?.rules ?? []))
            if let points = kind.profile.aspectPart?.points { page.parts.append(.paragraph(customaryPoints(points))) }
            return page
        }
        return nil
    }

    /// What must be in a section, each with its authority and source.
    func requirements(_ rules: [SectionRule]) -> [Page.Part] {
        guard !rules.isEmpty else { return [] }
        let zh = language == .zh
        return [
            .list(
                rules.map { rule in
                    let authority = zh ? rule.authority.chinese : rule.authority.rawValue
                    // A source that names its own rank is not told it twice.
                    let source = rule.source.holds(authority) ? rule.source : "\(authority)：\(rule.source)"
                    return zh ? "\(rule.text.zh)（\(source)）" : "\(rule.text.en) (\(source))"
                })
        ]
    }

    func customaryPoints(_ points: PointCustom) -> String {
        let count =
            points.count.min == points.count.max ? "\(points.count.min)" : "\(points.count.min)—\(points.count.max)"
        let scope = points.scope == .aspect
        return language == .zh
            ? (scope ? "每个方面一般 \(count) 条" : "一般 \(count) 条")
            : (scope ? "usually \(count) points in each aspect" : "usually \(count) points")
    }
}

extension OutlineProfiles.Authority {
    /// The authority in Chinese.
    var chinese: String {
        switch self {
        case .standard: "国家标准"
        case .notice: "文件要求"
        case .practice: "通行做法"
        case .house: "本工具约定"
        }
    }
}

extension Snapshot {
    /// What the kind says of a section: what it must hold, by which kind.
    func kindParts(of section: Int) -> [Page.Part] {
        guard let kind else { return [] }
        let zh = language == .zh
        var parts: [Page.Part] = []
        if let match = kind.aspects[section] {
            let rules = requirements(match.aspect.rules + (kind.profile.aspectPart?.rules ?? []))
            if !rules.isEmpty { parts = [.heading(zh ? "这一方面的要求" : "What this aspect must hold")] + rules }
        } else if let part = kind.parts[section] {
            let rules = requirements(part.rules)
            if !rules.isEmpty { parts = [.heading(zh ? "这一部分的要求" : "What this part must hold")] + rules }
        } else {
            return []
        }
        // The evidence is told where it can be judged, on the title.
        let name = kind.profile.name
        return parts + [
            .paragraph(
                zh
                    ? "按文种“\(name.zh)”（\(kind.profile.id)），依据见标题处的悬停。"
                    : "By the kind “\(name.en)” (\(kind.profile.id)); hover over the title for the evidence.")
        ]
    }

    /// What a section holds of what is customary in the kind: points, examples, aspects, counterparts.
    func kindFacts(of section: Int) -> [String] {
        guard let kind else { return [] }
        if let part = kind.parts[section] {
            return (part.holdsAspects ? aspectsWritten(kind) : pointFacts(kind, section, part))
                + counterparts(kind, part)
        }
        if kind.aspects[section] != nil { return pointFacts(kind, section, kind.profile.aspectPart) }
        if let part = self.part(holding: section), part.needsExamples { return pointFacts(kind, section, nil) }
        return []
    }

    /// The customary number of points of an aspect, or of a part without aspects.
    func customaryPoints(of section: Int) -> PointCustom? {
        if kind?.aspects[section] != nil { return kind?.profile.aspectPart?.points }
        return kind?.parts[section].flatMap { $0.holdsAspects ? nil : $0.points }
    }

    /// The kind of the document and why it was taken for it.
    var kindParts: [Page.Part] {
        let zh = language == .zh
        guard let kind else {
            return [
                .paragraph(
                    zh
                        ? "没有认出文种，只按通用规则检查；可用设置 profile 指定。"
                        : "The kind was not recognised; only universal rules are checked. Set profile to name it.")
            ]
        }
        let name = kind.profile.name
        var parts: [Page.Part] = [
            .paragraph(zh ? "文种：\(name.zh)（\(kind.profile.id)）" : "Kind: \(name.en) (\(kind.profile.id))")
        ]
        if let recognition = kind.recognition {
            parts.append(.paragraph(zh ? "依据：\(recognition.reason.zh)" : "Evidence: \(recognition.reason.en)"))
            if let conflict = recognition.conflict {
                parts.append(.paragraph(zh ? conflict.text.zh : conflict.text.en))
            }
        }
        return parts + requirements(kind.profile.rules)
    }

    private func pointFacts(_ kind: DocumentKind, _ section: Int, _ part: Part?) -> [String] {
        let zh = language == .zh
        let context = KindContext(document: document, outline: outline, kind: kind)
        let points = context.points(of: section)
        var lines: [String] = []
        if let custom = part?.points {
            lines.append(
                (zh ? "现有 \(points.count) 条要点，" : "\(points.count) points now; ") + customaryPoints(custom))
        }
        if part?.needsExamples ?? true, !points.isEmpty {
            let without = points.enumerated().filter { !context.hasExample(from: $0.element.start, to: $0.element.end) }
            let numbers = without.map { String($0.offset + 1) }
            lines.append(
                without.isEmpty
                    ? (zh ? "每条都有举例" : "every point has an example")
                    : (zh
                        ? "第 \(numbers.joined(separator: "、")) 条没有举例"
                        : "no example in point \(numbers.joined(separator: ", "))"))
        }
        return lines
    }

    /// The aspects that are written, and those that are missing, in one line each.
    private func aspectsWritten(_ kind: DocumentKind) -> [String] {
        let present = Set(kind.aspects.values.map(\.aspect.id))
        let labels = language == .zh ? ["已写：", "缺："] : ["written: ", "missing: "]
        return zip(labels, [true, false]).compactMap { label, isPresent in
            let names = kind.aspectList.filter { present.contains($0.id) == isPresent }.map(\.heading)
            return names.isEmpty ? nil : label + names.joined(separator: language == .zh ? "、" : ", ")
        }
    }

    private func counterparts(_ kind: DocumentKind, _ part: Part) -> [String] {
        let zh = language == .zh
        var lines: [String] = []
        if let answered = part.answers, let section = kind.section(ofPart: answered) {
            lines.append((zh ? "对应的问题：" : "answers: ") + name(of: outline.sections[section].mark) + extent(section))
        }
        for other in kind.profile.parts where other.answers == part.id {
            guard let section = kind.section(ofPart: other.id) else { continue }
            lines.append((zh ? "对应的措施：" : "answered by: ") + name(of: outline.sections[section].mark) + extent(section))
        }
        return lines
    }

    private func extent(_ section: Int) -> String {
        let points = points(of: section)
        return points > 0 ? (language == .zh ? "（\(points) 条）" : " (\(points) points)") : ""
    }
}
