using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddPaidPromotion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "paused_at",
                table: "promotion_placement",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rate",
                table: "promotion_live_span",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "zone",
                table: "promotion_live_span",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "charged",
                table: "promotion_impression",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateOnly>(
                name: "charged_day",
                table: "promotion_impression",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "paid_for",
                table: "promotion_impression",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "price",
                table: "promotion_impression",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resting",
                table: "promotion_impression",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "promotion_placement_rate",
                columns: table => new
                {
                    placement_id = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    views = table.Column<int>(type: "integer", nullable: false),
                    clicks = table.Column<int>(type: "integer", nullable: false),
                    rate = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_placement_rate", x => new { x.placement_id, x.since });
                    table.ForeignKey(
                        name: "FK_promotion_placement_rate_promotion_placement_merchant_id_pl~",
                        columns: x => new { x.merchant_id, x.placement_id },
                        principalTable: "promotion_placement",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promotion_spending",
                columns: table => new
                {
                    placement_id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    currency = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<long>(type: "bigint", nullable: false),
                    most = table.Column<long>(type: "bigint", nullable: false),
                    hold_id = table.Column<long>(type: "bigint", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    quoted_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kept_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    spent = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_spending", x => x.placement_id);
                    table.CheckConstraint("ck_promotion_spending_spent", "spent >= 0 AND spent <= total * 1000");
                    table.ForeignKey(
                        name: "FK_promotion_spending_ledger_hold_hold_id",
                        column: x => x.hold_id,
                        principalTable: "ledger_hold",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_promotion_spending_promotion_placement_merchant_id_placemen~",
                        columns: x => new { x.merchant_id, x.placement_id },
                        principalTable: "promotion_placement",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promotion_spending_day",
                columns: table => new
                {
                    placement_id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    budget = table.Column<long>(type: "bigint", nullable: false),
                    spent = table.Column<long>(type: "bigint", nullable: false),
                    is_old = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_spending_day", x => new { x.placement_id, x.day });
                    table.CheckConstraint("ck_promotion_spending_day_spent", "spent >= 0 AND spent <= budget * 1000");
                    table.ForeignKey(
                        name: "FK_promotion_spending_day_promotion_placement_merchant_id_plac~",
                        columns: x => new { x.merchant_id, x.placement_id },
                        principalTable: "promotion_placement",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "coupon_channel", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"消费券频道\",\"nameEn\":\"Coupon channel\",\"maturity\":\"open\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":true,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\",\"commercial\"],\"pages\":[\"coupons\"],\"perView\":3,\"smallShare\":30,\"perShopperDay\":60,\"order\":7,\"cities\":[],\"invited\":[],\"paidPlaces\":1,\"reserve\":800}");

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "payment_success", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"支付成功页\",\"nameEn\":\"Payment-success page\",\"maturity\":\"open\",\"format\":{\"titleMost\":16,\"textMost\":30,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\",\"commercial\"],\"pages\":[\"paid\"],\"perView\":1,\"smallShare\":30,\"perShopperDay\":60,\"order\":5,\"cities\":[],\"invited\":[],\"paidPlaces\":1,\"reserve\":800}");

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "recommended_card", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"首页推荐卡片\",\"nameEn\":\"Recommended card\",\"maturity\":\"open\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":true,\"ratioWide\":2,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\",\"commercial\"],\"pages\":[\"home\"],\"perView\":2,\"smallShare\":30,\"perShopperDay\":60,\"order\":4,\"cities\":[],\"invited\":[],\"paidPlaces\":1,\"reserve\":1000}");

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "search_box", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"首页搜索框\",\"nameEn\":\"Search box\",\"maturity\":\"open\",\"format\":{\"titleMost\":14,\"textMost\":0,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"line\",\"ways\":[\"daily\",\"commercial\"],\"pages\":[\"home\",\"search\"],\"perView\":3,\"smallShare\":30,\"perShopperDay\":60,\"order\":1,\"cities\":[],\"invited\":[],\"paidPlaces\":1,\"reserve\":500}");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_impression_placement_id_charged_day",
                table: "promotion_impression",
                columns: new[] { "placement_id", "charged_day" },
                filter: "charged_day IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_placement_rate_since",
                table: "promotion_placement_rate",
                column: "since");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_spending_ends_at",
                table: "promotion_spending",
                column: "ends_at",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_spending_hold_id",
                table: "promotion_spending",
                column: "hold_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "promotion_placement_rate");

            migrationBuilder.DropTable(
                name: "promotion_spending");

            migrationBuilder.DropTable(
                name: "promotion_spending_day");

            migrationBuilder.DropIndex(
                name: "IX_promotion_impression_placement_id_charged_day",
                table: "promotion_impression");

            migrationBuilder.DropColumn(
                name: "paused_at",
                table: "promotion_placement");

            migrationBuilder.DropColumn(
                name: "rate",
                table: "promotion_live_span");

            migrationBuilder.DropColumn(
                name: "zone",
                table: "promotion_live_span");

            migrationBuilder.DropColumn(
                name: "charged",
                table: "promotion_impression");

            migrationBuilder.DropColumn(
                name: "charged_day",
                table: "promotion_impression");

            migrationBuilder.DropColumn(
                name: "paid_for",
                table: "promotion_impression");

            migrationBuilder.DropColumn(
                name: "price",
                table: "promotion_impression");

            migrationBuilder.DropColumn(
                name: "resting",
                table: "promotion_impression");

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "coupon_channel", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"消费券频道\",\"nameEn\":\"Coupon channel\",\"maturity\":\"open\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":true,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\"],\"pages\":[\"coupons\"],\"perView\":3,\"smallShare\":30,\"perShopperDay\":60,\"order\":7,\"cities\":[],\"invited\":[]}");

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "payment_success", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"支付成功页\",\"nameEn\":\"Payment-success page\",\"maturity\":\"open\",\"format\":{\"titleMost\":16,\"textMost\":30,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\"],\"pages\":[\"paid\"],\"perView\":1,\"smallShare\":30,\"perShopperDay\":60,\"order\":5,\"cities\":[],\"invited\":[]}");

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "recommended_card", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"首页推荐卡片\",\"nameEn\":\"Recommended card\",\"maturity\":\"open\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":true,\"ratioWide\":2,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\"],\"pages\":[\"home\"],\"perView\":2,\"smallShare\":30,\"perShopperDay\":60,\"order\":4,\"cities\":[],\"invited\":[]}");

            migrationBuilder.UpdateData(
                table: "promotion_slot_version",
                keyColumns: new[] { "code", "version" },
                keyValues: new object[] { "search_box", 1 },
                column: "terms_json",
                value: "{\"nameZh\":\"首页搜索框\",\"nameEn\":\"Search box\",\"maturity\":\"open\",\"format\":{\"titleMost\":14,\"textMost\":0,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"line\",\"ways\":[\"daily\"],\"pages\":[\"home\",\"search\"],\"perView\":3,\"smallShare\":30,\"perShopperDay\":60,\"order\":1,\"cities\":[],\"invited\":[]}");
        }
    }
}
