using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;
using Reelwright.Tests.Storage.Bucket;

namespace Reelwright.Tests.Engine;

/// <summary>From a book to its film with every file in a bucket, also when the bucket's server dies on the way.</summary>
[Trait("turn", "c")]
public sealed class StoreMakeTests
{
    private const string Book = "The ferry left the harbour before dawn. Nobody on the deck spoke a word.\n\nFar ahead a single lamp turned. She counted the seconds.\n";

    [Fact]
    public async Task A_film_is_made_on_a_strict_server()
    {
        await using var server = new StrictS3();
        await Whole(server);
        // But for the marks that say whose the files are.
        server.Kept.Where(kept => !kept.Key.EndsWith("/.installation", StringComparison.Ordinal)).ShouldAllBe(kept => kept.Key.Contains(Digest.Of(kept.Value), StringComparison.Ordinal));
        server.OpenUploads.ShouldBe(0);
    }

    [NodeTheory]
    [InlineData("s3rver")]
    public async Task A_film_is_made_on_a_lenient_server(string prefix)
    {
        await using var server = new S3rver();
        await Whole(server, prefix);
    }

    [Fact]
    public async Task A_strict_server_that_dies_on_the_way_loses_nothing()
    {
        await using var server = new StrictS3();
        await Dying(server);
    }

    [NodeTheory]
    [InlineData("dying")]
    public async Task A_lenient_server_that_dies_on_the_way_loses_nothing(string prefix)
    {
        await using var server = new S3rver();
        await Dying(server, prefix);
    }

    private static async Task Whole(IBucketServer server, string prefix = "whole")
    {
        await server.Start();
        await using var runs = await Runs.Open(server.Settings(prefix));
        var book = runs.Write("book.txt", Book);
        var made = (await Make(runs, server, prefix, book)).Well();
        (await runs.One<string>("select file_path from generated_videos where generation_status = 'COMPLETED'")).ShouldStartWith($"s3://reel/{prefix}/videos/");
        await EnsureThere(runs);
        // The film that is there is handed out again, from bytes that are fetched anew.
        Directory.GetFiles(Path.Combine(runs.Data, "media/.cache"), "*.mp4", SearchOption.AllDirectories).ToList().ForEach(File.Delete);
        var again = (await Make(runs, server, prefix, book)).Well();
        again.Of("film").Single().GetProperty("up_to_date").GetBoolean().ShouldBeTrue();
        again.Film().ShouldBe(made.Film());
        if (server is StrictS3)
        {
            // The other's key is its name.
            (Log(runs) + made.Error + string.Concat(made.Events)).ShouldNotContain(server.Secret);
        }
    }

    private static async Task Dying(IBucketServer server, string prefix = "dying")
    {
        await using var undisturbed = await Runs.Open();
        var film = (await undisturbed.Make(undisturbed.Write("book.txt", Book))).Well().Film();

        await server.Start();
        await using var runs = await Runs.Open(server.Settings(prefix));
        var output = runs.NewOut();
        using var making = await ReelProcess.StartWith(
            server.Environment(prefix), ["make", runs.Write("book.txt", Book), "--data", runs.Data, "--out", output, "--json", .. Runs.Small]);
        // Once longer than anything is tried again, once shorter.
        foreach (var (made, seconds) in new[] { (2, 9), (9, 2) })
        {
            await making.UntilMade(made);
            await server.Die();
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            await server.Start();
        }

        var end = await making.End();
        end.Code.ShouldBe(0, end.Error + Log(runs));
        (await Digest.OfFile(Directory.GetFiles(output, "*.mp4").ShouldHaveSingleItem())).ShouldBe(film);
        await EnsureThere(runs);
        (await runs.Rows("select input_digest from provider_calls where status = 'done' and asset_id is not null group by 1 having count(*) > 1")).ShouldBeEmpty();
    }

    private static Task<Made> Make(Runs runs, IBucketServer server, string prefix, string book) => runs.MakeAs(book, Runs.Small, server.Environment(prefix));

    /// <summary>Every file the database counts is in the bucket, whole, and nothing else is.</summary>
    private static async Task EnsureThere(Runs runs)
    {
        var store = runs.Installation.Files;
        var counted = (await runs.Rows("select area, digest, size_bytes from file_blobs")).ConvertAll(row => (Area: Words.Read<StorageType>((string)row[0]), Digest: (string)row[1], Size: (long)row[2]));
        counted.Count.ShouldBeGreaterThan(12);
        var found = new List<FoundFile>();
        foreach (var area in Enum.GetValues<StorageType>())
        {
            await foreach (var file in store.List(area, CancellationToken.None))
            {
                found.Add(file);
                await using var bytes = await store.Read(file.Path, CancellationToken.None);
                using var read = new MemoryStream();
                await bytes.CopyToAsync(read);
                Digest.Of(read.ToArray()).ShouldBe(store.Named(file.Path).Digest);
            }
        }

        var there = found.ConvertAll(file => (store.Named(file.Path).Area, Digest: store.Named(file.Path).Digest!, file.Size));
        counted.Except(there).ShouldBeEmpty();
        there.Except(counted).ShouldBeEmpty();
    }

    private static string Log(Runs runs) => File.Exists(Path.Combine(runs.Data, "reel.log")) ? File.ReadAllText(Path.Combine(runs.Data, "reel.log")) : "";
}
