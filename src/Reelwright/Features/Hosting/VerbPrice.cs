using System.CommandLine;
using Reelwright.Pipeline;

namespace Reelwright.Features.Hosting;

/// <summary>One rule for the verbs that ask makers: the price is told first, and what may be paid is ordered with <c>--yes</c> alone; what surely costs nothing needs none.</summary>
internal sealed class VerbPrice
{
    private readonly Option<bool> yes = new("--yes") { Description = "Order it; without it only the price is told, unless that is nothing." };
    private readonly Option<bool> estimate = new("--estimate") { Description = "Only tell what it would cost, even where that is nothing." };

    /// <summary>The command with these options.</summary>
    public Command AddTo(Command command)
    {
        command.Add(yes);
        command.Add(estimate);
        return command;
    }

    /// <summary>Whether it is ordered now.</summary>
    /// <param name="cost">Null where nobody tells: then it may be paid.</param>
    public bool Orders(ParseResult parsed, Cost? cost) => Orders(parsed, free: cost is { Amount: 0 });

    /// <summary>The same.</summary>
    /// <param name="free">Whether it surely costs nothing.</param>
    public bool Orders(ParseResult parsed, bool free) => !parsed.GetValue(estimate) && (parsed.GetValue(yes) || free);

    /// <summary>The price, then what came of it, in lines for a person.</summary>
    /// <param name="ordered">Null where nothing is ordered.</param>
    public static IEnumerable<string> Lines(IEnumerable<string> price, IEnumerable<string>? ordered) => price.Concat(ordered ?? ["Nothing is ordered yet: say --yes."]);
}
