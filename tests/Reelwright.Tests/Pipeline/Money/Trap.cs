using Reelwright.Tests.Providers.Fakes;

namespace Reelwright.Tests.Pipeline.Money;

/// <summary>Holds one request up at a vendor, at one moment of it, until it is let go.</summary>
internal sealed class Trap : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly FakeVendor vendor;
    private readonly Moment moment;
    private readonly Func<Heard, bool> which;
    private readonly TaskCompletionSource sprung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Heard? caught;
    private int left;

    /// <summary>Lies in wait for the n-th such request.</summary>
    public Trap(FakeVendor vendor, Moment moment, Func<Heard, bool> which, int nth)
    {
        (this.vendor, this.moment, this.which, left) = (vendor, moment, which, nth);
        vendor.Watched = Watch;
    }

    /// <summary>Somebody is in it.</summary>
    public Task Sprung => sprung.Task.WaitAsync(Patience, TimeProvider.System);

    /// <summary>Whoever was in it has been answered to the end.</summary>
    public Task Answered => answered.Task.WaitAsync(Patience, TimeProvider.System);

    /// <summary>Lets the request go on; a vendor that has only just heard it may drop it instead.</summary>
    public void LetGo(bool goesOn = true) => gone.TrySetResult(goesOn);

    public void Dispose()
    {
        LetGo();
        vendor.Watched = null;
    }

    private async Task<bool> Watch(Moment at, Heard request)
    {
        if (at is Moment.Answered && ReferenceEquals(request, Volatile.Read(ref caught)))
        {
            answered.TrySetResult();
        }

        if (at != moment || !which(request) || Interlocked.Decrement(ref left) != 0)
        {
            return true;
        }

        Volatile.Write(ref caught, request);
        sprung.TrySetResult();
        return await gone.Task;
    }
}
