using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Hosting;
using Reelwright.Features.Mcp;

namespace Reelwright.Features.Dramas;

/// <summary>What <c>reel dramas</c> does with shots that are there: show, change, move, throw away, take back. Whoever sits at the machine changes what is there now.</summary>
internal static class ShotCommands
{
    /// <summary>Adds the commands.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        var shot = new Argument<string>("SHOT") { Description = "Its id, as `reel dramas shots` shows it." };
        door.Add(verb, new Command("show-shot", "Show what is said of a shot and in it, and what it shows.") { shot }, (parsed, services, caller, ct) => Read(services, caller, parsed.GetValue(shot)!, ct), DramaLines.Lines);
        var said = new VerbWishes("action=Anna runs, characters=3 or duration=4");
        door.Add(verb, said.AddTo(new Command("edit-shot", "Change what is said of a shot, and in it.") { shot }), async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(shot)!, ct);
            await services.GetRequiredService<EditShot>().Run(caller, row.Id, row.Version, await said.Read<EditShot.Change>(parsed, services, caller, [], ct), ct);
            return await Read(services, caller, row.Id, ct);
        }, DramaLines.Lines);
        var number = new Argument<int>("NUMBER") { Description = "Which number it has then; those between move up." };
        door.Add(verb, new Command("move-shot", "Give a shot another number.") { shot, number }, async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(shot)!, ct);
            await services.GetRequiredService<MoveShot>().Run(caller, row.Id, row.Version, To(parsed.GetValue(number)), ct);
            return await Read(services, caller, row.Id, ct);
        }, row => [DramaLines.Line(row)]);
        door.Add(verb, new Command("trash-shot", "Put a shot in the trash with its takes, for thirty days.") { shot }, async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(shot)!, ct);
            await services.GetRequiredService<TrashShot>().Run(caller, row.Id, row.Version, ct);
            return row;
        }, row => [$"Shot {row.Id} is in the trash."]);
        door.Add(verb, new Command("restore-shot", "Take a shot out of the trash, to the number it had.") { shot }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<RestoreShot>().Run(caller, parsed.GetValue(shot)!, ct);
            return await Read(services, caller, parsed.GetValue(shot)!, ct);
        }, row => [DramaLines.Line(row)]);
    }

    // Refused as over HTTP.
    private static MoveShot.Request To(int number) => AgentJson.Read<MoveShot.Request>(new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["number"] = JsonSerializer.SerializeToElement(number) });

    private static Task<ShotRow> Read(IServiceProvider services, Caller caller, string shot, CancellationToken ct) => services.GetRequiredService<ReadShot>().Run(caller, shot, ct);
}
