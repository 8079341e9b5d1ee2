using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Hosting;

namespace Reelwright.Features.Dramas;

/// <summary>What <c>reel dramas</c> does with those who are seen in one: show, change, throw away, take back. Whoever sits at the machine changes what is there now.</summary>
internal static class CharacterCommands
{
    /// <summary>Adds the commands.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        var character = new Argument<string>("CHARACTER") { Description = "Their id, as `reel dramas characters` shows it." };
        door.Add(verb, new Command("show-character", "Show what is said of somebody.") { character }, (parsed, services, caller, ct) => Read(services, caller, parsed.GetValue(character)!, ct), DramaLines.Lines);
        var said = new VerbWishes("appearance=a blue coat, voice_style=calm or image_url=one of their reference_images");
        door.Add(verb, said.AddTo(new Command("edit-character", "Change what is said of somebody, and which of their pictures is the reference.") { character }), async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(character)!, ct);
            await services.GetRequiredService<EditCharacter>().Run(caller, row.Id, row.Version, await said.Read<EditCharacter.Change>(parsed, services, caller, [], ct), ct);
            return await Read(services, caller, row.Id, ct);
        }, DramaLines.Lines);
        door.Add(verb, new Command("trash-character", "Put somebody in the trash, for thirty days: they are seen in no shot.") { character }, async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(character)!, ct);
            await services.GetRequiredService<TrashCharacter>().Run(caller, row.Id, row.Version, ct);
            return row;
        }, row => [$"{row.Name} ({row.Id}) is in the trash."]);
        door.Add(verb, new Command("restore-character", "Take somebody out of the trash: they are seen in their shots again.") { character }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<RestoreCharacter>().Run(caller, parsed.GetValue(character)!, ct);
            return await Read(services, caller, parsed.GetValue(character)!, ct);
        }, row => [DramaLines.Line(row)]);
    }

    private static Task<CharacterRow> Read(IServiceProvider services, Caller caller, string character, CancellationToken ct) => services.GetRequiredService<ReadCharacter>().Run(caller, character, ct);
}
