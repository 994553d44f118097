// What a rule rests on, in words that claim no more than that.

public import OutlineText

/// What a rule rests on. The wording of a message claims no more than this.
public enum Authority: Sendable, Hashable {
    /// A clause in the binding part of a national standard, such as "GB/T 9704-2012 7.3.3".
    case standard(String)
    /// A clause in an informative annex, such as "GB/T 15834-2011 B.3.4": advice.
    case annex(String)
    /// An official notice or regulation.
    case notice(String)
    /// Common practice of those who write and review such papers.
    case practice
    /// The habit of this tool.
    case house

    /// The authority in words.
    public var text: Text {
        switch self {
        case .standard(let clause): Text("国家标准 \(clause)（推荐性）", "national standard \(clause) (recommended)")
        case .annex(let clause): Text("\(clause)（资料性附录，建议）", "\(clause) (informative annex, advice)")
        case .notice(let name): Text(name, name)
        case .practice: Text("公文写作的通行做法", "common practice of official writing")
        case .house: Text("本工具的约定", "a convention of this tool")
        }
    }

    /// The tier as a word for programs.
    public var tier: String {
        switch self {
        case .standard: "standard"
        case .annex: "annex"
        case .notice: "notice"
        case .practice: "practice"
        case .house: "house"
        }
    }
}
