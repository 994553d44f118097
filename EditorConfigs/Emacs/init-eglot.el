;; outline-ls with eglot (part of Emacs 29 and later).
(add-to-list 'load-path "~/.emacs.d/lisp")
(require 'tigang-mode)
(prefer-coding-system 'utf-8)
(add-hook 'tigang-mode-hook #'eglot-ensure)
