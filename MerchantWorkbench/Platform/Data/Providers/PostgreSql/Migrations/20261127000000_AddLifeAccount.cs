using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddLifeAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "life_account_follow",
                columns: table => new
                {
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_follow", x => new { x.holder, x.merchant_id });
                    table.ForeignKey(
                        name: "FK_life_account_follow_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "life_account_post",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    body_json = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    stage = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    live_revision = table.Column<int>(type: "integer", nullable: true),
                    feed_id = table.Column<long>(type: "bigint", nullable: true),
                    live_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    why = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_post", x => x.id);
                    table.UniqueConstraint("AK_life_account_post_merchant_id_id", x => new { x.merchant_id, x.id });
                    table.CheckConstraint("ck_life_account_post_live", "(live_revision IS NULL) = (feed_id IS NULL) AND (live_revision IS NULL OR live_revision <= revision)");
                    table.ForeignKey(
                        name: "FK_life_account_post_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "life_account_profile",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    intro = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    category = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    avatar = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_profile", x => x.merchant_id);
                    table.ForeignKey(
                        name: "FK_life_account_profile_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "life_account_post_revision",
                columns: table => new
                {
                    post_id = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    body_json = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_post_revision", x => new { x.post_id, x.revision });
                    table.ForeignKey(
                        name: "FK_life_account_post_revision_life_account_post_merchant_id_po~",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_follow_merchant_id",
                table: "life_account_follow",
                column: "merchant_id");

            migrationBuilder.CreateIndex(
                name: "IX_life_account_post_feed_id",
                table: "life_account_post",
                column: "feed_id",
                unique: true,
                filter: "feed_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "life_account_follow");

            migrationBuilder.DropTable(
                name: "life_account_post_revision");

            migrationBuilder.DropTable(
                name: "life_account_profile");

            migrationBuilder.DropTable(
                name: "life_account_post");
        }
    }
}
