// The findings told last as JSON, so that a report after an edit encodes only what was not told before.

import JSON
import OutlineRules

/// Findings in the order of the text with their diagnostics.
struct EncodedFindings {
    private var findings: [Finding] = []
    /// The diagnostics, separated by commas, and where that of each finding ends.
    private var json: [UInt8] = []
    private var ends: [Int] = []

    /// Writes the diagnostics of some findings as elements of an array. `encode` writes those between the first and the last that
    /// are not as they were: an edit changes few, and what is told before and behind it stays.
    mutating func write(
        _ fresh: [Finding], to writer: inout JSONWriter, encode: (Finding, inout JSONWriter) -> Void
    ) {
        let (before, behind) = Finding.unchanged(findings, fresh)
        let start = writer.bytes.count
        if before > 0 { writer.raw(json[..<ends[before - 1]]) }
        var changed: [Int] = []
        for finding in fresh[before..<fresh.count - behind] {
            encode(finding, &writer)
            changed.append(writer.bytes.count - start)
        }
        let rest = findings.count - behind
        if behind > 0 { writer.raw(json[(rest > 0 ? ends[rest - 1] + 1 : 0)...]) }
        if changed.isEmpty, fresh.count == findings.count { return }
        let shift = writer.bytes.count - start - json.count
        ends.replaceSubrange(before..<rest, with: changed)
        for index in before + changed.count..<ends.count { ends[index] += shift }
        findings = fresh
        json.removeAll(keepingCapacity: true)
        json.append(contentsOf: writer.bytes[start...])
    }
}
