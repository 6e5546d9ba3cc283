using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "incentives_earning_day",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    points = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incentives_earning_day", x => new { x.merchant_id, x.kind, x.day });
                    table.ForeignKey(
                        name: "FK_incentives_earning_day_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incentives_tariff_version",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incentives_tariff_version", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "incentives_top_up_day",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    fen = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incentives_top_up_day", x => new { x.merchant_id, x.day });
                    table.ForeignKey(
                        name: "FK_incentives_top_up_day_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_account",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    balance = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_account", x => x.id);
                    table.UniqueConstraint("AK_ledger_account_id_currency", x => new { x.id, x.currency });
                    table.CheckConstraint("ck_ledger_account_balance", "balance >= 0 OR kind = 'source'");
                    table.ForeignKey(
                        name: "FK_ledger_account_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_hold",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    captured = table.Column<long>(type: "INTEGER", nullable: false),
                    released = table.Column<long>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    subject_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_hold", x => x.id);
                    table.CheckConstraint("ck_ledger_hold_rest", "captured >= 0 AND released >= 0 AND captured + released <= amount AND (ended_at IS NOT NULL) = (captured + released = amount)");
                    table.ForeignKey(
                        name: "FK_ledger_hold_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_posting",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    hold_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_posting", x => x.id);
                    table.UniqueConstraint("AK_ledger_posting_id_currency", x => new { x.id, x.currency });
                    table.ForeignKey(
                        name: "FK_ledger_posting_ledger_hold_hold_id",
                        column: x => x.hold_id,
                        principalTable: "ledger_hold",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incentives_earning",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    shop_id = table.Column<long>(type: "INTEGER", nullable: true),
                    redemption_id = table.Column<long>(type: "INTEGER", nullable: true),
                    order_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tariff = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    posting_id = table.Column<long>(type: "INTEGER", nullable: true),
                    appeal = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    appealed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incentives_earning", x => x.id);
                    table.ForeignKey(
                        name: "FK_incentives_earning_events_event_event_id",
                        column: x => x.event_id,
                        principalTable: "events_event",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incentives_earning_ledger_posting_posting_id",
                        column: x => x.posting_id,
                        principalTable: "ledger_posting",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incentives_earning_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incentives_earning_tenancy_shop_merchant_id_shop_id",
                        columns: x => new { x.merchant_id, x.shop_id },
                        principalTable: "tenancy_shop",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    posting_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entry", x => new { x.posting_id, x.account_id });
                    table.CheckConstraint("ck_ledger_entry_amount", "amount <> 0");
                    table.ForeignKey(
                        name: "FK_ledger_entry_ledger_account_account_id_currency",
                        columns: x => new { x.account_id, x.currency },
                        principalTable: "ledger_account",
                        principalColumns: new[] { "id", "currency" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ledger_entry_ledger_posting_posting_id_currency",
                        columns: x => new { x.posting_id, x.currency },
                        principalTable: "ledger_posting",
                        principalColumns: new[] { "id", "currency" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_appealed_at",
                table: "incentives_earning",
                column: "appealed_at",
                filter: "appealed_at IS NOT NULL AND decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_day",
                table: "incentives_earning",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_event_id_kind",
                table: "incentives_earning",
                columns: new[] { "event_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_merchant_id_id",
                table: "incentives_earning",
                columns: new[] { "merchant_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_merchant_id_kind_person_day_shop_id",
                table: "incentives_earning",
                columns: new[] { "merchant_id", "kind", "person", "day", "shop_id" },
                unique: true,
                filter: "state = 'paid' AND decided_at IS NULL AND shop_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_merchant_id_person_day",
                table: "incentives_earning",
                columns: new[] { "merchant_id", "person", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_posting_id",
                table: "incentives_earning",
                column: "posting_id",
                unique: true,
                filter: "posting_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_incentives_earning_redemption_id",
                table: "incentives_earning",
                column: "redemption_id",
                filter: "redemption_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_incentives_tariff_version_from",
                table: "incentives_tariff_version",
                column: "from");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_account_currency_kind",
                table: "ledger_account",
                columns: new[] { "currency", "kind" },
                unique: true,
                filter: "merchant_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_account_merchant_id_currency_kind",
                table: "ledger_account",
                columns: new[] { "merchant_id", "currency", "kind" },
                unique: true,
                filter: "merchant_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entry_account_id_posting_id",
                table: "ledger_entry",
                columns: new[] { "account_id", "posting_id" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_hold_merchant_id_currency",
                table: "ledger_hold",
                columns: new[] { "merchant_id", "currency" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_hold_subject_subject_id",
                table: "ledger_hold",
                columns: new[] { "subject", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "IX_ledger_hold_until",
                table: "ledger_hold",
                column: "until",
                filter: "ended_at IS NULL AND until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_posting_hold_id",
                table: "ledger_posting",
                column: "hold_id",
                filter: "hold_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_posting_reference",
                table: "ledger_posting",
                column: "reference",
                unique: true);

            // What is written in the ledger stays: the database itself says so to everybody. A later migration that writes one of these tables anew
            // must say it again; a test looks.
            foreach (string table in new[] { "ledger_posting", "ledger_entry" })
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER {table}_unchanged BEFORE UPDATE ON {table}
                    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to: {table} is never changed'); END;
                    """);
            foreach (string table in new[] { "ledger_posting", "ledger_entry", "ledger_account", "ledger_hold" })
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER {table}_kept BEFORE DELETE ON {table}
                    BEGIN SELECT RAISE(ABORT, 'the ledger is only added to: {table} is never deleted from'); END;
                    """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER ledger_account_same BEFORE UPDATE ON ledger_account
                WHEN OLD.id <> NEW.id OR OLD.merchant_id IS NOT NEW.merchant_id OR OLD.kind <> NEW.kind OR OLD.currency <> NEW.currency
                BEGIN SELECT RAISE(ABORT, 'an account of the ledger keeps its owner, kind and currency'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER ledger_entry_budgets AFTER INSERT ON ledger_entry
                WHEN (SELECT kind FROM ledger_account WHERE id = NEW.account_id) IN ('traffic_budget', 'fee_budget')
                BEGIN
                    SELECT RAISE(ABORT, 'the ledger keeps the traffic budget and the fee budget apart')
                    WHERE (SELECT count(DISTINCT account.kind) FROM ledger_entry entry JOIN ledger_account account ON account.id = entry.account_id
                           WHERE entry.posting_id = NEW.posting_id AND account.kind IN ('traffic_budget', 'fee_budget')) > 1
                       OR (SELECT (kind = 'fee_budget') <> (currency = 'cash') FROM ledger_account WHERE id = NEW.account_id);
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "incentives_earning");

            migrationBuilder.DropTable(
                name: "incentives_earning_day");

            migrationBuilder.DropTable(
                name: "incentives_tariff_version");

            migrationBuilder.DropTable(
                name: "incentives_top_up_day");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "ledger_account");

            migrationBuilder.DropTable(
                name: "ledger_posting");

            migrationBuilder.DropTable(
                name: "ledger_hold");
        }
    }
}
