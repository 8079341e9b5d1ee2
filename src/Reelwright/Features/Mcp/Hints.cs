using ModelContextProtocol.Protocol;

namespace Reelwright.Features.Mcp;

/// <summary>What an agent may expect of calling a tool, before it asks its person.</summary>
/// <param name="Ends">Takes something away that a further call can't simply bring back.</param>
/// <param name="Again">The same call a second time changes nothing more.</param>
/// <param name="Outside">May make makers work elsewhere, which may cost money.</param>
internal sealed record Hints(bool Reads = false, bool Ends = false, bool Again = true, bool Outside = false)
{
    /// <summary>Changes nothing.</summary>
    public static readonly Hints Reading = new(Reads: true);

    /// <summary>Changes something, in a way that can be taken back.</summary>
    public static readonly Hints Changing = new();

    /// <summary>Sets makers to work.</summary>
    public static readonly Hints Ordering = new(Outside: true);

    /// <summary>Ends or throws away something.</summary>
    public static readonly Hints Ending = new(Ends: true);

    /// <summary>As the protocol says it.</summary>
    public ToolAnnotations Of(string title) => new() { Title = title, ReadOnlyHint = Reads, DestructiveHint = Ends, IdempotentHint = Again, OpenWorldHint = Outside };
}
