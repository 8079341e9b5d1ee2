using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;

namespace Reelwright.Features.Dramas;

/// <summary>What <c>reel dramas</c> does with dramas that are there: show, change, throw away, take back. Whoever sits at the machine changes what is there now.</summary>
internal static class DramaCommands
{
    /// <summary>Adds the commands.</summary>
    /// <param name="drama">Which drama.</param>
    public static void Add(VerbDoor door, Command verb, Argument<string> drama)
    {
        door.Add(verb, new Command("show", "Show what is said of a drama.") { drama }, (parsed, services, caller, ct) => Read(services, caller, parsed.GetValue(drama)!, ct), DramaLines.Lines);
        var said = new VerbWishes("title=The harbour, style=ink, aspect_ratio=1:1, tags=sea or thumbnail=IMG_NAME");
        door.Add(verb, said.AddTo(new Command("edit", "Change what is said of a drama, its shape and the picture that stands for it.") { drama }), async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(drama)!, ct);
            await services.GetRequiredService<EditDrama>().Run(caller, row.Id, row.Version, await said.Read<EditDrama.Change>(parsed, services, caller, [], ct), ct);
            return await Read(services, caller, row.Id, ct);
        }, DramaLines.Lines);
        var clips = new Option<string?>("--clips") { Description = $"What becomes of the clips of its project: {string.Join(" or ", Words.All<ClipsFate>())} (default: keep)." };
        door.Add(verb, new Command("trash", "Put a drama in the trash with its project, for thirty days.") { drama, clips }, async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(drama)!, ct);
            await services.GetRequiredService<TrashDrama>().Run(caller, row.Id, row.Version, ct, QueryWords.Read<ClipsFate>(parsed.GetValue(clips)) ?? ClipsFate.Keep);
            return row;
        }, row => [$"Drama {row.Id}, '{row.Title}', is in the trash."]);
        door.Add(verb, new Command("restore", "Take a drama out of the trash with its project.") { drama }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<RestoreDrama>().Run(caller, parsed.GetValue(drama)!, ct);
            return await Read(services, caller, parsed.GetValue(drama)!, ct);
        }, row => [DramaLines.Line(row)]);
    }

    private static Task<DramaRow> Read(IServiceProvider services, Caller caller, string drama, CancellationToken ct) => services.GetRequiredService<ReadDrama>().Run(caller, drama, ct);
}
