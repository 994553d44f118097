// At the start of a line: the markers that may come next, with the headings that the kind still wants.

import OutlineProfiles
import OutlineRules
import OutlineSyntax

extension CompletionRequest {
    /// Markers with headings, nil where something else than the start of a marker was typed.
    func markers() -> [CompletionItem]? {
        let typed = typed(from: start)
        let isMarker = MarkerStart.isOne(typed.bytes)
        var first: [CompletionItem] = []
        var plain: [CompletionItem] = []
        var others: [CompletionItem] = []
        for candidate in snapshot.candidates(before: place.line) {
            let marker = candidate.form.marker(candidate.number)
            let fitsMarker = isMarker && MarkerStart.fits(typed.bytes, candidate.form, candidate.number)
            for (position, topic) in topics(for: candidate, excludingLine: place.line).enumerated() {
                guard fitsMarker || (!typed.isEmpty && (typed.fits(topic.text) || typed.fits(marker + topic.text)))
                else {
                    continue
                }
                let proposal = item(
                    marker + topic.text, topic.detail ?? candidate.what, candidate.form.isItem ? .item : .heading,
                    from: start,
                    typed, matching: topic.text, number: candidate.number, topic: topic.id)
                if candidate.form.isItem || position > 1 || !topic.isWanted {
                    others.append(proposal)
                } else {
                    first.append(proposal)
                }
            }
            guard fitsMarker else { continue }
            let proposal = item(
                marker, candidate.what, candidate.form.isItem ? .item : .heading, from: start, typed,
                number: candidate.number)
            if candidate.form.isItem, plain.isEmpty { first.append(proposal) } else { plain.append(proposal) }
        }
        let found = first + plain + others
        return found.isEmpty && !isMarker ? nil : found
    }

    /// A text that may follow a marker.
    struct Topic {
        var text: String
        var detail: Text?
        /// Whether the kind expects it and it is still missing.
        var isWanted: Bool
        /// What tells its documentation.
        var id: String?
    }

    /// The texts that the kind has for a heading or point at a place, those still missing first.
    func topics(for candidate: Snapshot.Candidate, excludingLine line: Int) -> [Topic] {
        guard let kind = snapshot.kind else { return [] }
        let part = candidate.parent.flatMap { snapshot.part(holding: $0) }
        if candidate.form.isItem { return itemHeads(kind, part) }
        guard let parent = candidate.parent else { return partTopics(kind, line) }
        if let part, part.holdsAspects, outline.sections[parent].parent < 0 { return aspectTopics(kind, line) }
        let level = max(1, candidate.form.rank)
        let texts = (part?.sectionHeadings ?? []) + (kind.profile.headings.first { $0.level == level }?.texts ?? [])
        return texts.map { Topic(text: $0, detail: nil, isWanted: false, id: part.map { "part:" + $0.id }) }
    }

    private func partTopics(_ kind: DocumentKind, _ line: Int) -> [Topic] {
        let present = Set(kind.parts.filter { outline.sections[$0.key].lines.lowerBound != line }.map(\.value.id))
        let missing = kind.profile.parts.filter { part in
            !present.contains(part.id) && !(part.mergesWith.map { present.contains($0) } ?? false)
        }
        let wanted = missing.filter { $0.isRequired || $0.isExpected }
        var topics = wanted.map {
            Topic(
                text: $0.heading,
                detail: $0.isRequired
                    ? Text("必有部分", "a required part") : Text("通知一般要求的部分", "a part that the notice mostly asks for"),
                isWanted: true, id: "part:" + $0.id)
        }
        for part in missing {
            let texts = part.isRequired || part.isExpected ? part.offers : [part.heading] + part.offers
            topics += texts.map { Topic(text: $0, detail: nil, isWanted: false, id: "part:" + part.id) }
        }
        let texts = kind.profile.headings.first { $0.level == 1 }?.texts ?? []
        topics += texts.map { Topic(text: $0, detail: nil, isWanted: kind.profile.parts.isEmpty, id: nil) }
        return topics
    }

    private func aspectTopics(_ kind: DocumentKind, _ line: Int) -> [Topic] {
        let present = Set(
            kind.aspects.filter { outline.sections[$0.key].lines.lowerBound != line }.map(\.value.aspect.id))
        return kind.aspectList.filter { !present.contains($0.id) }.map {
            Topic(
                text: kind.profile.heading(of: $0), detail: Text("还没有写的方面", "an aspect still missing"), isWanted: true,
                id: "aspect:" + $0.id)
        }
    }

    private func itemHeads(_ kind: DocumentKind, _ part: Part?) -> [Topic] {
        (part?.itemHeads ?? kind.profile.itemHeads).map {
            Topic(text: $0 + "。", detail: Text("要点", "a point"), isWanted: false, id: part.map { "part:" + $0.id })
        }
    }
}

extension Snapshot {
    /// The part of the document's kind that a section belongs to.
    func part(holding section: Int) -> Part? {
        var section = section
        while section >= 0 {
            if let part = kind?.parts[section] { return part }
            section = outline.sections[section].parent
        }
        return nil
    }
}
