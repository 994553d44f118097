// The findings told last as JSON, so that a report after an edit encodes only what was not told before.

import JSON
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// Findings in the order of the text with their diagnostics.
struct EncodedFindings {
    private var findings: [Finding] = []
    /// The diagnostics, separated by commas, and where that of each finding ends.
    private var json: [UInt8] = []
    private var ends: [Int] = []
    /// What is said of those left out, as a diagnostic; empty where none are.
    private var cut: [UInt8] = []
    private var leftOut: [(rule: Int, count: Int)] = []
    /// The report that all this is of.
    private var identity: Report.Identity?
    /// The lines that were edited since, all others being the same before and after: how many stand above them and how many below.
    /// A column counts in the client's units, so that the diagnostics of an edited line are stale even where no byte moved.
    private var edited: (above: Int, below: Int)?

    /// Notes an edit; `lineCount` is the number of lines after it.
    mutating func update(after change: Document.Change, lineCount: Int) {
        let (above, below) = (change.inserted.lowerBound, lineCount - change.inserted.upperBound)
        edited = (min(above, edited?.above ?? above), min(below, edited?.below ?? below))
    }

    /// Writes the diagnostics of a report on a text of `lineCount` lines as elements of an array; `encodeCut` writes what is said of
    /// findings left out.
    mutating func write(
        _ report: Report, lineCount: Int, to writer: inout JSONWriter, encode: (Finding, inout JSONWriter) -> Void,
        encodeCut: ([(rule: Int, count: Int)], inout JSONWriter) -> Void
    ) {
        if report.identity !== identity || edited != nil {
            identity = report.identity
            if !report.leftOut.elementsEqual(leftOut, by: ==) {
                leftOut = report.leftOut
                var piece = JSONWriter()
                if !leftOut.isEmpty { encodeCut(leftOut, &piece) }
                cut = piece.bytes
            }
            let lines = edited.map { $0.above..<lineCount - $0.below }
            edited = nil
            write(report.findings, edited: lines ?? 0..<0, to: &writer, encode: encode)
        } else if !json.isEmpty {
            writer.raw(json[...])
        }
        if !cut.isEmpty { writer.raw(cut[...]) }
    }

    /// Writes the diagnostics of some findings. `encode` writes those between the first and the last that
    /// are not as they were: an edit changes few, and what is told before and behind it stays.
    private mutating func write(
        _ fresh: [Finding], edited lines: Range<Int>, to writer: inout JSONWriter,
        encode: (Finding, inout JSONWriter) -> Void
    ) {
        var (before, behind) = Finding.unchanged(findings, fresh)
        if !lines.isEmpty {
            before = fresh[..<before].firstIndex { $0.touches(lines) } ?? before
            let rest = fresh.count - behind
            behind = fresh[rest...].lastIndex { $0.touches(lines) }.map { fresh.count - 1 - $0 } ?? behind
        }
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
