using Reelwright.Base;
using Reelwright.Features.Records;

namespace Reelwright.Features.Doctor;

/// <summary>What the operator said about the log.</summary>
internal static class LogKeeping
{
    /// <summary>How long lines are kept.</summary>
    public static Task<Finding> Days(CancellationToken ct)
    {
        try
        {
            return Task.FromResult(Finding.Ok("log kept for", LogRetention.Of(Environment.GetEnvironmentVariable(LogRetention.Variable)).Shown));
        }
        catch (ReelException wrong)
        {
            return Task.FromResult(Finding.Failure("log kept for", wrong));
        }
    }
}
