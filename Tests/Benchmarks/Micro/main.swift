// Micro-benchmarks: how fast each part works through bytes, beside what the memory allows. Prints one JSON object a line:
// {"name":…,"unit":…,"value":…,"floor":…}. The floor names the line whose value no such work can pass.

import JSON
import LanguageServerProtocol
import OutlineChecking
import OutlineRules
import OutlineServer
import OutlineSyntax
import OutlineText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The text that all parts work on: a file named on the command line, or a text of the program's own.
func readText() -> [UInt8] {
    guard CommandLine.arguments.count > 1, let file = unsafe fopen(CommandLine.arguments[1], "r") else {
        let section = "一、总体要求\n各级部门按照年度计划加快推进基础设施建设，确保各项任务按期完成。\n一是明确责任，逐项落实；\n二是加强检查，及时整改。\n"
        return Array(String(repeating: section, count: 8000).utf8)
    }
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = unsafe fread(&buffer, 1, buffer.count, file)
        if count == 0 { break }
        text += buffer[..<count]
    }
    _ = unsafe fclose(file)
    return text
}

/// The shortest of many runs in seconds: what disturbs a run only makes it longer.
func seconds(_ work: () -> Int) -> Double {
    let clock = ContinuousClock()
    var best = Double.infinity
    var sum = 0
    let end = clock.now + .milliseconds(600)
    repeat {
        let time = clock.measure { sum &+= work() }
        let (seconds, attoseconds) = time.components
        best = min(best, Double(seconds) + Double(attoseconds) / 1e18)
    } while clock.now < end
    // The sum is used, so that no work can be left out.
    if sum == .min { print("") }
    return best
}

func report(_ name: String, _ unit: String, _ value: Double, floor: String? = nil) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("name")
    writer.string(name)
    writer.key("unit")
    writer.string(unit)
    writer.key("value")
    writer.number(value)
    if let floor {
        writer.key("floor")
        writer.string(floor)
    }
    writer.endObject()
    print(String(decoding: writer.bytes, as: UTF8.self))
}

let text = readText()
let megabytes = Double(text.count) / 1e6

// The floors: finding a byte that is not there, telling that a text is UTF-8, and looking up each character, with the one
// before it, once: a checker that knows words can do no less.
report(
    "memchr", "MB/s",
    megabytes
        / seconds {
            unsafe text.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress else { return 0 }
                return unsafe memchr(start, 0, bytes.count) == nil ? 1 : 0
            }
        })
report(
    "UTF-8 validation", "MB/s",
    megabytes / seconds { (try? UTF8Span(validating: text.span)) == nil ? 0 : 1 })

let classes = [UInt8](repeating: 1, count: 1 << 16)
report(
    "each pair of characters in a table", "MB/s",
    megabytes
        / seconds {
            let (bytes, classes) = (text.span, classes.span)
            var (at, previous, sum) = (0, UInt32(0), 0)
            while at < bytes.count {
                let scalar = Scalar(in: bytes, at: at)
                let pair = (previous &* 0x9E37_79B1 ^ scalar.value.rawValue &* 0x85EB_CA6B) >> 7
                sum &+= Int(classes[Int(scalar.value.rawValue & 0xFFFF)]) &+ Int(classes[Int(pair & 0xFFFF)])
                previous = scalar.value.rawValue
                at &+= max(1, scalar.length)
            }
            return sum
        })

let document = Document(text)
let outline = Outline(document)
let rules = RuleSet()
report("parse: Document(text)", "MB/s", megabytes / seconds { Document(text).marks.count }, floor: "UTF-8 validation")
report("outline: Outline(document)", "MB/s", megabytes / seconds { Outline(document).sections.count }, floor: "memchr")
report(
    "rules: Checker(document), one core", "MB/s",
    megabytes / seconds { Checker(document, outline: outline, rules: rules).report().findings.count },
    floor: "each pair of characters in a table")

// One character typed into the middle of the text and taken back, findings brought up to date.
var edited = document
var checker = Checker(document, outline: outline, rules: rules)
let place = (0..<document.lineCount).lazy.map { $0 + document.lineCount / 2 }
    .first { $0 < document.lineCount && document.line($0).byteCount > 90 }
let start = Place(line: place ?? 0, column: 30)
let edit = seconds {
    for character in ["国", ""] {
        let end = Place(line: start.line, column: character.isEmpty ? 33 : 30)
        let change = edited.replace(from: start, to: end, with: Array(character.utf8))
        checker.update(edited, after: [change])
        checker.refresh(edited, outline: outline)
    }
    return checker.report(limit: 1000, perRule: 20, allEdits: false).findings.count
}
report("edit: parse, rules and report", "edits/s", 2 / edit)

// The message that opens the text, as a client sends it, and a list of findings as the server sends it.
var message = JSONWriter()
message.beginObject()
message.key("text")
message.string(utf8: text)
message.endObject()
let opening = message.bytes
report(
    "JSON: read didOpen", "MB/s",
    Double(opening.count) / 1e6 / seconds { (try? JSONValue(parsing: opening))?["text"] == nil ? 0 : 1 },
    floor: "memchr")
let findings = checker.report().findings.prefix(1000)
var written = JSONWriter()
let write = seconds {
    written.removeAll(keepingCapacity: true)
    written.beginArray()
    for finding in findings { written.string(finding.message.zh) }
    written.endArray()
    return written.bytes.count
}
report("JSON: write strings", "MB/s", Double(written.bytes.count) / 1e6 / write, floor: "memchr")

var places: [Place] = []
for number in 0..<document.lineCount {
    let line = document.line(number)
    for column in stride(from: 0, through: line.byteCount, by: 60) {
        places.append(Place(line: number, column: column))
    }
}
report(
    "positions: places to UTF-16", "places/s",
    Double(places.count)
        / seconds {
            var positions = Positions(document, .utf16)
            return places.reduce(0) { $0 &+ positions.position(of: $1).character }
        })
