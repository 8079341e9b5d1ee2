using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Features.PlatformAccounts;

namespace Reelwright.Features.Series;

/// <summary><c>reel publish calendar</c>: make, look at and steer calendars of posts.</summary>
public static class CalendarVerb
{
    /// <summary>Adds the commands to the verb.</summary>
    public static void Add(VerbDoor door, Command publish)
    {
        var verb = new Command("calendar", "Post chapters one after the other by a calendar. A running `reel serve` or `reel worker` posts them.");
        publish.Subcommands.Add(verb);
        var only = new Option<Guid?>("--project") { Description = "Only those of this project." };
        door.Part(verb, new Command("list", "List calendars, the newest first.") { only }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ListSeries>().Run(caller, parsed.GetValue(only), null, page, ct), CalendarLines.Line, "No calendars. `reel publish calendar new` makes one.");
        New(door, verb);
        var series = new Argument<Guid>("CALENDAR") { Description = "Its id, as `reel publish calendar list` shows it." };
        door.Add(verb, new Command("show", "Show a calendar and its places.") { series }, (parsed, services, caller, ct) => Read(services, caller, parsed.GetValue(series), ct), CalendarLines.Lines);
        Steer(door, verb, series);
        var number = new Argument<int>("NUMBER") { Description = "The place's." };
        var at = new Argument<DateTimeOffset>("TIME") { Description = "Such as 2026-12-01T20:00+01:00." };
        door.Add(verb, new Command("move", "Put a place at another time.") { series, number, at }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<MoveSlot>().Run(caller, parsed.GetValue(series), parsed.GetValue(number), new MoveSlot.Request(parsed.GetValue(at)), ct);
            return await Read(services, caller, parsed.GetValue(series), ct);
        }, CalendarLines.Lines);
        door.Add(verb, new Command("skip", "Leave a place out.") { series, number }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<SkipSlot>().Run(caller, parsed.GetValue(series), parsed.GetValue(number), ct);
            return await Read(services, caller, parsed.GetValue(series), ct);
        }, CalendarLines.Lines);
    }

    private static void New(VerbDoor door, Command verb)
    {
        var (project, account) = (new Argument<Guid>("PROJECT") { Description = "Its id, as `reel projects list` shows it." }, new Argument<string>("ACCOUNT") { Description = "The account at the platform, by its name or id." });
        var (start, time) = (new Option<DateOnly>("--from") { Description = "Day of the first post, such as 2026-12-01.", Required = true }, new Option<string>("--at") { Description = "Time of day, such as 20:00.", Required = true });
        var (zone, every, chapter) = (new Option<string?>("--zone") { Description = "IANA time zone (default: your own)." }, new Option<int>("--every") { Description = "Days from one post to the next.", DefaultValueFactory = _ => 1 },
            new Option<int?>("--chapter") { Description = "Number of the first chapter." });
        var (title, text, tags) = (new Option<string?>("--title") { Description = "Title of each post: {project}, {chapter} and {number} are filled in." }, new Option<string?>("--description") { Description = "Filled in likewise." },
            new Option<string[]>("--tag") { Description = "A tag; say it again for another." });
        var (visibility, language, output) = (new Option<string?>("--visibility") { Description = $"{string.Join(", ", Words.All<VisibilityType>())} (default: as is usual there)." },
            new Option<string?>("--language") { Description = "Of the films (default: the project's)." }, new Option<string?>("--output") { Description = "Of the films (default: the project's usual one)." });
        var (skip, goOn, yes) = (new Option<bool>("--skip-missed") { Description = "Leave out what was missed while nothing ran or had no film, instead of posting it late." }, new Option<bool>("--go-on") { Description = "Go on when a post fails or a film is not there at its time." },
            new Option<bool>("--yes") { Description = "Make it; without, only the dates are told." });
        door.Add(verb, new Command("new", "Tell when chapters would be posted; with --yes, make the calendar.") { project, account, start, time, zone, every, chapter, title, text, tags, visibility, language, output, skip, goOn, yes },
            async (parsed, services, caller, ct) => await services.GetRequiredService<CreateSeries>().Run(caller, new NewSeries(
                parsed.GetValue(project), (await AccountCommands.One(services, caller, parsed.GetValue(account)!, ct)).Id, parsed.GetValue(time)!, parsed.GetValue(start), Language: parsed.GetValue(language), Output: parsed.GetValue(output), TimeZone: parsed.GetValue(zone), EveryDays: parsed.GetValue(every),
                StopOnFailure: !parsed.GetValue(goOn), Missed: parsed.GetValue(skip) ? MissedPolicy.Skip : MissedPolicy.CatchUp, FromChapter: parsed.GetValue(chapter), Preview: !parsed.GetValue(yes), Template: new SeriesTemplate
                {
                    Title = parsed.GetValue(title) ?? SeriesTemplate.UsualTitle, Description = parsed.GetValue(text) ?? "", Tags = parsed.GetValue(tags) ?? [], Visibility = QueryWords.Read<VisibilityType>(parsed.GetValue(visibility)),
                }), ct),
            CalendarLines.Lines);
    }

    private static void Steer(VerbDoor door, Command verb, Argument<Guid> series)
    {
        var shift = new Option<bool>("--shift") { Description = "Move what is left to the days that come." };
        Do(new Command("pause", "Hold a calendar.") { series }, (services, caller, id, _, ct) => services.GetRequiredService<PauseSeries>().Run(caller, id, ct));
        Do(new Command("stop", "Stop a calendar.") { series }, (services, caller, id, _, ct) => services.GetRequiredService<PauseSeries>().Stop(caller, id, ct));
        Do(new Command("resume", "Have a calendar go on.") { series, shift }, (services, caller, id, parsed, ct) => services.GetRequiredService<ResumeSeries>().Run(caller, id, new ResumeSeries.Request(parsed.GetValue(shift)), ct));

        void Do(Command command, Func<IServiceProvider, Caller, Guid, ParseResult, CancellationToken, Task> what) => door.Add(verb, command, async (parsed, services, caller, ct) =>
        {
            await what(services, caller, parsed.GetValue(series), parsed, ct);
            return await Read(services, caller, parsed.GetValue(series), ct);
        }, CalendarLines.Lines);
    }

    private static Task<ReadSeries.Answer> Read(IServiceProvider services, Caller caller, Guid series, CancellationToken ct) => services.GetRequiredService<ReadSeries>().Run(caller, series, ct);
}
