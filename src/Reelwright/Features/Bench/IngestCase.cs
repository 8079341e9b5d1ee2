using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Features.Hosting;
using Reelwright.Features.Manuscripts;
using Reelwright.Media.Text;
using Reelwright.Storage;

namespace Reelwright.Features.Bench;

/// <summary>One manuscript read, split and stored in a process of its own: then its largest size is this work's.</summary>
/// <param name="Wall">Seconds from the file to the committed rows.</param>
/// <param name="Peak">MiB: the process at its largest.</param>
public sealed record IngestCase(double Wall, double Peak, Guid Project, int Chapters, int Sentences)
{
    /// <summary>Adds it to the installation in a data folder.</summary>
    public static async Task<IngestCase> Run(string data, string file, CancellationToken ct)
    {
        await using var installation = await Installation.Open(BenchFolder.OptionsFor(data), TimeProvider.System, ct);
        using var host = ReelHost.Build(installation, works: false, LogLevel.Warning);
        var add = host.Services.GetRequiredService<AddManuscript>();
        var start = TimeProvider.System.GetTimestamp();
        var book = await Documents.Read(file, null, ct);
        var added = await add.Run(installation.Owner, file, book, ct);
        return new IngestCase(TimeProvider.System.GetElapsedTime(start).TotalSeconds, Largest(), added.ProjectId, book.Chapters.Count, added.Sentences);
    }

    private static double Largest() =>
        double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
