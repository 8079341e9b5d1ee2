using System.Text;
using Reelwright.Base;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests;

/// <summary>The program as a person runs it: a process of its own.</summary>
internal static class Product
{
    /// <summary>Absolute path of the executable that was built with these tests.</summary>
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "reel");

    /// <summary>Runs one verb to its end; <paramref name="environment"/> adds to this process's own.</summary>
    public static async Task<(int Code, string Output, string Error)> Run(
        IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null, CancellationToken ct = default)
    {
        var result = await Child.Run(Executable, arguments, environment: environment, ct: ct);
        var output = Encoding.UTF8.GetString(result.Output);
        Overheard.On(arguments)?.SaidByVerb(arguments, environment, output, result.Error);
        return (result.Code, output, result.Error);
    }
}
