using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddPostReads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "life_account_post_read",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    post_id = table.Column<long>(type: "bigint", nullable: false),
                    coupon_id = table.Column<long>(type: "bigint", nullable: true),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_post_read", x => new { x.merchant_id, x.holder, x.at, x.post_id });
                    table.CheckConstraint("ck_life_account_post_read_finished", "finished_at IS NULL OR finished_at >= at");
                    table.ForeignKey(
                        name: "FK_life_account_post_read_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_post_read_at",
                table: "life_account_post_read",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_life_account_post_read_post_id_holder",
                table: "life_account_post_read",
                columns: new[] { "post_id", "holder" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "life_account_post_read");
        }
    }
}
