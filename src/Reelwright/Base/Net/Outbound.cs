using System.Net;
using System.Net.Sockets;

namespace Reelwright.Base.Net;

/// <summary>Connections to addresses that people name: each is resolved and checked as it is made, so a name that changes its mind or a redirect cannot lead inside.</summary>
/// <param name="allowed">Hosts the operator allows though they are inside, each <c>host</c> or <c>host:port</c>.</param>
/// <param name="resolve">The resolver; the system's without one.</param>
/// <param name="named">The setting in which the operator allows them.</param>
public sealed class Outbound(IEnumerable<string> allowed, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null, string named = Outbound.Setting) : IDisposable
{
    /// <summary>The operator's setting: hosts inside that makers may be at, with a comma between them.</summary>
    public const string Setting = "REEL_LOCAL_HOSTS";

    private const int MostRedirects = 5;
    private static readonly TimeSpan LongestConnect = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    // Shorter than servers keep one: a connection they close while a paid call is on its way leaves that call in doubt.
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(4);

    private readonly HashSet<string> inside = new(allowed, StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve = resolve ?? Dns.GetHostAddressesAsync;
    private readonly List<HttpMessageInvoker> made = [];

    /// <summary>The hosts of a setting such as <see cref="Setting"/>.</summary>
    public static string[] Allowed(string? setting) => (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>For calls that carry a key: never redirected, so that no key follows a redirect elsewhere. The caller sets its own time limits.</summary>
    public HttpClient Calls() => Client(redirects: false);

    /// <summary>For files named by whoever answered a call: redirects are followed, each checked like the first, and never from https to http.</summary>
    public HttpClient Files() => Client(redirects: true);

    /// <inheritdoc />
    public void Dispose() => made.ForEach(m => m.Dispose());

    private HttpClient Client(bool redirects)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = redirects,
            MaxAutomaticRedirections = MostRedirects,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            // A proxy would connect in our place, where nothing is checked.
            UseProxy = false,
            ConnectTimeout = LongestConnect,
            PooledConnectionLifetime = Kept,
            PooledConnectionIdleTimeout = Idle,
            ConnectCallback = Connect,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Reelwright/1");
        lock (made)
        {
            made.Add(client);
        }

        return client;
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var at = context.DnsEndPoint;
        var addresses = IPAddress.TryParse(at.Host, out var literal) ? [literal] : await resolve(at.Host, ct);
        if (!inside.Contains(at.Host) && !inside.Contains($"{at.Host}:{at.Port}"))
        {
            // One address inside is enough: a name that has both kinds is made to be tried twice.
            if (Array.Exists(addresses, a => !PublicAddress.Is(a)))
            {
                // Where inside is for nobody to learn who can only name it.
                throw new ReelException("address_refused", $"{at.Host} leads inside this machine or network: name a public address, or have the operator allow the host in {named}.");
            }
        }

        if (addresses.Length == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, at.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
