// How the sections of a text are made: learned from those that stand beside the one being written, and where there are none,
// from what is customary. Each answer is a share from 0 to 1.

import OutlineProfiles
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// What the peers of a section tell about it.
struct SectionHabits {
    private let peers: [(weight: Double, content: SectionContent)]
    /// Whether the section is a top one.
    private let isTop: Bool
    /// Whether the kind of paper is known.
    private let isKnownKind: Bool
    private let holdsAspects: Bool
    private let custom: PointCustom?

    /// A peer counts for less the farther away it is, and no more than so many are asked.
    private static let (fading, limit) = (0.85, 24)

    /// The habits of a text for one of its sections, as far as they show outside a line that is being written.
    init(_ snapshot: Snapshot, section: Int, line: Int) {
        let outline = snapshot.outline
        let known = outline.sections[section]
        let part = snapshot.part(holding: section)
        isTop = known.parent < 0
        isKnownKind = snapshot.kind != nil
        holdsAspects = isTop && part?.holdsAspects == true
        custom = part?.points
        var found: [(weight: Double, content: SectionContent)] = []
        var weight = 1.0
        // Backwards first: what was written last is the best example.
        let before = outline.sections[max(0, section - 400)..<section].indices.reversed()
        let after = (known.end..<max(known.end, min(outline.sections.count, known.end + 200)))
        for index in [Array(before), Array(after)].joined() {
            let peer = outline.sections[index]
            guard peer.rank == known.rank, peer.scope == known.scope, peer.end <= section || index >= known.end
            else { continue }
            let isNear = peer.parent == known.parent
            let otherPart = snapshot.part(holding: index)
            let isLike = !isTop || holdsAspects == (otherPart?.holdsAspects == true)
            found.append(
                (weight * (isNear ? 1 : 0.35) * (isLike ? 1 : 0.08), snapshot.content(of: index, above: .max)))
            weight *= Self.fading
            if found.count == Self.limit { break }
        }
        peers = found
    }

    /// How likely a section with some content goes on with another subsection or point.
    func goesOn(_ content: SectionContent) -> Double {
        switch content.shape {
        case .nothing:
            let bare = peers.filter { $0.content.shape == .nothing }.reduce(0) { $0 + $1.weight }
            return 0.95 - 0.9 * bare / peers.reduce(0.6) { $0 + $1.weight }
        case .text: return goesOnBehindText(content)
        case .headings, .points:
            let isPoints = if case .points = content.shape { true } else { false }
            var (ended, reached) = (Self.customary * customaryEnd(content.count, isPoints), Self.customary)
            for peer in peers where isAlike(peer.content.shape, content.shape) {
                guard peer.content.count >= content.count else { continue }
                reached += peer.weight
                if peer.content.count == content.count { ended += peer.weight }
            }
            return 1 - ended / reached
        }
    }

    /// How much custom counts beside the text's own habits.
    private static let customary = 0.35

    private func isAlike(_ one: SectionContent.Shape, _ other: SectionContent.Shape) -> Bool {
        switch (one, other) {
        case (.headings, .headings), (.points, .points): true
        default: one == other
        }
    }

    /// The share of sections with so many points or subsections that end there.
    private func customaryEnd(_ count: Int, _ isPoints: Bool) -> Double {
        if let custom, isPoints || custom.scope == .part {
            if count < custom.count.min { return 0.1 }
            if count >= custom.count.max { return 0.9 }
        }
        let shares =
            !isPoints
            ? [0.05, 0.25, 0.4, 0.45, 0.5, 0.55] : isTop ? [0.03, 0.12, 0.45, 0.52, 0.65] : [0.08, 0.35, 0.7, 0.7]
        return shares[min(max(count, 1), shares.count) - 1]
    }

    /// Whether text that stands alone below a heading leads into something.
    private func goesOnBehindText(_ content: SectionContent) -> Double {
        // Points in one paragraph close it.
        if content.lastMark != nil { return 0.05 }
        if content.lastLine.endsInColon { return 0.95 }
        var (led, all) = (0.3 * customaryLead(content), 0.3)
        for peer in peers where peer.content.shape != .nothing {
            let leads = peer.content.shape != .text
            guard !leads || peer.content.hasLeadIn else { continue }
            all += peer.weight
            if leads { led += peer.weight }
        }
        return led / all
    }

    private func customaryLead(_ content: SectionContent) -> Double {
        if holdsAspects { return 0.9 }
        let isShort = (1...45).contains(content.lastLine.characters)
        return isTop && isShort ? 0.6 : 0.1
    }

    /// What a section without subsections and points is likely to be made of, with the share of each.
    func shapes(default form: MarkerForm) -> [(shape: SectionContent.Shape, share: Double)] {
        var votes: [(shape: SectionContent.Shape, share: Double)] = []
        func vote(_ shape: SectionContent.Shape, _ weight: Double) {
            if let slot = votes.firstIndex(where: { $0.shape == shape }) {
                votes[slot].share += weight
            } else {
                votes.append((shape, weight))
            }
        }
        for peer in peers where peer.content.shape != .text && peer.content.shape != .nothing {
            vote(peer.content.shape, peer.weight)
        }
        let pointForm = votes.lazy.compactMap { if case .points(let form) = $0.shape { form } else { nil } }.first
        let headingForm = votes.lazy.compactMap { if case .headings(let form) = $0.shape { form } else { nil } }.first
        vote(.points(pointForm ?? .isPoint), holdsAspects ? 0.12 : isKnownKind ? 0.3 : 0.14)
        vote(.headings(headingForm ?? form), holdsAspects ? 2 : isKnownKind ? (isTop ? 0.2 : 0.1) : 0.16)
        let sum = votes.reduce(0) { $0 + $1.share }
        return votes.map { ($0.shape, $0.share / sum) }.sorted { $0.share > $1.share }
    }
}
