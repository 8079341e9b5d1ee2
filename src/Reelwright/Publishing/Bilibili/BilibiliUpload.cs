using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>Brings a film's bytes to Bilibili, in numbered parts that may be sent again (contract 5A.3). Nothing of it can be seen there.</summary>
/// <param name="partSize">Bytes of a part.</param>
internal sealed class BilibiliUpload(BilibiliLine line, int partSize)
{
    private const int SlowestBytesASecond = 1 << 15;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How bodies are written: other scripts left readable.</summary>
    public static JsonSerializerOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The part that comes next.</summary>
    public static (long Offset, long Length) Part(PostJournal journal, long film) => (journal.Confirmed, Math.Min(journal.PartSize, film - journal.Confirmed));

    /// <summary>Opens an upload; a former one is forgotten.</summary>
    public async Task<PostJournal> Begin(PostWork work, CancellationToken ct)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new JsonObject { ["name"] = work.Post.Film.Name, ["utype"] = "0" }, Writing);
        var reply = await line.Tell(work.Access, "/arcopen/fn/archive/video/init", body, session: null, posts: false, Patience, ct);
        var token = reply.Data.At("upload_token").Word()
            ?? throw new PlatformException(PlatformFault.Transient, $"{BilibiliLine.Name} opened an upload and named no upload_token: it is asked again.");
        return Anew(work.Journal) with
        {
            Session = token, SessionAt = work.Now, PartSize = partSize, PartCount = (int)((work.Post.Film.Bytes + partSize - 1) / partSize), Located = true,
            Reply = reply.Said.Replace(token, Base.Scrub.Removed, StringComparison.Ordinal),
        };
    }

    /// <summary>Sends the next part.</summary>
    public async Task<PostJournal> Send(PostWork work, CancellationToken ct)
    {
        var (offset, length) = Part(work.Journal, work.Post.Film.Bytes);
        var (session, number) = (work.Journal.Session!, (offset / work.Journal.PartSize) + 1);
        var at = new Uri(FormattableString.Invariant($"{work.Access.App.At.Upload}/video/v2/part/upload?upload_token={Uri.EscapeDataString(session)}&part_number={number}"));
        var content = new StreamContent(await work.Film.Part(offset, length, ct));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentLength = length;
        try
        {
            var reply = await line.Bare(at, content, Patience + TimeSpan.FromSeconds(length / SlowestBytesASecond), [session, work.Access.Token], ct);
            return work.Journal with { Doing = null, Confirmed = offset + length, Located = true, Reply = reply.Said };
        }
        catch (PlatformException gone) when (gone.PlatformCode is BilibiliErrors.NoUpload)
        {
            return Anew(work.Journal);
        }
        catch (PlatformException lost) when (lost.Fault is PlatformFault.Ambiguous)
        {
            throw BilibiliLine.Again(lost);
        }
    }

    /// <summary>Says that all parts are there.</summary>
    public async Task<PostJournal> Complete(PostWork work, CancellationToken ct)
    {
        try
        {
            var reply = await line.Tell(work.Access, "/arcopen/fn/archive/video/complete", [], work.Journal.Session, posts: false, Patience, ct);
            return work.Journal with { Doing = null, Uploaded = true, Reply = reply.Said };
        }
        catch (PlatformException gone) when (gone.PlatformCode is BilibiliErrors.NoUpload)
        {
            return Anew(work.Journal);
        }
    }

    /// <summary>The journal without its upload, of which the platform knows nothing any more.</summary>
    public static PostJournal Anew(PostJournal journal) => journal with
    {
        Doing = null, Session = null, SessionAt = null, PartSize = 0, PartCount = 0, Confirmed = 0, Offered = 0, Located = false, Uploaded = false,
    };
}
