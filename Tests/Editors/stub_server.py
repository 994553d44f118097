#!/usr/bin/env python3
"""stub_server.py - a small stand-in for outline-ls with an answer to every request a client can make.

It serves where the real server has no such feature (yet), so that each provider of a
client is tried. What it does is told by words in $OUTLINE_STUB: "pull" (diagnostics on
request only), "dynamic" (registers its features after `initialized`), "crash" (ends at
once), "mute" (never answers hover).
"""

import itertools
import json
import os
import re
import sys

MODE = set(os.environ.get("OUTLINE_STUB", "").split(","))
TEXTS, OWED, CLIENT, RULES, LEGEND = {}, {}, {}, {}, ["namespace", "keyword", "string"]
NUMBERS = itertools.count()
FEATURES = {
    "textDocument/documentSymbol": ("documentSymbolProvider", {}),
    "textDocument/foldingRange": ("foldingRangeProvider", {}),
    "textDocument/hover": ("hoverProvider", {}),
    "textDocument/completion": ("completionProvider", {"triggerCharacters": ["、", "（"], "resolveProvider": True}),
    "textDocument/codeAction": ("codeActionProvider", {
        "codeActionKinds": ["quickfix", "source.fixAll.outline"], "resolveProvider": True}),
    "textDocument/formatting": ("documentFormattingProvider", {}),
    "textDocument/rangeFormatting": ("documentRangeFormattingProvider", {}),
    "textDocument/onTypeFormatting": ("documentOnTypeFormattingProvider", {"firstTriggerCharacter": "\n"}),
    "textDocument/semanticTokens": ("semanticTokensProvider", {
        "legend": {"tokenTypes": LEGEND, "tokenModifiers": ["documentation"]}, "full": {"delta": True}}),
    "textDocument/inlayHint": ("inlayHintProvider", {"resolveProvider": False}),
    "textDocument/codeLens": ("codeLensProvider", {"resolveProvider": True}),
    "workspace/symbol": ("workspaceSymbolProvider", {}),
    "textDocument/selectionRange": ("selectionRangeProvider", {}),
    "textDocument/rename": ("renameProvider", {"prepareProvider": True}),
    "textDocument/documentLink": ("documentLinkProvider", {"resolveProvider": False}),
    "workspace/executeCommand": ("executeCommandProvider", {"commands": ["outline.profiles", "outline.new", "outline.fixAll"]}),
}


def send(message):
    body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode("utf-8")
    sys.stdout.buffer.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    sys.stdout.buffer.flush()


def ask(method, params, then=lambda result: None):
    number = "s%d" % next(NUMBERS)
    OWED[number] = then
    send({"id": number, "method": method, **({} if params is None else {"params": params})})


def width(text):
    return len(text.encode("utf-16-le")) // 2


def place(line, prefix):
    return {"line": line, "character": width(prefix)}


def span(line, text, start, end):
    return {"start": place(line, text[:start]), "end": place(line, text[:end])}


def offset(text, position):
    lines = text.split("\n")
    if position["line"] >= len(lines):
        return len(text)
    line, at, units = lines[position["line"]], 0, position["character"]
    while at < len(line) and units > 0:
        units -= width(line[at])
        at += 1
    return sum(len(one) + 1 for one in lines[:position["line"]]) + at


def headings(text):
    """[(line index, level, the line)]"""
    for number, line in enumerate(text.split("\n")):
        if re.match(r"[一二三四五六七八九十]+、", line):
            yield number, 1, line
        elif re.match(r"（[一二三四五六七八九十]+）", line):
            yield number, 2, line


def findings(text):
    found, count = [], 0
    for number, line in enumerate(text.split("\n")):
        for hit in re.finditer(r"(?<=[\u4e00-\u9fff])[,;:!?]", line):
            wide = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}[hit.group()]
            found.append({"range": span(number, line, hit.start(), hit.end()), "severity": 2, "code": "half-width-punctuation",
                          "source": "outline-ls", "message": "正文中宜用全角标点“%s”。" % wide, "data": wide})
    for number, level, line in headings(text):
        if level == 1:
            count += 1
            due = "一二三四五六七八九十"[count - 1]
            if line[0] != due:
                found.append({"range": span(number, line, 0, 2), "severity": 2, "code": "heading-number-gap",
                              "source": "outline-ls", "message": "此处序号应为“%s、”。" % due, "data": due + "、"})
    return [one for one in found if RULES.get(one["code"]) != "off"]


def sections(text):
    lines, marks = text.split("\n"), list(headings(text))
    def end(index):
        level = marks[index][1]
        after = [n for n, l, _ in marks[index + 1:] if l <= level]
        last = (after[0] if after else len(lines)) - 1
        while last > marks[index][0] and not lines[last].strip():
            last -= 1
        return last
    return [(n, end(i), level, line) for i, (n, level, line) in enumerate(marks)], lines


def symbols(text):
    tops = []
    found, lines = sections(text)
    for first, last, level, line in found:
        node = {"name": line, "kind": 3 if level == 1 else 15, "children": [],
                "range": {"start": place(first, ""), "end": place(last, lines[last])},
                "selectionRange": span(first, line, 0, len(line))}
        (tops if level == 1 or not tops else tops[-1]["children"]).append(node)
    return tops


def tokens(text):
    data, before = [], 0
    for number, level, line in headings(text):
        data += [number - before, 0, width(line), level - 1, 0]
        before = number
    return data


def full_range(text):
    lines = text.split("\n")
    return {"start": {"line": 0, "character": 0}, "end": place(len(lines) - 1, lines[-1])}


def client(path):
    """What the client announced at that dotted path, or None."""
    value = CLIENT
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def resolve_action(action):
    uri = action.pop("data")
    edits = [{"range": f["range"], "newText": f["data"]} for f in findings(TEXTS[uri])]
    if client("workspace.workspaceEdit.documentChanges"):
        return {**action, "edit": {"documentChanges": [{"textDocument": {"uri": uri, "version": None}, "edits": edits}]}}
    return {**action, "edit": {"changes": {uri: edits}}}


def answer(method, params):
    uri = params.get("textDocument", {}).get("uri", "")
    text = TEXTS.get(uri, "")
    at = params.get("position")
    if method == "textDocument/documentSymbol":
        if client("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"):
            return symbols(text)
        return [{"name": line, "kind": 3, "location": {"uri": uri, "range": span(n, line, 0, len(line))}} for n, _, line in headings(text)]
    if method == "textDocument/foldingRange":
        return [{"startLine": a, "endLine": b, "kind": "region"} for a, b, _, _ in sections(text)[0] if b > a]
    if method == "textDocument/hover":
        line = text.split("\n")[at["line"]]
        return {"contents": {"kind": "markdown", "value": "**%s** 本部分宜先写主要问题。" % line[:12]},
                "range": span(at["line"], line, 0, len(line))} if re.match(r"[一二三四五六七八九十]+、|（[一二三四五]", line) else None
    if method == "textDocument/completion":
        start = {"line": at["line"], "character": 0}
        items = [{"label": t, "kind": 15, "filterText": t, "sortText": "%d" % i, "data": i,
                  "textEdit": {"range": {"start": start, "end": at}, "newText": t}}
                 for i, t in enumerate(["二、原因剖析", "二、整改措施"])]
        return {"isIncomplete": True, "items": items}
    if method == "completionItem/resolve":
        return {**params, "documentation": {"kind": "markdown", "value": "**%s**：常见的标题。" % params["label"]}}
    if method == "textDocument/codeAction":
        first, last = params["range"]["start"]["line"], params["range"]["end"]["line"]
        named, only = params["context"]["diagnostics"], params["context"].get("only") or []
        if any(kind.startswith("source") for kind in only):
            whole = {"title": "修正全部", "kind": "source.fixAll.outline", "data": uri}
            return [whole if client("textDocument.codeAction.resolveSupport") else resolve_action(whole)]
        # Kate asks about one finding with the whole text as the range, and applies whatever comes; Neovim 0.7 sends columns in bytes.
        # So a fix is offered for the findings that are named, told by code and line.
        return [{"title": "改为“%s”" % found["data"], "kind": "quickfix", "diagnostics": [found], "isPreferred": True,
                 "edit": {"changes": {uri: [{"range": found["range"], "newText": found["data"]}]}}}
                for found in findings(text) if first <= found["range"]["start"]["line"] <= last
                and (not named or any(one.get("code") == found["code"] and one["range"]["start"]["line"] == found["range"]["start"]["line"] for one in named))]
    if method == "codeAction/resolve":
        return resolve_action(params)
    if method in ("textDocument/formatting", "textDocument/rangeFormatting", "textDocument/onTypeFormatting"):
        fresh = "\n".join(line.rstrip() for line in text.split("\n"))
        return [{"range": full_range(text), "newText": fresh}] if fresh != text else []
    if method == "textDocument/semanticTokens/full":
        return {"resultId": "1", "data": tokens(text)}
    if method == "textDocument/semanticTokens/full/delta":
        return {"resultId": "2", "edits": [{"start": 0, "deleteCount": 0, "data": []}]}
    if method == "textDocument/inlayHint":
        return [{"position": place(n, line), "label": "%d行" % (b - a), "paddingLeft": True}
                for (a, b, _, line) in sections(text)[0] for n in [a]]
    if method == "textDocument/codeLens":
        return [{"range": span(n, line, 0, len(line)), "data": line} for n, level, line in headings(text) if level == 1]
    if method == "codeLens/resolve":
        return {"range": params["range"], "command": {"title": "共%d字" % len(params["data"]), "command": ""}}
    if method == "workspace/symbol":
        return [{"name": s["name"], "kind": s["kind"], "location": {"uri": u, "range": s["selectionRange"]}}
                for u, t in TEXTS.items() for s in symbols(t) if params["query"] in s["name"]]
    if method == "textDocument/selectionRange":
        lines = text.split("\n")
        return [{"range": span(p["line"], lines[p["line"]], 0, len(lines[p["line"]])), "parent": {"range": full_range(text)}}
                for p in params["positions"]]
    if method == "textDocument/prepareRename":
        line = text.split("\n")[at["line"]]
        return {"range": span(at["line"], line, 0, len(line)), "placeholder": line}
    if method == "textDocument/rename":
        line = text.split("\n")[at["line"]]
        return {"changes": {uri: [{"range": span(at["line"], line, 0, len(line)), "newText": params["newName"]}]}}
    if method == "textDocument/documentLink":
        return [{"range": span(n, line, hit.start(), hit.end()), "target": "https://example.invalid/" }
                for n, line in enumerate(text.split("\n")) for hit in re.finditer("《[^》]*》", line)]
    if method == "textDocument/diagnostic":
        items, result = findings(text), str(hash((text, str(RULES))))
        if params.get("previousResultId") == result:
            return {"kind": "unchanged", "resultId": result}
        return {"kind": "full", "resultId": result, "items": items}
    if method == "outline/status":
        return {"profile": {"id": "duizhao", "name": "对照检查材料"}, "characters": sum("\u4e00" <= c <= "\u9fff" for c in text),
                "sections": len(list(headings(text))), "items": text.count("是")}
    if method == "workspace/executeCommand":
        name, given = params["command"], (params.get("arguments") or [{}])
        if name == "outline.profiles":
            return [{"id": "duizhao", "name": "对照检查材料"}, {"id": "fayan", "name": "发言提纲"}]
        if name == "outline.new":
            return {"text": "%s\n\n一、存在的主要问题\n" % given[0].get("title", "")}
        return None
    raise LookupError(method)


def initialize(params):
    CLIENT.update(params["capabilities"])
    capabilities = {"textDocumentSync": {"openClose": True, "change": 2, "save": {"includeText": False}}}
    if "dynamic" not in MODE:
        capabilities.update({name: options or True for name, options in FEATURES.values()})
    if "pull" in MODE:
        capabilities["diagnosticProvider"] = {"identifier": "outline", "interFileDependencies": False, "workspaceDiagnostics": False}
    return {"capabilities": capabilities, "serverInfo": {"name": "outline-ls", "version": "stub"}}


def publish(uri, version):
    if "pull" not in MODE:
        send({"method": "textDocument/publishDiagnostics",
              "params": {"uri": uri, "diagnostics": findings(TEXTS[uri]), **({} if version is None else {"version": version})}})


def notified(method, params):
    if method == "initialized" and "dynamic" in MODE:
        own = {"executeCommandProvider": None, "workspaceSymbolProvider": None}
        ask("client/registerCapability", {"registrations": [
            {"id": m, "method": m, "registerOptions": {**o, **({} if n in own else {"documentSelector": [{"language": "outline"}]})}}
            for m, (n, o) in FEATURES.items()] + [
            {"id": "w", "method": "workspace/didChangeWatchedFiles",
             "registerOptions": {"watchers": [{"globPattern": "**/.outline-ls.json"}]}}]})
    elif method == "workspace/didChangeWatchedFiles":
        send({"method": "window/logMessage", "params": {"type": 3, "message": "watched: %s" % json.dumps(params["changes"])}})
    elif method == "workspace/didChangeConfiguration":
        RULES.update(((params.get("settings") or {}).get("outline") or {}).get("rules") or {})
        for uri in TEXTS:
            publish(uri, None)
        if "pull" in MODE:
            ask("workspace/diagnostic/refresh", None)
    elif method == "textDocument/didOpen":
        document = params["textDocument"]
        TEXTS[document["uri"]] = document["text"]
        publish(document["uri"], document["version"])
    elif method == "textDocument/didChange":
        uri = params["textDocument"]["uri"]
        for change in params["contentChanges"]:
            text = TEXTS[uri]
            if "range" in change:
                a, b = offset(text, change["range"]["start"]), offset(text, change["range"]["end"])
                TEXTS[uri] = text[:a] + change["text"] + text[b:]
            else:
                TEXTS[uri] = change["text"]
        publish(uri, params["textDocument"]["version"])
    elif method == "textDocument/didClose":
        TEXTS.pop(params["textDocument"]["uri"], None)
        send({"method": "textDocument/publishDiagnostics",
              "params": {"uri": params["textDocument"]["uri"], "diagnostics": []}}) if "pull" not in MODE else None


def main():
    shut = False
    if "crash" in MODE:
        return 3
    while True:
        length = None
        while True:
            line = sys.stdin.buffer.readline()
            if not line:
                return 1
            if line == b"\r\n":
                break
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message = json.loads(sys.stdin.buffer.read(length))
        method, params = message.get("method"), message.get("params") or {}
        if method == "exit":
            return 0 if shut else 1
        if method is None:
            OWED.pop(message.get("id"), lambda r: None)(message.get("result"))
        elif "id" not in message:
            notified(method, params)
        elif method == "initialize":
            send({"id": message["id"], "result": initialize(params)})
        elif method == "shutdown":
            shut = True
            send({"id": message["id"], "result": None})
        elif method == "textDocument/hover" and "mute" in MODE:
            pass
        else:
            try:
                send({"id": message["id"], "result": answer(method, params)})
            except LookupError:
                send({"id": message["id"], "error": {"code": -32601, "message": "unknown method " + method}})


if __name__ == "__main__":
    sys.exit(main())
