using System.Net.Http.Headers;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.YouTube;

/// <summary>Gives a video its cover (contract 3.5). The film is posted already: trouble here is told, and never fails it.</summary>
internal sealed class YouTubeCover(YouTubeLine line)
{
    public async Task<PostJournal> Set(PostWork work, CancellationToken ct)
    {
        var journal = work.Journal with { Doing = null };
        if (work.Cover is not { } cover)
        {
            return journal with { Cover = "-" };
        }

        if (cover.Length > YouTubeCard.MostCover)
        {
            return journal with { Cover = "-", CoverTrouble = $"The cover has {cover.Length} bytes, YouTube takes {YouTubeCard.MostCover}: set a smaller one in YouTube Studio.", CoverTroubleCode = "cover_large" };
        }

        try
        {
            using var request = YouTubeLine.With(work.Access, HttpMethod.Post, new Uri($"{work.Access.App.At.Upload}/thumbnails/set?videoId={Uri.EscapeDataString(work.Journal.RemoteId!)}&uploadType=media"));
            request.Content = new ByteArrayContent(await cover.All(ct));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(cover.Type);
            var answer = await line.Again(request, ct);
            return answer.Taken
                ? journal with { Cover = answer.Json.At("items").Each().FirstOrDefault().At("default.url").Word() ?? "set", CoverTrouble = null, Reply = YouTubeLine.Kept(answer) }
                : throw YouTubeErrors.Of(answer, line.Now);
        }
        catch (PlatformException failure) when (failure.Fault is not (PlatformFault.AuthExpired or PlatformFault.AuthRevoked))
        {
            // What passes gets a second chance, and the post does not wait for a third.
            var again = failure.Fault is PlatformFault.Transient && journal.CoverTrouble is null;
            return journal with { Cover = again ? null : "-", CoverTrouble = failure.Message, CoverTroubleCode = failure.Code, LookedAt = work.Now };
        }
    }
}
