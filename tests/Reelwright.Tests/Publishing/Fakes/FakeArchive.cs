using System.Text.Json.Nodes;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>A film at <see cref="FakeBilibili"/>.</summary>
/// <param name="Verdict">How its review ends; null for well.</param>
/// <param name="Dawdles">Its review never ends.</param>
/// <param name="Seconds">How long it is said to be.</param>
internal sealed record FakeArchive(string Id, string Title, string Digest, long Bytes, DateTimeOffset At, (int State, string Reason)? Verdict, bool Dawdles, double? Seconds)
{
    /// <summary>How long its review takes, the first quarter of that in a queue.</summary>
    public TimeSpan Review { get; init; } = TimeSpan.FromMinutes(2);

    public JsonObject? Asked { get; init; }

    public (int State, string Description, string Reason)? Forced { get; set; }

    public bool Forgotten { get; set; }

    public (int State, string Description, string Reason) Now(DateTimeOffset now) =>
        Forced ?? (now - At < Review / 4 ? (-30, "审核中", "") : Dawdles || now - At < Review ? (-1, "待审", "") : Verdict is { } end ? (end.State, "已退回", end.Reason) : (0, "开放浏览", ""));

    public JsonObject Show(DateTimeOffset now)
    {
        var (state, description, reason) = Now(now);
        return new JsonObject
        {
            ["resource_id"] = Id,
            ["title"] = Title,
            ["ctime"] = At.ToUnixTimeSeconds(),
            ["ptime"] = state is 0 ? (At + Review).ToUnixTimeSeconds() : 0,
            ["video_info"] = new JsonObject { ["cid"] = 7, ["filename"] = "n", ["duration"] = Seconds is { } told ? (long)told : null, ["share_url"] = "", ["iframe_url"] = "" },
            ["addit_info"] = new JsonObject { ["state"] = state, ["state_desc"] = description, ["reject_reason"] = reason },
        };
    }
}
