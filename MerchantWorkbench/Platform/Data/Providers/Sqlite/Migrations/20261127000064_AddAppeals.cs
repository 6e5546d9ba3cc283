using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAppeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "taken_feed_id",
                table: "life_account_post",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "taken_live_at",
                table: "life_account_post",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "taken_revision",
                table: "life_account_post",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "changed_at",
                table: "life_account_comment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "life_account_removal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    comment_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    appealed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_removal", x => x.id);
                    table.CheckConstraint("ck_life_account_removal_appeal", "(words IS NULL) = (appealed_at IS NULL) AND (verdict IS NULL) = (answer IS NULL) AND (verdict IS NULL OR words IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_life_account_removal_life_account_comment_merchant_id_post_id_comment_id",
                        columns: x => new { x.merchant_id, x.post_id, x.comment_id },
                        principalTable: "life_account_comment",
                        principalColumns: new[] { "merchant_id", "post_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_life_account_removal_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_removal_appealed_at",
                table: "life_account_removal",
                column: "appealed_at",
                filter: "words IS NOT NULL AND verdict IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_life_account_removal_post_id_comment_id_id",
                table: "life_account_removal",
                columns: new[] { "post_id", "comment_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "life_account_removal");

            migrationBuilder.DropColumn(
                name: "taken_feed_id",
                table: "life_account_post");

            migrationBuilder.DropColumn(
                name: "taken_live_at",
                table: "life_account_post");

            migrationBuilder.DropColumn(
                name: "taken_revision",
                table: "life_account_post");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "life_account_comment");
        }
    }
}
