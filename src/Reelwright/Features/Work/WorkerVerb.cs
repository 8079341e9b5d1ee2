using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Reelwright.Features.Hosting;
using Reelwright.Storage;
using Reelwright.Storage.Bucket;

namespace Reelwright.Features.Work;

/// <summary><c>reel worker</c>: works on whatever is ordered, together with every other worker on the same database, until it is stopped.</summary>
public static class WorkerVerb
{
    /// <summary>The verb with its options.</summary>
    public static Command Build()
    {
        var data = new Option<string?>("--data") { Description = "Data folder." };
        var database = new Option<string?>("--database") { Description = "Connection of a shared database (default: DATABASE_URL, else the private one in the data folder)." };
        var store = new Option<string?>("--store") { Description = "Where files are kept: s3://BUCKET/PREFIX (default: REEL_STORE, else the data folder)." };
        var keys = new Option<string?>("--keys") { Description = "Folder of the key ring (default: REEL_KEYS)." };
        var verb = new Command("worker", "Work on what is ordered, films, clips, takes and errands, until stopped.") { data, database, store, keys };
        verb.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.Open(
                new InstallationOptions(parsed.GetValue(data), parsed.GetValue(database), parsed.GetValue(keys), StoreSettings.Read(parsed.GetValue(store), Environment.GetEnvironmentVariable)), TimeProvider.System, ct);
            using var host = ReelHost.Build(installation, works: true, LogLevel.Warning);
            await host.StartAsync(ct);
            Console.Out.WriteLine($"Working as {installation.Node}. Ctrl-C stops; what runs is handed back.");
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
            }
            catch (OperationCanceledException)
            {
                await host.StopAsync(CancellationToken.None);
            }

            return 0;
        });
        return verb;
    }
}
