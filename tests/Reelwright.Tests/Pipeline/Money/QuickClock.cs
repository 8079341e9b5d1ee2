namespace Reelwright.Tests.Pipeline.Money;

/// <summary>A clock that tells the right time, and by which whoever waits, waits a twentieth of it.</summary>
internal sealed class QuickClock : TimeProvider
{
    private const int Times = 20;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        TimeProvider.System.CreateTimer(callback, state, Less(dueTime), Less(period));

    private static TimeSpan Less(TimeSpan time) => time == Timeout.InfiniteTimeSpan ? time : time / Times;
}
