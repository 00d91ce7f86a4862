#!/bin/sh
# Builds the fuzzers with libFuzzer and the address sanitizer and runs each for TIME seconds.
# A crash, a hang of ten seconds or two gigabytes of memory end it with 1: the input is kept in Tests/Fuzz/Findings and
# the command that reproduces it is printed.
#   TIME=60 TARGETS="robots url" sh Tests/Fuzz/fuzz.sh
set -eu
cd "$(dirname "$0")/../.."
home=Tests/Fuzz
build=.build/fuzz
corpus=$build/corpus
time=${TIME:-60}

# Swift's own reporter would stand before libFuzzer's, which keeps the input. Leaks are looked for by `make sanitize`.
export SWIFT_BACKTRACE=enable=no
export ASAN_OPTIONS="detect_leaks=0:allocator_may_return_null=1:${ASAN_OPTIONS:-}"

echo "==> Building the fuzzers"
# lld: gold ends with an internal error on sanitized Swift. C is instrumented too, so that its branches guide.
swift build --package-path $home --scratch-path $build -c release --product fuzz --sanitize address \
  -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing -Xswiftc -use-ld=lld -Xcc -fsanitize=fuzzer-no-link
fuzz=$(swift build --package-path $home --scratch-path $build -c release --show-bin-path)/fuzz

$fuzz seeds Fixtures $corpus >/dev/null
failed=""
for target in ${TARGETS:-$($fuzz list)}; do
  findings=$home/Findings/$target
  mkdir -p "$findings"
  echo "==> $target for $time s"
  log=$build/$target.log
  if ! $fuzz "$target" -max_total_time="$time" -timeout=10 -rss_limit_mb=2048 -max_len="$($fuzz longest "$target")" \
    -dict=$corpus/$target.dict -artifact_prefix="$findings/" -print_final_stats=1 -reload=0 \
    $corpus/"$target" >"$log" 2>&1; then
    failed="$failed $target"
    grep -E "SUMMARY|ERROR|Fatal error|Test unit written" "$log" || tail -20 "$log"
    input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -1)
    echo "    to reproduce:  SWIFT_BACKTRACE=enable=no $fuzz $target $input"
  fi
  sed -n 's/^stat::\(number_of_executed_units\|average_exec_per_sec\|peak_rss_mb\): */    \1 /p' "$log"
  echo "    corpus $(ls $corpus/"$target" | wc -l) inputs"
  rmdir "$findings" 2>/dev/null || true
done
rmdir $home/Findings 2>/dev/null || true
[ -z "$failed" ] || { echo "Broken:$failed" >&2; exit 1; }
echo "No crash, no hang."
