using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddPromotion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "promotion_edition",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "promotion_placement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    way = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    body_json = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    stage = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    live_revision = table.Column<int>(type: "integer", nullable: true),
                    first_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_placement", x => x.id);
                    table.UniqueConstraint("AK_promotion_placement_merchant_id_id", x => new { x.merchant_id, x.id });
                    table.CheckConstraint("ck_promotion_placement_live", "(live_revision IS NULL OR live_revision <= revision) AND (stage <> 'stopped' OR live_revision IS NULL)");
                    table.ForeignKey(
                        name: "FK_promotion_placement_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promotion_policy_version",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    policy_json = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_policy_version", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "promotion_score_run",
                columns: table => new
                {
                    since = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    policy = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_score_run", x => x.since);
                });

            migrationBuilder.CreateTable(
                name: "promotion_slot_version",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    terms_json = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_slot_version", x => new { x.code, x.version });
                });

            migrationBuilder.CreateTable(
                name: "promotion_impression",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    placement_id = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    decision_id = table.Column<long>(type: "bigint", nullable: false),
                    slot = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    edition = table.Column<long>(type: "bigint", nullable: false),
                    seed = table.Column<int>(type: "integer", nullable: false),
                    city = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    seen_today = table.Column<int>(type: "integer", nullable: false),
                    gone = table.Column<string>(type: "text", nullable: true),
                    is_small = table.Column<bool>(type: "boolean", nullable: false),
                    clicked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_impression", x => x.id);
                    table.CheckConstraint("ck_promotion_impression_clicked", "clicked_at IS NULL OR clicked_at >= at");
                    table.ForeignKey(
                        name: "FK_promotion_impression_promotion_placement_merchant_id_placem~",
                        columns: x => new { x.merchant_id, x.placement_id },
                        principalTable: "promotion_placement",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promotion_live_span",
                columns: table => new
                {
                    placement_id = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<long>(type: "bigint", nullable: true),
                    first_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_live_span", x => new { x.placement_id, x.since });
                    table.ForeignKey(
                        name: "FK_promotion_live_span_promotion_placement_merchant_id_placeme~",
                        columns: x => new { x.merchant_id, x.placement_id },
                        principalTable: "promotion_placement",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promotion_placement_revision",
                columns: table => new
                {
                    placement_id = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    body_json = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_placement_revision", x => new { x.placement_id, x.revision });
                    table.ForeignKey(
                        name: "FK_promotion_placement_revision_promotion_placement_merchant_i~",
                        columns: x => new { x.merchant_id, x.placement_id },
                        principalTable: "promotion_placement",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "promotion_shop_score",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    returning = table.Column<int>(type: "integer", nullable: false),
                    claimers = table.Column<int>(type: "integer", nullable: false),
                    redeemers = table.Column<int>(type: "integer", nullable: false),
                    followers = table.Column<int>(type: "integer", nullable: false),
                    post_days = table.Column<int>(type: "integer", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    is_small = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_promotion_shop_score", x => new { x.merchant_id, x.since });
                    table.ForeignKey(
                        name: "FK_promotion_shop_score_promotion_score_run_since",
                        column: x => x.since,
                        principalTable: "promotion_score_run",
                        principalColumn: "since",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_promotion_shop_score_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "promotion_edition",
                columns: new[] { "id", "number" },
                values: new object[] { 1, 1L });

            migrationBuilder.InsertData(
                table: "promotion_policy_version",
                columns: new[] { "version", "at", "by", "policy_json" },
                values: new object[] { 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", "{\"returning\":{\"weight\":30,\"priorPercent\":30,\"priorStrength\":20},\"redemption\":{\"weight\":30,\"priorPercent\":40,\"priorStrength\":20},\"following\":{\"weight\":25,\"priorPercent\":20,\"priorStrength\":20},\"content\":{\"weight\":15,\"priorPercent\":50,\"priorStrength\":4},\"postDays\":8}" });

            migrationBuilder.InsertData(
                table: "promotion_slot_version",
                columns: new[] { "code", "version", "at", "by", "since", "terms_json" },
                values: new object[,]
                {
                    { "app_center", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"首页应用中心\",\"nameEn\":\"App center\",\"maturity\":\"pilot\",\"format\":{\"titleMost\":12,\"textMost\":20,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[],\"pages\":[\"home\"],\"perView\":2,\"smallShare\":30,\"perShopperDay\":60,\"order\":2,\"cities\":[],\"invited\":[]}" },
                    { "coupon_channel", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"消费券频道\",\"nameEn\":\"Coupon channel\",\"maturity\":\"open\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":true,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\"],\"pages\":[\"coupons\"],\"perView\":3,\"smallShare\":30,\"perShopperDay\":60,\"order\":7,\"cities\":[],\"invited\":[]}" },
                    { "life_channel", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"生活频道\",\"nameEn\":\"Life channel\",\"maturity\":\"pilot\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":true,\"ratioWide\":2,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[],\"pages\":[\"life\"],\"perView\":1,\"smallShare\":30,\"perShopperDay\":60,\"order\":6,\"cities\":[],\"invited\":[]}" },
                    { "member_channel", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"会员频道\",\"nameEn\":\"Member channel\",\"maturity\":\"pilot\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[],\"pages\":[\"members\"],\"perView\":2,\"smallShare\":30,\"perShopperDay\":60,\"order\":8,\"cities\":[],\"invited\":[]}" },
                    { "message_reminder", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"首页消息提醒\",\"nameEn\":\"Message reminder\",\"maturity\":\"pilot\",\"format\":{\"titleMost\":20,\"textMost\":0,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"line\",\"ways\":[],\"pages\":[\"home\"],\"perView\":1,\"smallShare\":30,\"perShopperDay\":60,\"order\":3,\"cities\":[],\"invited\":[]}" },
                    { "payment_success", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"支付成功页\",\"nameEn\":\"Payment-success page\",\"maturity\":\"open\",\"format\":{\"titleMost\":16,\"textMost\":30,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\"],\"pages\":[\"paid\"],\"perView\":1,\"smallShare\":30,\"perShopperDay\":60,\"order\":5,\"cities\":[],\"invited\":[]}" },
                    { "recommended_card", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"首页推荐卡片\",\"nameEn\":\"Recommended card\",\"maturity\":\"open\",\"format\":{\"titleMost\":20,\"textMost\":40,\"hasPicture\":true,\"ratioWide\":2,\"ratioHigh\":1},\"look\":\"card\",\"ways\":[\"daily\"],\"pages\":[\"home\"],\"perView\":2,\"smallShare\":30,\"perShopperDay\":60,\"order\":4,\"cities\":[],\"invited\":[]}" },
                    { "search_box", 1, new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "system", 1L, "{\"nameZh\":\"首页搜索框\",\"nameEn\":\"Search box\",\"maturity\":\"open\",\"format\":{\"titleMost\":14,\"textMost\":0,\"hasPicture\":false,\"ratioWide\":1,\"ratioHigh\":1},\"look\":\"line\",\"ways\":[\"daily\"],\"pages\":[\"home\",\"search\"],\"perView\":3,\"smallShare\":30,\"perShopperDay\":60,\"order\":1,\"cities\":[],\"invited\":[]}" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_promotion_impression_at",
                table: "promotion_impression",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_impression_decision_id_place",
                table: "promotion_impression",
                columns: new[] { "decision_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_promotion_impression_holder_day",
                table: "promotion_impression",
                columns: new[] { "holder", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_promotion_impression_placement_id_at",
                table: "promotion_impression",
                columns: new[] { "placement_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_promotion_impression_slot_at",
                table: "promotion_impression",
                columns: new[] { "slot", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_promotion_live_span_placement_id",
                table: "promotion_live_span",
                column: "placement_id",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_score_run_day",
                table: "promotion_score_run",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_promotion_shop_score_since",
                table: "promotion_shop_score",
                column: "since");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "promotion_edition");

            migrationBuilder.DropTable(
                name: "promotion_impression");

            migrationBuilder.DropTable(
                name: "promotion_live_span");

            migrationBuilder.DropTable(
                name: "promotion_placement_revision");

            migrationBuilder.DropTable(
                name: "promotion_policy_version");

            migrationBuilder.DropTable(
                name: "promotion_shop_score");

            migrationBuilder.DropTable(
                name: "promotion_slot_version");

            migrationBuilder.DropTable(
                name: "promotion_placement");

            migrationBuilder.DropTable(
                name: "promotion_score_run");
        }
    }
}
