using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddBroadcastGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "followed_from",
                table: "life_account_broadcast",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "group",
                table: "life_account_broadcast",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "all");

            migrationBuilder.AddColumn<DateTime>(
                name: "idle_from",
                table: "life_account_broadcast",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "used_from",
                table: "life_account_broadcast",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "followed_from",
                table: "life_account_broadcast");

            migrationBuilder.DropColumn(
                name: "group",
                table: "life_account_broadcast");

            migrationBuilder.DropColumn(
                name: "idle_from",
                table: "life_account_broadcast");

            migrationBuilder.DropColumn(
                name: "used_from",
                table: "life_account_broadcast");
        }
    }
}
