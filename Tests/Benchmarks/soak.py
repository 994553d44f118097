#!/usr/bin/env python3
"""Keeps a server busy for a long time and looks whether it grows: 200 documents, 100,000 edits, a request now and then.

USAGE
  soak.py BINARY [--edits N] [--documents N]

Prints a line of JSON: memory and descriptors after a tenth of the edits and at the end, and the latency of edit -> diagnostics. Exits
with 1 where memory has grown by more than a fifth or descriptors have grown at all.
"""
from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import time

import lsp_bench


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("--edits", type=int, default=100_000)
    parser.add_argument("--documents", type=int, default=200)
    args = parser.parse_args()
    rng = random.Random(1)
    server = subprocess.Popen([args.binary], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
    buffer = b""
    number = 0

    def send(message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def receive() -> dict:
        nonlocal buffer
        while True:
            head = buffer.find(b"\r\n\r\n")
            if head >= 0:
                length = int(buffer[16:head])
                if len(buffer) >= head + 4 + length:
                    body, buffer = buffer[head + 4:head + 4 + length], buffer[head + 4 + length:]
                    return json.loads(body)
            piece = os.read(server.stdout.fileno(), 1 << 16)
            if not piece:
                raise SystemExit("the server has gone")
            buffer += piece

    def until(test) -> dict:
        while not test(message := receive()):
            pass
        return message

    def usage() -> dict:
        status = open(f"/proc/{server.pid}/status").read()
        memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
        return {"rss_kb": memory, "descriptors": len(os.listdir(f"/proc/{server.pid}/fd"))}

    send({"id": 0, "method": "initialize", "params": {"processId": os.getpid(), "capabilities": {
        "textDocument": {"publishDiagnostics": {"versionSupport": True}}}}})
    until(lambda m: m.get("id") == 0)
    send({"method": "initialized", "params": {}})
    texts = []
    for index in range(args.documents):
        parts = lsp_bench.sections(*lsp_bench.parse_size("10kb"), index)
        if index % 2:
            lsp_bench.recognise(parts)
        texts.append(lsp_bench.render(parts, "outline").lines)
        send({"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": f"file:///nowhere/{index}.txt", "languageId": "outline", "version": 0,
            "text": "\n".join(texts[-1]) + "\n"}}})
        until(lambda m: m.get("method") == "textDocument/publishDiagnostics")
    versions = [0] * args.documents
    times = []
    early = usage()
    for step in range(args.edits):
        index = rng.randrange(args.documents)
        uri = f"file:///nowhere/{index}.txt"
        versions[index] += 1
        line = rng.randrange(len(texts[index]))
        place = {"line": line, "character": 0}
        # What is typed is taken back by the next edit of the document, so that texts stay as long as they are.
        if versions[index] % 2:
            typed = rng.choice(["甲", "，", "一、", "“", "的"])
            undo = getattr(main, "undo", {})
            undo[index] = (place, {"line": line, "character": len(typed)})
            main.undo = undo
            change = {"range": {"start": place, "end": place}, "text": typed}
        else:
            start, end = main.undo[index]
            change = {"range": {"start": start, "end": end}, "text": ""}
        started = time.perf_counter()
        send({"method": "textDocument/didChange", "params": {
            "textDocument": {"uri": uri, "version": versions[index]}, "contentChanges": [change]}})
        until(lambda m: m.get("method") == "textDocument/publishDiagnostics")
        times.append(time.perf_counter() - started)
        if step % 50 == 0:
            number += 1
            method = rng.choice(["documentSymbol", "foldingRange", "semanticTokens/full"])
            send({"id": number, "method": f"textDocument/{method}", "params": {"textDocument": {"uri": uri}}})
            until(lambda m: m.get("id") == number)
        if step == args.edits // 10:
            early = usage()
    late = usage()
    server.stdin.close()
    server.wait(20)
    times.sort()
    result = {"edits": args.edits, "documents": args.documents, "early": early, "late": late,
              "p50_ms": round(times[len(times) // 2] * 1000, 3), "p99_ms": round(times[len(times) * 99 // 100] * 1000, 3)}
    print(json.dumps(result))
    grown = late["rss_kb"] > early["rss_kb"] * 1.2 or late["descriptors"] > early["descriptors"]
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
