#!/bin/sh
# Installs the Debian packages that are missing. Usage: setup.sh PACKAGE…
set -eu

missing=""
for package in "$@"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "==> Installing system packages:$missing"
if ! command -v apt-get >/dev/null 2>&1; then
  echo "This system has no apt-get. Install the equivalents of:$missing" >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1; then
  as_root="sudo"
else
  echo "Not root, and there is no sudo. Ask an administrator to run: apt-get install$missing" >&2
  exit 1
fi
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of packages, one word each
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
