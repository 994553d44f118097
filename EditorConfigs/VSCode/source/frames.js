// @ts-check
// Frames of the base protocol: a header with Content-Length in bytes, an empty line, a body of JSON in UTF-8.
'use strict';

const LIMIT = 8192;   // A header longer than this is no header.

/** Cuts a stream of bytes, however it is split, into messages. */
class FrameReader {
  /**
   * @param {(message: any) => void} message called for each message
   * @param {(problem: string) => void} problem called for what is not a message; the reader goes on behind it
   */
  constructor(message, problem) {
    this.message = message;
    this.problem = problem;
    this.buffer = Buffer.alloc(0);
    this.wanted = -1;   // Bytes of body still to come; -1 while a header is read.
  }

  /** @param {Buffer} data the next bytes of the stream */
  feed(data) {
    this.buffer = this.buffer.length ? Buffer.concat([this.buffer, data]) : data;
    while (this.wanted < 0 ? this.readHeader() : this.readBody());
  }

  readHeader() {
    const end = this.buffer.indexOf('\r\n\r\n');
    if (end < 0) {
      if (this.buffer.length > LIMIT) this.lose(`no header in ${this.buffer.length} bytes`);
      return false;
    }
    const header = this.buffer.toString('latin1', 0, end);
    this.buffer = this.buffer.subarray(end + 4);
    const length = /^content-length: *(\d{1,10})$/im.exec(header);
    if (!length) {
      this.problem(`a header without Content-Length: ${header.slice(0, 80)}`);
      return true;
    }
    this.wanted = Number(length[1]);
    return true;
  }

  readBody() {
    if (this.buffer.length < this.wanted) return false;
    const body = this.buffer.toString('utf8', 0, this.wanted);
    this.buffer = this.buffer.subarray(this.wanted);
    this.wanted = -1;
    let message;
    try {
      message = JSON.parse(body);
    } catch (error) {
      this.problem(`not JSON: ${body.slice(0, 80)}`);
      return true;
    }
    this.message(message);
    return true;
  }

  /** @param {string} problem */
  lose(problem) {
    this.buffer = Buffer.alloc(0);
    this.problem(problem);
  }
}

/**
 * @param {object} message
 * @returns {Buffer} its frame
 */
function frame(message) {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'latin1'), body]);
}

module.exports = { FrameReader, frame };
