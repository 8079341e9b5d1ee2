namespace Reelwright.Tests.Providers.Fakes;

/// <summary>A clock that stands still until it is told how much time passes: whoever waits by it waits for nothing else.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Waiter> waiting = [];

    /// <summary>How many wait for a time that has not come.</summary>
    public int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>So much time passes at once.</summary>
    public void Pass(TimeSpan time)
    {
        List<Waiter> due;
        lock (gate)
        {
            waiting.ForEach(w => w.Left -= time);
            due = waiting.FindAll(w => w.Left <= TimeSpan.Zero);
            waiting.RemoveAll(due.Contains);
        }

        due.ForEach(w => w.Ring());
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var waiter = new Waiter(this, callback, state);
        waiter.Change(dueTime, period);
        return waiter;
    }

    private sealed class Waiter(StoppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Left { get; set; }

        public void Ring() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.waiting.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Left = dueTime;
                    clock.waiting.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.waiting.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
