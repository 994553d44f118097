// The pinyin initials of Chinese texts, so that a person may type llxx for 理论学习.

import OutlineText

/// Pinyin initials, right for the texts the built-in kinds offer; polyphones are told by the word they stand in.
public enum PinyinInitials {
    private static let letters = Array(pinyinLetters.utf8)
    private static let firstIdeograph: Unicode.Scalar = "一"

    /// Words read otherwise than their characters alone, by their first scalar, longer ones first.
    private static let words: [Unicode.Scalar: [(scalars: [Unicode.Scalar], initials: String)]] = {
        var words: [Unicode.Scalar: [(scalars: [Unicode.Scalar], initials: String)]] = [:]
        for entry in pinyinWords {
            let scalars = Array(entry.word.unicodeScalars)
            guard let first = scalars.first else { continue }
            words[first, default: []].append((scalars, entry.initials))
        }
        return words.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }()

    /// The initials of a text: one small letter for each Chinese character; ASCII letters (made small) and digits stay;
    /// punctuation, spaces and characters outside U+4E00…U+9FA5 are skipped.
    public static func initials(_ text: String) -> String {
        var result = ""
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.first {
            if let word = words[scalar]?.first(where: { rest.starts(with: $0.scalars) }) {
                result += word.initials
                rest.removeFirst(word.scalars.count)
                continue
            }
            rest.removeFirst()
            if let letter = letter(of: scalar) { result.unicodeScalars.append(letter) }
        }
        return result
    }

    private static func letter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "0"..."9", "a"..."z": return scalar
        case "A"..."Z": return normalScalar(scalar)
        case firstIdeograph...:
            let index = Int(scalar.value - firstIdeograph.value)
            guard index < letters.count, letters[index] != 0x3F else { return nil }
            return Unicode.Scalar(letters[index])
        default: return nil
        }
    }
}
