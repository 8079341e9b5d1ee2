using Reelwright.Tests.Storage;

namespace Reelwright.Tests.Engine;

/// <summary>The book's film made in peace, once for all tests that disturb its making.</summary>
public sealed class Undisturbed : IAsyncLifetime
{
    /// <summary>Digest of the film.</summary>
    public string Film { get; private set; } = "";

    /// <summary>The ledger, see <see cref="Studio.Ledger"/>.</summary>
    public string Ledger { get; private set; } = "";

    /// <summary>How long the run took.</summary>
    public TimeSpan Took { get; private set; }

    public async Task InitializeAsync()
    {
        await using var studio = new Studio(new Scratch());
        var start = TimeProvider.System.GetTimestamp();
        await studio.MakeWhole();
        Took = TimeProvider.System.GetElapsedTime(start);
        Film = await studio.Film();
        Ledger = await studio.Ledger();
        Ledger.Split(", ").Length.ShouldBe(Book.Calls);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Fails unless a disturbed studio ended up with the same film, each call answered once, and nothing lying about. What of its calls was interrupted, see <see cref="Studio.Interrupted"/>.</summary>
    internal async Task<string> EnsureSame(Studio studio, params string[] interrupted)
    {
        (await studio.Film()).ShouldBe(Film);
        (await studio.Ledger()).ShouldBe(Ledger);
        var met = await studio.Interrupted();
        met.ShouldBeOneOf(["", .. interrupted]);
        await studio.EnsureShelves();
        studio.Unfinished().ShouldBeEmpty();
        studio.Log().Contains("40P01", StringComparison.Ordinal).ShouldBeFalse("two transactions waited for each other");
        return met;
    }
}

/// <summary>One after the other: each of these tests takes the whole machine.</summary>
[CollectionDefinition(nameof(Disturbances))]
public sealed class Disturbances : ICollectionFixture<Undisturbed>;
