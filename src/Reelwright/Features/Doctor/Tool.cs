using System.Text;
using Reelwright.Base;

namespace Reelwright.Features.Doctor;

/// <summary>Asks an installed program about itself.</summary>
internal static class Tool
{
    /// <summary>What the program wrote to standard output, or null when it is missing or fails.</summary>
    public static async Task<byte[]?> Ask(string file, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        try
        {
            // A program that waits for something would keep the doctor for ever.
            var result = await Child.Run(file, arguments, longest: TimeSpan.FromSeconds(20), ct: ct);
            return result.Code == 0 ? result.Output : null;
        }
        catch (ReelException)
        {
            return null;
        }
    }

    /// <summary>The same as text; empty when the program is missing or fails.</summary>
    public static async Task<string> Text(string file, IReadOnlyList<string> arguments, CancellationToken ct) =>
        await Ask(file, arguments, ct) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";

    /// <summary>The first line's word that starts with a digit: the way every program tells its version.</summary>
    public static string Version(string text) => text.Split('\n')[0].Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .FirstOrDefault(word => char.IsAsciiDigit(word[0])) ?? text.Split('\n')[0].Trim();
}
