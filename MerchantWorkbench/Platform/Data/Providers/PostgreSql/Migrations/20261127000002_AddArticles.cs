using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MerchantWorkbench.Platform.Data.Providers.PostgreSql.Migrations
{
    /// <summary>Posts have a kind; all there are are short.</summary>
    public partial class AddArticles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>(
            name: "kind",
            table: "life_account_post",
            type: "character varying(24)",
            maxLength: 24,
            nullable: false,
            defaultValue: "short");
    }
}
