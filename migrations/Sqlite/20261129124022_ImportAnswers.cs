using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workshop.Web.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ImportAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Answers",
                table: "ImportBases",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Answers",
                table: "ImportBases");
        }
    }
}
