// The findings told last as JSON, so that a report after an edit encodes only what was not told before.

import JSON
import OutlineRules

/// Findings in the order of the text with their diagnostics.
struct EncodedFindings {
    private var findings: [Finding] = []
    /// The diagnostics, separated by commas, and where that of each finding ends.
    private var json: [UInt8] = []
    private var ends: [Int] = []

    /// Writes the diagnostics of some findings as elements of an array; `encode` writes those that were not among the last.
    mutating func write(
        _ fresh: [Finding], to writer: inout JSONWriter, encode: (Finding, inout JSONWriter) -> Void
    ) {
        let start = writer.bytes.count
        var freshEnds: [Int] = []
        freshEnds.reserveCapacity(fresh.count)
        var next = 0
        for finding in fresh {
            while next < findings.count, findings[next].start < finding.start { next += 1 }
            var known = next
            while known < findings.count, findings[known].start == finding.start, !findings[known].isCopy(of: finding) {
                known += 1
            }
            if known < findings.count, findings[known].start == finding.start {
                writer.raw(json[(known > 0 ? ends[known - 1] + 1 : 0)..<ends[known]])
            } else {
                encode(finding, &writer)
            }
            freshEnds.append(writer.bytes.count - start)
        }
        findings = fresh
        ends = freshEnds
        json.removeAll(keepingCapacity: true)
        json.append(contentsOf: writer.bytes[start...])
    }
}
