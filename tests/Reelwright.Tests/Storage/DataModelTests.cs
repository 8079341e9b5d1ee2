using System.Text.RegularExpressions;

namespace Reelwright.Tests.Storage;

/// <summary>docs/data-model.md against the live catalog, in both directions.</summary>
public sealed class DataModelTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    private static readonly DataModelPage Page = new();

    [Fact]
    public async Task Every_seed_field_has_its_column_and_every_column_a_line_with_its_type()
    {
        var said = Page.Map.Select(field => $"{field.Column} {field.Type}").Concat(Page.Ours.Select(column => $"{column.Column} {column.Type}"));
        said.Order(StringComparer.Ordinal).ShouldBe((await Columns()).Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_of_differences_is_this_and_all_of_it_is_used()
    {
        Page.Differences.Select(difference => difference.Name).ShouldBe(["link", "key", "json", "time", "length", "bytes", "secret", "rounded", "maker", "kept", "words"]);
        Page.Map.SelectMany(field => field.Differs.Split(", ", StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)
            .ShouldBe(Page.Differences.Select(difference => difference.Name), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_difference_between_a_seed_and_the_database_is_marked_and_none_that_is_not_there()
    {
        var links = (await database.Rows("""
            SELECT DISTINCT conrelid::regclass || '.' || attname FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
            WHERE contype = 'f' AND confrelid NOT IN ('file_blobs'::regclass, 'media_storage'::regclass)
            """)).Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        foreach (var field in Page.Map)
        {
            string.Join(", ", Differences(field, links)).ShouldBe(field.Differs, field.ToString());
        }
    }

    [Fact]
    public void A_column_holds_nothing_where_the_seed_does_unless_it_has_a_default_or_a_rule()
    {
        var stricter = Page.Map.Where(field => !field.SeedType.Contains("not null", StringComparison.Ordinal) && !field.SeedType.Contains("default", StringComparison.Ordinal)
            && field.Type.Contains("not null", StringComparison.Ordinal));
        stricter.Select(field => field.Column).ShouldBe(["publication_records.tags", "media_assets.metadata", "media_storage.cleanup_policy", "media_storage.access_permissions"]);
    }

    [Fact]
    public void A_default_is_the_seeds()
    {
        foreach (var field in Page.Map)
        {
            Default(field.Type).ShouldBe(Default(field.SeedType), field.ToString());
        }
    }

    private static IEnumerable<string> Differences(SeedField field, HashSet<string> links)
    {
        var (seed, ours) = (Bare(field.SeedType), Bare(field.Type));
        var same = Regex.Replace(seed, @"^(?:String\(|CharField\[)(\d+)[)\]]", "varchar($1)", RegexOptions.None, TimeSpan.FromSeconds(1)).Replace("Float", "double precision", StringComparison.Ordinal);
        // Django's own words.
        same = Regex.Replace(same, "^(Text|Integer|DateTime|double precision)Field$", "$1", RegexOptions.None, TimeSpan.FromSeconds(1)).ToLowerInvariant();
        if (links.Contains(field.Column))
        {
            yield return "link";
        }

        var type = (same, ours) switch
        {
            _ when string.Equals(ours, "uuid", StringComparison.Ordinal) => "key",
            ("text", "jsonb") => "json",
            ("datetime" or "timestamp", "timestamptz") => "time",
            ("integer", "bigint") => "bytes",
            ("varchar(500)", "text") => "secret",
            ("string" or "charfield" or "urlfield" or "filefield", _) => "length",
            _ when string.Equals(same, ours, StringComparison.Ordinal) => null,
            _ => $"{same} became {ours}",
        };
        if (type is not null)
        {
            yield return type;
        }

        if (field.Column is "generated_videos.duration" or "media_assets.duration")
        {
            yield return "rounded";
        }

        if (field.SeedType.Contains("not null", StringComparison.Ordinal) && !field.Type.Contains("not null", StringComparison.Ordinal))
        {
            yield return field.Column is "generated_videos.script_id" ? "kept" : "maker";
        }

        // ValuesTests holds these against the SQL file.
        if (field.Column is "projects.file_type" or "api_configs.provider" or "api_configs.service_type")
        {
            yield return "words";
        }
    }

    private static string Bare(string type) => Regex.Replace(type, "(, default .*| not null.*)$", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Default(string type)
    {
        var value = Regex.Match(type, ", default (.*)$", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        return Regex.Replace(value, @"^(\d+)\.0+$", "$1", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    private async Task<Dictionary<string, string>> Columns() => (await database.Rows("""
        SELECT c.relname || '.' || a.attname,
            CASE WHEN pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN 'serial' ELSE replace(replace(replace(format_type(a.atttypid, a.atttypmod), 'character varying', 'varchar'), 'timestamp with time zone', 'timestamptz'), 'character(', 'char(') END
            || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
            || COALESCE(', default ' || CASE WHEN pg_get_expr(d.adbin, d.adrelid) = 'now()' THEN 'now' WHEN pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%' THEN NULL WHEN pg_get_expr(d.adbin, d.adrelid) LIKE '''''::%' THEN '(empty)'
                ELSE regexp_replace(pg_get_expr(d.adbin, d.adrelid), '^''(.*)''::.*$', '\1') END, '')
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated = ''
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND c.relname <> '__EFMigrationsHistory'
        """)).ToDictionary(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
}
