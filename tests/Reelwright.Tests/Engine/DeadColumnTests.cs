using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Records;
using Reelwright.Tests.Engine.Use;
using Reelwright.Tests.Features.Http;
using Reelwright.Tests.Storage;
using Xunit.Abstractions;

namespace Reelwright.Tests.Engine;

/// <summary>A column somebody asked for holds something once the program has been used in full, by its doors alone.</summary>
[Trait("turn", "b")]
public sealed class DeadColumnTests(WorkingServer server, WorkingBucket bucket, ITestOutputHelper output) : IClassFixture<WorkingServer>, IClassFixture<WorkingBucket>
{
    /// <summary>What 000 names and leaves to us counts as a column that was asked for.</summary>
    private static readonly string[] OfDramas = ["dramas", "characters", "storyboards", "storyboard_characters", "image_generations"];

    [Fact]
    public async Task After_full_use_no_column_is_dead()
    {
        await using (var vendors = new Vendors())
        {
            await vendors.Start();
            await Use(await Hands.Of(server), vendors);
            await UseBucket(await Hands.Of(bucket), vendors);
        }

        var page = new DataModelPage();
        var asked = page.Map.Select(field => field.Column).Concat(page.Ours.Select(ours => ours.Column).Where(column => OfDramas.Contains(column.Split('.')[0], StringComparer.Ordinal)));
        var dead = new List<string>();
        foreach (var column in asked.Distinct(StringComparer.Ordinal))
        {
            if (await IsDead(server.Runs, column.Split('.')[0], column.Split('.')[1]) && await IsDead(bucket.Runs, column.Split('.')[0], column.Split('.')[1]))
            {
                dead.Add(column);
            }
        }

        output.WriteLine($"{dead.Count} columns held nothing but null or their default:");
        dead.ForEach(output.WriteLine);
        dead.ShouldBeEmpty();
    }

    private static async Task Use(Hands hands, Vendors vendors)
    {
        var drawn = await Pictures.Draw(Pictures.Red, "red.png");
        await UsedPeople.Run(hands, drawn);
        await UsedMakers.Run(hands, vendors);
        var book = await UsedManuscript.Run(hands);
        var film = await UsedOrders.Film(hands, book.Chapters[0]);
        await UsedOrders.Fail(hands);
        await UsedOrders.Steer(hands, vendors);
        await book.Read(hands, vendors);
        var picture = (await hands.Bring("/assets?file_name=red.png", drawn)).Text("url_path");
        var image = picture.Split('/')[^1];
        var (clips, failing) = (await vendors.Clips(hands), await vendors.Failing(hands));
        await UsedClips.Run(hands, book, image, clips, failing);
        await UsedDrama.Run(hands, vendors, (image, drawn), clips, failing);
        await UsedPosts.Run(hands, film, picture);
        await UsedShelves.Run(hands, book, film);
        await hands.Server.App.Services.GetRequiredService<LogSink>().Flush(CancellationToken.None);
    }

    /// <summary>What stands otherwise where files are in a bucket.</summary>
    private static async Task UseBucket(Hands hands, Vendors vendors)
    {
        var image = (await hands.Bring("/assets?file_name=red.png", await Pictures.Draw(Pictures.Red, "red.png"))).Text("url_path").Split('/')[^1];
        var shot = await UsedDrama.Shot(hands, (await UsedDrama.Begin(hands)).Episode, new { action = "A lamp burns" });
        await UsedDrama.Taken(hands, shot, await vendors.Clips(hands), await vendors.Pictures(hands), image);
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
