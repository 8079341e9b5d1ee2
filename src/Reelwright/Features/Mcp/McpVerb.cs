using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Reelwright.Features.Hosting;
using Reelwright.Storage;

namespace Reelwright.Features.Mcp;

/// <summary><c>reel mcp</c>: the use cases as tools for an agent, over its standard input and output, and a worker beside them.</summary>
public static class McpVerb
{
    private const string Guide = """
        Reelwright turns writing into narrated, illustrated, subtitled films, one film a chapter.
        The way: add_text or add_document, read_project for the chapters, read_chapter to look at sentences, edit_sentence where needed, order_film with confirm (or order_films for a whole project), watch until it has ended, read_film for the file.
        Sentences, paragraphs and chapters are added, cut, joined, moved and hidden by edit_structure, which undo_edit takes back; list_versions and choose_version are for pictures and voices, replace_picture and replace_voice for files of the person's own.
        Files of this machine can be read only from the folders the server was started with (--files); without one, send text by add_text.
        order_clip has a short moving clip made by a paid video maker, animate_picture sets a picture in motion: ask your person first what it may cost (estimate_clip, and animate_picture with estimate).
        upload_clip takes a clip of the person's own; edit_clip, trash_clip, restore_clip and archive_clip look after clips, list_takes and choose_take say which take one shows.
        write_script has a project written from a prompt by a paid text maker (estimate_script tells the price first). narrate_chapter gives sentences their voice from a recording of the whole chapter; read_errand tells how that stands.
        A drama is told in shots: create_drama, add_character for who is seen, add_episode, add_shots; or write_shots, which has a paid text maker break an episode's text into shots (estimate_shots tells the price first). Then an episode is ordered as any chapter.
        Of a drama's shots and characters, picture_character, picture_shot and take_shot have pictures and clips made: with estimate they only tell the price. list_takes and choose_take choose among them, trash_take and restore_take throw one away and take it back. replace_shot_picture, replace_shot_clip and replace_character_picture put the person's own there, release_shot lets go of it.
        create_publication makes a draft of a post of a film or a clip at a platform (check_publication tells what is wrong with it); it is posted with publish and confirm alone, after your person has agreed. settle_publication is for one of which nobody knows what became of it.
        Making a film takes minutes: watch waits for you, call it again while 'ended' is false. Try quality draft with a small preview first when the person only wants to see how it will look.
        A failed call says a stable code and one line that tells what to do.
        """;

    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var data = new Option<string?>("--data") { Description = "Data folder." };
        var database = new Option<string?>("--database") { Description = "Connection of a shared database (default: DATABASE_URL, else the private one in the data folder)." };
        var keys = new Option<string?>("--keys") { Description = "Folder of the key ring (default: REEL_KEYS)." };
        var user = new Option<string?>("--user") { Description = "Username or e-mail address of the account to work in (default: the installation's owner)." };
        var files = new Option<string[]>("--files") { Description = "Folder the agent may read files from; may be given several times (default: it may read none)." };
        var noWorker = new Option<bool>("--no-worker") { Description = "Take orders only; `reel serve` or `reel worker` makes the films." };
        var verb = new Command("mcp", "Serve the tools to an agent over standard input and output (Model Context Protocol).") { data, database, keys, user, files, noWorker };
        verb.SetAction(async (parsed, ct) =>
        {
            // Standard output belongs to the protocol, whatever somebody may print.
            Console.SetOut(Console.Error);
            await using var installation = await Installation.Open(
                new InstallationOptions(parsed.GetValue(data), parsed.GetValue(database), parsed.GetValue(keys)), TimeProvider.System, ct);
            using var host = ReelHost.Build(installation, works: !parsed.GetValue(noWorker), LogLevel.Warning, services => ReelHost.Watching(services)
                .AddSingleton(new ReadableFolders(parsed.GetValue(files) ?? []))
                .AddSingleton(parts => ActivatorUtilities.CreateInstance<AgentIdentity>(parts, new AgentIdentity.Account(parsed.GetValue(user)))));
            // A name nobody has is told now, not at the first call.
            await host.Services.GetRequiredService<AgentIdentity>().Caller(ct);
            await host.StartAsync(ct);
            try
            {
                await Serve(host.Services, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                // Stopped, as one stops it.
            }
            finally
            {
                await host.StopAsync(CancellationToken.None);
            }

            return 0;
        });
        return verb;
    }

    private static async Task Serve(IServiceProvider services, CancellationToken ct)
    {
        var log = services.GetRequiredService<ILoggerFactory>();
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "reelwright", Title = "Reelwright", Version = typeof(McpVerb).Assembly.GetName().Version!.ToString(3) },
            ServerInstructions = Guide,
            ToolCollection = [.. Tools()],
            ResourceCollection = [.. AgentResources.All],
        };
        await using var transport = new StdioServerTransport(options, log);
        await using var server = McpServer.Create(transport, options, log, services);
        await server.RunAsync(ct);
    }

    private static IEnumerable<McpServerTool> Tools() =>
        [.. ManuscriptTools.All, .. SentenceTools.All, .. StructureTools.All, .. LibraryTools.All, .. OrderTools.All, HistoryTool.Tool, WatchTool.Tool, .. FilmTools.All, .. ClipTools.All, .. ClipCareTools.All, .. ErrandTools.All, .. DramaTools.All, .. ShotTools.All, .. DramaTakeTools.All, .. OwnTakeTools.All, .. PublicationTools.All, .. SeriesTools.All, .. MakerTools.All, .. PlatformTools.All, .. AccountTools.All];
}
