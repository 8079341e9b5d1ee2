using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Storage;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Whoever asks in the table of faults: for an attempt that nobody works on, so that what is made is somebody's.</summary>
internal sealed record DeskAsker(Guid OwnerId, Guid? Attempt) : IAsker
{
    public Guid? Project => null;

    public Guid? Order => null;

    public long? Take => null;

    public long? PictureTake => null;

    public GenerationStep? Stage => null;

    public long? Epoch => null;

    public string Firing => "tests";

    public bool Waits => false;

    public CancellationToken Node => CancellationToken.None;

    public Task Hold(ReelDb db, CancellationToken ct) => Task.CompletedTask;

    public Task Admitted(ReelDb db, Guid call, CancellationToken ct) => Task.CompletedTask;
}
