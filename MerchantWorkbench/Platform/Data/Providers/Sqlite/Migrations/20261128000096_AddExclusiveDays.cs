using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddExclusiveDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "promotion_policy_version",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "promotion_slot_day",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    placement_id = table.Column<long>(type: "INTEGER", nullable: false),
                    slot = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    price = table.Column<long>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    hold_id = table.Column<long>(type: "INTEGER", nullable: false),
                    quoted_until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    paid_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_slot_day", x => x.id);
                    table.CheckConstraint("ck_promotion_slot_day_paid", "paid_at IS NULL OR (kept_at IS NOT NULL AND ended_at IS NULL)");
                    table.ForeignKey(
                        name: "FK_promotion_slot_day_ledger_hold_hold_id",
                        column: x => x.hold_id,
                        principalTable: "ledger_hold",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_promotion_slot_day_promotion_placement_merchant_id_placement_id",
                        columns: x => new { x.merchant_id, x.placement_id },
                        principalTable: "promotion_placement",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.UpdateData(
                table: "promotion_policy_version",
                keyColumn: "version",
                keyValue: 1,
                column: "reason",
                value: null);

            migrationBuilder.CreateIndex(
                name: "IX_promotion_slot_day_day",
                table: "promotion_slot_day",
                column: "day",
                filter: "ended_at IS NULL AND paid_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_slot_day_hold_id",
                table: "promotion_slot_day",
                column: "hold_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_promotion_slot_day_placement_id",
                table: "promotion_slot_day",
                column: "placement_id");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_slot_day_slot_day",
                table: "promotion_slot_day",
                columns: new[] { "slot", "day" },
                unique: true,
                filter: "ended_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "promotion_slot_day");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "promotion_policy_version");
        }
    }
}
