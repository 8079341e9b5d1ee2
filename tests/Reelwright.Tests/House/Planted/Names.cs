namespace Reelwright.Tests.House.Planted.Names;

public sealed class TextHelper;

public sealed class JobManager;

public sealed class StringUtils;

public sealed class OrderService;

public class Unsealed;

public sealed class EndsInAsync : IAsyncDisposable
{
    public Task LoadAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

public sealed class OverridesAsync : StreamReader
{
    public OverridesAsync()
        : base(Stream.Null)
    {
    }

    public override Task<string?> ReadLineAsync() => Task.FromResult<string?>(null);
}

public abstract class Trunk;

public sealed class Branch : Trunk;
