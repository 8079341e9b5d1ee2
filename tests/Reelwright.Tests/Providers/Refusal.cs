using System.Text.RegularExpressions;
using Reelwright.Base;

namespace Reelwright.Tests.Providers;

/// <summary>How a maker says no: a stable code and one line of a length somebody reads.</summary>
internal static partial class Refusal
{
    /// <summary>The code it is refused with.</summary>
    public static async Task<string> Of(Func<Task> ask)
    {
        var failure = await Should.ThrowAsync<ReelException>(ask);
        Code().IsMatch(failure.Code).ShouldBeTrue(failure.Code);
        failure.Message.ShouldNotContain('\n');
        failure.Message.Length.ShouldBeInRange(20, 400);
        return failure.Code;
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
