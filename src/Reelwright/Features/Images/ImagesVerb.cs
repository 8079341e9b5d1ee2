using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Features.Records;

namespace Reelwright.Features.Images;

/// <summary><c>reel images</c>: pictures and their videos: how they stand, what became of them, and setting them in motion, while another process works on that.</summary>
public static class ImagesVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("images", "List pictures, tell how their videos stand, set them in motion; a running `reel serve` or `reel worker` makes that.");
        var status = new Option<string?>("--status") { Description = $"Only those whose newest video is {string.Join(", ", Words.All<ImageVideo>())}." };
        VerbDoor.Alone(verb, door.Part(verb, new Command("list", "List your pictures, the newest first.") { status }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ListImages>().Run(caller, QueryWords.Read<ImageVideo>(parsed.GetValue(status)), page, ct),
            row => Line(row.ImgName, row.VideoStatus, row.VideoFilename), "No pictures."));
        var names = new Argument<string[]>("IMAGE") { Description = "Their img_names: the last part of a picture's address.", Arity = ArgumentArity.OneOrMore };
        door.Each(verb, new Command("status", "Tell how the videos of pictures stand; of several, those that are not there are left out.") { names }, async (parsed, services, caller, ct) =>
        {
            var read = services.GetRequiredService<ReadImageStatus>();
            return parsed.GetValue(names) is [var one] ? [await read.Run(caller, one, ct)] : (await read.Run(caller, new ReadImageStatus.Request(parsed.GetValue(names)!), ct)).Items;
        }, row => Line(row.ImgName, row.VideoStatus, row.VideoFilename), "None of them is there.");
        var name = new Argument<string>("IMAGE") { Description = "Its img_name, as `reel images list` shows it." };
        door.Part(verb, new Command("history", "Tell every move of a picture's video, the last first.") { name }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ReadImageStatus>().History(caller, parsed.GetValue(name)!, page, ct), MoveLines.Line, MoveLines.None);
        Animate(door, verb, name);
        return verb;
    }

    private sealed record Ordered(EstimateClip.Answer Price, AnimateImage.Answer? Take);

    private static void Animate(VerbDoor door, Command verb, Argument<string> name)
    {
        var prompt = new Option<string?>("--prompt") { Description = "What shall happen in it; a sentence's or shot's picture needs none." };
        var (wishes, rule) = (new VerbWishes("duration=5 or seed=7", ServiceType.VideoGeneration), new VerbPrice());
        door.Add(verb, rule.AddTo(wishes.AddTo(new Command("animate", "Tell what setting a picture in motion would cost; with --yes, order it.") { name, prompt })), async (parsed, services, caller, ct) =>
        {
            var (animate, which) = (services.GetRequiredService<AnimateImage>(), parsed.GetValue(name)!);
            var asked = await wishes.Read<AnimateImage.Request>(parsed, services, caller, [("prompt", parsed.GetValue(prompt))], ct);
            var price = await animate.Estimate(caller, which, asked, ct);
            return new Ordered(price, rule.Orders(parsed, price.Cost) ? await animate.Run(caller, which, asked, ct) : null);
        }, told => VerbPrice.Lines([ClipLines.Price(told.Price.ModelBackend, told.Price.Provider, told.Price.Cost)], told.Take is { } take ? Lines(take) : null));
    }

    private static IEnumerable<string> Lines(AnimateImage.Answer take) =>
    [
        Line(take.Status.ImgName, take.Status.VideoStatus, take.Status.VideoFilename),
        take.VideoId is { } clip ? $"take {take.TakeId} of clip {clip}" : $"take {take.TakeId} of shot {take.StoryboardId}",
    ];

    private static string Line(string name, ImageVideo status, string? video) => $"{name}  {status.Word(),-10}{(video is null ? "" : "  " + video)}";
}
