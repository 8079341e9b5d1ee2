using System.Net.Http.Headers;
using System.Text;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Uploads a film in parts that YouTube can be asked about (contract 3.2). The video is there when the last byte is.</summary>
/// <param name="partSize">Bytes of a part.</param>
internal sealed class YouTubeUpload(YouTubeLine line, long partSize)
{
    private static readonly TimeSpan LongestPart = TimeSpan.FromMinutes(15);

    /// <summary>Opens the upload: nobody sees anything of it.</summary>
    public async Task<PostJournal> Begin(PostWork work, CancellationToken ct)
    {
        EnsureSame(work);
        var notify = work.Post.On(YouTubeFields.Notify) ? "true" : "false";
        var address = new Uri($"{work.Access.App.At.Upload}/videos?uploadType=resumable&part={YouTubeBody.Parts}&notifySubscribers={notify}");
        using var request = YouTubeLine.With(work.Access, HttpMethod.Post, address);
        request.Headers.Add("X-Upload-Content-Length", work.Film.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers.Add("X-Upload-Content-Type", work.Film.Type);
        request.Content = new StringContent(YouTubeBody.Of(work.Post).ToJsonString(), Encoding.UTF8, "application/json");
        var answer = await line.Again(request, ct);
        var session = answer.Taken && Uri.TryCreate(address, answer.Header("Location"), out var given) && answer.Header("Location") is not null ? given : throw YouTubeErrors.Of(answer, line.Now);
        return work.Journal with
        {
            Doing = null,
            Session = session.AbsoluteUri,
            SessionAt = work.Now,
            PartSize = partSize,
            PartCount = (int)((work.Film.Length + partSize - 1) / partSize),
            Confirmed = 0,
            Located = true,
            Reply = YouTubeLine.Kept(answer, session.AbsoluteUri),
        };
    }

    /// <summary>Sends the next part.</summary>
    public async Task<PostJournal> Send(PostWork work, CancellationToken ct)
    {
        EnsureSame(work);
        var (from, whole) = (work.Journal.Confirmed, work.Film.Length);
        var count = Math.Min(work.Journal.PartSize, whole - from);
        var last = from + count == whole;
        using var request = Put(work);
        request.Content = new StreamContent(await work.Film.Part(from, count, ct));
        request.Content.Headers.ContentLength = count;
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(work.Film.Type);
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(from, from + count - 1, whole);
        var answer = await Sent(request, last, ct);
        return answer switch
        {
            { Status: 308 } when YouTubeAnswers.Held(answer) is { } held && held <= from => throw Nothing(),
            { Status: 308 } => Held(work, answer, work.Journal with { Doing = null }),
            { Status: 404 or 410 } => throw new PlatformException(PlatformFault.Transient, "YouTube no longer knows the upload: it is asked again, then begun anew."),
            { Taken: true } when YouTubeAnswers.Id(answer) is { } id => YouTubeAnswers.Posted(work, answer, id),
            _ => throw YouTubeErrors.Of(answer, line.Now, maybeDone: last && answer.Status is < 400 or 408 or >= 500),
        };
    }

    /// <summary>Asks how many bytes are there; an upload that is complete answers with its video, however often it is asked.</summary>
    public async Task<PostJournal> Locate(PostWork work, CancellationToken ct)
    {
        using var request = Put(work);
        request.Content = new ByteArrayContent([]);
        request.Content.Headers.ContentLength = 0;
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(work.Film.Length);
        var answer = await line.Again(request, ct);
        if (answer.Status == 308)
        {
            return Held(work, answer, work.Journal.Looked(work.Now, PublicationState.Uploading));
        }

        if (answer.Taken && YouTubeAnswers.Id(answer) is { } id)
        {
            return YouTubeAnswers.Posted(work, answer, id);
        }

        var refused = YouTubeErrors.Of(answer, line.Now);
        // Whatever else it says, a post that may be there is searched for before it is given up.
        return answer.Status is 404 or 410 || (work.Journal.Offered >= work.Film.Length && !YouTubeErrors.Passes(refused.Fault)) ? Lost(work) : throw refused;
    }

    private static PostJournal Lost(PostWork work)
    {
        var gone = work.Journal with { Session = null, SessionAt = null, Confirmed = 0, Located = false, PartSize = 0, PartCount = 0 };
        return gone.Looked(work.Now, work.Journal.Offered < work.Film.Length ? PublicationState.Uploading : PublicationState.Ambiguous);
    }

    private static PostJournal Held(PostWork work, PlatformAnswer answer, PostJournal after) => YouTubeAnswers.Held(answer) is { } held && held <= work.Film.Length
        ? after with { Confirmed = held, Located = true, Reply = YouTubeLine.Kept(answer, work.Journal.Session) }
        : throw new PlatformException(PlatformFault.Transient, "YouTube did not say in words that can be understood how many bytes it holds: it is asked again.");

    private async Task<PlatformAnswer> Sent(HttpRequestMessage request, bool last, CancellationToken ct)
    {
        try
        {
            return last ? await line.Once(request, LongestPart, ct) : await line.Again(request, ct, LongestPart);
        }
        catch (PlatformException failure) when (Shorter(failure))
        {
            // Less than was announced came there, so no upload can have been completed by it.
            throw Changed(failure);
        }
    }

    private static HttpRequestMessage Put(PostWork work) => YouTubeLine.With(work.Access, HttpMethod.Put, new Uri(work.Journal.Session!));

    private static void EnsureSame(PostWork work)
    {
        if (work.Film.Length == 0 || work.Film.Length != work.Post.Film.Bytes)
        {
            throw Changed(null);
        }
    }

    private static bool Shorter(Exception? failure) => failure is not null && (failure is EndOfStreamException || Shorter(failure.InnerException));

    private static PlatformException Changed(Exception? inner) =>
        new(PlatformFault.MediaRejected, "The film's file is not as long as it was when the post was made: make the film again, then post that.", inner: inner) { Field = "film" };

    private static PlatformException Nothing() => new(PlatformFault.Transient, "YouTube kept nothing of the part it was sent: it is asked what it holds, and the part is sent again.");
}
