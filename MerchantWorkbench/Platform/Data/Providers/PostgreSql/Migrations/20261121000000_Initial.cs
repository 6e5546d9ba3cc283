using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "api_kept_answer",
                columns: table => new
                {
                    scope = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    request = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_kept_answer", x => new { x.scope, x.key });
                });

            migrationBuilder.CreateTable(
                name: "data_draft",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    form = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    saved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_draft", x => new { x.merchant_id, x.person_id, x.form });
                });

            migrationBuilder.CreateTable(
                name: "data_setting",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_setting", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "events_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: true),
                    subject = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    subject_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    data = table.Column<string>(type: "text", nullable: true),
                    pending = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "files_stored_file",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    width = table.Column<int>(type: "integer", nullable: false),
                    height = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files_stored_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_api_key",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: true),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    tail = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_api_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_invitation",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: true),
                    role = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_person",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    staff_role = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    staff_disabled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_person", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_shopper_token",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    device = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_shopper_token", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "tenancy_merchant",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    short_name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    about = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    colour = table.Column<int>(type: "integer", nullable: false),
                    logo = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenancy_merchant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "FK_identity_user_claim_identity_person_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_identity_user_login_identity_person_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identity_user_token",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_user_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_identity_user_token_identity_person_user_id",
                        column: x => x.user_id,
                        principalTable: "identity_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "coupons_coupon",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    terms_json = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(42)", maxLength: 42, nullable: false),
                    kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    claim_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    claim_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    budget_fen = table.Column<long>(type: "bigint", nullable: true),
                    hold_fen = table.Column<long>(type: "bigint", nullable: false),
                    per_person = table.Column<int>(type: "integer", nullable: false),
                    per_person_per_day = table.Column<int>(type: "integer", nullable: true),
                    per_day = table.Column<int>(type: "integer", nullable: true),
                    uses_per_piece = table.Column<int>(type: "integer", nullable: false),
                    is_public = table.Column<bool>(type: "boolean", nullable: false),
                    stage = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    public_revision = table.Column<int>(type: "integer", nullable: true),
                    claimed = table.Column<int>(type: "integer", nullable: false),
                    redeemed = table.Column<int>(type: "integer", nullable: false),
                    held_fen = table.Column<long>(type: "bigint", nullable: false),
                    spent_fen = table.Column<long>(type: "bigint", nullable: false),
                    income_fen = table.Column<long>(type: "bigint", nullable: false),
                    codes_left = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_coupon", x => x.id);
                    table.UniqueConstraint("AK_coupons_coupon_merchant_id_id", x => new { x.merchant_id, x.id });
                    table.ForeignKey(
                        name: "FK_coupons_coupon_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_membership",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: false),
                    role = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    disabled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_identity_membership", x => new { x.merchant_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_identity_membership_identity_person_person_id",
                        column: x => x.person_id,
                        principalTable: "identity_person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_identity_membership_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reviews_review",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    subject = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    subject_id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    submitted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    submitted_by = table.Column<long>(type: "bigint", nullable: true),
                    findings = table.Column<string>(type: "text", nullable: true),
                    appeal_of = table.Column<long>(type: "bigint", nullable: true),
                    by_policy = table.Column<bool>(type: "boolean", nullable: false),
                    held_by = table.Column<long>(type: "bigint", nullable: true),
                    held_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    verdict = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    reason = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    decided_by = table.Column<long>(type: "bigint", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    effective_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    applied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews_review", x => x.id);
                    table.ForeignKey(
                        name: "FK_reviews_review_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tenancy_product_opening",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    product = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    purpose = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenancy_product_opening", x => new { x.merchant_id, x.product });
                    table.ForeignKey(
                        name: "FK_tenancy_product_opening_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tenancy_shop",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenancy_shop", x => x.id);
                    table.UniqueConstraint("AK_tenancy_shop_merchant_id_id", x => new { x.merchant_id, x.id });
                    table.ForeignKey(
                        name: "FK_tenancy_shop_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons_code_import",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    coupon_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_code_import", x => x.id);
                    table.UniqueConstraint("AK_coupons_code_import_merchant_id_id", x => new { x.merchant_id, x.id });
                    table.ForeignKey(
                        name: "FK_coupons_code_import_coupons_coupon_merchant_id_coupon_id",
                        columns: x => new { x.merchant_id, x.coupon_id },
                        principalTable: "coupons_coupon",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons_coupon_revision",
                columns: table => new
                {
                    coupon_id = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    terms_json = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_coupon_revision", x => new { x.coupon_id, x.revision });
                    table.ForeignKey(
                        name: "FK_coupons_coupon_revision_coupons_coupon_merchant_id_coupon_id",
                        columns: x => new { x.merchant_id, x.coupon_id },
                        principalTable: "coupons_coupon",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons_piece",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    coupon_id = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    claim_day = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    uses_left = table.Column<int>(type: "integer", nullable: false),
                    held_fen = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    is_test = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_piece", x => x.id);
                    table.UniqueConstraint("AK_coupons_piece_merchant_id_id", x => new { x.merchant_id, x.id });
                    table.ForeignKey(
                        name: "FK_coupons_piece_coupons_coupon_merchant_id_coupon_id",
                        columns: x => new { x.merchant_id, x.coupon_id },
                        principalTable: "coupons_coupon",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons_tally",
                columns: table => new
                {
                    coupon_id = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_tally", x => new { x.coupon_id, x.holder, x.day });
                    table.ForeignKey(
                        name: "FK_coupons_tally_coupons_coupon_merchant_id_coupon_id",
                        columns: x => new { x.merchant_id, x.coupon_id },
                        principalTable: "coupons_coupon",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons_uploaded_code",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    coupon_id = table.Column<long>(type: "bigint", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_given = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_uploaded_code", x => x.id);
                    table.ForeignKey(
                        name: "FK_coupons_uploaded_code_coupons_coupon_merchant_id_coupon_id",
                        columns: x => new { x.merchant_id, x.coupon_id },
                        principalTable: "coupons_coupon",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons_code_import_part",
                columns: table => new
                {
                    import_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    is_done = table.Column<bool>(type: "boolean", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_code_import_part", x => new { x.import_id, x.number });
                    table.ForeignKey(
                        name: "FK_coupons_code_import_part_coupons_code_import_merchant_id_im~",
                        columns: x => new { x.merchant_id, x.import_id },
                        principalTable: "coupons_code_import",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "coupons_redemption",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    piece_id = table.Column<long>(type: "bigint", nullable: false),
                    coupon_id = table.Column<long>(type: "bigint", nullable: false),
                    shop_id = table.Column<long>(type: "bigint", nullable: false),
                    order_fen = table.Column<long>(type: "bigint", nullable: false),
                    discount_fen = table.Column<long>(type: "bigint", nullable: false),
                    order_no = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    is_test = table.Column<bool>(type: "boolean", nullable: false),
                    reversed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reversal_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_coupons_redemption", x => x.id);
                    table.ForeignKey(
                        name: "FK_coupons_redemption_coupons_piece_merchant_id_piece_id",
                        columns: x => new { x.merchant_id, x.piece_id },
                        principalTable: "coupons_piece",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_coupons_redemption_tenancy_shop_merchant_id_shop_id",
                        columns: x => new { x.merchant_id, x.shop_id },
                        principalTable: "tenancy_shop",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_api_kept_answer_at",
                table: "api_kept_answer",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_coupons_code_import_coupon_id_id",
                table: "coupons_code_import",
                columns: new[] { "coupon_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_code_import_merchant_id_coupon_id",
                table: "coupons_code_import",
                columns: new[] { "merchant_id", "coupon_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_code_import_state",
                table: "coupons_code_import",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_coupons_code_import_part_merchant_id_import_id",
                table: "coupons_code_import_part",
                columns: new[] { "merchant_id", "import_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_coupon_merchant_id_claim_until",
                table: "coupons_coupon",
                columns: new[] { "merchant_id", "claim_until" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_coupon_revision_merchant_id_coupon_id",
                table: "coupons_coupon_revision",
                columns: new[] { "merchant_id", "coupon_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_coupon_id_id",
                table: "coupons_piece",
                columns: new[] { "coupon_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_holder_valid_until",
                table: "coupons_piece",
                columns: new[] { "holder", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_merchant_id_claim_day",
                table: "coupons_piece",
                columns: new[] { "merchant_id", "claim_day" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_merchant_id_code",
                table: "coupons_piece",
                columns: new[] { "merchant_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_merchant_id_coupon_id",
                table: "coupons_piece",
                columns: new[] { "merchant_id", "coupon_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_piece_status_valid_until",
                table: "coupons_piece",
                columns: new[] { "status", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_redemption_coupon_id_id",
                table: "coupons_redemption",
                columns: new[] { "coupon_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_redemption_merchant_id_day",
                table: "coupons_redemption",
                columns: new[] { "merchant_id", "day" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_redemption_merchant_id_piece_id",
                table: "coupons_redemption",
                columns: new[] { "merchant_id", "piece_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_redemption_merchant_id_shop_id",
                table: "coupons_redemption",
                columns: new[] { "merchant_id", "shop_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_redemption_piece_id",
                table: "coupons_redemption",
                column: "piece_id");

            migrationBuilder.CreateIndex(
                name: "IX_coupons_tally_merchant_id_coupon_id",
                table: "coupons_tally",
                columns: new[] { "merchant_id", "coupon_id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_uploaded_code_coupon_id_is_given_id",
                table: "coupons_uploaded_code",
                columns: new[] { "coupon_id", "is_given", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_coupons_uploaded_code_merchant_id_code",
                table: "coupons_uploaded_code",
                columns: new[] { "merchant_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_coupons_uploaded_code_merchant_id_coupon_id",
                table: "coupons_uploaded_code",
                columns: new[] { "merchant_id", "coupon_id" });

            migrationBuilder.CreateIndex(
                name: "IX_events_event_subject_id_id",
                table: "events_event",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_events_pending",
                table: "events_event",
                column: "id",
                filter: "pending");

            migrationBuilder.CreateIndex(
                name: "IX_files_stored_file_merchant_id",
                table: "files_stored_file",
                column: "merchant_id");

            migrationBuilder.CreateIndex(
                name: "IX_files_stored_file_path",
                table: "files_stored_file",
                column: "path",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_api_key_hash",
                table: "identity_api_key",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_api_key_merchant_id",
                table: "identity_api_key",
                column: "merchant_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_invitation_hash",
                table: "identity_invitation",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_membership_person_id",
                table: "identity_membership",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "identity_person",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "identity_person",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_claim_user_id",
                table: "identity_user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_identity_user_login_user_id",
                table: "identity_user_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_reviews_review_decided_at_submitted_at",
                table: "reviews_review",
                columns: new[] { "decided_at", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_reviews_review_merchant_id",
                table: "reviews_review",
                column: "merchant_id");

            migrationBuilder.CreateIndex(
                name: "IX_reviews_review_subject_id_revision",
                table: "reviews_review",
                columns: new[] { "subject_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "IX_tenancy_merchant_short_name",
                table: "tenancy_merchant",
                column: "short_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_kept_answer");

            migrationBuilder.DropTable(
                name: "coupons_code_import_part");

            migrationBuilder.DropTable(
                name: "coupons_coupon_revision");

            migrationBuilder.DropTable(
                name: "coupons_redemption");

            migrationBuilder.DropTable(
                name: "coupons_tally");

            migrationBuilder.DropTable(
                name: "coupons_uploaded_code");

            migrationBuilder.DropTable(
                name: "data_draft");

            migrationBuilder.DropTable(
                name: "data_setting");

            migrationBuilder.DropTable(
                name: "events_event");

            migrationBuilder.DropTable(
                name: "files_stored_file");

            migrationBuilder.DropTable(
                name: "identity_api_key");

            migrationBuilder.DropTable(
                name: "identity_invitation");

            migrationBuilder.DropTable(
                name: "identity_membership");

            migrationBuilder.DropTable(
                name: "identity_shopper_token");

            migrationBuilder.DropTable(
                name: "identity_user_claim");

            migrationBuilder.DropTable(
                name: "identity_user_login");

            migrationBuilder.DropTable(
                name: "identity_user_token");

            migrationBuilder.DropTable(
                name: "reviews_review");

            migrationBuilder.DropTable(
                name: "tenancy_product_opening");

            migrationBuilder.DropTable(
                name: "coupons_code_import");

            migrationBuilder.DropTable(
                name: "coupons_piece");

            migrationBuilder.DropTable(
                name: "tenancy_shop");

            migrationBuilder.DropTable(
                name: "identity_person");

            migrationBuilder.DropTable(
                name: "coupons_coupon");

            migrationBuilder.DropTable(
                name: "tenancy_merchant");
        }
    }
}
