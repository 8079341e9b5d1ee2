using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Dramas;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Features.Records;

namespace Reelwright.Features.Clips;

/// <summary>What <c>reel clips</c> lists: clips, their takes, what became of one, and the words they are sorted by.</summary>
internal static class ClipLists
{
    /// <summary>Adds the commands.</summary>
    /// <param name="clip">Which clip.</param>
    public static void Add(VerbDoor door, Command verb, Argument<Guid> clip)
    {
        Gallery(door, verb);
        var trash = new Option<bool>("--trash") { Description = "Those that were thrown away alone instead." };
        door.Part(verb, new Command("takes", "List the takes of a clip, the newest first.") { clip, trash }, async (parsed, services, caller, page, ct) =>
            (await services.GetRequiredService<ReadTake>().Of(caller, parsed.GetValue(clip), page, ct, parsed.GetValue(trash))).As(TakeLine.Of), TakeLine.Told, "No takes.");
        door.Part(verb, new Command("history", "Tell every move of a clip and of its takes, the last first.") { clip }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ReadHistory>().Clip(caller, parsed.GetValue(clip), page, ct), MoveLines.Named, MoveLines.None);
        door.Part(verb, new Command("tags", "List the tags there are, by their names; everybody here shares them."), (_, services, _, page, ct) => services.GetRequiredService<ListWords>().Tags(page, ct), word => word.Name, "No tags.");
        door.Part(verb, new Command("themes", "List the themes there are, by their names; everybody here shares them."), (_, services, _, page, ct) => services.GetRequiredService<ListWords>().Themes(page, ct), word => word.Name, "No themes.");
    }

    private static void Gallery(VerbDoor door, Command verb)
    {
        var text = new Option<string?>("--text") { Description = "Only clips that have this in their prompt or caption." };
        var (project, chapter) = (new Option<Guid?>("--project") { Description = "Those of this project, not your own." }, new Option<Guid?>("--chapter") { Description = "Those of this chapter, not your own." });
        var status = new Option<string?>("--status") { Description = $"Only those that are {string.Join(", ", Words.All<ClipStatus>())}." };
        var (theme, tag) = (new Option<string?>("--theme") { Description = "Only those of this theme." }, new Option<string?>("--tag") { Description = "Only those with this tag." });
        var (uploaded, archived) = (new Option<bool?>("--uploaded") { Description = "Only those that somebody brought; false: those that were made." }, new Option<bool?>("--archived") { Description = "Only those that were put away; false: the others." });
        var trash = new Option<bool>("--trash") { Description = "Those in the trash instead." };
        VerbDoor.Alone(verb, door.Part(verb, new Command("list", "List clips, the newest first.") { text, project, chapter, status, theme, tag, uploaded, archived, trash }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ListClips>().Run(
                caller,
                new ListClips.Request(
                    parsed.GetValue(project), parsed.GetValue(chapter), QueryWords.Read<ClipStatus>(parsed.GetValue(status)), parsed.GetValue(theme), parsed.GetValue(tag), parsed.GetValue(uploaded),
                    parsed.GetValue(archived), parsed.GetValue(text), parsed.GetValue(trash)),
                page, ct),
            ClipLines.Line, "No clips. `reel clips new` has one made, `reel clips upload` brings your own."));
    }
}
