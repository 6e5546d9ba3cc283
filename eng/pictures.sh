#!/usr/bin/env bash
# Pictures of every page into artifacts/pictures/{zh,en}-{1440,390}-{light,dark}/, to be looked at. Takes some minutes; needs Chromium.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rm -rf artifacts/pictures
dotnet build MerchantWorkbench.sln --nologo -v q -nodeReuse:false
dotnet test MerchantWorkbench.Tests --no-build --nologo --filter "Kind=Pictures" -nodeReuse:false
echo "$(find artifacts/pictures -name '*.png' | wc -l) pictures in artifacts/pictures"
