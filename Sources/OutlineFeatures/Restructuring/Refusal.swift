// Why a change of the structure is not made: what an editor shows instead of doing it.

public import OutlineText

/// The reason why nothing is changed.
public struct Refusal: Error, Equatable {
    /// The reason, for people.
    public let reason: Text

    init(_ zh: String, _ en: String) { reason = Text(zh, en) }

    static let isFirst = Refusal("已是本节第一个", "this is the first one here")
    static let isLast = Refusal("已是本节最后一个", "this is the last one here")
    static let isTop = Refusal("一级标题不能再升级", "a heading of the first level cannot be promoted")
    static let isLowest = Refusal("第六级以下没有序号", "there is no marker below the sixth level")
    static let hasNoElder = Refusal("前面没有同级标题，不能降级", "there is no heading before it to go below")
    static let hasYounger = Refusal(
        "后面还有同级标题，升级后会归到它下面；请先移到最后", "later siblings would fall below it; move it last first")
    static let skipsLevel = Refusal("这样会跳过一级标题，请连同下级一起改", "this would skip a level; shift what is below it as well")
    static let isAcross = Refusal("选区跨了上一级标题，请只选同级的", "the selection crosses a higher heading")
    /// Neither heading nor point.
    public static let isNothing = Refusal("这里没有标题或要点", "there is no heading or point here")
    static let isShared = Refusal("第一个要点与标题同在一行", "the first point shares the heading's line")
    static let isMisread = Refusal("改后的结构会被读成另一样，没有改动", "the result would be read otherwise; nothing was changed")
    static let isInOrder = Refusal("序号没有需要改的", "the numbers are in order")
    static let isParagraph = Refusal("要点写在一段之内，请先分段", "the points share a paragraph; part them first")
    static let hasBelow = Refusal("下面还有标题或要点，不能改为要点", "something stands below, so it cannot become a point")
    static let hasNoPoints = Refusal("本节没有要点", "there are no points in this section")
    static let hasNoChildren = Refusal("本节没有下级标题", "there are no headings below this one")
    static let hasNoBody = Refusal("标题后面没有正文段落", "no paragraph follows the heading")
    static let isNotRunIn = Refusal("标题没有与正文连写", "the heading is not run in")
    static let cannotSplit = Refusal("请把光标放在标题或要点的文字中间", "put the cursor inside the words of a heading or point")
}
