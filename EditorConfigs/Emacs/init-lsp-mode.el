;; outline-ls with lsp-mode.
(add-to-list 'load-path "~/.emacs.d/lisp")
(require 'tigang-mode)
(prefer-coding-system 'utf-8)
(setq lsp-auto-guess-root t   ; else it asks about each new folder
      lsp-keep-workspace-alive nil)
(add-hook 'tigang-mode-hook #'lsp)
