#!/bin/sh
# Looks for inputs whose cost grows faster than their length: sh Tests/Fuzz/growth.sh [TARGET…]
set -eu
cd "$(dirname "$0")/../.."
# Without sanitizers: their cost is not the readers'.
flags="--package-path Tests/Fuzz --scratch-path .build/growth -c release -Xswiftc -enable-testing"
echo "==> Building the growth harness"
# shellcheck disable=SC2086 # a list of flags, one word each
swift build $flags --product growth
# shellcheck disable=SC2086
exec "$(swift build $flags --show-bin-path)/growth" Fixtures "$@"
