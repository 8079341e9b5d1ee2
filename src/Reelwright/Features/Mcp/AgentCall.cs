using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Reelwright.Features.Mcp;

/// <summary>One call of a tool: who asks, the use cases, and a way to tell how far it is.</summary>
internal sealed class AgentCall(RequestContext<CallToolRequestParams> request, Caller caller)
{
    private double told = -1;

    /// <summary>For whom the agent speaks.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>A part of the program.</summary>
    public T Get<T>() where T : notnull => request.Services!.GetRequiredService<T>();

    /// <summary>Tells the client, if it asked to be told, how far it is; less than before is not said.</summary>
    public async Task Tell(int percent, string? message, CancellationToken ct)
    {
        if (request.Params?.ProgressToken is { } token && percent > told)
        {
            told = percent;
            await request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = percent, Total = 100, Message = message }, cancellationToken: ct);
        }
    }
}
