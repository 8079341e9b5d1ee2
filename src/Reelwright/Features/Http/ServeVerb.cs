using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Features.Accounts;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;

namespace Reelwright.Features.Http;

/// <summary><c>reel serve</c>: the studio, the HTTP API, and a worker beside them, until it is stopped.</summary>
public static class ServeVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var data = new Option<string?>("--data") { Description = "Data folder." };
        var database = new Option<string?>("--database") { Description = "Connection of a shared database (default: DATABASE_URL, else the private one in the data folder)." };
        var store = new Option<string?>("--store") { Description = "Where files are kept: s3://BUCKET/PREFIX (default: REEL_STORE, else the data folder)." };
        var keys = new Option<string?>("--keys") { Description = "Folder of the key ring (default: REEL_KEYS)." };
        var url = new Option<string>("--url") { Description = "Where to listen; 127.0.0.1 is this machine only.", DefaultValueFactory = _ => "http://127.0.0.1:8420" };
        var noWorker = new Option<bool>("--no-worker") { Description = "Take orders only; `reel worker` elsewhere makes the films." };
        var verb = new Command("serve", "Serve the studio and the HTTP API until stopped.") { data, database, store, keys, url, noWorker };
        verb.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.Open(
                new InstallationOptions(parsed.GetValue(data), parsed.GetValue(database), parsed.GetValue(keys), StoreSettings.Read(parsed.GetValue(store), Environment.GetEnvironmentVariable)), TimeProvider.System, ct);
            await using var app = WebApp.Build(installation, new WebSettings(Address(parsed.GetValue(url)!), !parsed.GetValue(noWorker), Studio: Studio()), LogLevel.Warning);
            try
            {
                await app.StartAsync(ct);
            }
            catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
            {
                throw new ReelException("address_taken", $"Something else listens at {parsed.GetValue(url)}: stop it, or name another with --url.", taken);
            }

            await Greet(app, Studio() is not null, ct);
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            }
            catch (OperationCanceledException)
            {
                await app.StopAsync(CancellationToken.None);
            }

            return 0;
        });
        return verb;
    }

    // A release brings it beside the program; the launcher builds it elsewhere.
    private static string? Studio() => new[] { Environment.GetEnvironmentVariable("REEL_STUDIO"), Path.Combine(AppContext.BaseDirectory, "studio") }
        .FirstOrDefault(folder => !string.IsNullOrEmpty(folder) && File.Exists(Path.Combine(folder, "index.html"))) is { } found ? Path.GetFullPath(found) : null;

    private static async Task Greet(WebApplication app, bool studio, CancellationToken ct)
    {
        var at = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.Out.WriteLine($"Serving at {at}. Ctrl-C stops; what runs is handed back.");
        if (await app.Services.GetRequiredService<OpenSetUp>().Run(ct) is { } secret)
        {
            Console.Out.WriteLine(studio
                ? $"Nobody has set this up yet. Open this address, once, in the next 24 hours: {at}/set-up#{secret}"
                : $"Nobody has set this up yet. This secret does, once, in the next 24 hours (POST /api/setup): {secret}");
        }
    }

    private static string Address(string url) => Uri.TryCreate(url, UriKind.Absolute, out var at) && at is { Scheme: "http" or "https", AbsolutePath: "/" }
        ? at.GetLeftPart(UriPartial.Authority)
        : throw new ReelException("url_invalid", $"'{url}' is no address to listen at: give one such as http://127.0.0.1:8420.");
}
