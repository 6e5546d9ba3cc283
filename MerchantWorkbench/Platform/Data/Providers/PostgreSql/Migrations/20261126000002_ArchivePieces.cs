using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ArchivePieces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_coupons_piece_holder_coupon_id_ordinal",
                table: "coupons_piece");

            migrationBuilder.AddColumn<bool>(
                name: "is_archived",
                table: "coupons_piece",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_holder_coupon_id_ordinal",
                table: "coupons_piece",
                columns: new[] { "holder", "coupon_id", "ordinal" },
                unique: true,
                filter: "NOT is_archived");

            migrationBuilder.CreateIndex(
                name: "ix_coupons_piece_archive",
                table: "coupons_piece",
                columns: new[] { "holder", "coupon_id", "ordinal" },
                unique: true,
                filter: "is_archived");
        }
    }
}
