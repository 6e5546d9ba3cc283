#!/usr/bin/env bash
# The long forms of the fault suite: the same tests as in ./test.sh, larger. Kills ×100, twenty points of failure, twenty restarts, twenty locks.
#   eng/long.sh            all of it, about an hour on two quiet cores; as root, because a small disk is mounted
#   eng/long.sh FILTER     what a dotnet test filter names, e.g. eng/long.sh FullyQualifiedName~KillTests
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
exec </dev/null

faults='FullyQualifiedName~.Tests.Faults.'
beside='FullyQualifiedName~RaceOn|FullyQualifiedName~IdempotencyOn|FullyQualifiedName~ClockJumpOn|FullyQualifiedName~FirstStart'
export WORKBENCH_LONG=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rm -f artifacts/figures.txt
dotnet build MerchantWorkbench.sln --nologo -v q -nodeReuse:false || exit 1
dotnet test MerchantWorkbench.Tests --no-build --nologo --filter "${1:-$faults|$beside}" --logger "console;verbosity=minimal" -nodeReuse:false
code=$?
[[ -s artifacts/figures.txt ]] && cat artifacts/figures.txt
exit "$code"
