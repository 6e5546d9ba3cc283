using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddCardArrangement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "home_card_arrangement",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    cards = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    hidden = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_home_card_arrangement", x => new { x.merchant_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_home_card_arrangement_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "home_card_arrangement");
        }
    }
}
