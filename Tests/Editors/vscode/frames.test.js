// The frame reader, with messages split at every byte and with what is no frame.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const { FrameReader, frame } = require('../../../EditorConfigs/VSCode/source/frames');

const messages = [{ jsonrpc: '2.0', method: '甲', params: '一、😀𠮷' }, { jsonrpc: '2.0', id: 1, result: null }];
const bytes = Buffer.concat(messages.map(frame));
function read(...parts) {
  const got = [], problems = [];
  const reader = new FrameReader(one => got.push(one), one => problems.push(one));
  parts.forEach(part => reader.feed(Buffer.from(part)));
  return { got, problems };
}

test('the length counts bytes', () => {
  assert.equal(frame({ a: '一' }).toString(), 'Content-Length: 11\r\n\r\n{"a":"一"}');
});
test('split at every byte', () => {
  for (let at = 0; at <= bytes.length; at++) {
    assert.deepEqual(read(bytes.subarray(0, at), bytes.subarray(at)), { got: messages, problems: [] }, `at ${at}`);
  }
});
test('byte by byte', () => {
  assert.deepEqual(read(...[...bytes].map(one => [one])), { got: messages, problems: [] });
});
test('another header, and letters of either case', () => {
  assert.deepEqual(read('Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}').got, [{}]);
});
test('a header without a length is told, and the next message is read', () => {
  const { got, problems } = read('Content-Type: x\r\n\r\n', bytes);
  assert.deepEqual(got, messages);
  assert.equal(problems.length, 1);
});
test('a body that is no JSON is told, and the next message is read', () => {
  const { got, problems } = read('Content-Length: 3\r\n\r\n{x}', bytes);
  assert.deepEqual(got, messages);
  assert.equal(problems.length, 1);
});
test('endless noise is not kept', () => {
  const { got, problems } = read('x'.repeat(9000));
  assert.equal(got.length, 0);
  assert.equal(problems.length, 1);
});
