// At the start of a line: the markers that may come next, with the headings that the kind still wants.

import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

extension CompletionRequest {
    /// Markers with headings, nil where something else than the start of a marker was typed.
    func markers() -> [CompletionItem]? {
        let typed = typed(from: start)
        let isMarker = MarkerStart.isOne(typed.bytes)
        let rows = snapshot.nextMarkers(onLine: place.line).map { row(for: $0, typed, isMarker) }
            .filter { !$0.isEmpty }
        // The first of each marker, then what else the kind wants, then bare markers, other wordings and leads of points.
        let likely = sorted(rows, isMarker)
        var found = likely.compactMap { $0.wanted.first ?? $0.plain.first }
        for row in likely { found += row.wanted.dropFirst() }
        for row in likely { found += row.wanted.isEmpty ? row.plain.dropFirst() : row.plain[...] }
        for row in likely where !row.isItem { found += row.others }
        for row in likely where row.isItem { found += row.others }
        return found.isEmpty && !isMarker ? nil : found
    }

    /// The proposals of one marker.
    private struct Row {
        let isItem: Bool
        /// Whether the marker starts with what was typed, as it was typed.
        let isExact: Bool
        /// Headings that the kind wants; the next point.
        var wanted: [CompletionItem] = []
        /// The marker alone.
        var plain: [CompletionItem] = []
        var others: [CompletionItem] = []

        var isEmpty: Bool { wanted.isEmpty && plain.isEmpty && others.isEmpty }
    }

    private func row(for candidate: NextMarker, _ typed: TypedText, _ isMarker: Bool) -> Row {
        let marker = candidate.form.marker(candidate.number)
        let fitsMarker = isMarker && MarkerStart.fits(typed.bytes, candidate.form, candidate.number)
        let kind: CompletionItem.Kind = candidate.form.isItem ? .item : .heading
        var row = Row(
            isItem: candidate.form.isItem, isExact: Bytes(marker).has(Array(typed.bytes.slice), at: 0))
        for topic in topics(for: candidate, excludingLine: place.line)
        where fitsMarker || (!typed.isEmpty && (typed.fits(topic.text) || typed.fits(marker + topic.text))) {
            let proposal = item(
                marker + topic.text, topic.detail ?? candidate.what, kind, from: start, typed, matching: topic.text,
                number: candidate.number, topic: topic.id)
            if topic.isWanted { row.wanted.append(proposal) } else { row.others.append(proposal) }
        }
        guard fitsMarker else { return row }
        let bare = item(marker, candidate.what, kind, from: start, typed, number: candidate.number)
        if row.isItem || snapshot.kind == nil { row.wanted.append(bare) } else { row.plain.append(bare) }
        return row
    }

    /// Rows, those first that start as the typed text does. Letters mean a heading rather than the lead of a point.
    private func sorted(_ rows: [Row], _ isMarker: Bool) -> [Row] {
        func rank(_ row: Row) -> Int { isMarker || !row.isItem ? 0 : 1 }
        return rows.indices.map { (rows[$0].isExact ? 0 : 1, rank(rows[$0]), $0) }.sorted(by: <).map { rows[$0.2] }
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
    func topics(for candidate: NextMarker, excludingLine line: Int) -> [Topic] {
        guard let kind = snapshot.kind else { return [] }
        let part = candidate.parent.flatMap { snapshot.part(holding: $0) }
        if candidate.form.isItem { return itemHeads(kind, part) }
        guard let parent = candidate.parent else { return partTopics(kind, line) }
        if let part, part.holdsAspects, outline.sections[parent].parent < 0 { return aspectTopics(kind, line) }
        let level = max(1, candidate.form.rank)
        let texts = (part?.sectionHeadings ?? []) + (kind.profile.headings.first { $0.level == level }?.texts ?? [])
        return texts.map {
            Topic(text: filled($0), detail: nil, isWanted: false, id: part.map { "part:" + $0.id })
        }
    }

    private func filled(_ text: String) -> String {
        guard let profile = snapshot.kind?.profile else { return text }
        return profile.fill(text, year: profile.years.first)
    }

    /// The parts still missing. What comes next in the kind's order goes first: the next part that is asked for, an
    /// optional part before it, the others that are asked for; parts whose place has passed come last.
    private func partTopics(_ kind: DocumentKind, _ line: Int) -> [Topic] {
        let others = kind.parts.filter { outline.sections[$0.key].lines.lowerBound != line }
        let present = Set(others.map(\.value.id))
        let above = others.filter { outline.sections[$0.key].lines.lowerBound < line }.max { $0.key < $1.key }?.value.id
        let passed = kind.profile.parts.firstIndex { $0.id == above } ?? -1
        func isMissing(_ part: Part) -> Bool {
            !present.contains(part.id) && !(part.mergesWith.map { present.contains($0) } ?? false)
        }
        let ahead = kind.profile.parts.dropFirst(passed + 1).filter(isMissing)
        let behind = kind.profile.parts.prefix(passed + 1).filter(isMissing)
        let next = ahead.firstIndex { $0.isRequired || $0.isExpected }
        let optional = ahead.prefix(next ?? 1).prefix(1)
        var missing = (next.map { [ahead[$0]] } ?? []) + optional
        missing += (ahead + behind).filter { $0.isRequired || $0.isExpected } + ahead + behind
        var seen: Set<String> = []
        missing = missing.filter { seen.insert($0.id).inserted }
        var topics = missing.map {
            Topic(
                text: filled($0.heading),
                detail: $0.isRequired
                    ? Text("必有部分", "a required part")
                    : $0.isExpected
                        ? Text("通常要求的部分", "a part that is mostly asked for") : Text("可选部分", "an optional part"),
                isWanted: true, id: "part:" + $0.id)
        }
        for part in missing {
            topics += part.offers.map {
                Topic(
                    text: filled($0), detail: Text("同一部分的另一种写法", "another wording of the part"), isWanted: false,
                    id: "part:" + part.id)
            }
        }
        let texts = kind.profile.headings.first { $0.level == 1 }?.texts ?? []
        topics += texts.map { Topic(text: filled($0), detail: nil, isWanted: kind.profile.parts.isEmpty, id: nil) }
        return topics
    }

    /// The aspects still missing, those behind the last one written first.
    private func aspectTopics(_ kind: DocumentKind, _ line: Int) -> [Topic] {
        let others = kind.aspects.filter { outline.sections[$0.key].lines.lowerBound != line }
        let present = Set(others.map(\.value.aspect.id))
        let above = others.filter { outline.sections[$0.key].lines.lowerBound < line }.max { $0.key < $1.key }?.value
        let passed = kind.aspectList.firstIndex { $0.id == above?.aspect.id } ?? -1
        let missing = kind.aspectList.dropFirst(passed + 1) + kind.aspectList.prefix(passed + 1)
        let wording = wording(kind, above: line)
        return missing.filter { !present.contains($0.id) }.map {
            Topic(
                text: wording?.heading(of: $0) ?? kind.profile.heading(of: $0),
                detail: Text("还没有写的方面", "an aspect still missing"), isWanted: true,
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
