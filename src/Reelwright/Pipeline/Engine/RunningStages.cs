using System.Collections.Concurrent;

namespace Reelwright.Pipeline.Engine;

/// <summary>The stages this process is running, so that a pause or cancel from anywhere reaches them within a sentence.</summary>
public sealed class RunningStages
{
    private readonly ConcurrentDictionary<(Guid Attempt, object Token), CancellationTokenSource> stages = new();

    /// <summary>Notes a stage for as long as the returned registration lives.</summary>
    public Registration Enter(Guid attempt, CancellationToken outer) => new(this, attempt, outer);

    /// <summary>Cancels every stage of the attempt that runs here.</summary>
    public void Stop(Guid attempt)
    {
        foreach (var (key, source) in stages)
        {
            if (key.Attempt == attempt)
            {
                try
                {
                    source.Cancel();
                }
                catch (Exception failed) when (failed is ObjectDisposedException or AggregateException)
                {
                    // It has just ended, or one of its tools could not be told: the others still can.
                }
            }
        }
    }

    /// <summary>One running stage.</summary>
    public sealed class Registration : IDisposable
    {
        private readonly RunningStages owner;
        private readonly (Guid Attempt, object Token) key;
        private readonly CancellationTokenSource source;

        internal Registration(RunningStages owner, Guid attempt, CancellationToken outer)
        {
            this.owner = owner;
            key = (attempt, this);
            source = CancellationTokenSource.CreateLinkedTokenSource(outer);
            owner.stages[key] = source;
        }

        /// <summary>Cancelled when the scheduler stops or the attempt is ended by a person.</summary>
        public CancellationToken Token => source.Token;

        /// <inheritdoc />
        public void Dispose()
        {
            owner.stages.TryRemove(key, out _);
            source.Dispose();
        }
    }
}
