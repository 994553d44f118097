// Which kind a title, a preamble and headings are taken for, and what is said when they disagree.

import Foundation
import Testing

@testable import OutlineProfiles

@Suite struct RecognitionTests {
    private let catalog = ProfileCatalog.builtIn

    @Test("the filter lets every name and key word of an aspect through, and hardly anything else")
    func filter() throws {
        let kinds = try catalog.ids.map { try #require(catalog.profile($0)) }
        let lists = kinds.flatMap { [$0.aspects] + $0.otherAspects }
        let filter = AspectFilter(lists)
        func names(_ heading: String, _ list: Int) -> Bool {
            filter.lists(namedBy: normalForm(heading)) & AspectFilter.bit(list) != 0
        }
        for (list, aspects) in lists.enumerated() {
            for aspect in aspects {
                #expect(names("对照" + aspect.heading + "方面的问题", list), "\(aspect.heading)")
                for keyword in aspect.keywords {
                    #expect(names("关于" + String(decoding: keyword, as: UTF8.self), list))
                }
            }
        }
        for heading in ["", "一", "锅碗瓢盆", "春夏秋冬", "东南西北"] {
            #expect(filter.lists(namedBy: normalForm(heading)) == 0)
        }
    }

    private func recognise(_ title: String?, _ preamble: String = "", _ headings: [String] = []) -> Recognition? {
        catalog.recognise(Evidence(title: title, preamble: preamble, headings: headings.map { (2, $0) }))
    }

    @Test(arguments: [
        ("2023年度民主生活会个人对照检查材料", "msh-2023"), ("2023年专题民主生活会对照检查材料", "msh-2023"),
        ("主题教育专题民主生活会个人剖析材料", "msh-2023"), ("二〇二四年度民主生活会发言提纲", "msh-2024"),
        ("“四个带头”个人对照检查材料", "msh-2024"), ("“五个带头”对照检查材料", "msh-2025"), ("2025年度民主生活会个人发言提纲", "msh-2025"),
        ("“三严三实”专题民主生活会发言提纲", "msh-2015"), ("党史学习教育专题民主生活会发言提纲", "msh-2021"),
        ("2020年度民主生活会对照检查材料", "msh-2020"), ("2026年度民主生活会个人对照检查材料", "msh-generic"),
        ("民主生活会个人发言提纲", "msh-generic"), ("个人剖析材料", "msh-generic"),
        ("2024年度组织生活会个人对照检查材料", "zzsh-2024"), ("组织生活会个人发言提纲", "zzsh-generic"), ("2022年度组织生活会个人发言提纲", "zzsh-generic"),
        ("主题教育专题组织生活会发言提纲", "zzsh-2023"), ("党史学习教育专题组织生活会发言提纲", "zzsh-2021z"),
        ("领导班子2023年度民主生活会对照检查材料", "banzi"), ("局领导班子对照检查材料", "banzi"), ("领导班子成员2023年度民主生活会对照检查材料", "msh-2023"),
        ("2024年度述职述廉报告", "shuzhi-shulian"), ("个人述职报告", "shuzhi-shulian"), ("述责述廉报告", "shuze-shulian"),
        ("抓基层党建工作述职报告", "shuzhi-dangjian"), ("2024年工作总结及2025年工作计划", "zongjie"), ("党建工作总结", "zongjie"),
        ("关于社区养老的调研报告", "diaoyan"), ("关于防汛工作情况的汇报", "huibao"), ("学习党的二十大精神心得体会", "xinde"),
        ("学习重要讲话心得体会", "xinde"), ("主题教育研讨发言提纲", "xinde"), ("任前表态发言", "biaotai"), ("专题党课讲稿", "dangke"),
        ("在全局工作会议上的讲话", "jianghua"), ("2024年度民主生活会主持词", "zhuchici"), ("关于作风建设的自查报告", "zicha"),
        ("2024年度民主生活会整改方案", "zhenggai"), ("在2024年度民主生活会上的讲话", "jianghua"),
        ("树立和践行正确政绩观学习教育个人查摆材料", "xjjy-2026"),
    ])
    func title(_ title: String, _ expected: String) {
        let recognition = recognise(title)
        #expect(recognition?.profile == expected, "\(String(describing: recognition))")
        #expect(recognition?.conflict == nil)
    }

    @Test(arguments: [
        "关于召开2024年度民主生活会的通知", "关于2023年度民主生活会召开情况的报告", "会议纪要", "购物清单", "在座谈会上的发言提纲", "", "2023年", "四个方面",
    ])
    func titleOfNoKind(_ title: String) {
        #expect(recognise(title, "为了做好工作，现通知如下。")?.profile == nil)
    }

    @Test(arguments: [
        ("在县委常委班子专题民主生活会上的发言提纲", "根据“不忘初心、牢记使命”主题教育工作安排，认真检视。", "msh-2019"),
        ("民主生活会个人对照检查材料", "按照2022年度民主生活会的通知要求，认真准备。", "msh-2022"),
        ("民主生活会发言提纲", "聚焦学思想、强党性、重实践、建新功总要求。", "msh-2023"),
        ("组织生活会发言提纲", "聚焦学思想、强党性、重实践、建新功总要求。", "zzsh-2023"),
        ("民主生活会发言提纲", "根据安排，认真准备。", "msh-generic"),
    ])
    func preamble(_ title: String, _ preamble: String, _ expected: String) {
        #expect(recognise(title, preamble)?.profile == expected)
    }

    private let leads2022 = [
        "带头深刻领悟“两个确立”的决定性意义方面", "带头用习近平新时代中国特色社会主义思想凝心铸魂方面", "带头坚持和加强党的全面领导方面", "带头坚持以人民为中心的发展思想方面",
    ]

    @Test func aspectsDecideWhenTheTitleNamesNoYear() {
        let recognition = recognise("民主生活会个人发言提纲", "", leads2022)
        #expect(recognition?.profile == "msh-2022")
        #expect(recognition?.basis == .aspects)
        #expect(recognition?.reason.zh == "6个方面中有4个相符")
    }

    @Test func fewerThanHalfOfTheAspectsDecideNothing() {
        #expect(recognise("民主生活会个人发言提纲", "", Array(leads2022.prefix(2)))?.profile == "msh-generic")
    }

    @Test func textGoesBeforeTitle() throws {
        let recognition = try #require(recognise("2023年专题民主生活会个人对照检查材料", "", leads2022))
        #expect(recognition.profile == "msh-2022")
        let conflict = try #require(recognition.conflict)
        #expect(conflict.titleProfile == "msh-2023")
        #expect(conflict.titleYears == [2023])
        #expect(conflict.text.zh.hasPrefix("题为“") && conflict.text.en.hasPrefix("the title or preamble says"))
    }

    @Test func yearOfTitleAgainstThemeOfTitle() throws {
        let recognition = try #require(recognise("2021年六个带头发言提纲"))
        #expect(recognition.profile == "msh-2022")
        #expect(recognition.conflict?.titleProfile == nil)
        #expect(recognition.conflict?.titleYears == [2021])
    }

    /// A leadership team's paper takes the aspects of the year's meeting.
    @Test(arguments: [
        ("局领导班子2024年度民主生活会对照检查材料", "", "msh-2024"), ("局领导班子对照检查材料", "按照2023年度民主生活会安排。", "msh-2023"),
        ("局领导班子对照检查材料", "认真准备。", nil),
    ])
    func teamsPaper(_ title: String, _ preamble: String, _ kind: String?) throws {
        let recognition = try #require(recognise(title, preamble))
        #expect(recognition.profile == "banzi" && recognition.aspectsFrom == kind)
        let profile = try #require(catalog.profile(for: recognition))
        #expect(profile.id == "banzi")
        #expect(profile.aspects == catalog.profile(kind ?? "msh-generic")?.aspects)
        #expect(profile.isOpen == (kind == nil))
        #expect(profile.parts == catalog.profile("banzi")?.parts)
        #expect(
            recognise(title, preamble, leads2022)?.aspectsFrom == "msh-2022", "the aspects go before title and preamble"
        )
    }

    @Test func aHintNeedsTheParts() {
        #expect(recognise("在座谈会上的发言提纲", "", ["发展的机遇", "几点建议"]) == nil)
        let recognition = recognise("在会上的发言提纲", "", ["存在的主要问题", "原因剖析", "整改措施"])
        #expect(recognition?.profile == "msh-generic")
        #expect(recognition?.basis == .parts)
    }

    @Test func othersWordsAreNotAMeeting() {
        #expect(recognise("2023年工作总结", "开展主题教育，学思想、强党性、重实践、建新功。")?.profile == "zongjie")
        #expect(recognise("会议室使用须知", "开展主题教育，学思想、强党性、重实践、建新功。") == nil)
    }

    @Test func reasonQuotesTheWords() {
        #expect(recognise("六个带头对照检查材料")?.reason.zh == "标题含“六个带头”")
        #expect(recognise("民主生活会发言提纲", "聚焦学思想、强党性、重实践、建新功。")?.reason.zh == "开头段含“学思想强党性重实践建新功”")
    }

    /// The samples stand outside the repository; the variable names their folder.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["OUTLINE_SAMPLES"] != nil),
        arguments: [
            ("000", "msh-2023", false), ("001", "msh-2022", true), ("002", "msh-2019", false),
            ("003", "msh-2023", false), ("004", "msh-2023", false),
        ])
    func sample(_ prefix: String, _ expected: String, _ disagrees: Bool) throws {
        let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["OUTLINE_SAMPLES"] ?? "")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix(prefix) })
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        let recognition = try #require(catalog.recognise(evidence(of: text)))
        #expect(recognition.profile == expected, "\(recognition)")
        #expect((recognition.conflict != nil) == disagrees)
    }

    @Test func loadingIsQuickAndRecognitionToo() throws {
        let clock = ContinuousClock()
        let loading = clock.measure { _ = ProfileCatalog() }
        let text = try String(
            contentsOf: repository.appendingPathComponent("Tests/Corpus/Models/msh-2023.txt"), encoding: .utf8)
        let shown = evidence(of: text)
        let recognising = clock.measure { _ = catalog.recognise(shown) }
        let resolving = clock.measure { _ = catalog.profile("msh-2023") }
        print("catalog \(loading), recognise \(recognising), profile \(resolving)")
        #expect(loading < .seconds(1) && recognising < .seconds(1) && resolving < .seconds(1))
    }
}
