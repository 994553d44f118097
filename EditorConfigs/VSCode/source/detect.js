// @ts-check
// Recognises outlines among plain text files by what they say: a telling title, or both 一、 and （一） near the top.
'use strict';

const TITLE = /^[ \t　]*[^ \t　，。；：！？]{2,40}(提纲|对照检查材料|剖析材料|述职报告|述廉报告|工作总结|调研报告|整改报告|自查报告|发言材料|汇报材料|发言稿|讲话稿|心得体会)[ \t　]*$/;
const LINES = 60;

/** @param {string} text @returns {boolean} */
function looksLikeOutline(text) {
  const lines = text.split(/\r\n|\n|\r/, LINES).filter(line => line.trim());
  return lines.length > 0 && (TITLE.test(lines[0])
    || (lines.some(line => /^[ \t　]*一、/.test(line)) && lines.some(line => /^[ \t　]*（一）/.test(line))));
}

module.exports = { looksLikeOutline, TITLE };
