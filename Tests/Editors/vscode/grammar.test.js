// The TextMate grammar on texts. A text is marked ⟦scope|words⟧: those words must have that scope, and no other words may.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const grammar = require('../../../EditorConfigs/VSCode/syntaxes/outline.tmLanguage.json');

const compiled = new Map();
const regex = source => compiled.get(source) || compiled.set(source, new RegExp(source, 'dg')).get(source);
const rules = patterns => patterns.flatMap(one => one.include ? rules([grammar.repository[one.include.slice(1)]]) : one.match ? [one] : rules(one.patterns));

/** Scopes of each character of a line, by TextMate's rule: the earliest match wins, of equal ones the first in order. */
function paint(line, patterns = grammar.patterns, start = 0, end = line.length, scopes = [...Array(line.length)].map(() => [])) {
  let at = start;
  while (at < end) {
    let best = null;
    for (const rule of rules(patterns)) {
      const pattern = regex(rule.match);
      pattern.lastIndex = at;
      const hit = pattern.exec(line.slice(0, end));
      if (hit && hit[0].length && (!best || hit.index < best.hit.index)) best = { rule, hit };
    }
    if (!best) break;
    const { rule, hit } = best, add = (from, to, name) => { for (let i = from; i < to; i++) scopes[i].push(...name.split(' ')); };
    if (rule.name) add(hit.index, hit.index + hit[0].length, rule.name);
    for (const [group, capture] of Object.entries(rule.captures || {})) {
      const span = hit.indices[group];
      if (!span) continue;
      if (capture.name) add(span[0], span[1], capture.name);
      if (capture.patterns) paint(line, capture.patterns, span[0], span[1], scopes);
    }
    at = hit.index + hit[0].length;
  }
  return scopes;
}

/** The words of a line that have a scope beginning with `scope`. */
function words(line, scope) {
  const scopes = paint(line), found = [];
  for (let i = 0; i < line.length; i++) {
    if (!scopes[i].some(one => one.startsWith(scope))) continue;
    if (i && scopes[i - 1].some(one => one.startsWith(scope)) && found.length) found[found.length - 1] += line[i];
    else found.push(line[i]);
  }
  return found;
}

const names = { 题: 'markup.heading.title', 标1: 'markup.heading.1', 标2: 'markup.heading.2', 标3: 'markup.heading.3', 标4: 'markup.heading.4',
  序1: 'keyword.other.marker.1', 序2: 'keyword.other.marker.2', 序3: 'keyword.other.marker.3', 序4: 'keyword.other.marker.4',
  点: 'keyword.control.item', 主: 'markup.bold.lead', 例: 'support.function.cue', 占: 'invalid.deprecated.placeholder', 书: 'string.other.book' };

for (const [shows, marked] of Object.entries({
  '题目': '⟦题|在专题会议上的发言提纲⟧',
  '题目不带标点': '会上宣读了发言提纲，并讨论了发言提纲。',
  '一级标题': '⟦序1|一、⟧⟦标1|存在的主要问题⟧',
  '一级标题里有材料二字': '⟦序1|二、⟧⟦标1|撰写对照检查材料⟧',
  '第几部分': '⟦序1|第一部分⟧⟦标1|　基本情况⟧',
  '二级标题与段首标题': '　　⟦序2|（一）⟧⟦标2|理论学习方面⟧。⟦点|一是⟧⟦主|学习不深⟧。正文。',
  '半角括号也认': '⟦序2|(十二)⟧⟦标2|作风方面⟧',
  '三级标题': '⟦序3|1.⟧⟦标3|学习不系统⟧。正文不着色。',
  '小数不是标题': '1.5亿元用于修路。',
  '四级标题': '⟦序4|（1）⟧⟦标4|第一点⟧',
  '要点在句末之后': '正文。⟦点|二是⟧⟦主|联系实际不够⟧。正文；⟦点|三是⟧⟦主|不够经常⟧；⟦点|四是⟧⟦主|不够深⟧。',
  '还是、就是不是要点': '还是要抓紧，就是这样。',
  '首先其次': '⟦点|首先⟧⟦主|，要抓学习⟧。⟦点|其次⟧⟦主|，要抓作风⟧。',
  '例证': '情况不好。⟦例|比如，⟧去年；⟦例|如，⟧今年。',
  '比如不带标点不算': '比如说不算。',
  '占位': '⟦占|××⟧单位的⟦占|某某⟧在⟦占|xx⟧会上，box 和 ×1 不算，⟦占|____⟧。',
  '书名号': '学习⟦书|《条例》⟧和⟦书|《准则》⟧。',
  '标题里的书名': '⟦序1|三、⟧⟦标1|学习⟧⟦标1书|《条例》⟧⟦标1|情况⟧',
  '宽字符之后': '😀𠮷。⟦点|一是⟧⟦主|甲⟧。',
})) {
  test(shows, () => {
    const line = marked.replace(/⟦[^|]*\|([^⟧]*)⟧/g, '$1');
    for (const [name, scope] of Object.entries(names)) {
      let wanted = [...marked.matchAll(/⟦([^|]*)\|([^⟧]*)⟧/g)].filter(hit => hit[1].includes(name)).map(hit => hit[2]);
      if (name.startsWith('标')) wanted = wanted.length ? [wanted.join('')] : [];
      assert.deepEqual(words(line, scope), wanted, `${scope} in ${line}`);
    }
  });
}

test('the patterns stay within what both engines understand', () => {
  for (const rule of rules(grammar.patterns)) {
    assert.doesNotMatch(rule.match, /\\[AzZGhHKpPRX]|\(\?[>#imx]|\[\[:|\(\?<[A-Za-z]|[+*?]\+|\\u/, rule.match);
    for (const behind of rule.match.matchAll(/\(\?<[=!]([^)]*)\)/g)) assert.match(behind[1], /^\[[^\]]*\]$/, 'a look-behind is one class');
  }
});
