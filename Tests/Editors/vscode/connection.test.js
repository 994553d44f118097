// Requests, answers, cancellation, time limits and the end of the connection, against a peer in the same process.
'use strict';
const test = require('node:test');
const assert = require('node:assert');
const { PassThrough } = require('node:stream');
const { Connection, Code } = require('../../../EditorConfigs/VSCode/source/connection');
const { until, CancellationTokenSource } = require('../vscode_stub');

/** A client and a server end, wired to each other; `seen` is what the server end received. */
function pair() {
  const up = new PassThrough(), down = new PassThrough(), seen = [];
  const client = new Connection(down, up);
  const server = new Connection(up, down, (direction, message) => direction === '←' && seen.push(message));
  return { client, server, seen, down };
}

test('answers find their requests, in any order', async () => {
  const { client, server } = pair();
  server.on('slow', () => new Promise(done => setTimeout(done, 30, '慢')));
  server.on('fast', async () => '快');
  assert.deepEqual(await Promise.all([client.request('slow'), client.request('fast')]), ['慢', '快']);
});
test('no result becomes null', async () => {
  const { client, server } = pair();
  server.on('nothing', () => undefined);
  assert.equal(await client.request('nothing'), null);
});
test('an unknown request is refused, an unknown notification is not answered', async () => {
  const { client, seen } = pair();
  await assert.rejects(client.request('unknown'), { code: Code.methodNotFound });
  client.notify('unknown too');
  await until(() => seen.length === 2);
});
test('a handler that fails answers with an error', async () => {
  const { client, server } = pair();
  server.on('fail', () => { throw new Error('no'); });
  await assert.rejects(client.request('fail'), { code: Code.internalError });
});
test('cancelling tells the server and fails at once; the late answer is ignored', async () => {
  const { client, server, seen } = pair(), source = new CancellationTokenSource();
  let answer;
  server.on('wait', () => new Promise(done => { answer = done; }));
  const asked = client.request('wait', {}, { token: source.token });
  await until(() => answer);
  source.cancel();
  await assert.rejects(asked, { code: Code.requestCancelled });
  await until(() => seen.some(one => one.method === '$/cancelRequest' && one.params.id === 1));
  answer('late');
  server.on('next', () => '好');
  assert.equal(await client.request('next'), '好');
});
test('a request cancelled before it is sent is not sent', async () => {
  const { client, seen } = pair(), source = new CancellationTokenSource();
  source.cancel();
  await assert.rejects(client.request('x', {}, { token: source.token }), { code: Code.requestCancelled });
  assert.equal(seen.length, 0);
});
test('a time limit', async () => {
  const { client, server, seen } = pair();
  server.on('wait', () => new Promise(() => {}));
  await assert.rejects(client.request('wait', {}, { timeout: 20 }), { code: Code.timedOut });
  await until(() => seen.some(one => one.method === '$/cancelRequest'));
});
test('when the stream ends, what waits fails, and nothing more is sent', async () => {
  const { client, server, down } = pair();
  server.on('wait', () => new Promise(() => {}));
  const asked = client.request('wait');
  down.end();
  await assert.rejects(asked, { code: Code.connectionLost });
  await assert.rejects(client.request('x'), { code: Code.connectionLost });
});
