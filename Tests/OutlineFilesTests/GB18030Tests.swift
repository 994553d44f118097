// GB 18030 against Python's codec: by digests made beforehand, place by place where the editions differ, and directly where Python is.

import Foundation
import OutlineFiles
import Testing

// Large arrays are compared outside of `#expect`, which would spend hours on describing how two of them differ.

@Suite struct GB18030Tests {
    static let trails = Array(0x40...0x7E) + Array(0x80...0xFE)
    static let twoByteCodes: [[UInt8]] = (0x81...0xFE).flatMap { lead in trails.map { [UInt8(lead), UInt8($0)] } }
    static let fourByteCodes: [[UInt8]] = (0..<39420).map { n in
        let (first, second) = (UInt8(0x81 + n / 12600), UInt8(0x30 + n / 1260 % 10))
        return [first, second, UInt8(0x81 + n / 10 % 126), UInt8(0x30 + n % 10)]
    }
    static let basicPlane = (0...0xFFFF).compactMap { Unicode.Scalar(UInt32($0)) }

    /// Code, private-use scalar of 2000, character now, the four bytes it had in 2000; from the published lists of changes.
    static let amended: [(code: [UInt8], old: UInt32, new: UInt32, long: [UInt8])] = [
        ([0xA6, 0xD9], 0xE78D, 0xFE10, [0x84, 0x31, 0x82, 0x36]),
        ([0xA6, 0xDA], 0xE78E, 0xFE12, [0x84, 0x31, 0x82, 0x38]),
        ([0xA6, 0xDB], 0xE78F, 0xFE11, [0x84, 0x31, 0x82, 0x37]),
        ([0xA6, 0xDC], 0xE790, 0xFE13, [0x84, 0x31, 0x82, 0x39]),
        ([0xA6, 0xDD], 0xE791, 0xFE14, [0x84, 0x31, 0x83, 0x30]),
        ([0xA6, 0xDE], 0xE792, 0xFE15, [0x84, 0x31, 0x83, 0x31]),
        ([0xA6, 0xDF], 0xE793, 0xFE16, [0x84, 0x31, 0x83, 0x32]),
        ([0xA6, 0xEC], 0xE794, 0xFE17, [0x84, 0x31, 0x83, 0x33]),
        ([0xA6, 0xED], 0xE795, 0xFE18, [0x84, 0x31, 0x83, 0x34]),
        ([0xA6, 0xF3], 0xE796, 0xFE19, [0x84, 0x31, 0x83, 0x35]),
        ([0xFE, 0x51], 0xE816, 0x20087, [0x95, 0x32, 0x90, 0x31]),
        ([0xFE, 0x52], 0xE817, 0x20089, [0x95, 0x32, 0x90, 0x33]),
        ([0xFE, 0x53], 0xE818, 0x200CC, [0x95, 0x32, 0x97, 0x30]),
        ([0xFE, 0x59], 0xE81E, 0x9FB4, [0x82, 0x35, 0x90, 0x37]),
        ([0xFE, 0x61], 0xE826, 0x9FB5, [0x82, 0x35, 0x90, 0x38]),
        ([0xFE, 0x66], 0xE82B, 0x9FB6, [0x82, 0x35, 0x90, 0x39]),
        ([0xFE, 0x67], 0xE82C, 0x9FB7, [0x82, 0x35, 0x91, 0x30]),
        ([0xFE, 0x6C], 0xE831, 0x215D7, [0x95, 0x36, 0xB9, 0x37]),
        ([0xFE, 0x6D], 0xE832, 0x9FB8, [0x82, 0x35, 0x91, 0x31]),
        ([0xFE, 0x76], 0xE83B, 0x2298F, [0x96, 0x30, 0xBA, 0x35]),
        ([0xFE, 0x7E], 0xE843, 0x9FB9, [0x82, 0x35, 0x91, 0x32]),
        ([0xFE, 0x90], 0xE854, 0x9FBA, [0x82, 0x35, 0x91, 0x33]),
        ([0xFE, 0x91], 0xE855, 0x241FE, [0x96, 0x35, 0xB6, 0x30]),
        ([0xFE, 0xA0], 0xE864, 0x9FBB, [0x82, 0x35, 0x91, 0x34]),
    ]

    static let amendedCodes = Set(amended.map(\.code) + [[0xA8, 0xBC], [0x81, 0x35, 0xF4, 0x37]])
    static let amendedScalars = Set(amended.flatMap { [$0.old, $0.new] } + [0xE7C7, 0x1E3F])

    @Test func everyTwoByteCode() {
        let bytes = Self.twoByteCodes.filter { !Self.amendedCodes.contains($0) }.flatMap { $0 }
        let decoded = TextDecoder.decode(bytes, as: .gb18030)
        #expect(decoded.problems == nil)
        #expect(fnv(decoded.utf8) == GB18030Digests.twoByte)
    }

    @Test func everyFourByteCodeOfTheBasicPlane() {
        let bytes = Self.fourByteCodes.filter { !Self.amendedCodes.contains($0) }.flatMap { $0 }
        let decoded = TextDecoder.decode(bytes, as: .gb18030)
        #expect(decoded.problems == nil)
        #expect(fnv(decoded.utf8) == GB18030Digests.fourByte)
    }

    @Test func everyScalarOfTheBasicPlane() throws {
        let scalars = Self.basicPlane.filter { !Self.amendedScalars.contains($0.value) }
        let bytes = try encode(scalars)
        #expect(fnv(bytes) == GB18030Digests.basicPlane)
        let comesBack = TextDecoder.decode(bytes, as: .gb18030).utf8 == utf8(scalars)
        #expect(comesBack)
    }

    @Test func scalarsOfTheOtherPlanes() throws {
        let scalars = stride(from: UInt32(0x10000), to: 0x110000, by: 61).compactMap { Unicode.Scalar($0) }
            .filter { !Self.amendedScalars.contains($0.value) }
        let bytes = try encode(scalars)
        #expect(fnv(bytes) == GB18030Digests.otherPlanes)
        let comesBack = TextDecoder.decode(bytes, as: .gb18030).utf8 == utf8(scalars)
        #expect(comesBack)
        let ends = ["\u{10000}", "\u{10FFFF}"].flatMap { Array($0.unicodeScalars) }
        #expect(try encode(ends) == [0x90, 0x30, 0x81, 0x30, 0xE3, 0x32, 0x9A, 0x35])
    }

    @Test(arguments: amended.indices)
    func bothEditionsAreReadAndTheNewerIsWritten(_ index: Int) throws {
        let entry = Self.amended[index]
        let new = try #require(Unicode.Scalar(entry.new))
        let old = try #require(Unicode.Scalar(entry.old))
        #expect(TextDecoder.decode(entry.code, as: .gb18030).utf8 == utf8([new]))
        #expect(TextDecoder.decode(entry.long, as: .gb18030).utf8 == utf8([new]))
        #expect(try encode([new]) == entry.code)
        #expect(try encode([old]) == entry.code)
    }

    @Test func theTwoThatChangedPlaces() throws {
        #expect(
            TextDecoder.decode([0xA8, 0xBC, 0x81, 0x35, 0xF4, 0x37], as: .gb18030).utf8
                == Array("\u{1E3F}\u{E7C7}".utf8))
        #expect(try encode(Array("\u{1E3F}\u{E7C7}".unicodeScalars)) == [0xA8, 0xBC, 0x81, 0x35, 0xF4, 0x37])
    }

    @Test(arguments: [
        ("80", "\u{FFFD}", 1, 0), ("FF", "\u{FFFD}", 1, 0), ("41 81", "A\u{FFFD}", 1, 1), ("81 0A", "\u{FFFD}\n", 1, 0),
        ("81 7F 41", "\u{FFFD}\u{7F}A", 1, 0), ("81 FF D2 BB", "\u{FFFD}\u{FFFD}一", 2, 0),
        ("D2 BB 81 30", "一\u{FFFD}", 2, 2),
        ("81 30 81", "\u{FFFD}", 3, 0), ("81 30 0A", "\u{FFFD}0\n", 1, 0), ("81 30 D2 BB 0A", "\u{FFFD}0一\n", 1, 0),
        // The codes between the planes and behind the last one are not given to anything.
        ("84 31 A4 39", "\u{FFFF}", 0, 0), ("84 31 A5 30 0A", "\u{FFFD}1\u{FFFD}0\n", 2, 0),
        ("E3 32 9A 36 0A", "\u{FFFD}2\u{FFFD}6\n", 2, 0),
    ])
    func anIllFormedSequenceCostsItsFirstByte(_ hex: String, _ text: String, _ count: Int, _ first: Int) {
        let decoded = TextDecoder.decode(hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }, as: .gb18030)
        #expect(String(decoding: decoded.utf8, as: UTF8.self) == text)
        #expect(decoded.problems?.invalidByteCount ?? 0 == count)
        #expect(decoded.problems?.firstInvalidOffset ?? 0 == first)
    }

    /// Python answers for arbitrary bytes, so this is the direct comparison. The four line ends at the end let it see, as we do, that
    /// nothing is merely cut short.
    @Test func randomBytesDecodeAsInPython() throws {
        var random = SeededBytes(seed: 18030)
        // Mostly lead bytes and digits, so that four-byte codes and their fragments are frequent.
        let lines = (0..<4000).map { _ in
            (0..<12).map { _ -> UInt8 in
                switch random.next() % 4 {
                case 0: UInt8(0x30 + random.next() % 10)
                case 1: UInt8(0x81 + random.next() % 4)
                default: UInt8(random.next() % 256)
                }
            }.map { $0 == 0x0A ? 0x20 : $0 } + [0x0A, 0x0A, 0x0A, 0x0A]
        }
        for line in lines {
            let decoded = TextDecoder.decode(line, as: .gb18030)
            #expect(decoded.utf8.suffix(4) == [0x0A, 0x0A, 0x0A, 0x0A])
            #expect(String(validating: decoded.utf8, as: UTF8.self) != nil)
        }
        let all = lines.flatMap { $0 }
        let script = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode('gb18030','replace').encode())"
        guard let expected = try python(script, input: all) else { return }
        // What later editions changed is made equal; the tests above have it.
        let ours = normalised(TextDecoder.decode(all, as: .gb18030).utf8)
        let same = ours == normalised(expected)
        #expect(same)
    }

    @Test func wholeTablesAsInPython() throws {
        let codes = (Self.twoByteCodes + Self.fourByteCodes).filter { !Self.amendedCodes.contains($0) }.flatMap { $0 }
        let decode = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode('gb18030').encode())"
        guard let decoded = try python(decode, input: codes) else { return }
        let sameCodes = TextDecoder.decode(codes, as: .gb18030).utf8 == decoded
        #expect(sameCodes)
        let scalars = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
            .filter { $0.value < 0x10000 || $0.value % 37 == 0 }.filter { !Self.amendedScalars.contains($0.value) }
        let encodeScript = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read().decode().encode('gb18030'))"
        guard let encoded = try python(encodeScript, input: utf8(scalars)) else { return }
        let sameScalars = try encode(scalars) == encoded
        #expect(sameScalars)
    }

    private func normalised(_ utf8: [UInt8]) -> [UInt32] {
        String(decoding: utf8, as: UTF8.self).unicodeScalars.map { scalar in
            if scalar.value == 0xE7C7 { return 0x1E3F }
            return Self.amended.first { $0.old == scalar.value }?.new ?? scalar.value
        }
    }

    private func encode(_ scalars: [Unicode.Scalar]) throws -> [UInt8] {
        try TextEncoder.encode(utf8(scalars), as: .gb18030)
    }

    private func utf8(_ scalars: [Unicode.Scalar]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Array(String(text).utf8)
    }
}

/// FNV-1a, 64 bits.
func fnv(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// A fixed random source (xorshift), so that a failure can be seen again.
struct SeededBytes: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state >> 11
    }
}

/// What a Python script makes of `input`; nil, and a word about it, where there is no Python.
func python(_ script: String, input: [UInt8]) throws -> [UInt8]? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("outline-\(UUID().uuidString)").path
    try Data(input).write(to: URL(fileURLWithPath: file))
    try script.write(toFile: file + ".py", atomically: false, encoding: .utf8)
    defer { for name in [file, file + ".py"] { try? FileManager.default.removeItem(atPath: name) } }
    let (output, status) = shell("command -v python3 >/dev/null || exit 99; exec python3 '\(file).py' < '\(file)'")
    if status == 99 {
        print("skipped: no python3 to compare with")
        return nil
    }
    #expect(status == 0)
    return output
}

/// The output and exit status of a shell command. `popen` waits for its child itself; Foundation's `Process` needs a run loop for that, which
/// the threads of parallel tests do not always give it.
func shell(_ command: String) -> (output: [UInt8], status: Int32) {
    guard let stream = popen(command, "r") else { return ([], -1) }
    let output = (try? Platform.readToEnd(fileno(stream))) ?? []
    return (output, pclose(stream) >> 8)
}
