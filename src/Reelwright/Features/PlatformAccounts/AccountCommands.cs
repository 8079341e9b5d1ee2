using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Hosting;

namespace Reelwright.Features.PlatformAccounts;

/// <summary><c>reel publish accounts</c>: list, connect, add, change, try, pause and delete accounts at platforms.</summary>
public static class AccountCommands
{
    /// <summary>Adds the commands.</summary>
    public static void Add(VerbDoor door, Command verb)
    {
        var accounts = new Command("accounts", "List, connect, add, change, try, pause and delete accounts at platforms.");
        verb.Add(accounts);
        VerbDoor.Alone(accounts, door.Each(accounts, new Command("list", "List the accounts."), (_, services, caller, ct) => All(services, caller, ct), AccountLines.Line, "No accounts. `reel publish accounts connect APP` connects one."));
        Connect(door, accounts);
        AddOnes(door, accounts);
        var account = new Argument<string>("ACCOUNT") { Description = "Its name or id." };
        door.Add(accounts, new Command("show", "Show an account.") { account }, (parsed, services, caller, ct) => One(services, caller, parsed.GetValue(account)!, ct), row => [AccountLines.Line(row)]);
        var (name, url, secret) = (new Option<string?>("--name") { Description = "What it is called." }, new Option<string?>("--url") { Description = "Of a bridge: where the tool listens." }, new Option<string?>("--secret-file") { Description = "Of a bridge: a file with its new secret; - reads it from standard input." });
        door.Add(accounts, new Command("change", "Change what an account is called, and where its bridge is.") { account, name, url, secret }, async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(account)!, ct);
            var change = new EditPlatformAccount.Change { Name = parsed.GetValue(name), Url = parsed.GetValue(url), Secret = parsed.GetValue(secret) is { } file ? AccountWords.Secret(file) : null };
            await services.GetRequiredService<EditPlatformAccount>().Run(caller, row.Id, row.Version, change, ct);
            return await Read(services, caller, row.Id, ct);
        }, row => [AccountLines.Line(row)]);
        door.Add(accounts, new Command("test", "Try an account without posting anything.") { account }, async (parsed, services, caller, ct) =>
            await services.GetRequiredService<TestPlatformAccount>().Run(caller, (await One(services, caller, parsed.GetValue(account)!, ct)).Id, ct), AccountLines.Lines);
        door.Add(accounts, new Command("pause", "Have nothing more posted by an account.") { account }, async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(account)!, ct);
            return await services.GetRequiredService<PausePlatformAccount>().Run(caller, row.Id, ct).Then(() => Read(services, caller, row.Id, ct));
        }, row => [AccountLines.Line(row)]);
        door.Add(accounts, new Command("resume", "Have posts go on by an account: a pause is over, and so is a rest.") { account }, async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(account)!, ct);
            return await services.GetRequiredService<ResumePlatformAccount>().Run(caller, row.Id, ct).Then(() => Read(services, caller, row.Id, ct));
        }, row => [AccountLines.Line(row)]);
        var force = new Option<bool>("--force") { Description = "Break off posts that are on their way." };
        door.Add(accounts, new Command("remove", "Delete an account, its keys at once; what was not begun is cancelled.") { account, force }, async (parsed, services, caller, ct) =>
        {
            var row = await One(services, caller, parsed.GetValue(account)!, ct);
            return await services.GetRequiredService<DeletePlatformAccount>().Run(caller, row.Id, row.Version, parsed.GetValue(force), ct);
        }, AccountLines.Lines);
    }

    /// <summary>One of the caller's accounts, by its name or id. Errors: <c>not_found</c>, <c>name_ambiguous</c>.</summary>
    public static async Task<PlatformAccountRow> One(IServiceProvider services, Caller caller, string named, CancellationToken ct) =>
        AccountWords.Only((await All(services, caller, ct)).Where(a => AccountWords.Bears(a.Id, a.Name, named)), named, "account", "accounts");

    private static void Connect(VerbDoor door, Command accounts)
    {
        var app = new Argument<string>("APP") { Description = "Name or id of the app, as `reel publish apps` shows it." };
        var again = new Option<string?>("--account") { Description = "An account that is connected again, its name or id." };
        var port = new Option<int>("--port") { Description = "Where the platform's page comes back to, if it takes no port that is free just now." };
        door.Add(accounts, new Command("connect", "Connect an account by an app: prints the platform's page, and waits five minutes for the permission.") { app, again, port }, async (parsed, services, caller, ct) =>
        {
            var by = (await AppCommands.One(services, caller, parsed.GetValue(app)!, ct)).Id;
            var account = parsed.GetValue(again) is { } named ? (await One(services, caller, named, ct)).Id : (Guid?)null;
            await using var listening = await Loopback.Open(parsed.GetValue(port), ct);
            var begun = await services.GetRequiredService<ConnectAccount>().Run(caller, new ConnectAccount.Request(by, account), listening.Redirect, ct);
            // Beside the answer, which may be wanted as JSON alone.
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Open this page in a browser on this machine and allow the app:\n{begun.Url.OriginalString}");
            var answer = await listening.Answer(begun.State, services.GetRequiredService<TimeProvider>(), ct);
            return await Read(services, caller, await services.GetRequiredService<FinishConnection>().Run(answer, caller.User, ct), ct);
        }, row => [AccountLines.Line(row)]);
    }

    private static void AddOnes(VerbDoor door, Command accounts)
    {
        var (platform, name) = (new Argument<string>("PLATFORM") { Description = "bilibili, youtube, tiktok, weibo or xiaohongshu." }, new Argument<string>("NAME") { Description = "As one calls it." });
        var handle = new Option<string?>("--handle") { Description = "As it stands in addresses of posts." };
        door.Add(accounts, new Command("add-assisted", "Add an account that is posted to by hand.") { platform, name, handle }, async (parsed, services, caller, ct) =>
        {
            var (id, _) = await services.GetRequiredService<AddPlatformAccount>().Run(caller, new AddPlatformAccount.Request(AccountWords.Platform(parsed.GetValue(platform)!), PublishingRoute.Assisted, parsed.GetValue(name)!, parsed.GetValue(handle)), ct);
            return await Read(services, caller, id, ct);
        }, row => [AccountLines.Line(row)]);
        var url = new Argument<string>("URL") { Description = "Where the tool listens." };
        var file = new Option<string?>("--secret-file") { Description = "A file with the secret by which the tool knows us; - reads it from standard input. Without it one is made." };
        door.Add(accounts, new Command("add-bridge", "Add an account that a tool of one's own posts to; prints the secret that was made, once.") { platform, name, url, handle, file }, async (parsed, services, caller, ct) =>
        {
            var request = new AddPlatformAccount.Request(
                AccountWords.Platform(parsed.GetValue(platform)!), PublishingRoute.Bridge, parsed.GetValue(name)!, parsed.GetValue(handle), parsed.GetValue(url), parsed.GetValue(file) is { } from ? AccountWords.Secret(from) : null);
            var (id, secret) = await services.GetRequiredService<AddPlatformAccount>().Run(caller, request, ct);
            return new Bridged(await Read(services, caller, id, ct), secret);
        }, told => [AccountLines.Line(told.Account), .. told.Secret is { } secret ? [$"Its secret, told this once: {secret}"] : Array.Empty<string>()]);
    }

    private static Task<PlatformAccountRow> Read(IServiceProvider services, Caller caller, Guid id, CancellationToken ct) => services.GetRequiredService<ListPlatformAccounts>().Run(caller, id, ct);

    private static Task<IReadOnlyList<PlatformAccountRow>> All(IServiceProvider services, Caller caller, CancellationToken ct) =>
        VerbDoor.All(page => services.GetRequiredService<ListPlatformAccounts>().Run(caller, null, page, ct));

    private sealed record Bridged(PlatformAccountRow Account, string? Secret);
}
