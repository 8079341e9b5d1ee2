using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Errands;
using Reelwright.Features.Hosting;
using Reelwright.Features.Makers;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Scripts;

/// <summary><c>reel script PROMPT</c>: a text maker writes a project's text, and the verb waits for it.</summary>
public static class ScriptVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var prompt = new Argument<string>("PROMPT") { Description = "What the script shall be about." };
        var title = new Option<string?>("--title") { Description = "Its title (default: the maker finds one)." };
        var language = new Option<string?>("--lang") { Description = "Its language, such as en or zh (default: that of the prompt)." };
        var chapters = new Option<int?>("--chapters") { Description = "How many chapters, each a film (default: 1)." };
        var minutes = new Option<double?>("--minutes") { Description = "How long all of it is to be when it is read aloud (default: 3 a chapter)." };
        var maker = new Option<string?>("--maker") { Description = "Name or id of the account that writes it (default: yours for text_generation)." };
        var rule = new VerbPrice();
        var verb = rule.AddTo(door.Verb("script", "Tell what a text maker would take to write the script of a film; with --yes, have it written, as a project of its own."));
        verb.Add(prompt);
        foreach (var option in new Option[] { title, language, chapters, minutes, maker })
        {
            verb.Add(option);
        }

        door.Add(verb, verb, async (parsed, services, caller, ct) =>
        {
            var named = parsed.GetValue(maker) is { } said ? (await MakersVerb.One(services, caller, said, ct)).Id : (Guid?)null;
            var request = new ScriptRequest(parsed.GetValue(prompt)!, parsed.GetValue(title), parsed.GetValue(language), parsed.GetValue(chapters), parsed.GetValue(minutes), named);
            var price = await services.GetRequiredService<EstimateScript>().Run(caller, request, ct);
            if (!rule.Orders(parsed, price.Cost))
            {
                return new Told(price, null);
            }

            var errand = await services.GetRequiredService<AddScript>().Run(caller, request, ct);
            var done = await services.GetRequiredService<AwaitErrand>().Run(caller, errand, ct);
            return new Told(price, await services.GetRequiredService<ReadProject>().Run(caller, done.Errand.ProjectId, ct));
        }, Lines, works: true);
        return verb;
    }

    private sealed record Told(ErrandEstimate Estimate, ReadProject.Answer? Project);

    private static IEnumerable<string> Lines(Told told) => VerbPrice.Lines(ErrandsVerb.Lines(told.Estimate), told.Project is { } written ? ProjectsVerb.Lines(written) : null);
}
