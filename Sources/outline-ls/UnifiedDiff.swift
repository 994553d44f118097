// `check --diff`: what --fix would change, as a unified diff.

import OutlineFiles
import OutlineSyntax
import OutlineText

/// A difference of two texts by lines.
enum UnifiedDiff {
    private static let context = 3

    /// The difference between a file and its mended text.
    static func text(_ file: CheckedFile, fixed: [UInt8]) -> [UInt8] { text(file.source, changed: fixed) }

    /// The difference between a text and what it has been changed to.
    static func text(_ source: SourceText, changed: [UInt8]) -> [UInt8] {
        text(lines(source.document.text), lines(changed), name: source.path.bytes)
    }

    /// The difference between two lists of lines. Fixes keep most lines, so equal stretches are found by looking ahead.
    static func text(_ old: [[UInt8]], _ new: [[UInt8]], name: [UInt8]) -> [UInt8] {
        let pairs = matches(old, new)
        var output = Array("--- ".utf8) + name + Array("\n+++ ".utf8) + name + [0x0A]
        var index = 0
        // Each hunk: a run of changes that are no further apart than twice the context.
        while index < pairs.count {
            guard case .some = pairs[index].change else {
                index += 1
                continue
            }
            let first = max(0, index - context)
            var last = index
            var next = index
            while next < pairs.count, next - last <= 2 * context {
                if pairs[next].change != nil { last = next }
                next += 1
            }
            let end = min(pairs.count, last + context + 1)
            output += hunk(pairs[first..<end], old, new)
            index = end
        }
        return output
    }

    private struct Step {
        /// 0x2D for a line that goes, 0x2B for one that comes, nil for one that stays.
        var change: UInt8?
        var old: Int
        var new: Int
    }

    private static func matches(_ old: [[UInt8]], _ new: [[UInt8]]) -> [Step] {
        var steps: [Step] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, j < new.count, old[i] == new[j] {
                steps.append(Step(change: nil, old: i, new: j))
                i += 1
                j += 1
                continue
            }
            let (skipOld, skipNew) = nextMatch(old, i, new, j)
            for _ in 0..<skipOld {
                steps.append(Step(change: 0x2D, old: i, new: j))
                i += 1
            }
            for _ in 0..<skipNew {
                steps.append(Step(change: 0x2B, old: i, new: j))
                j += 1
            }
        }
        return steps
    }

    /// How many lines to skip on both sides until two are equal, within a window.
    private static func nextMatch(_ old: [[UInt8]], _ i: Int, _ new: [[UInt8]], _ j: Int) -> (Int, Int) {
        for distance in 1...40 {
            for skipOld in 0..<distance + 1 {
                let skipNew = distance - skipOld
                if i + skipOld < old.count, j + skipNew < new.count, old[i + skipOld] == new[j + skipNew] {
                    return (skipOld, skipNew)
                }
            }
        }
        return (min(40, old.count - i), min(40, new.count - j))
    }

    private static func hunk(_ steps: ArraySlice<Step>, _ old: [[UInt8]], _ new: [[UInt8]]) -> [UInt8] {
        guard let first = steps.first else { return [] }
        let removed = steps.count { $0.change != 0x2B }
        let added = steps.count { $0.change != 0x2D }
        var output = Array(
            "@@ -\(removed == 0 ? first.old : first.old + 1),\(removed) +\(added == 0 ? first.new : first.new + 1),\(added) @@\n"
                .utf8)
        for step in steps {
            let line = step.change == 0x2B ? new[step.new] : old[step.old]
            output.append(step.change ?? 0x20)
            output += line
            if line.last != 0x0A { output += Array("\n\\ No newline at end of file\n".utf8) }
        }
        return output
    }

    private static func lines(_ text: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        for index in text.indices where text[index] == 0x0A {
            lines.append(Array(text[start..<index + 1]))
            start = index + 1
        }
        if start < text.count { lines.append(Array(text[start...])) }
        return lines
    }
}
