#!/usr/bin/env bash
# The launcher finds a JDK where an older Java stands on the PATH, and says what to install where none is.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$tmp/old/bin" "$tmp/none" "$tmp/new"
printf '#!/bin/sh\necho "openjdk version \\"17.0.1\\"" >&2\n' >"$tmp/old/bin/java"
cp "$tmp/old/bin/java" "$tmp/old/bin/javac"
chmod +x "$tmp/old/bin/java" "$tmp/old/bin/javac"

status=0
said=$(env -u JAVA_HOME PATH="$tmp/old/bin:/usr/bin:/bin" LINACRE_JVM_FOLDERS="$tmp/none" "$root/linacre" --version 2>&1) || status=$?
[ "$status" -eq 2 ] || { echo "without a JDK the launcher ended with $status: $said"; exit 1; }
[ "$(printf '%s\n' "$said" | wc -l)" -eq 1 ] || { echo "more than one line: $said"; exit 1; }
case $said in *"install"*) ;; *) echo "does not say what to install: $said"; exit 1 ;; esac

version=$(env -u JAVA_HOME PATH="$tmp/old/bin:$PATH" "$root/linacre" --version)
case $version in *Linacre*) ;; *) echo "no version: $version"; exit 1 ;; esac
ln -s "$root/linacre" "$tmp/new/a link"
(cd "$tmp" && "$tmp/new/a link" --version >/dev/null)
echo "launcher: 3 passed, 0 failed"
