using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.Hosting;

/// <summary>The frame of a verb: its trace, and whose its log lines are.</summary>
public sealed class VerbScope : IDisposable
{
    private readonly Activity span;
    private readonly IDisposable? logged;

    private VerbScope(Activity begun, IDisposable? lines) => (span, logged) = (begun, lines);

    /// <summary>Begins it; dispose at the verb's end.</summary>
    public static VerbScope Begin(IServiceProvider services, Installation installation, string verb)
    {
        var name = "reel " + verb;
        var trace = Telemetry.Source.StartActivity(name) ?? new Activity(name).Start();
        return new VerbScope(trace, services.GetRequiredService<ILogger<VerbScope>>().BeginScope(new LogScope { User = installation.Owner }));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        logged?.Dispose();
        span.Dispose();
    }
}
