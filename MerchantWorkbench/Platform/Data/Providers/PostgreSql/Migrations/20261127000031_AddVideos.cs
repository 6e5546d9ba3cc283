using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddVideos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "hidden_at",
                table: "files_stored_file",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "milliseconds",
                table: "files_stored_file",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "files_incoming_video",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merchant_id = table.Column<long>(type: "bigint", nullable: false),
                    path = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    file_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files_incoming_video", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_files_incoming_video_created_at",
                table: "files_incoming_video",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_files_incoming_video_merchant_id",
                table: "files_incoming_video",
                column: "merchant_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "files_incoming_video");

            migrationBuilder.DropColumn(
                name: "hidden_at",
                table: "files_stored_file");

            migrationBuilder.DropColumn(
                name: "milliseconds",
                table: "files_stored_file");
        }
    }
}
