// @ts-check
// The server's process: where the program is, starting it, starting it again after a crash, ending it.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawn } = require('child_process');
const { Connection } = require('./connection');

const NAME = process.platform === 'win32' ? 'outline-ls.exe' : 'outline-ls';
const CRASHES = 5, WINDOW = 3 * 60 * 1000;   // Never more than this many in so many milliseconds.

/** @param {string} file @returns {boolean} whether it can be run */
function runs(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Looks for the program: the setting, then PATH, then the copy inside the extension.
 * @param {{setting?: string, folder?: string, extension: string, search?: string}} where
 * @returns {{path?: string, wrong?: string}} the program; or the setting that names none
 */
function findServer({ setting, folder, extension, search = process.env.PATH || '' }) {
  if (setting) {
    let file = setting.replace(/^~(?=[/\\])/, os.homedir()).replace('${workspaceFolder}', folder || '');
    if (!path.isAbsolute(file) && folder && /[/\\]/.test(file)) file = path.join(folder, file);
    if (path.isAbsolute(file)) return runs(file) ? { path: file } : { wrong: setting };
    const found = search.split(path.delimiter).map(one => path.join(one, file)).find(runs);
    return found ? { path: found } : { wrong: setting };
  }
  const candidates = search.split(path.delimiter).filter(Boolean).map(one => path.join(one, NAME));
  candidates.push(path.join(extension, 'bin', NAME));
  return { path: candidates.find(runs) };
}

/** Counts crashes and says how long to wait before the next start. */
class Backoff {
  /** @param {() => number} now milliseconds */
  constructor(now = Date.now) {
    this.now = now;
    /** @type {number[]} */
    this.crashes = [];
  }

  /** @returns {number} milliseconds to wait; -1: give up */
  crashed() {
    const now = this.now();
    this.crashes = this.crashes.filter(time => now - time < WINDOW);
    this.crashes.push(now);
    return this.crashes.length >= CRASHES ? -1 : 500 * 2 ** (this.crashes.length - 1);
  }

  reset() {
    this.crashes = [];
  }
}

/** One run of the server. */
class Server {
  /**
   * @param {string} program
   * @param {string[]} args
   * @param {{cwd?: string, log: (line: string) => void, trace: (direction: string, message: any) => void,
   *   ended: (reason: string) => void}} hooks `ended` is called when the process ends without being asked to
   */
  constructor(program, args, hooks) {
    this.stopping = false;
    this.process = spawn(program, args, { cwd: hooks.cwd, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    this.connection = new Connection(this.process.stdout, this.process.stdin, hooks.trace);
    this.connection.onProblem = hooks.log;
    this.process.stderr.on('data', data => hooks.log(String(data).trimEnd()));
    // A server that says no more is of no use: it gets a moment to end by itself.
    this.process.stdout.on('end', () => setTimeout(() => this.process.kill('SIGKILL'), 1000).unref());
    /** @type {Promise<void>} */
    this.gone = new Promise(resolve => {
      const end = reason => {
        this.connection.close();
        resolve();
        if (!this.stopping) hooks.ended(reason);
        this.stopping = true;
      };
      this.process.on('error', error => end(String(error)));
      this.process.on('exit', (code, signal) => end(signal ? `signal ${signal}` : `status ${code}`));
    });
  }

  /** Asks the server to end, and makes it end when it does not in two seconds. */
  async stop() {
    if (this.stopping) return this.gone;
    this.stopping = true;
    try {
      await this.connection.request('shutdown', undefined, { timeout: 2000 });
      this.connection.notify('exit');
      this.process.stdin.end();
    } catch {
      this.process.kill();
    }
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 2000);
    await this.gone;
    clearTimeout(timer);
  }
}

module.exports = { Server, Backoff, findServer };
