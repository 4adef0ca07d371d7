#!/usr/bin/env bash
# race.sh [ROLES [RUNS]] races pathbook against a plain program for the same
# data, one that writes the very same files, and Hugo if it is installed, and
# prints a line for ledger.tsv. On a machine with other work, ratios still hold
# and seconds do not; TMPDIR says on which disk everything is written.
set -euo pipefail
cd "$(dirname "$0")/../.."
roles=${1:-1000} runs=${2:-7}
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
go build -o "$tmp/pathbook" ./cmd/pathbook
go test ./internal/build -count 1 -timeout 2h -run '^TestRace$' -v \
  -race.pathbook "$tmp/pathbook" -race.roles "$roles" -race.runs "$runs" | tee "$tmp/said" | grep -v -e '^=== ' -e '^--- ' -e '^ledger' -e '^PASS' -e '^ok '
date=$(git log -1 --format=%cs) commit=$(git rev-parse --short HEAD)
[ -z "$(git status --porcelain)" ] || commit+=+
disk=$(df --output=fstype "$tmp" 2>/dev/null | tail -1 || echo -)
sed -n "s/^ledger /$date\t$commit\t$disk\t/p" "$tmp/said"
