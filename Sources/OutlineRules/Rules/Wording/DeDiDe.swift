// de-di-de: 的 where 得 or 地 belongs, in patterns that hardly allow another reading (做的不够, 深入的开展).

import OutlineChecking
import OutlineWords
import OutlineSyntax
import OutlineText

extension Rule {
    static let deDiDe = Rule(
        code: "de-di-de",
        family: .wording,
        severity: .information,
        authority: .practice,
        fix: .suggested,
        title: Text("“的、地、得”用混", "的, 地 and 得 mixed up"),
        reason: Text(
            "动词和补语之间用“得”（做得不够），状语和动词之间用“地”（深入地开展）。只报动词、补语和副词都在表里的搭配；“所做的”“感性的多”这类名词性说法不报。",
            "得 stands between a verb and its complement, 地 between an adverbial and its verb. Only pairs whose words are listed are reported; noun phrases are not."
        ),
        remedy: Text(
            "用快速修复改成“得”或“地”；原意是名词性短语的，可忽略这一条。",
            "The quick fix writes 得 or 地; ignore the finding where a noun phrase is meant."),
        bad: [
            Example("各项工作⟦扎实的推进⟧到位，⟦深刻的分析⟧了形势。", fixed: "各项工作扎实地推进到位，深刻地分析了形势。"),
            Example("平时⟦做的还不够⟧，学习⟦抓的不紧⟧。", fixed: "平时做得还不够，学习抓得不紧。"),
            Example("经典原著⟦读的较多⟧，担心⟦错的多⟧。", fixed: "经典原著读得较多，担心错得多。"),
            Example("组织生活⟦开展的也不够好⟧。", fixed: "组织生活开展得也不够好。"),
            Example("⟦持续深入的开展⟧调研，⟦按部就班的推进⟧帮扶。", fixed: "持续深入地开展调研，按部就班地推进帮扶。"),
            Example("⟦扎实得推进⟧各项工作，⟦理解地不够⟧透彻。", fixed: "扎实地推进各项工作，理解得不够透彻。"),
        ],
        good: [
            Example("提供更好的服务保障，探索有效的推进路径，由于监管的不到位、管理的不规范，造成损失。"),
            Example("感性的多、点状和碎片化的多，思想的学习还不够。"),
            Example("所做的不够，进行深入的分析研究，积极的推动作用，扎实的抓手。"),
            Example("做得不够，深入地开展，系统的推进，取得的较多成果，用地不多。"),
            Example("做的多的同志，落实的好办法，理论学习成果丰富。"),
        ],
        check: .paragraph(.de) { context, findings in
            for offset in context.scan.particles {
                guard let (range, right) = DeTables.judge(context.text, at: offset) else { continue }
                let text = context.text
                let mended = text[range.lowerBound..<offset].string + right + text[offset + 3..<range.upperBound].string
                let fix = Fix(
                    title: Text("改为“\(mended)”", "Replace by “\(mended)”"), isSafe: false,
                    edits: [context.edit(offset..<offset + 3, right)])
                findings.report(
                    range, in: context,
                    Text(
                        "“\(text[range].string)”宜作“\(mended)”", "“\(text[range].string)” is better written “\(mended)”"),
                    fix: fix)
            }
        })
}
