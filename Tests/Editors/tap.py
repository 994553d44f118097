#!/usr/bin/env python3
"""tap.py - records the traffic between an editor and a stdio language server.

    tap.py FOLDER SERVER [ARG...]

Bytes pass through unchanged. FOLDER/<pid>.jsonl holds one JSON object a line, as the
protocol checker reads them: {"t", "from": "client"|"server", "message"}, {"from",
"framing", "severity"} for a broken frame, {"from": "server", "event": "exit", "code"}.
A server that lives on 5 seconds after its input has closed is recorded and killed.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time

GRACE = 5
START = time.monotonic()
LOCK = threading.Lock()


class Frames:
    """Cuts one direction's bytes into messages; what is not a frame is reported."""

    def __init__(self, who, write):
        self.who, self.write, self.buffer = who, write, b""

    def feed(self, data):
        self.buffer += data
        while True:
            end = self.buffer.find(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: *(\d+)", self.buffer[:max(end, 0)])
            if end < 0:
                return
            if not length or not re.fullmatch(rb"(?i)(content-[a-z]+: ?[^\r\n]*(\r\n)?)+", self.buffer[:end]):
                self.write({"from": self.who, "framing": "not a header: %r" % self.buffer[:80], "severity": "error"})
            size = int(length.group(1)) if length else 0
            if len(self.buffer) < end + 4 + size:
                return
            body, self.buffer = self.buffer[end + 4:end + 4 + size], self.buffer[end + 4 + size:]
            try:
                self.write({"from": self.who, "message": json.loads(body.decode("utf-8"))})
            except ValueError as error:
                self.write({"from": self.who, "framing": "not JSON in UTF-8: %s" % error, "severity": "error"})

    def close(self):
        if self.buffer:
            self.write({"from": self.who, "framing": "the stream ends inside a message", "severity": "error"})


def pump(source, sink, frames):
    """Copies source to sink; a message is in the log before its last byte goes on."""
    while True:
        try:
            data = os.read(source, 65536)
        except OSError:
            data = b""
        if not data:
            break
        frames.feed(data)
        try:
            while data:
                data = data[os.write(sink, data):]
        except OSError:
            break
    frames.close()
    os.close(sink)


def main():
    folder, command = sys.argv[1], sys.argv[2:]
    log = open(os.path.join(folder, "%d.jsonl" % os.getpid()), "w", encoding="utf-8")

    def write(row):
        with LOCK:
            log.write(json.dumps({"t": round(time.monotonic() - START, 4), **row}, ensure_ascii=False) + "\n")
            log.flush()

    server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda received, _: server.send_signal(received))
    inward = threading.Thread(target=pump, args=(0, server.stdin.fileno(), Frames("client", write)), daemon=True)
    outward = threading.Thread(target=pump, args=(server.stdout.fileno(), 1, Frames("server", write)), daemon=True)
    inward.start()
    outward.start()
    closed = None
    while server.poll() is None:
        time.sleep(0.05)
        if not inward.is_alive():
            closed = closed or time.monotonic()
            if time.monotonic() - closed > GRACE:
                write({"from": "server", "event": "outlived its input"})
                server.kill()
                server.wait()
    outward.join(2)
    write({"from": "server", "event": "exit", "code": server.returncode})
    os._exit(server.returncode if server.returncode >= 0 else 128 - server.returncode)


if __name__ == "__main__":
    sys.exit(main())
