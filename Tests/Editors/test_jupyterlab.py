"""JupyterLab with jupyterlab-lsp in headless Chromium, set up as its README says: what the page draws.

$OUTLINE_JUPYTER names the Python that has both; default: the one that runs the tests.
"""

import os
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import pytest

import browser
from conftest import need
from texts import COMMA, GAP, JOB, TEXT

PYTHON = os.environ.get("OUTLINE_JUPYTER") or sys.executable
MARKS = ".cm-lintRange, .cm-lintPoint"
SHOWN = ("[...document.querySelectorAll('%s')].map(e => [[...e.closest('.cm-content').children].indexOf(e.closest('.cm-line')) + 1, "
         "[...(() => { const r = document.createRange(); r.setStart(e.closest('.cm-line'), 0); r.setEndBefore(e); return r.toString() })()].length + 1, "
         "e.innerText])" % MARKS)


@pytest.fixture
def lab(home):
    need("chromium", PYTHON)
    if subprocess.run([PYTHON, "-c", "import jupyterlab, jupyterlab_lsp"], stderr=subprocess.DEVNULL).returncode:
        need("jupyterlab and jupyterlab-lsp for " + PYTHON)
    home.follow_readme("JupyterLab")
    home.write("发言提纲.md", TEXT)
    port, debug = browser.free_port(), browser.free_port()
    home.lab = home.start([PYTHON, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=%d" % port,
                           "--ServerApp.root_dir=" + home.work, "--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True"])
    end = time.time() + 60
    while time.time() < end:
        try:
            urllib.request.urlopen("http://127.0.0.1:%d/api" % port).close()
            break
        except OSError:
            time.sleep(0.3)
    home.start(["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1200,700", "--remote-allow-origins=*",
                "--remote-debugging-port=%d" % debug, "--user-data-dir=" + os.path.join(home.path, ".chromium"),
                "http://127.0.0.1:%d/lab/tree/%s?reset" % (port, urllib.parse.quote("发言提纲.md"))])
    page = browser.Page(debug)
    page.until("document.querySelectorAll('%s').length > 1" % MARKS, 90)
    return page


def test_features(home, lab):
    shown = lab.js(SHOWN)
    assert [*COMMA, ","] in shown, shown
    assert any(tuple(one[:2]) == GAP for one in shown), shown

    # The pointer rests on the comma: a tip says what is wrong.
    box = lab.js("(() => { const e = [...document.querySelectorAll('%s')].find(e => e.innerText == ','); const r = e.getBoundingClientRect();"
                 "return [r.x, r.y + r.height / 2, r.right] })()" % MARKS)
    lab.point(box[0] + 2, box[1])
    tip = lab.until("[...document.querySelectorAll('.cm-tooltip')].map(e => e.innerText).join('\\n')", 10)
    assert "，" in tip, tip
    if os.environ.get("OUTLINE_PICTURES"):
        lab.js("document.querySelectorAll('.Toastify__toast').forEach(e => e.remove())")
        lab.picture(os.path.join(os.environ["OUTLINE_PICTURES"], "jupyterlab.png"))

    # Completion on the empty line, once a marker stands there: at a line's start Tab would indent.
    line = lab.js("(() => { const r = document.querySelectorAll('.cm-line')[%d].getBoundingClientRect(); return [r.x + 5, r.y + r.height / 2] })()"
                  % (JOB["complete"][0] - 1))
    lab.click(*line)
    lab.call("Input.insertText", text="二、")
    time.sleep(0.5)
    lab.key("Tab", 9)
    labels = lab.until("[...document.querySelectorAll('.jp-Completer-item')].map(e => e.innerText).join('\\n')", 10)
    assert labels, "no completion"
    lab.key("Escape", 27)
    for _ in "二、":
        lab.key("Backspace", 8)
    lab.until(SHOWN + ".length > 1", 15)

    # The comma is replaced, and its mark goes.
    lab.click(box[2] - 1, box[1])
    lab.key("Backspace", 8)
    lab.call("Input.insertText", text="，")
    lab.until("![...document.querySelectorAll('%s')].some(e => e.innerText == ',')" % MARKS, 15)
    after = lab.js(SHOWN)
    assert [*COMMA, ","] not in after and any(tuple(one[:2]) == GAP for one in after), after
    content = lab.js("document.querySelectorAll('.cm-line')[%d].innerText" % (COMMA[0] - 1))
    assert content == TEXT.split("\n")[COMMA[0] - 1].replace(",", "，"), content
    home.lab.terminate()
    home.lab.wait(20)
    home.expect_no_server()
    home.expect_valid_traffic("exit-status")


def test_killed(home, lab):
    home.lab.kill()
    home.expect_no_server()
