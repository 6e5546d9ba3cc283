using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddCampaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "waits_since",
                table: "reviews_review",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "life_account_broadcast_plan",
                columns: table => new
                {
                    post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_broadcast_plan", x => x.post_id);
                    table.ForeignKey(
                        name: "FK_life_account_broadcast_plan_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_campaign",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    recipe = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_campaign", x => x.id);
                    table.ForeignKey(
                        name: "FK_operations_campaign_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_stored_recipe",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_stored_recipe", x => x.id);
                    table.ForeignKey(
                        name: "FK_operations_stored_recipe_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_campaign_thing",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    thing_id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    campaign_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaigns_campaign_thing", x => new { x.kind, x.thing_id });
                    table.ForeignKey(
                        name: "FK_campaigns_campaign_thing_operations_campaign_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "operations_campaign",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_campaigns_campaign_thing_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_campaigns_campaign_thing_campaign_id",
                table: "campaigns_campaign_thing",
                column: "campaign_id");

            migrationBuilder.CreateIndex(
                name: "IX_operations_campaign_merchant_id_id",
                table: "operations_campaign",
                columns: new[] { "merchant_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_operations_stored_recipe_merchant_id",
                table: "operations_stored_recipe",
                column: "merchant_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaigns_campaign_thing");

            migrationBuilder.DropTable(
                name: "life_account_broadcast_plan");

            migrationBuilder.DropTable(
                name: "operations_stored_recipe");

            migrationBuilder.DropTable(
                name: "operations_campaign");

            migrationBuilder.DropColumn(
                name: "waits_since",
                table: "reviews_review");
        }
    }
}
