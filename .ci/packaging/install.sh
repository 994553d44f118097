#!/bin/sh
# 装到自己的主目录，不需要管理员权限：sh install.sh；撤销：sh install.sh --undo
# Installs below the home folder, without root: sh install.sh [--prefix FOLDER]; undone by sh install.sh --undo
set -eu
cd "$(dirname "$0")"
prefix="${HOME}/.local"
undo=""
while [ $# -gt 0 ]; do
  case "$1" in
    --undo) undo=yes ;;
    --prefix) prefix="$2"; shift ;;
    *) echo "sh install.sh [--prefix FOLDER] [--undo]" >&2; exit 2 ;;
  esac
  shift
done
list="$prefix/share/outline-ls/installed"
if [ -n "$undo" ]; then
  [ -f "$list" ] || { echo "没有装在 $prefix / not installed in $prefix" >&2; exit 1; }
  while IFS= read -r name; do rm -f "$prefix/$name"; done < "$list"
  rm -f "$list"
  # Folders that are empty now; those of others stay.
  (cd "$prefix" && find share -depth -type d -empty -exec rmdir {} \; 2>/dev/null || true)
  rmdir "$prefix/bin" "$prefix/share" 2>/dev/null || true
  echo "已移除 / removed"
  exit 0
fi
files=$(find bin share -type f | sort)
echo "$files" | while IFS= read -r name; do
  mkdir -p "$prefix/$(dirname "$name")"
  cp "$name" "$prefix/$name.new"
  mv "$prefix/$name.new" "$prefix/$name"
done
chmod 755 "$prefix/bin/outline-ls"
echo "$files" > "$list"
echo "装好了 / installed: $prefix/bin/outline-ls"
case ":$PATH:" in
  *":$prefix/bin:"*) ;;
  *) echo "把 $prefix/bin 加进 PATH / add it to PATH:  export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
echo "编辑器配置 / editors: $prefix/share/outline-ls/EditorConfigs"
