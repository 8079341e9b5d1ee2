using Reelwright.Tests.Media.Sound;
using Reelwright.Tests.Storage;
using Xunit.Abstractions;

namespace Reelwright.Tests.Engine;

/// <summary>A column somebody asked for holds something once the program has been used in full, or it is named here.</summary>
public sealed class DeadColumnTests(ITestOutputHelper output)
{
    // Filled by doors that are not built yet. This list only grows shorter; in the end it is empty.
    private static readonly (string Table, string Columns)[] Waiting =
    [
        ("users", "display_name avatar_url is_active is_verified last_login preferences timezone language"),
        ("projects", "generation_settings is_deleted deleted_at deleted_by"),
        ("chapters", "edited_content editing_notes generation_settings is_deleted deleted_at deleted_by"),
        ("paragraphs", "action edited_content ignore_reason"),
        ("sentences", "confidence_score voice_settings voice_type speech_rate pitch volume edited_content edited_prompt is_manual_edited"),
        ("generation_tasks", "skipped_sentences retry_count max_retries auto_retry"),
        ("api_configs", "api_secret endpoint region is_active is_verified last_verified monthly_limit daily_limit rate_limit cost_this_month total_cost config_params pricing_model expires_at is_deleted deleted_at deleted_by"),
        ("timelines", "subtitle_format background_music_volume error_message"),
        ("system_logs", "ip_address user_agent"),
        ("media_storage", "last_cleanup"),
        ("generated_videos", "is_deleted deleted_at deleted_by"),
    ];

    [Fact]
    public async Task After_full_use_only_the_columns_that_wait_for_their_doors_are_dead()
    {
        await using var runs = await Runs.Open();
        const string Head = "<html lang=\"en\"><head><title>The Shore</title><meta name=\"description\" content=\"A short book\"></head><body><h1>The Lamp</h1>";
        using var folder = new TempFolder();
        var music = folder["music.wav"];
        await Sounds.Play(music, 3);
        (await runs.Make(runs.Write("shore.html", Head + "<p>The lamp burned. The sea was calm.</p></body></html>"), "--music", music, "--duration", "6", "--voice", "en-us+f3", "--subtitles", "both")).Well();
        (await runs.Make(runs.Write("shore.html", Head + "<p>The lamp burned. The sea was wild.</p></body></html>"))).Well();
        (await runs.Make(runs.Write("other.md", "# One\n\nNobody came.\n\n# Two\n\nNobody went."), "--voice", "nobody")).Code.ShouldBe(1);
        var failed = (await runs.Rows("select id::text from generation_tasks where status = 'failed' order by id")).Select(row => (string)row[0]).ToList();
        foreach (var order in new[] { $"retry {failed[0]}", $"priority {failed[0]} 5", $"pause {failed[0]}", $"retry {failed[1]}", $"cancel {failed[1]}" })
        {
            (await runs.Reel(["orders", .. order.Split(' ')])).Error.ShouldBe("");
        }

        // What is retried forgets how it failed: this one stays failed, and the second time its call is a repeat.
        (await runs.Make(runs.Write("last.txt", "Nobody stayed."), "--voice", "nobody")).Code.ShouldBe(1);
        (await runs.Make(runs.Write("last.txt", "Nobody stayed."), "--voice", "nobody")).Code.ShouldBe(1);
        var dead = new List<string>();
        foreach (var column in new DataModelPage().Map.Select(field => field.Column).Distinct(StringComparer.Ordinal))
        {
            if (await IsDead(runs, column.Split('.')[0], column.Split('.')[1]))
            {
                dead.Add(column);
            }
        }

        output.WriteLine($"{dead.Count} columns of the seeds held nothing but null or their default:");
        dead.ForEach(output.WriteLine);
        dead.Except(Waiting.SelectMany(waiting => waiting.Columns.Split(' ').Select(column => $"{waiting.Table}.{column}")), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static async Task<bool> IsDead(Runs runs, string table, string column)
    {
        var value = (await runs.Rows($"""
            select coalesce(pg_get_expr(d.adbin, d.adrelid), 'null') from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum and a.attgenerated = ''
            where a.attrelid = '{table}'::regclass and a.attname = '{column}'
            """)).Single()[0];
        return await runs.One<long>($"select count(*) from (select 1 from {table} where {column} is distinct from {value} and {column} is not null limit 1) as live") == 0;
    }
}
