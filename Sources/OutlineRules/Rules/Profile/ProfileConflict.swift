// profile-conflict: the title says one meeting, the aspects are those of another.

import OutlineChecking
import OutlineProfiles
import OutlineSyntax
import OutlineText

extension Rule {
    static let profileConflict = Rule(
        code: "profile-conflict",
        family: .profile,
        severity: .warning,
        authority: .practice,
        title: Text("标题与内容说的不是同一次会议", "The title and the aspects belong to different meetings"),
        reason: Text(
            "标题里的年度或会议名称，与正文对照的方面不属于同一次会议，多半是套用旧稿没有改全。检查按正文的方面进行。",
            "The year or meeting in the title is not that of the aspects below: mostly an old draft that was not changed throughout. The aspects are followed."
        ),
        remedy: Text("核对标题和各方面的名称，改成同一次会议的。", "Make title and aspects those of one meeting."),
        bad: [
            Example(
                "⟦2023年主题教育专题民主生活会个人对照检查材料⟧\n\n现对照检查如下：\n一、存在的主要问题\n（一）带头深刻领悟“两个确立”的决定性意义方面\n一是悟得不深。比如，只读标题。\n（二）带头用党的创新理论凝心铸魂方面\n一是学得不深。比如，只读标题。\n（三）带头坚持和加强党的全面领导方面\n一是抓得不实。比如，只开会。\n（四）带头坚持以人民为中心的发展思想方面\n一是下去不够。比如，全年去了两次。\n（五）带头发扬斗争精神方面\n一是碰硬不够。比如，怕得罪人。\n（六）带头落实全面从严治党政治责任方面\n一是要求不严。比如，提醒不及时。\n二、原因剖析\n一是抓得不紧。\n三、整改措施\n一是学。"
            )
        ],
        good: [
            Example(
                "2023年主题教育专题民主生活会个人对照检查材料\n\n现对照检查如下：\n一、存在的主要问题\n（一）理论学习方面\n一是学得不深。比如，只读标题。\n（二）政治素质方面\n一是站位不高。比如，只看本行。\n（三）能力本领方面\n一是办法不多。\n二、原因剖析\n一是抓得不紧。"
            )
        ],
        check: .kind(.structure) { context, findings in
            guard let conflict = context.kind.recognition?.conflict else { return }
            findings.report(context.titleRange, of: context, conflict.text.zh, conflict.text.en)
        })
}
