using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddBehaviours : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operations_guest_book",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    guests = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_guest_book", x => x.merchant_id);
                    table.ForeignKey(
                        name: "FK_operations_guest_book_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_source_mark",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    pass = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_source_mark", x => new { x.source, x.pass });
                });

            migrationBuilder.CreateTable(
                name: "operations_day_arrivals",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    who = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_day_arrivals", x => new { x.merchant_id, x.day, x.origin });
                    table.ForeignKey(
                        name: "FK_operations_day_arrivals_operations_guest_book_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "operations_guest_book",
                        principalColumn: "merchant_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_day_count",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    shop_id = table.Column<long>(type: "bigint", nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    fen = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_day_count", x => new { x.merchant_id, x.day, x.kind, x.origin, x.shop_id });
                    table.ForeignKey(
                        name: "FK_operations_day_count_operations_guest_book_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "operations_guest_book",
                        principalColumn: "merchant_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_guest",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_guest", x => new { x.merchant_id, x.number });
                    table.ForeignKey(
                        name: "FK_operations_guest_operations_guest_book_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "operations_guest_book",
                        principalColumn: "merchant_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_arrival",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    guest = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_arrival", x => new { x.merchant_id, x.guest });
                    table.ForeignKey(
                        name: "FK_operations_arrival_operations_guest_merchant_id_guest",
                        columns: x => new { x.merchant_id, x.guest },
                        principalTable: "operations_guest",
                        principalColumns: new[] { "merchant_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "operations_stored_behaviour",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    guest = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    origin = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    shop_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    thing = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    fen = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations_stored_behaviour", x => new { x.merchant_id, x.key });
                    table.ForeignKey(
                        name: "FK_operations_stored_behaviour_operations_guest_merchant_id_gu~",
                        columns: x => new { x.merchant_id, x.guest },
                        principalTable: "operations_guest",
                        principalColumns: new[] { "merchant_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_promotion_impression_clicked_at",
                table: "promotion_impression",
                column: "clicked_at",
                filter: "clicked_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_operations_guest_merchant_id_mark",
                table: "operations_guest",
                columns: new[] { "merchant_id", "mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_operations_stored_behaviour_merchant_id_day",
                table: "operations_stored_behaviour",
                columns: new[] { "merchant_id", "day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operations_arrival");

            migrationBuilder.DropTable(
                name: "operations_day_arrivals");

            migrationBuilder.DropTable(
                name: "operations_day_count");

            migrationBuilder.DropTable(
                name: "operations_source_mark");

            migrationBuilder.DropTable(
                name: "operations_stored_behaviour");

            migrationBuilder.DropTable(
                name: "operations_guest");

            migrationBuilder.DropTable(
                name: "operations_guest_book");

            migrationBuilder.DropIndex(
                name: "IX_promotion_impression_clicked_at",
                table: "promotion_impression");
        }
    }
}
