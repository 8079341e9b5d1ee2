using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Features.Errands;
using Reelwright.Features.Hosting;
using Reelwright.Features.Makers;
using Reelwright.Media.Sound;

namespace Reelwright.Features.Narrations;

/// <summary><c>reel narration CHAPTER FILE</c>: a recording of a chapter becomes the voice of its sentences.</summary>
public static class NarrationVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var chapter = new Argument<Guid>("CHAPTER") { Description = "The chapter's id, as `reel projects show` prints it." };
        var file = new Argument<string>("FILE") { Description = "The recording: wav, flac, mp3, m4a or ogg." };
        var maker = new Option<string?>("--maker") { Description = "Name or id of the account that hears it (default: yours for transcription)." };
        var rule = new VerbPrice();
        var verb = rule.AddTo(door.Verb("narration", "Tell what hearing a recording of a chapter would cost; with --yes, send it: every sentence that is heard in it gets its part as its voice."));
        verb.Add(chapter);
        verb.Add(file);
        verb.Add(maker);
        door.Add(verb, verb, async (parsed, services, caller, ct) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            var named = parsed.GetValue(maker) is { } said ? (await MakersVerb.One(services, caller, said, ct)).Id : (Guid?)null;
            await using var bytes = Open(path);
            var seconds = (await AudioFacts.Of(path, ct)).DurationMs / 1000.0;
            var price = await services.GetRequiredService<EstimateNarration>().Run(caller, parsed.GetValue(chapter), new EstimateNarration.Request(seconds, named), ct);
            if (!rule.Orders(parsed, price.Cost))
            {
                return new Told(price, null);
            }

            var errand = await services.GetRequiredService<AddNarration>().Run(caller, parsed.GetValue(chapter), named, bytes, bytes.Length, Path.GetFileName(path), ct);
            return new Told(price, await services.GetRequiredService<AwaitErrand>().Run(caller, errand, ct));
        }, told => VerbPrice.Lines(ErrandsVerb.Lines(told.Estimate), told.Narration is { } heard ? ErrandsVerb.Lines(heard) : null), works: true);
        return verb;
    }

    private sealed record Told(ErrandEstimate Estimate, ReadErrand.Answer? Narration);

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new ReelException("file_missing", $"'{path}' cannot be read: check its name.", missing);
        }
    }
}
