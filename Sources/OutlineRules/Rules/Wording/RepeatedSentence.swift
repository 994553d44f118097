// repeated-sentence: a long clause that stands in two paragraphs of the text.

import OutlineSyntax
import OutlineText

extension Rule {
    static let repeatedSentence = Rule(
        code: "repeated-sentence",
        family: .wording,
        severity: .information,
        authority: .practice,
        title: Text("同一句话写了两遍", "A sentence that stands twice"),
        reason: Text(
            "一篇里十二个字以上的句子一字不差地出现两次，多半是复制粘贴时留下的。规范表述、引文和书名不算。最多报五十处。",
            "A sentence of twelve characters or more that stands twice word for word is mostly left by copying. Fixed phrases, quotations and titles do not count. At most fifty are told."
        ),
        remedy: Text("删去一处，或换一种说法；有意重复的，可忽略这一条。", "Delete or reword one; where it is meant, ignore the finding."),
        bad: [
            Example(
                "一、听意见\n我们先听民声，后定方案，每个小区至少召开三次居民议事会。\n二、抓管理\n完成改造只是第一步。⟦每个小区至少召开三次居民议事会。⟧"),
            Example("一是整改不彻底，对反馈的个别问题没有盯到底。\n二是督办不够，⟦对反馈的个别问题没有盯到底⟧，时紧时松。"),
        ],
        good: [
            Example("深入学习习近平新时代中国特色社会主义思想。\n深入学习习近平新时代中国特色社会主义思想。"),
            Example("一是对标对表抓落实。\n二是对标对表抓落实。"),
            Example("学习《关于加强基层治理体系和治理能力现代化建设的意见》。\n重温《关于加强基层治理体系和治理能力现代化建设的意见》。"),
        ],
        check: .wholeText(.repeatedSentence))
}
