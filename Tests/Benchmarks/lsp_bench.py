#!/usr/bin/env python3
"""Latency, throughput and memory bench for language servers over stdio.

It runs outline-ls and any other language server through the same requests on
generated documents of the same size and the same structure (the same headings
on three levels, the same body sentences), and prints medians and the ratios
against the first server.  Python 3.11, standard library only, Linux (/proc).

USAGE
  lsp_bench.py --server outline-ls=outline-ls --size 10kb --size 1mb
  lsp_bench.py --server outline-ls@outline=outline-ls \\
               --server rumdl@markdown="rumdl server" \\
               --server taplo@toml="taplo lsp stdio" \\
               --server clangd@c=clangd \\
               --size 10kb --size 100kb --size 1mb --rounds 30 --json out.json
  lsp_bench.py --server floor="python3 lsp_bench.py --stub" --size 1mb
  lsp_bench.py --server outline-ls=outline-ls --replay recording.jsonl
  lsp_bench.py --generate outline --size 100kb > sample.txt
  lsp_bench.py --generate outline --size 100kb --dirty > dirty.txt
  lsp_bench.py --generate outline --size 100kb --kind > kind.txt

A server is NAME=COMMAND or NAME@LANGUAGE=COMMAND; --language is the default.
A size is bytes (10kb, 1mb), lines (5000l) or characters (30000c), always
counted in the outline rendering: every language gets the same sections and
the same body lines at a given size, so its own byte count differs a little.

WHAT IS MEASURED (client side, milliseconds, from the first byte written to
the last byte read; encoding the request and parsing the reply are left out)
  startup           spawn -> reply to initialize (median of --starts spawns)
  open->diag        didOpen -> first diagnostics
  edit->diag        didChange of one character -> diagnostics of that version
  edit->symbols     didChange, at once documentSymbol -> its reply
  edit->folding     didChange, at once foldingRange -> its reply
  edit->tokens      didChange, at once semanticTokens/full -> its reply
  symbols           documentSymbol with no edit before it
  completion, hover at a heading, no edit before it
  burst             --burst changes back to back, documentSymbol -> its reply
  shutdown          shutdown request -> process gone
  cpu/edit          CPU time of the edit->diag rounds, per round
  cpu total         user + system time of the whole run
  peak rss          VmHWM of the server and its children, summed
Diagnostics: by default the client does not announce pull diagnostics; it
waits for pushes and turns to textDocument/diagnostic when none arrives and
the server offers a diagnosticProvider.  --diagnostics pull announces and
uses pull from the start.  A push without a version counts when it arrives
after the change.

Nothing hangs: each wait has --timeout seconds, each server and size --budget
seconds; a measure that does not answer is printed as 'timeout', one that the
server does not offer as '-', a dead server as 'died'.  Medians of few rounds
on a shared processor move by some tens of percent: compare ratios.

REPLAY: a JSON-lines file, one client message a line (the JSON-RPC object, or
{"delay_ms": 50, "message": {...}}).  Requests wait for their reply; didOpen
and didChange report the time to the next publishDiagnostics.  A recording
without initialize gets a handshake first.
"""
from __future__ import annotations

import argparse
import fcntl
import json
import math
import os
import random
import re
import select
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

# --------------------------------------------------------------------------
# Documents
# --------------------------------------------------------------------------

SUBJECTS = ["各级部门", "项目单位", "有关企业", "工作专班", "基层组织", "责任科室", "专业机构", "社区网格"]
VERBS = ["加快推进", "统筹落实", "持续优化", "稳步提升", "严格规范", "全面梳理", "深入开展", "有序完善"]
OBJECTS = ["基础设施建设", "公共服务体系", "数据共享机制", "安全生产责任", "绿色低碳转型", "人才培养方案",
           "科技创新平台", "营商环境改革", "民生保障工程", "应急管理能力"]
MANNERS = ["按照年度计划", "结合本地实际", "坚持问题导向", "围绕总体目标", "依据检查结果", "在现有基础上"]
RESULTS = ["确保各项任务按期完成", "形成可复制的经验做法", "切实提高群众满意度", "推动工作取得实效",
           "建立长效管理制度", "力争年底前达到预期指标"]
TITLES = ["总体要求", "重点任务", "保障措施", "组织领导", "工作目标", "实施步骤", "责任分工", "监督检查", "资金安排",
          "技术路线", "风险防控", "宣传引导"]
EDIT_CHARS = "的一在是了和有大这主中人上为们地个用工时要动国产以"
DIGITS = "零一二三四五六七八九"

EXTENSIONS = {"outline": "txt", "markdown": "md", "toml": "toml", "python": "py", "c": "c",
              "latex": "tex", "swift": "swift", "rst": "rst"}


def chinese_number(n: int) -> str:
    """1 -> 一, 12 -> 十二, 305 -> 三百零五 (1..99999)."""
    if n < 20:
        return DIGITS[n] if n < 10 else "十" + (DIGITS[n - 10] if n > 10 else "")
    out, zero, started = "", False, False
    for unit, name in ((10000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // unit % 10
        if digit:
            out += ("零" if zero else "") + DIGITS[digit] + name
            zero, started = False, True
        elif started:
            zero = True
    return out


@dataclass
class Section:
    level: int              # 1, 2 or 3
    numbers: tuple          # (1,), (1, 2) or (1, 2, 3)
    title: str
    body: list              # sentences, one a line


def sections(target: int, unit: str, seed: int) -> list[Section]:
    """The abstract document: grows until its outline rendering has the size."""
    rng = random.Random(seed)

    def sentence() -> str:
        return (f"{rng.choice(SUBJECTS)}{rng.choice(MANNERS)}{rng.choice(VERBS)}"
                f"{rng.choice(OBJECTS)}，{rng.choice(RESULTS)}")

    def body() -> list[str]:
        lines = []
        for _ in range(rng.randint(1, 3)):
            lines.append("。".join(sentence() for _ in range(rng.randint(2, 4))) + "。")
        if rng.random() < 0.5:
            count = rng.randint(2, 4)
            for k in range(count):
                lines.append(f"{DIGITS[k + 1]}是{sentence()}{'。' if k == count - 1 else '；'}")
        if rng.random() < 0.25:
            lines.append(f"{sentence()}：一是{sentence()}；二是{sentence()}。")
        return lines

    def measure(section: Section) -> int:
        text = [outline_heading(section)] + section.body
        if unit == "l":
            return len(text)
        joined = "\n".join(text) + "\n"
        return len(joined) if unit == "c" else len(joined.encode())

    out, size = [], 0

    def add(section: Section) -> bool:
        nonlocal size
        out.append(section)
        size += measure(section)
        return size >= target

    first = 0
    while True:
        first += 1
        if add(Section(1, (first,), rng.choice(TITLES), body()[:1])):
            return out
        for second in range(1, rng.randint(3, 5) + 1):
            if add(Section(2, (first, second), rng.choice(TITLES), body()[:1])):
                return out
            for third in range(1, rng.randint(2, 5) + 1):
                if add(Section(3, (first, second, third), rng.choice(TITLES), body())):
                    return out


def soil(parts: list[Section]) -> None:
    """Puts a half-width comma into every tenth line of the body, which a checker of Chinese text reports."""
    number = 0
    for part in parts:
        for index, text in enumerate(part.body):
            number += 1
            if number % 10 == 0:
                part.body[index] = text.replace("，", ",", 1)


def recognise(parts: list[Section]) -> None:
    """Makes it a paper of a kind that is recognised, with the kind's parts, aspects and examples, and findings of many sorts."""
    names = iter(["存在的主要问题", "原因剖析", "下一步整改措施"])
    aspects = iter(["理论学习方面", "政治素质方面", "能力本领方面", "担当作为方面", "工作作风方面"])
    slips = ["的的", "，，", " ", "(略)", "“未完", "××", "3-5%"]
    number = 0
    for part in parts:
        if part.level == 1:
            part.title = next(names, part.title)
        elif part.level == 2 and part.numbers[0] == 1:
            part.title = next(aspects, part.title)
        for index, text in enumerate(part.body):
            number += 1
            if number % 4 == 0:
                part.body[index] = text.replace("。", "。比如，有一次只听了汇报。", 1)
            if number % 10 == 0:
                part.body[index] = text[:-1] + slips[number // 10 % len(slips)] + text[-1]


PREAMBLE = ["2023年主题教育专题民主生活会个人对照检查材料", "", "按照会议安排，本人认真查摆了问题，现对照检查如下：", ""]


def outline_heading(s: Section) -> str:
    n = s.numbers[-1]
    return {1: f"{chinese_number(n)}、", 2: f"（{chinese_number(n)}）", 3: f"{n}."}[s.level] + s.title


@dataclass
class Document:
    language: str
    lines: list
    headings: list = field(default_factory=list)    # (line, first column, last column) of the title
    bodies: list = field(default_factory=list)      # (line, first column, last column) of the text

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def render(parts: list[Section], language: str) -> Document:
    """Writes the sections in a language.  All characters are in the BMP, so a
    column in Python is a UTF-16 column."""
    doc = Document(language, [])
    put = doc.lines.append

    def heading(before: str, title: str, after: str = "") -> None:
        doc.headings.append((len(doc.lines), len(before), len(before) + len(title)))
        put(before + title + after)

    def line(before: str, text: str, after: str = "") -> None:
        doc.bodies.append((len(doc.lines), len(before), len(before) + len(text)))
        put(before + text + after)

    if parts and parts[0].title == "存在的主要问题" and language == "outline":
        for fixed in PREAMBLE:
            put(fixed)
    if language == "latex":
        for fixed in ("\\documentclass{article}", "\\begin{document}"):
            put(fixed)
    for s in parts:
        title = outline_heading(s)
        name = "s" + "_".join(map(str, s.numbers))
        if language == "outline":
            heading("", title)
            for text in s.body:
                line("", text)
        elif language == "markdown":
            if doc.lines:
                put("")
            heading("#" * s.level + " ", title)
            for text in s.body:
                put("")
                line("", text)
        elif language == "rst":
            heading("", title)
            put("=-~"[s.level - 1] * (2 * len(title)))
            for text in s.body:
                put("")
                line("", text)
            put("")
        elif language == "latex":
            heading("\\" + "sub" * (s.level - 1) + "section{", title, "}")
            for text in s.body:
                line("", text)
                put("")
        elif language == "toml":
            put("[" + ".".join(f"s{n}" for n in s.numbers) + "]")
            heading('title = "', title, '"')
            for k, text in enumerate(s.body, 1):
                line(f'body{k} = "', text, '"')
        elif language == "python":
            pad = "    " * (s.level - 1)
            put(f"{pad}def {name}(self):" if s.level == 3 else f"{pad}class {name.upper()}:")
            heading(f'{pad}    """', title)
            for text in s.body:
                line(f"{pad}    ", text)
            put(f'{pad}    """')
        elif language == "c":
            if s.level < 3:
                heading(f"struct {name} {{ /* ", title, " */")
                for k, text in enumerate(s.body, 1):
                    line(f"  char v{k}; /* ", text, " */")
                put("};")
            else:
                heading(f"const char *{name}(const char *text) {{ /* ", title, " */")
                for text in s.body:
                    line('  text = "', text, '";')
                put("  return text;")
                put("}")
        elif language == "swift":
            if s.level < 3:
                heading(f"struct {name.upper()} {{ /* ", title, " */")
                for k, text in enumerate(s.body, 1):
                    line(f'  let v{k} = "', text, '"')
                put("}")
            else:
                heading(f"func {name}(_ input: String) -> String {{ /* ", title, " */")
                put("  var text = input")
                for text in s.body:
                    line('  text = "', text, '"')
                put("  return text")
                put("}")
        else:
            raise SystemExit(f"unknown language: {language}")
    if language == "latex":
        put("\\end{document}")
    return doc


def parse_size(text: str) -> tuple[int, str]:
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*(mb|kb|b|l|c|m|k|)", text.lower())
    if not match:
        raise argparse.ArgumentTypeError(f"not a size: {text}")
    number, unit = float(match[1]), match[2]
    scale = {"mb": 1_000_000, "m": 1_000_000, "kb": 1_000, "k": 1_000}.get(unit, 1)
    return int(number * scale), unit if unit in ("l", "c") else "b"


# --------------------------------------------------------------------------
# A client on one thread: one select loop reads, writes and drains stderr
# --------------------------------------------------------------------------

class Timeout(Exception):
    """The server did not answer within the limit."""


class Died(Exception):
    """The server's output ended."""


class ReplyError(Exception):
    """The server answered a request with an error."""


PEEK_LIMIT = 64 * 1024
HEAD_ID = re.compile(rb'^\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"id"\s*:\s*(\d+)')
TAIL_ID = re.compile(rb'"id"\s*:\s*(\d+)\s*(?:,\s*"jsonrpc"\s*:\s*"2\.0"\s*)?\}\s*$')
HEAD_METHOD = re.compile(rb'^\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"method"\s*:\s*"([^"]+)"')
HEAD_VERSION = re.compile(rb'^.{0,400}?"params"\s*:\s*\{\s*(?:"uri"\s*:\s*"[^"]*"\s*,\s*)?"version"\s*:\s*(\d+)', re.S)
TAIL_VERSION = re.compile(rb'"version"\s*:\s*(\d+)\s*\}\s*\}\s*$')


@dataclass
class Message:
    at: float               # perf_counter when the last byte was read
    raw: bytes
    id: object = None
    method: str | None = None
    version: int | None = None
    error: object = None
    value: dict | None = None

    def parsed(self) -> dict:
        if self.value is None:
            self.value = json.loads(self.raw)
        return self.value


def peek(at: float, raw: bytes) -> Message:
    """Sorts a message; big ones by their head and tail only, so that parsing
    megabytes of symbols or diagnostics does not disturb the clock."""
    message = Message(at, raw)
    if len(raw) > PEEK_LIMIT:
        head, tail = raw[:1024], raw[-1024:]
        if found := HEAD_METHOD.search(head):
            if found[1] == b"textDocument/publishDiagnostics":
                message.method = found[1].decode()
                version = HEAD_VERSION.search(head) or TAIL_VERSION.search(tail)
                message.version = int(version[1]) if version else None
                return message
        elif found := HEAD_ID.search(head) or TAIL_ID.search(tail):
            message.id = int(found[1])
            return message
    value = message.parsed()
    message.id, message.method, message.error = value.get("id"), value.get("method"), value.get("error")
    if message.method == "textDocument/publishDiagnostics":
        message.version = value["params"].get("version")
    return message


class Server:
    """A spawned language server and the client's side of the protocol."""

    def __init__(self, command: list[str], cwd: str, timeout: float, announce_pull: bool = False):
        self.timeout, self.cwd, self.announce_pull = timeout, cwd, announce_pull
        self.next_id = 0
        self.replies: dict[int, Message] = {}
        self.abandoned: set[int] = set()
        self.diagnostics: deque[Message] = deque(maxlen=64)
        self.log: deque[str] = deque(maxlen=8)
        self.requests_seen: dict[str, int] = {}
        self.capabilities: dict = {}
        self.info: dict = {}
        self.stderr_tail = b""
        self.ended = False
        self.rusage = None
        self.exit_code: int | None = None
        self.exit_needs_eof = False     # stayed after 'exit' until its input was closed
        self.spawned_at = time.perf_counter()
        self.process = subprocess.Popen(command, cwd=cwd, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, start_new_session=True, bufsize=0)
        self.stdin, self.stdout, self.stderr = (self.process.stdin.fileno(), self.process.stdout.fileno(),
                                                self.process.stderr.fileno())
        for fd in (self.stdin, self.stdout, self.stderr):
            os.set_blocking(fd, False)
        for fd in (self.stdin, self.stdout):
            try:
                fcntl.fcntl(fd, 1031, 1 << 20)      # F_SETPIPE_SZ
            except OSError:
                pass
        self.readable = [self.stdout, self.stderr]
        self.outgoing: deque[memoryview] = deque()
        self.buffer = bytearray()
        self.need = -1

    # -- transport ---------------------------------------------------------

    @staticmethod
    def frame(message: dict) -> bytes:
        body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    def step(self, wait: float) -> None:
        """One turn of the loop: writes what can be written, reads what is there."""
        reads, writes, _ = select.select(self.readable, [self.stdin] if self.outgoing else [], [], max(0.0, wait))
        if self.stdin in writes:
            try:
                count = os.write(self.stdin, self.outgoing[0][:1 << 20])
            except BlockingIOError:
                count = 0
            except BrokenPipeError:
                self.outgoing.clear()
                self.ended = True
                count = 0
            if self.outgoing:
                self.outgoing[0] = self.outgoing[0][count:]
                if not len(self.outgoing[0]):
                    self.outgoing.popleft()
        if self.stderr in reads:
            chunk = os.read(self.stderr, 1 << 16)
            self.stderr_tail = (self.stderr_tail + chunk)[-4000:]
            if not chunk:
                self.readable.remove(self.stderr)
        if self.stdout in reads:
            chunk = os.read(self.stdout, 1 << 20)
            now = time.perf_counter()
            if not chunk:
                self.ended = True
                self.readable.remove(self.stdout)
            self.buffer += chunk
            self.split(now)

    def split(self, now: float) -> None:
        while True:
            if self.need < 0:
                end = self.buffer.find(b"\r\n\r\n")
                if end < 0:
                    return
                length = re.search(rb"content-length:\s*(\d+)", bytes(self.buffer[:end]), re.I)
                del self.buffer[:end + 4]
                self.need = int(length[1]) if length else 0
            if len(self.buffer) < self.need:
                return
            raw = bytes(self.buffer[:self.need])
            del self.buffer[:self.need]
            self.need = -1
            if raw:
                self.receive(peek(now, raw))

    def receive(self, message: Message) -> None:
        if message.method is None:
            if message.id in self.abandoned:
                self.abandoned.discard(message.id)
            elif message.id is not None:
                self.replies[message.id] = message
        elif message.id is not None:
            self.answer(message)
        elif message.method == "textDocument/publishDiagnostics":
            self.diagnostics.append(message)
        elif message.method in ("window/logMessage", "window/showMessage"):
            self.log.append(str(message.parsed()["params"].get("message"))[:300])

    def answer(self, message: Message) -> None:
        """Requests from the server: the least a client may answer."""
        self.requests_seen[message.method] = self.requests_seen.get(message.method, 0) + 1
        params = message.parsed().get("params") or {}
        result: object = None
        if message.method == "workspace/configuration":
            result = [None] * len(params.get("items", []))
        elif message.method == "workspace/applyEdit":
            result = {"applied": False}
        elif message.method == "workspace/workspaceFolders":
            result = self.folders()
        elif message.method == "client/registerCapability":
            for entry in params.get("registrations", []):
                if entry.get("method") == "textDocument/diagnostic":
                    self.capabilities.setdefault("diagnosticProvider", entry.get("registerOptions") or {})
        self.outgoing.append(memoryview(self.frame({"jsonrpc": "2.0", "id": message.id, "result": result})))

    def until(self, done, limit: float | None = None) -> None:
        deadline = time.perf_counter() + (self.timeout if limit is None else limit)
        while not done():
            left = deadline - time.perf_counter()
            if self.ended:
                while self.stderr in self.readable and select.select([self.stderr], [], [], 0.5)[0]:
                    self.step(0)
                raise Died(self.last_words())
            if left <= 0:
                raise Timeout()
            self.step(left)

    def last_words(self) -> str:
        return self.stderr_tail.decode(errors="replace").strip().replace("\n", " | ")[-300:]

    # -- protocol ----------------------------------------------------------

    def send(self, *frames: bytes) -> float:
        """Queues frames and writes them; returns the time of the first byte."""
        started = time.perf_counter()
        for frame in frames:
            self.outgoing.append(memoryview(frame))
        self.until(lambda: not self.outgoing)
        return started

    def notification(self, method: str, params: object) -> bytes:
        return self.frame({"jsonrpc": "2.0", "method": method, "params": params})

    def request(self, method: str, params: object) -> tuple[int, bytes]:
        self.next_id += 1
        message = {"jsonrpc": "2.0", "id": self.next_id, "method": method}
        if params is not None:
            message["params"] = params
        return self.next_id, self.frame(message)

    def reply(self, number: int, limit: float | None = None) -> Message:
        try:
            self.until(lambda: number in self.replies, limit)
        except Timeout:
            self.abandoned.add(number)
            raise
        message = self.replies.pop(number)
        if message.error is not None:
            raise ReplyError(str(message.error)[:200])
        return message

    def call(self, method: str, params: object, limit: float | None = None) -> tuple[float, Message]:
        number, frame = self.request(method, params)
        started = self.send(frame)
        message = self.reply(number, limit)
        return (message.at - started) * 1000, message

    def folders(self) -> list[dict]:
        return [{"uri": Path(self.cwd).as_uri(), "name": "bench"}]

    def initialize(self, options: object = None) -> float:
        """The handshake; returns spawn -> initialize reply in milliseconds."""
        document = {
            "synchronization": {"didSave": True},
            "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
            "foldingRange": {"lineFoldingOnly": True},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "completion": {"completionItem": {"snippetSupport": False}},
            "semanticTokens": {"requests": {"full": True}, "formats": ["relative"],
                               "tokenTypes": ["namespace", "type", "class", "string", "comment", "keyword"],
                               "tokenModifiers": ["declaration", "definition"]},
        }
        if self.announce_pull:
            document["diagnostic"] = {"dynamicRegistration": False, "relatedDocumentSupport": False}
        _, message = self.call("initialize", {
            "processId": os.getpid(), "rootUri": Path(self.cwd).as_uri(), "rootPath": self.cwd,
            "workspaceFolders": self.folders(), "initializationOptions": options,
            "clientInfo": {"name": "lsp_bench"},
            "capabilities": {"textDocument": document, "window": {"workDoneProgress": True},
                             "workspace": {"configuration": True, "workspaceFolders": True}}})
        result = message.parsed().get("result") or {}
        self.capabilities = dict(result.get("capabilities", {}))
        self.info = result.get("serverInfo") or {}
        self.send(self.notification("initialized", {}))
        return (message.at - self.spawned_at) * 1000

    def offers(self, name: str) -> bool:
        return self.capabilities.get(name) not in (None, False)

    @property
    def sync_kind(self) -> int:
        sync = self.capabilities.get("textDocumentSync", 1)
        return sync.get("change", 0) if isinstance(sync, dict) else int(sync or 0)

    # -- process -----------------------------------------------------------

    def pids(self) -> list[int]:
        found, todo = [], [self.process.pid]
        while todo:
            pid = todo.pop()
            found.append(pid)
            try:
                for task in os.listdir(f"/proc/{pid}/task"):
                    todo += map(int, Path(f"/proc/{pid}/task/{task}/children").read_text().split())
            except OSError:
                pass
        return found

    def peak_kb(self) -> int:
        total = 0
        for pid in self.pids():
            try:
                total += int(re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{pid}/status").read_text())[1])
            except (OSError, TypeError):
                pass
        return total

    def cpu_seconds(self) -> float:
        total = 0.0
        for pid in self.pids():
            try:
                total += time.clock_gettime((~pid << 3) | 2)    # the CPU clock of that process
            except OSError:
                pass
        return total

    def gone(self) -> bool:
        if self.exit_code is None:
            pid, status, rusage = os.wait4(self.process.pid, os.WNOHANG)
            if pid:
                self.exit_code = self.process.returncode = os.waitstatus_to_exitcode(status)
                self.rusage = rusage
        return self.exit_code is not None

    def stop(self, polite: bool = True) -> float | None:
        """shutdown, exit, wait; kills what stays.  Milliseconds until gone."""
        took = None
        if polite and not self.ended:
            started = time.perf_counter()
            try:
                self.call("shutdown", None, 10)
                self.send(self.notification("exit", None))
                while not self.gone() and time.perf_counter() - started < 10:
                    self.step(0.0005)
                    if not self.process.stdin.closed and time.perf_counter() - started > 2:
                        self.process.stdin.close()
                        self.exit_needs_eof = True
                if self.gone():
                    took = (time.perf_counter() - started) * 1000
            except (Timeout, Died, ReplyError):
                pass
        deadline = time.perf_counter() + 1
        while not self.gone() and self.ended and time.perf_counter() < deadline:
            time.sleep(0.01)
        if not self.gone():
            try:
                os.killpg(self.process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            while not self.gone():
                time.sleep(0.005)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()
        return took


# --------------------------------------------------------------------------
# The measurement
# --------------------------------------------------------------------------

MEASURES = ["startup", "open->diag", "edit->diag", "edit->symbols", "edit->folding", "edit->tokens",
            "symbols", "completion", "hover", "burst", "shutdown", "cpu/edit", "cpu total", "peak rss"]
AFTER_EDIT = [("edit->symbols", "documentSymbolProvider", "textDocument/documentSymbol"),
              ("edit->folding", "foldingRangeProvider", "textDocument/foldingRange"),
              ("edit->tokens", "semanticTokensProvider", "textDocument/semanticTokens/full")]
AT_HEADING = [("completion", "completionProvider", "textDocument/completion"),
              ("hover", "hoverProvider", "textDocument/hover")]


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, math.ceil(share * len(ordered)) - 1))]


def summary(values: list[float]) -> dict:
    return {"n": len(values), "median": round(percentile(values, 0.5), 3), "p95": round(percentile(values, 0.95), 3),
            "p99": round(percentile(values, 0.99), 3), "min": round(min(values), 3), "max": round(max(values), 3)}


def count_symbols(result: object) -> int:
    return sum(1 + count_symbols(item.get("children")) for item in result) if isinstance(result, list) else 0


class Benchmark:
    """One server on one document: opens, edits, asks, closes."""

    def __init__(self, name: str, command: list[str], doc: Document, args: argparse.Namespace):
        self.name, self.doc, self.args = name, doc, args
        self.rng = random.Random(args.seed + 1)
        self.version = 1
        self.pull = args.diagnostics == "pull"
        self.has_diagnostics = True
        self.measures: dict[str, dict] = {}
        self.notes: dict[str, object] = {}
        self.folder = tempfile.TemporaryDirectory(prefix="lsp-bench-")
        path = Path(self.folder.name).resolve() / f"sample.{args.extension or EXTENSIONS[doc.language]}"
        path.write_text(doc.text)
        self.uri = path.as_uri()
        self.server = Server(command, str(path.parent), args.timeout, announce_pull=self.pull)

    # -- steps -------------------------------------------------------------

    def change(self) -> bytes:
        """Types one character at a random place, as a framed didChange."""
        spans = self.doc.headings if self.rng.random() < 0.1 else self.doc.bodies
        line, first, last = self.rng.choice(spans)
        column, char = self.rng.randint(first, last), self.rng.choice(EDIT_CHARS)
        old = self.doc.lines[line]
        self.doc.lines[line] = old[:column] + char + old[column:]
        self.version += 1
        where = {"line": line, "character": column}
        content = ({"range": {"start": where, "end": where}, "text": char} if self.server.sync_kind == 2
                   else {"text": self.doc.text})
        return self.server.notification("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [content]})

    def published(self) -> bool:
        """Whether a push for the current version (or without one) has come."""
        return any(m.version is None or m.version >= self.version for m in self.server.diagnostics)

    def wait_diagnostics(self, started: float, limit: float | None = None) -> tuple[float, Message]:
        self.server.until(self.published, limit)
        message = next(m for m in self.server.diagnostics if m.version is None or m.version >= self.version)
        return (message.at - started) * 1000, message

    def settle(self) -> None:
        """Lets the diagnostics of the last edit arrive before the next one."""
        if self.has_diagnostics and not self.pull:
            try:
                self.wait_diagnostics(0.0, self.args.timeout)
            except Timeout:
                pass

    def document(self) -> dict:
        return {"textDocument": {"uri": self.uri}}

    def open(self) -> tuple[float, Message | None]:
        server = self.server
        frame = server.notification("textDocument/didOpen", {"textDocument": {
            "uri": self.uri, "languageId": self.args.language_id or self.doc.language, "version": 1,
            "text": self.doc.text}})
        pull_frame = server.request("textDocument/diagnostic", self.document())
        server.diagnostics.clear()
        if self.pull:
            started = server.send(frame, pull_frame[1])
            message = server.reply(pull_frame[0])
            return (message.at - started) * 1000, message
        started = server.send(frame)
        try:
            grace = min(self.args.timeout, 5.0) if server.offers("diagnosticProvider") else None
            return self.wait_diagnostics(started, grace)
        except Timeout:
            if not server.offers("diagnosticProvider"):
                raise
        self.pull = True
        took, message = server.call("textDocument/diagnostic", self.document())
        return took, message

    def edit_then_diagnostics(self) -> float:
        server, change = self.server, self.change()
        server.diagnostics.clear()
        if self.pull:
            number, frame = server.request("textDocument/diagnostic", self.document())
            started = server.send(change, frame)
            return (server.reply(number).at - started) * 1000
        started = server.send(change)
        return self.wait_diagnostics(started)[0]

    def edit_then(self, method: str) -> tuple[float, Message]:
        server, change = self.server, self.change()
        number, frame = server.request(method, self.document())
        server.diagnostics.clear()
        started = server.send(change, frame)
        message = server.reply(number)
        took = (message.at - started) * 1000
        self.settle()
        return took, message

    def burst(self) -> float:
        server = self.server
        changes = [self.change() for _ in range(self.args.burst)]
        number, frame = server.request("textDocument/documentSymbol", self.document())
        server.diagnostics.clear()
        started = server.send(*changes, frame)
        took = (server.reply(number).at - started) * 1000
        self.settle()
        return took

    # -- the whole ---------------------------------------------------------

    def repeat(self, measure: str, rounds: int, action) -> None:
        """Runs an action until the rounds or the time share are used up."""
        deadline = time.perf_counter() + self.args.budget / 8
        values: list[float] = []
        failures = 0
        while len(values) < rounds and (not values or time.perf_counter() < deadline):
            try:
                values.append(action())
                failures = 0
            except (Timeout, ReplyError) as problem:
                failures += 1
                label = "timeout" if isinstance(problem, Timeout) else "error"
                self.measures.setdefault(measure, {"problem": label})
                if str(problem):
                    self.notes[f"{measure} error"] = str(problem)
                if failures >= 2 or time.perf_counter() > deadline:
                    break
        if values:
            lost = self.measures.get(measure, {}).get("problem")
            self.measures[measure] = summary(values) | ({"problem": lost} if lost else {})

    def run(self) -> dict:
        server = self.server
        took_shutdown = None
        try:
            self.measures["startup"] = summary([server.initialize(self.args.init.get(self.name))])
            self.notes["sync"] = {0: "none", 1: "full", 2: "incremental"}.get(server.sync_kind)
            self.notes["server info"] = server.info
            time.sleep(0.2)                     # registrations and configuration requests
            self.steps()
            self.notes["peak kb"] = server.peak_kb()
            took_shutdown = server.stop()
            if took_shutdown is None:
                self.measures["shutdown"] = {"problem": "unclean"}
            else:
                self.measures["shutdown"] = summary([took_shutdown])
            if server.exit_needs_eof:
                self.notes["exit"] = "still there 2 s after shutdown; its input was closed"
        except Timeout:
            self.notes["failure"] = "timeout"
        except Died as problem:
            self.notes["failure"] = "died"
            self.notes["last words"] = str(problem)
        except ReplyError as problem:
            self.notes["failure"] = f"error: {problem}"
        finally:
            peak = self.notes.pop("peak kb", None) or server.peak_kb()
            if not server.gone():
                server.stop(polite=False)
            self.folder.cleanup()
        if peak:
            self.measures["peak rss"] = {"n": 1, "median": round(peak / 1024, 2)}
        elif server.rusage:
            self.measures["peak rss"] = {"n": 1, "median": round(server.rusage.ru_maxrss / 1024, 2)}
        if server.rusage:
            total = (server.rusage.ru_utime + server.rusage.ru_stime) * 1000
            self.measures["cpu total"] = {"n": 1, "median": round(total, 1)}
        self.notes["exit code"] = server.exit_code
        self.notes["requests from server"] = server.requests_seen
        if server.log:
            self.notes["log"] = list(server.log)[-2:]
        text = self.doc.text
        return {"server": self.name, "language": self.doc.language, "bytes": len(text.encode()),
                "characters": len(text), "lines": len(self.doc.lines), "headings": len(self.doc.headings),
                "measures": self.measures, "notes": self.notes}

    def steps(self) -> None:
        args, server = self.args, self.server
        try:
            took, message = self.open()
            self.measures["open->diag"] = summary([took])
            value = message.parsed()
            items = (value.get("params") or {}).get("diagnostics")
            if items is None:
                items = (value.get("result") or {}).get("items") or []
            self.notes["diagnostics at open"] = len(items)
            self.notes["diagnostics by"] = "pull" if self.pull else ("push with version" if message.version is not None
                                                                     else "push without version")
            self.notes["diagnostics bytes"] = len(message.raw)
        except Timeout:
            self.measures["open->diag"] = {"problem": "timeout"}
            self.has_diagnostics = False
        if self.has_diagnostics:
            before = server.cpu_seconds()
            self.repeat("edit->diag", args.rounds, self.edit_then_diagnostics)
            done = self.measures["edit->diag"].get("n")
            if done:
                spent = (server.cpu_seconds() - before) * 1000
                self.measures["cpu/edit"] = {"n": done, "median": round(spent / done, 3)}
        for measure, capability, method in AFTER_EDIT:
            if not server.offers(capability):
                continue

            def ask(measure=measure, method=method) -> float:
                took, message = self.edit_then(method)
                if f"{measure} bytes" not in self.notes:
                    self.notes[f"{measure} bytes"] = len(message.raw)
                    result = message.parsed().get("result")
                    self.notes[f"{measure} items"] = (
                        count_symbols(result) if measure == "edit->symbols"
                        else len((result or {}).get("data", [])) // 5 if measure == "edit->tokens"
                        else len(result or []))
                return took
            self.repeat(measure, args.rounds, ask)
        if server.offers("documentSymbolProvider"):
            self.repeat("symbols", args.rounds,
                        lambda: server.call("textDocument/documentSymbol", self.document())[0])
        for measure, capability, method in AT_HEADING:
            if not server.offers(capability):
                continue

            def at_heading(method=method) -> float:
                line, first, _ = self.rng.choice(self.doc.headings)
                return server.call(method, self.document() | {"position": {"line": line, "character": first + 1}})[0]
            self.repeat(measure, args.rounds, at_heading)
        if server.offers("documentSymbolProvider") and args.burst and server.sync_kind:
            self.repeat("burst", 5, self.burst)


def measure_startup(command: list[str], args: argparse.Namespace, name: str) -> dict:
    values: list[float] = []
    for _ in range(args.starts):
        with tempfile.TemporaryDirectory(prefix="lsp-bench-") as folder:
            server = Server(command, str(Path(folder).resolve()), args.timeout, args.diagnostics == "pull")
            try:
                values.append(server.initialize(args.init.get(name)))
                server.stop()
            except (Timeout, Died, ReplyError):
                server.stop(polite=False)
                break
    return summary(values) if values else {"problem": "timeout"}


# --------------------------------------------------------------------------
# Tables
# --------------------------------------------------------------------------

def cell(entry: dict | None, base: dict | None, failure: str | None) -> str:
    if not entry or "median" not in entry:
        return entry["problem"] if entry else (failure or "-")
    value = entry["median"]
    shown = f"{value:.2f}" if value < 100 else f"{value:.0f}"
    if base and base is not entry and base.get("median"):
        shown += f" ({value / base['median']:.2f}x)"
    if entry.get("problem"):
        shown += " !"
    return shown


def print_table(rows: list[list[str]]) -> None:
    widths = [max(len(row[k]) for row in rows) for k in range(len(rows[0]))]
    for number, row in enumerate(rows):
        print("  ".join(text.ljust(width) if k == 0 else text.rjust(width)
                        for k, (text, width) in enumerate(zip(row, widths))))
        if number == 0:
            print("  ".join("-" * width for width in widths))


def report(results: list[dict], names: list[str], sizes: list[str]) -> None:
    for size in sizes:
        group = {r["server"]: r for r in results if r["size"] == size}
        if not group:
            continue
        first = group.get(names[0])
        some = next(iter(group.values()))
        print(f"\n== {size}: {some['headings']} headings; ms (MiB for rss), median (ratio to {names[0]})")
        rows = [[""] + [f"{n}@{group[n]['language']}" for n in names if n in group]]
        for measure in MEASURES:
            row = [measure]
            for name in names:
                if name in group:
                    r = group[name]
                    row.append(cell(r["measures"].get(measure), first["measures"].get(measure) if first else None,
                                    (r["notes"].get("failure") or None)))
            rows.append(row)
        print_table(rows)
    if len(sizes) > 1:
        print("\n== growth: exponent of the median in the document's bytes, first size -> last size that answered"
              "\n   (0 = constant, 1 = linear, 2 = quadratic)")
        rows = [[""] + names]
        for measure in MEASURES:
            row = [measure]
            for name in names:
                points = [(r["bytes"], r["measures"][measure]["median"]) for r in results
                          if r["server"] == name and r["measures"].get(measure, {}).get("median")]
                row.append(f"{math.log(points[-1][1] / points[0][1]) / math.log(points[-1][0] / points[0][0]):.2f}"
                           if len(points) > 1 else "-")
            rows.append(row)
        print_table(rows)


# --------------------------------------------------------------------------
# Replay and stub
# --------------------------------------------------------------------------

def replay(name: str, command: list[str], recording: Path, args: argparse.Namespace) -> None:
    entries = [json.loads(line) for line in recording.read_text().splitlines() if line.strip()]
    by_method: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory(prefix="lsp-bench-") as folder:
        server = Server(command, str(Path(folder).resolve()), args.timeout)
        print(f"\n== {name}: {recording.name}")
        try:
            messages = [entry.get("message", entry) for entry in entries]
            if not messages or messages[0].get("method") != "initialize":
                print(f"{'(handshake)':40} {server.initialize():10.2f} ms")
            for entry, message in zip(entries, messages):
                if delay := entry.get("delay_ms"):
                    end = time.perf_counter() + delay / 1000
                    while time.perf_counter() < end:
                        server.step(end - time.perf_counter())
                method, frame = message.get("method", "(reply)"), Server.frame(message)
                server.diagnostics.clear()
                shown = ""
                try:
                    started = server.send(frame)
                    if "id" in message and "method" in message:
                        took = (server.reply(message["id"]).at - started) * 1000
                    elif method in ("textDocument/didOpen", "textDocument/didChange"):
                        shown = "-> diagnostics"
                        server.until(lambda: server.diagnostics, min(args.timeout, 2.0))
                        took = (server.diagnostics[0].at - started) * 1000
                    else:
                        continue
                    by_method.setdefault(method, []).append(took)
                    print(f"{method:40} {took:10.2f} ms  {len(frame):9} bytes {shown}")
                except Timeout:
                    print(f"{method:40}    timeout     {len(frame):9} bytes {shown}")
                except ReplyError as problem:
                    print(f"{method:40}      error     {problem}")
        except Died as problem:
            if not server.gone():
                print(f"the server ended: {problem}")
        finally:
            server.stop(polite=not any(m.get("method") == "shutdown" for m in messages))
    for method, values in by_method.items():
        s = summary(values)
        print(f"  {method:40} n={s['n']:<5} median {s['median']:.2f}  p95 {s['p95']:.2f}  p99 {s['p99']:.2f} ms")


def stub(busy: float) -> None:
    """A server that does nothing: the floor of the transport and this client. It computes for some microseconds for each
    kilobyte that is opened, since what a server did before decides on which core the system wakes it later."""
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    capabilities = {"textDocumentSync": 2, "documentSymbolProvider": True, "foldingRangeProvider": True,
                    "completionProvider": {}, "hoverProvider": True}
    while True:
        length = 0
        while (header := source.readline().strip()):
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
        if not length:
            return
        raw = source.read(length)
        number, method = HEAD_ID.search(raw[:200]), re.search(rb'"method":"([^"]+)"', raw[:200])
        if method[1] == b"exit":
            return
        if number:
            result = json.dumps({"capabilities": capabilities}).encode() if method[1] == b"initialize" else b"[]"
            body = b'{"jsonrpc":"2.0","id":%s,"result":%s}' % (number[1], result)
        elif method[1] in (b"textDocument/didOpen", b"textDocument/didChange"):
            end = time.perf_counter() + (busy * len(raw) / 1e9 if method[1] == b"textDocument/didOpen" else 0)
            while time.perf_counter() < end:
                pass
            body = (b'{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics",'
                    b'"params":{"uri":"file:///x","diagnostics":[]}}')
        else:
            continue
        sink.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        sink.flush()


# --------------------------------------------------------------------------

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", action="append", default=[], metavar="NAME[@LANGUAGE]=COMMAND")
    parser.add_argument("--language", default="outline", choices=sorted(EXTENSIONS))
    parser.add_argument("--language-id", help="the languageId to open with, where it is not the language's name")
    parser.add_argument("--extension", help="the document's file name extension")
    parser.add_argument("--size", action="append", metavar="SIZE", help="10kb, 1mb, 5000l, 30000c; repeatable")
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--starts", type=int, default=5, help="spawns for the startup median")
    parser.add_argument("--burst", type=int, default=30, help="changes in a burst, 0 for none")
    parser.add_argument("--timeout", type=float, default=20, help="seconds for one answer")
    parser.add_argument("--budget", type=float, default=80, help="seconds for one server at one size, about")
    parser.add_argument("--diagnostics", choices=["auto", "pull"], default="auto")
    parser.add_argument("--init", action="append", default=[], metavar="NAME=JSON", help="initializationOptions")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dirty", action="store_true", help="a finding on every tenth line of the body")
    parser.add_argument("--kind", action="store_true", help="a paper of a recognised kind with findings of many sorts")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--replay", type=Path, metavar="FILE")
    parser.add_argument("--generate", choices=sorted(EXTENSIONS), help="print a document and stop")
    parser.add_argument("--stub", action="store_true", help="be a server that does nothing")
    parser.add_argument("--busy", type=float, default=0, help="the stub's work, in microseconds for each kilobyte opened")
    args = parser.parse_args()
    if args.stub:
        return stub(args.busy)
    sizes = args.size or ["100kb"]
    parsed = [parse_size(s) for s in sizes]
    if args.generate:
        parts = sections(*parsed[0], args.seed)
        if args.dirty:
            soil(parts)
        if args.kind:
            recognise(parts)
        sys.stdout.write(render(parts, args.generate).text)
        return None
    args.init = {k: json.loads(v) for k, _, v in (entry.partition("=") for entry in args.init)}

    servers = []
    for entry in args.server:
        label, _, command = entry.partition("=")
        name, _, language = label.partition("@")
        words = shlex.split(command)
        found = shutil.which(words[0]) if words else None
        if not found:
            parser.error(f"no such command: {entry}")
        # Relative paths are the caller's; the server runs in its own folder.
        words = [str(Path(found).absolute())] + [str(Path(w).resolve()) if "/" in w and Path(w).exists() else w
                                                 for w in words[1:]]
        servers.append((name, language or args.language, words))
    if not servers:
        parser.error("give at least one --server NAME=COMMAND")

    if args.replay:
        for name, _, command in servers:
            replay(name, command, args.replay, args)
        return None

    results = []
    startups = {name: measure_startup(command, args, name) for name, _, command in servers}
    for size, (target, unit) in zip(sizes, parsed):
        parts = sections(target, unit, args.seed)
        if args.dirty:
            soil(parts)
        if args.kind:
            recognise(parts)
        for name, language, command in servers:
            doc = render(parts, language)
            print(f"{size:>8}  {name} ...", end="", file=sys.stderr, flush=True)
            started = time.perf_counter()
            result = Benchmark(name, command, doc, args).run()
            if "median" in startups[name]:
                result["measures"]["startup"] = startups[name]
            result["size"] = size
            results.append(result)
            print(f" {time.perf_counter() - started:.1f} s {result['notes'].get('failure', '')}", file=sys.stderr)
            if args.json:
                args.json.write_text(json.dumps({"rounds": args.rounds, "seed": args.seed, "results": results},
                                                ensure_ascii=False, indent=1) + "\n")
    report(results, [name for name, _, _ in servers], sizes)
    return None


if __name__ == "__main__":
    main()
