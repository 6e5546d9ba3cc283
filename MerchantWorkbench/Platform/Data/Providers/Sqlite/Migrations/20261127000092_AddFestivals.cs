using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddFestivals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "festivals_calendar_address",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_festivals_calendar_address", x => x.merchant_id);
                    table.ForeignKey(
                        name: "FK_festivals_calendar_address_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "festivals_plan",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    terms_json = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    taken = table.Column<int>(type: "INTEGER", nullable: false),
                    first_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_festivals_plan", x => x.id);
                    table.CheckConstraint("ck_festivals_plan_taken", "taken >= 0 AND taken <= places");
                });

            migrationBuilder.CreateTable(
                name: "festivals_plan_version",
                columns: table => new
                {
                    plan_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    terms_json = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_festivals_plan_version", x => new { x.plan_id, x.version });
                    table.ForeignKey(
                        name: "FK_festivals_plan_version_festivals_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "festivals_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "festivals_sign_up",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<long>(type: "INTEGER", nullable: false),
                    body_json = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    closes_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_festivals_sign_up", x => x.id);
                    table.UniqueConstraint("AK_festivals_sign_up_merchant_id_id", x => new { x.merchant_id, x.id });
                    table.CheckConstraint("ck_festivals_sign_up_closes", "(stage = 'closing') = (closes_at IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_festivals_sign_up_festivals_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "festivals_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_festivals_sign_up_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "festivals_sign_up_revision",
                columns: table => new
                {
                    sign_up_id = table.Column<long>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    body_json = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_festivals_sign_up_revision", x => new { x.sign_up_id, x.revision });
                    table.ForeignKey(
                        name: "FK_festivals_sign_up_revision_festivals_sign_up_merchant_id_sign_up_id",
                        columns: x => new { x.merchant_id, x.sign_up_id },
                        principalTable: "festivals_sign_up",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_festivals_calendar_address_hash",
                table: "festivals_calendar_address",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_festivals_plan_stage_last_day",
                table: "festivals_plan",
                columns: new[] { "stage", "last_day" });

            migrationBuilder.CreateIndex(
                name: "IX_festivals_sign_up_plan_id_merchant_id",
                table: "festivals_sign_up",
                columns: new[] { "plan_id", "merchant_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "festivals_calendar_address");

            migrationBuilder.DropTable(
                name: "festivals_plan_version");

            migrationBuilder.DropTable(
                name: "festivals_sign_up_revision");

            migrationBuilder.DropTable(
                name: "festivals_sign_up");

            migrationBuilder.DropTable(
                name: "festivals_plan");
        }
    }
}
