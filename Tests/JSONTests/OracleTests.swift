// The reader and writer against Foundation's JSONSerialization, on generated values and on damaged texts.

import Foundation
import JSON
import Testing

/// A fixed sequence of random numbers (SplitMix64), so that a failure comes again.
private struct FixedRandom: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

private func randomString(_ random: inout FixedRandom) -> String {
    let pieces = ["a", "提", "纲", "\"", "\\", "\n", "\u{1}", "😀", "/", "é", "\u{2028}", " ", "一、", "\r"]
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
}

private func randomValue(_ random: inout FixedRandom, depth: Int = 0) -> JSONValue {
    switch Int.random(in: 0...(depth > 4 ? 5 : 8), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: -1000...1000, using: &random))
    case 3: return .integer(Int(truncatingIfNeeded: random.next()))
    case 4: return .number(Double(Int.random(in: -9999...9999, using: &random)) / 64 + 0.0078125)
    case 5: return .string(randomString(&random))
    case 6, 7:
        return .array((0..<Int.random(in: 0...5, using: &random)).map { _ in randomValue(&random, depth: depth + 1) })
    default:
        var keys = Set<String>()
        return .object(
            JSONObject(
                (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
                    let key = randomString(&random)
                    return keys.insert(key).inserted
                        ? JSONObject.Member(key: key, value: randomValue(&random, depth: depth + 1)) : nil
                }))
    }
}

/// Whether Foundation's value is the same as ours.
private func agrees(_ other: Any, _ value: JSONValue) -> Bool {
    switch value {
    case .null: return other is NSNull
    case .bool(let bool): return (other as? NSNumber)?.boolValue == bool
    case .integer(let integer): return (other as? NSNumber)?.int64Value == Int64(integer)
    case .number(let number): return (other as? NSNumber)?.doubleValue == number
    case .string: return (other as? String) == value.stringValue
    case .array(let values):
        guard let others = other as? [Any], others.count == values.count else { return false }
        return zip(others, values).allSatisfy { agrees($0, $1) }
    case .object(let object):
        guard let others = other as? [String: Any], others.count == object.members.count else { return false }
        return object.members.allSatisfy { member in others[member.key].map { agrees($0, member.value) } ?? false }
    }
}

@Suite struct OracleTests {
    @Test(arguments: [false, true]) func generatedValuesRoundTrip(indented: Bool) throws {
        var random = FixedRandom(state: 20_250_101)
        for _ in 0..<600 {
            let value = randomValue(&random)
            var writer = JSONWriter(indented: indented)
            writer.write(value)
            #expect(try JSONReader.parse(writer.bytes) == value)
            #expect(JSONDocument.parse(writer.bytes).root?.value == value)
            let other = try JSONSerialization.jsonObject(with: Data(writer.bytes), options: [.fragmentsAllowed])
            #expect(agrees(other, value), "\(String(decoding: writer.bytes, as: UTF8.self))")
        }
    }

    @Test func foundationsTextsAreRead() throws {
        var random = FixedRandom(state: 77)
        for _ in 0..<300 {
            let value = randomValue(&random)
            var writer = JSONWriter()
            writer.write(value)
            let other = try JSONSerialization.jsonObject(with: Data(writer.bytes), options: [.fragmentsAllowed])
            let text = try JSONSerialization.data(withJSONObject: other, options: [.fragmentsAllowed, .prettyPrinted])
            #expect(agrees(other, try JSONReader.parse(Array(text))))
        }
    }

    /// Both must take or refuse a damaged text. The known differences: Foundation takes a key twice, and refuses
    /// what we repair or clamp (halves of surrogate pairs, numbers beyond `Double`). NUL is left out, because
    /// Foundation takes a text with NUL bytes for UTF-16.
    @Test func damagedTextsAreJudgedAlike() throws {
        var random = FixedRandom(state: 4711)
        let alphabet = Array(#"{}[]",:\/u0123456789eE+-. ntrfalsbD8"#.utf8) + [0x0A, 0x01, 0x09, 0xE6]
        var taken = 0
        for round in 0..<6000 {
            var writer = JSONWriter()
            writer.write(randomValue(&random, depth: 3))
            var text = writer.bytes
            for _ in 0...(round % 3) {
                let at = Int.random(in: 0...text.count, using: &random)
                let byte = alphabet.randomElement(using: &random) ?? 0
                switch Int.random(in: 0...2, using: &random) {
                case 0: text.insert(byte, at: at)
                case 1 where at < text.count: text[at] = byte
                default: if at < text.count { text.remove(at: at) }
                }
            }
            // Damaged UTF-8 is repaired here and refused there.
            guard String(validating: text, as: UTF8.self) != nil else { continue }
            let theirs = try? JSONSerialization.jsonObject(with: Data(text), options: [.fragmentsAllowed])
            let shown = String(decoding: text, as: UTF8.self)
            do throws(JSONError) {
                let ours = try JSONReader.parse(text)
                if theirs != nil { taken += 1 }
                #expect(theirs != nil || isTakenOnlyHere(ours), "\(shown)")
            } catch {
                #expect(theirs == nil || error.reason == .duplicateKey, "\(error) \(shown)")
            }
        }
        #expect(taken > 500)
    }

    private func isTakenOnlyHere(_ value: JSONValue) -> Bool {
        switch value {
        case .number(let number): !number.isFinite
        case .string(let bytes): String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FFFD}")
        case .array(let values): values.contains { isTakenOnlyHere($0) }
        case .object(let object):
            object.members.contains { isTakenOnlyHere(.string($0.key)) || isTakenOnlyHere($0.value) }
        default: false
        }
    }
}
