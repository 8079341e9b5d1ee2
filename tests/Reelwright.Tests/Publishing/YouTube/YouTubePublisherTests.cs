using Reelwright.Domain;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.YouTube;

/// <summary>YouTube keeps to what every adapter keeps to, with a cover and all.</summary>
[Trait("suite", "publish")]
public sealed class YouTubePublisherTests : PublisherContract
{
    protected override async Task<PublisherCase> Open() => await YouTubeCase.Open(cover: true);

    [Fact]
    public async Task What_was_asked_for_is_what_YouTube_is_told()
    {
        await using var at = await YouTubeCase.Open();
        at.Asked = at.Asked with
        {
            Options = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["category"] = "1", ["license"] = "creativeCommon", ["embeddable"] = "false", ["notify_subscribers"] = "false", ["made_for_kids"] = "true", ["public_stats"] = "false",
            },
        };

        await at.Walk().Run();

        var (query, body) = at.Tube.LastInsert!.Value;
        query["notifySubscribers"].ToString().ShouldBe("false");
        body.ToJsonString().ShouldBe("""
            {"snippet":{"title":"The Sea, Part 1","description":"\u6D77 and more.","tags":["sea","a lighthouse"],"categoryId":"1","defaultAudioLanguage":"zh-CN"},"status":{"privacyStatus":"public","embeddable":false,"license":"creativeCommon","publicStatsViewable":false,"selfDeclaredMadeForKids":true,"containsSyntheticMedia":true}}
            """.Trim());
    }

    [Fact]
    public async Task What_nobody_chose_has_its_default()
    {
        await using var at = await YouTubeCase.Open();
        at.Asked = at.Asked with { MadeByAi = false, Visibility = VisibilityType.Unlisted };

        await at.Walk().Run();

        var (query, body) = at.Tube.LastInsert!.Value;
        query["notifySubscribers"].ToString().ShouldBe("true");
        body["snippet"]!["categoryId"]!.ToString().ShouldBe("22");
        body["status"]!.ToJsonString().ShouldBe("""{"privacyStatus":"unlisted","embeddable":true,"license":"youtube","publicStatsViewable":true,"selfDeclaredMadeForKids":false,"containsSyntheticMedia":false}""");
    }

    [Fact]
    public async Task Parts_are_of_one_size_and_go_by_the_journal()
    {
        await using var at = await YouTubeCase.Open();
        var walk = at.Walk();

        await walk.Until(PublishStep.Send);
        walk.Journal.Session.ShouldNotBeNull().ShouldContain("upload_id=");
        (walk.Journal.PartSize, walk.Journal.PartCount).ShouldBe((262_144, 3));
        await walk.Run();

        at.Tube.PartsTaken.ShouldBe([(0, 262_144), (262_144, 262_144), (524_288, 75_712)]);
        walk.Steps.ShouldBe([PublishStep.Begin, PublishStep.Send, PublishStep.Send, PublishStep.Send, .. walk.Steps.Skip(4)]);
        walk.Steps.Skip(4).ShouldAllBe(s => s == PublishStep.Look);
        walk.Journal.Session.ShouldBeNull();
    }

    [Fact]
    public async Task A_cover_is_set_after_the_film_is_there()
    {
        await using var at = await YouTubeCase.Open(cover: true);

        var end = await at.Walk().Run();

        at.Tube.Videos.Single().Thumbnail.ShouldNotBeNull().Length.ShouldBe(9000);
        (end.Cover, end.CoverTrouble).ShouldBe(($"https://i.example.org/{end.RemoteId}/default.jpg", null));
        end.RemoteUrl.ShouldBe($"https://www.youtube.com/watch?v={end.RemoteId}");
    }

    [Fact]
    public void Parts_that_YouTube_would_not_take_are_refused_at_once()
    {
        using var outbound = new Reelwright.Base.Net.Outbound([]);
        using var http = new Reelwright.Publishing.Wire.PlatformHttp(outbound, TimeProvider.System);
        foreach (var size in new long[] { 0, -262_144, 262_143, 262_145 })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => new Reelwright.Publishing.YouTube.YouTubePublisher(http, size));
        }
    }
}
