"""A headless Chromium, driven over its debugging socket with nothing but the standard library."""

import base64
import json
import os
import socket
import struct
import time
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Socket:
    """As much of a WebSocket client as the debugging protocol needs: whole text messages, masked on the way out."""

    def __init__(self, url):
        host, path = url.split("//")[1].split("/", 1)
        self.stream = socket.create_connection(tuple(host.split(":")), timeout=60)
        self.stream.sendall(("GET /%s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                             "Sec-WebSocket-Key: %s\r\n\r\n" % (path, host, base64.b64encode(os.urandom(16)).decode())).encode())
        header = b""
        while not header.endswith(b"\r\n\r\n"):
            header += self.stream.recv(1)
        assert b" 101 " in header.split(b"\r\n")[0], header

    def exactly(self, count):
        data = b""
        while len(data) < count:
            more = self.stream.recv(count - len(data))
            if not more:
                raise OSError("the browser has closed the connection")
            data += more
        return data

    def send(self, text):
        data, mask = text.encode("utf-8"), os.urandom(4)
        size = len(data)
        head = struct.pack("!BB", 0x81, 0x80 | size) if size < 126 else struct.pack("!BBH", 0x81, 0xfe, size) if size < 65536 \
            else struct.pack("!BBQ", 0x81, 0xff, size)
        self.stream.sendall(head + mask + bytes(byte ^ mask[at % 4] for at, byte in enumerate(data)))

    def receive(self):
        whole = b""
        while True:
            first, size = self.exactly(2)
            size &= 0x7f
            size = struct.unpack("!H", self.exactly(2))[0] if size == 126 else struct.unpack("!Q", self.exactly(8))[0] if size == 127 else size
            data = self.exactly(size)
            if first & 0x0f in (0, 1):
                whole += data
                if first & 0x80:
                    return whole.decode("utf-8")


class Page:
    """The first page of the browser at that debugging port."""

    def __init__(self, port):
        end = time.time() + 30
        while True:
            try:
                with urllib.request.urlopen("http://127.0.0.1:%d/json" % port) as answer:
                    url = next(tab["webSocketDebuggerUrl"] for tab in json.load(answer) if tab["type"] == "page")
                break
            except (OSError, StopIteration):
                if time.time() > end:
                    raise
                time.sleep(0.2)
        self.socket, self.count = Socket(url), 0

    def call(self, method, **params):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.receive())
            if answer.get("id") == self.count:
                return answer.get("result", {})

    def js(self, code):
        return self.call("Runtime.evaluate", expression=code, returnByValue=True).get("result", {}).get("value")

    def until(self, code, seconds=30):
        end = time.time() + seconds
        while time.time() < end:
            value = self.js(code)
            if value:
                return value
            time.sleep(0.2)
        return self.js(code)

    def point(self, x, y):
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x - 30, y=y - 50)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def click(self, x, y):
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def key(self, name, code, text=""):
        self.call("Input.dispatchKeyEvent", type="keyDown", key=name, code=name, windowsVirtualKeyCode=code, text=text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=name, code=name, windowsVirtualKeyCode=code)

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
