// Texts and the outlines that a reader sees in them: levels, run-in headings, titles, preambles, tails, attachments,
// several documents, hard-wrapped texts, and all that pasting and editors leave around them.

import OutlineSyntax
import OutlineText
import Testing

@Suite("Outlines")
struct OutlineTests {
    @Test("three levels; a run-in heading is closed by 。 and its body follows")
    func levels() {
        #expect(
            tree(
                """
                关于值班工作的总结

                今年以来，值班工作运行平稳。
                一、主要做法
                （一）责任到人。每个岗位都有一名责任人。
                （二）督查到位
                1.抽查。每周一次。
                2.通报。每月一次。
                二、存在的问题
                个别同志交接不清。
                """)
                    == """
                    = 关于值班工作的总结
                    ~ 3–3
                    # 一、|主要做法|
                      # （一）|责任到人|>。
                      # （二）|督查到位|
                        # 1.|抽查|>。
                        # 2.|通报|>。
                    # 二、|存在的问题|
                    """)
    }

    @Test("a text may start at any level, and sections may choose different depths")
    func depths() {
        #expect(
            tree("（一）进度\n1.甲\n（1）乙\n①丙\na.丁\n（二）质量\n戊。")
                == """
                # （一）|进度|
                  # 1.|甲|
                    # （1）|乙|
                      # ①|丙|
                        # a.|丁|
                # （二）|质量|
                """)
        #expect(
            tree("一、问题\n（一）学习\n甲。\n二、原因\n一是想得少。\n三、措施\n1.学。\n2.改。")
                == """
                # 一、|问题|
                  # （一）|学习|
                # 二、|原因|
                  - 一是|想得少
                # 三、|措施|
                  # 1.|学|。
                  # 2.|改|。
                """)
        #expect(
            tree("第一部分 总则\n一、目的\n甲。\n第二部分 分则\n一、职责\n乙。")
                == """
                # 第一部分|总则|
                  # 一、|目的|
                # 第二部分|分则|
                  # 一、|职责|
                """)
    }

    @Test("the end of a run-in heading is the first sentence end outside quotation marks and brackets")
    func leads() {
        #expect(
            tree("一、问题\n（一）对“怎么干？谁来干。”想得少。没有深究。\n（二）何以至此？说到底是懒。\n（三）在学习方面：一是学得少。二是用得少。")
                == """
                # 一、|问题|
                  # （一）|对“怎么干？谁来干。”想得少|>。
                  # （二）|何以至此|>？
                  # （三）|在学习方面|>：
                    - 一是|学得少
                    - 二是|用得少
                """)
    }

    @Test("an unpaired quotation mark does not swallow the paragraph")
    func unpaired() {
        #expect(
            tree("（一）对“两个问题想得少。" + String(repeating: "没有深入地去想过这件事情", count: 6) + "。\n（二）乙")
                == """
                # （一）|对“两个问题想得少|>。
                # （二）|乙|
                """)
    }

    @Test("items at the start of a line, inside a line, and in the body of a run-in heading")
    func items() {
        #expect(
            tree(
                """
                一、问题
                一是学得不够。平时忙于事务；二是用得不够。遇事凭经验。
                三是改得不够。
                二、原因
                （一）思想方面。一是放松了学习。二是淡化了宗旨。还是老一套，就是不想改，特别是怕得罪人。
                （二）能力方面
                第一，本领不足。第二，方法不多。
                三、措施
                首先，抓学习。其次，抓作风。最后，抓检查。
                四、要求
                其一，要快；其二，要实。
                """)
                    == """
                    # 一、|问题|
                      - 一是|学得不够
                      - 二是|用得不够
                      - 三是|改得不够
                    # 二、|原因|
                      # （一）|思想方面|>。
                        - 一是|放松了学习
                        - 二是|淡化了宗旨
                      # （二）|能力方面|
                        - 第一，|本领不足
                        - 第二，|方法不多
                    # 三、|措施|
                      - 首先，|抓学习
                      - 其次，|抓作风
                      - 最后，|抓检查
                    # 四、|要求|
                      - 其一，|要快
                      - 其二，|要实
                    """)
    }

    @Test("what is no item: 还是 就是, behind ，, 一是一, 一要素, a lone 首先")
    func notItems() {
        #expect(
            tree("一、问题\n这还是一是二的事。原因很多，一是忙。一是一、二是二，不含糊。一要素齐全。首先，抓学习。第一、二、三产业都要兼顾。")
                == "# 一、|问题|")
        #expect(
            tree("一、问题\n做到三点：一是学，二是做，三是改。")
                == """
                # 一、|问题|
                  - 一是|学
                """)
    }

    @Test(
        "points behind ，: the first one where another follows behind another mark, those that go on, and none of a series inside a point"
    )
    func joinedItems() {
        let form = { (text: String) in
            Document(text).marks.filter { $0.form.isItem }.map {
                $0.kind == .joinedItem ? "，\($0.number)" : "\($0.number)"
            }
            .joined(separator: " ")
        }
        #expect(form("从主观上看，一是学习不够；二是担当不够。") == "1 2")
        #expect(form("从主观上看，一是学习不够，二是担当不够；三是作风不实。") == "1 ，2 3")
        #expect(form("做到：一是学，二是做，四是查。") == "1 ，2 ，4")
        #expect(form("一是学；二是抓好三点，一是甲，二是乙，三是丙；三是查。") == "1 2 3")
        #expect(form("一是学，四是查。") == "1")
    }

    @Test("a title may run over several lines; a bracketed line below it is no part of it")
    func titles() {
        #expect(
            tree("关于进一步加强全县防汛备汛工作\n情况的汇报\n（2024年5月）\n\n各位领导：\n现汇报如下。\n一、情况\n甲。")
                == """
                = 关于进一步加强全县防汛备汛工作情况的汇报
                ~ 3–6
                # 一、|情况|
                """)
        #expect(tree("一、情况\n甲。") == "# 一、|情况|")
        #expect(tree("各位领导、同志们：\n大家好。\n一、情况\n甲。") == "~ 1–2\n# 一、|情况|")
        #expect(tree("今天很高兴。\n一、情况\n甲。") == "~ 1–1\n# 一、|情况|")
        #expect(tree("\n\n　　　　发言提纲\n\n一、情况") == "= 发言提纲\n# 一、|情况|")
        #expect(tree("# 发言提纲\n\n## 一、情况\n甲。") == "= 发言提纲\n# 一、|情况|")
    }

    @Test("points before the first heading, and texts without headings")
    func withoutHeadings() {
        #expect(
            tree("表态发言\n\n我作三点表态。\n一是讲政治。坚决服从。\n二是重实干。不负众望。")
                == """
                = 表态发言
                ~ 3–5
                - 一是|讲政治
                - 二是|重实干
                """)
        #expect(tree("") == "")
        #expect(tree("就这一句话，没有标题，也没有要点，只是为了看看它不会变成别的什么东西，所以写得比标题长一些，再长一些也就够了，不必再写。") == "~ 1–1")
    }

    @Test("the tail: attachments, signature and date; the list of attachments is no heading")
    func tails() {
        #expect(
            tree(
                """
                关于检查的报告

                一、情况
                甲。
                二、打算
                乙。

                附件：1.评分表
                　　　2.名单

                　　　　　　　　办公室
                　　　　　　　　2024年3月5日
                """)
                    == """
                    = 关于检查的报告
                    # 一、|情况|
                    # 二、|打算|
                    ^ 附件：1.评分表
                    """)
        #expect(
            tree("总结\n\n一、情况\n甲。\n\n办公室\n2024年3月5日\n")
                == """
                = 总结
                # 一、|情况|
                ^ 办公室
                """)
    }

    @Test("an attachment is a scope of its own")
    func attachments() {
        #expect(
            tree("报告\n\n一、情况\n甲。\n二、打算\n乙。\n\n附件1\n整改清单\n\n一、学习方面\n丙。\n二、作风方面\n丁。")
                == """
                = 报告
                # 一、|情况|
                # 二、|打算|
                + 附件1
                = 整改清单
                # 一、|学习方面|
                # 二、|作风方面|
                """)
    }

    @Test("a second title with a restart at 一、 starts a second document")
    func twoDocuments() {
        #expect(
            tree("工作总结\n\n一、回顾\n甲。\n二、打算\n乙。\n\n关于调研的报告\n\n现报告如下。\n一、现状\n丙。\n二、建议\n丁。")
                == """
                = 工作总结
                # 一、|回顾|
                # 二、|打算|
                = 关于调研的报告
                ~ 10–10
                # 一、|现状|
                # 二、|建议|
                """)
        #expect(
            tree("工作总结\n\n一、回顾\n甲。\n二、打算\n乙。\n一、再打算\n丙。")
                == "= 工作总结\n# 一、|回顾|\n# 二、|打算|\n# 一、|再打算|")
    }

    @Test("in a hard-wrapped text a continued line is neither heading nor item")
    func hardWrapped() {
        let text = """
            关于减负工作的情况汇报

            根据安排，现将我镇为基层减负工作的有关情况汇报如下，不当之处，请各位领导批评指正，今后
            的工作我们一定会做得更好，今年以来全镇上下把减负作为转变作风的重要抓手，会议少了，文件
            也少了，基层干部跑得多了。

            一、主要做法

            （一）精简文件会议，把该减的都减下来，让村干部有更多的时间跑田间地头，把情况摸得更加清
            楚明白。全年发文同比减少两成，会议同比减少三成，能开短会的不开长会，能不开的就不开，受到
            一、二线干部的好评，取得了不错的成效。

            二、打算

            一是巩固成果，常抓不懈。明年继续压减会议和文件，并把村级台账再减少一半，让大家真正感到轻
            松；二是加强督查。发现一起，纠治一起。
            """
        #expect(
            tree(text)
                == """
                = 关于减负工作的情况汇报
                ~ 3–5
                # 一、|主要做法|
                  # （一）|精简文件会议，把该减的都减下来，让村干部有更多的时间跑田间地头，把情况摸得更加清楚明白|>。
                # 二、|打算|
                  - 一是|巩固成果，常抓不懈
                  - 二是|加强督查
                """)
    }

    @Test("line ends, indentation, a byte order mark and a missing last line end change nothing")
    func surroundings() {
        let text = "发言提纲\n\n各位同志：\n一、情况\n（一）进度。甲。\n一是快。乙。\n二、打算\n丙。"
        let expected = tree(text)
        #expect(!expected.isEmpty)
        for end in ["\r\n", "\r"] { #expect(tree(text.replacing("\n", with: end)) == expected) }
        for indent in ["　　", "  ", "\t", "\u{A0}\u{A0}"] {
            #expect(
                tree(text.replacing("\n", with: "\n" + indent).replacing("\n\(indent)\n", with: "\n\n")) == expected)
        }
        #expect(tree("\u{FEFF}" + text) == expected)
        #expect(tree(text + "\n") == expected)
        #expect(tree(text.replacing("\n", with: " \n")) == expected)
    }

    @Test("Markdown signs around headings and points")
    func markdown() {
        #expect(
            tree("# 发言提纲\n\n## 一、情况\n\n**（一）进度**\n甲。\n\n**（二）质量。** 乙。\n\n- 一是快。丙。\n- 二是好。丁。")
                == """
                = 发言提纲
                # 一、|情况|
                  # （一）|进度|
                  # （二）|质量|>。
                    - 一是|快
                    - 二是|好
                """)
    }

    @Test("a heading without text, and headings side by side")
    func bare() {
        #expect(tree("一、\n二、\n（一）") == "# 一、||\n# 二、||\n  # （一）||")
    }
}
