using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reelwright.Storage;

/// <summary>A step of the database: the embedded SQL file of its own name.</summary>
internal abstract class SqlMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var name = $"Reelwright.Sql.{GetType().GetCustomAttribute<MigrationAttribute>()!.Id}.sql";
        using var file = new StreamReader(typeof(SqlMigration).Assembly.GetManifestResourceStream(name)!);
        migrationBuilder.Sql(file.ReadToEnd());
    }
}

[DbContext(typeof(ReelDb)), Migration("0001_accounts")]
internal sealed class AccountsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0002_files")]
internal sealed class FilesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0003_manuscripts")]
internal sealed class ManuscriptsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0004_orders")]
internal sealed class OrdersMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0005_films")]
internal sealed class FilmsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0006_records")]
internal sealed class RecordsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0007_values")]
internal sealed class ValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0008_triggers")]
internal sealed class TriggersMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0009_open_calls")]
internal sealed class OpenCallsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0010_rows")]
internal sealed class RowsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0011_people")]
internal sealed class PeopleMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0012_more_values")]
internal sealed class MoreValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0013_edits")]
internal sealed class EditsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0014_idempotency")]
internal sealed class IdempotencyMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0015_structure")]
internal sealed class StructureMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0016_library")]
internal sealed class LibraryMigration : SqlMigration;
[DbContext(typeof(ReelDb)), Migration("0017_shelves")]
internal sealed class ShelvesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0017_shelves_values")]
internal sealed class ShelvesValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0019_log_project")]
internal sealed class LogProjectMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0020_lists")]
internal sealed class ListsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0021_languages")]
internal sealed class LanguagesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0022_history")]
internal sealed class HistoryMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0024_repairs")]
internal sealed class RepairsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0025_assets")]
internal sealed class AssetsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0026_makers")]
internal sealed class MakersMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0026_makers_values")]
internal sealed class MakersValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0027_takes")]
internal sealed class TakesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0027_takes_values")]
internal sealed class TakesValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0028_calls")]
internal sealed class CallsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0029_breaker")]
internal sealed class BreakerMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0031_galleries")]
internal sealed class GalleriesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0032_texts")]
internal sealed class TextsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0033_dramas")]
internal sealed class DramasMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0033_dramas_values")]
internal sealed class DramasValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0034_errands")]
internal sealed class ErrandsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0034_errands_values")]
internal sealed class ErrandsValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0035_shots_by_text")]
internal sealed class ShotsByTextMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0035_shots_by_text_values")]
internal sealed class ShotsByTextValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0036_again")]
internal sealed class AgainMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0037_clips")]
internal sealed class ClipPlacesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0038_voice_told")]
internal sealed class VoiceToldMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0039_uses")]
internal sealed class UsesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0040_project_costs")]
internal sealed class ProjectCostsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0041_one_order")]
internal sealed class OneOrderMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0042_publications")]
internal sealed class PublicationsMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0042_publications_values")]
internal sealed class PublicationsValuesMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0043_said_by_code")]
internal sealed class SaidByCodeMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0044_moves_said_by_code")]
internal sealed class MovesSaidByCodeMigration : SqlMigration;

[DbContext(typeof(ReelDb)), Migration("0045_posts_by_publishing")]
internal sealed class PostsByPublishingMigration : SqlMigration;
