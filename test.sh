#!/usr/bin/env bash
# Everything that must hold before a change lands, printed as a list; the last line is "N passed, N failed".
#   ./test.sh        all of it: browser and both databases; installs what is missing on Debian
#   ./test.sh fast   the inner loop: no browser, no PostgreSQL, no process of its own, nothing installed
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
exec </dev/null

mode="${1:-all}"
tests=MerchantWorkbench.Tests
passed=0 failed=0

# Every process started below carries this mark in its environment, so that the end can find what was left behind.
export WORKBENCH_TEST_RUN="run-$$-$RANDOM"
# Temporary files of this run, gone at its end. PostgreSQL runs as another user and must get in.
TMPDIR="$(mktemp -d "${TMPDIR:-/tmp}/workbench-run-XXXXXX")" && chmod 755 "$TMPDIR" && export TMPDIR
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
unset ASPNETCORE_URLS ASPNETCORE_ENVIRONMENT DOTNET_ENVIRONMENT
if [[ -z "${HOME:-}" || ! -w "$HOME" ]]; then export HOME="$PWD/artifacts/home"; fi
mkdir -p "$HOME" artifacts
export DOTNET_CLI_HOME="$HOME"
# Hundreds of programs start and end in a run: none lives long enough for what is measured about its methods to be worth the measuring.
export DOTNET_TieredPGO=0
rm -rf artifacts/results artifacts/figures.txt

finish() {
  local code=$? pid
  for environment in /proc/[0-9]*/environ; do
    pid="${environment//[!0-9]/}"
    [[ "$pid" == "$$" || "$pid" == "$BASHPID" ]] && continue
    grep -qsz "^WORKBENCH_TEST_RUN=$WORKBENCH_TEST_RUN$" "$environment" 2>/dev/null && kill -9 "$pid" 2>/dev/null
  done
  rm -rf "$TMPDIR"
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

say() { printf '%-34s %s\n' "$1" "$2"; }
figure() { echo "FIGURE $1 value=$2 unit=s floor=$3 goal=$4 seed=-" >>artifacts/figures.txt; }
stop() { printf '%s\n' "$1"; echo "$passed passed, $((failed + 1)) failed"; exit 1; }

# step NAME COMMAND…: quiet when it goes well, everything it said when not.
step() {
  local name="$1" begin=$SECONDS log="artifacts/step.log"
  shift
  if "$@" >"$log" 2>&1; then say "$name" "$((SECONDS - begin)) s"; else tail -n 60 "$log"; say "$name" "FAILED after $((SECONDS - begin)) s"; return 1; fi
}

# failures KIND: of what a run said, the failed tests and how each began to say why, a line each.
failures() {
  awk -v kind="$1" '
    /^  Failed .* \[[^]]*\]$/ { sub(/^  Failed /, ""); sub(/ \[[^]]*\]$/, ""); test = $0; said = ""; next }
    test != "" && /^  Stack Trace:/ { print "FAILED " kind ": " test " --" substr(said, 1, 600); test = "" }
    test != "" && !/^  Error Message:/ { sub(/^ +/, ""); said = said " " $0 }'
}

# run_tests NAME FILTER: counts from the result file; a run that left none, or that skipped a test, failed.
run_tests() {
  local name="$1" filter="$2" begin=$SECONDS results="artifacts/results/$1" log="artifacts/results/$1.log" counters total good
  mkdir -p "$results"
  dotnet test "$tests" --no-build --nologo --filter "$filter" --results-directory "$results" \
    --logger "trx;LogFileName=run.trx" --logger "console;verbosity=minimal" -nodeReuse:false >"$log" 2>&1
  local code=$?
  counters="$(grep -o '<Counters [^>]*' "$results/run.trx" 2>/dev/null | head -1)"
  total="$(sed -n 's/.* total="\([0-9]*\)".*/\1/p' <<<"$counters")" good="$(sed -n 's/.* passed="\([0-9]*\)".*/\1/p' <<<"$counters")"
  total="${total:-0}" good="${good:-0}"
  local bad=$((total - good))
  # A run may fail without a failed test: the host crashed, or nothing was found.
  if ((bad == 0)) && { ((code != 0)) || ((total == 0)); }; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
  if ((bad > 0)); then
    cat "$log"
    failures "$name" <"$log" >>artifacts/results/failed.txt
  fi
  say "$name" "$((SECONDS - begin)) s, $good passed, $bad failed"
}

missing_packages() {
  command -v "${CHROMIUM:-chromium}" >/dev/null || echo chromium
  compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null || fc-list :lang=zh 2>/dev/null | grep -q . || echo fonts-noto-cjk
  compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null || echo postgresql
  command -v strace >/dev/null || echo strace
}

install_missing() {
  local -a wanted
  mapfile -t wanted < <(missing_packages)
  ((${#wanted[@]} == 0)) && return 0
  if [[ "$(id -u)" != 0 ]] || ! command -v apt-get >/dev/null; then
    stop "The tests need: ${wanted[*]}. On Debian run: sudo apt-get install ${wanted[*]}; elsewhere install Chromium (or set CHROMIUM), a Chinese font, PostgreSQL and strace."
  fi
  export DEBIAN_FRONTEND=noninteractive
  step "install ${wanted[*]}" sh -c "apt-get update -q && apt-get install -yq --no-install-recommends ${wanted[*]}" \
    || stop "Could not install: ${wanted[*]}"
}

command -v dotnet >/dev/null || stop "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
[[ "$mode" == all || "$mode" == fast ]] || stop "Usage: ./test.sh [fast]"
[[ "$mode" == all ]] && install_missing

if [[ "$mode" == all ]]; then
  step "format" dotnet format whitespace . --folder --verify-no-changes --exclude MerchantWorkbench/wwwroot artifacts || failed=$((failed + 1))
fi
step "build without warnings" dotnet build MerchantWorkbench.sln --nologo -v q -nodeReuse:false -p:Optimize=true || stop "The build failed."

begin=$SECONDS
run_tests architecture "FullyQualifiedName~.Tests.Architecture."
run_tests fast "FullyQualifiedName!~.Tests.Architecture.&Kind!=Browser&Kind!=PostgreSql&Kind!=Process&Kind!=Pictures"
figure inner-loop "$((SECONDS - begin))" 60 20
if [[ "$mode" == all ]]; then
  run_tests process "Kind=Process"
  run_tests postgresql "Kind=PostgreSql&Kind!=Browser"
  run_tests browser "Kind=Browser"
  step "benchmark, a smoke run" bench/run.sh smoke || failed=$((failed + 1))
  figure whole-run "$SECONDS" - -
fi

[[ -s artifacts/figures.txt ]] && cat artifacts/figures.txt
[[ -s artifacts/results/failed.txt ]] && cat artifacts/results/failed.txt
say "all" "$SECONDS s"
echo "$passed passed, $failed failed"
((failed == 0 && passed > 0))
