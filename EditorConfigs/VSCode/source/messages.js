// @ts-check
// What the extension says to the user, in Chinese and in English.
'use strict';

const vscode = require('vscode');

const texts = {
  missing: ['找不到 outline-ls。请把它放进 PATH，或在设置 outline.server.path 里写明它的位置，然后执行“提纲：重启服务器”。',
    'outline-ls was not found. Put it on the PATH, or name its place in the setting outline.server.path; then run “Outline: Restart Server”.'],
  wrongPath: ['设置 outline.server.path 指的“{0}”不存在或不能执行。请改正，或清空它以便到 PATH 里找。',
    'The setting outline.server.path names “{0}”, which does not exist or cannot be run. Correct it, or clear it so that the PATH is searched.'],
  crashes: ['outline-ls 三分钟内多次意外退出，已停止重启。请看日志；改好后可重启。',
    'outline-ls ended unexpectedly several times in three minutes and is not started again. See the log; restart it when mended.'],
  failed: ['outline-ls 没有正常启动：{0}', 'outline-ls did not start properly: {0}'],
  openSettings: ['打开设置', 'Open Settings'],
  showLog: ['查看日志', 'Show Log'],
  restart: ['重启', 'Restart'],
  notRunning: ['outline-ls 没有运行。', 'outline-ls is not running.'],
  unsupported: ['这一版 outline-ls 没有这项功能。', 'This version of outline-ls does not offer this.'],
  automatic: ['自动判断', 'Detect automatically'],
  chooseProfile: ['选择文种', 'Choose the document kind'],
  title: ['题目', 'Title'],
  titleHint: ['例如：在专题民主生活会上的发言提纲', 'For instance: Outline of a speech at the meeting'],
  unknownKind: ['提纲', 'Outline'],
  characters: ['{0}字', '{0} characters'],
  statusTip: ['文种：{0}\n字数：{1}　标题：{2}　要点：{3}\n点击可选择文种', 'Kind: {0}\nCharacters: {1}, headings: {2}, items: {3}\nClick to choose the kind'],
};

/** @param {keyof typeof texts} key @param {...any} values fill {0}, {1} … @returns {string} */
function say(key, ...values) {
  const text = texts[key][/^zh/i.test(vscode.env.language) ? 0 : 1];
  return text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

module.exports = { say, texts };
