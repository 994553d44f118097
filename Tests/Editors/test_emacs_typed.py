"""A text typed into Emacs on a terminal, key by key, with eglot: accepting a completion loses nothing."""

import glob
import json
import os
import time

import pytest

from conftest import TIMEOUT, need

DRIVER = """
(defun typed-write () (let ((coding-system-for-write 'utf-8))
  (write-region (buffer-substring-no-properties (point-min) (point-max)) nil (getenv "OUTLINE_TYPED") nil 'quiet)))
(defun typed-run ()
  (condition-case problem
    (progn
      (let ((end (+ (float-time) 20)))
        (while (and (not (eglot-current-server)) (< (float-time) end)) (accept-process-output nil 0.05)))
      (goto-char (point-max))
      (dolist (one (json-parse-string (getenv "OUTLINE_KEYS") :array-type 'list))
        (if (string-prefix-p "<" one)
            (call-interactively (key-binding (kbd (substring one 1))))
          (insert one) (run-hooks 'post-self-insert-hook))
        (accept-process-output nil 0.5))
      (typed-write))
    (error (write-region (format "%S" problem) nil (getenv "OUTLINE_TYPED"))))
  (set-buffer-modified-p nil) (setq confirm-kill-processes nil) (kill-emacs 0))
(run-with-timer 1 nil #'typed-run)
"""


def typed(home, keys):
    need("emacs", (glob.glob("/usr/share/emacs/site-lisp/elpa-src/eglot-*") or ["elpa-eglot"])[0])
    home.follow_readme("Emacs", "1 ")
    home.follow_readme("Emacs", "eglot")
    driver, out = home.write("driver.el", DRIVER), os.path.join(home.path, "typed.txt")
    home.environment.update(OUTLINE_TYPED=out, OUTLINE_KEYS=json.dumps(keys))
    editor = home.start(["emacs", "-nw", home.write("发言提纲.txt", "2025年度民主生活会发言提纲\n"), "-l", driver], terminal=True)
    end = time.time() + TIMEOUT
    while editor.poll() is None and time.time() < end:
        time.sleep(0.1)
    with open(out, encoding="utf-8") as file:
        text = file.read()
    assert text.count("\n") > 1, text
    return text.split("\n")


@pytest.mark.parametrize("begun", ["一、存在的主", "一、存"])
def test_what_was_typed_stays(home, begun):
    assert typed(home, ["\n", begun, "<C-M-i"])[2].startswith("一、存在"), "the rest of the heading took its place"


def test_the_key_completes_and_mangles_nothing(home):
    lines = typed(home, ["\n一、甲\n", "（", "<C-M-i"])
    assert lines[3].startswith("（") and lines[3].count("（") == 1, lines
