using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "starts_at",
                table: "life_account_post",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "life_account_reminder",
                columns: table => new
                {
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    post_id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_reminder", x => new { x.holder, x.post_id });
                    table.ForeignKey(
                        name: "FK_life_account_reminder_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_reminder_post_id",
                table: "life_account_reminder",
                column: "post_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "life_account_reminder");

            migrationBuilder.DropColumn(
                name: "starts_at",
                table: "life_account_post");
        }
    }
}
