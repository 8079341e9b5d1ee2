using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing.Posting;

/// <summary>Holds one request up at a platform, at one moment of it, until it is let go.</summary>
internal sealed class PlatformTrap : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly FakePlatform platform;
    private readonly FakeMoment moment;
    private readonly string begins;
    private readonly TaskCompletionSource sprung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int left;

    /// <summary>Lies in wait for the n-th request whose <c>METHOD /path</c> begins so.</summary>
    public PlatformTrap(FakePlatform platform, FakeMoment moment, string begins, int nth)
    {
        (this.platform, this.moment, this.begins, left) = (platform, moment, begins, nth);
        platform.Watched = Watch;
    }

    /// <summary>Somebody is in it.</summary>
    public Task Sprung => sprung.Task.WaitAsync(Patience, TimeProvider.System);

    /// <summary>Lets the request go on.</summary>
    public void LetGo() => gone.TrySetResult();

    public void Dispose()
    {
        LetGo();
        platform.Watched = null;
    }

    private async Task Watch(FakeMoment at, string route)
    {
        if (at == moment && route.StartsWith(begins, StringComparison.Ordinal) && Interlocked.Decrement(ref left) == 0)
        {
            sprung.TrySetResult();
            await gone.Task;
        }
    }
}
