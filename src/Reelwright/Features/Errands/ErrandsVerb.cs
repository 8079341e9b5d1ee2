using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Makers;
using Reelwright.Features.Records;

namespace Reelwright.Features.Errands;

/// <summary><c>reel errands</c>: list, look at, cancel and try again what makers are asked apart from films and clips.</summary>
public static class ErrandsVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("errands", "List and steer errands: recordings that are heard, scripts and shots that are written. A running `reel serve` or `reel worker` works on them.");
        var project = new Argument<Guid>("PROJECT") { Description = "Id of the project, as `reel projects list` shows it." };
        door.Part(verb, new Command("list", "List a project's errands, the newest first.") { project }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ListErrands>().Run(caller, parsed.GetValue(project), page, ct), Line, "No errands.");
        var errand = new Argument<Guid>("ERRAND") { Description = "Its id, as `reel errands list` shows it." };
        door.Add(verb, new Command("show", "Tell how an errand stands.") { errand }, (parsed, services, caller, ct) => Read(services, caller, parsed.GetValue(errand), ct), Lines);
        door.Add(verb, new Command("cancel", "End an errand.") { errand }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<CancelErrand>().Run(caller, parsed.GetValue(errand), ct);
            return await Read(services, caller, parsed.GetValue(errand), ct);
        }, Lines);
        Again(door, verb, errand);
        door.Part(verb, new Command("history", "Tell every move of an errand, the last first.") { errand }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ReadHistory>().Errand(caller, parsed.GetValue(errand), page, ct), MoveLines.Line, MoveLines.None);
        return verb;
    }

    private sealed record Told(ErrandEstimate Estimate, ReadErrand.Row? Errand);

    private static void Again(VerbDoor door, Command verb, Argument<Guid> errand)
    {
        var maker = new Option<string?>("--maker") { Description = "Name or id of another account, which is asked, and paid, for all of it (default: the same, for what is missing)." };
        var rule = new VerbPrice();
        door.Add(verb, rule.AddTo(new Command("retry", "Tell what an errand that failed or was cancelled would cost at most, were nothing of it answered yet; with --yes, try it once more.") { errand, maker }), async (parsed, services, caller, ct) =>
        {
            var named = parsed.GetValue(maker) is { } said ? (await MakersVerb.One(services, caller, said, ct)).Id : (Guid?)null;
            var (which, request) = (parsed.GetValue(errand), new RetryErrand.Request(named));
            var price = await services.GetRequiredService<EstimateErrand>().Run(caller, which, request, ct);
            if (!rule.Orders(parsed, price.Cost))
            {
                return new Told(price, null);
            }

            return new Told(price, (await Read(services, caller, await services.GetRequiredService<RetryErrand>().Run(caller, which, request, ct), ct)).Errand);
        }, told => VerbPrice.Lines(Lines(told.Estimate), told.Errand is { } row ? [Line(row)] : null));
    }

    /// <summary>An errand in lines for a person.</summary>
    public static IEnumerable<string> Lines(ReadErrand.Answer answer) =>
    [
        Line(answer.Errand), .. answer.Heard.Count == 0 ? Array.Empty<string>() : [string.Create(CultureInfo.InvariantCulture, $"{answer.Heard.Count} sentences have their voice from the recording.")],
        .. answer.NotHeard.Select(s => $"not heard: {s.Sentence}  {Titles.Cut(s.Text, 80)}"),
    ];

    /// <summary>What is expected of the price.</summary>
    public static IEnumerable<string> Lines(ErrandEstimate price) =>
        [string.Create(CultureInfo.InvariantCulture, $"{price.Provider} {price.Model}: {(price.Cost is { } cost ? $"at most {cost.Amount:0.######} {cost.Currency}" : "nobody has told a price")}, {price.Calls} calls")];

    private static string Line(ReadErrand.Row row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.Id}  {row.Kind.Word(),-9} {row.Status.Word(),-10} {row.Progress,3} %{(row.NeedsAttention ? "  a call is in doubt: settle it (reel spending)" : "")}{(row.ErrorMessage is null ? "" : "  " + row.ErrorMessage)}");

    private static Task<ReadErrand.Answer> Read(IServiceProvider services, Caller caller, Guid errand, CancellationToken ct) => services.GetRequiredService<ReadErrand>().Run(caller, errand, ct);
}
