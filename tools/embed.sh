#!/bin/sh
# Writes the table of embedded files (Sources/CResources/CResources.c) from what lies in config/.
# Run it after adding or removing a file there; a test says when it is due.
set -eu
cd "$(dirname "$0")/.."

files=$(cd config && find . -type f \( -name '*.yaml' -o -name '*.mustache' -o -name '*.json' \) | sed 's|^\./||' | LC_ALL=C sort)
out=Sources/CResources/CResources.c
{
  echo '// Written by tools/embed.sh from the files of config/; a test compares the two.'
  echo '#include "CResources.h"'
  echo
  echo '#define ENTRY(name, symbol) {name, symbol, sizeof symbol}'
  for file in $files; do
    symbol=$(echo "$file" | tr './-' '___')
    printf '\nstatic const unsigned char %s[] = {\n#embed "../../config/%s"\n};\n' "$symbol" "$file"
  done
  printf '\nstatic const vitrine_resource resources[] = {\n'
  for file in $files; do
    printf '    ENTRY("%s", %s),\n' "$file" "$(echo "$file" | tr './-' '___')"
  done
  cat <<'END'
};

vitrine_resource vitrine_resource_at(size_t place) {
  if (place >= sizeof resources / sizeof resources[0]) return (vitrine_resource){NULL, NULL, 0};
  return resources[place];
}
END
} >"$out"
