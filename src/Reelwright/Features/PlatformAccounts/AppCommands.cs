using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;

namespace Reelwright.Features.PlatformAccounts;

/// <summary><c>reel publish platforms</c> and <c>reel publish apps</c>. Secrets come from a file or from standard input: a command line is seen by others.</summary>
public static class AppCommands
{
    private static readonly string[] Places = ["page", "token", "api", "upload"];

    /// <summary>Adds the commands.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        door.Each(verb, new Command("platforms", "List where films can be published, and by which routes."), (_, services, _, _) => Task.FromResult(services.GetRequiredService<DescribePlatforms>().Run()), AccountLines.Line, "None.");
        var apps = new Command("apps", "List, add, change and delete one's own apps at platforms.");
        verb.Add(apps);
        VerbDoor.Alone(apps, door.Each(apps, new Command("list", "List the apps."), (_, services, caller, ct) => All(services, caller, ct), AccountLines.Line, "No apps. `reel publish apps add` adds one."));
        var (platform, name, client) = (new Argument<string>("PLATFORM") { Description = "youtube, tiktok or bilibili." }, new Argument<string>("NAME") { Description = "As one calls it." }, new Argument<string>("CLIENT_ID") { Description = "As the platform names the app." });
        var file = new Option<string?>("--secret-file") { Description = "A file with the app's secret; - reads it from standard input.", Required = true };
        var said = Addresses();
        door.Add(apps, With(new Command("add", "Add an app; tells the redirect address to register at the platform.") { platform, name, client, file }, said), async (parsed, services, caller, ct) =>
        {
            var request = new AddApp.Request(AccountWords.Platform(parsed.GetValue(platform)!), parsed.GetValue(name)!, parsed.GetValue(client)!, AccountWords.Secret(parsed.GetValue(file)!), Read(parsed, said));
            return await services.GetRequiredService<ListApps>().Run(caller, await services.GetRequiredService<AddApp>().Run(caller, request, ct), Loopback.Usual, ct);
        }, AccountLines.Lines);

        var app = new Argument<string>("APP") { Description = "Its name or id." };
        var (renamed, id, other) = (new Option<string?>("--name") { Description = "What it is called." }, new Option<string?>("--client-id") { Description = "As the platform names the app." }, new Option<string?>("--secret-file") { Description = "A file with its new secret; - reads it from standard input." });
        door.Add(apps, With(new Command("change", "Change an app; what is not said stays.") { app, renamed, id, other }, said), async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(app)!, ct);
            var change = new AppChange { Name = parsed.GetValue(renamed), ClientId = parsed.GetValue(id), ClientSecret = parsed.GetValue(other) is { } from ? AccountWords.Secret(from) : null, Addresses = Read(parsed, said) };
            await services.GetRequiredService<EditApp>().Run(caller, row.Id, row.Version, change, ct);
            return await services.GetRequiredService<ListApps>().Run(caller, row.Id, Loopback.Usual, ct);
        }, AccountLines.Lines);
        door.Add(apps, new Command("remove", "Delete an app, its secret at once.") { app }, async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(app)!, ct);
            await services.GetRequiredService<DeleteApp>().Run(caller, row.Id, row.Version, ct);
            return row;
        }, row => [$"'{row.Name}' is deleted, and its secret is gone."]);
    }

    /// <summary>One of the caller's apps, by its name or id. Errors: <c>not_found</c>, <c>name_ambiguous</c>.</summary>
    internal static async Task<AppRow> One(IServiceProvider services, Caller caller, string named, CancellationToken ct) =>
        AccountWords.Only((await All(services, caller, ct)).Where(a => AccountWords.Bears(a.Id, a.Name, named)), named, "app", "apps");

    private static Task<IReadOnlyList<AppRow>> All(IServiceProvider services, Caller caller, CancellationToken ct) =>
        VerbDoor.All(page => services.GetRequiredService<ListApps>().Run(caller, null, page, Loopback.Usual, ct));

    private static Option<string?>[] Addresses() => [.. Places.Select(at => new Option<string?>($"--{at}-address") { Description = "In the place of the platform's own." })];

    private static Command With(Command command, Option<string?>[] options)
    {
        Array.ForEach(options, command.Options.Add);
        return command;
    }

    private static AppAddresses? Read(ParseResult parsed, Option<string?>[] said) => Array.ConvertAll(said, parsed.GetValue) is [var page, var token, var api, var upload] && (page ?? token ?? api ?? upload) is not null
        ? new AppAddresses { Page = page, Token = token, Api = api, Upload = upload } : null;
}
