using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "milliseconds",
                table: "files_stored_file",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "files_incoming_video",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merchant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    file_id = table.Column<long>(type: "INTEGER", nullable: true)
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
