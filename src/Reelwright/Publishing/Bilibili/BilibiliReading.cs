using Reelwright.Domain;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Looks at a post at Bilibili (contract 5A.4).</summary>
internal sealed class BilibiliReading(BilibiliLine line)
{
    /// <summary>How the post is.</summary>
    public async Task<PostJournal> Look(PostWork work, CancellationToken ct)
    {
        try
        {
            var reply = await line.Get(work.Access, "/arcopen/fn/archive/view?resource_id=" + Uri.EscapeDataString(work.Journal.RemoteId!), ct);
            return BilibiliStates.Read(work.Journal, reply.Data, work.Now) with { Reply = reply.Said };
        }
        catch (PlatformException gone) when (gone.Fault is PlatformFault.NotFound && work.Journal.State is PublicationState.Published)
        {
            return work.Journal.Looked(work.Now, PublicationState.Removed) with { RemoteReason = null, Warning = gone.Message, WarningCode = gone.Code };
        }
        catch (PlatformException odd) when (!BilibiliErrors.Passes(odd))
        {
            // The post is made: no answer to a look undoes that.
            return work.Journal.Looked(work.Now, work.Journal.State) with { Warning = odd.Message, WarningCode = odd.Code };
        }
    }
}
