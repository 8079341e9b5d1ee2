namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>A clock that goes on as usual from where a test puts it.</summary>
public sealed class FakeTime : TimeProvider
{
    private long ahead;

    /// <summary>Moves it on.</summary>
    public void Pass(TimeSpan time) => Interlocked.Add(ref ahead, time.Ticks);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));
}
