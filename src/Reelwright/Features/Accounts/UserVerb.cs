using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Domain;
using Reelwright.Features.Hosting;
using Reelwright.Storage;

namespace Reelwright.Features.Accounts;

/// <summary><c>reel user</c>: what whoever runs the machine does with accounts.</summary>
public static class UserVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var data = new Option<string?>("--data") { Description = "Data folder.", Recursive = true };
        var database = new Option<string?>("--database") { Description = "Connection of a shared database.", Recursive = true };
        var name = new Argument<string>("NAME") { Description = "Username or e-mail address." };
        var verb = new Command("user", "Add and remove people, let them in again, make tokens for scripts.") { data, database };

        var called = new Argument<string>("NAME") { Description = "Username." };
        var email = new Argument<string>("EMAIL") { Description = "E-mail address." };
        var owner = new Option<bool>("--owner") { Description = "Makes an owner of the installation." };
        var add = new Command("add", "Add somebody; prints the secret of a link by which they choose a password, once (POST /api/password-resets).") { called, email, owner };
        add.SetAction((parsed, ct) => With(parsed, data, database, async services =>
        {
            var user = await services.GetRequiredService<AddUser>().Run(parsed.GetValue(called)!, parsed.GetValue(email)!, parsed.GetValue(owner) ? UserRole.Owner : UserRole.Member, ct);
            Console.Out.WriteLine(await services.GetRequiredService<ResetPassword>().Open(user.Id, null, ct));
        }, ct));

        var reset = new Command("reset-password", "Print the secret of a link by which somebody chooses a new password, once (POST /api/password-resets).") { name };
        reset.SetAction((parsed, ct) => With(parsed, data, database, async services =>
        {
            var user = await services.GetRequiredService<FindUser>().Run(parsed.GetValue(name)!, ct);
            Console.Out.WriteLine(await services.GetRequiredService<ResetPassword>().Open(user.Id, null, ct));
        }, ct));

        var label = new Argument<string>("TOKEN") { Description = "What the token is called." };
        var days = new Option<int?>("--days") { Description = "For how many days it works (default: until it is revoked)." };
        var token = new Command("token", "Make a personal token for a script; prints it, once.") { name, label, days };
        token.SetAction((parsed, ct) => With(parsed, data, database, async services =>
        {
            var user = await services.GetRequiredService<FindUser>().Run(parsed.GetValue(name)!, ct);
            var (secret, _) = await services.GetRequiredService<CreateToken>().Run(user.Id, new CreateToken.Request(parsed.GetValue(label)!, parsed.GetValue(days)), ct);
            Console.Out.WriteLine(secret);
        }, ct));
        verb.Subcommands.Add(add);
        verb.Subcommands.Add(reset);

        var remove = new Command("remove", "Delete somebody's account for good, with its projects, makers and uploads; orders that are not done are cancelled.") { name };
        remove.SetAction((parsed, ct) => With(parsed, data, database, async services =>
        {
            var user = await services.GetRequiredService<FindUser>().Run(parsed.GetValue(name)!, ct);
            var projects = await services.GetRequiredService<DeleteAccount>().Run(user.Id, ct);
            Console.Out.WriteLine($"{user.Username} is deleted, with {projects} projects");
        }, ct));
        verb.Subcommands.Add(token);
        verb.Subcommands.Add(remove);
        return verb;
    }

    private static async Task<int> With(ParseResult parsed, Option<string?> data, Option<string?> database, Func<IServiceProvider, Task> work, CancellationToken ct)
    {
        await using var installation = await Installation.Open(new InstallationOptions(parsed.GetValue(data), parsed.GetValue(database)), TimeProvider.System, ct);
        using var host = ReelHost.Build(installation, works: false, LogLevel.Warning);
        using var scope = VerbScope.Begin(host.Services, installation, "user");
        await work(host.Services);
        return 0;
    }
}
