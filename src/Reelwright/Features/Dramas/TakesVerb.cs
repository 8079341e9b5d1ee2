using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Clips;
using Reelwright.Features.Hosting;
using Reelwright.Features.Records;

namespace Reelwright.Features.Dramas;

/// <summary><c>reel takes</c>: order, list, choose, cancel and throw away the takes of a drama's shots and characters, and put one's own in their place, while another process works on them.</summary>
public static class TakesVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var picture = new Option<bool>("--picture") { Description = "Pictures and their takes, not clips.", Recursive = true };
        var verb = door.Verb("takes", "Order and choose the clips and pictures of a drama's shots and characters; a running `reel serve` or `reel worker` makes them.");
        verb.Add(picture);
        var (shot, character, take) = (Id("SHOT", "dramas shots"), Id("CHARACTER", "dramas characters"), Id("TAKE", "takes list"));
        var trash = new Option<bool>("--trash") { Description = "Those that were thrown away alone instead." };
        door.Part(verb, new Command("list", "List the takes of a shot, the newest first: of its clip; with --picture, of its pictures.") { shot, trash }, async (parsed, services, caller, page, ct) => parsed.GetValue(picture)
            ? (await services.GetRequiredService<ReadPictureTake>().OfShot(caller, parsed.GetValue(shot)!, page, ct, parsed.GetValue(trash))).As(TakeLine.Of)
            : (await services.GetRequiredService<ReadTake>().OfShot(caller, parsed.GetValue(shot)!, page, ct, parsed.GetValue(trash))).As(TakeLine.Of), TakeLine.Told, none: null);
        door.Part(verb, new Command("characters", "List the picture takes of a character, the newest first.") { character, trash }, async (parsed, services, caller, page, ct) =>
            (await services.GetRequiredService<ReadPictureTake>().OfCharacter(caller, parsed.GetValue(character)!, page, ct, parsed.GetValue(trash))).As(TakeLine.Of), TakeLine.Told, none: null);
        door.Part(verb, new Command("history", "Tell every move of a shot's takes, of its clip and of its pictures, the last first.") { shot }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ReadHistory>().Shot(caller, parsed.GetValue(shot)!, page, ct), MoveLines.Named, MoveLines.None);
        door.Part(verb, new Command("character-history", "Tell every move of a character's takes, the last first.") { character }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ReadHistory>().Character(caller, parsed.GetValue(character)!, page, ct), MoveLines.Named, MoveLines.None);
        Order(door, verb, picture, shot, character);
        door.Add(verb, new Command("show", "Tell how a take stands; of a picture, with --picture.") { take }, async (parsed, services, caller, ct) =>
        {
            var (which, pictures) = (parsed.GetValue(take)!, parsed.GetValue(picture));
            return await TakeLine.Read(services, caller, which, pictures, ct) with { Also = await TakeLine.Other(services, caller, which, pictures, ct) };
        }, line => line.Also is { } also ? [TakeLine.Told(line), also] : [TakeLine.Told(line)]);
        Change("cancel", "End the making of a take; of a picture, with --picture.", "Cancelled", async (services, caller, which, pictures, ct) =>
        {
            _ = await TakeLine.Read(services, caller, which, pictures, ct);
            await (pictures ? services.GetRequiredService<CancelPictureTake>().Run(caller, which, ct) : services.GetRequiredService<CancelTake>().Run(caller, which, ct));
            return await TakeLine.Read(services, caller, which, pictures, ct);
        });
        Change("choose", "Have a shot, a character or a clip show a take; a picture, with --picture.", "Chosen", TakeLine.Choose);
        Change("trash", "Throw a take away that is not shown; restore brings it back for 30 days. A picture, with --picture.", "In the trash", TakeLine.Trash);
        Change("restore", "Take a take out of the trash; a picture, with --picture.", "Restored", async (services, caller, which, pictures, ct) =>
        {
            await (pictures ? services.GetRequiredService<RestorePictureTake>().Run(caller, which, ct) : services.GetRequiredService<RestoreTake>().Run(caller, which, ct));
            return await TakeLine.Read(services, caller, which, pictures, ct);
        });
        OwnTakes.Add(door, verb, picture);
        return verb;

        // Clips and pictures number their takes apart: what was done is told with whose take it was done to.
        void Change(string name, string help, string done, Func<IServiceProvider, Caller, string, bool, CancellationToken, Task<TakeLine>> change) => door.Add(
            verb, new Command(name, help) { take }, (parsed, services, caller, ct) => change(services, caller, parsed.GetValue(take)!, parsed.GetValue(picture), ct), line => line.Done(done));
    }

    private sealed record Ordered(PictureShot.Price Price, TakeLine? Take);

    private static Argument<string> Id(string name, string list) => new(name) { Description = $"Its id, as `reel {list}` shows it." };

    private static void Order(VerbDoor door, Command verb, Option<bool> picture, Argument<string> shot, Argument<string> character)
    {
        var (wishes, rule) = (new VerbWishes("prompt=Rain, duration=5, frame_type=first or without_references=true", ServiceType.VideoGeneration), new VerbPrice());
        door.Add(verb, rule.AddTo(wishes.AddTo(new Command("shot", "Tell what a clip of a shot would cost, as the shot says but for what is said, or with --picture a picture; with --yes, order it.") { shot })), async (parsed, services, caller, ct) =>
        {
            var which = parsed.GetValue(shot)!;
            if (parsed.GetValue(picture))
            {
                var (pictures, asked) = (services.GetRequiredService<PictureShot>(), await wishes.Read<ShotPictureWishes>(parsed, services, caller, ServiceType.ImageGeneration, [], ct));
                var cost = await pictures.Estimate(caller, which, asked, ct);
                return new Ordered(cost, rule.Orders(parsed, cost.Cost) ? await Made(services, caller, await pictures.Run(caller, which, asked, ct), true, ct) : null);
            }

            var (clips, wanted) = (services.GetRequiredService<TakeShot>(), await wishes.Read<ShotWishes>(parsed, services, caller, [], ct));
            var price = Price(await clips.Estimate(caller, which, wanted, ct));
            return new Ordered(price, rule.Orders(parsed, price.Cost) ? await Made(services, caller, await clips.Run(caller, which, wanted, ct), false, ct) : null);
        }, Lines);
        var looks = new VerbWishes("prompt=A portrait, size=1024x1024 or seed=7", ServiceType.ImageGeneration);
        door.Add(verb, rule.AddTo(looks.AddTo(new Command("character", "Tell what a picture of a character would cost, as they are described but for what is said; with --yes, order it.") { character })), async (parsed, services, caller, ct) =>
        {
            var (characters, which, asked) = (services.GetRequiredService<PictureCharacter>(), parsed.GetValue(character)!, await looks.Read<PictureWishes>(parsed, services, caller, [], ct));
            var price = await characters.Estimate(caller, which, asked, ct);
            return new Ordered(price, rule.Orders(parsed, price.Cost) ? await Made(services, caller, await characters.Run(caller, which, asked, ct), true, ct) : null);
        }, Lines);
    }

    private static PictureShot.Price Price(EstimateClip.Answer price) => new(price.Maker, price.ModelBackend, price.Provider, price.Cost);

    private static async Task<TakeLine> Made(IServiceProvider services, Caller caller, long take, bool picture, CancellationToken ct) =>
        await TakeLine.Read(services, caller, take.ToString(CultureInfo.InvariantCulture), picture, ct);

    private static IEnumerable<string> Lines(Ordered told) =>
        VerbPrice.Lines([ClipLines.Price(told.Price.ModelBackend, told.Price.Provider, told.Price.Cost)], told.Take is { } take ? [TakeLine.Told(take)] : null);
}
