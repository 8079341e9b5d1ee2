using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Features.Hosting;

namespace Reelwright.Features.Clips;

/// <summary>What <c>reel clips</c> does with clips that are there: change, throw away, take back, put away.</summary>
internal static class ClipCare
{
    /// <summary>Adds the commands.</summary>
    /// <param name="clip">Which clip.</param>
    public static void Add(VerbDoor door, Command verb, Argument<Guid> clip)
    {
        var wishes = new VerbWishes("caption=Rain, tags=blue, priority=3 or story_id=null");
        Change(new Command("edit", "Change what is said of a clip, where it belongs and, while it waits, when it is made."), wishes, async (parsed, services, caller, row, ct) =>
            await services.GetRequiredService<EditClip>().Run(caller, row.Id, row.Version, await wishes.Read<EditClip.Change>(parsed, services, caller, [], ct), ct));
        door.Add(verb, new Command("trash", "Put a clip in the trash, for thirty days.") { clip }, async (parsed, services, caller, ct) =>
        {
            var row = await ClipLines.Read(services, caller, parsed.GetValue(clip), ct);
            await services.GetRequiredService<TrashClip>().Run(caller, row.Id, row.Version, ct);
            return row;
        }, row => [$"Clip {row.Id} is in the trash."]);
        door.Add(verb, new Command("restore", "Take a clip out of the trash, or back from the archive shelf.") { clip }, async (parsed, services, caller, ct) =>
        {
            await services.GetRequiredService<RestoreClip>().Run(caller, parsed.GetValue(clip), ct);
            return await ClipLines.Read(services, caller, parsed.GetValue(clip), ct);
        }, row => [ClipLines.Line(row)]);
        var yes = new Option<bool>("--yes") { Description = "Its files may go for good; without it nothing happens where there is no archive shelf." };
        Change(new Command("archive", "Put a clip away: its files move to the archive shelf or, where there is none, go for good; what is known of it stays.") { yes }, null, (parsed, services, caller, row, ct) =>
            services.GetRequiredService<ArchiveClip>().Run(caller, row.Id, row.Version, parsed.GetValue(yes), ct));

        // Whoever sits at the machine changes what is there now.
        void Change(Command command, VerbWishes? said, Func<ParseResult, IServiceProvider, Caller, ReadClip.Row, CancellationToken, Task> change)
        {
            command.Add(clip);
            door.Add(verb, said?.AddTo(command) ?? command, async (parsed, services, caller, ct) =>
            {
                await change(parsed, services, caller, await ClipLines.Read(services, caller, parsed.GetValue(clip), ct), ct);
                return await ClipLines.Read(services, caller, parsed.GetValue(clip), ct);
            }, row => [ClipLines.Line(row)]);
        }
    }
}
