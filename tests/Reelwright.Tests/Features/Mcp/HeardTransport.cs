using System.Text.Json;
using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Reelwright.Tests.Features.Http;

namespace Reelwright.Tests.Features.Mcp;

/// <summary>A way to an agent's server on which everything it says is heard: answers, errors, news, resources.</summary>
internal sealed class HeardTransport(IClientTransport inner, Overheard overheard) : IClientTransport
{
    public string Name => inner.Name;

    public async Task<ITransport> ConnectAsync(CancellationToken cancellationToken = default) => new Session(await inner.ConnectAsync(cancellationToken), overheard);

    private sealed class Session : ITransport
    {
        private readonly ITransport inner;
        private readonly Channel<JsonRpcMessage> passed = Channel.CreateUnbounded<JsonRpcMessage>();
        private readonly Task passing;

        public Session(ITransport inner, Overheard overheard)
        {
            this.inner = inner;
            passing = Pass(overheard);
        }

        public string? SessionId => inner.SessionId;

        public ChannelReader<JsonRpcMessage> MessageReader => passed.Reader;

        public Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default) => inner.SendMessageAsync(message, cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await passing;
        }

        private async Task Pass(Overheard overheard)
        {
            Exception? broken = null;
            try
            {
                await foreach (var message in inner.MessageReader.ReadAllAsync())
                {
                    overheard.Said("reel mcp", JsonSerializer.Serialize(message, McpJsonUtilities.DefaultOptions));
                    await passed.Writer.WriteAsync(message);
                }
            }
            catch (IOException ended)
            {
                broken = ended;
            }

            passed.Writer.TryComplete(broken);
        }
    }
}
