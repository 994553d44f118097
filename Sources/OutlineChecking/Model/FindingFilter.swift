// Which findings are not told though their rule is on: those whose fingerprints the settings or a baseline list. The checker
// asks it in one place, so reports, fixes and hovers agree.

/// The findings to be silenced, by their fingerprints.
public struct FindingFilter: Sendable, Equatable {
    private var hashes: [String: Set<UInt64>] = [:]

    /// A filter that silences some findings.
    public init(_ fingerprints: some Sequence<Fingerprint> = []) {
        for fingerprint in fingerprints { insert(fingerprint) }
    }

    /// Silences one more.
    public mutating func insert(_ fingerprint: Fingerprint) {
        hashes[fingerprint.code, default: []].insert(fingerprint.hash)
    }

    /// Whether nothing is silenced.
    public var isEmpty: Bool { hashes.isEmpty }

    /// Whether anything of the rule with a code is silenced.
    func concerns(_ code: String) -> Bool { hashes[code] != nil }

    /// Whether the finding with a fingerprint is silenced.
    func silences(_ fingerprint: Fingerprint) -> Bool {
        hashes[fingerprint.code]?.contains(fingerprint.hash) ?? false
    }
}

/// Gives the findings of a document their fingerprints; they must come in the order of the text.
struct Fingerprinter {
    private struct Line: Hashable {
        let rule: Int
        let hash: UInt64
    }

    private var counts: [Line: Int] = [:]

    /// The fingerprint of the next finding, in a line with this hash.
    mutating func next(_ rule: Int, code: String, lineHash: UInt64) -> Fingerprint {
        let line = Line(rule: rule, hash: lineHash)
        let ordinal = counts[line, default: 0]
        counts[line] = ordinal + 1
        return Fingerprint(code: code, lineHash: lineHash, ordinal: ordinal)
    }
}
