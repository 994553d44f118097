;;; tigang-mode.el --- Major mode for Chinese official outlines (提纲)  -*- lexical-binding: t -*-
;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: languages, text

;;; Commentary:
;; Recognises outlines by name and by content, colours them, folds them with `outline-minor-mode',
;; and tells eglot and lsp-mode of the server outline-ls.  (It is not called outline-mode: Emacs has one.)

;;; Code:
(require 'outline)

(defgroup tigang nil "Chinese official outlines (提纲)." :group 'text)
(defcustom tigang-server-command '("outline-ls")
  "The language server's program and arguments."
  :type '(repeat string))

(defconst tigang-root-markers '(".outline-ls.json" ".outline-ls" ".git")
  "What marks the folder of a project.")

(defconst tigang-title
  (concat "\\`[ \t\n　]*[^ \t\n　，。；：！？]\\{2,40\\}\\(?:提纲\\|对照检查材料\\|剖析材料\\|述职报告\\|述廉报告\\|工作总结\\|调研报告"
          "\\|整改报告\\|自查报告\\|发言材料\\|汇报材料\\|发言稿\\|讲话稿\\|心得体会\\)[ \t　]*$")
  "The first line of a text that is an outline.")

(defconst tigang-markers
  '((1 . "^[ \t　]*\\(\\(?:[一二三四五六七八九十百]+、\\|第[一二三四五六七八九十]+\\(?:部分\\|章\\)\\)\\)\\([^。\n]*。?\\)")
    (2 . "^[ \t　]*\\([（(][一二三四五六七八九十百]+[）)]\\)\\([^。\n]*。?\\)")
    (3 . "^[ \t　]*\\([0-9０-９]\\{1,2\\}[.．、]\\)\\([^0-9０-９。\n][^。\n]*。?\\)")
    (4 . "^[ \t　]*\\([（(][0-9０-９]\\{1,2\\}[）)]\\|[⑴-⒇]\\)\\([^。\n]*。?\\)"))
  "Heading patterns by level: group 1 is the marker, group 2 the heading.")

(defface tigang-item '((t :inherit font-lock-keyword-face)) "Item markers such as 一是.")
(defface tigang-lead '((t :inherit bold)) "The first sentence of an item.")
(defface tigang-cue '((t :inherit font-lock-builtin-face)) "Words such as 比如， that bring an example.")
(defface tigang-placeholder '((t :inherit font-lock-warning-face)) "What is still to be filled in, such as ××.")

(defvar tigang-font-lock-keywords
  `((,tigang-title 0 'outline-1 keep)
    ,@(mapcar (lambda (one)
                `(,(cdr one) (1 'font-lock-constant-face) (2 ',(intern (format "outline-%d" (1+ (car one)))))))
              tigang-markers)
    ("\\(?:^[ \t　]*\\|[。；：！？]\\)\\([一二三四五六七八九十]+[是要靠]\\|第[一二三四五六七八九十]+，\\|其[一二三四五六七八九十]+[，：]\\|首先\\|其次\\|再次\\|最后\\)\\([^。；\n]*\\)"
     (1 'tigang-item t) (2 'tigang-lead prepend))
    ("\\(?:比如\\|例如\\|譬如\\)[，,：:]" 0 'tigang-cue t)
    ("\\(?:^\\|[。；！？]\\)\\(如[，,]\\)" 1 'tigang-cue t)
    ("×\\{2,\\}\\|某某\\|_\\{2,\\}\\|＿\\{2,\\}\\|□\\{2,\\}\\|【[ 　]*】" 0 'tigang-placeholder t)
    ("\\(?:^\\|[^A-Za-z]\\)\\(xx+\\|XX+\\)\\(?:[^A-Za-z]\\|$\\)" 1 'tigang-placeholder t)
    ("《[^《》\n]*》" 0 'font-lock-string-face t))
  "Colours that need no server.")

(defun tigang-level ()
  "The level of the heading at point, from 1."
  (or (car (seq-find (lambda (one) (looking-at-p (cdr one))) tigang-markers)) 1))

;; Text mode has ispell here, which mangles a line of Chinese.
(defvar tigang-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-M-i") #'completion-at-point)
    (define-key map (kbd "M-<tab>") #'completion-at-point)
    map)
  "The keys of `tigang-mode'.")

(defun tigang-imenu ()
  "The headings as a tree for imenu, whatever client there is."
  (save-excursion
    (goto-char (point-min))
    (let ((found '()))
      (while (re-search-forward (concat "^\\(?:" outline-regexp "\\)") nil t)
        (goto-char (match-beginning 0))
        (push (list (tigang-level) (string-trim (buffer-substring-no-properties (point) (tigang-heading-end)))
                    (copy-marker (point)))
              found)
        (forward-line 1))
      (tigang-imenu-tree (nreverse found)))))

(defun tigang-heading-end ()
  "Where the heading at point ends: after its 。, or at the end of the line."
  (save-excursion
    (if (search-forward "。" (line-end-position) t) (point) (line-end-position))))

(defun tigang-imenu-tree (headings)
  "HEADINGS (level, name, place) as the alist that imenu wants.
One that holds others leads its own list."
  (let (tree)
    (while headings
      (let* ((head (pop headings)) inside)
        (while (and headings (> (caar headings) (car head))) (push (pop headings) inside))
        (let ((entry (cons (nth 1 head) (nth 2 head))))
          (push (if inside
                    (cons (nth 1 head) (cons entry (tigang-imenu-tree (nreverse inside))))
                  entry)
                tree))))
    (nreverse tree)))

(defvar eglot-stay-out-of)
(defun tigang-looks-like-outline-p ()
  "Whether a .txt file has a telling title, or 一、 and （一） near its top."
  (and buffer-file-name
       (string-match-p "\\.txt\\'" buffer-file-name)
       (save-excursion
         (goto-char (point-min))
         (let ((end (line-end-position 60)))
           (or (looking-at-p tigang-title)
               (and (save-excursion (re-search-forward "^[ \t　]*一、" end t))
                    (re-search-forward "^[ \t　]*（一）" end t)))))))

(defun tigang-project (directory)
  "The project around DIRECTORY, by its own markers; for project.el."
  (when (derived-mode-p 'tigang-mode)
    (let ((root (locate-dominating-file
                 directory (lambda (at) (seq-some (lambda (name) (file-exists-p (expand-file-name name at))) tigang-root-markers)))))
      (when root (cons 'transient root)))))

;; Changing the structure: the server edits the text, by way of eglot or lsp-mode.

(declare-function eglot-current-server "eglot")
(declare-function eglot--TextDocumentIdentifier "eglot")
(declare-function eglot--pos-to-lsp-position "eglot")
(declare-function eglot--signal-textDocument/didChange "eglot")
(declare-function jsonrpc-request "jsonrpc")
(declare-function lsp-request "lsp-mode")
(declare-function lsp--buffer-uri "lsp-mode")
(declare-function lsp--point-to-position "lsp-mode")

(defun tigang-execute (command &rest what)
  "Have the server run COMMAND with WHAT, a property list, for the region or point."
  (let ((from (if (use-region-p) (region-beginning) (point))) (to (if (use-region-p) (region-end) (point))))
    (cond
     ((and (fboundp 'eglot-current-server) (eglot-current-server))
      (eglot--signal-textDocument/didChange)
      (jsonrpc-request
       (eglot-current-server) :workspace/executeCommand
       (list :command command
             :arguments (vector (append (list :uri (plist-get (eglot--TextDocumentIdentifier) :uri)
                                              :range (list :start (eglot--pos-to-lsp-position from)
                                                           :end (eglot--pos-to-lsp-position to)))
                                        what)))))
     ((bound-and-true-p lsp-mode)
      (lsp-request "workspace/executeCommand"
                   (list :command command
                         :arguments (vector (append (list :uri (lsp--buffer-uri)
                                                          :range (list :start (lsp--point-to-position from)
                                                                       :end (lsp--point-to-position to)))
                                                    what)))))
     (t (user-error "没有连上 outline-ls（M-x eglot）")))))

(defun tigang-move-up () "Move the section or point up." (interactive) (tigang-execute "outline.move" :direction "up"))
(defun tigang-move-down () "Move the section or point down." (interactive) (tigang-execute "outline.move" :direction "down"))
(defun tigang-promote () "Promote the heading with all below." (interactive) (tigang-execute "outline.shift" :direction "promote"))
(defun tigang-demote () "Demote the heading with all below." (interactive) (tigang-execute "outline.shift" :direction "demote"))
(defun tigang-renumber () "Renumber the whole text." (interactive) (tigang-execute "outline.renumber" :scope "whole"))

(defun tigang-new-sibling ()
  "Begin a heading or point behind this one."
  (interactive)
  (let* ((answer (tigang-execute "outline.insert" :kind "sibling"))
         (cursor (if (hash-table-p answer) (gethash "cursor" answer) (plist-get answer :cursor)))
         (line (if (hash-table-p cursor) (gethash "line" cursor) (plist-get cursor :line))))
    (when line
      (goto-char (point-min))
      (forward-line line)
      (end-of-line))))

(defvar tigang-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "M-<up>") #'tigang-move-up)
    (define-key map (kbd "M-<down>") #'tigang-move-down)
    (define-key map (kbd "M-<left>") #'tigang-promote)
    (define-key map (kbd "M-<right>") #'tigang-demote)
    (define-key map (kbd "M-RET") #'tigang-new-sibling)
    (define-key map (kbd "C-c C-n") #'tigang-renumber)
    map)
  "Keys as in Org.")

;;;###autoload
(define-derived-mode tigang-mode text-mode "提纲"
  "Major mode for Chinese official outlines."
  (setq-local font-lock-defaults '(tigang-font-lock-keywords t))
  (setq-local outline-regexp (mapconcat (lambda (one) (concat "\\(?:" (substring (cdr one) 1) "\\)")) tigang-markers "\\|"))
  (setq-local outline-level #'tigang-level)
  (setq-local imenu-create-index-function #'tigang-imenu)
  ;; Eglot's index asks first for the kind of symbol, and there is only one.
  (setq-local eglot-stay-out-of (cons 'imenu (bound-and-true-p eglot-stay-out-of)))
  (setq-local outline-minor-mode-cycle t)
  (add-hook 'project-find-functions #'tigang-project nil t)
  (visual-line-mode 1))

;;;###autoload
(progn
  (dolist (pattern '("\\.outline\\'" "\\.提纲\\'" "提纲[^/]*\\.txt\\'" "对照检查[^/]*\\.txt\\'" "剖析材料[^/]*\\.txt\\'"))
    (add-to-list 'auto-mode-alist (cons pattern 'tigang-mode)))
  (add-to-list 'magic-mode-alist '(tigang-looks-like-outline-p . tigang-mode)))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs (cons '(tigang-mode :language-id "outline") (lambda (&rest _) tigang-server-command))))

(defvar lsp-language-id-configuration)
(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(tigang-mode . "outline"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () tigang-server-command))
                    :major-modes '(tigang-mode) :server-id 'outline-ls)))

(provide 'tigang-mode)
;;; tigang-mode.el ends here
