// How a marker is written rightly, so that fixes and completion offer one and the same thing.

public import OutlineSyntax
import OutlineText

extension MarkerForm {
    /// Whether the marker is a word (第一部分, 第一章, 第一条), which is written in many right ways.
    package var isWord: Bool {
        switch self {
        case .part, .volume, .sectionWord, .article, .clause: true
        default: false
        }
    }

    /// The marker of a number in this form as the standards write it (GB/T 9704-2012 7.3.3, GB/T 15834-2011 B.3): 一、 （一） 1. （1） ① a. 一是 第一， 2.1.3.
    public func marker(_ number: Int) -> String {
        let chinese = Numeral.chinese(number)
        switch self {
        case .none: return ""
        case .part: return "第\(chinese)部分 "
        case .chinese: return "\(chinese)、"
        case .bracketedChinese: return "（\(chinese)）"
        case .sectionWord: return "第\(chinese)节 "
        case .arabic: return "\(number)."
        case .bracketedArabic: return "（\(number)）"
        case .volume: return "第\(chinese)编 "
        case .article: return "第\(chinese)条 "
        case .clause: return "第\(chinese)款 "
        case .decimal2: return "\(number / 100).\(number % 100) "
        case .decimal3: return "\(number / 10_000).\(number / 100 % 100).\(number % 100) "
        case .decimal4:
            return "\(number / 1_000_000).\(number / 10_000 % 100).\(number / 100 % 100).\(number % 100) "
        case .circled:
            guard (1...20).contains(number), let scalar = UnicodeScalar(CodePoint("①").rawValue + UInt32(number - 1))
            else {
                return "（\(number)）"
            }
            return String(scalar)
        case .letter:
            guard (1...26).contains(number) else { return "\(number)." }
            return String(UnicodeScalar(UInt8(0x60 + number))) + "."
        case .isPoint: return "\(chinese)是"
        case .mustPoint: return "\(chinese)要"
        case .byPoint: return "\(chinese)靠"
        case .ordinal: return "第\(chinese)，"
        case .amongPoint: return "其\(chinese)，"
        case .words:
            return ["首先，", "其次，", "再次，"].indices.contains(number - 1) ? ["首先，", "其次，", "再次，"][number - 1] : "最后，"
        }
    }
}
