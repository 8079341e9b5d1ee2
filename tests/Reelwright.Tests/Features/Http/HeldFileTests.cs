using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Features.Http;

/// <summary>Somebody asks for a file in the moment in which it is removed: they get a good one, or are told that it is gone.</summary>
public sealed class HeldFileTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task The_same_clip_brought_again_while_it_is_removed_has_a_good_file()
    {
        var user = (await server.Join("again")).Id;
        var client = await server.WithToken(user);
        var bytes = await FakeMedia.ClipOf(1.75);
        var first = (await ClipStudio.Upload(client, clip: bytes)).GetProperty("video");
        var again = await During($"delete from videos where id = '{first.Text("id")}'; delete from media_assets where owner_id = '{user}'", () => ClipStudio.Upload(client, clip: bytes));
        var second = again.GetProperty("video");
        second.Text("digest").ShouldBe(first.Text("digest"));
        foreach (var address in new[] { second.Text("video_url"), second.Text("thumbnail_url") })
        {
            using var shown = await client.GetAsync(address);
            ((int)shown.StatusCode).ShouldBe(200, address);
        }
    }

    [Fact]
    public async Task A_version_chosen_while_it_is_removed_is_told_as_gone_and_the_other_one_stays_chosen()
    {
        var chapter = (await server.Chapters(await server.Added("gone.txt", "It rained.")))[0];
        var sentence = await server.Runs.One<Guid>($"select s.id from sentences s join paragraphs p on p.id = s.paragraph_id where p.chapter_id = '{chapter}'");
        await Put(sentence, await Pictures.Draw(Pictures.Red, "red.png"));
        await Put(sentence, await Pictures.Draw(Pictures.Red.Replace("red", "purple", StringComparison.Ordinal), "own.png"));
        var former = (await server.Runs.Rows($"select id, asset_id from sentence_media where sentence_id = '{sentence}' and not chosen")).ShouldHaveSingleItem();
        var tag = await Tag(sentence);
        var code = await During(
            $"delete from sentence_media where id = '{former[0]}'; delete from media_assets where id = '{former[1]}'",
            () => server.Ada.Send(HttpMethod.Post, $"/api/sentences/{sentence}/versions/{former[0]}/choose", null, ("If-Match", tag)).Refused(404));
        code.ShouldBe("not_found");
        (await server.Runs.One<long>($"select count(*) from sentence_media where sentence_id = '{sentence}' and chosen")).ShouldBe(1);
    }

    private async Task Put(Guid sentence, byte[] picture)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sentences/{sentence}/picture?file_name=own.png") { Content = new ByteArrayContent(picture) };
        request.Headers.TryAddWithoutValidation("If-Match", await Tag(sentence));
        await server.Ada.SendAsync(request).Is(200);
    }

    private async Task<string> Tag(Guid sentence)
    {
        var version = await server.Runs.One<string>($"select xmin::text from sentences where id = '{sentence}'");
        return $"\"{version}\"";
    }

    /// <summary>Runs what has to wait for somebody who has removed a file, and commits in the midst of it.</summary>
    private async Task<T> During<T>(string removed, Func<Task<T>> ours)
    {
        await using var connection = await server.Installation.Database.OpenConnectionAsync();
        await using var removing = await connection.BeginTransactionAsync();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = removed;
            await command.ExecuteNonQueryAsync();
        }

        var waiting = ours();
        await server.Runs.Until("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%for key share%'", 1, 30);
        await removing.CommitAsync();
        return await waiting;
    }
}
