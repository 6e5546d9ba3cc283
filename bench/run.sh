#!/usr/bin/env bash
# Measures the hot path against its opponents and prints a table in Markdown. See bench/README.md.
#   bench/run.sh quick   three minutes (the default)      bench/run.sh full    everything; with 10 million pieces, for long
#   bench/run.sh smoke   does it still work, on what the solution's build left: no figures to believe
#   bench/run.sh micro   the parts without HTTP by BenchmarkDotNet
# Options after the first word: --only sqlite,postgresql,growth,codes,decisions,crowds,events   --sizes 100000,1000000   --rounds N   --seconds N
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
size="${1:-quick}"
shift || true
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

bench=bench/bin/Release/net10.0/MerchantWorkbench.Bench.dll app=artifacts/bench/app/MerchantWorkbench.dll
if [[ "$size" == smoke ]]; then
  bench=bench/bin/Debug/net10.0/MerchantWorkbench.Bench.dll app=MerchantWorkbench/bin/Debug/net10.0/MerchantWorkbench.dll
  [[ -f "$bench" && -f "$app" ]] || dotnet build MerchantWorkbench.sln --nologo -v q -nodeReuse:false >&2
else
  dotnet publish MerchantWorkbench -c Release -o artifacts/bench/app --nologo -v q -nodeReuse:false >&2
  dotnet build bench -c Release --nologo -v q -nodeReuse:false >&2
fi

# The load client takes an ordinary heap; the servers it starts keep what a web program has by itself.
export DOTNET_gcServer=0
if [[ "$size" == micro ]]; then exec dotnet "$bench" micro --app "$app" "$@"; fi
mkdir -p artifacts
dotnet "$bench" run "$size" --app "$app" "$@" | tee artifacts/bench.md
