// The changes of the structure that a client can ask for, by the kinds of their code actions.

import OutlineFeatures
import OutlineChecking
import OutlineRules
import OutlineSyntax
import OutlineText

/// A change of the structure.
enum StructureChange: String, CaseIterable {
    case moveUp = "refactor.move.up"
    case moveDown = "refactor.move.down"
    case promote = "refactor.rewrite.promote"
    case demote = "refactor.rewrite.demote"
    case promoteAlone = "refactor.rewrite.promote.heading"
    case demoteAlone = "refactor.rewrite.demote.heading"
    case renumber = "refactor.rewrite.renumber"
    case renumberSection = "refactor.rewrite.renumber.section"
    case pointsToHeadings = "refactor.rewrite.convert.headings"
    case headingsToPoints = "refactor.rewrite.convert.points"
    case toRunIn = "refactor.rewrite.convert.runIn"
    case toOwnLine = "refactor.rewrite.convert.ownLine"
    case renumberAll = "source.renumber.outline"

    /// The kinds as `initialize` announces them.
    static let kinds = [
        "refactor.move.up", "refactor.move.down", "refactor.rewrite.promote", "refactor.rewrite.demote",
        "refactor.rewrite.renumber", "refactor.rewrite.convert", "source.renumber.outline",
    ]

    /// What it is called.
    var title: Text {
        switch self {
        case .moveUp: Text("上移", "Move up")
        case .moveDown: Text("下移", "Move down")
        case .promote: Text("升一级（含下级）", "Promote with all below")
        case .demote: Text("降一级（含下级）", "Demote with all below")
        case .promoteAlone: Text("只把这个标题升一级", "Promote this heading alone")
        case .demoteAlone: Text("只把这个标题降一级", "Demote this heading alone")
        case .renumber: Text("重编同级序号", "Renumber the siblings")
        case .renumberSection: Text("重编本节内的序号", "Renumber inside this section")
        case .pointsToHeadings: Text("要点改为下一级标题", "Turn the points into headings")
        case .headingsToPoints: Text("下一级标题改为要点", "Turn the headings below into points")
        case .toRunIn: Text("标题与正文连写", "Run the heading in")
        case .toOwnLine: Text("标题独占一行", "Put the heading on its own line")
        case .renumberAll: Text("重编全文序号", "Renumber the whole text")
        }
    }

    /// Whether it is offered only where it can be done: what is hardly ever possible would only be in the way.
    var isOfferedDisabled: Bool {
        switch self {
        case .moveUp, .moveDown, .promote, .demote, .renumber, .renumberAll: true
        default: false
        }
    }

    /// What it is for, where it concerns the whole text.
    func annotation(_ language: Language) -> EditAnnotation? {
        self == .renumberAll ? EditAnnotation(label: title(language)) : nil
    }

    /// The edits that make it. A trial only finds out whether it can be made.
    func edits(_ snapshot: Snapshot, from start: Place, to end: Place, isTrial: Bool = false) throws(Refusal)
        -> [Fix.Edit]
    {
        if self == .renumberAll { return try snapshot.renumber(.whole, isTrial: isTrial) }
        let target = try snapshot.structureTarget(from: start, to: end)
        switch self {
        case .moveUp: return try snapshot.move(target, .up, isTrial: isTrial)
        case .moveDown: return try snapshot.move(target, .down, isTrial: isTrial)
        case .promote: return try snapshot.shift(target, .promote, isTrial: isTrial)
        case .demote: return try snapshot.shift(target, .demote, isTrial: isTrial)
        case .promoteAlone: return try snapshot.shift(target, .promote, alone: true, isTrial: isTrial)
        case .demoteAlone: return try snapshot.shift(target, .demote, alone: true, isTrial: isTrial)
        case .renumber: return try snapshot.renumber(.series, at: target, isTrial: isTrial)
        case .renumberSection: return try snapshot.renumber(.section, at: target, isTrial: isTrial)
        case .pointsToHeadings: return try snapshot.convert(target, .pointsToHeadings)
        case .headingsToPoints: return try snapshot.convert(target, .headingsToPoints)
        case .toRunIn: return try snapshot.convert(target, .toRunIn)
        case .toOwnLine: return try snapshot.convert(target, .toOwnLine)
        case .renumberAll: return []
        }
    }
}
