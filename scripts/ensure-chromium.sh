#!/bin/sh
# Installs Debian's Chromium for the browser test, where it is missing. Needs root and apt-get.
set -eu

browser=/usr/bin/chromium

if [ -x "$browser" ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "ensure-chromium: there is no $browser and no apt-get to install it with" >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq || echo "ensure-chromium: package lists could not be renewed, going on with those at hand" >&2
apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
"$browser" --version
