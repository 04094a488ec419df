#!/usr/bin/env bash
# Installs programs that tests need, by the hashes in requirements/ or as Ubuntu's archive was on one day.
# usage: .github/install-programs.sh NAME…
set -euo pipefail

archive=https://snapshot.ubuntu.com/ubuntu/20261115T000000Z
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages=()

for name in "$@"; do
  if [ ! -f "$here/requirements/$name.txt" ]; then
    packages+=("$name")
    continue
  fi
  python3 -m venv "$RUNNER_TEMP/$name"
  "$RUNNER_TEMP/$name/bin/pip" install --quiet --require-hashes --only-binary :all: --no-deps --requirement "$here/requirements/$name.txt"
  echo "$RUNNER_TEMP/$name/bin" >>"$GITHUB_PATH"
done

[ ${#packages[@]} -gt 0 ] || exit 0
# shellcheck source=/dev/null
. /etc/os-release
for suite in "$VERSION_CODENAME" "$VERSION_CODENAME-updates" "$VERSION_CODENAME-security"; do
  echo "deb [signed-by=/usr/share/keyrings/ubuntu-archive-keyring.gpg] $archive $suite main universe"
done >"$RUNNER_TEMP/sources.list"
apt=(sudo apt-get --option "Dir::Etc::SourceList=$RUNNER_TEMP/sources.list" --option Dir::Etc::SourceParts=/dev/null)
"${apt[@]}" update
"${apt[@]}" install --yes --no-install-recommends "${packages[@]}"
