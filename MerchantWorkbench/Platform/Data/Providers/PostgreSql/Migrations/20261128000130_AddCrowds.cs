using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddCrowds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operations_own_tag",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    who = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_own_tag", x => new { x.merchant_id, x.name });
                    table.ForeignKey(
                        name: "FK_operations_own_tag_operations_guest_book_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "operations_guest_book",
                        principalColumn: "merchant_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_saved_crowd",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    purpose = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    rule_json = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    over_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_saved_crowd", x => x.id);
                    table.ForeignKey(
                        name: "FK_operations_saved_crowd_operations_guest_book_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "operations_guest_book",
                        principalColumn: "merchant_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_operations_saved_crowd_merchant_id_name",
                table: "operations_saved_crowd",
                columns: new[] { "merchant_id", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operations_own_tag");

            migrationBuilder.DropTable(
                name: "operations_saved_crowd");
        }
    }
}
