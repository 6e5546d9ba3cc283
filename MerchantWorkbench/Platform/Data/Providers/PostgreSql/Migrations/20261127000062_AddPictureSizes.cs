using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
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
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "small_width",
                table: "files_stored_file",
                type: "integer",
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
