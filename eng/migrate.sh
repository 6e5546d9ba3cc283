#!/usr/bin/env bash
# Writes one migration for both databases: eng/migrate.sh AddSomething
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?name of the migration}
export WritingMigration=true
dotnet tool restore >/dev/null
dotnet build MerchantWorkbench -v q --nologo -p:RunAnalyzers=false
for provider in Sqlite PostgreSql; do
  dotnet ef migrations add "$name" --no-build --project MerchantWorkbench --context "${provider}WorkbenchDb" \
    --output-dir "Platform/Data/Providers/$provider/Migrations"
done
