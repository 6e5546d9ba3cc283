#!/usr/bin/env bash
# Do the tests see what they are for? Each mutant is a patch that breaks one promise. It is applied to a copy, built, and the tests
# named in its first line must fail; the unchanged copy must pass the same tests first.
#   eng/mutants.sh            every patch in eng/mutants
#   eng/mutants.sh NAME…      these, e.g. drop-the-stock-test
# A patch begins with the line "tests: FILTER", a filter of dotnet test.
set -uo pipefail
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
exec </dev/null
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

copy="$(mktemp -d "${TMPDIR:-/tmp}/workbench-mutants-XXXXXX")" && chmod 755 "$copy"
trap 'rm -rf "$copy"' EXIT
# What is tracked, as it stands in the working tree: a mutant of what was just written counts.
git -C "$root" ls-files -z | tar -C "$root" --null --files-from=- --ignore-failed-read -cf - 2>/dev/null | tar -C "$copy" -xf -

build() { dotnet build "$copy/MerchantWorkbench.sln" --nologo -v q -nodeReuse:false >"$copy/build.log" 2>&1 || { tail -n 20 "$copy/build.log"; return 1; }; }
# holds FILTER: 0 when the tests ran and passed, 1 when one of them failed, 2 when nothing was run.
holds() {
  timeout -k 10 1200 dotnet test "$copy/MerchantWorkbench.Tests" --no-build --nologo --filter "$1" --logger "console;verbosity=minimal" \
    >"$copy/test.log" 2>&1 && grep -q '^Passed!' "$copy/test.log" && return 0
  grep -q '^Failed!' "$copy/test.log" && return 1
  return 2
}

names=("$@")
((${#names[@]} == 0)) && mapfile -t names < <(cd "$root/eng/mutants" && ls -- *.patch | sed 's/\.patch$//')
caught=0
build || { echo "The copy does not build."; exit 1; }
for name in "${names[@]}"; do
  patch="$root/eng/mutants/$name.patch"
  filter="$(sed -n '1s/^tests: //p' "$patch")"
  [[ -n "$filter" ]] || { echo "$name: its first line must be \"tests: FILTER\""; continue; }
  holds "$filter" || { echo "$name: the tests do not pass before the change:"; tail -n 20 "$copy/test.log"; continue; }
  patch -s -p1 -d "$copy" <"$patch" || { echo "$name: the patch no longer fits the code"; continue; }
  if build; then
    holds "$filter"
    case $? in
      1) echo "$name: caught"; caught=$((caught + 1)) ;;
      0) echo "$name: NOT CAUGHT" ;;
      *) echo "$name: the tests did not run"; tail -n 20 "$copy/test.log" ;;
    esac
  else
    echo "$name: does not build"
  fi
  patch -s -R -p1 -d "$copy" <"$patch"
done
echo "FIGURE mutants.caught value=$caught unit=mutants floor=${#names[@]} goal=${#names[@]} seed=-"
((caught == ${#names[@]}))
