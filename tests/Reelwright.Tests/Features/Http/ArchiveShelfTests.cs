using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Housekeeping;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;
using Reelwright.Tests.Providers.Fakes;
using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Features.Http;

/// <summary>Where the operator has an archive shelf, what is put away moves there and comes back from there.</summary>
public sealed class ArchiveShelfTests(ArchiveShelfTests.WithShelf server) : IClassFixture<ArchiveShelfTests.WithShelf>
{
    [Fact]
    public async Task A_clip_that_was_brought_moves_to_the_shelf_without_a_question_and_comes_back_as_it_was()
    {
        var brought = (await ClipStudio.Upload(server.Ada, "&title=shelved")).GetProperty("video");
        var (clip, digest) = (brought.Text("id"), brought.Text("digest"));
        await PutAway(server.Ada, clip);
        var away = (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video");
        (away.Text("digest"), away.Text("thumbnail_url"), away.GetProperty("video_url").ValueKind).ShouldBe((digest, brought.Text("thumbnail_url"), JsonValueKind.Null));
        (await server.Ada.GetAsync(brought.Text("video_url")).Refused(404)).ShouldBe("not_found");
        (await Digest.OfFile(server.On(digest))).ShouldBe(digest);
        (await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/link").Refused(410)).ShouldBe("file_removed");

        (await server.Bob.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Refused(404)).ShouldBe("not_found");
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Is(204);
        await Shown(server.Ada, clip, digest);
        (await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task A_clip_that_was_made_comes_back_with_its_take_and_nobody_pays_again()
    {
        await using var fake = new FakeFal();
        await fake.Start();
        var clip = await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, fake), prompt = "A harbour in the fog" });
        var digest = (await ClipStudio.Until(server, clip, "completed")).GetProperty("video").Text("digest");
        await PutAway(server.Ada, clip);
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Is(204);
        var shown = await Shown(server.Ada, clip, digest);
        var take = (await server.Ada.GetAsync($"/api/videos/{clip}/takes").Is(200)).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        (take.GetProperty("chosen").GetBoolean(), take.Text("url_path")).ShouldBe((true, shown.Text("video_url")));
        fake.Accepted.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_lost_or_spoiled_on_the_shelf_is_told_and_a_shelf_that_is_away_takes_nothing()
    {
        var client = await server.WithToken((await server.Join("careful")).Id);
        var (clip, digest) = await Brought(client);
        Directory.Move(server.Shelf, server.Shelf + ".away");
        using (var refused = await ClipStudio.Change(client, HttpMethod.Post, clip, "/archive", new { confirm = true }))
        {
            (await Task.FromResult(refused).Refused(422)).ShouldBe("store_gone");
        }

        Directory.Move(server.Shelf + ".away", server.Shelf);
        await Shown(client, clip, digest);
        await PutAway(client, clip);
        var file = server.On(digest);
        File.Move(file, file + ".beside");
        (await client.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Refused(410)).ShouldBe("file_removed");
        await File.WriteAllTextAsync(file, "something else");
        (await client.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Refused(502)).ShouldBe("store_corrupt");
        File.Move(file + ".beside", file, overwrite: true);
        await client.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Is(204);
        await Shown(client, clip, digest);
    }

    [Fact]
    public async Task A_file_leaves_the_shelf_with_the_last_clip_that_was_put_away_with_it()
    {
        var client = await server.WithToken((await server.Join("leaving")).Id);
        var (clip, digest) = await Brought(client);
        await PutAway(client, clip);
        var (file, theirs) = (server.On(digest), Path.Combine(Path.GetDirectoryName(server.On(digest))!, "notes.txt"));
        await File.WriteAllTextAsync(theirs, "the operator's own");
        foreach (var path in new[] { file, theirs })
        {
            File.SetLastWriteTimeUtc(path, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        await Purge();
        File.Exists(file).ShouldBeTrue();
        await server.Runs.Rows($"update videos set is_deleted = true, deleted_at = now() - interval '31 days', deleted_by = user_id where id = '{clip}'");
        await Purge();
        (File.Exists(file), File.Exists(theirs)).ShouldBe((false, true));
    }

    private static async Task<(string Clip, string Digest)> Brought(HttpClient client)
    {
        var brought = (await ClipStudio.Upload(client)).GetProperty("video");
        return (brought.Text("id"), brought.Text("digest"));
    }

    private static async Task PutAway(HttpClient client, string clip)
    {
        using var answer = await ClipStudio.Change(client, HttpMethod.Post, clip, "/archive", new { });
        ((int)answer.StatusCode).ShouldBe(200);
        (await ClipStudio.Listed(client, "/api/videos?archived=true")).ShouldContain(clip, StringComparer.Ordinal);
    }

    private static async Task<JsonElement> Shown(HttpClient client, string clip, string digest)
    {
        var shown = (await client.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video");
        (shown.Text("status"), shown.Text("digest"), shown.GetProperty("archived_at").ValueKind).ShouldBe(("completed", digest, JsonValueKind.Null));
        Digest.Of(await client.GetByteArrayAsync(shown.Text("video_url"))).ShouldBe(digest);
        return shown;
    }

    private async Task Purge() => await server.App.Services.GetServices<IHousekeeping>().Single(h => h.Task == HousekeepingTask.Trash).Run(CancellationToken.None);

    /// <summary>An installation that has an archive shelf, and makes what is ordered.</summary>
    public sealed class WithShelf : Server
    {
        private Scratch Folder { get; } = new();

        protected override bool Works => true;

        /// <summary>The operator's folder.</summary>
        public string Shelf => Folder.At("shelf");

        /// <summary>A clip's file on it.</summary>
        public string On(string digest) => Path.Combine(Directory.GetDirectories(Shelf).Single(), digest + ".mp4");

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await Folder.DisposeAsync();
        }

        protected override Task<StoreSettings?> Store()
        {
            Directory.CreateDirectory(Shelf);
            return Task.FromResult<StoreSettings?>(StoreSettings.Read(null, name => name is ArchiveShelf.Setting ? Shelf : null));
        }
    }
}
