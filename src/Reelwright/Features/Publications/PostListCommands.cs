using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Features.Records;

namespace Reelwright.Features.Publications;

/// <summary>What <c>reel publish</c> lists: posts, the steps of one, and what became of it.</summary>
internal static class PostListCommands
{
    /// <summary>Adds the commands.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        var (status, platform) = (new Option<string?>("--status") { Description = $"Only those that are {string.Join(", ", Words.All<PublicationStatus>())}." }, new Option<string?>("--platform") { Description = $"Only those at {string.Join(", ", Words.All<PlatformType>())}." });
        var (project, chapter) = (new Option<Guid?>("--project") { Description = "Those of this project, not your own." }, new Option<Guid?>("--chapter") { Description = "Those of this chapter, not your own." });
        VerbDoor.Alone(verb, door.Part(verb, new Command("list", "List posts, the newest first.") { status, platform, project, chapter }, (parsed, services, caller, page, ct) => services.GetRequiredService<ListPosts>().Run(
            caller,
            new ListPosts.Request(
                QueryWords.Read<PublicationStatus>(parsed.GetValue(status)), null, QueryWords.Read<PlatformType>(parsed.GetValue(platform)), null, parsed.GetValue(project), parsed.GetValue(chapter)),
            page, ct), PostLines.Line, "No posts. `reel publish post` makes one."));
        var post = new Argument<Guid>("POST") { Description = "Its id, as `reel publish list` shows it." };
        door.Add(verb, new Command("show", "Tell how a post stands, and what may be done with it.") { post }, (parsed, services, caller, ct) => PostLines.Read(services, caller, parsed.GetValue(post), ct), PostLines.Lines);
        door.Part(verb, new Command("steps", "Tell what was done at the platform for a post, the last first.") { post }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ListPostSteps>().Run(caller, parsed.GetValue(post), page, ct), PostLines.Line, "Nothing was done at the platform yet.");
        var into = new Option<string?>("--out") { Description = "The file it is written to (default: its own name, here)." };
        door.Add(verb, new Command("package", "Make all that is needed to post it by hand: a ZIP with the film, its texts and a list of what to set.") { post, into }, async (parsed, services, caller, ct) =>
        {
            var package = await services.GetRequiredService<PackagePost>().Run(caller, parsed.GetValue(post), ct);
            var path = Path.GetFullPath(parsed.GetValue(into) ?? package.Name);
            await using (var file = new FileStream(path + ".part", FileMode.Create, FileAccess.Write))
            {
                await package.Write(file, ct);
            }

            File.Move(path + ".part", path, overwrite: true);
            return path;
        }, path => [path]);
        door.Part(verb, new Command("history", "Tell every move of a post's state, the last first.") { post }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ReadHistory>().Publication(caller, parsed.GetValue(post), page, ct), MoveLines.Line, MoveLines.None);
    }
}
