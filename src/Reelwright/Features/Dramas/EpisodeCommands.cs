using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Features.Http;
using Reelwright.Features.Manuscripts.Structure;

namespace Reelwright.Features.Dramas;

/// <summary>What <c>reel dramas</c> does with episodes that are there, as with any chapter: change, move, throw away, take back. Whoever sits at the machine changes what is there now.</summary>
internal static class EpisodeCommands
{
    /// <summary>Adds the commands.</summary>
    /// <param name="drama">Which drama.</param>
    /// <param name="episode">Which episode.</param>
    public static void Add(VerbDoor door, Command verb, Argument<string> drama, Argument<Guid> episode)
    {
        var words = new VerbWishes("title=The calm or notes=At night");
        Change(words.AddTo(new Command("edit-episode", "Change an episode's title, or the notes beside it.") { episode }), "changed", async (parsed, services, caller, row, ct) =>
        {
            var said = await words.Read<StructureRoutes.ChapterChange>(parsed, services, caller, [], ct);
            return new ManuscriptChange(EditKind.EditChapter, row.Id, row.Version, Text: said.Text, Title: said.Title, Notes: said.Notes);
        });
        var (beside, front) = (new Argument<Guid>("BESIDE") { Description = "Behind which other episode it comes to stand." }, new Option<bool>("--in-front") { Description = "In front of that one, not behind it." });
        Change(new Command("move-episode", "Move an episode beside another one.") { episode, beside, front }, "moved", (parsed, _, _, row, _) =>
            Task.FromResult(new ManuscriptChange(EditKind.MoveChapter, row.Id, row.Version, Target: parsed.GetValue(beside), InFront: parsed.GetValue(front))));
        var clips = new Option<string?>("--clips") { Description = $"What becomes of its clips: {string.Join(" or ", Words.All<ClipsFate>())} (default: keep)." };
        Change(new Command("trash-episode", "Put an episode in the trash, for thirty days.") { episode, clips }, "in the trash", (parsed, _, _, row, _) =>
            Task.FromResult(new ManuscriptChange(EditKind.DeleteChapter, row.Id, row.Version, Clips: QueryWords.Read<ClipsFate>(parsed.GetValue(clips)))));
        door.Each(verb, new Command("trashed-episodes", "List the episodes of a drama that are in the trash.") { drama }, (parsed, services, caller, ct) => Thrown(services, caller, parsed.GetValue(drama)!, ct), row =>
            string.Create(CultureInfo.InvariantCulture, $"{row.Id}  {row.ChapterNumber,3}  {row.SentenceCount,4} sentences  {Titles.Cut(row.Title, 50)}"), "None.");
        door.Add(verb, new Command("restore-episode", "Take an episode of a drama out of the trash.") { drama, episode }, async (parsed, services, caller, ct) =>
        {
            var (of, which) = (parsed.GetValue(drama)!, parsed.GetValue(episode));
            var row = (await Thrown(services, caller, of, ct)).FirstOrDefault(r => r.Id == which) ?? throw new ReelException("not_found", $"There is no episode {which} in the trash of drama {of}.");
            return await services.GetRequiredService<EditManuscript>().Run(caller, new ManuscriptChange(EditKind.RestoreChapter, row.Id, row.Version), ct);
        }, _ => ["The episode is there again."]);

        void Change(Command command, string done, Func<ParseResult, IServiceProvider, Caller, EpisodeRow, CancellationToken, Task<ManuscriptChange>> change) => door.Add(verb, command, async (parsed, services, caller, ct) =>
        {
            var row = await Read(services, caller, parsed.GetValue(episode), ct);
            return await services.GetRequiredService<EditManuscript>().Run(caller, await change(parsed, services, caller, row, ct), ct);
        }, answer => [answer.Edit is null ? "Nothing differs." : $"The episode is {done}."]);
    }

    private static async Task<EpisodeRow> Read(IServiceProvider services, Caller caller, Guid episode, CancellationToken ct)
    {
        var drama = (await services.GetRequiredService<DramaRights>().Episode(caller, episode, Right.Look, ct)).Drama.ToString(CultureInfo.InvariantCulture);
        var all = await VerbDoor.All(page => services.GetRequiredService<ListEpisodes>().Run(caller, drama, page, ct));
        return all.FirstOrDefault(e => e.Id == episode) ?? throw new ReelException("not_found", $"There is no episode {episode}.");
    }

    private static async Task<IReadOnlyList<ListTrashedChapters.Row>> Thrown(IServiceProvider services, Caller caller, string drama, CancellationToken ct)
    {
        var project = (await services.GetRequiredService<ReadDrama>().Run(caller, drama, ct)).ProjectId;
        return await VerbDoor.All(page => services.GetRequiredService<ListTrashedChapters>().Run(caller, project, page, ct));
    }
}
