using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Publications;
using Reelwright.Features.Records;
using Reelwright.Pipeline.Publications;
using Reelwright.Publishing.Bridge;
using Reelwright.Publishing.TikTok;

namespace Reelwright.Features.Http;

/// <summary>Publications: checking, making, posting, holding and settling posts, and what became of them.</summary>
internal static class PublicationRoutes
{
    private const string Zip = "application/zip";

    /// <summary>Adds the routes.</summary>
    public static void Map(IEndpointRouteBuilder app, RouteGroupBuilder api)
    {
        Files(app, api);
        Reading(api);
        api.MapPost("/publications/check", (NewPost request, bool? live, CheckPost check, HttpContext http, CancellationToken ct) => check.Run(http.Caller(), request, live == true, ct))
            .WithSummary("What is wrong with a post as it is typed, and how long its texts are in the platform's units; nothing is kept. With live=true the platform is asked what it allows the account just now.").Fails(ApiCodes.Post);
        api.MapPost("/publications", async Task<Created<ReadPost.Row>> (NewPost request, CreatePost create, ReadPost read, HttpContext http, CancellationToken ct) =>
            Made(await Told(http, await create.Run(http.Caller(), request, ct), read, ct)))
            .WithSummary("Makes a post of a film or a clip: a draft or, with publish, posted now or at its time. What is not said is prefilled; the same a second time is refused unless again is said.").Fails([.. ApiCodes.Post, "post_invalid", "already_posted"]);
        api.MapPatch("/publications/{publication:guid}", (Guid publication, EditPost.Change change, EditPost edit, ReadPost read, HttpContext http, CancellationToken ct) =>
            edit.Run(http.Caller(), publication, http.ExpectedVersion(), change, ct).Then(() => Told(http, publication, read, ct)))
            .WithSummary("Changes what is said of a post that is a draft, waits for its time, or has failed; what is not given stays, and scheduled_at null takes its time away; needs If-Match.").Fails("wrong_state", "post_invalid", "already_posted", "film_gone", "file_removed", "route_unknown");
        api.MapDelete("/publications/{publication:guid}", async Task<NoContent> (Guid publication, DeletePost delete, HttpContext http, CancellationToken ct) =>
        {
            await delete.Run(http.Caller(), publication, http.ExpectedVersion(), ct);
            return TypedResults.NoContent();
        }).WithSummary("Removes a post of which nothing was ever sent; needs If-Match.").Fails("wrong_state");
        Steering(api);
        Settling(api);
    }

    private static void Reading(RouteGroupBuilder api)
    {
        api.MapGet("/publications", (
                string? status, string? state, string? platform, Guid? account, Guid? project, Guid? chapter, Guid? film, Guid? clip, Guid? series, DateTimeOffset? from, DateTimeOffset? to,
                [FromQuery(Name = "account_gone")] bool? accountGone, int? limit, string? after, string? sort, string? order, ListPosts list, HttpContext http, CancellationToken ct) =>
            list.Run(http.Caller(), new ListPosts.Request(
                QueryWords.Read<PublicationStatus>(status), QueryWords.Read<PublicationState>(state), QueryWords.Read<PlatformType>(platform), account, project, chapter, film, clip, series, from, to, accountGone), PageRequest.Of(limit, after, sort, order), ct))
            .WithSummary("One's posts, or those of a project or chapter, the newest first; with sort=scheduled_at those that have a time, by it; from and to are about that time, with sort=published_at about when they came out; with account_gone those that a platform has and whose account was taken away: a person says what became of them.").Fails("not_found");
        api.MapGet("/publications/{publication:guid}", (Guid publication, ReadPost read, HttpContext http, CancellationToken ct) => Told(http, publication, read, ct)).WithSummary("A post: what is said, how it stands, what its platform says, and what one may do with it now.");
        api.MapGet("/publications/{publication:guid}/steps", (Guid publication, int? limit, string? after, ListPostSteps steps, HttpContext http, CancellationToken ct) => steps.Run(http.Caller(), publication, PageRequest.Of(limit, after), ct))
            .WithSummary("What was done at the platform for a post, step by step, the last first.");
        api.MapGet("/publications/{publication:guid}/history", (Guid publication, int? limit, string? after, ReadHistory history, HttpContext http, CancellationToken ct) =>
            history.Publication(http.Caller(), publication, PageRequest.Of(limit, after), ct)).WithSummary("Every move of a post's state, the last first.");
    }

    private static void Steering(RouteGroupBuilder api)
    {
        api.MapPost("/publications/{publication:guid}/publish", (Guid publication, PublishPost publish, ReadPost read, HttpContext http, CancellationToken ct) =>
            publish.Run(http.Caller(), publication, ct).Then(() => Told(http, publication, read, ct))).WithSummary("Has a draft posted, now or at its time.").Fails("wrong_state", "post_invalid", "file_removed", "film_gone", "route_unknown");
        api.MapPost("/publications/{publication:guid}/pause", (Guid publication, PausePost pause, ReadPost read, HttpContext http, CancellationToken ct) =>
            pause.Pause(http.Caller(), publication, ct).Then(() => Told(http, publication, read, ct))).WithSummary("Holds a post that cannot be out yet: nothing more of it is sent.").Fails("wrong_state");
        api.MapPost("/publications/{publication:guid}/resume", (Guid publication, PausePost pause, ReadPost read, HttpContext http, CancellationToken ct) =>
            pause.Resume(http.Caller(), publication, ct).Then(() => Told(http, publication, read, ct))).WithSummary("Lets a post go on that was held.").Fails("wrong_state");
        api.MapPost("/publications/{publication:guid}/cancel", (Guid publication, CancelPost cancel, ReadPost read, HttpContext http, CancellationToken ct) =>
            cancel.Run(http.Caller(), publication, ct).Then(() => Told(http, publication, read, ct))).WithSummary("Ends a post before it is out; one that may be out already is refused.").Fails("wrong_state");
        api.MapPost("/publications/{publication:guid}/retry", (Guid publication, RetryPost.Request? request, RetryPost retry, ReadPost read, HttpContext http, CancellationToken ct) =>
            retry.Run(http.Caller(), publication, request ?? new RetryPost.Request(), ct).Then(() => Told(http, publication, read, ct)))
            .WithSummary("Tries a failed post again as another attempt; where the platform may have something of it, with confirm alone.").Fails("wrong_state", "look_first", "post_invalid", "already_posted", "file_removed", "film_gone", "route_unknown");
        api.MapPost("/publications/{publication:guid}/again", async Task<Created<ReadPost.Row>> (Guid publication, PostAgain.Request? request, PostAgain again, ReadPost read, HttpContext http, CancellationToken ct) =>
            Made(await Told(http, await again.Run(http.Caller(), publication, request ?? new PostAgain.Request(), ct), read, ct)))
            .WithSummary("Makes another post like one that is out, was taken away or was cancelled.").Fails([.. ApiCodes.Post, "post_invalid", "already_posted"]);
    }

    private static void Settling(RouteGroupBuilder api)
    {
        api.MapPost("/publications/{publication:guid}/settle", (Guid publication, SettlePost.Request request, SettlePost settle, ReadPost read, HttpContext http, CancellationToken ct) =>
            settle.Run(http.Caller(), publication, request, ct).Then(() => Told(http, publication, read, ct)))
            .WithSummary("Says what became of a post of which nobody knew: posted, with its link, or not_posted, and then posted anew or left.").Fails("wrong_state", "link_unknown", "link_other_platform", "look_first", "file_removed", "already_posted");
        api.MapPost("/publications/{publication:guid}/find", (Guid publication, FindPost find, ReadPost read, HttpContext http, CancellationToken ct) =>
            find.Run(http.Caller(), publication, ct).Then(() => Told(http, publication, read, ct))).WithSummary("Has the platform asked now how a post is.").Fails("wrong_state");
        api.MapPost("/publications/{publication:guid}/link", (Guid publication, LinkPost.Request? request, LinkPost link, ReadPost read, HttpContext http, CancellationToken ct) =>
            link.Run(http.Caller(), publication, request ?? new LinkPost.Request(), ct).Then(() => Told(http, publication, read, ct)))
            .WithSummary("Says that a person has posted it, with its link or without.").Fails("wrong_state", "link_unknown", "link_other_platform", "already_posted");
    }

    private static void Files(IEndpointRouteBuilder app, RouteGroupBuilder api)
    {
        api.MapGet("/publications/{publication:guid}/package", async Task<IResult> (Guid publication, PackagePost package, HttpContext http, CancellationToken ct) =>
        {
            var made = await package.Run(http.Caller(), publication, ct);
            return Results.Stream(into => made.Write(into, ct), Zip, made.Name);
        }).WithSummary("All that a person needs to post it by hand, as a ZIP: film, cover, texts ready to paste, subtitles and what to set on the platform. It is whole when metadata.json is in it.")
            .Produces<Stream>(StatusCodes.Status200OK, Zip).Fails("film_gone", "film_changed", "cover_gone", "route_unknown");
        // Whoever calls has no account here: the signature is the proof.
        api.MapPost("/publications/callback", async Task<NoContent> (HttpContext http, HearBridge hear, CancellationToken ct) =>
        {
            await hear.Run(await Body(http, ct), http.Request.Headers[BridgeSignature.TimestampHeader], http.Request.Headers[BridgeSignature.SignatureHeader], ct);
            return TypedResults.NoContent();
        }).AllowAnonymous().WithSummary("A bridge says what became of a post: JSON with attemptId, status (published, accepted or failed), remoteId, url, reason and metrics, signed as what was sent to it.").Fails("callback_invalid", "callback_refused");
        // TikTok takes 200 alone, and tells everything else again for three days.
        api.MapPost("/platform-apps/{app:guid}/events", async Task<Ok> (Guid app, HttpContext http, HearTikTok hear, CancellationToken ct) =>
        {
            await hear.Run(app, await Body(http, ct), http.Request.Headers[TikTokSignature.Header], ct);
            return TypedResults.Ok();
        }).AllowAnonymous().WithSummary("TikTok tells what became of a post, where its page of the app names this address: signed with the app's secret, and only a reason to look at once.").Fails("callback_invalid", "callback_refused");
        app.MapMethods("/media/bridge/{file}", ["GET", "HEAD"], async (string file, [FromQuery(Name = BridgeLinks.Parameter)] string? link, OpenBridgeFile open, HttpContext http, CancellationToken ct) =>
                http.Send(await open.Run(file, link, ct), download: false))
            .AllowAnonymous().WithSummary("The film or the cover of a post, in ranges too, for a bridge: link is what it was sent, good for a day.").Sends("application/octet-stream").Never("not_found").Fails("media_link_invalid", "film_gone", "film_changed", "cover_gone");
    }

    private static async Task<byte[]> Body(HttpContext http, CancellationToken ct)
    {
        using var into = new MemoryStream();
        var part = new byte[1 << 13];
        for (int read; (read = await http.Request.Body.ReadAsync(part, ct)) > 0;)
        {
            await into.WriteAsync(part.AsMemory(0, read), ct);
            if (into.Length > HearBridge.Largest)
            {
                throw new ReelException("callback_invalid", $"A callback has at most {HearBridge.Largest} bytes: send less.");
            }
        }

        return into.ToArray();
    }

    /// <summary>A post as it is now, and its version.</summary>
    private static async Task<ReadPost.Row> Told(HttpContext http, Guid publication, ReadPost read, CancellationToken ct)
    {
        var row = await read.Run(http.Caller(), publication, ct);
        http.SetVersion(row.Version);
        return row;
    }

    private static Created<ReadPost.Row> Made(ReadPost.Row row) => TypedResults.Created($"/api/publications/{row.Id}", row);
}
