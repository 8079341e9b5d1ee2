using System.Runtime.InteropServices;

namespace Reelwright.Features;

/// <summary>A token that the first SIGINT or SIGTERM cancels; the second ends the process, for whoever cannot wait.</summary>
/// <remarks>The parser's own handler is set only after the verb has begun, and a signal before that would cut it off.</remarks>
internal sealed class StopSignal : IDisposable
{
    // What a shell reports: 128 and the signal's number.
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public StopSignal() => registrations =
        [PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop)];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code of a verb that stopped.</summary>
    public int ExitCode { get; private set; } = Interrupted;

    public void Dispose()
    {
        Array.ForEach(registrations, registration => registration.Dispose());
        source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (source.IsCancellationRequested)
        {
            return;
        }

        context.Cancel = true;
        ExitCode = context.Signal == PosixSignal.SIGTERM ? Terminated : Interrupted;
        source.Cancel();
    }
}
