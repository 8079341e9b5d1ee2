using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Http;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Text;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that add manuscripts, find them, confirm their chapters and throw them away.</summary>
internal static class ManuscriptTools
{
    private const string Language = "Main language, such as en or zh. Leave it out to have it found.";

    /// <summary>A text.</summary>
    public sealed record Pasted(
        [property: Description("Title of the work."), Required, StringLength(200, MinimumLength = 1)] string Title,
        [property: Description("The manuscript. A blank line ends a paragraph; a line that begins with '# ' is a chapter's heading."), Required, MinLength(1)] string Text,
        [property: Description(Language), StringLength(10)] string? Language = null);

    /// <summary>A file.</summary>
    public sealed record Document(
        [property: Description("Path of a txt, md, docx, epub or html file on the machine this server runs on, absolute or from the folder it was started in; inside a folder of --files."), Required, StringLength(4000, MinimumLength = 1)] string Path,
        [property: Description(Language), StringLength(10)] string? Language = null);

    /// <summary>Which projects.</summary>
    public sealed record Search(
        [property: Description("Only projects whose title or file name has this in it.")] string? Text = null,
        [property: Description("Only projects of this status.")] ProjectStatus? Status = null,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Which project.</summary>
    public sealed record One([property: Description("Id of the project.")] Guid Project);

    /// <summary>Which project, and which part of its list.</summary>
    public sealed record Part(
        [property: Description("Id of the project.")] Guid Project,
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>Which project, as it was read, and whether its clips go with it.</summary>
    public sealed record Versioned(
        [property: Description("Id of the project.")] Guid Project,
        [property: Description("Its 'version' from read_project.")] uint Version,
        [property: Description("What becomes of its clips: keep, if left out, or delete: they go into the trash, too.")] ClipsFate? Clips = null);

    /// <summary>Which chapter.</summary>
    public sealed record OneChapter([property: Description("Id of the chapter.")] Guid Chapter);

    /// <summary>A chapter as it was read.</summary>
    public sealed record SeenChapter(
        [property: Description("Id of the chapter.")] Guid Chapter,
        [property: Description("Its 'text_version' from read_chapter: if somebody changed a word of it since, you are told so."), Required, StringLength(64, MinimumLength = 1)] string TextVersion);

    /// <summary>Which part of the trash.</summary>
    public sealed record Thrown(
        [property: Description("How many, 50 if left out."), Range(1, PageRequest.Most)] int? Limit = null,
        [property: Description("The 'next' of the part before.")] string? After = null);

    /// <summary>A chapter that is confirmed.</summary>
    public sealed record Confirmed(Guid Chapter, bool IsConfirmed);

    /// <summary>Where a project is now.</summary>
    public sealed record Trashed(Guid Project, bool InTrash);

    /// <summary>No arguments.</summary>
    public sealed record Nothing;

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<Pasted, ProjectRoutes.Added>(
            "add_text", "Add a text", Hints.Changing,
            "Adds a manuscript given as text and splits it into chapters, paragraphs and sentences. The same title and text again answer with the project that is there already. Next: read_project.",
            async (call, a, ct) => ProjectRoutes.Added.Of(await call.Get<AddUpload>().Run(call.Caller, new AddUpload.Pasted(a.Title, a.Text, a.Language), ct))),
        new AgentTool<Document, ProjectRoutes.Added>(
            "add_document", "Add a document", Hints.Changing,
            "Adds a manuscript from a file on this machine. The same file again answers with the project that is there already; a changed file brings that project up to date and keeps what still fits. Next: read_project.",
            async (call, a, ct) =>
            {
                var path = call.Get<ReadableFolders>().Ensure(a.Path);
                return ProjectRoutes.Added.Of(await call.Get<AddManuscript>().Run(call.Caller.User, path, await Documents.Read(path, a.Language, ct), ct));
            }),
        new AgentTool<Search, Page<ListProjects.Row>>(
            "list_projects", "List projects", Hints.Reading, "Lists the projects one may look at, the newest first.",
            (call, a, ct) => call.Get<ListProjects>().Run(call.Caller, new ListProjects.Request(a.Text, a.Status), PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<One, ReadProject.Answer>(
            "read_project", "Read a project", Hints.Reading, "A project with the ids, titles, sizes and states of its chapters.",
            (call, a, ct) => call.Get<ReadProject>().Run(call.Caller, a.Project, ct)),
        new AgentTool<Part, Page<Accounts.ListMembers.Row>>(
            "list_members", "List members", Hints.Reading, "Who besides its owner works on a project, and as what.",
            (call, a, ct) => call.Get<Accounts.ListMembers>().Run(call.Caller, a.Project, PageRequest.Of(a.Limit, a.After), ct)),
        new AgentTool<SeenChapter, Confirmed>(
            "confirm_chapter", "Confirm a chapter", Hints.Changing, "Confirms that a chapter and its paragraphs, as you read them to the end, are as they shall be spoken; only then can it be ordered (or order with confirm).",
            async (call, a, ct) =>
            {
                await call.Get<ConfirmChapter>().Run(call.Caller, a.Chapter, a.TextVersion, ct);
                return new Confirmed(a.Chapter, IsConfirmed: true);
            }),
        new AgentTool<Versioned, Trashed>(
            "trash_project", "Throw a project away", Hints.Ending, "Puts a project in the trash. Ask your person first; restore_project takes it out again.",
            async (call, a, ct) =>
            {
                await call.Get<TrashProject>().Run(call.Caller, a.Project, a.Version, ct, a.Clips ?? ClipsFate.Keep);
                return new Trashed(a.Project, InTrash: true);
            }),
        new AgentTool<One, Trashed>(
            "restore_project", "Take a project out of the trash", Hints.Changing, "Takes a project out of the trash.",
            async (call, a, ct) =>
            {
                await call.Get<RestoreProject>().Run(call.Caller, a.Project, ct);
                return new Trashed(a.Project, InTrash: false);
            }),
        new AgentTool<Thrown, Page<ListProjects.Row>>(
            "list_trash", "List the trash", Hints.Reading, "The projects in the trash, the last first.",
            (call, a, ct) => call.Get<ListTrash>().Run(call.Caller, PageRequest.Of(a.Limit, a.After), ct)),
    ];
}
