using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "life_account_report",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    comment_id = table.Column<long>(type: "INTEGER", nullable: true),
                    holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_report", x => x.id);
                    table.CheckConstraint("ck_life_account_report_decided", "(verdict IS NULL) = (answer IS NULL) AND (verdict IS NULL) = (decided_at IS NULL)");
                    table.ForeignKey(
                        name: "FK_life_account_report_life_account_comment_merchant_id_post_id_comment_id",
                        columns: x => new { x.merchant_id, x.post_id, x.comment_id },
                        principalTable: "life_account_comment",
                        principalColumns: new[] { "merchant_id", "post_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_life_account_report_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_report_holder_at",
                table: "life_account_report",
                columns: new[] { "holder", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_report_holder_comment_id",
                table: "life_account_report",
                columns: new[] { "holder", "comment_id" },
                unique: true,
                filter: "comment_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_life_account_report_holder_post_id",
                table: "life_account_report",
                columns: new[] { "holder", "post_id" },
                unique: true,
                filter: "comment_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_life_account_report_post_id_comment_id_id",
                table: "life_account_report",
                columns: new[] { "post_id", "comment_id", "id" },
                filter: "verdict IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "life_account_report");
        }
    }
}
