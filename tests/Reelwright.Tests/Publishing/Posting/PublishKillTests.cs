using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Posting;

/// <summary>kill -9 at sixty moments of posting films of 20 MB: the platform holds exactly one post for a record, or the record says that nobody knows; never two, never one that is told and not there.</summary>
[Collection(nameof(Presses))]
[Trait("suite", "publish")]
public sealed class PublishKillTests(Press press)
{
    private const int Megabytes = 20;
    private const int SeedsEach = 4;
    private const int MostTurns = 200;
    private static readonly string[] Stages = ["start", "chunk", "last chunk", "submit", "after submit"];
    private static readonly PlatformType[] Platforms = [PlatformType.YouTube, PlatformType.TikTok, PlatformType.Bilibili];

    public static TheoryData<PlatformType, string, int> Few() => new()
    {
        { PlatformType.YouTube, "last chunk", 0 }, { PlatformType.TikTok, "submit", 1 }, { PlatformType.Bilibili, "submit", 0 },
    };

    public static TheoryData<PlatformType, string, int> Others()
    {
        var (few, data) = (Few().Select(d => ((PlatformType)d[0], (string)d[1], (int)d[2])).ToHashSet(), new TheoryData<PlatformType, string, int>());
        foreach (var platform in Platforms)
        {
            foreach (var stage in Stages)
            {
                for (var seed = 0; seed < SeedsEach; seed++)
                {
                    if (!few.Contains((platform, stage, seed)))
                    {
                        data.Add(platform, stage, seed);
                    }
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Few))]
    public Task What_is_killed_while_it_posts_posts_once_or_says_that_nobody_knows(PlatformType platform, string stage, int seed) => Kill(platform, stage, seed);

    [Theory]
    [Trait("long", "true")]
    [MemberData(nameof(Others))]
    public Task What_is_killed_at_any_other_moment_posts_once_or_says_that_nobody_knows(PlatformType platform, string stage, int seed) => Kill(platform, stage, seed);

    private async Task Kill(PlatformType platform, string stage, int seed)
    {
        var (desk, name) = (press.Desks[platform], FormattableString.Invariant($"{platform} {stage} {seed}"));
        var chance = Digest.Number(name);
        var film = await StoredFilm.Add(press.Server, name.Replace(' ', '-'), new FilmBytes(Megabytes << 20, (int)(chance % int.MaxValue)));
        var (begins, nth) = stage switch
        {
            "start" => (desk.Begin, 1),
            "chunk" => (desk.Send, 1 + (int)(chance % (ulong)Math.Max(1, desk.Parts - 1))),
            "last chunk" => (desk.Send, desk.Parts),
            "submit" => desk.Submit,
            _ => (desk.Look, 1),
        };
        // Half of them before the platform has done anything, half after.
        using var trap = new PlatformTrap(desk.Fake, seed % 2 == 0 ? FakeMoment.CarriedOut : FakeMoment.Arrived, begins, nth);
        var before = desk.Fake.Posts.Count;
        var post = await press.Post(platform, film, name);
        await press.Work();
        await trap.Sprung;
        await Task.Delay(TimeSpan.FromMilliseconds(chance / 100 % 200));
        await press.KillWorker();
        trap.LetGo();

        await press.Work();
        var state = await Ends(post);

        var posts = desk.Fake.Posts.Skip(before).Where(p => string.Equals(p.Digest, film.Digest, StringComparison.Ordinal)).ToList();
        var told = await press.Server.Runs.Rows($"select step, ended_at is not null, fault, message from publication_steps where publication_id = '{post}' order by id");
        var journal = $"{name}: {state}, {posts.Count} posts; {string.Join(", ", told.Select(t => $"{t[0]} {t[1]} {t[2]}"))}";
        posts.Count.ShouldBeLessThanOrEqualTo(1, journal);
        if (PublicationMoves.Status(state) is PublicationStatus.Published)
        {
            posts.Count.ShouldBe(1, journal);
        }
        else
        {
            state.ShouldBe(PublicationState.Ambiguous, journal);
        }

        // Only a call that makes a post and cannot be asked about leaves a doubt.
        if (stage is "chunk" || (stage is "start" && platform is not PlatformType.TikTok) || stage is "after submit")
        {
            PublicationMoves.Status(state).ShouldBe(PublicationStatus.Published, journal);
        }
    }

    private async Task<PublicationState> Ends(Guid post)
    {
        for (var turn = 0; ; turn++)
        {
            var row = (await press.Server.Runs.Rows($"select state, looks, coalesce(error_message, ''), coalesce(last_error, '') from publication_records where id = '{post}'"))[0];
            var state = Words.Read<PublicationState>((string)row[0]);
            if (PublicationMoves.Status(state) is PublicationStatus.Published or PublicationStatus.Failed or PublicationStatus.Cancelled || (state is PublicationState.Ambiguous && (int)row[1] >= 2))
            {
                return state;
            }

            turn.ShouldBeLessThan(MostTurns, $"{state}, {row[2]} {row[3]}");
            await press.Hurry();
            await Task.Delay(100);
        }
    }
}
