using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.PlatformAccounts;

namespace Reelwright.Features.Publications;

/// <summary>What <c>reel publish</c> makes: a check, a draft, a post.</summary>
internal static class PostCommands
{
    private const string Nothing = "Nothing is posted yet: say --yes.";

    private sealed record Posted(CheckPost.Answer Plan, string Where, ReadPost.Row? Publication, PostWaits? Waits = null);

    /// <summary>Adds the commands.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        Check(door, verb);
        Draft(door, verb);
        Post(door, verb);
    }

    private static void Check(VerbDoor door, Command verb)
    {
        var (said, live) = (new Said(), new Option<bool>("--live") { Description = "Ask the platform, too, what it allows the account just now." });
        door.Add(verb, said.AddTo(new Command("check", "Tell what is wrong with a post, and how long its texts are; nothing is kept.") { live }), async (parsed, services, caller, ct) =>
        {
            var (asked, where) = await said.Read(parsed, services, caller, ct);
            return new Posted(await services.GetRequiredService<CheckPost>().Run(caller, asked, parsed.GetValue(live), ct), where, null);
        }, told => PostLines.Lines(told.Plan, told.Where));
    }

    private static void Draft(VerbDoor door, Command verb)
    {
        var said = new Said();
        door.Add(verb, said.AddTo(new Command("draft", "Write a post down without posting it.")), async (parsed, services, caller, ct) =>
        {
            var (asked, _) = await said.Read(parsed, services, caller, ct);
            return await PostLines.Read(services, caller, await services.GetRequiredService<CreatePost>().Run(caller, asked with { Publish = false }, ct), ct);
        }, PostLines.Lines);
    }

    private static void Post(VerbDoor door, Command verb)
    {
        var (said, yes) = (new Said(), new Option<bool>("--yes") { Description = "Post it; without it only what would be posted where is told." });
        var (again, noWait) = (new Option<bool>("--again") { Description = "Post it though the same is or was posted." }, new Option<bool>("--no-wait") { Description = "Do not wait until it is out." });
        door.Add(verb, said.AddTo(new Command("post", "Tell what would be posted where; with --yes, post it, now or at its time.") { yes, again, noWait }), async (parsed, services, caller, ct) =>
        {
            var (asked, where) = await said.Read(parsed, services, caller, ct);
            var plan = await services.GetRequiredService<CheckPost>().Run(caller, asked, live: false, ct);
            if (!parsed.GetValue(yes))
            {
                return new Posted(plan, where, null);
            }

            var made = await services.GetRequiredService<CreatePost>().Run(caller, asked with { Publish = true, Again = parsed.GetValue(again) }, ct);
            var row = parsed.GetValue(noWait) ? await PostLines.Read(services, caller, made, ct)
                : await new AwaitPost(services.GetRequiredService<ReadPost>(), services.GetRequiredService<TimeProvider>()).Run(caller, made, parsed.InvocationConfiguration.Error, ct);
            return new Posted(plan, where, row, parsed.GetValue(noWait) ? null : PostWaits.Of(row));
        }, told => told.Publication is { } row ? [.. PostLines.Lines(row), .. told.Waits is { Code: null, Line: var line } ? [line] : Array.Empty<string>()] : PostLines.Lines(told.Plan, told.Where).Append(Nothing), works: true, wrong: Wrong);
    }

    private static ReelException? Wrong(Posted told) => told.Publication is { State: PublicationState.Failed, ErrorCode: { } code } row ? new ReelException(code, row.ErrorMessage ?? "It was not published.")
        : told.Waits is { Code: { } waits, Line: var line } ? new ReelException(waits, line) : null;

    /// <summary>What is posted, by whom, and what is said of it.</summary>
    private sealed class Said
    {
        private readonly Argument<string> video = new("FILM") { Description = "The film, with --clip the clip: its file as it was made, or its id." };
        private readonly Argument<string> account = new("ACCOUNT") { Description = "The account at the platform, by its name or id." };
        private readonly Option<bool> clip = new("--clip") { Description = "It is a clip." };
        private readonly VerbWishes wishes = new("title=Rain, tags=sea, visibility=private, scheduled_at=2030-01-01T12:00:00Z or options={\"category\":\"1\"}");

        public Command AddTo(Command command)
        {
            command.Add(video);
            command.Add(account);
            command.Add(clip);
            return wishes.AddTo(command);
        }

        /// <summary>Errors: <c>invalid</c>, <c>file_missing</c>, <c>not_found</c>, <c>name_ambiguous</c>.</summary>
        public async Task<(NewPost Asked, string Where)> Read(ParseResult parsed, IServiceProvider services, Caller caller, CancellationToken ct)
        {
            var by = await AccountCommands.One(services, caller, parsed.GetValue(account)!, ct);
            var kind = parsed.GetValue(clip) ? VideoKind.Clip : VideoKind.Film;
            var posted = await services.GetRequiredService<NamedVideo>().Find(caller, kind, parsed.GetValue(video)!, ct);
            var asked = await wishes.Read<NewPost>(parsed, services, caller, [("account_id", by.Id.ToString()), (kind is VideoKind.Clip ? "clip_id" : "film_id", posted.ToString())], ct);
            return (asked, $"{by.Platform.Word()}, {by.Name}");
        }
    }
}
