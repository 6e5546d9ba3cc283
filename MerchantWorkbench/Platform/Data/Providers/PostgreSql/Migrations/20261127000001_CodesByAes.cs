using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <summary>Codes that are out stay as they are and are found as such; new ones are made by another cipher.</summary>
    public partial class CodesByAes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("UPDATE coupons_piece SET serial = NULL");
    }
}
