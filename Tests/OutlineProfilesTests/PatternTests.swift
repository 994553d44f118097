// The pattern language, the normal form, and headings matched to parts and aspects.

import Testing

@testable import OutlineProfiles

@Suite struct PatternTests {
    @Test(arguments: [
        ("问题", "问题", true), ("问题", "问题。", true), ("问题", "大问题", false),
        ("存在的?(主要|突出)?问题", "存在问题", true), ("存在的?(主要|突出)?问题", "存在的突出问题", true),
        ("存在的?(主要|突出)?问题", "存在的主要突出问题", false), ("对照…问题", "对照问题", true),
        ("对照…问题", "对照“四个方面”查摆的问题", true), ("对照…问题", "对照问题和", false), ("{year}年", "2024年", true),
        ("{year}年", "二〇二四年", true), ("{year}年", "24年", false), ("(甲|乙(丙|丁)?)戊", "乙丁戊", true), ("甲|乙", "乙", true),
        ("Ａ1", "a１", true), ("…", "", true), ("“两个确立”", "两个确立", true),
    ])
    func match(_ pattern: String, _ text: String, _ expected: Bool) throws {
        #expect(try Pattern.compile(pattern).get().matches(normalForm(text)) == expected)
    }

    @Test func gapSpansFortyCharacters() throws {
        let pattern = try Pattern.compile("甲…乙").get()
        #expect(pattern.matches(normalForm("甲" + String(repeating: "字", count: 40) + "乙")))
        #expect(!pattern.matches(normalForm("甲" + String(repeating: "字", count: 41) + "乙")))
    }

    @Test(arguments: [
        ("", Pattern.Fault.empty), ("。", .empty), ("(甲", .unclosedGroup), ("甲)", .strayBracket),
        ("?", .strayQuestionMark), ("甲??", .strayQuestionMark),
        ("{day}", .unknownBrace), ("甲}", .unknownBrace), (String(repeating: "(", count: 20), .tooDeep),
        (String(repeating: "字", count: 201), .tooLong),
    ])
    func fault(_ source: String, _ expected: Pattern.Fault) {
        #expect(Pattern.compile(source) == .failure(Pattern.FaultError(fault: expected)))
    }

    /// All possibilities are followed at once, so nothing grows without bound.
    @Test func ambiguousPatternsStayQuick() throws {
        let pattern = try Pattern.compile(String(repeating: "(字|字字)?…", count: 20) + "终").get()
        #expect(!pattern.matches(normalForm(String(repeating: "字", count: 400))))
    }

    @Test func normalFormLeavesOutMarks() {
        #expect(String(decoding: normalForm(" ## “四个意识”、Ａb１（二）——　方面。"), as: UTF8.self) == "四个意识ab1二方面")
        #expect(years(in: normalForm("二〇二三年，12024年，2024 年度")) == [2023, 2024])
    }

    @Test(arguments: [
        ("存在问题", "problems"), ("存在的问题和不足", "problems"), ("自身存在的问题和差距", "problems"), ("对照检查出的问题", "problems"),
        ("查摆问题", "problems"), ("对照“六个方面”查摆存在的主要问题", "problems"), ("原因分析", "causes"), ("分析产生的原因分析", "causes"),
        ("产生问题的原因", "causes"), ("存在问题的原因剖析", "causes"), ("党性分析", "causes"), ("剖析原因", "causes"), ("问题产生的思想根源", "causes"),
        ("下步改进措施", "measures"), ("今后整改和努力方向", "measures"), ("整改思路", "measures"), ("下一步工作打算", "measures"),
        ("今后努力方向及改进措施", "measures"), ("上年度民主生活会整改措施落实情况", "rectification"), ("上次专题民主生活会整改落实情况", "rectification"),
        ("典型案例剖析", "cases"), ("个人有关事项报告情况", "matters"), ("学习体会", "gains"), ("基本情况", nil), ("", nil),
    ])
    func part(_ heading: String, _ expected: String?) {
        #expect(ProfileCatalog.builtIn.profile("msh-generic")?.matchPart(heading)?.id == expected)
    }

    @Test(arguments: [
        ("msh-2023", "理论学习方面。", "study", AspectMatch.Kind.exact), ("msh-2023", "在政治素养方面", "politics", .synonym),
        ("msh-2023", "对照能力本领方面突出问题", "ability", .exact), ("msh-2023", "增强干事本领", "ability", .loose),
        ("msh-2022", "深刻感悟“两个确立”的决定性意义方面", "establish", .synonym), ("msh-2022", "坚持以人民为中心的发展思想方面", "people", .synonym),
        ("msh-2022", "坚持和加强党的全面领导方面", "leadership", .exact), ("msh-2025", "带头心存敬畏之心方面", "awe", .synonym),
        ("msh-2025", "带头增强党性方面", "spirit", .synonym), ("msh-2019", "知敬畏、存戒惧、守底线方面", "f2", .exact),
        ("zzsh-2017", "政治功能强不强", "politics", .synonym), ("msh-2015", "严以律己方面", "s3", .exact),
    ])
    func aspect(_ id: String, _ heading: String, _ expected: String, _ kind: AspectMatch.Kind) {
        let match = ProfileCatalog.builtIn.profile(id)?.matchAspect(heading)
        #expect(match?.aspect.id == expected)
        #expect(match?.kind == kind)
    }

    @Test func headingsOfNothingMatchNoAspect() {
        let profile = ProfileCatalog.builtIn.profile("msh-2023")
        for heading in ["", "。", "方面", "在方面", "今后努力方向", "带头"] {
            #expect(profile?.matchAspect(heading) == nil, "\(heading)")
        }
    }

    @Test func theFittingListOfAspectsIsFound() throws {
        let profile = try #require(ProfileCatalog.builtIn.profile("msh-2019"))
        #expect(profile.aspects(fitting: []).count == 5)
        #expect(
            profile.aspects(fitting: ["知敬畏、存戒惧、守底线方面", "在群众观点、群众立场、群众感情、服务群众方面"]).map(\.id) == ["f1", "f2", "f3", "f4"])
    }

    @Test(arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (0, "0"), (100, "100")])
    func numeral(_ number: Int, _ expected: String) { #expect(chineseNumber(number) == expected) }

    @Test func templatesAreFilled() throws {
        let profile = try #require(ProfileCatalog.builtIn.profile("zongjie"))
        #expect(profile.fill("{year}年总结及{next}年计划{x}", year: 2031) == "2031年总结及2032年计划××××")
        #expect(profile.fill("{year}年{") == "××××年{")
    }
}
