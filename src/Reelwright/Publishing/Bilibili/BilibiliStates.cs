using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>How Bilibili says a film is (contract 5A.4).</summary>
internal static class BilibiliStates
{
    private const long OwnerOnly = -50;

    /// <summary>The journal after the platform showed the film.</summary>
    public static PostJournal Read(PostJournal journal, JsonNode? archive, DateTimeOffset now)
    {
        var (state, desc) = (archive.At("addit_info.state").Count(), archive.At("addit_info.state_desc").Word());
        var told = Of(state, archive.At("resource_id").Word() ?? journal.RemoteId);
        var next = Settle(journal.State, told);
        var isOut = next is PublicationState.Published;
        return journal.Looked(now, next) with
        {
            RemoteState = state is null ? desc : desc is null ? FormattableString.Invariant($"({state})") : FormattableString.Invariant($"{desc} ({state})"),
            RemoteReason = archive.At("addit_info.reject_reason").Word() ?? (next is PublicationState.Failed or PublicationState.Removed ? desc : null),
            RemoteUrl = isOut ? BilibiliLinks.Page(journal.RemoteId!) : journal.RemoteUrl,
            PublishedAt = isOut ? journal.PublishedAt ?? archive.At("ptime").Unix() ?? now : journal.PublishedAt,
            Warning = state is OwnerOnly ? $"{BilibiliLine.Name} shows it to its owner only." : null,
            WarningCode = "owner_only",
            Fault = next is PublicationState.Failed ? Why(state) : null,
        };
    }

    private static PublicationState? Of(long? state, string? id) => state switch
    {
        0 or 1 or OwnerOnly => BilibiliLinks.IsPublic(id) ? PublicationState.Published : PublicationState.InReview,
        -9 or -15 => PublicationState.Processing,
        -1 or -6 or -7 or -8 or -10 or -13 or -30 => PublicationState.InReview,
        -40 => PublicationState.ScheduledRemote,
        -2 or -3 or -4 or -5 or -11 or -12 or -14 or -16 => PublicationState.Failed,
        -20 => PublicationState.Submitted,
        -100 => PublicationState.Removed,
        _ => null,
    };

    /// <summary>What was out cannot go back: it is out, or was taken away.</summary>
    private static PublicationState Settle(PublicationState was, PublicationState? told) => (was, told) switch
    {
        (PublicationState.Published, PublicationState.Failed) => PublicationState.Removed,
        (PublicationState.Submitted, null) => PublicationState.InReview,
        (_, null) => was,
        (_, { } next) => PublicationMoves.MayMove(was, next) ? next : was,
    };

    private static PlatformFault Why(long? state) => state is -11 or -12 or -16 ? PlatformFault.MediaRejected : PlatformFault.Moderation;
}
