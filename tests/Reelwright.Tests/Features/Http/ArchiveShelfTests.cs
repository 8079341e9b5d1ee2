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
[Trait("turn", "a")]
public sealed class ArchiveShelfTests(ArchiveShelfTests.WithShelf server) : IClassFixture<ArchiveShelfTests.WithShelf>
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_clip_that_was_brought_moves_to_the_shelf_without_a_question_and_comes_back_as_it_was()
    {
        var brought = (await ClipStudio.Upload(server.Ada, "&title=shelved", await FakeMedia.ClipOf(1.25))).GetProperty("video");
        var (clip, digest) = (brought.Text("id"), brought.Text("digest"));
        await PutAway(server.Ada, clip);
        var away = (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video");
        (away.Text("digest"), away.Text("thumbnail_url"), away.GetProperty("video_url").ValueKind).ShouldBe((digest, brought.Text("thumbnail_url"), JsonValueKind.Null));
        (await server.Ada.GetAsync(brought.Text("video_url")).Refused(404)).ShouldBe("not_found");
        (await Digest.OfFile(server.On(digest))).ShouldBe(digest);
        (await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/link").Refused(410)).ShouldBe("file_removed");
        await Swept(digest);

        (await server.Bob.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Refused(404)).ShouldBe("not_found");
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Is(204);
        await Shown(server.Ada, clip, digest);
        (await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Refused(404)).ShouldBe("not_found");
    }

    [Fact]
    public async Task A_clip_that_was_made_comes_back_with_its_take_and_nobody_pays_again()
    {
        await using var fake = new FakeFal { Clip = FakeMedia.ClipOf(1.5) };
        await fake.Start();
        var clip = await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, fake), prompt = "A harbour in the fog" });
        var digest = (await ClipStudio.Until(server, clip, "completed")).GetProperty("video").Text("digest");
        await PutAway(server.Ada, clip);
        await Swept(digest);
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
        var (clip, digest) = await Brought(client, await FakeMedia.ClipOf(1.75));
        Directory.Move(server.Shelf, server.Shelf + ".away");
        using (var refused = await ClipStudio.Change(client, HttpMethod.Post, clip, "/archive", new { confirm = true }))
        {
            (await Task.FromResult(refused).Refused(503)).ShouldBe("store_gone");
        }

        (await Purge()).ShouldContain("nothing left the archive shelf");
        Directory.Move(server.Shelf + ".away", server.Shelf);
        await Shown(client, clip, digest);
        await PutAway(client, clip);
        await Swept(digest);
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
        var (clip, digest) = await Brought(client, await FakeMedia.ClipOf(2.25));
        await PutAway(client, clip);
        var (file, theirs) = (server.On(digest), Path.Combine(Path.GetDirectoryName(server.On(digest))!, "notes.txt"));
        await File.WriteAllTextAsync(theirs, "the operator's own");
        foreach (var path in new[] { file, theirs })
        {
            File.SetLastWriteTimeUtc(path, Old);
        }

        await Purge();
        File.Exists(file).ShouldBeTrue();
        await server.Runs.Rows($"update videos set is_deleted = true, deleted_at = now() - interval '31 days', deleted_by = user_id where id = '{clip}'");
        await Purge();
        (File.Exists(file), File.Exists(theirs)).ShouldBe((false, true));
    }

    [Fact]
    public async Task What_is_spoiled_on_the_shelf_is_mended_by_a_clip_of_the_same_bytes_that_is_put_away()
    {
        var client = await server.WithToken((await server.Join("mending")).Id);
        var bytes = await FakeMedia.ClipOf(2.5);
        var (first, digest) = await Brought(client, bytes);
        await PutAway(client, first);
        await Swept(digest);
        var rotten = await File.ReadAllBytesAsync(server.On(digest));
        rotten[^1] ^= 1;
        await File.WriteAllBytesAsync(server.On(digest), rotten);
        var (second, same) = await Brought(client, bytes);
        same.ShouldBe(digest);
        await PutAway(client, second);
        await Swept(digest);
        (await Digest.OfFile(server.On(digest))).ShouldBe(digest);
        foreach (var clip in new[] { first, second })
        {
            await client.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Is(204);
            await Shown(client, clip, digest);
        }
    }

    [Fact]
    public async Task Every_take_of_a_clip_stays_on_the_shelf_until_it_is_brought_back_and_none_is_thrown_away_before()
    {
        await using var fake = new FakeFal { Clip = FakeMedia.ClipOf(2.75) };
        await fake.Start();
        var clip = await ClipStudio.Order(server, new { maker = await ClipStudio.Maker(server, fake), prompt = "A mill at noon", seed = 1 });
        var digest = (await ClipStudio.Until(server, clip, "completed")).GetProperty("video").Text("digest");
        fake.Clip = FakeMedia.ClipOf(3.25);
        await server.Ada.Send(HttpMethod.Post, $"/api/videos/{clip}/retry", new { prompt = "A mill at night", seed = 2 }).Is(200);
        await ClipStudio.Until(server, clip, "completed");
        var digests = (await server.Runs.Rows($"select a.digest from media_assets a join video_generations t on t.id = a.video_generation_id where t.video_id = '{clip}' and a.asset_type = 'VIDEO_CLIP'")).ConvertAll(row => (string)row[0]);
        digests.Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        var before = await Takes(clip);
        await PutAway(server.Ada, clip);
        foreach (var one in digests)
        {
            File.SetLastWriteTimeUtc(server.On(one), Old);
            await Swept(one);
        }

        var version = (await server.Ada.GetAsync($"/api/videos/{clip}").Is(200)).GetProperty("video").GetProperty("version").GetUInt32();
        foreach (var take in before)
        {
            (await server.Ada.Send(HttpMethod.Delete, $"/api/takes/{take.Text("id")}", null, ("If-Match", $"\"{version}\"")).Refused(409)).ShouldBe("wrong_state");
        }

        digests.ShouldAllBe(one => File.Exists(server.On(one)));
        // A take that nobody looks at keeps the clip from nothing, and comes back once it is whole.
        var other = digests.Single(one => !string.Equals(one, digest, StringComparison.Ordinal));
        var sound = await File.ReadAllBytesAsync(server.On(other));
        await File.WriteAllTextAsync(server.On(other), "something else");
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Is(204);
        await Shown(server.Ada, clip, digest);
        (await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Refused(502)).ShouldBe("store_corrupt");
        await File.WriteAllBytesAsync(server.On(other), sound);
        await server.Ada.Send(HttpMethod.Post, $"/api/trash/videos/{clip}/restore").Is(204);
        await Shown(server.Ada, clip, digest);
        var after = await Takes(clip);
        after.Select(t => t.GetProperty("chosen").GetBoolean()).ShouldBe(before.Select(t => t.GetProperty("chosen").GetBoolean()));
        foreach (var take in after)
        {
            digests.ShouldContain(Digest.Of(await server.Ada.GetByteArrayAsync(take.Text("url_path"))), StringComparer.Ordinal);
        }

        digests.ForEach(one => File.SetLastWriteTimeUtc(server.On(one), Old));
        await Purge();
        digests.ShouldAllBe(one => !File.Exists(server.On(one)));
        await Shown(server.Ada, clip, digest);
    }

    [Fact]
    public async Task One_file_that_two_people_have_put_away_stays_until_both_have_it_back()
    {
        var bytes = await FakeMedia.ClipOf(3.5);
        var (one, other) = (await server.WithToken((await server.Join("sharing")).Id), await server.WithToken((await server.Join("sharer")).Id));
        var ((first, digest), (second, same)) = (await Brought(one, bytes), await Brought(other, bytes));
        same.ShouldBe(digest);
        await PutAway(one, first);
        await PutAway(other, second);
        File.SetLastWriteTimeUtc(server.On(digest), Old);
        await Swept(digest);
        await one.Send(HttpMethod.Post, $"/api/trash/videos/{first}/restore").Is(204);
        await Purge();
        File.Exists(server.On(digest)).ShouldBeTrue();
        await other.Send(HttpMethod.Post, $"/api/trash/videos/{second}/restore").Is(204);
        await Shown(one, first, digest);
        await Shown(other, second, digest);
        await Purge();
        File.Exists(server.On(digest)).ShouldBeFalse();
    }

    private static async Task<(string Clip, string Digest)> Brought(HttpClient client, byte[] bytes)
    {
        var brought = (await ClipStudio.Upload(client, clip: bytes)).GetProperty("video");
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

    private async Task<List<JsonElement>> Takes(string clip) => [.. (await server.Ada.GetAsync($"/api/videos/{clip}/takes").Is(200)).GetProperty("items").EnumerateArray()];

    /// <summary>Nothing but the shelf has it any more.</summary>
    private async Task Swept(string digest)
    {
        var path = server.App.Services.GetRequiredService<FileStore>().PathOf(StorageType.Videos, digest, "mp4");
        File.SetLastWriteTimeUtc(path, Old);
        await Purge();
        (File.Exists(path), File.Exists(server.On(digest))).ShouldBe((false, true));
    }

    private async Task<string> Purge() => await server.App.Services.GetServices<IHousekeeping>().Single(h => h.Task == HousekeepingTask.Trash).Run(CancellationToken.None);

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
