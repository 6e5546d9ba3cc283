using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddPictureSizes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "medium_width",
                table: "files_stored_file",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "small_width",
                table: "files_stored_file",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "medium_width",
                table: "files_stored_file");

            migrationBuilder.DropColumn(
                name: "small_width",
                table: "files_stored_file");
        }
    }
}
