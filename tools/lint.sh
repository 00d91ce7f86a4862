#!/bin/sh
# The formatter's lint, and the length of files: 400 lines are a defect.
set -eu

echo "==> Lint"
folders="Sources Tests Package.swift"
[ -d Benchmarks ] && folders="$folders Benchmarks"
# shellcheck disable=SC2086 # a list of folders, one word each
swift format lint --strict --recursive --parallel $folders

long=$(find Sources Tests -name '*.swift' -exec wc -l {} + | awk '$2 != "total" && $1 >= 400 { print "  " $1 " " $2 }')
if [ -n "$long" ]; then
  echo "Files of 400 lines or more; split them:" >&2
  echo "$long" >&2
  exit 1
fi
