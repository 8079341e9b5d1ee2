using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Links;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bridge;

/// <summary>What a bridge says became of a post: in its answer, or later when it calls back.</summary>
/// <param name="Status"><c>published</c>, <c>accepted</c> or <c>failed</c>.</param>
/// <param name="Job">The bridge's own name of the work.</param>
internal sealed record BridgeOutcome(string Status, string? RemoteId, string? Url, string? Reason, string? Job)
{
    private const int LongestName = 200;
    private const int LongestReason = 500;

    /// <summary>Null when it says none of the three.</summary>
    public static BridgeOutcome? Read(JsonNode? said) => said.At("status").Word() is "published" or "accepted" or "failed"
        ? new BridgeOutcome(said.At("status").Word()!, Short(said.At("remoteId").Word(), LongestName), said.At("url").Word(), Short(said.At("reason").Word(), LongestReason), Short(said.At("jobId").Word(), LongestName))
        : null;

    /// <summary>The platform's id of the post that it names; null where it names none.</summary>
    public string? Named(PlatformType platform) => (Address(platform) ?? ById(platform))?.RemoteId ?? RemoteId;

    /// <summary>The journal after it, wherever that stood before.</summary>
    public PostJournal On(PostJournal journal, PlatformType platform, DateTimeOffset now) => Status switch
    {
        "published" => Published(journal, platform, now),
        "failed" => journal with
        {
            Doing = null, State = PublicationState.Failed, RemoteState = Status, RemoteReason = Reason ?? "The bridge does not say why.", Fault = PlatformFault.Validation, Task = Job ?? journal.Task,
        },
        _ => journal with { Doing = null, State = PublicationState.Processing, RemoteState = Status, Task = Job ?? journal.Task },
    };

    // Whoever writes a bridge may write anything there: only a post of the platform is ever shown as one.
    private PostJournal Published(PostJournal journal, PlatformType platform, DateTimeOffset now)
    {
        var named = Address(platform);
        var link = named ?? ById(platform);
        return journal with
        {
            Doing = null,
            State = link is null ? PublicationState.PublishedUnlinked : PublicationState.Published,
            RemoteState = Status,
            RemoteReason = null,
            RemoteId = link?.RemoteId ?? RemoteId,
            RemoteUrl = link?.Address,
            PublishedAt = journal.PublishedAt ?? now,
            Task = Job ?? journal.Task,
            Warning = Url is null || named is not null ? link?.Warning : $"The bridge names an address that is no post of {PlatformNames.Of(platform)}: paste the right one.",
            WarningCode = Url is null || named is not null ? link?.WarningCode : "other_address",
        };
    }

    private PostLink? Address(PlatformType platform) => Url is not null && PostLinks.Find(Url) is { } found && found.Platform == platform ? found : null;

    private PostLink? ById(PlatformType platform) => RemoteId is null ? null : PostLinks.Of(platform, RemoteId);

    private static string? Short(string? text, int most) => text?.Length > most ? text[..most] : text;
}
