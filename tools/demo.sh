#!/bin/sh
# Serves the fixture town on loopback and audits it. Run it again for a second run in the same campaign.
set -eu
cd "$(dirname "$0")/.."

bin=$(swift build -c release --show-bin-path)
ports=$(mktemp)
rm -f "$ports"

echo "==> Serving Fixtures/web on loopback"
"$bin/fixture-server" --web Fixtures/web --port-file "$ports" --http-port 48080 --https-port 48443 \
  --authority .build/fixture-authority.pem >/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -f "$ports"' EXIT INT TERM

tries=0
while [ ! -f "$ports" ]; do
  kill -0 "$server" 2>/dev/null || exit 1
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { echo "The fixture server did not start within 10 s." >&2; exit 1; }
  sleep 0.1
done

echo "==> vitrine audit Fixtures/merchants.csv --into demo-campaign --config Fixtures/config"
"$bin/vitrine" audit Fixtures/merchants.csv --into demo-campaign --config Fixtures/config
