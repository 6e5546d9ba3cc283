using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddConversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "life_account_comment",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    doubt = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    is_pinned = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_answered = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_comment", x => x.id);
                    table.UniqueConstraint("AK_life_account_comment_merchant_id_post_id_id", x => new { x.merchant_id, x.post_id, x.id });
                    table.CheckConstraint("ck_life_account_comment_writer", "(holder IS NULL) <> (\"by\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_life_account_comment_life_account_comment_merchant_id_post_id_parent_id",
                        columns: x => new { x.merchant_id, x.post_id, x.parent_id },
                        principalTable: "life_account_comment",
                        principalColumns: new[] { "merchant_id", "post_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_life_account_comment_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "life_account_like",
                columns: table => new
                {
                    holder = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_like", x => new { x.post_id, x.holder });
                    table.ForeignKey(
                        name: "FK_life_account_like_life_account_post_merchant_id_post_id",
                        columns: x => new { x.merchant_id, x.post_id },
                        principalTable: "life_account_post",
                        principalColumns: new[] { "merchant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "life_account_quick_reply",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_quick_reply", x => new { x.merchant_id, x.text });
                    table.ForeignKey(
                        name: "FK_life_account_quick_reply_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "life_account_unwanted_word",
                columns: table => new
                {
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_life_account_unwanted_word", x => new { x.merchant_id, x.word });
                    table.ForeignKey(
                        name: "FK_life_account_unwanted_word_tenancy_merchant_merchant_id",
                        column: x => x.merchant_id,
                        principalTable: "tenancy_merchant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_comment_holder_at",
                table: "life_account_comment",
                columns: new[] { "holder", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_comment_merchant_id_id",
                table: "life_account_comment",
                columns: new[] { "merchant_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_life_account_comment_post_id_parent_id_id",
                table: "life_account_comment",
                columns: new[] { "post_id", "parent_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "life_account_comment");

            migrationBuilder.DropTable(
                name: "life_account_like");

            migrationBuilder.DropTable(
                name: "life_account_quick_reply");

            migrationBuilder.DropTable(
                name: "life_account_unwanted_word");
        }
    }
}
