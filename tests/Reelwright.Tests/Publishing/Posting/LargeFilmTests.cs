using System.Globalization;
using Reelwright.Domain;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Posting;

/// <summary>A film of 2 GB: however long it is, a process that posts it needs no more memory, and after a kill -9 it sends what is not there yet.</summary>
[Collection(nameof(Presses))]
[Trait("suite", "publish")]
[Trait("long", "true")]
public sealed class LargeFilmTests(Press press)
{
    private const long Large = 2L << 30;
    private const int Small = 40 << 20;
    private const long MostMore = 48L << 20;
    private const int UntilKill = 100;

    [Fact]
    public async Task Two_gigabytes_are_posted_in_constant_memory_and_go_on_where_they_were()
    {
        var desk = press.Desks[PlatformType.YouTube];
        var fake = (FakeYouTube)desk.Fake;
        await press.Work();
        var small = await Peak(await press.Post(PlatformType.YouTube, await StoredFilm.Add(press.Server, "small", new FilmBytes(Small, 3)), "small"));
        var film = await StoredFilm.AddSparse(press.Server, "large", Large);
        var (posts, taken) = (fake.Posts.Count, fake.PartsTaken.Count);
        var post = await press.Post(PlatformType.YouTube, film, "large");
        using (var trap = new PlatformTrap(fake, FakeMoment.CarriedOut, desk.Send, UntilKill))
        {
            await trap.Sprung;
            await press.KillWorker();
        }

        var confirmed = fake.PartsTaken.Skip(taken).Max(p => p.From + p.Length);
        var before = fake.PartsTaken.Count;
        await press.Work();
        var large = await Peak(post);

        fake.PartsTaken[before].From.ShouldBe(confirmed);
        fake.PartsTaken.Skip(taken).Sum(p => p.Length).ShouldBe(Large);
        fake.Posts.Count.ShouldBe(posts + 1);
        fake.Posts[^1].Digest.ShouldBe(film.Digest);
        (large - small).ShouldBeLessThan(MostMore, FormattableString.Invariant($"{small >> 20} MB for {Small >> 20} MB, {large >> 20} MB for {Large >> 20} MB"));
    }

    private async Task<long> Peak(Guid post)
    {
        for (var (turn, peak) = (0, 0L); ; turn++)
        {
            peak = Math.Max(peak, await press.Memory());
            if (string.Equals(await press.Server.Runs.One<string>($"select status from publication_records where id = '{post}'"), "published", StringComparison.Ordinal))
            {
                return peak;
            }

            turn.ShouldBeLessThan(6000, string.Create(CultureInfo.InvariantCulture, $"{post} is not published"));
            await press.Hurry();
            await Task.Delay(50);
        }
    }
}
