using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Domain;
using Reelwright.Features.Library;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Http;

/// <summary>Assets, and what people put into sentences themselves.</summary>
internal static class LibraryRoutes
{
    /// <summary>Adds the routes.</summary>
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/assets", (Guid? project, Guid? chapter, Guid? sentence, string? type, string? source, int? limit, string? after, ListAssets list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListAssets.Request(project, chapter, sentence, QueryWords.Read<AssetType>(type), QueryWords.Read<SourceType>(source)), PageRequest.Of(limit, after), ct))
            .WithSummary("Assets of a project, a chapter or a sentence, or else one's own, or with source=STOCK what everybody may use; the newest first.").Fails("not_found");
        api.MapPost("/assets", async Task<Created<AssetRow>> ([FromQuery(Name = "file_name")] string? fileName, string? licence, AddAsset add, FetchAsset fetch, HttpContext http, CancellationToken ct) =>
        {
            var asset = http.Request.HasJsonContentType()
                ? await fetch.Run(http.Caller(), await JsonInstead.Read<FetchAsset.Request>(http, ct), fileName, licence, ct)
                : await add.Run(http.Caller(), http.Request.Body, http.Request.ContentLength, fileName, licence, ct);
            return TypedResults.Created($"/api/assets/{asset.Id}", asset);
        }).TakesFile(AddAsset.Largest).WithMetadata(new OrUrl("https://example.org/lighthouse.png"))
            .WithSummary("Adds a picture or a sound, such as music: its bytes are the body, or as JSON the url it lies at, which is fetched once. With a licence it is stock, which everybody may use and only an owner adds.")
            .Fails([.. ApiCodes.OwnFile, "licence_invalid", "forbidden", "address_invalid", "address_refused", "address_unreachable", "too_slow"]).Never("invalid", "media_type_unknown");
        api.MapGet("/assets/{asset:guid}", async (Guid asset, ReadAsset read, HttpContext http, CancellationToken ct) =>
        {
            var answer = await read.Run(http.Caller(), asset, ct);
            http.SetVersion(answer.Asset.Version);
            return answer;
        })
            .WithSummary("An asset: its facts, where it came from, which sentences and films use it and whether it still fits them.");
        api.MapDelete("/assets/{asset:guid}", async Task<NoContent> (Guid asset, RemoveAsset remove, HttpContext http, CancellationToken ct) =>
        {
            await remove.Run(http.Caller(), asset, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Removes an upload of one's own, or as an owner stock, that nothing uses; needs If-Match.").Fails("wrong_state", "forbidden");
        api.MapPut("/sentences/{sentence:guid}/picture", async (Guid sentence, UsePicture.Request request, UsePicture use, HttpContext http, CancellationToken ct) =>
            Told(http, await use.Run(http.Caller(), sentence, http.ExpectedVersion(), request, ct)))
            .WithSummary("Puts a picture that is here already in a sentence, stock for instance; needs If-Match. No maker replaces it.").Fails("wrong_kind", "file_type_unsupported", "file_removed");
        api.MapPost("/sentences/{sentence:guid}/picture", async (Guid sentence, [FromQuery(Name = "file_name")] string? fileName, ReplacePicture replace, HttpContext http, CancellationToken ct) =>
            Told(http, await replace.Run(http.Caller(), sentence, http.ExpectedVersion(), http.Request.Body, http.Request.ContentLength, fileName, ct)))
            .TakesFile(ReplacePicture.Largest)
            .WithSummary("Puts one's own picture in a sentence, a PNG, JPEG or WebP file as the body; needs If-Match. No maker replaces it.").Fails([.. ApiCodes.OwnFile, "wrong_kind"]);
        api.MapPost("/sentences/{sentence:guid}/voice", async (Guid sentence, [FromQuery(Name = "file_name")] string? fileName, ReplaceVoice replace, HttpContext http, CancellationToken ct) =>
            Told(http, await replace.Run(http.Caller(), sentence, http.ExpectedVersion(), http.Request.Body, http.Request.ContentLength, fileName, ct)))
            .TakesFile(ReplaceVoice.Largest)
            .WithSummary("Puts one's own voice line in a sentence, a sound file as the body; needs If-Match. No maker replaces it.").Fails([.. ApiCodes.OwnFile, "voice_silent", "voice_unreadable"]);
        api.MapGet("/sentences/{sentence:guid}/versions", (Guid sentence, string? slot, int? limit, string? after, ListVersions list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), sentence, QueryWords.Read<MediaSlot>(slot), PageRequest.Of(limit, after), ct))
            .WithSummary("The versions of a sentence's picture and voice, the newest first.");
        api.MapPost("/sentences/{sentence:guid}/versions/{media:guid}/choose", async (Guid sentence, Guid media, ChooseVersion choose, HttpContext http, CancellationToken ct) =>
            Told(http, await choose.Run(http.Caller(), sentence, media, http.ExpectedVersion(), ct)))
            .WithSummary("Chooses a version; needs If-Match. Choosing the former one takes a replacement back.").Fails("wrong_kind");
        api.MapPost("/sentences/{sentence:guid}/versions/{media:guid}/release", async (Guid sentence, Guid media, ChooseVersion choose, HttpContext http, CancellationToken ct) =>
            Told(http, await choose.Release(http.Caller(), sentence, media, http.ExpectedVersion(), ct)))
            .WithSummary("Lets go of a chosen version; needs If-Match. The next film takes or makes what the text asks for.").Fails("wrong_kind");
    }

    private static ReadChapter.SentenceRow Told(HttpContext http, Sentence sentence)
    {
        http.SetVersion(sentence.Version);
        return ReadChapter.Of(sentence);
    }
}
