using System.Text.RegularExpressions;

namespace Reelwright.Tests.Storage;

/// <summary>The page's own account of the seeds, held against the seeds themselves where they are at hand.</summary>
public sealed class SeedFilesTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    [SharedFact]
    public void The_map_lists_every_field_of_the_seeds_with_its_type()
    {
        var fields = new List<string>();
        foreach (Match table in Find(Seed("003"), @"__tablename__ = '(\w+)'(.*?)```", RegexOptions.Singleline))
        {
            fields.AddRange(Find(table.Groups[2].Value, @"^    (\w+) = Column\((.*?)\)\s*(?:#.*)?$", RegexOptions.Multiline)
                .Select(column => $"{table.Groups[1].Value}.{column.Groups[1].Value} {Python(column.Groups[2].Value)}"));
        }

        foreach (Match table in Find(Seed("002"), @"CREATE TABLE (\w+) \((.*?)\n\);", RegexOptions.Singleline))
        {
            fields.AddRange(Find(table.Groups[2].Value, @"^    (\w+) (.*?),?$", RegexOptions.Multiline)
                .Select(column => $"{table.Groups[1].Value}.{column.Groups[1].Value} {Sql(column.Groups[2].Value)}"));
        }

        fields.AddRange(Find(Seed("000"), @"^    (\w+): Mapped\[\w+\] = Column\((.*?)\)\s*(?:#.*)?$", RegexOptions.Multiline).Select(column => $"video_generations.{column.Groups[1].Value} {Python(column.Groups[2].Value)}"));
        fields.AddRange(Find(Find(Seed("001"), @"CREATE TABLE image_video_status \((.*?)\n\);", RegexOptions.Singleline).Single().Groups[1].Value, @"^    (\w+) (.*?),?$", RegexOptions.Multiline)
            .Select(column => $"image_video_status.{column.Groups[1].Value} {Ordered(Sql(column.Groups[2].Value))}"));
        fields.AddRange(Find(Seed("004").Split("**Notes & Improvements**")[0], @"^ - `(\w+)` \((.*?)\):", RegexOptions.Multiline).Select(field => $"videos.{field.Groups[1].Value} {Django(field.Groups[1].Value, field.Groups[2].Value)}"));
        fields.Count.ShouldBeGreaterThan(300);
        new DataModelPage().Map.Where(field => !field.Seed.Contains("Mixin", StringComparison.Ordinal)).Select(field => $"{field.Seed} {field.SeedType}")
            .ShouldBe(fields, ignoreOrder: true);
    }

    [SharedFact]
    public async Task Every_index_the_seeds_name_exists()
    {
        var text = Seed("003") + Seed("002");
        var named = Find(text, @"(?:Index\('|CREATE INDEX )(\w+)", RegexOptions.None).Select(match => match.Groups[1].Value).ToList();
        named.Count.ShouldBe(40);
        var there = (await database.Rows("SELECT indexname::text FROM pg_indexes")).Select(row => (string)row[0]!).ToHashSet(StringComparer.Ordinal);
        named.Where(name => !there.Contains(name)).ShouldBeEmpty();
    }

    [SharedFact]
    public async Task Every_word_of_a_seeds_enum_is_accepted()
    {
        var lists = (await database.Rows("SELECT conname::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE conname LIKE '%\\_values'")).ToDictionary(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
        (string Seed, string Column)[] enums =
        [
            ("class ProjectStatus", "projects_status"), ("class ChapterStatus", "chapters_status"), ("class ParagraphAction", "paragraphs_action"),
            ("class SentenceStatus", "sentences_status"), ("class TaskStatus", "generation_tasks_status"), ("class GenerationStep", "generation_tasks_current_step"),
            ("class ServiceType", "api_configs_service_type"), ("class ProviderType", "api_configs_providers"), ("class PlatformType", "publication_records_platform"), ("class PublicationStatus", "publication_records_status"), ("class VisibilityType", "publication_records_visibility"), ("class LogLevel", "system_logs_level"), ("class LogCategory", "system_logs_category"),
        ];
        foreach (var (name, column) in enums)
        {
            var body = Find(Seed("003"), name + @"\(str, Enum\):\n((?:    \w+ = "".*""\n)+)", RegexOptions.None).Single().Groups[1].Value;
            foreach (Match word in Find(body, "\"(.*)\"", RegexOptions.None))
            {
                lists[column + "_values"].ShouldContain($"'{word.Groups[1].Value}'");
            }
        }

        (string Field, string Column)[] fields =
        [
            ("generation_status", "generated_videos_generation_status"), ("asset_type", "media_assets_asset_type"), ("source_type", "media_assets_source_type"),
            ("status", "video_generation_jobs_status"), ("storage_type", "media_storage_storage_type"),
        ];
        foreach (var (field, column) in fields)
        {
            foreach (var word in Find(Seed("002"), $"^- `{field}`: ([A-Z_| ]+)$", RegexOptions.Multiline).Single().Groups[1].Value.Split(" | "))
            {
                lists[column + "_values"].ShouldContain($"'{word}'");
            }
        }
    }

    private static string Seed(string number) => File.ReadAllText(Directory.GetFiles(Path.Combine(Shared.Folder ?? "", "seeds"), number + "-*.md").Single());

    private static MatchCollection Find(string text, string pattern, RegexOptions options) => Regex.Matches(text, pattern, options, TimeSpan.FromSeconds(5));

    // As the page writes it: String(50) not null, default x.
    private static string Python(string column)
    {
        var type = Find(column, @"^\w+(\([^)]*\))?", RegexOptions.None).Single().Value.Replace(", ", ",", StringComparison.Ordinal);
        var needed = column.Contains("nullable=False", StringComparison.Ordinal) || column.Contains("primary_key", StringComparison.Ordinal) ? " not null" : "";
        var given = Find(column, @"\bdefault=([^,]+)", RegexOptions.None).Select(match => match.Groups[1].Value.Trim('\'', '"')).FirstOrDefault() ?? "lambda";
        var value = given switch
        {
            _ when given.StartsWith("lambda", StringComparison.Ordinal) => "",
            "datetime.utcnow" => ", default now",
            "True" or "False" => ", default " + given.ToLowerInvariant(),
            _ when char.IsUpper(given[0]) && given.Contains('.', StringComparison.Ordinal) => ", default " + given[(given.IndexOf('.', StringComparison.Ordinal) + 1)..].ToLowerInvariant(),
            _ => ", default " + given,
        };
        return type + needed + value;
    }

    // As Django's words are written in prose: CharField[20], default=`mp4`.
    private static string Django(string name, string said)
    {
        var type = Find(said, @"^\w+(\[\d+\])?", RegexOptions.None).Single().Value;
        var value = Find(said, "default=`(.*?)`", RegexOptions.None).Select(match => ", default " + match.Groups[1].Value).FirstOrDefault() ?? (name is "created_at" or "updated_at" ? ", default now" : "");
        return type + (said.Contains("null", StringComparison.Ordinal) ? "" : " not null") + value;
    }

    // What is needed stands before what is given.
    private static string Ordered(string column)
    {
        var bare = column.Replace(" UNIQUE", "", StringComparison.Ordinal).Replace(" not null", "", StringComparison.Ordinal).Replace("FALSE", "false", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        var at = bare.IndexOf(", default", StringComparison.Ordinal);
        return !column.Contains(" not null", StringComparison.Ordinal) ? bare : at < 0 ? bare + " not null" : bare.Insert(at, " not null");
    }

    private static string Sql(string column) => column.Replace("PRIMARY KEY", "not null", StringComparison.Ordinal)
        .Replace("NOT NULL", "not null", StringComparison.Ordinal).Replace(" DEFAULT ", ", default ", StringComparison.Ordinal);
}
