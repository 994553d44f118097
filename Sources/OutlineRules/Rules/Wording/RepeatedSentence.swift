// repeated-sentence: a long clause that stands in two paragraphs of the text.

import OutlineChecking
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
            "一篇里二十个字以上的话一字不差地出现两次，多半是复制粘贴时留下的。规范表述、引文、书名、括号里的话不算；条款（第一条……）、附件与正文之间不报。最多报五十处。",
            "Twenty characters or more that stand twice word for word are mostly left by copying. Fixed phrases, quotations, titles and remarks in brackets do not count; nothing is said of provisions (第一条 …), nor of what an attachment says again. At most fifty are reported."
        ),
        remedy: Text("删去一处，或换一种说法；有意重复的，可忽略这一条。", "Delete or reword one; where it is meant, ignore the finding."),
        bad: [
            Example(
                "一、听意见\n我们先听民声，后定方案，每个小区至少召开三次居民议事会。\n二、抓管理\n完成改造只是第一步。先听民声，⟦后定方案，每个小区至少召开三次居民议事会。⟧"
            ),
            Example("一是整改不彻底，对上级巡察反馈的个别突出问题没有一盯到底。\n二是督办不够，⟦对上级巡察反馈的个别突出问题没有一盯到底⟧，时紧时松。"),
        ],
        good: [
            Example("深入学习习近平新时代中国特色社会主义思想。\n深入学习习近平新时代中国特色社会主义思想。"),
            Example("每个小区至少召开三次居民议事会。\n要求每个小区至少召开三次居民议事会。"),
            Example("建好台账（县农业农村局、县水利局、县林业局按照职责分工负责）。\n搞好巡查（县农业农村局、县水利局、县林业局按照职责分工负责）。"),
            Example("第一条 逾期不清理的，由所在地的镇人民政府依法组织代为清理。\n第二条 逾期不迁移的，由所在地的镇人民政府依法组织代为清理。\n第三条 本办法自发布之日起施行。"),
            Example("建设单位有前款规定的行为并且造成严重后果的，从重处罚。\n建设单位有前款规定的行为并且造成严重后果的，停止施工。"),
            Example("进村入户宣讲政策，帮助群众算清增收账、生态账、长远账。\n附件：工作要点\n进村入户宣讲政策，帮助群众算清增收账、生态账、长远账。"),
            Example("一是对标对表抓落实。\n二是对标对表抓落实。"),
            Example("学习《关于加强基层治理体系和治理能力现代化建设的意见》。\n重温《关于加强基层治理体系和治理能力现代化建设的意见》。"),
        ],
        check: .wholeText(
            .repeatedSentence(
                isOwn: { Clauses.isOwn($0, $1) },
                isWorthReporting: { RepeatedText.isLong($0, $1) && !RepeatedText.refersBack($0, $1) },
                message: { Text("这句话与第 \($0) 行重复", "This sentence stands on line \($0) already") })))
}
