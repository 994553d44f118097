// What a finding is known by when it is to be silenced: its rule and the words of its line, not its place, so that edits
// elsewhere in the file change nothing.

import OutlineSyntax
public import OutlineText
import OutlineWords

/// The identity of a finding: `code:0123456789abcdef`. The digits are a hash (FNV-1a, 64 bits) of the code, of the line in which the
/// finding starts without its spaces, and of the number of equal findings of the file before it; what a paper lacks is told at its
/// title, and there the message counts as well. No word of the text can be read from it.
public struct Fingerprint: Hashable, Sendable {
    /// The code of the rule.
    public let code: String
    /// The hash.
    public let hash: UInt64

    /// Reads the written form; nil where it is not one. The code need not be that of a rule.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.count == 16,
            parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
            let hash = UInt64(parts[1], radix: 16)
        else { return nil }
        code = String(parts[0])
        self.hash = hash
    }

    /// The fingerprint of a finding of a rule in a line, before which `ordinal` equal ones stand in the file.
    public init(code: String, line: Bytes, ordinal: Int) {
        self.init(code: code, lineHash: Fingerprint.hash(of: line, code: code), ordinal: ordinal)
    }

    init(code: String, lineHash: UInt64, ordinal: Int) {
        self.code = code
        hash = Fingerprint.add(String(ordinal).utf8, to: lineHash)
    }

    /// The written form.
    public var text: String {
        let digits = String(hash, radix: 16)
        return code + ":" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// The hash of a code, of what the finding is about where that has to be told, and of a line without spaces.
    static func hash(of line: Bytes, code: String, key: String = "") -> UInt64 {
        var hash = add(code.utf8, to: 0xCBF2_9CE4_8422_2325)
        hash = add(key.utf8, to: hash)
        hash = add(CollectionOfOne(0), to: hash)
        var at = 0
        while at < line.count {
            let scalar = line.scalar(at: at)
            guard scalar.length > 0 else { break }
            if !scalar.value.isSpace { hash = add(line[at..<at + scalar.length].slice, to: hash) }
            at += scalar.length
        }
        return add(CollectionOfOne(0), to: hash)
    }

    private static func add(_ bytes: some Sequence<UInt8>, to hash: UInt64) -> UInt64 {
        var hash = hash
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash
    }
}
