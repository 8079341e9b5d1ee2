using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Reelwright.Features.Mcp;

/// <summary>A use case as a tool. Both schemas come from its records; whatever goes wrong is a tool error with our stable code, never a fault of the server.</summary>
internal sealed class AgentTool<TArguments, TAnswer>(string name, string title, Hints hints, string description, Func<AgentCall, TArguments, CancellationToken, Task<TAnswer>> run) : McpServerTool
    where TArguments : class
{
    /// <summary>Links to hand out with an answer.</summary>
    public Func<TAnswer, IEnumerable<ContentBlock>> Links { get; init; } = _ => [];

    /// <inheritdoc />
    public override Tool ProtocolTool { get; } = new()
    {
        Name = name, Title = title, Description = description, Annotations = hints.Of(title),
        InputSchema = AgentJson.Arguments(typeof(TArguments)), OutputSchema = AgentJson.Schema(typeof(TAnswer)),
    };

    /// <inheritdoc />
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc />
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var services = request.Services!;
        try
        {
            var arguments = AgentJson.Read<TArguments>(request.Params?.Arguments);
            var call = new AgentCall(request, await services.GetRequiredService<AgentIdentity>().Caller(cancellationToken));
            var answer = await run(call, arguments, cancellationToken);
            var told = AgentJson.Write(answer);
            return new CallToolResult { StructuredContent = told, Content = [new TextContentBlock { Text = AgentJson.Line(told) }, .. Links(answer)] };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var (code, line) = AgentFailure.Of(failure, name, services.GetRequiredService<ILogger<AgentIdentity>>());
            // The answer's schema is not kept by a failure, so it has no structured content; a program finds the code beside it.
            return new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = $"{code}: {line}" }], Meta = new() { ["reelwright/code"] = code } };
        }
    }
}
