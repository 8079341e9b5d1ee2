using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Reelwright.Tests.Storage;

/// <summary>The mapping says what the SQL made: nothing else compares the two.</summary>
public sealed class MappingTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Every_column_is_mapped_under_its_name_with_its_type_and_nullability()
    {
        await using var db = database.Open();
        var mapped = db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()
                .Where(property => !string.Equals(property.GetColumnName(), "xmin", StringComparison.Ordinal))
                .Select(property => $"{entity.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()}{(property.IsNullable ? "" : " not null")}"))
            .Order(StringComparer.Ordinal);
        var columns = await Lines("""
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND c.relname <> '__EFMigrationsHistory'
            """);
        mapped.ShouldBe(columns.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_relation_is_mapped_with_what_a_deletion_does()
    {
        await using var db = database.Open();
        var mapped = db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys().Select(key =>
            $"{entity.GetTableName()} ({Names(key.Properties)}) to {key.PrincipalEntityType.GetTableName()} ({Names(key.PrincipalKey.Properties)}): {key.DeleteBehavior}"));
        var keys = await Lines("""
            SELECT conrelid::regclass || ' (' || (SELECT string_agg(attname, ', ' ORDER BY at) FROM unnest(conkey) WITH ORDINALITY k(n, at) JOIN pg_attribute ON attrelid = conrelid AND attnum = n)
                || ') to ' || confrelid::regclass || ' (' || (SELECT string_agg(attname, ', ' ORDER BY at) FROM unnest(confkey) WITH ORDINALITY k(n, at) JOIN pg_attribute ON attrelid = confrelid AND attnum = n)
                || '): ' || CASE confdeltype WHEN 'c' THEN 'Cascade' WHEN 'n' THEN 'SetNull' WHEN 'a' THEN 'NoAction' ELSE 'unexpected' END
            FROM pg_constraint WHERE contype = 'f' AND confrelid NOT IN ('file_blobs'::regclass, 'media_storage'::regclass)
            """);
        mapped.Order(StringComparer.Ordinal).ShouldBe(keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_table_that_may_be_edited_has_a_row_version()
    {
        await using var db = database.Open();
        db.Model.GetEntityTypes().Where(entity => entity.GetProperties().Any(property => property.IsConcurrencyToken)).Select(entity => entity.GetTableName())
            .Order(StringComparer.Ordinal).ShouldBe([
                "api_configs", "chapters", "characters", "dramas", "generated_videos", "generation_tasks", "media_assets", "media_storage", "paragraphs", "platform_accounts", "platform_apps", "projects", "publication_records", "publication_series", "sentences", "storyboards", "users", "videos"]);
    }

    [Fact]
    public async Task A_row_changed_behind_ones_back_is_not_overwritten()
    {
        var sample = await Sample.Store(database);
        await using var mine = database.Open();
        await using var theirs = database.Open();
        var chapter = await mine.Chapters.SingleAsync(x => x.Id == sample.Chapter.Id);
        (await theirs.Chapters.SingleAsync(x => x.Id == sample.Chapter.Id)).Title = "Theirs";
        await theirs.SaveChangesAsync();
        chapter.Title = "Mine";
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
    }

    private static string Names(IEnumerable<IReadOnlyProperty> properties) => string.Join(", ", properties.Select(x => x.GetColumnName()));

    private async Task<List<string>> Lines(string sql) => [.. (await database.Rows(sql)).Select(row => (string)row[0]!)];
}
