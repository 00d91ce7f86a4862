#!/bin/sh
# The tests under the thread and the address sanitizer, each in a build folder of its own.
#   KINDS="thread address" FILTER=CrawlTests sh Tests/Sanitizers/sanitize.sh
set -eu
cd "$(dirname "$0")/../.."
here=$PWD/Tests/Sanitizers

export SWIFT_BACKTRACE=enable=no
# `second_deadlock_stack` shows both ends of a lock order; a report fails the run by its exit code.
export TSAN_OPTIONS="suppressions=$here/thread.supp:halt_on_error=0:exitcode=66:second_deadlock_stack=1"
export ASAN_OPTIONS="detect_leaks=1:detect_stack_use_after_return=0"
export LSAN_OPTIONS="suppressions=$here/leak.supp:print_suppressions=0"

for kind in ${KINDS:-thread address}; do
  echo "==> Tests under the $kind sanitizer"
  # lld: gold ends with an internal error on sanitized Swift.
  flags="--sanitize $kind --scratch-path .build/$kind -Xswiftc -use-ld=lld"
  # shellcheck disable=SC2086 # a list of flags, one word each
  swift build --build-tests $flags
  # shellcheck disable=SC2086
  swift test --skip-build $flags ${FILTER:+--filter "$FILTER"}
done
echo "Clean under ${KINDS:-thread address}."
