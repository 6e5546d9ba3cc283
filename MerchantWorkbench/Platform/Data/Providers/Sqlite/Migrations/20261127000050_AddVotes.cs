using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddVotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "life_account_vote",
                columns: table => new
                {
                    holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    option = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_vote", x => new { x.post_id, x.holder });
                    table.ForeignKey(
                        name: "FK_life_account_vote_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "life_account_vote");
        }
    }
}
