using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Features.Dramas;
using Reelwright.Features.Errands;
using Reelwright.Features.Hosting;
using Reelwright.Features.Makers;

namespace Reelwright.Features.Storyboards;

/// <summary><c>reel dramas write EPISODE</c>: what a text maker would take to write an episode's shots; with <c>--yes</c> it writes them, and the verb waits.</summary>
internal static class WriteShotsCommand
{
    private sealed record Told(ErrandEstimate Estimate, IReadOnlyList<ShotRow>? Shots);

    /// <summary>Adds the command to its verb.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        var episode = new Argument<Guid>("EPISODE") { Description = "Its id, as `reel dramas episodes` shows it." };
        var file = new Option<string?>("--text") { Description = "File with what the episode tells (default: the episode's notes)." };
        var append = new Option<bool>("--append") { Description = "Write behind the shots there are." };
        var maker = new Option<string?>("--maker") { Description = "Name or id of the account that writes them (default: yours for text_generation)." };
        var rule = new VerbPrice();
        door.Add(verb, rule.AddTo(new Command("write", "Tell what a text maker would take to write the shots of an episode from its text; with --yes, have them written.") { episode, file, append, maker }), async (parsed, services, caller, ct) =>
        {
            var named = parsed.GetValue(maker) is { } said ? (await MakersVerb.One(services, caller, said, ct)).Id : (Guid?)null;
            var request = new ShotsRequest(parsed.GetValue(file) is { } path ? await Read(path, ct) : null, parsed.GetValue(append), named);
            var price = await services.GetRequiredService<EstimateShots>().Run(caller, parsed.GetValue(episode), request, ct);
            if (!rule.Orders(parsed, price.Cost))
            {
                return new Told(price, null);
            }

            var errand = await services.GetRequiredService<AskShots>().Run(caller, parsed.GetValue(episode), request, ct);
            await services.GetRequiredService<AwaitErrand>().Run(caller, errand, ct);
            return new Told(price, await VerbDoor.All(page => services.GetRequiredService<ListShots>().Run(caller, parsed.GetValue(episode), trash: false, page, ct)));
        }, told => VerbPrice.Lines(ErrandsVerb.Lines(told.Estimate), told.Shots?.Select(DramaLines.Line)), works: true);
    }

    private static async Task<string> Read(string path, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllTextAsync(path, ct);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("file_missing", $"'{path}' cannot be read: check its name.", missing);
        }
    }
}
