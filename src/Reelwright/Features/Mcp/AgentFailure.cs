using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Features.Http;

namespace Reelwright.Features.Mcp;

/// <summary>What an agent is told when something goes wrong: the same codes and lines as over HTTP.</summary>
internal static class AgentFailure
{
    /// <summary>Code and line; what nobody expected goes to the log.</summary>
    public static (string Code, string Line) Of(Exception failure, string what, ILogger log)
    {
        if (failure is ReelException known)
        {
            return (known.Code, known.Message);
        }

        if (Problems.Unstorable(failure))
        {
            return ("text_invalid", Problems.UnstorableLine);
        }

        log.LogError(failure, "The tool {Tool} failed", what);
        return ("internal_error", "Something went wrong here that is not your fault; reel.log in the data folder knows more.");
    }
}
