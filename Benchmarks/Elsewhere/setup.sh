#!/bin/sh
# Installs what the rows of other fetchers need, for those who want them: setup.sh FOLDER
set -eu
python3 -m venv "$1"
"$1/bin/pip" install --quiet --disable-pip-version-check aiohttp uvloop scrapy
