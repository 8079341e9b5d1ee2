using System.Globalization;
using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Features.Bench;

/// <summary>A server in a process of its own, on a free port of this machine; gone when disposed.</summary>
public sealed partial class ServedProcess : IAsyncDisposable
{
    private readonly Child child;

    private ServedProcess(Child child, int port) => (this.child, Port) = (child, port);

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>Starts this program with these arguments and waits until it says where it serves. Errors: <c>server_failed</c>.</summary>
    public static async Task<ServedProcess> Start(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        // Nobody's installation but the one that is named.
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["DATABASE_URL"] = "", ["REEL_KEYS"] = "" };
        var started = Child.Start(Environment.ProcessPath!, arguments, environment: environment);
        try
        {
            using var output = new StreamReader(started.Output, leaveOpen: true);
            var line = await output.ReadLineAsync(ct) ?? throw new ReelException("server_failed", $"`reel {arguments[0]}` ended: {await started.Error}");
            return new ServedProcess(started, int.Parse(PortIn().Match(line).Groups["port"].Value, CultureInfo.InvariantCulture));
        }
        catch
        {
            started.Dispose();
            throw;
        }
    }

    /// <summary>Opens so many connections to it.</summary>
    public async Task<IReadOnlyList<Wire>> Connect(int count, CancellationToken ct) => await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Wire.Open(Port, ct)));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        child.Kill();
        // Until then it counts as one who uses the database.
        await child.Exited;
        child.Dispose();
    }

    [GeneratedRegex(@":(?<port>\d+)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex PortIn();
}
