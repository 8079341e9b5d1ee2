using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Reelwright.Base;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>s3rver, a lenient S3 server from npm, as a child process. It keeps its objects in a folder, so it finds them again after it died.</summary>
internal sealed class S3rver : IBucketServer
{
    private static readonly NodePackage Package = new("s3rver", "3.7.1");

    private readonly Scratch scratch = new();
    private readonly int port = FreePort();
    private Child? child;

    /// <inheritdoc />
    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <inheritdoc />
    public string KeyId => "S3RVER";

    /// <inheritdoc />
    public string Secret => "S3RVER";

    /// <inheritdoc />
    public async Task Start()
    {
        var program = await Package.File("node_modules/s3rver/bin/s3rver.js");
        child = Child.Start("node", [program, "-d", scratch.Folder, "-a", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "--configure-bucket", StrictS3.BucketName, "--silent"]);
        for (var turn = 0; !await Listens(); turn++)
        {
            (turn < 300 && !child.Exited.IsCompleted).ShouldBeTrue("s3rver did not start");
            await Task.Delay(100);
        }
    }

    /// <inheritdoc />
    public async Task Die()
    {
        if (child is { } running)
        {
            child = null;
            running.Kill();
            await running.Exited;
            running.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Die();
        await scratch.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> Listens()
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
