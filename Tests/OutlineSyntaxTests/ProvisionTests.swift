// Texts with provisions, decimal numbers, lists that a line ending in ： introduces, and contents lists, and the trees that a
// reader sees in them.

import OutlineSyntax
import OutlineText
import Testing

@Suite("Provisions, decimal numbers and introduced lists")
struct ProvisionTests {
    @Test("编 holds 章, 章 holds 节, 节 holds 条, and that （一） and 1.")
    func provisions() {
        #expect(
            tree(
                """
                单位用车管理规定

                第一编 通则
                第一章　总则
                第一节 目的
                第一条　为了管好车辆，制定本规定。
                第二节 范围
                第二条　有下列情形之一的，可以派车：
                （一）下乡；
                1.调研；
                2.慰问；
                （二）接送。
                第二章　附则
                第三条　自发布之日起施行。
                """)
                    == """
                    = 单位用车管理规定
                    # 第一编|通则|
                      # 第一章|总则|
                        # 第一节|目的|
                          # 第一条|为了管好车辆，制定本规定|。
                        # 第二节|范围|
                          # 第二条|有下列情形之一的，可以派车|：
                            # （一）|下乡|；
                              # 1.|调研|；
                              # 2.|慰问|；
                            # （二）|接送|。
                      # 第二章|附则|
                        # 第三条|自发布之日起施行|。
                    """)
    }

    @Test("articles run through sections of 一、 that came first, and hold 一、 where they come first")
    func articles() {
        #expect(
            tree("一、总则\n第一条 甲。\n第二条 乙。\n二、附则\n第三条 丙。")
                == """
                # 一、|总则|
                  # 第一条|甲|。
                  # 第二条|乙|。
                # 二、|附则|
                  # 第三条|丙|。
                """)
        #expect(
            tree("第一条 应当做到：\n一、甲；\n二、乙。\n第二条 不得：\n一、丙；\n二、丁。")
                == """
                # 第一条|应当做到|：
                  # 一、|甲|；
                  # 二、|乙|。
                # 第二条|不得|：
                  # 一、|丙|；
                  # 二、|丁|。
                """)
    }

    @Test("an article without a space counts where it goes on with the numbers; one put in between does not count")
    func doubtfulArticles() {
        #expect(
            tree("第一条为了管好车辆，制定本规定。\n第二条车辆统一停放。\n第二条之一 节假日封存。\n第五条应当另行制定。\n第三条规定的情形除外。")
                == """
                # 第一条|为了管好车辆，制定本规定|。
                # 第二条|车辆统一停放|。
                # 第二条之一|节假日封存|。
                """)
    }

    @Test("1.1 and 2.1.2 stand below each other and below 1.; lists below them start anew")
    func decimals() {
        #expect(
            tree(
                "1.总则\n1.1 目的\n1.2 依据\n（一）甲\n（二）乙\n1.3 范围\n（一）丙\n（二）丁\n2.体系\n2.1 领导机构\n2.1.1 组成\n2.1.2职责\n1.听取汇报\n2.作出部署\n2.2 办事机构\n3.附则"
            )
                == """
                # 1.|总则|
                  # 1.1|目的|
                  # 1.2|依据|
                    # （一）|甲|
                    # （二）|乙|
                  # 1.3|范围|
                    # （一）|丙|
                    # （二）|丁|
                # 2.|体系|
                  # 2.1|领导机构|
                    # 2.1.1|组成|
                    # 2.1.2|职责|
                      # 1.|听取汇报|
                      # 2.|作出部署|
                  # 2.2|办事机构|
                # 3.|附则|
                """)
    }

    @Test("numbers in a text are no decimal headings")
    func notDecimals() {
        #expect(tree("一、情况\n3.15 活动办了两场\n1.5亿元投资到位\n2.5 万人参加。") == "# 一、|情况|")
    }

    @Test("a list that a line ending in ： introduces stands below the heading that holds the line")
    func introduced() {
        #expect(
            tree("一、组织\n（一）任务\n甲。\n（二）要求\n各单位要做到：\n（一）乙；\n（二）丙；\n（三）丁。\n（三）时限\n戊。")
                == """
                # 一、|组织|
                  # （一）|任务|
                  # （二）|要求|
                    # （一）|乙|；
                    # （二）|丙|；
                    # （三）|丁|。
                  # （三）|时限|
                """)
    }

    @Test("the entries of a contents list are no headings, and the title may stand behind it")
    func contents() {
        #expect(
            tree("目　录\n一、情况\n（一）进度\n二、打算\n\n关于防汛工作的报告\n\n一、情况\n（一）进度\n甲。\n二、打算\n乙。")
                == """
                = 关于防汛工作的报告
                # 一、|情况|
                  # （一）|进度|
                # 二、|打算|
                """)
    }
}
