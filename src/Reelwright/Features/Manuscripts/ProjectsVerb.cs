using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Features.Films;
using Reelwright.Features.Hosting;

namespace Reelwright.Features.Manuscripts;

/// <summary><c>reel projects</c>: what there is, with the ids other verbs ask for.</summary>
public static class ProjectsVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor();
        var verb = door.Verb("projects", "List projects, their chapters and films, with the ids other verbs ask for.");
        var text = new Option<string?>("--text") { Description = "Only those with this in their title or file name." };
        VerbDoor.Alone(verb, door.Part(verb, new Command("list", "List projects, the newest first.") { text }, (parsed, services, caller, page, ct) =>
            services.GetRequiredService<ListProjects>().Run(caller, new ListProjects.Request(parsed.GetValue(text)), page, ct), Line, "No projects. `reel make FILE` makes one."));
        var project = new Argument<Guid>("PROJECT") { Description = "Its id, as `reel projects list` shows it." };
        door.Add(verb, new Command("show", "Show the chapters of a project.") { project }, (parsed, services, caller, ct) =>
            services.GetRequiredService<ReadProject>().Run(caller, parsed.GetValue(project), ct), Lines);
        door.Part(verb, new Command("films", "List the films of a project, the newest first.") { project }, async (parsed, services, caller, page, ct) =>
        {
            await services.GetRequiredService<Access>().Project(caller, parsed.GetValue(project), Right.Look, ct);
            return await services.GetRequiredService<ListFilms>().Run(caller, new ListFilms.Request(parsed.GetValue(project), null, null), page, ct);
        }, Line, "No films. `reel make PROJECT` makes them.");
        return verb;
    }

    /// <summary>A project and its chapters in lines for a person.</summary>
    public static IEnumerable<string> Lines(ReadProject.Answer answer) =>
    [
        $"{answer.Project.Id}  {answer.Project.Title}",
        .. answer.Chapters.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Id}  {c.ChapterNumber,3}  {c.SentenceCount,4} sentences  {c.Title}")),
    ];

    private static string Line(ReadFilm.Row row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.Id}  {row.GenerationStatus.Word(),-10} {TimeSpan.FromMilliseconds(row.DurationMs):h\\:mm\\:ss}  {row.Resolution,-9} {row.Format.Word(),-4} {row.Language,-5} {row.Title}");

    private static string Line(ListProjects.Row row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Id}  {row.Kind.Word(),-7} {row.Status.Word(),-10} {row.ChapterCount,4} chapters  {Titles.Cut(row.Title, 60)}");
}
