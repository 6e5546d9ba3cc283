using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class PiecesBySerial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_coupons_redemption_coupons_piece_merchant_id_piece_id",
                table: "coupons_redemption");

            migrationBuilder.DropIndex(
                name: "IX_identity_user_login_user_id",
                table: "identity_user_login");

            migrationBuilder.DropIndex(
                name: "IX_identity_user_claim_user_id",
                table: "identity_user_claim");

            migrationBuilder.DropIndex(
                name: "IX_coupons_uploaded_code_merchant_id_coupon_id",
                table: "coupons_uploaded_code");

            migrationBuilder.DropIndex(
                name: "IX_coupons_redemption_merchant_id_piece_id",
                table: "coupons_redemption");

            migrationBuilder.DropIndex(
                name: "IX_coupons_redemption_merchant_id_shop_id",
                table: "coupons_redemption");

            migrationBuilder.DropUniqueConstraint(
                name: "AK_coupons_piece_merchant_id_id",
                table: "coupons_piece");

            migrationBuilder.DropIndex(
                name: "IX_coupons_piece_holder_valid_until",
                table: "coupons_piece");

            migrationBuilder.DropIndex(
                name: "IX_coupons_piece_merchant_id_code",
                table: "coupons_piece");

            migrationBuilder.DropIndex(
                name: "IX_coupons_piece_merchant_id_coupon_id",
                table: "coupons_piece");

            migrationBuilder.DropIndex(
                name: "IX_coupons_piece_status_valid_until",
                table: "coupons_piece");

            migrationBuilder.DropIndex(
                name: "IX_coupons_coupon_revision_merchant_id_coupon_id",
                table: "coupons_coupon_revision");

            migrationBuilder.DropIndex(
                name: "IX_coupons_code_import_part_merchant_id_import_id",
                table: "coupons_code_import_part");

            migrationBuilder.DropIndex(
                name: "IX_coupons_code_import_merchant_id_coupon_id",
                table: "coupons_code_import");

            migrationBuilder.AddColumn<int>(
                name: "ordinal",
                table: "coupons_piece",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "serial",
                table: "coupons_piece",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "coupons_day_tally",
                columns: table => new
                {
                    coupon_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_day_tally", x => new { x.coupon_id, x.day });
                    table.ForeignKey(
                        name: "FK_coupons_day_tally_coupons_coupon_merchant_id_coupon_id",
                        columns: x => new { x.merchant_id, x.coupon_id },
                        principalTable: "coupons_coupon",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO coupons_day_tally (coupon_id, day, merchant_id, taken)
                    SELECT coupon_id, DATE '0001-01-01' + day, merchant_id, taken FROM coupons_tally WHERE holder = '';
                DROP TABLE coupons_tally;
                UPDATE coupons_piece AS piece SET ordinal = counted.ordinal
                    FROM (SELECT id, row_number() OVER (PARTITION BY holder, coupon_id ORDER BY id) AS ordinal FROM coupons_piece) AS counted
                    WHERE counted.id = piece.id;
                CREATE SEQUENCE coupons_piece_serial MINVALUE 0 START 0;
                INSERT INTO data_setting (name, value) VALUES ('coupons.code_key', replace(gen_random_uuid()::text, '-', ''));
                """);

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_holder_coupon_id_ordinal",
                table: "coupons_piece",
                columns: new[] { "holder", "coupon_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_merchant_id_code",
                table: "coupons_piece",
                columns: new[] { "merchant_id", "code" },
                unique: true,
                filter: "serial IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_serial",
                table: "coupons_piece",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_valid_until",
                table: "coupons_piece",
                column: "valid_until",
                filter: "status = 'claimed'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_coupons_piece_uses",
                table: "coupons_piece",
                sql: "uses_left >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_coupons_coupon_money",
                table: "coupons_coupon",
                sql: "held_fen >= 0 AND spent_fen >= 0 AND redeemed >= 0 AND (budget_fen IS NULL OR held_fen + spent_fen <= budget_fen)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_coupons_coupon_stock",
                table: "coupons_coupon",
                sql: "claimed BETWEEN 0 AND total AND (codes_left IS NULL OR codes_left >= 0)");

            migrationBuilder.AddForeignKey(
                name: "FK_coupons_redemption_coupons_coupon_merchant_id_coupon_id",
                table: "coupons_redemption",
                columns: new[] { "merchant_id", "coupon_id" },
                principalTable: "coupons_coupon",
                principalColumns: new[] { "merchant_id", "id" },
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_coupons_redemption_coupons_piece_piece_id",
                table: "coupons_redemption",
                column: "piece_id",
                principalTable: "coupons_piece",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
