using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Hosting;

namespace Reelwright.Features.Clips;

/// <summary><c>reel clips</c>: order, bring, list, change and put away clips, while another process works on them.</summary>
public static class ClipsVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("clips", "Order clips, bring, list and change them, make them again, cancel them; a running `reel serve` or `reel worker` makes them.");
        var clip = new Argument<Guid>("CLIP") { Description = "Its id, as `reel clips list` shows it." };
        ClipLists.Add(door, verb, clip);
        door.Add(verb, new Command("show", "Tell how a clip stands.") { clip }, (parsed, services, caller, ct) => ClipLines.Read(services, caller, parsed.GetValue(clip), ct), row => [ClipLines.Line(row)]);
        Order(door, verb);
        Again(door, verb, clip);
        door.Add(verb, new Command("cancel", "End the making of a clip.") { clip }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<CancelClip>().Run(caller, parsed.GetValue(clip), ct);
            return await ClipLines.Read(services, caller, parsed.GetValue(clip), ct);
        }, row => [ClipLines.Line(row)]);
        var take = new Argument<string>("TAKE") { Description = "Its id, as `reel clips takes` shows it." };
        door.Add(verb, new Command("choose", "Have a clip show this take.") { take }, (parsed, services, caller, ct) =>
            TakeLine.Choose(services, caller, parsed.GetValue(take)!, picture: false, ct), line => line.Done("Chosen"));
        ClipFiles.Add(door, verb, clip);
        ClipCare.Add(door, verb, clip);
        return verb;
    }

    private sealed record Ordered(EstimateClip.Answer Price, ReadClip.Row? Video);

    private static void Order(VerbDoor door, Command verb)
    {
        var prompt = new Argument<string>("PROMPT") { Description = "What shall be seen." };
        var picture = new Option<string?>("--picture") { Description = "Set this picture in motion: its asset's id or img_name." };
        var size = new Option<string?>("--size") { Description = $"Pixels: {string.Join(", ", Words.All<ClipSize>())}." };
        var (wishes, rule) = (new VerbWishes("duration=5, seed=7 or caption=Rain", ServiceType.VideoGeneration), new VerbPrice());
        door.Add(verb, rule.AddTo(wishes.AddTo(new Command("new", "Tell what a clip of words or of a picture would cost; with --yes, order it.") { prompt, picture, size })), async (parsed, services, caller, ct) =>
        {
            var asked = await wishes.Read<NewClip>(parsed, services, caller, [("prompt", parsed.GetValue(prompt)), ("input_image", parsed.GetValue(picture)), ("resolution", parsed.GetValue(size))], ct);
            var price = await services.GetRequiredService<EstimateClip>().Run(caller, asked, ct);
            return new Ordered(price, rule.Orders(parsed, price.Cost) ? await ClipLines.Read(services, caller, await services.GetRequiredService<CreateClip>().Run(caller, asked, ct), ct) : null);
        }, Lines);
    }

    private static void Again(VerbDoor door, Command verb, Argument<Guid> clip)
    {
        var (wishes, rule) = (new VerbWishes("prompt=Rain or seed=8", ServiceType.VideoGeneration), new VerbPrice());
        door.Add(verb, rule.AddTo(wishes.AddTo(new Command("retry", "Tell what making a clip again would cost, as it was asked for last but for what is said; with --yes, order it.") { clip })), async (parsed, services, caller, ct) =>
        {
            var (retry, which, asked) = (services.GetRequiredService<RetryClip>(), parsed.GetValue(clip), await wishes.Read<RetryClip.Request>(parsed, services, caller, [], ct));
            var price = await retry.Estimate(caller, which, asked, ct);
            if (!rule.Orders(parsed, price.Cost))
            {
                return new Ordered(price, null);
            }

            await retry.Run(caller, which, asked, ct);
            return new Ordered(price, await ClipLines.Read(services, caller, which, ct));
        }, Lines);
    }

    private static IEnumerable<string> Lines(Ordered told) =>
        VerbPrice.Lines([ClipLines.Price(told.Price.ModelBackend, told.Price.Provider, told.Price.Cost)], told.Video is { } row ? [ClipLines.Line(row)] : null);
}
