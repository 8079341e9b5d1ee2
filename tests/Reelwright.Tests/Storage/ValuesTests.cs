using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The words of an enum column are the same in the program, in the database and in the one SQL file that lists them.</summary>
public sealed class ValuesTests(PostgresFixture database) : IClassFixture<PostgresFixture>
{
    // A list that has grown since stands under another name than the one that was landed.
    private static readonly Dictionary<string, string> Grown = new(StringComparer.Ordinal) { ["projects.kind"] = "projects_kinds_values", ["errands.kind"] = "errands_kinds_values" };

    [Fact]
    public async Task Every_enum_column_accepts_exactly_the_words_of_its_enum()
    {
        await using var db = database.Open();
        var mapped = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in db.Model.GetEntityTypes())
        {
            // Areas computed by the database need no list of their own: they are foreign keys to the shelves.
            foreach (var property in entity.GetProperties().Where(x => (Nullable.GetUnderlyingType(x.ClrType) ?? x.ClrType).IsEnum && x.Name is not ("Area" or "FileArea")))
            {
                var write = property.GetValueConverter()!.ConvertToProvider;
                var words = Enum.GetValues(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).Cast<object>().Select(value => (string)write(value)!);
                mapped.Add(Grown.GetValueOrDefault($"{entity.GetTableName()}.{property.GetColumnName()}") ?? $"{entity.GetTableName()}_{property.GetColumnName()}_values", string.Join(' ', words.Order(StringComparer.Ordinal)));
            }
        }

        // Text in the program, because adapters bring their own ids; a list in the database, because a wrong one must not get in.
        mapped.Add("api_configs_providers_values", "alibaba azure baidu comfyui custom elevenlabs fal google kling minimax offline openai piper replicate runway stability volcengine");

        var checks = (await Lists()).ToDictionary(pair => pair.Name, pair => string.Join(' ', pair.Words.Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        foreach (var (name, words) in mapped)
        {
            checks.GetValueOrDefault(name).ShouldBe(words, name);
        }

        checks.Keys.Order(StringComparer.Ordinal).ShouldBe(mapped.Keys);
    }

    [Fact]
    public async Task Every_list_of_words_stands_once_in_a_file_of_lists()
    {
        var files = typeof(ReelDb).Assembly.GetManifestResourceNames().Where(name => name.EndsWith("_values.sql", StringComparison.Ordinal)).ToList();
        var here = string.Join('\n', await Task.WhenAll(files.Select(Text)));
        foreach (var (name, _) in await Lists())
        {
            Regex.Count(here, $@"ADD CONSTRAINT {name} CHECK", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(1, name);
        }

        foreach (var other in typeof(ReelDb).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal) && !files.Contains(name, StringComparer.Ordinal)))
        {
            // A later step may only repeat a list for databases that took it when it was shorter.
            foreach (var list in Regex.Matches(await Text(other), @"\w+_values CHECK \([^;,]*(,[^;,]*)*;", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value.TrimEnd(';')))
            {
                here.ShouldContain(list, customMessage: other);
            }
        }
    }

    [Fact]
    public async Task Our_additions_to_the_seeds_words_are_these_and_no_others()
    {
        var ours = Regex.Matches(await Text("Reelwright.Sql.0007_values.sql"), @"ADD CONSTRAINT (\w+)_values CHECK(?:(?!ADD CONSTRAINT)[^/;])*/\* ours \*/\s*([^)]*)\)", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(match => $"{match.Groups[1].Value}: {match.Groups[2].Value}");
        ours.ShouldBe([
            "api_configs_service_type: 'text_generation', 'transcription', 'video_generation'",
            "api_configs_provider: 'offline'",
            "projects_file_type: 'html'",
            "provider_calls_service_type: 'text_generation', 'transcription', 'video_generation'",
        ]);
    }

    private static async Task<string> Text(string name)
    {
        using var reader = new StreamReader(typeof(ReelDb).Assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync();
    }

    private async Task<List<(string Name, List<string> Words)>> Lists() =>
    [
        .. (await database.Rows("SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conname LIKE '%\\_values'"))
            .Select(row => ((string)row[0]!, Regex.Matches((string)row[1]!, "'([^']*)'", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).ToList())),
    ];
}
