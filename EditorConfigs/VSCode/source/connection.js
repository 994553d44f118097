// @ts-check
// JSON-RPC over two streams: requests both ways with their answers, notifications, cancellation and time limits.
'use strict';

const { FrameReader, frame } = require('./frames');

/** Error codes of JSON-RPC and of the protocol that this client sends or looks for. */
const Code = {
  methodNotFound: -32601, internalError: -32603, requestCancelled: -32800, contentModified: -32801, serverCancelled: -32802,
  connectionLost: -32099, timedOut: -32098,
};

/** What a request fails with. */
class ResponseError extends Error {
  /** @param {number} code @param {string} message @param {any} [data] */
  constructor(code, message, data) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

class Connection {
  /**
   * @param {NodeJS.ReadableStream} input what the server writes
   * @param {NodeJS.WritableStream} output what the server reads
   * @param {(direction: string, message: any) => void} [trace] sees each message
   */
  constructor(input, output, trace) {
    this.output = output;
    this.trace = trace || (() => {});
    this.next = 1;
    this.closed = false;
    /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void, done: () => void}>} */
    this.pending = new Map();
    /** @type {Map<string, (params: any, id: any) => any>} */
    this.handlers = new Map();
    /** @type {(problem: string) => void} */
    this.onProblem = () => {};
    const reader = new FrameReader(message => this.receive(message), problem => this.onProblem(problem));
    input.on('data', data => reader.feed(data));
    input.on('error', error => this.onProblem(String(error)));
    input.on('end', () => this.close());
    output.on('error', () => this.close());   // The process ended while something was written to it.
  }

  /** Calls `work(params)` for each request or notification of that name; its result, or a promise of it, is the answer.
   * @param {string} method @param {(params: any) => any} work */
  on(method, work) {
    this.handlers.set(method, work);
  }

  /** @param {string} method @param {any} [params] */
  notify(method, params) {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /**
   * @param {string} method
   * @param {any} [params]
   * @param {{token?: any, timeout?: number}} [options] a cancellation token; a limit in milliseconds (0: none)
   * @returns {Promise<any>} the result; fails with a ResponseError
   */
  request(method, params, options = {}) {
    const { token, timeout = 30000 } = options;
    if (this.closed) return Promise.reject(new ResponseError(Code.connectionLost, 'the server is not running'));
    if (token && token.isCancellationRequested) return Promise.reject(new ResponseError(Code.requestCancelled, 'cancelled'));
    const id = this.next++;
    return new Promise((resolve, reject) => {
      const giveUp = (code, text) => {
        const entry = this.pending.get(id);
        if (!entry) return;
        this.pending.delete(id);
        entry.done();
        this.notify('$/cancelRequest', { id });
        reject(new ResponseError(code, `${method}: ${text}`));
      };
      const timer = timeout ? setTimeout(() => giveUp(Code.timedOut, `no answer in ${timeout} ms`), timeout) : undefined;
      const watch = token && token.onCancellationRequested(() => giveUp(Code.requestCancelled, 'cancelled'));
      const done = () => {
        clearTimeout(timer);
        if (watch) watch.dispose();
      };
      this.pending.set(id, { resolve, reject, done });
      this.send({ jsonrpc: '2.0', id, method, params });
    });
  }

  /** Every request that waits fails; nothing is sent any more. */
  close() {
    this.closed = true;
    for (const entry of this.pending.values()) {
      entry.done();
      entry.reject(new ResponseError(Code.connectionLost, 'the server has ended'));
    }
    this.pending.clear();
  }

  /** @param {any} message */
  send(message) {
    if (this.closed) return;
    this.trace('→', message);
    this.output.write(frame(message));
  }

  /** @param {any} message */
  receive(message) {
    this.trace('←', message);
    if (!message || typeof message !== 'object') return this.onProblem('a message that is no object');
    if (typeof message.method === 'string') return void this.serve(message);
    const entry = this.pending.get(message.id);
    if (!entry) return;   // The answer to a request that was given up.
    this.pending.delete(message.id);
    entry.done();
    if (message.error) entry.reject(new ResponseError(message.error.code, message.error.message, message.error.data));
    else entry.resolve(message.result);
  }

  /** @param {any} message a request or a notification */
  async serve(message) {
    const asked = message.id !== undefined && message.id !== null;
    const work = this.handlers.get(message.method);
    if (!work) {
      if (asked) this.send({ jsonrpc: '2.0', id: message.id, error: { code: Code.methodNotFound, message: `unknown: ${message.method}` } });
      return;
    }
    try {
      const result = await work(message.params);
      if (asked) this.send({ jsonrpc: '2.0', id: message.id, result: result === undefined ? null : result });
    } catch (error) {
      this.onProblem(`${message.method}: ${error && error.stack || error}`);
      if (asked) this.send({ jsonrpc: '2.0', id: message.id, error: { code: Code.internalError, message: String(error) } });
    }
  }
}

module.exports = { Connection, ResponseError, Code };
