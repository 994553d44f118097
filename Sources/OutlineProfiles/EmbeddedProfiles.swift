// The built-in profile files, word for word. Generated: change the JSON files in Profiles/ and run
// python3 Tests/Generators/embed_profiles.py

// swift-format-ignore-file

/// The built-in profile files in the order of their names: name without `.json`, the members that recognition needs,
/// and the whole contents.
let embeddedProfiles: [(name: String, recognition: String, json: String)] = [
    ("banzi", ##"""
{"id":"banzi","extends":"msh-generic","name":{"zh":"领导班子对照检查材料","en":"Paper of a leadership team"},"recognise":{"title":[{"words":"班子…(对照检查|检视剖析|对照剖析|问题检视)","weight":40}],"not":["班子成员","个人","会上的"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "banzi",
  "extends": "msh-generic",
  "name": { "zh": "领导班子对照检查材料", "en": "Paper of a leadership team" },
  "recognise": {
    "title": [{"words": "班子…(对照检查|检视剖析|对照剖析|问题检视)", "weight": 40}],
    "not": ["班子成员", "个人", "会上的"]
  },
  "titles": [
    "{unit}领导班子民主生活会对照检查材料", "{unit}领导班子{year}年度民主生活会对照检查材料"
  ],
  "transitions": ["现将班子对照检查情况报告如下：", "现将对照检查情况汇报如下：", "现作如下对照检查。"],
  "addParts": [
    { "id": "problems", "heading": "存在的主要问题" },
    { "id": "causes", "heading": "原因剖析" },
    {
      "id": "measures",
      "heading": "整改措施和努力方向",
      "offer": ["整改措施", "今后努力方向和整改措施", "下一步整改措施"]
    },
    { "id": "rectification", "expected": true },
    { "id": "matters", "hidden": true }
  ],
  "preambles": [
    "根据民主生活会的部署要求，班子会前认真组织学习研讨，广泛征求意见，开展谈心谈话，紧扣会议主题查摆问题、剖析原因、提出措施。"
  ]
}

"""##),
    ("biaotai", ##"""
{"id":"biaotai","name":{"zh":"表态发言","en":"Pledge speech"},"recognise":{"title":["表态发言","任前发言","任职发言","就职(发言|表态)","表态材料"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "biaotai",
  "name": { "zh": "表态发言", "en": "Pledge speech" },
  "recognise": { "title": ["表态发言", "任前发言", "任职发言", "就职(发言|表态)", "表态材料"] },
  "titles": ["在{meeting}上的表态发言", "任前表态发言"],
  "salutation": ["各位领导、同志们：", "同志们：", "各位领导、各位同事："],
  "preambles": ["根据会议安排，我作表态发言。"],
  "transitions": ["下面，我作三点表态。"],
  "items": ["提高站位，坚决服从安排", "履职尽责，坚决完成任务", "严守纪律，坚决守住底线"],
  "pointCount": { "min": 2, "max": 6 },
  "rules": [
    {
      "text": { "zh": "通常三点，先表明态度，再说怎么做。", "en": "Usually three points: the stand, then how." },
      "authority": "practice",
      "source": "公开模板与评阅意见的通行做法"
    },
    {
      "text": { "zh": "发言一般3至5分钟。", "en": "Usually three to five minutes." },
      "authority": "practice",
      "source": "公开模板与评阅意见的通行做法"
    }
  ],
  "length": { "min": 300, "max": 2000, "authority": "practice", "source": "发言习惯在3至5分钟" },
  "phrases": ["坚决拥护", "坚决服从", "恪尽职守", "不负重托"]
}

"""##),
    ("dangke", ##"""
{"id":"dangke","name":{"zh":"党课讲稿","en":"Party lecture"},"recognise":{"title":["党课",{"words":"党课 讲稿","weight":6}]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "dangke",
  "name": { "zh": "党课讲稿", "en": "Party lecture" },
  "recognise": { "title": ["党课", {"words": "党课 讲稿", "weight": 6}] },
  "titles": ["{topic}专题党课讲稿"],
  "salutation": ["各位领导、同志们：", "同志们：", "各位领导、各位同事："],
  "preambles": ["今天，我们一起上一堂专题党课。"],
  "transitions": ["下面，我从三个方面和大家交流。"],
  "headings": [
    {
      "level": 1,
      "texts": [
        "深刻认识重大意义", "准确把握核心要义", "自觉践行具体行动", "提高政治站位，深化思想认识",
        "牢记初心使命，坚定理想信念", "勇于担当作为，推动工作落实", "严守纪律规矩，永葆政治本色"
      ]
    }
  ],
  "skeleton": ["深刻认识重大意义", "准确把握核心要义", "自觉践行具体行动"],
  "sectionCount": { "min": 2, "max": 5 },
  "rules": [
    {
      "text": {
        "zh": "通常三至四个部分，讲清为什么、是什么、怎么做。",
        "en": "Usually three or four sections: why, what, how."
      },
      "authority": "practice",
      "source": "公开模板与评阅意见的通行做法"
    }
  ],
  "length": { "min": 1000, "max": 12000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["同志们，", "党性修养", "理想信念", "宗旨意识", "学思用贯通"]
}

"""##),
    ("diaoyan", ##"""
{"id":"diaoyan","name":{"zh":"调研报告","en":"Investigation report"},"recognise":{"title":["调研报告","调查报告","调研情况(报告|汇报)",{"words":"调研与思考","weight":4}]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "diaoyan",
  "name": { "zh": "调研报告", "en": "Investigation report" },
  "recognise": { "title": ["调研报告", "调查报告", "调研情况(报告|汇报)", {"words": "调研与思考", "weight": 4}] },
  "titles": ["关于{topic}的调研报告", "{topic}情况的调研报告"],
  "preambles": ["为摸清情况、找准问题，调研组通过实地走访、座谈交流、查阅资料等方式开展了调研。"],
  "transitions": ["现将调研情况报告如下：", "现将有关情况汇报如下："],
  "parts": [
    {
      "id": "overview",
      "heading": "基本情况",
      "level": 1,
      "expected": true,
      "offer": ["调研基本情况"],
      "synonyms": ["(调研)?(背景)?(和|及)?(基本|总体)(情况|概况)", "调研(背景|情况|概况)"],
      "rules": [
        {
          "text": { "zh": "交代调研对象、范围、方法和基本数据。", "en": "Object, scope, method and basic figures." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "current",
      "heading": "当前现状和主要做法",
      "level": 1,
      "offer": ["主要做法", "经验与启示"],
      "synonyms": [
        "(当前|发展|工作)?(现状|做法|成效)…", "主要(做法|成效|经验)…", "(可)?(借鉴|学习)的?(经验|做法)",
        "经验(与|和)?(启示|做法)"
      ]
    },
    {
      "id": "problems",
      "heading": "存在的主要问题",
      "level": 1,
      "required": true,
      "offer": ["存在的困难和问题"],
      "synonyms": [
        "(工作中|自身|当前|目前|仍然|还)?(存在|面临)的?(主要|突出)?的?(问题|困难|不足|差距|短板)((和|与|及|、)?(主要)?(不足|差距|问题|困难|短板))?(及(其)?原因(分析)?)?",
        "(问题|不足|短板)(和|与|及)(不足|差距|短板)", "主要问题"
      ],
      "points": { "min": 3, "max": 5, "of": "part" },
      "rules": [
        {
          "text": { "zh": "问题要有数据、有事例。", "en": "Problems with figures and cases." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    { "id": "causes", "heading": "原因分析", "level": 1, "synonyms": ["(问题)?(产生)?的?(原因|成因)(分析|剖析)?"] },
    {
      "id": "advice",
      "heading": "对策建议",
      "level": 1,
      "required": true,
      "offer": ["意见建议"],
      "synonyms": [
        "(对策|意见|工作|几点|相关|下一步)(与|和|及)?(对策|工作)?(建议|措施|思考|打算)", "建议(和|与)?(对策|措施)?",
        "(对策|思考)(和|与)(建议|思考|措施)"
      ],
      "points": { "min": 3, "max": 6, "of": "part" },
      "rules": [
        {
          "text": { "zh": "建议对应问题，可操作。", "en": "Advice answers the problems and can be carried out." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    }
  ],
  "ordered": true,
  "length": { "min": 1000, "max": 12000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["实地走访", "座谈交流", "摸清底数", "问题导向"],
  "cues": ["比如，", "例如，", "如，"]
}

"""##),
    ("huibao", ##"""
{"id":"huibao","name":{"zh":"工作情况汇报","en":"Progress report"},"recognise":{"title":["汇报材料","工作情况(的)?汇报","汇报提纲","工作汇报",{"words":"情况汇报","weight":4}]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "huibao",
  "name": { "zh": "工作情况汇报", "en": "Progress report" },
  "recognise": { "title": ["汇报材料", "工作情况(的)?汇报", "汇报提纲", "工作汇报", {"words": "情况汇报", "weight": 4}] },
  "titles": ["关于{topic}工作情况的汇报", "{topic}工作汇报提纲"],
  "preambles": ["根据工作安排，我们认真梳理了近期工作推进情况。"],
  "transitions": ["现将有关情况汇报如下："],
  "transition": { "words": ["(现|下面)…(报告|汇报)…如下"] },
  "parts": [
    { "id": "overview", "heading": "基本情况", "level": 1, "synonyms": ["(总体|基本)情况"] },
    {
      "id": "work",
      "heading": "主要工作及进展",
      "level": 1,
      "expected": true,
      "offer": ["主要工作开展情况", "主要做法和成效"],
      "synonyms": [
        "(主要|重点)?(工作|做法|任务)(及|和)?(进展|成效|推进|开展|完成)?(情况)?", "(工作|任务)(进展|推进|开展)情况"
      ],
      "points": { "min": 3, "max": 6, "of": "part" },
      "rules": [
        {
          "text": { "zh": "写清做法、进度和数据。", "en": "What was done, how far, with figures." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "problems",
      "heading": "存在的主要问题",
      "level": 1,
      "expected": true,
      "offer": ["存在的困难和问题"],
      "synonyms": [
        "(工作中|自身|当前|目前|仍然|还)?(存在|面临)的?(主要|突出)?的?(问题|困难|不足|差距|短板)((和|与|及|、)?(主要)?(不足|差距|问题|困难|短板))?(及(其)?原因(分析)?)?",
        "(问题|不足|短板)(和|与|及)(不足|差距|短板)", "主要问题"
      ],
      "points": { "min": 2, "max": 4, "of": "part" }
    },
    {
      "id": "plans",
      "heading": "下一步工作考虑",
      "level": 1,
      "expected": true,
      "offer": ["下一步工作打算"],
      "synonyms": [
        "(今后|下一步|下步|下阶段|下一阶段|{year}年(度)?|明年|来年)(的)?(工作|整改|履职)?(的)?(主要)?(思路|打算|计划|谋划|安排|考虑|重点|举措|措施|努力方向|方向|目标)((和|及|与|、)?(的)?(主要|整改|工作|改进)?(措施|打算|安排|举措|方向|努力方向))?",
        "努力方向", "(整改|改进)(打算|措施|方向)"
      ],
      "points": { "min": 2, "max": 5, "of": "part" }
    }
  ],
  "ordered": true,
  "length": { "min": 600, "max": 8000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["按时间节点推进", "取得了阶段性成效", "抓好任务落实"],
  "closings": ["以上汇报，不妥之处，请批评指正。"]
}

"""##),
    ("jianghua", ##"""
{"id":"jianghua","name":{"zh":"讲话提纲","en":"Speech of a leader"},"recognise":{"title":["讲话提纲","讲话稿","上的讲话","讲话要点","总结讲话"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "jianghua",
  "name": { "zh": "讲话提纲", "en": "Speech of a leader" },
  "recognise": { "title": ["讲话提纲", "讲话稿", "上的讲话", "讲话要点", "总结讲话"] },
  "titles": ["在{meeting}上的讲话", "在{meeting}上的讲话提纲"],
  "salutation": ["各位领导、同志们：", "同志们：", "各位领导、各位同事："],
  "preambles": ["这次会议的主要任务是，总结前一阶段工作，部署下一阶段任务。"],
  "transitions": ["下面，我讲三点意见。"],
  "parts": [
    {
      "id": "understanding",
      "heading": "提高认识，增强责任感紧迫感",
      "level": 1,
      "offer": ["形势判断"],
      "synonyms": ["…(认识|站位|形势|肯定成绩|成绩)…"]
    },
    {
      "id": "tasks",
      "heading": "突出重点，抓好任务落实",
      "level": 1,
      "offer": ["重点任务"],
      "synonyms": ["…(重点|任务|问题|抓好|抓实)…"]
    },
    {
      "id": "leadership",
      "heading": "加强领导，强化组织保障",
      "level": 1,
      "offer": ["工作要求", "压实责任，形成工作合力", "严明纪律，营造良好氛围"],
      "synonyms": ["…(领导|保障|责任|要求|纪律|落实)…"]
    }
  ],
  "ordered": false,
  "sectionCount": { "min": 2, "max": 5 },
  "rules": [
    {
      "text": {
        "zh": "多用三段：提高认识、突出重点、加强领导；总结点评类多用肯定成绩、点出问题、明确下一步。",
        "en": "Mostly three parts: why it matters, the tasks, leadership; a review speech: praise, problems, next steps."
      },
      "authority": "practice",
      "source": "公开模板与评阅意见的通行做法"
    }
  ],
  "length": { "min": 600, "max": 12000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["提高政治站位", "压实工作责任", "形成工作合力", "抓好任务落实", "确保取得实效"]
}

"""##),
    ("msh-2013", ##"""
{"id":"msh-2013","extends":"msh-generic","name":{"zh":"党的群众路线教育实践活动专题民主生活会（2013—2014年）","en":"2013–14 meeting on the mass-line campaign"},"years":[2013,2014],"recognise":{"title":["群众路线 民主生活会","群众路线教育实践活动","(2013|2014)年 专题民主生活会","四风 对照检查"],"theme":["群众路线教育实践活动","为民务实清廉"]},"aspects":[{"id":"formalism","heading":"形式主义","keywords":["形式主义"]},{"id":"bureaucracy","heading":"官僚主义","keywords":["官僚主义"]},{"id":"hedonism","heading":"享乐主义","keywords":["享乐主义"]},{"id":"extravagance","heading":"奢靡之风","synonyms":["奢靡(之风|主义)"],"keywords":["奢靡"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2013",
  "extends": "msh-generic",
  "name": { "zh": "党的群众路线教育实践活动专题民主生活会（2013—2014年）", "en": "2013–14 meeting on the mass-line campaign" },
  "years": [2013, 2014],
  "recognise": {
    "title": ["群众路线 民主生活会", "群众路线教育实践活动", "(2013|2014)年 专题民主生活会", "四风 对照检查"],
    "theme": ["群众路线教育实践活动", "为民务实清廉"]
  },
  "titles": ["党的群众路线教育实践活动专题民主生活会个人对照检查材料"],
  "addParts": [
    {
      "id": "discipline",
      "before": "problems",
      "heading": "遵守党的政治纪律情况",
      "level": 1,
      "expected": true,
      "offer": ["遵守党的政治纪律、贯彻中央八项规定情况"],
      "synonyms": ["(执行|遵守|落实)?(和维护)?(党的)?政治纪律…情况", "(贯彻|落实|执行)…八项规定…情况"],
      "rules": [
        {
          "text": {
            "zh": "先说明遵守党的政治纪律、贯彻中央八项规定精神的情况。",
            "en": "First, how political discipline and the eight-point rules were kept."
          },
          "authority": "practice",
          "source": "2013年活动材料的通行四段结构"
        }
      ]
    },
    { "id": "problems", "heading": "“四风”方面存在的突出问题", "points": {"min": 1, "max": 4, "of": "aspect"} },
    { "id": "causes", "heading": "产生问题的原因分析" },
    { "id": "measures", "heading": "今后努力方向和整改措施" }
  ],
  "aspects": [
    { "id": "formalism", "heading": "形式主义", "keywords": ["形式主义"] },
    { "id": "bureaucracy", "heading": "官僚主义", "keywords": ["官僚主义"] },
    { "id": "hedonism", "heading": "享乐主义", "keywords": ["享乐主义"] },
    { "id": "extravagance", "heading": "奢靡之风", "synonyms": ["奢靡(之风|主义)"], "keywords": ["奢靡"] }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 4, "max": 4 },
  "addPhrases": ["照镜子、正衣冠、洗洗澡、治治病", "为民务实清廉", "反对“四风”"]
}

"""##),
    ("msh-2014", ##"""
{"id":"msh-2014","extends":"msh-generic","name":{"zh":"2014年度民主生活会","en":"2014 annual meeting"},"years":[2014],"recognise":{"title":["2014年度 民主生活会","2014年度 对照检查"],"theme":["2014年度(党员领导干部)?民主生活会","严格党内生活…严守党的纪律…深化作风建设"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2014",
  "extends": "msh-generic",
  "name": { "zh": "2014年度民主生活会", "en": "2014 annual meeting" },
  "years": [2014],
  "recognise": {
    "title": ["2014年度 民主生活会", "2014年度 对照检查"],
    "theme": ["2014年度(党员领导干部)?民主生活会", "严格党内生活…严守党的纪律…深化作风建设"]
  },
  "titles": ["2014年度民主生活会个人对照检查材料"]
}

"""##),
    ("msh-2015", ##"""
{"id":"msh-2015","extends":"msh-generic","name":{"zh":"“三严三实”专题民主生活会（2015年）","en":"2015 meeting on Three Stricts and Three Honests"},"years":[2015,2016],"recognise":{"title":["三严三实","2015年(度)? 民主生活会"],"theme":["三严三实","不严不实"]},"aspects":[{"id":"self","heading":"修身做人","synonyms":["严以修身(修身做人)?"],"keywords":["修身"]},{"id":"power","heading":"用权律己","synonyms":["严以用权(严以律己)?(用权律己)?"],"keywords":["用权"]},{"id":"work","heading":"干事创业","synonyms":["谋事要实…"],"keywords":["干事创业"]}],"aspectSets":[[{"id":"s1","heading":"严以修身"},{"id":"s2","heading":"严以用权"},{"id":"s3","heading":"严以律己"},{"id":"s4","heading":"谋事要实"},{"id":"s5","heading":"创业要实"},{"id":"s6","heading":"做人要实"}]],"open":true}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2015",
  "extends": "msh-generic",
  "name": { "zh": "“三严三实”专题民主生活会（2015年）", "en": "2015 meeting on Three Stricts and Three Honests" },
  "years": [2015, 2016],
  "recognise": { "title": ["三严三实", "2015年(度)? 民主生活会"], "theme": ["三严三实", "不严不实"] },
  "titles": ["“三严三实”专题民主生活会个人对照检查材料", "“三严三实”专题民主生活会发言提纲"],
  "aspects": [
    { "id": "self", "heading": "修身做人", "synonyms": ["严以修身(修身做人)?"], "keywords": ["修身"] },
    { "id": "power", "heading": "用权律己", "synonyms": ["严以用权(严以律己)?(用权律己)?"], "keywords": ["用权"] },
    { "id": "work", "heading": "干事创业", "synonyms": ["谋事要实…"], "keywords": ["干事创业"] }
  ],
  "aspectSets": [
    [
      { "id": "s1", "heading": "严以修身" },
      { "id": "s2", "heading": "严以用权" },
      { "id": "s3", "heading": "严以律己" },
      { "id": "s4", "heading": "谋事要实" },
      { "id": "s5", "heading": "创业要实" },
      { "id": "s6", "heading": "做人要实" }
    ]
  ],
  "open": true,
  "count": { "min": 3, "max": 6 },
  "addPhrases": ["严以修身、严以用权、严以律己", "谋事要实、创业要实、做人要实", "忠诚、干净、担当"]
}

"""##),
    ("msh-2016", ##"""
{"id":"msh-2016","extends":"msh-generic","name":{"zh":"2016年度民主生活会（“两学一做”）","en":"2016 annual meeting (Two Studies, One Action)"},"years":[2016,2017],"recognise":{"title":["两学一做 民主生活会","2016年度 民主生活会",{"words":"2016年 民主生活会","weight":7}],"theme":["两学一做学习教育","2016年度民主生活会"]},"aspects":[{"id":"belief","heading":"理想信念","keywords":["理想信念"]},{"id":"discipline","heading":"政治纪律和政治规矩","synonyms":["政治纪律","政治规矩"],"keywords":["政治纪律","政治规矩"]},{"id":"style","heading":"工作作风","synonyms":["作风(建设)?"],"keywords":["作风"]},{"id":"duty","heading":"担当作为","keywords":["担当"]},{"id":"organisation","heading":"组织生活","synonyms":["(严肃)?(党内|组织)生活"],"keywords":["组织生活"]},{"id":"governance","heading":"落实全面从严治党责任","synonyms":["(落实|履行)?全面从严治党(主体|政治)?责任"],"keywords":["从严治党"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2016",
  "extends": "msh-generic",
  "name": { "zh": "2016年度民主生活会（“两学一做”）", "en": "2016 annual meeting (Two Studies, One Action)" },
  "years": [2016, 2017],
  "recognise": {
    "title": ["两学一做 民主生活会", "2016年度 民主生活会", {"words": "2016年 民主生活会", "weight": 7}],
    "theme": ["两学一做学习教育", "2016年度民主生活会"]
  },
  "titles": ["2016年度民主生活会个人对照检查材料", "“两学一做”专题民主生活会发言提纲"],
  "aspects": [
    { "id": "belief", "heading": "理想信念", "keywords": ["理想信念"] },
    {
      "id": "discipline",
      "heading": "政治纪律和政治规矩",
      "synonyms": ["政治纪律", "政治规矩"],
      "keywords": ["政治纪律", "政治规矩"]
    },
    { "id": "style", "heading": "工作作风", "synonyms": ["作风(建设)?"], "keywords": ["作风"] },
    { "id": "duty", "heading": "担当作为", "keywords": ["担当"] },
    { "id": "organisation", "heading": "组织生活", "synonyms": ["(严肃)?(党内|组织)生活"], "keywords": ["组织生活"] },
    {
      "id": "governance",
      "heading": "落实全面从严治党责任",
      "synonyms": ["(落实|履行)?全面从严治党(主体|政治)?责任"],
      "keywords": ["从严治党"]
    }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 6, "max": 6 },
  "addPhrases": ["对照《准则》《条例》", "“两学一做”学习教育"]
}

"""##),
    ("msh-2017", ##"""
{"id":"msh-2017","extends":"msh-generic","name":{"zh":"2017年度民主生活会","en":"2017 annual meeting"},"years":[2017,2018],"recognise":{"title":["2017年度 民主生活会",{"words":"2017年 民主生活会","weight":7},"2017年度 对照检查"],"theme":["2017年度民主生活会","坚定维护以习近平同志为核心的党中央权威和集中统一领导"]},"aspects":[{"id":"study","heading":"学习贯彻习近平新时代中国特色社会主义思想","synonyms":["(深入)?学习贯彻习近平新时代中国特色社会主义思想…"],"keywords":["新时代中国特色社会主义思想"]},{"id":"execution","heading":"执行党中央决策部署","synonyms":["(认真|坚决)?(贯彻)?执行党中央(重大)?决策部署…"],"keywords":["决策部署"]},{"id":"loyalty","heading":"对党忠诚老实","keywords":["忠诚"]},{"id":"duty","heading":"担当负责","synonyms":["担当(负责|作为)(攻坚克难)?"],"keywords":["担当"]},{"id":"style","heading":"纠正“四风”","synonyms":["纠正四风(不止步)?","(持续)?纠(治|正)四风…"],"keywords":["四风"]},{"id":"integrity","heading":"廉洁自律","synonyms":["(严格执行|遵守)?廉洁自律(准则)?"],"keywords":["廉洁自律"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2017",
  "extends": "msh-generic",
  "name": { "zh": "2017年度民主生活会", "en": "2017 annual meeting" },
  "years": [2017, 2018],
  "recognise": {
    "title": ["2017年度 民主生活会", {"words": "2017年 民主生活会", "weight": 7}, "2017年度 对照检查"],
    "theme": ["2017年度民主生活会", "坚定维护以习近平同志为核心的党中央权威和集中统一领导"]
  },
  "titles": ["2017年度民主生活会个人对照检查材料"],
  "aspects": [
    {
      "id": "study",
      "heading": "学习贯彻习近平新时代中国特色社会主义思想",
      "synonyms": ["(深入)?学习贯彻习近平新时代中国特色社会主义思想…"],
      "keywords": ["新时代中国特色社会主义思想"]
    },
    {
      "id": "execution",
      "heading": "执行党中央决策部署",
      "synonyms": ["(认真|坚决)?(贯彻)?执行党中央(重大)?决策部署…"],
      "keywords": ["决策部署"]
    },
    { "id": "loyalty", "heading": "对党忠诚老实", "keywords": ["忠诚"] },
    { "id": "duty", "heading": "担当负责", "synonyms": ["担当(负责|作为)(攻坚克难)?"], "keywords": ["担当"] },
    {
      "id": "style",
      "heading": "纠正“四风”",
      "synonyms": ["纠正四风(不止步)?", "(持续)?纠(治|正)四风…"],
      "keywords": ["四风"]
    },
    {
      "id": "integrity",
      "heading": "廉洁自律",
      "synonyms": ["(严格执行|遵守)?廉洁自律(准则)?"],
      "keywords": ["廉洁自律"]
    }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 6, "max": 6 }
}

"""##),
    ("msh-2018", ##"""
{"id":"msh-2018","extends":"msh-generic","name":{"zh":"2018年度民主生活会","en":"2018 annual meeting"},"years":[2018,2019],"recognise":{"title":["2018年度 民主生活会",{"words":"2018年 民主生活会","weight":7},"2018年度 对照检查"],"theme":["2018年度民主生活会","强化创新理论武装"]},"aspects":[{"id":"thought","heading":"思想政治","synonyms":["思想(政治)?(建设|上)?"],"keywords":["思想政治"]},{"id":"spirit","heading":"精神状态","keywords":["精神状态"]},{"id":"style","heading":"工作作风","synonyms":["(工作)?作风(建设)?"],"keywords":["工作作风"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2018",
  "extends": "msh-generic",
  "name": { "zh": "2018年度民主生活会", "en": "2018 annual meeting" },
  "years": [2018, 2019],
  "recognise": {
    "title": ["2018年度 民主生活会", {"words": "2018年 民主生活会", "weight": 7}, "2018年度 对照检查"],
    "theme": ["2018年度民主生活会", "强化创新理论武装"]
  },
  "titles": ["2018年度民主生活会个人对照检查材料"],
  "aspects": [
    { "id": "thought", "heading": "思想政治", "synonyms": ["思想(政治)?(建设|上)?"], "keywords": ["思想政治"] },
    { "id": "spirit", "heading": "精神状态", "keywords": ["精神状态"] },
    { "id": "style", "heading": "工作作风", "synonyms": ["(工作)?作风(建设)?"], "keywords": ["工作作风"] }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 3, "max": 5 },
  "addPhrases": ["强化创新理论武装，树牢“四个意识”，坚定“四个自信”，勇于担当作为"]
}

"""##),
    ("msh-2019", ##"""
{"id":"msh-2019","extends":"msh-generic","name":{"zh":"“不忘初心、牢记使命”专题民主生活会（2019年）","en":"2019 meeting on the founding mission"},"years":[2019],"recognise":{"title":["不忘初心 民主生活会","2019年(度)? 民主生活会","不忘初心 (检视剖析|对照检查|发言提纲)"],"theme":["不忘初心牢记使命主题教育","四个对照","四个找一找","十八个是否","守初心担使命"]},"aspects":[{"id":"thought","heading":"加强思想政治建设，深入学习贯彻习近平新时代中国特色社会主义思想","synonyms":["加强思想政治建设…","(深入)?学习贯彻习近平新时代中国特色社会主义思想…"],"keywords":["思想政治建设"]},{"id":"execution","heading":"贯彻落实习近平总书记重要讲话、重要指示批示精神和中央决策部署","synonyms":["贯彻落实…(重要讲话|指示批示|决策部署)…"],"keywords":["指示批示","决策部署"]},{"id":"duty","heading":"履职尽责、担当作为，推动高质量发展","synonyms":["(履职尽责)?担当作为(推动高质量发展)?"],"keywords":["履职尽责","担当作为"]},{"id":"style","heading":"持续转变作风，力戒形式主义官僚主义","synonyms":["(持续)?转变作风…","(持续转变作风)?力戒形式主义官僚主义"],"keywords":["转变作风","力戒形式主义"]},{"id":"governance","heading":"履行全面从严治党责任，加强自身建设","synonyms":["(履行|落实)全面从严治党(主体|政治)?责任…"],"keywords":["从严治党"]}],"aspectSets":[[{"id":"f1","heading":"增强“四个意识”、坚定“四个自信”、做到“两个维护”","synonyms":["…四个意识…两个维护…"],"keywords":["四个意识"]},{"id":"f2","heading":"知敬畏、存戒惧、守底线","synonyms":["…知敬畏存戒惧守底线…"],"keywords":["知敬畏"]},{"id":"f3","heading":"群众观点、群众立场、群众感情、服务群众","synonyms":["…群众观点群众立场群众感情服务群众…"],"keywords":["群众观点"]},{"id":"f4","heading":"思想觉悟、能力素质、道德修养、作风形象","synonyms":["…思想觉悟能力素质道德修养作风形象…"],"keywords":["思想觉悟","作风形象"]}]],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2019",
  "extends": "msh-generic",
  "name": { "zh": "“不忘初心、牢记使命”专题民主生活会（2019年）", "en": "2019 meeting on the founding mission" },
  "years": [2019],
  "recognise": {
    "title": ["不忘初心 民主生活会", "2019年(度)? 民主生活会", "不忘初心 (检视剖析|对照检查|发言提纲)"],
    "theme": ["不忘初心牢记使命主题教育", "四个对照", "四个找一找", "十八个是否", "守初心担使命"]
  },
  "titles": ["“不忘初心、牢记使命”专题民主生活会个人检视剖析材料", "“不忘初心、牢记使命”专题民主生活会发言提纲"],
  "addParts": [{"id": "problems", "points": {"min": 2, "max": 4, "of": "aspect"}}],
  "aspects": [
    {
      "id": "thought",
      "heading": "加强思想政治建设，深入学习贯彻习近平新时代中国特色社会主义思想",
      "synonyms": ["加强思想政治建设…", "(深入)?学习贯彻习近平新时代中国特色社会主义思想…"],
      "keywords": ["思想政治建设"]
    },
    {
      "id": "execution",
      "heading": "贯彻落实习近平总书记重要讲话、重要指示批示精神和中央决策部署",
      "synonyms": ["贯彻落实…(重要讲话|指示批示|决策部署)…"],
      "keywords": ["指示批示", "决策部署"]
    },
    {
      "id": "duty",
      "heading": "履职尽责、担当作为，推动高质量发展",
      "synonyms": ["(履职尽责)?担当作为(推动高质量发展)?"],
      "keywords": ["履职尽责", "担当作为"]
    },
    {
      "id": "style",
      "heading": "持续转变作风，力戒形式主义官僚主义",
      "synonyms": ["(持续)?转变作风…", "(持续转变作风)?力戒形式主义官僚主义"],
      "keywords": ["转变作风", "力戒形式主义"]
    },
    {
      "id": "governance",
      "heading": "履行全面从严治党责任，加强自身建设",
      "synonyms": ["(履行|落实)全面从严治党(主体|政治)?责任…"],
      "keywords": ["从严治党"]
    }
  ],
  "aspectSets": [
    [
      {
        "id": "f1",
        "heading": "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
        "synonyms": ["…四个意识…两个维护…"],
        "keywords": ["四个意识"]
      },
      {
        "id": "f2",
        "heading": "知敬畏、存戒惧、守底线",
        "synonyms": ["…知敬畏存戒惧守底线…"],
        "keywords": ["知敬畏"]
      },
      {
        "id": "f3",
        "heading": "群众观点、群众立场、群众感情、服务群众",
        "synonyms": ["…群众观点群众立场群众感情服务群众…"],
        "keywords": ["群众观点"]
      },
      {
        "id": "f4",
        "heading": "思想觉悟、能力素质、道德修养、作风形象",
        "synonyms": ["…思想觉悟能力素质道德修养作风形象…"],
        "keywords": ["思想觉悟", "作风形象"]
      }
    ]
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 4, "max": 5 },
  "addPhrases": ["守初心、担使命，找差距、抓落实", "“四个对照”“四个找一找”", "“十八个是否”"]
}

"""##),
    ("msh-2020", ##"""
{"id":"msh-2020","extends":"msh-generic","name":{"zh":"2020年度民主生活会","en":"2020 annual meeting"},"years":[2020,2021],"recognise":{"title":["2020年度 民主生活会",{"words":"2020年 民主生活会","weight":7},"2020年度 对照检查"],"theme":["2020年度民主生活会","加强政治建设提高政治能力坚守人民情怀"]},"aspects":[{"id":"study","heading":"学懂弄通做实习近平新时代中国特色社会主义思想","synonyms":["(学习贯彻|学懂弄通做实)习近平新时代中国特色社会主义思想…"],"keywords":["学懂弄通做实"]},{"id":"leadership","heading":"坚持和加强党的全面领导","synonyms":["(坚持)?加强党的全面领导"],"keywords":["党的全面领导"]},{"id":"duty","heading":"履职尽责、担当作为","synonyms":["(履职尽责)?担当作为","…统筹(推进)?疫情防控和经济社会发展…"],"keywords":["履职尽责","疫情防控"]},{"id":"plenum","heading":"学习贯彻党的十九届五中全会精神","synonyms":["(深入)?(学习)?贯彻(落实)?党的十九届五中全会精神"],"keywords":["五中全会"]},{"id":"governance","heading":"落实全面从严治党责任","synonyms":["(履行|落实)全面从严治党(主体|政治)?责任…"],"keywords":["从严治党"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2020",
  "extends": "msh-generic",
  "name": { "zh": "2020年度民主生活会", "en": "2020 annual meeting" },
  "years": [2020, 2021],
  "recognise": {
    "title": ["2020年度 民主生活会", {"words": "2020年 民主生活会", "weight": 7}, "2020年度 对照检查"],
    "theme": ["2020年度民主生活会", "加强政治建设提高政治能力坚守人民情怀"]
  },
  "titles": ["2020年度民主生活会个人对照检查材料"],
  "addParts": [{"id": "rectification", "expected": true}],
  "aspects": [
    {
      "id": "study",
      "heading": "学懂弄通做实习近平新时代中国特色社会主义思想",
      "synonyms": ["(学习贯彻|学懂弄通做实)习近平新时代中国特色社会主义思想…"],
      "keywords": ["学懂弄通做实"]
    },
    {
      "id": "leadership",
      "heading": "坚持和加强党的全面领导",
      "synonyms": ["(坚持)?加强党的全面领导"],
      "keywords": ["党的全面领导"]
    },
    {
      "id": "duty",
      "heading": "履职尽责、担当作为",
      "synonyms": ["(履职尽责)?担当作为", "…统筹(推进)?疫情防控和经济社会发展…"],
      "keywords": ["履职尽责", "疫情防控"]
    },
    {
      "id": "plenum",
      "heading": "学习贯彻党的十九届五中全会精神",
      "synonyms": ["(深入)?(学习)?贯彻(落实)?党的十九届五中全会精神"],
      "keywords": ["五中全会"]
    },
    {
      "id": "governance",
      "heading": "落实全面从严治党责任",
      "synonyms": ["(履行|落实)全面从严治党(主体|政治)?责任…"],
      "keywords": ["从严治党"]
    }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 5, "max": 5 },
  "addPhrases": ["加强政治建设，提高政治能力，坚守人民情怀"]
}

"""##),
    ("msh-2021", ##"""
{"id":"msh-2021","extends":"msh-generic","name":{"zh":"党史学习教育专题民主生活会（2021年度）","en":"2021 meeting on Party history study"},"years":[2021,2022],"recognise":{"title":["党史学习教育 民主生活会","2021年度 民主生活会","2021年度 对照检查",{"words":"2021年 民主生活会","weight":7}],"theme":["党史学习教育专题民主生活会","2021年度民主生活会","伟大建党精神"]},"open":true}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2021",
  "extends": "msh-generic",
  "name": { "zh": "党史学习教育专题民主生活会（2021年度）", "en": "2021 meeting on Party history study" },
  "years": [2021, 2022],
  "recognise": {
    "title": [
      "党史学习教育 民主生活会",
      "2021年度 民主生活会",
      "2021年度 对照检查",
      { "words": "2021年 民主生活会", "weight": 7 }
    ],
    "theme": ["党史学习教育专题民主生活会", "2021年度民主生活会", "伟大建党精神"]
  },
  "titles": ["党史学习教育专题民主生活会个人对照检查材料"],
  "addParts": [{"id": "rectification", "expected": true}],
  "aspectNote": {
    "text": {
      "zh": "没有见到公开的统一方面清单，4至7个方面均可。",
      "en": "No single list of aspects was found; four to seven are accepted."
    },
    "authority": "practice",
    "source": "公开模板与评阅意见的通行做法"
  },
  "open": true,
  "count": { "min": 4, "max": 7 },
  "addPhrases": [
    "学史明理、学史增信、学史崇德、学史力行", "弘扬伟大建党精神", "坚定历史自信，践行时代使命，厚植为民情怀",
    "走好新的赶考之路"
  ]
}

"""##),
    ("msh-2022", ##"""
{"id":"msh-2022","extends":"msh-generic","name":{"zh":"2022年度民主生活会（六个带头）","en":"2022 annual meeting (six leads)"},"years":[2022],"recognise":{"title":["六个带头","2022年度 民主生活会",{"words":"2022年 民主生活会","weight":7},"2022年度 对照检查"],"theme":["2022年度(党员领导干部)?民主生活会","六个带头"]},"aspects":[{"id":"establish","heading":"带头深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”","synonyms":["深刻(领悟|感悟)两个确立(的决定性意义)?(增强四个意识坚定四个自信做到两个维护)?","(坚决)?做到两个维护"],"keywords":["两个确立"]},{"id":"soul","heading":"带头用习近平新时代中国特色社会主义思想凝心铸魂","synonyms":["(坚持)?用习近平新时代中国特色社会主义思想(武装头脑)?凝心铸魂","凝心铸魂"],"keywords":["凝心铸魂"]},{"id":"leadership","heading":"带头坚持和加强党的全面领导","synonyms":["(坚持)?加强党的全面领导"],"keywords":["党的全面领导"]},{"id":"people","heading":"带头坚持以人民为中心的发展思想，推动改革发展稳定","synonyms":["(坚持)?以人民为中心的发展思想(推动改革发展稳定)?","推动改革发展稳定"],"keywords":["以人民为中心"]},{"id":"struggle","heading":"带头发扬斗争精神，防范化解风险挑战","synonyms":["发扬斗争精神(防范化解(重大)?(风险(挑战)?)?)?","防范化解(重大)?风险(挑战)?"],"keywords":["斗争精神","风险挑战"]},{"id":"governance","heading":"带头落实全面从严治党政治责任","synonyms":["(履行|落实)全面从严治党(主体|政治)?责任"],"keywords":["从严治党"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2022",
  "extends": "msh-generic",
  "name": { "zh": "2022年度民主生活会（六个带头）", "en": "2022 annual meeting (six leads)" },
  "years": [2022],
  "recognise": {
    "title": ["六个带头", "2022年度 民主生活会", {"words": "2022年 民主生活会", "weight": 7}, "2022年度 对照检查"],
    "theme": ["2022年度(党员领导干部)?民主生活会", "六个带头"]
  },
  "titles": ["2022年度民主生活会个人对照检查材料", "2022年度民主生活会“六个带头”个人发言提纲"],
  "aspects": [
    {
      "id": "establish",
      "heading": "带头深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”",
      "synonyms": [
        "深刻(领悟|感悟)两个确立(的决定性意义)?(增强四个意识坚定四个自信做到两个维护)?", "(坚决)?做到两个维护"
      ],
      "keywords": ["两个确立"]
    },
    {
      "id": "soul",
      "heading": "带头用习近平新时代中国特色社会主义思想凝心铸魂",
      "synonyms": ["(坚持)?用习近平新时代中国特色社会主义思想(武装头脑)?凝心铸魂", "凝心铸魂"],
      "keywords": ["凝心铸魂"]
    },
    {
      "id": "leadership",
      "heading": "带头坚持和加强党的全面领导",
      "synonyms": ["(坚持)?加强党的全面领导"],
      "keywords": ["党的全面领导"]
    },
    {
      "id": "people",
      "heading": "带头坚持以人民为中心的发展思想，推动改革发展稳定",
      "synonyms": ["(坚持)?以人民为中心的发展思想(推动改革发展稳定)?", "推动改革发展稳定"],
      "keywords": ["以人民为中心"]
    },
    {
      "id": "struggle",
      "heading": "带头发扬斗争精神，防范化解风险挑战",
      "synonyms": ["发扬斗争精神(防范化解(重大)?(风险(挑战)?)?)?", "防范化解(重大)?风险(挑战)?"],
      "keywords": ["斗争精神", "风险挑战"]
    },
    {
      "id": "governance",
      "heading": "带头落实全面从严治党政治责任",
      "synonyms": ["(履行|落实)全面从严治党(主体|政治)?责任"],
      "keywords": ["从严治党"]
    }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 6, "max": 6 },
  "addPhrases": ["党的二十大作出的重大决策部署", "“六个带头”"]
}

"""##),
    ("msh-2023", ##"""
{"id":"msh-2023","extends":"msh-generic","name":{"zh":"学习贯彻习近平新时代中国特色社会主义思想主题教育专题民主生活会（2023年）","en":"2023 meeting of the theme education"},"years":[2023,2024],"recognise":{"title":["2023 主题教育 民主生活会","2023年度 民主生活会",{"words":"2023年 民主生活会","weight":7},"主题教育 民主生活会","2023年度? (对照检查|个人剖析|检视剖析)"],"theme":["学思想强党性重实践建新功","主题教育专题民主生活会","2023年(度)?(专题)?民主生活会","以学铸魂"]},"aspects":[{"id":"study","heading":"理论学习","synonyms":["(政治)?理论(学习|武装)"],"keywords":["理论学习"]},{"id":"politics","heading":"政治素质","synonyms":["政治素养"],"keywords":["政治素质","政治素养"]},{"id":"ability","heading":"能力本领","synonyms":["(能力|本领)(素质|建设)?","工作(能力|本领)"],"keywords":["本领"]},{"id":"duty","heading":"担当作为","synonyms":["(责任|履职)担当","担当"],"keywords":["担当"]},{"id":"style","heading":"工作作风","synonyms":["作风(建设)?"],"keywords":["工作作风"]},{"id":"integrity","heading":"廉洁自律","synonyms":["(清正)?廉洁(从政)?"],"keywords":["廉洁"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2023",
  "extends": "msh-generic",
  "name": {
    "zh": "学习贯彻习近平新时代中国特色社会主义思想主题教育专题民主生活会（2023年）",
    "en": "2023 meeting of the theme education"
  },
  "years": [2023, 2024],
  "recognise": {
    "title": [
      "2023 主题教育 民主生活会",
      "2023年度 民主生活会",
      { "words": "2023年 民主生活会", "weight": 7 },
      "主题教育 民主生活会",
      "2023年度? (对照检查|个人剖析|检视剖析)"
    ],
    "theme": ["学思想强党性重实践建新功", "主题教育专题民主生活会", "2023年(度)?(专题)?民主生活会", "以学铸魂"]
  },
  "titles": [
    "2023年主题教育专题民主生活会个人对照检查材料", "2023年主题教育专题民主生活会个人发言提纲",
    "2023年主题教育专题民主生活会个人剖析材料"
  ],
  "addParts": [
    { "id": "rectification", "expected": true },
    {
      "id": "cases",
      "expected": true,
      "rules": [
        {
          "text": {
            "zh": "要结合典型案例进行剖析，联系自身谈反思。",
            "en": "Reflect on typical cases in the light of one's own conduct."
          },
          "authority": "notice",
          "source": "2023年主题教育专题民主生活会部署（据公开报道）"
        }
      ]
    }
  ],
  "aspects": [
    { "id": "study", "heading": "理论学习", "synonyms": ["(政治)?理论(学习|武装)"], "keywords": ["理论学习"] },
    { "id": "politics", "heading": "政治素质", "synonyms": ["政治素养"], "keywords": ["政治素质", "政治素养"] },
    {
      "id": "ability",
      "heading": "能力本领",
      "synonyms": ["(能力|本领)(素质|建设)?", "工作(能力|本领)"],
      "keywords": ["本领"]
    },
    { "id": "duty", "heading": "担当作为", "synonyms": ["(责任|履职)担当", "担当"], "keywords": ["担当"] },
    { "id": "style", "heading": "工作作风", "synonyms": ["作风(建设)?"], "keywords": ["工作作风"] },
    { "id": "integrity", "heading": "廉洁自律", "synonyms": ["(清正)?廉洁(从政)?"], "keywords": ["廉洁"] }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 6, "max": 6 },
  "addPhrases": ["以学铸魂、以学增智、以学正风、以学促干"]
}

"""##),
    ("msh-2024", ##"""
{"id":"msh-2024","extends":"msh-generic","name":{"zh":"2024年度民主生活会（四个带头）","en":"2024 annual meeting (four leads)"},"years":[2024],"recognise":{"title":["四个带头","2024年度 民主生活会",{"words":"2024年 民主生活会","weight":7},"2024年度 对照检查"],"theme":["2024年度(党员领导干部)?民主生活会","四个带头","党纪学习教育 民主生活会"]},"aspects":[{"id":"unity","heading":"带头严守政治纪律和政治规矩，维护党的团结统一","synonyms":["(严守|遵守)政治纪律和政治规矩(维护党的团结统一)?"],"keywords":["政治纪律","团结统一"]},{"id":"spirit","heading":"带头增强党性、严守纪律、砥砺作风","synonyms":["增强党性(严守纪律)?(砥砺作风)?"],"keywords":["砥砺作风","增强党性"]},{"id":"duty","heading":"带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新","synonyms":["(在)?遵规守纪清正廉洁前提下…","勇于担责(敢于创新)?"],"keywords":["遵规守纪","勇于担责"]},{"id":"governance","heading":"带头履行全面从严治党政治责任","synonyms":["(履行|落实)全面从严治党(主体|政治)?责任"],"keywords":["从严治党"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2024",
  "extends": "msh-generic",
  "name": { "zh": "2024年度民主生活会（四个带头）", "en": "2024 annual meeting (four leads)" },
  "years": [2024],
  "recognise": {
    "title": ["四个带头", "2024年度 民主生活会", {"words": "2024年 民主生活会", "weight": 7}, "2024年度 对照检查"],
    "theme": ["2024年度(党员领导干部)?民主生活会", "四个带头", "党纪学习教育 民主生活会"]
  },
  "titles": ["2024年度民主生活会个人对照检查材料", "2024年度民主生活会“四个带头”个人发言提纲"],
  "addParts": [
    {
      "id": "rectification",
      "expected": true,
      "heading": "上年度主题教育专题民主生活会整改措施落实情况",
      "offer": ["上年度民主生活会整改措施落实情况", "上次民主生活会整改落实情况"]
    },
    { "id": "cases", "expected": true, "heading": "反面典型案例剖析", "offer": ["典型案例剖析"] }
  ],
  "aspects": [
    {
      "id": "unity",
      "heading": "带头严守政治纪律和政治规矩，维护党的团结统一",
      "synonyms": ["(严守|遵守)政治纪律和政治规矩(维护党的团结统一)?"],
      "keywords": ["政治纪律", "团结统一"]
    },
    {
      "id": "spirit",
      "heading": "带头增强党性、严守纪律、砥砺作风",
      "synonyms": ["增强党性(严守纪律)?(砥砺作风)?"],
      "keywords": ["砥砺作风", "增强党性"]
    },
    {
      "id": "duty",
      "heading": "带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新",
      "synonyms": ["(在)?遵规守纪清正廉洁前提下…", "勇于担责(敢于创新)?"],
      "keywords": ["遵规守纪", "勇于担责"]
    },
    {
      "id": "governance",
      "heading": "带头履行全面从严治党政治责任",
      "synonyms": ["(履行|落实)全面从严治党(主体|政治)?责任"],
      "keywords": ["从严治党"]
    }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 4, "max": 4 },
  "addPhrases": ["党纪学习教育", "为进一步全面深化改革、推进中国式现代化提供坚强纪律保证", "“四个带头”"]
}

"""##),
    ("msh-2025", ##"""
{"id":"msh-2025","extends":"msh-generic","name":{"zh":"2025年度民主生活会（五个带头）","en":"2025 annual meeting (five leads)"},"years":[2025,2026],"recognise":{"title":["五个带头","2025年度 民主生活会",{"words":"2025年 民主生活会","weight":7},"2025年度 对照检查"],"theme":["2025年度(党员领导干部)?民主生活会","五个带头","锲而不舍落实中央八项规定精神 民主生活会"]},"aspects":[{"id":"loyalty","heading":"带头强化政治忠诚、提高政治能力","synonyms":["强化政治忠诚(提高政治能力)?"],"keywords":["政治忠诚"]},{"id":"spirit","heading":"带头固本培元、增强党性","synonyms":["(固本培元)?增强党性"],"keywords":["固本培元","党性"]},{"id":"awe","heading":"带头敬畏人民、敬畏组织、敬畏法纪","synonyms":["…敬畏(之心|人民|组织|法纪)…"],"keywords":["敬畏"]},{"id":"duty","heading":"带头干事创业、担当作为","synonyms":["(干事创业)?担当作为"],"keywords":["担当作为","干事创业"]},{"id":"governance","heading":"带头坚决扛起管党治党责任","synonyms":["(坚决)?(扛起|履行|落实)?(管党治党|全面从严治党)(政治|主体)?责任"],"keywords":["管党治党","从严治党"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-2025",
  "extends": "msh-generic",
  "name": { "zh": "2025年度民主生活会（五个带头）", "en": "2025 annual meeting (five leads)" },
  "years": [2025, 2026],
  "recognise": {
    "title": ["五个带头", "2025年度 民主生活会", {"words": "2025年 民主生活会", "weight": 7}, "2025年度 对照检查"],
    "theme": ["2025年度(党员领导干部)?民主生活会", "五个带头", "锲而不舍落实中央八项规定精神 民主生活会"]
  },
  "titles": [
    "2025年度民主生活会个人对照检查材料", "2025年度民主生活会“五个带头”个人发言提纲",
    "2025年度民主生活会暨以案促改专题民主生活会个人对照检查材料"
  ],
  "addParts": [
    { "id": "rectification", "expected": true },
    { "id": "cases", "expected": true, "heading": "反面典型案例剖析", "offer": ["典型案例剖析"] }
  ],
  "aspects": [
    {
      "id": "loyalty",
      "heading": "带头强化政治忠诚、提高政治能力",
      "synonyms": ["强化政治忠诚(提高政治能力)?"],
      "keywords": ["政治忠诚"]
    },
    {
      "id": "spirit",
      "heading": "带头固本培元、增强党性",
      "synonyms": ["(固本培元)?增强党性"],
      "keywords": ["固本培元", "党性"]
    },
    {
      "id": "awe",
      "heading": "带头敬畏人民、敬畏组织、敬畏法纪",
      "synonyms": ["…敬畏(之心|人民|组织|法纪)…"],
      "keywords": ["敬畏"]
    },
    {
      "id": "duty",
      "heading": "带头干事创业、担当作为",
      "synonyms": ["(干事创业)?担当作为"],
      "keywords": ["担当作为", "干事创业"]
    },
    {
      "id": "governance",
      "heading": "带头坚决扛起管党治党责任",
      "synonyms": ["(坚决)?(扛起|履行|落实)?(管党治党|全面从严治党)(政治|主体)?责任"],
      "keywords": ["管党治党", "从严治党"]
    }
  ],
  "aspectNote": {
    "text": {
      "zh": "后三个方面的完整表述以通知原文为准，这里按核心词识别。",
      "en": "The full wording of aspects three to five follows the notice; here they are told by their core words."
    },
    "authority": "practice",
    "source": "公开模板与评阅意见的通行做法"
  },
  "open": false,
  "ordered": true,
  "count": { "min": 5, "max": 5 },
  "addPhrases": [
    "推进作风建设常态化长效化", "锲而不舍落实中央八项规定精神", "以打攻坚战、持久战的决心和恒心", "“五个带头”"
  ]
}

"""##),
    ("msh-generic", ##"""
{"id":"msh-generic","name":{"zh":"民主生活会对照检查（年度不明）","en":"Democratic-life meeting paper (year unknown)"},"recognise":{"title":["民主生活会",{"words":"对照检查(材料|提纲|发言|报告)","weight":3},{"words":"检视剖析(材料|提纲|发言)","weight":3},{"words":"个人剖析","weight":3}],"hint":["发言提纲","剖析材料","对照检查"],"kind":["民主生活会"],"not":["主持词","(上的)?(讲话|讲评|点评|表态发言)","(整改)(方案|清单|台账|落实|报告|情况)","(工作)?(方案|通知|总结)","(召开|开展|民主生活会|组织生活会)…情况(的)?(报告|通报|汇报)","心得体会","研讨发言","党课","征求意见","(会议)?记录"]},"aspects":[{"id":"belief","heading":"理想信念和遵守党章党规","synonyms":["理想信念","遵守党章(党规)?"],"keywords":["理想信念"]},{"id":"discipline","heading":"遵守政治纪律和政治规矩","synonyms":["政治纪律(和政治规矩)?"],"keywords":["政治纪律"]},{"id":"team","heading":"领导班子建设和执行民主集中制","synonyms":["(执行)?民主集中制","班子建设"],"keywords":["民主集中制"]},{"id":"duty","heading":"正确行使权力、履职尽责","synonyms":["履职尽责(担当作为)?","担当作为"],"keywords":["履职尽责","担当作为"]},{"id":"integrity","heading":"清正廉洁和家教家风","synonyms":["廉洁自律","(注重)?家教家风"],"keywords":["廉洁"]},{"id":"masses","heading":"践行群众路线、改进作风","synonyms":["(工作)?作风(建设)?","群众路线"],"keywords":["作风","群众"]},{"id":"governance","heading":"落实全面从严治党责任","synonyms":["(履行|落实)全面从严治党(主体|政治)?责任"],"keywords":["从严治党"]}],"open":true,"wrappers":["在{}方面","对照{}方面突出问题","关于{}方面","对照{}方面存在的问题","{}方面存在的突出问题","带头{}方面","{}上","{}情况","聚焦{}","围绕{}","{}方面的问题","{}方面的差距","{}问题"]}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "msh-generic",
  "name": { "zh": "民主生活会对照检查（年度不明）", "en": "Democratic-life meeting paper (year unknown)" },
  "recognise": {
    "title": [
      "民主生活会",
      { "words": "对照检查(材料|提纲|发言|报告)", "weight": 3 },
      { "words": "检视剖析(材料|提纲|发言)", "weight": 3 },
      { "words": "个人剖析", "weight": 3 }
    ],
    "hint": ["发言提纲", "剖析材料", "对照检查"],
    "kind": ["民主生活会"],
    "not": [
      "主持词", "(上的)?(讲话|讲评|点评|表态发言)", "(整改)(方案|清单|台账|落实|报告|情况)",
      "(工作)?(方案|通知|总结)", "(召开|开展|民主生活会|组织生活会)…情况(的)?(报告|通报|汇报)", "心得体会",
      "研讨发言", "党课", "征求意见", "(会议)?记录"
    ]
  },
  "titles": [
    "民主生活会个人对照检查材料", "{year}年度民主生活会个人对照检查材料", "{year}年度民主生活会个人发言提纲",
    "{year}年度民主生活会个人剖析材料", "在{year}年度民主生活会上的发言提纲"
  ],
  "preambles": [
    "根据民主生活会的部署要求，会前本人认真参加学习研讨，广泛征求意见，深入谈心谈话，紧扣会议主题查摆问题、剖析原因、明确方向。"
  ],
  "transitions": [
    "现将个人对照检查情况报告如下：", "现将对照检查情况汇报如下：", "现作如下对照检查。", "现对照检查如下："
  ],
  "transition": {
    "words": [
      "(现|下面)…(对照检查|检视剖析|报告|汇报|剖析|发言)…如下", "现作如下…", "(现|下面)…(从|就)…(方面|几点)…"
    ],
    "rules": [
      {
        "text": {
          "zh": "开头段以过渡句收尾，引出正文。",
          "en": "The preamble closes with a sentence that leads into the body."
        },
        "authority": "practice",
        "source": "公开模板与评阅意见的通行做法"
      }
    ]
  },
  "parts": [
    {
      "id": "gains",
      "heading": "学习收获和主要体会",
      "level": 1,
      "anywhere": true,
      "offer": ["学习收获和主要体会"],
      "synonyms": ["(理论|主题教育)?学习(的)?(体会|收获|情况)((和|及|与)?(主要)?(体会|收获))?"],
      "rules": [
        {
          "text": { "zh": "写学习后的认识和收获，不写成工作汇报。", "en": "What was learnt, not a report of work." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "rectification",
      "heading": "上年度民主生活会整改措施落实情况",
      "level": 1,
      "offer": ["上次民主生活会整改落实情况"],
      "synonyms": [
        "(上(一)?年度|上(一)?次|去年|{year}年(度)?)(专题|主题教育专题)?(民主生活会|组织生活会)?…(整改|问题)…(落实|完成|进展)?(情况)?"
      ],
      "rules": [
        {
          "text": {
            "zh": "逐项说明上次会议整改措施的落实情况，未完成的说明原因和打算。",
            "en": "Item by item, how the last meeting's measures were carried out; for what is unfinished, why and what next."
          },
          "authority": "practice",
          "source": "历年会议公开报道：会议先通报上次民主生活会整改措施落实情况"
        }
      ]
    },
    {
      "id": "matters",
      "heading": "个人有关事项说明",
      "level": 1,
      "anywhere": true,
      "offer": ["需要说明的有关事项"],
      "synonyms": [
        "(需要|需)?(说明|报告)的?(个人)?有关(事项|情况)", "(个人)?有关(事项|情况|问题)(的)?(报告|说明)?(情况)?"
      ],
      "rules": [
        {
          "text": {
            "zh": "有群众反映、巡视反馈、组织约谈函询问题的，把问题说清楚、谈透彻；没有的可不写。",
            "en": "For those concerned by complaints, inspection or an inquiry: say it clearly and fully. Others may leave it out."
          },
          "authority": "notice",
          "source": "《中国共产党党内监督条例》"
        }
      ]
    },
    {
      "id": "problems",
      "heading": "存在的主要问题",
      "level": 1,
      "required": true,
      "aspects": true,
      "offer": [
        "存在问题", "存在的问题", "存在的突出问题", "存在的问题和不足", "自身存在的问题和差距",
        "对照检查出的主要问题", "检视查摆的问题"
      ],
      "synonyms": [
        "(个人|自身|班子|领导班子|方面)?(在…方面)?(对照…)?(存在|查摆|检视|查找|检查)(的|出的?|查摆的?)?(主要|突出)?的?(问题|差距|不足)((和|与|及|、)?(主要)?(不足|差距|问题|表现))?(情况)?",
        "对照检查(情况|出的(主要|突出)?问题)", "对照检视(情况|问题)?",
        "(问题查摆|查摆问题|检视问题|问题检视|突出问题|主要问题)(情况)?",
        "对照…(查摆|检视|查找|存在)…问题(和不足|和差距)?", "(六|四|五|七)个(方面|带头|对照)…(问题|差距|不足)",
        "四风方面…问题", "差距(和)?不足"
      ],
      "points": { "min": 2, "max": 4, "of": "aspect" },
      "example": true,
      "minCharacters": 500,
      "rules": [
        {
          "text": {
            "zh": "按规定的方面逐一查摆，每个方面通常2至3个问题，每个问题先写一句判断，再写表现和具体事例。",
            "en": "Go through the aspects one by one, usually two or three problems each: a one-sentence judgement, then how it shows and a concrete example."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        },
        {
          "text": {
            "zh": "见人见事见思想：写自己的表现、场景和后果，用“比如”举实例。",
            "en": "People, facts, thinking: one's own conduct, the scene, the effect; give an example (比如，…)."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        },
        {
          "text": {
            "zh": "不以班子问题代替个人问题，不以工作问题代替思想问题。",
            "en": "Not the leadership's problems for one's own; not work problems for problems of thinking."
          },
          "authority": "notice",
          "source": "主题教育部署要求（据公开转述）"
        }
      ],
      "items": [
        "理论学习不够深入", "理论学习主动性不够", "学以致用上有差距", "政治站位还不够高", "政治执行力有待提升",
        "政治敏锐性不够强", "攻坚克难的本领有待提升", "创新意识还需进一步加强", "调查研究能力不强",
        "调查研究浮于表面", "缺乏主动担当的决心", "联系群众不够", "密切联系群众、服务群众不到位",
        "为民服务的能力还需提升", "履行“一岗双责”不够到位", "党风廉政建设仍需加强", "理论学习不到位",
        "学用结合不够紧密", "落实重大事项请示报告制度不严格", "意识形态工作责任制落实不够到位", "管党治党力度不够大",
        "党员干部教育管理不严格", "攻坚克难锐气不足", "改革创新意识不够强劲", "创新动力不足", "研究政策能力不强",
        "贯彻新发展理念有差距", "缺乏主动斗争的精神", "斗争性原则性还需要进一步加强", "风险忧患意识还需要进一步提升",
        "先锋模范作用发挥不够全面", "形式主义问题若隐若现", "落实廉洁文化建设不实不细", "纪律规矩没有把牢",
        "队伍管理仍需加强", "服务群众不够主动"
      ]
    },
    {
      "id": "causes",
      "heading": "原因剖析",
      "level": 1,
      "required": true,
      "offer": ["原因分析", "产生问题的原因", "存在问题的原因剖析", "产生问题的原因分析", "问题产生的思想根源"],
      "synonyms": [
        "(存在|产生)?(上述|以上|这些)?(主要|突出)?(问题|不足|差距)?(存在|产生)?的?(主要|深层次?)?(思想)?(根源|原因)(的)?(分析|剖析)?(和剖析|及剖析)?",
        "(剖析|分析)(问题|问题产生的?|存在问题的?|产生问题的?|产生的?)?(思想)?(原因|根源)(分析|剖析)?",
        "党性(分析|剖析)", "(思想|问题)?(根源|原因)(剖析|分析)", "(对)?(问题|存在问题)(的)?剖析"
      ],
      "points": { "min": 3, "max": 5, "of": "part" },
      "minCharacters": 300,
      "rules": [
        {
          "text": {
            "zh": "从理想信念、宗旨意识、党性修养、担当精神、纪律意识等主观方面找根源，通常3至4条。",
            "en": "Look for the roots in one's own conviction, sense of purpose, Party spirit, responsibility, discipline; usually three or four."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        },
        {
          "text": {
            "zh": "原因要对得上前面的问题，少讲客观、不照抄套话。",
            "en": "Causes answer the problems named above; not only outward ones, not a stock list."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ],
      "items": [
        "理论武装不足", "政治理论学习不够深入", "宗旨意识不深", "党性修养有所退化", "党性锻炼有所弱化",
        "担当精神不够强", "作风要求不够严格", "理想信念不够坚定", "政治学习不够深入", "党性修养不深",
        "服务群众宗旨意识不牢", "担当意识有所减退", "纪律意识有所松懈", "自我革命精神不够彻底",
        "理论学习不够扎实，理想信念根基不够牢", "宗旨意识不够牢，为民服务能力有欠缺",
        "党性修养有所弱化，管党治党责任落实不够", "强化责任有差距，自我要求还不够严格"
      ]
    },
    {
      "id": "cases",
      "heading": "典型案例剖析",
      "level": 1,
      "anywhere": true,
      "offer": ["反面典型案例剖析"],
      "synonyms": [
        "(反面)?(典型)?案例(的)?(剖析|分析|反思|警示)(和?反思|情况)?", "(结合|对照)…案例…(剖析|反思|警示|检视)…"
      ],
      "rules": [
        {
          "text": {
            "zh": "结合通报的典型案例，联系自身思想、工作实际谈反思和警示，不只复述案情。",
            "en": "Reflect on the case named by the notice in the light of one's own work; do not merely retell it."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "measures",
      "heading": "今后努力方向和整改措施",
      "level": 1,
      "required": true,
      "offer": [
        "整改措施", "今后努力方向", "下步改进措施", "今后努力方向及改进措施", "今后整改和努力方向", "下一步整改措施",
        "整改措施和努力方向"
      ],
      "synonyms": [
        "(今后|下一步|下步|下阶段|下一阶段)?(工作|个人)?的?(主要)?(整改|改进|努力|提升)?(和|及|与|、)?(努力|整改|改进)?(方向|措施|打算|思路)((和|及|与|、)?(下一步|今后)?(的)?(主要)?(努力方向|整改方向|改进方向|整改|改进)?(措施|方向|打算|思路|落实)?)?",
        "整改(思路|承诺|落实|方案|打算|目标|内容|计划)(和(整改)?措施)?",
        "(下一步|下步|今后)(的)?(工作|整改)?(打算|计划|安排|措施|思路)"
      ],
      "points": { "min": 3, "max": 6, "of": "part" },
      "answers": "problems",
      "rules": [
        {
          "text": {
            "zh": "每个主要问题都有对应的整改措施，通常不少于3条。",
            "en": "Each main problem has its measure; usually no fewer than three."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        },
        {
          "text": {
            "zh": "措施要具体，写明做什么、何时完成、抓手是什么、谁负责。",
            "en": "Concrete: what, by when, by which means, who answers for it."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ],
      "sections": [
        "强化理论学习，坚定理想信念", "加强理论学习，提高政治站位", "强化理论武装，筑牢思想根基",
        "学懂弄通做实，进一步提高政治素养", "保持政治定力，进一步严守政治规矩", "树牢宗旨意识，扎实推动工作开展",
        "强化责任担当，牢记宗旨意识", "强化担当意识，提升工作实效", "始终勤奋履职，进一步强化担当作为",
        "强化党性修养，改进工作作风", "加强作风建设，着力提高履职能力", "严守纪律规矩，永葆清廉本色",
        "强化党建引领，推进全面从严治党", "筑牢廉洁防线，落实党风廉政建设责任制",
        "强化政治建设，在深化理论武装上严要求", "站稳政治立场，在严格政治纪律上高标准",
        "坚持民本情怀，在保障民生上见实效", "严守党的纪律，在转作风上走在前"
      ]
    }
  ],
  "aspects": [
    {
      "id": "belief",
      "heading": "理想信念和遵守党章党规",
      "synonyms": ["理想信念", "遵守党章(党规)?"],
      "keywords": ["理想信念"]
    },
    {
      "id": "discipline",
      "heading": "遵守政治纪律和政治规矩",
      "synonyms": ["政治纪律(和政治规矩)?"],
      "keywords": ["政治纪律"]
    },
    {
      "id": "team",
      "heading": "领导班子建设和执行民主集中制",
      "synonyms": ["(执行)?民主集中制", "班子建设"],
      "keywords": ["民主集中制"]
    },
    {
      "id": "duty",
      "heading": "正确行使权力、履职尽责",
      "synonyms": ["履职尽责(担当作为)?", "担当作为"],
      "keywords": ["履职尽责", "担当作为"]
    },
    {
      "id": "integrity",
      "heading": "清正廉洁和家教家风",
      "synonyms": ["廉洁自律", "(注重)?家教家风"],
      "keywords": ["廉洁"]
    },
    {
      "id": "masses",
      "heading": "践行群众路线、改进作风",
      "synonyms": ["(工作)?作风(建设)?", "群众路线"],
      "keywords": ["作风", "群众"]
    },
    {
      "id": "governance",
      "heading": "落实全面从严治党责任",
      "synonyms": ["(履行|落实)全面从严治党(主体|政治)?责任"],
      "keywords": ["从严治党"]
    }
  ],
  "aspectNote": {
    "text": {
      "zh": "年度不明时，可参照《若干规定》列出的基本内容；方面名称以当年通知为准。",
      "en": "With the year unknown, the basic contents of the provisions may serve; the names follow the year's notice."
    },
    "authority": "notice",
    "source": "《县以上党和国家机关党员领导干部民主生活会若干规定》"
  },
  "wrappers": [
    "在{}方面", "对照{}方面突出问题", "关于{}方面", "对照{}方面存在的问题", "{}方面存在的突出问题", "带头{}方面",
    "{}上", "{}情况", "聚焦{}", "围绕{}", "{}方面的问题", "{}方面的差距", "{}问题"
  ],
  "open": true,
  "ordered": false,
  "count": { "min": 3, "max": 7 },
  "length": {
    "min": 1500,
    "max": 7000,
    "authority": "practice",
    "source": "没有见到规定字数的通知；领导干部材料习惯在3000至4000字左右"
  },
  "shares": [
    {
      "parts": ["problems", "causes"],
      "percent": 50,
      "authority": "practice",
      "source": "公开的材料审核做法：查摆与剖析不少于全文一半"
    }
  ],
  "phrases": [
    "习近平新时代中国特色社会主义思想", "深刻领悟“两个确立”的决定性意义",
    "增强“四个意识”、坚定“四个自信”、做到“两个维护”", "政治判断力、政治领悟力、政治执行力", "学懂弄通做实",
    "学思想、强党性、重实践、建新功", "形式主义、官僚主义、享乐主义和奢靡之风", "全面从严治党",
    "以人民为中心的发展思想", "批评和自我批评", "落实“一岗双责”", "“三会一课”", "党风廉政建设",
    "中央八项规定精神", "中国式现代化", "高质量发展", "先锋模范作用", "战斗堡垒作用", "重要讲话和重要指示批示精神",
    "党中央决策部署"
  ],
  "cues": ["比如，", "例如，", "如，", "譬如，"]
}

"""##),
    ("shuze-shulian", ##"""
{"id":"shuze-shulian","name":{"zh":"述责述廉报告","en":"Report on responsibility and integrity"},"recognise":{"title":["述责述廉"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "shuze-shulian",
  "name": { "zh": "述责述廉报告", "en": "Report on responsibility and integrity" },
  "recognise": { "title": ["述责述廉"] },
  "titles": ["{year}年度述责述廉报告"],
  "preambles": ["根据述责述廉工作安排，本人对一年来履行管党治党责任和廉洁自律情况作了认真梳理。"],
  "transitions": ["现将有关情况报告如下：", "现将有关情况汇报如下："],
  "transition": { "words": ["(现|下面)…(报告|汇报)…如下"] },
  "parts": [
    {
      "id": "politics",
      "heading": "执行政治纪律和政治规矩情况",
      "level": 1,
      "expected": true,
      "synonyms": ["…政治纪律…"]
    },
    {
      "id": "governance",
      "heading": "履行管党治党责任情况",
      "level": 1,
      "required": true,
      "offer": ["履行全面从严治党责任情况"],
      "synonyms": ["…(管党治党|从严治党|主体责任|党风廉政|述责)…"],
      "rules": [
        {
          "text": {
            "zh": "述责重在管党治党，不写成业务工作总结。",
            "en": "The subject is Party governance, not business results."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "integrity",
      "heading": "执行廉洁纪律情况",
      "level": 1,
      "required": true,
      "offer": ["廉洁自律情况"],
      "synonyms": ["…(廉洁|廉政|述廉)…"],
      "rules": [
        {
          "text": { "zh": "如实写本人执行廉洁纪律的情况。", "en": "How the writer kept the rules of integrity." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "problems",
      "heading": "存在的主要问题",
      "level": 1,
      "expected": true,
      "offer": ["存在的问题和不足"],
      "synonyms": [
        "(工作中|自身|当前|目前|仍然|还)?(存在|面临)的?(主要|突出)?的?(问题|困难|不足|差距|短板)((和|与|及|、)?(主要)?(不足|差距|问题|困难|短板))?(及(其)?原因(分析)?)?",
        "(问题|不足|短板)(和|与|及)(不足|差距|短板)", "主要问题"
      ],
      "points": { "min": 2, "max": 4, "of": "part" },
      "merges": "plans"
    },
    {
      "id": "plans",
      "heading": "下一步整改措施",
      "level": 1,
      "expected": true,
      "offer": ["下一步努力方向"],
      "synonyms": [
        "(今后|下一步|下步|下阶段|下一阶段|{year}年(度)?|明年|来年)(的)?(工作|整改|履职)?(的)?(主要)?(思路|打算|计划|谋划|安排|考虑|重点|举措|措施|努力方向|方向|目标)((和|及|与|、)?(的)?(主要|整改|工作|改进)?(措施|打算|安排|举措|方向|努力方向))?",
        "努力方向", "(整改|改进)(打算|措施|方向)"
      ],
      "points": { "min": 2, "max": 5, "of": "part" }
    }
  ],
  "ordered": true,
  "length": { "min": 800, "max": 7000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["管党治党政治责任", "“一岗双责”", "政治纪律和政治规矩", "党风廉政建设和反腐败工作"],
  "closings": ["以上报告，请审议。"]
}

"""##),
    ("shuzhi-dangjian", ##"""
{"id":"shuzhi-dangjian","name":{"zh":"抓基层党建工作述职报告","en":"Report on grass-roots Party building"},"recognise":{"title":["党建 述职","抓基层党建 述职"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "shuzhi-dangjian",
  "name": { "zh": "抓基层党建工作述职报告", "en": "Report on grass-roots Party building" },
  "recognise": { "title": ["党建 述职", "抓基层党建 述职"] },
  "titles": ["{year}年度抓基层党建工作述职报告"],
  "preambles": ["一年来，本人认真履行抓基层党建工作职责，推动各项任务落到实处。"],
  "transitions": ["现将抓基层党建工作情况报告如下：", "现将有关情况汇报如下："],
  "transition": { "words": ["(现|下面)…(报告|汇报|述职)…如下"] },
  "parts": [
    {
      "id": "highlights",
      "heading": "履职工作特色和亮点",
      "level": 1,
      "required": true,
      "offer": ["主要做法和成效", "履职情况"],
      "synonyms": ["(履职|主要|抓(基层)?党建)…(做法|亮点|特色|成效|情况)", "主要(做法|工作)…"],
      "points": { "min": 3, "max": 6, "of": "part" },
      "rules": [
        {
          "text": { "zh": "写抓党建的做法、特色和成效。", "en": "What was done, what stands out, with what result." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "problems",
      "heading": "存在的问题及原因",
      "level": 1,
      "required": true,
      "offer": ["存在的主要问题"],
      "synonyms": [
        "(工作中|自身|当前|目前|仍然|还)?(存在|面临)的?(主要|突出)?的?(问题|困难|不足|差距|短板)((和|与|及|、)?(主要)?(不足|差距|问题|困难|短板))?(及(其)?原因(分析)?)?",
        "(问题|不足|短板)(和|与|及)(不足|差距|短板)", "主要问题",
        "(存在的?)?(主要|突出)?问题(和|及|与)(主要)?原因(分析)?"
      ],
      "points": { "min": 2, "max": 4, "of": "part" },
      "rules": [
        {
          "text": { "zh": "问题和原因一并写，问题占有相当分量。", "en": "Problems together with their causes, at fair length." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "plans",
      "heading": "下一步工作思路和主要措施",
      "level": 1,
      "required": true,
      "offer": ["下一步努力方向"],
      "synonyms": [
        "(今后|下一步|下步|下阶段|下一阶段|{year}年(度)?|明年|来年)(的)?(工作|整改|履职)?(的)?(主要)?(思路|打算|计划|谋划|安排|考虑|重点|举措|措施|努力方向|方向|目标)((和|及|与|、)?(的)?(主要|整改|工作|改进)?(措施|打算|安排|举措|方向|努力方向))?",
        "努力方向", "(整改|改进)(打算|措施|方向)"
      ],
      "points": { "min": 3, "max": 5, "of": "part" },
      "rules": [
        {
          "text": { "zh": "思路清楚，措施对应问题。", "en": "A clear line, measures that answer the problems." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    }
  ],
  "ordered": true,
  "length": { "min": 900, "max": 6000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["抓好党建是最大政绩", "“三会一课”", "党建与业务深度融合", "基层党组织战斗堡垒作用"],
  "closings": ["以上报告，请审议。"],
  "headings": [
    {
      "level": 2,
      "texts": [
        "政治建设持续加强", "思想引领不断深化", "组织基础更加牢固", "作风建设扎实推进", "服务效能显著提升",
        "深化理论学习", "推动党建与业务深度融合", "创新工作载体", "强化示范引领"
      ]
    }
  ]
}

"""##),
    ("shuzhi-shulian", ##"""
{"id":"shuzhi-shulian","name":{"zh":"述职述廉报告","en":"Report on duty and integrity"},"recognise":{"title":["述职述廉","述德述职述廉","述职述德述廉",{"words":"述职报告","weight":4},{"words":"述学述职述廉(述法)?","weight":7}]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "shuzhi-shulian",
  "name": { "zh": "述职述廉报告", "en": "Report on duty and integrity" },
  "recognise": {
    "title": [
      "述职述廉",
      "述德述职述廉",
      "述职述德述廉",
      { "words": "述职报告", "weight": 4 },
      { "words": "述学述职述廉(述法)?", "weight": 7 }
    ]
  },
  "titles": ["{year}年度述职述廉报告", "{year}年度个人述职报告"],
  "preambles": [
    "一年来，在组织的领导和同志们的支持下，本人认真履行岗位职责，严格遵守廉洁纪律，较好地完成了各项工作任务。"
  ],
  "transitions": ["现将一年来的履职情况报告如下：", "现将有关情况汇报如下："],
  "transition": { "words": ["(现|下面)…(报告|汇报|述职)…如下"] },
  "parts": [
    {
      "id": "study",
      "heading": "政治学习和遵守纪律情况",
      "level": 1,
      "offer": ["述学情况"],
      "synonyms": ["(政治)?(理论)?学习…情况", "讲政治…情况", "(思想)?政治(建设|表现)…", "强化…(理论|政治)…"]
    },
    {
      "id": "duty",
      "heading": "履职尽责情况",
      "level": 1,
      "required": true,
      "offer": ["履职情况", "述职情况", "主要工作成效"],
      "synonyms": [
        "(主要|重点)?(工作|履职|履行职责)(尽责|开展|完成)?(及)?(的)?(成效|情况|成绩|实绩|业绩)",
        "履(行)?职(尽)?(责)?…(情况|成效)", "(一年来|{year}年(度)?)?(的)?(主要|重点)?工作(开展|完成|成效|情况)?",
        "主要(做法|工作成绩)(和成效|及成效)?"
      ],
      "points": { "min": 3, "max": 6, "of": "part" },
      "rules": [
        {
          "text": {
            "zh": "写本人职责范围内的主要工作和实绩，用事实和数字说话。",
            "en": "One's own main work and results, with facts and figures."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "integrity",
      "heading": "廉洁自律情况",
      "level": 1,
      "required": true,
      "offer": ["履行“一岗双责”情况", "履行全面从严治党责任情况"],
      "synonyms": ["…(廉洁|廉政|一岗双责|从严治党)…"],
      "rules": [
        {
          "text": {
            "zh": "写遵守廉洁纪律、履行“一岗双责”的情况。",
            "en": "How integrity rules were kept and the double duty carried."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    { "id": "law", "heading": "述法情况", "level": 1, "synonyms": ["(履行)?(法治|推进法治)…情况"] },
    {
      "id": "problems",
      "heading": "存在的主要问题",
      "level": 1,
      "expected": true,
      "offer": ["存在的问题和不足"],
      "synonyms": [
        "(工作中|自身|当前|目前|仍然|还)?(存在|面临)的?(主要|突出)?的?(问题|困难|不足|差距|短板)((和|与|及|、)?(主要)?(不足|差距|问题|困难|短板))?(及(其)?原因(分析)?)?",
        "(问题|不足|短板)(和|与|及)(不足|差距|短板)", "主要问题"
      ],
      "points": { "min": 2, "max": 4, "of": "part" },
      "merges": "plans",
      "rules": [
        {
          "text": { "zh": "问题写实，通常2至4条。", "en": "Real problems, usually two to four." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "plans",
      "heading": "下一步努力方向",
      "level": 1,
      "expected": true,
      "offer": ["今后工作打算", "下一步工作思路和主要措施"],
      "synonyms": [
        "(今后|下一步|下步|下阶段|下一阶段|{year}年(度)?|明年|来年)(的)?(工作|整改|履职)?(的)?(主要)?(思路|打算|计划|谋划|安排|考虑|重点|举措|措施|努力方向|方向|目标)((和|及|与|、)?(的)?(主要|整改|工作|改进)?(措施|打算|安排|举措|方向|努力方向))?",
        "努力方向", "(整改|改进)(打算|措施|方向)"
      ],
      "points": { "min": 2, "max": 5, "of": "part" },
      "rules": [
        {
          "text": {
            "zh": "与存在的问题相呼应；问题与打算也可合为一部分或一段结尾。",
            "en": "Answers the problems; both may be one heading or one closing paragraph."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    }
  ],
  "ordered": true,
  "length": { "min": 1200, "max": 7000, "authority": "practice", "source": "习惯在3000至5000字左右" },
  "phrases": [
    "履职尽责", "“一岗双责”", "廉洁自律", "中央八项规定精神", "党风廉政建设责任制", "较好地完成了各项工作任务"
  ],
  "closings": ["以上报告，请审议。", "请予批评指正。"]
}

"""##),
    ("xinde", ##"""
{"id":"xinde","name":{"zh":"心得体会／研讨发言","en":"Reflections on study / seminar speech"},"recognise":{"title":["心得体会","学习体会","研讨发言(提纲|材料)?","学习研讨 发言",{"words":"交流发言","weight":3},{"words":"读后感","weight":3}]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "xinde",
  "name": { "zh": "心得体会／研讨发言", "en": "Reflections on study / seminar speech" },
  "recognise": {
    "title": [
      "心得体会",
      "学习体会",
      "研讨发言(提纲|材料)?",
      "学习研讨 发言",
      { "words": "交流发言", "weight": 3 },
      { "words": "读后感", "weight": 3 }
    ]
  },
  "titles": ["学习{topic}心得体会", "{topic}专题研讨发言提纲"],
  "preambles": ["通过近期的系统学习，我对有关精神有了更加深入的理解，思想上受到教育，行动上更加明确。"],
  "transitions": ["下面，我结合工作实际谈几点体会。"],
  "transition": { "words": ["(现|下面)…谈…体会…", "(现|下面)…(体会|发言)…如下"] },
  "headings": [
    {
      "level": 1,
      "texts": [
        "深刻认识重大意义", "准确把握核心要义", "自觉践行具体行动", "提高政治站位，深化思想认识",
        "在深学细悟中把准方向", "牢记初心使命，坚定理想信念", "勇于担当作为，推动工作落实",
        "严守纪律规矩，永葆政治本色", "学思践悟，做到知行合一"
      ]
    }
  ],
  "skeleton": ["深刻认识重大意义", "准确把握核心要义", "自觉践行具体行动"],
  "sectionCount": { "min": 2, "max": 5 },
  "rules": [
    {
      "text": {
        "zh": "通常三个并列论点，联系实际谈认识、谈打算，结尾表态。",
        "en": "Usually three parallel points, from understanding to one's own work, with a pledge at the end."
      },
      "authority": "practice",
      "source": "公开模板与评阅意见的通行做法"
    }
  ],
  "length": { "min": 600, "max": 5000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["习近平新时代中国特色社会主义思想", "学思践悟", "知行合一", "入脑入心", "学懂弄通做实", "理论联系实际"]
}

"""##),
    ("xjjy-2026", ##"""
{"id":"xjjy-2026","extends":"msh-generic","name":{"zh":"树立和践行正确政绩观学习教育材料（2026年）","en":"2026 study campaign on the right view of achievements"},"years":[2026],"recognise":{"title":["正确政绩观 (查摆|对照|检视|问题清单|剖析)","政绩观 (学习教育|对照检查)"],"theme":["树立和践行正确政绩观学习教育"]},"open":true}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "xjjy-2026",
  "extends": "msh-generic",
  "name": { "zh": "树立和践行正确政绩观学习教育材料（2026年）", "en": "2026 study campaign on the right view of achievements" },
  "years": [2026],
  "recognise": {
    "title": ["正确政绩观 (查摆|对照|检视|问题清单|剖析)", "政绩观 (学习教育|对照检查)"],
    "theme": ["树立和践行正确政绩观学习教育"]
  },
  "titles": ["树立和践行正确政绩观学习教育个人对照查摆材料"],
  "addParts": [{"id": "causes", "required": false}],
  "aspectNote": {
    "text": { "zh": "学习教育没有见到统一的方面清单。", "en": "No single list of aspects was found for the campaign." },
    "authority": "practice",
    "source": "公开模板与评阅意见的通行做法"
  },
  "open": true,
  "count": { "min": 1, "max": 8 },
  "addPhrases": [
    "树立和践行正确政绩观", "立党为公、为民造福、科学决策、真抓实干",
    "学习研讨、查摆问题、整改整治、建章立制、开门教育"
  ]
}

"""##),
    ("zhenggai", ##"""
{"id":"zhenggai","name":{"zh":"整改方案／整改落实情况报告","en":"Rectification plan or report"},"recognise":{"title":["整改(工作)?方案","整改(落实)?(情况)?报告","整改清单","整改落实情况","整改措施清单"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zhenggai",
  "name": { "zh": "整改方案／整改落实情况报告", "en": "Rectification plan or report" },
  "recognise": { "title": ["整改(工作)?方案", "整改(落实)?(情况)?报告", "整改清单", "整改落实情况", "整改措施清单"] },
  "titles": ["关于{topic}的整改方案", "关于{topic}整改落实情况的报告"],
  "preambles": ["为抓好问题整改，确保改到位、见实效，结合实际制定整改安排。"],
  "transitions": ["现将有关情况报告如下："],
  "parts": [
    {
      "id": "goal",
      "heading": "总体要求",
      "level": 1,
      "offer": ["整改目标", "指导思想", "工作目标"],
      "synonyms": ["(总体|整改|工作)(要求|目标|思路)", "指导思想", "(整改)?(组织|总体|基本)?(开展)?情况"]
    },
    {
      "id": "content",
      "heading": "整改内容",
      "level": 1,
      "expected": true,
      "offer": ["问题整改情况", "主要任务", "重点任务"],
      "synonyms": [
        "(整改|重点|主要)(内容|任务|问题|事项|重点)", "(问题|具体|任务)?整改(措施|内容|落实|任务|完成)(情况)?",
        "存在的?(主要)?问题…"
      ],
      "points": { "min": 2, "max": 8, "of": "part" },
      "rules": [
        {
          "text": { "zh": "逐项写明问题、措施、责任人和时限。", "en": "Item by item: problem, measure, who, by when." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "guarantee",
      "heading": "保障措施",
      "level": 1,
      "offer": ["组织领导", "工作要求", "实施步骤", "时间安排", "相关要求", "有关要求"],
      "synonyms": ["(组织|工作|保障)…", "(实施|工作)步骤", "时间安排", "(相关|有关|工作)要求"]
    }
  ],
  "ordered": false,
  "length": { "min": 500, "max": 8000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["明确责任人和完成时限", "销号管理", "举一反三", "建立长效机制"]
}

"""##),
    ("zhuchici", ##"""
{"id":"zhuchici","name":{"zh":"主持词","en":"Chair's script"},"recognise":{"title":["主持词","主持稿"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zhuchici",
  "name": { "zh": "主持词", "en": "Chair's script" },
  "recognise": { "title": ["主持词", "主持稿"] },
  "titles": ["{meeting}主持词"],
  "salutation": ["各位领导、同志们：", "同志们：", "各位领导、各位同事："],
  "lines": [
    "现在开会", "首先，进行第一项议程", "下面，进行第二项议程", "请同志作表态发言", "最后，我再强调几点意见", "散会"
  ],
  "rules": [
    {
      "text": {
        "zh": "依次写开会、介绍议程、各项发言、小结、散会；编号可有可无。",
        "en": "In order: opening, agenda, speakers, summing up, close; numbering is optional."
      },
      "authority": "practice",
      "source": "公开模板与评阅意见的通行做法"
    }
  ],
  "length": { "min": 200, "max": 4000, "authority": "practice", "source": "习惯做法" },
  "phrases": [
    "现在开会。", "请大家将手机调至静音。", "会议共有三项议程。", "下面，进行第一项议程。",
    "让我们以热烈的掌声表示感谢。", "散会。"
  ]
}

"""##),
    ("zicha", ##"""
{"id":"zicha","name":{"zh":"自查报告","en":"Self-inspection report"},"recognise":{"title":["自查(自纠)?(情况)?报告","自查情况","自查自纠"]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zicha",
  "name": { "zh": "自查报告", "en": "Self-inspection report" },
  "recognise": { "title": ["自查(自纠)?(情况)?报告", "自查情况", "自查自纠"] },
  "titles": ["关于{topic}的自查报告"],
  "preambles": ["根据有关要求，我们对照标准逐项开展了自查。"],
  "transitions": ["现将自查情况报告如下："],
  "transition": { "words": ["(现|下面)…(报告|汇报)…如下"] },
  "parts": [
    {
      "id": "work",
      "heading": "自查情况",
      "level": 1,
      "offer": ["主要工作开展情况", "组织领导情况", "党建工作成效"],
      "synonyms": [
        "(工作|自查)?(工作)?(基本|开展|组织|总体|主要)?(情况|成效|做法)…", "(主要|工作)…(成效|做法|情况)",
        "高度重视…"
      ]
    },
    {
      "id": "problems",
      "heading": "存在的主要问题",
      "level": 1,
      "expected": true,
      "synonyms": [
        "(工作中|自身|当前|目前|仍然|还)?(存在|面临)的?(主要|突出)?的?(问题|困难|不足|差距|短板)((和|与|及|、)?(主要)?(不足|差距|问题|困难|短板))?(及(其)?原因(分析)?)?",
        "(问题|不足|短板)(和|与|及)(不足|差距|短板)", "主要问题"
      ],
      "points": { "min": 2, "max": 5, "of": "part" },
      "rules": [
        {
          "text": { "zh": "写清问题的表现和范围。", "en": "What the problems are and how far they reach." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "measures",
      "heading": "整改措施",
      "level": 1,
      "expected": true,
      "offer": ["下一步整改措施"],
      "synonyms": [
        "(今后|下一步|下步|下阶段|下一阶段|{year}年(度)?|明年|来年)(的)?(工作|整改|履职)?(的)?(主要)?(思路|打算|计划|谋划|安排|考虑|重点|举措|措施|努力方向|方向|目标)((和|及|与|、)?(的)?(主要|整改|工作|改进)?(措施|打算|安排|举措|方向|努力方向))?",
        "努力方向", "(整改|改进)(打算|措施|方向)", "(下一步)?(整改|改进)…"
      ],
      "points": { "min": 2, "max": 5, "of": "part" },
      "rules": [
        {
          "text": { "zh": "对应问题写措施和时限。", "en": "Measures and dates that answer the problems." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    }
  ],
  "ordered": true,
  "headings": [
    {
      "level": 2,
      "texts": [
        "政治建设持续加强", "思想引领不断深化", "组织基础更加牢固", "作风建设扎实推进", "服务效能显著提升",
        "深化理论学习", "推动党建与业务深度融合", "创新工作载体", "强化示范引领"
      ]
    }
  ],
  "length": { "min": 600, "max": 8000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["逐项对照", "立行立改", "举一反三", "建立长效机制"]
}

"""##),
    ("zongjie", ##"""
{"id":"zongjie","name":{"zh":"工作总结","en":"Work summary"},"recognise":{"title":["工作总结","工作情况总结",{"words":"总结 工作计划","weight":4},{"words":"年度总结","weight":4}]}}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zongjie",
  "name": { "zh": "工作总结", "en": "Work summary" },
  "recognise": { "title": ["工作总结", "工作情况总结", {"words": "总结 工作计划", "weight": 4}, {"words": "年度总结", "weight": 4}] },
  "titles": ["{year}年工作总结", "{year}年工作总结及{next}年工作计划"],
  "preambles": ["一年来，围绕年度目标任务，统筹推进各项工作，取得了新的进展。"],
  "transitions": ["现将有关情况汇报如下："],
  "parts": [
    { "id": "overview", "heading": "基本情况", "level": 1, "synonyms": ["(工作|总体)?(基本|总体)情况", "(工作)?概况"] },
    {
      "id": "work",
      "heading": "主要工作开展情况",
      "level": 1,
      "expected": true,
      "offer": ["主要做法", "主要做法及成效", "{year}年工作回顾"],
      "synonyms": [
        "(主要|重点)?(工作|做法)(开展|完成|推进|进展|落实)?(的)?(情况|回顾|举措)?(及成效|和成效)?",
        "(一年来|{year}年(度)?|上半年|今年以来)?(的)?(主要|重点)?工作(开展|完成)?(情况|回顾|总结)"
      ],
      "points": { "min": 3, "max": 6, "of": "part" },
      "rules": [
        {
          "text": { "zh": "按工作条块写做了什么、怎么做的。", "en": "By field: what was done and how." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "results",
      "heading": "工作成效",
      "level": 1,
      "offer": ["经验启示"],
      "synonyms": ["(主要|工作|取得的?)(主要)?(成效|成绩|亮点|经验)", "(主要)?经验(启示|体会)"]
    },
    {
      "id": "problems",
      "heading": "存在的问题和不足",
      "level": 1,
      "offer": ["存在的困难和问题", "存在的主要问题"],
      "synonyms": [
        "(工作中|自身|当前|目前|仍然|还)?(存在|面临)的?(主要|突出)?的?(问题|困难|不足|差距|短板)((和|与|及|、)?(主要)?(不足|差距|问题|困难|短板))?(及(其)?原因(分析)?)?",
        "(问题|不足|短板)(和|与|及)(不足|差距|短板)", "主要问题"
      ],
      "points": { "min": 2, "max": 4, "of": "part" },
      "rules": [
        {
          "text": {
            "zh": "问题不回避，可单列，也可并入结尾。",
            "en": "Problems are not hidden; a heading of their own or part of the close."
          },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    },
    {
      "id": "plans",
      "heading": "下一步工作打算",
      "level": 1,
      "offer": ["下步工作计划", "{next}年工作谋划"],
      "synonyms": [
        "(今后|下一步|下步|下阶段|下一阶段|{year}年(度)?|明年|来年)(的)?(工作|整改|履职)?(的)?(主要)?(思路|打算|计划|谋划|安排|考虑|重点|举措|措施|努力方向|方向|目标)((和|及|与|、)?(的)?(主要|整改|工作|改进)?(措施|打算|安排|举措|方向|努力方向))?",
        "努力方向", "(整改|改进)(打算|措施|方向)"
      ],
      "points": { "min": 2, "max": 6, "of": "part" },
      "rules": [
        {
          "text": { "zh": "与存在的问题相衔接，任务具体。", "en": "Follows on from the problems, with concrete tasks." },
          "authority": "practice",
          "source": "公开模板与评阅意见的通行做法"
        }
      ]
    }
  ],
  "ordered": true,
  "length": { "min": 800, "max": 10000, "authority": "practice", "source": "习惯做法" },
  "phrases": ["取得了阶段性成效", "统筹推进", "高质量发展", "补短板、强弱项"]
}

"""##),
    ("zzsh-2017", ##"""
{"id":"zzsh-2017","extends":"zzsh-generic","name":{"zh":"2017年度组织生活会（党支部）","en":"2017 branch meeting"},"years":[2017,2018],"recognise":{"title":["2017年度 组织生活会 (支部|支委|班子)"],"not":["个人","党员"]},"aspects":[{"id":"politics","heading":"政治功能","synonyms":["政治功能(强不强)?"],"keywords":["政治功能"]},{"id":"awareness","heading":"“四个意识”","synonyms":["四个意识(牢不牢)?"],"keywords":["四个意识"]},{"id":"confidence","heading":"“四个自信”","synonyms":["四个自信(有没有)?"],"keywords":["四个自信"]},{"id":"style","heading":"工作作风","synonyms":["(工作)?作风(实不实)?"],"keywords":["工作作风"]},{"id":"role","heading":"发挥作用","synonyms":["(发挥作用|作用发挥)(好不好)?"],"keywords":["发挥作用","作用发挥"]},{"id":"self","heading":"自我要求","synonyms":["自我要求(严不严)?"],"keywords":["自我要求"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2017",
  "extends": "zzsh-generic",
  "name": { "zh": "2017年度组织生活会（党支部）", "en": "2017 branch meeting" },
  "years": [2017, 2018],
  "recognise": { "title": ["2017年度 组织生活会 (支部|支委|班子)"], "not": ["个人", "党员"] },
  "titles": ["党支部2017年度组织生活会对照检查材料"],
  "aspects": [
    { "id": "politics", "heading": "政治功能", "synonyms": ["政治功能(强不强)?"], "keywords": ["政治功能"] },
    { "id": "awareness", "heading": "“四个意识”", "synonyms": ["四个意识(牢不牢)?"], "keywords": ["四个意识"] },
    { "id": "confidence", "heading": "“四个自信”", "synonyms": ["四个自信(有没有)?"], "keywords": ["四个自信"] },
    { "id": "style", "heading": "工作作风", "synonyms": ["(工作)?作风(实不实)?"], "keywords": ["工作作风"] },
    {
      "id": "role",
      "heading": "发挥作用",
      "synonyms": ["(发挥作用|作用发挥)(好不好)?"],
      "keywords": ["发挥作用", "作用发挥"]
    },
    { "id": "self", "heading": "自我要求", "synonyms": ["自我要求(严不严)?"], "keywords": ["自我要求"] }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 6, "max": 6 }
}

"""##),
    ("zzsh-2019", ##"""
{"id":"zzsh-2019","extends":"zzsh-generic","name":{"zh":"“不忘初心、牢记使命”专题组织生活会（2019年）","en":"2019 branch meeting on the founding mission"},"years":[2019],"recognise":{"title":["不忘初心 组织生活会","2019年(度)? 组织生活会"],"theme":["不忘初心牢记使命专题组织生活会","不忘初心牢记使命主题教育"]},"aspects":[{"id":"charter","heading":"对照党章规定的党员条件和义务权利","synonyms":["…党员(条件|标准)…","党章…"],"keywords":["党员条件","党章"]},{"id":"rules","heading":"对照《准则》《条例》","synonyms":["…准则…条例…"],"keywords":["准则"]},{"id":"masses","heading":"对照群众提出的意见建议","synonyms":["…群众(提出)?的?(意见|反映)…"],"keywords":["意见建议"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2019",
  "extends": "zzsh-generic",
  "name": { "zh": "“不忘初心、牢记使命”专题组织生活会（2019年）", "en": "2019 branch meeting on the founding mission" },
  "years": [2019],
  "recognise": {
    "title": ["不忘初心 组织生活会", "2019年(度)? 组织生活会"],
    "theme": ["不忘初心牢记使命专题组织生活会", "不忘初心牢记使命主题教育"]
  },
  "titles": ["“不忘初心、牢记使命”专题组织生活会个人检视剖析材料"],
  "aspects": [
    {
      "id": "charter",
      "heading": "对照党章规定的党员条件和义务权利",
      "synonyms": ["…党员(条件|标准)…", "党章…"],
      "keywords": ["党员条件", "党章"]
    },
    { "id": "rules", "heading": "对照《准则》《条例》", "synonyms": ["…准则…条例…"], "keywords": ["准则"] },
    {
      "id": "masses",
      "heading": "对照群众提出的意见建议",
      "synonyms": ["…群众(提出)?的?(意见|反映)…"],
      "keywords": ["意见建议"]
    }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 3, "max": 4 }
}

"""##),
    ("zzsh-2021", ##"""
{"id":"zzsh-2021","extends":"zzsh-generic","name":{"zh":"2021年度组织生活会","en":"2021 branch meeting"},"years":[2021,2022],"recognise":{"title":["2021年度 组织生活会",{"words":"2021年 组织生活会","weight":7}],"theme":["2021年度组织生活会"]},"aspects":[{"id":"call","heading":"对照党中央和习近平总书记的号召和要求","synonyms":["…号召和?要求"],"keywords":["号召"]},{"id":"standard","heading":"对照新时代合格党员标准","synonyms":["…合格党员标准"],"keywords":["合格党员"]},{"id":"oath","heading":"对照入党誓词","keywords":["入党誓词"]},{"id":"models","heading":"对照革命先辈和先进典型","synonyms":["…先进典型"],"keywords":["革命先辈","先进典型"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2021",
  "extends": "zzsh-generic",
  "name": { "zh": "2021年度组织生活会", "en": "2021 branch meeting" },
  "years": [2021, 2022],
  "recognise": { "title": ["2021年度 组织生活会", {"words": "2021年 组织生活会", "weight": 7}], "theme": ["2021年度组织生活会"] },
  "titles": ["2021年度组织生活会个人对照检查材料"],
  "aspects": [
    {
      "id": "call",
      "heading": "对照党中央和习近平总书记的号召和要求",
      "synonyms": ["…号召和?要求"],
      "keywords": ["号召"]
    },
    { "id": "standard", "heading": "对照新时代合格党员标准", "synonyms": ["…合格党员标准"], "keywords": ["合格党员"] },
    { "id": "oath", "heading": "对照入党誓词", "keywords": ["入党誓词"] },
    {
      "id": "models",
      "heading": "对照革命先辈和先进典型",
      "synonyms": ["…先进典型"],
      "keywords": ["革命先辈", "先进典型"]
    }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 4, "max": 4 }
}

"""##),
    ("zzsh-2021z", ##"""
{"id":"zzsh-2021z","extends":"zzsh-generic","name":{"zh":"党史学习教育专题组织生活会（2021年7—9月）","en":"2021 branch meeting on Party history study"},"years":[2021],"recognise":{"title":["党史学习教育 组织生活会"],"theme":["党史学习教育专题组织生活会","学党史悟思想办实事开新局"]},"aspects":[{"id":"belief","heading":"坚定理想信念","keywords":["理想信念"]},{"id":"history","heading":"增强历史自觉","keywords":["历史自觉"]},{"id":"tradition","heading":"弘扬优良传统","keywords":["优良传统"]},{"id":"spirit","heading":"加强党性锤炼","keywords":["党性锤炼"]}],"aspectSets":[[{"id":"b1","heading":"组织党史学习教育","keywords":["组织党史"]},{"id":"b2","heading":"联系服务党员群众","keywords":["党员群众"]},{"id":"b3","heading":"力戒形式主义官僚主义","keywords":["形式主义"]}]],"open":true}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2021z",
  "extends": "zzsh-generic",
  "name": { "zh": "党史学习教育专题组织生活会（2021年7—9月）", "en": "2021 branch meeting on Party history study" },
  "years": [2021],
  "recognise": { "title": ["党史学习教育 组织生活会"], "theme": ["党史学习教育专题组织生活会", "学党史悟思想办实事开新局"] },
  "titles": ["党史学习教育专题组织生活会个人发言提纲"],
  "addParts": [
    {
      "id": "gains",
      "expected": true,
      "rules": [
        {
          "text": {
            "zh": "谈学习“七一”重要讲话和指定材料的体会收获。",
            "en": "What was gained from the speech of 1 July and the set readings."
          },
          "authority": "practice",
          "source": "专题组织生活会公开报道"
        }
      ]
    }
  ],
  "aspects": [
    { "id": "belief", "heading": "坚定理想信念", "keywords": ["理想信念"] },
    { "id": "history", "heading": "增强历史自觉", "keywords": ["历史自觉"] },
    { "id": "tradition", "heading": "弘扬优良传统", "keywords": ["优良传统"] },
    { "id": "spirit", "heading": "加强党性锤炼", "keywords": ["党性锤炼"] }
  ],
  "aspectSets": [
    [
      { "id": "b1", "heading": "组织党史学习教育", "keywords": ["组织党史"] },
      { "id": "b2", "heading": "联系服务党员群众", "keywords": ["党员群众"] },
      { "id": "b3", "heading": "力戒形式主义官僚主义", "keywords": ["形式主义"] }
    ]
  ],
  "open": true,
  "count": { "min": 3, "max": 6 },
  "addPhrases": ["学党史、悟思想、办实事、开新局", "发挥先锋模范作用、为群众办实事"]
}

"""##),
    ("zzsh-2022", ##"""
{"id":"zzsh-2022","extends":"zzsh-generic","name":{"zh":"2022年度组织生活会（党支部班子）","en":"2022 branch meeting"},"years":[2022,2023],"recognise":{"title":["2022年度 组织生活会 (支部|支委|班子)"],"not":["个人","党员"]},"aspects":[{"id":"lead","heading":"发挥政治引领作用","synonyms":["…政治引领…"],"keywords":["政治引领"]},{"id":"execution","heading":"贯彻落实上级党组织工作部署","synonyms":["…上级…部署…"],"keywords":["上级"]},{"id":"life","heading":"定期开展党的组织生活","synonyms":["…组织生活…"],"keywords":["组织生活"]},{"id":"education","heading":"严格党员日常教育管理监督","synonyms":["…党员…教育管理…"],"keywords":["教育管理"]},{"id":"masses","heading":"联系服务群众","synonyms":["…服务群众…"],"keywords":["服务群众"]},{"id":"style","heading":"改进工作作风","synonyms":["…工作作风…"],"keywords":["工作作风"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2022",
  "extends": "zzsh-generic",
  "name": { "zh": "2022年度组织生活会（党支部班子）", "en": "2022 branch meeting" },
  "years": [2022, 2023],
  "recognise": { "title": ["2022年度 组织生活会 (支部|支委|班子)"], "not": ["个人", "党员"] },
  "titles": ["党支部2022年度组织生活会对照检查材料"],
  "addParts": [
    {
      "id": "status",
      "before": "problems",
      "heading": "党支部基本情况",
      "level": 1,
      "synonyms": ["(党)?支部(现状|(基本)?情况|概况)"]
    }
  ],
  "aspects": [
    { "id": "lead", "heading": "发挥政治引领作用", "synonyms": ["…政治引领…"], "keywords": ["政治引领"] },
    { "id": "execution", "heading": "贯彻落实上级党组织工作部署", "synonyms": ["…上级…部署…"], "keywords": ["上级"] },
    { "id": "life", "heading": "定期开展党的组织生活", "synonyms": ["…组织生活…"], "keywords": ["组织生活"] },
    {
      "id": "education",
      "heading": "严格党员日常教育管理监督",
      "synonyms": ["…党员…教育管理…"],
      "keywords": ["教育管理"]
    },
    { "id": "masses", "heading": "联系服务群众", "synonyms": ["…服务群众…"], "keywords": ["服务群众"] },
    { "id": "style", "heading": "改进工作作风", "synonyms": ["…工作作风…"], "keywords": ["工作作风"] }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 6, "max": 6 }
}

"""##),
    ("zzsh-2023", ##"""
{"id":"zzsh-2023","extends":"zzsh-generic","name":{"zh":"主题教育专题组织生活会／2023年度组织生活会","en":"2023 branch meeting"},"years":[2023,2024],"recognise":{"title":["主题教育 组织生活会","2023年度? 组织生活会","2023年度 组织生活会"],"theme":["主题教育专题组织生活会","2023年度组织生活会","学思想强党性重实践建新功"]},"aspects":[{"id":"study","heading":"学习贯彻党的创新理论","synonyms":["…(创新理论|理论学习)…"],"keywords":["创新理论"]},{"id":"spirit","heading":"党性修养提高","synonyms":["…党性修养…"],"keywords":["党性修养"]},{"id":"masses","heading":"联系服务群众","synonyms":["…服务群众…"],"keywords":["服务群众"]},{"id":"role","heading":"发挥先锋模范作用","synonyms":["…先锋模范…"],"keywords":["先锋模范"]}],"open":false}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2023",
  "extends": "zzsh-generic",
  "name": { "zh": "主题教育专题组织生活会／2023年度组织生活会", "en": "2023 branch meeting" },
  "years": [2023, 2024],
  "recognise": {
    "title": ["主题教育 组织生活会", "2023年度? 组织生活会", "2023年度 组织生活会"],
    "theme": ["主题教育专题组织生活会", "2023年度组织生活会", "学思想强党性重实践建新功"]
  },
  "titles": ["2023年度组织生活会个人对照检查材料", "主题教育专题组织生活会个人对照检查材料"],
  "aspects": [
    {
      "id": "study",
      "heading": "学习贯彻党的创新理论",
      "synonyms": ["…(创新理论|理论学习)…"],
      "keywords": ["创新理论"]
    },
    { "id": "spirit", "heading": "党性修养提高", "synonyms": ["…党性修养…"], "keywords": ["党性修养"] },
    { "id": "masses", "heading": "联系服务群众", "synonyms": ["…服务群众…"], "keywords": ["服务群众"] },
    { "id": "role", "heading": "发挥先锋模范作用", "synonyms": ["…先锋模范…"], "keywords": ["先锋模范"] }
  ],
  "open": false,
  "ordered": true,
  "count": { "min": 4, "max": 4 }
}

"""##),
    ("zzsh-2024", ##"""
{"id":"zzsh-2024","extends":"zzsh-generic","name":{"zh":"2024年度组织生活会","en":"2024 branch meeting"},"years":[2024,2025],"recognise":{"title":["2024年度 组织生活会",{"words":"2024年 组织生活会","weight":7}],"theme":["2024年度组织生活会"]},"aspects":[{"id":"belief","heading":"政治信仰","keywords":["政治信仰"]},{"id":"awareness","heading":"党员意识","keywords":["党员意识"]},{"id":"study","heading":"理论学习","keywords":["理论学习"]},{"id":"ability","heading":"能力本领","keywords":["能力本领"]},{"id":"role","heading":"作用发挥","synonyms":["发挥作用"],"keywords":["作用发挥"]},{"id":"style","heading":"纪律作风","keywords":["纪律作风"]}],"aspectSets":[[{"id":"unity","heading":"带头严守政治纪律和政治规矩，维护党的团结统一","synonyms":["(严守|遵守)政治纪律和政治规矩(维护党的团结统一)?"],"keywords":["政治纪律","团结统一"]},{"id":"spirit","heading":"带头增强党性、严守纪律、砥砺作风","synonyms":["增强党性(严守纪律)?(砥砺作风)?"],"keywords":["砥砺作风","增强党性"]},{"id":"duty","heading":"带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新","synonyms":["(在)?遵规守纪清正廉洁前提下…","勇于担责(敢于创新)?"],"keywords":["遵规守纪","勇于担责"]},{"id":"governance","heading":"带头履行全面从严治党政治责任","synonyms":["(履行|落实)全面从严治党(主体|政治)?责任"],"keywords":["从严治党"]}],[{"id":"d1","heading":"政治纪律"},{"id":"d2","heading":"组织纪律"},{"id":"d3","heading":"廉洁纪律"},{"id":"d4","heading":"群众纪律"},{"id":"d5","heading":"工作纪律"},{"id":"d6","heading":"生活纪律"}]],"open":true}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2024",
  "extends": "zzsh-generic",
  "name": { "zh": "2024年度组织生活会", "en": "2024 branch meeting" },
  "years": [2024, 2025],
  "recognise": { "title": ["2024年度 组织生活会", {"words": "2024年 组织生活会", "weight": 7}], "theme": ["2024年度组织生活会"] },
  "titles": ["2024年度组织生活会个人对照检查材料"],
  "aspects": [
    { "id": "belief", "heading": "政治信仰", "keywords": ["政治信仰"] },
    { "id": "awareness", "heading": "党员意识", "keywords": ["党员意识"] },
    { "id": "study", "heading": "理论学习", "keywords": ["理论学习"] },
    { "id": "ability", "heading": "能力本领", "keywords": ["能力本领"] },
    { "id": "role", "heading": "作用发挥", "synonyms": ["发挥作用"], "keywords": ["作用发挥"] },
    { "id": "style", "heading": "纪律作风", "keywords": ["纪律作风"] }
  ],
  "aspectSets": [
    [
      {
        "id": "unity",
        "heading": "带头严守政治纪律和政治规矩，维护党的团结统一",
        "synonyms": ["(严守|遵守)政治纪律和政治规矩(维护党的团结统一)?"],
        "keywords": ["政治纪律", "团结统一"]
      },
      {
        "id": "spirit",
        "heading": "带头增强党性、严守纪律、砥砺作风",
        "synonyms": ["增强党性(严守纪律)?(砥砺作风)?"],
        "keywords": ["砥砺作风", "增强党性"]
      },
      {
        "id": "duty",
        "heading": "带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新",
        "synonyms": ["(在)?遵规守纪清正廉洁前提下…", "勇于担责(敢于创新)?"],
        "keywords": ["遵规守纪", "勇于担责"]
      },
      {
        "id": "governance",
        "heading": "带头履行全面从严治党政治责任",
        "synonyms": ["(履行|落实)全面从严治党(主体|政治)?责任"],
        "keywords": ["从严治党"]
      }
    ],
    [
      { "id": "d1", "heading": "政治纪律" },
      { "id": "d2", "heading": "组织纪律" },
      { "id": "d3", "heading": "廉洁纪律" },
      { "id": "d4", "heading": "群众纪律" },
      { "id": "d5", "heading": "工作纪律" },
      { "id": "d6", "heading": "生活纪律" }
    ]
  ],
  "aspectNote": {
    "text": {
      "zh": "各单位的清单不一：普通党员六个方面、“四个带头”、六大纪律都有。",
      "en": "Several lists are in use: six aspects for members, the four leads, the six disciplines."
    },
    "authority": "practice",
    "source": "公开模板与评阅意见的通行做法"
  },
  "open": true,
  "count": { "min": 4, "max": 7 }
}

"""##),
    ("zzsh-2025", ##"""
{"id":"zzsh-2025","extends":"zzsh-generic","name":{"zh":"2025年度组织生活会","en":"2025 branch meeting"},"years":[2025,2026],"recognise":{"title":["2025年度 组织生活会",{"words":"2025年 组织生活会","weight":7}],"theme":["2025年度组织生活会"]},"aspects":[{"id":"d1","heading":"政治纪律"},{"id":"d2","heading":"组织纪律"},{"id":"d3","heading":"廉洁纪律"},{"id":"d4","heading":"群众纪律"},{"id":"d5","heading":"工作纪律"},{"id":"d6","heading":"生活纪律"}],"aspectSets":[[{"id":"loyalty","heading":"带头强化政治忠诚、提高政治能力","synonyms":["强化政治忠诚(提高政治能力)?"],"keywords":["政治忠诚"]},{"id":"spirit","heading":"带头固本培元、增强党性","synonyms":["(固本培元)?增强党性"],"keywords":["固本培元","党性"]},{"id":"awe","heading":"带头敬畏人民、敬畏组织、敬畏法纪","synonyms":["…敬畏(之心|人民|组织|法纪)…"],"keywords":["敬畏"]},{"id":"duty","heading":"带头干事创业、担当作为","synonyms":["(干事创业)?担当作为"],"keywords":["担当作为","干事创业"]},{"id":"governance","heading":"带头坚决扛起管党治党责任","synonyms":["(坚决)?(扛起|履行|落实)?(管党治党|全面从严治党)(政治|主体)?责任"],"keywords":["管党治党","从严治党"]}],[{"id":"w1","heading":"理论学习"},{"id":"w2","heading":"作风建设"},{"id":"w3","heading":"担当作为"}]],"open":true}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-2025",
  "extends": "zzsh-generic",
  "name": { "zh": "2025年度组织生活会", "en": "2025 branch meeting" },
  "years": [2025, 2026],
  "recognise": { "title": ["2025年度 组织生活会", {"words": "2025年 组织生活会", "weight": 7}], "theme": ["2025年度组织生活会"] },
  "titles": ["2025年度组织生活会个人对照检查材料"],
  "aspects": [
    { "id": "d1", "heading": "政治纪律" },
    { "id": "d2", "heading": "组织纪律" },
    { "id": "d3", "heading": "廉洁纪律" },
    { "id": "d4", "heading": "群众纪律" },
    { "id": "d5", "heading": "工作纪律" },
    { "id": "d6", "heading": "生活纪律" }
  ],
  "aspectSets": [
    [
      {
        "id": "loyalty",
        "heading": "带头强化政治忠诚、提高政治能力",
        "synonyms": ["强化政治忠诚(提高政治能力)?"],
        "keywords": ["政治忠诚"]
      },
      {
        "id": "spirit",
        "heading": "带头固本培元、增强党性",
        "synonyms": ["(固本培元)?增强党性"],
        "keywords": ["固本培元", "党性"]
      },
      {
        "id": "awe",
        "heading": "带头敬畏人民、敬畏组织、敬畏法纪",
        "synonyms": ["…敬畏(之心|人民|组织|法纪)…"],
        "keywords": ["敬畏"]
      },
      {
        "id": "duty",
        "heading": "带头干事创业、担当作为",
        "synonyms": ["(干事创业)?担当作为"],
        "keywords": ["担当作为", "干事创业"]
      },
      {
        "id": "governance",
        "heading": "带头坚决扛起管党治党责任",
        "synonyms": ["(坚决)?(扛起|履行|落实)?(管党治党|全面从严治党)(政治|主体)?责任"],
        "keywords": ["管党治党", "从严治党"]
      }
    ],
    [
      { "id": "w1", "heading": "理论学习" },
      { "id": "w2", "heading": "作风建设" },
      { "id": "w3", "heading": "担当作为" }
    ]
  ],
  "aspectNote": {
    "text": {
      "zh": "没有统一清单：支部书记多用“五个带头”，委员和党员多用六大纪律。",
      "en": "No single list: secretaries mostly use the five leads, members the six disciplines."
    },
    "authority": "practice",
    "source": "公开模板与评阅意见的通行做法"
  },
  "open": true,
  "count": { "min": 3, "max": 7 }
}

"""##),
    ("zzsh-generic", ##"""
{"id":"zzsh-generic","extends":"msh-generic","name":{"zh":"组织生活会对照检查（年度不明）","en":"Branch organisational-life meeting paper (year unknown)"},"recognise":{"title":["组织生活会",{"words":"党支部 (对照检查|检视剖析)","weight":5},{"words":"民主评议党员 (个人|自评|剖析)","weight":6}],"kind":["组织生活会"]},"aspects":[{"id":"politics","heading":"政治方面"},{"id":"thought","heading":"思想方面"},{"id":"study","heading":"学习方面"},{"id":"work","heading":"工作方面"},{"id":"ability","heading":"能力方面"},{"id":"style","heading":"作风方面"}],"aspectSets":[[{"id":"q1","heading":"政治合格"},{"id":"q2","heading":"执行纪律合格"},{"id":"q3","heading":"品德合格"},{"id":"q4","heading":"发挥作用合格"}]],"open":true}
"""##, ##"""
{
  "$schema": "../../../Protocol/Schemas/profile.schema.json",
  "id": "zzsh-generic",
  "extends": "msh-generic",
  "name": { "zh": "组织生活会对照检查（年度不明）", "en": "Branch organisational-life meeting paper (year unknown)" },
  "recognise": {
    "title": [
      "组织生活会",
      { "words": "党支部 (对照检查|检视剖析)", "weight": 5 },
      { "words": "民主评议党员 (个人|自评|剖析)", "weight": 6 }
    ],
    "kind": ["组织生活会"]
  },
  "titles": [
    "组织生活会个人对照检查材料", "{year}年度组织生活会个人对照检查材料", "{year}年度组织生活会个人发言提纲"
  ],
  "preambles": [
    "根据组织生活会的安排要求，会前本人认真学习规定内容，主动听取意见，开展谈心谈话，对照要求查找自身不足。"
  ],
  "addParts": [
    { "id": "rectification", "heading": "上年度组织生活会整改措施落实情况", "offer": ["上次组织生活会整改落实情况"] },
    { "id": "problems", "points": {"min": 1, "max": 3, "of": "aspect"}, "minCharacters": 300 },
    { "id": "causes", "required": false, "expected": true, "minCharacters": 0 },
    {
      "id": "measures",
      "synonyms": [
        "(原因(剖析|分析))?(和|及|与)?(今后|下一步|下步)?(的)?(努力方向|整改方向|改进方向)?(和|及|与|、)?(整改|改进)?(措施|打算|方向|思路)",
        "整改(思路|承诺|落实|措施)"
      ]
    }
  ],
  "aspects": [
    { "id": "politics", "heading": "政治方面" },
    { "id": "thought", "heading": "思想方面" },
    { "id": "study", "heading": "学习方面" },
    { "id": "work", "heading": "工作方面" },
    { "id": "ability", "heading": "能力方面" },
    { "id": "style", "heading": "作风方面" }
  ],
  "aspectSets": [
    [
      { "id": "q1", "heading": "政治合格" },
      { "id": "q2", "heading": "执行纪律合格" },
      { "id": "q3", "heading": "品德合格" },
      { "id": "q4", "heading": "发挥作用合格" }
    ]
  ],
  "aspectNote": {
    "text": { "zh": "方面名称以当次通知为准。", "en": "The names of the aspects follow the notice of the meeting." },
    "authority": "practice",
    "source": "公开模板与评阅意见的通行做法"
  },
  "length": { "min": 1000, "max": 5000, "authority": "practice", "source": "没有见到规定字数的通知；普通党员习惯在1500至2500字" },
  "open": true,
  "count": { "min": 3, "max": 7 }
}

"""##),
]
