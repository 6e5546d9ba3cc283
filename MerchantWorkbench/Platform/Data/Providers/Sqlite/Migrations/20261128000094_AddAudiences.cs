using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAudiences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "moved_at",
                table: "promotion_spending",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "audience",
                table: "promotion_impression",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "promotion_audience_floor",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    least = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_audience_floor", x => x.version);
                });

            migrationBuilder.InsertData(
                table: "promotion_audience_floor",
                columns: new[] { "version", "at", "by", "least" },
                values: new object[] { 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1000 });

            migrationBuilder.CreateIndex(
                name: "IX_promotion_spending_moved_at",
                table: "promotion_spending",
                column: "moved_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "promotion_audience_floor");

            migrationBuilder.DropIndex(
                name: "IX_promotion_spending_moved_at",
                table: "promotion_spending");

            migrationBuilder.DropColumn(
                name: "moved_at",
                table: "promotion_spending");

            migrationBuilder.DropColumn(
                name: "audience",
                table: "promotion_impression");
        }
    }
}
