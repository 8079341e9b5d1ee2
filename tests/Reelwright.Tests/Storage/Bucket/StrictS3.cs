using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>An S3 server that believes nothing: it checks signatures, checksums and conditions, and does wrong when it is told to. It keeps its objects when it dies.</summary>
internal sealed class StrictS3 : IBucketServer
{
    /// <summary>The one bucket there is.</summary>
    public const string BucketName = "reel";

    private const int SmallestPart = 5 << 20;

    private readonly ConcurrentDictionary<string, (byte[] Bytes, DateTimeOffset At)> objects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, byte[]>> uploads = new(StringComparer.Ordinal);
    private readonly SigV4 signatures;
    private WebApplication? app;
    private int port;

    public StrictS3() => signatures = new SigV4(KeyId, Secret);

    /// <inheritdoc />
    public string KeyId { get; } = "AKID" + Convert.ToHexString(RandomNumberGenerator.GetBytes(8));

    /// <inheritdoc />
    public string Secret { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(30));

    /// <inheritdoc />
    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");

    /// <summary>What to do wrong, by method and object name; the name is empty for the bucket itself.</summary>
    public Func<string, string, Fault> Wrong { get; set; } = (_, _) => Fault.None;

    /// <summary>Method, object name and query of each request, with its condition if it had one.</summary>
    public ConcurrentQueue<(string Method, string Name, string Query, string Condition)> Asked { get; } = [];

    /// <summary>What it keeps.</summary>
    public IReadOnlyDictionary<string, byte[]> Kept => objects.ToDictionary(kept => kept.Key, kept => kept.Value.Bytes, StringComparer.Ordinal);

    /// <summary>Uploads in parts that were begun, and neither completed nor aborted.</summary>
    public int OpenUploads => uploads.Count;

    /// <summary>Its clock.</summary>
    public Func<DateTimeOffset> Now { get; set; } = TimeProvider.System.GetUtcNow;

    /// <summary>Puts an object there as somebody else would.</summary>
    public void Plant(string name, byte[] bytes) => objects[name] = (bytes, Now());

    /// <inheritdoc />
    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Limits.MaxRequestBodySize = null;
            options.Listen(IPAddress.Loopback, port);
        });
        app = builder.Build();
        app.Run(Answer);
        await app.StartAsync();
        port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    /// <inheritdoc />
    public async Task Die()
    {
        if (app is { } running)
        {
            app = null;
            // At once, whatever is on the line.
            using var now = new CancellationTokenSource(TimeSpan.Zero);
            await running.StopAsync(now.Token);
            await running.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync() => await Die();

    private async Task Answer(HttpContext http)
    {
        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            await Answer(http, body.ToArray());
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or BadHttpRequestException)
        {
            http.Abort();
        }
    }

    private async Task Answer(HttpContext http, byte[] body)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = Uri.UnescapeDataString(target.Split('?')[0]).TrimStart('/').Split('/', 2);
        var name = path.Length == 2 ? path[1] : "";
        Asked.Enqueue((http.Request.Method, name, http.Request.QueryString.Value ?? "", http.Request.Headers.IfNoneMatch.ToString()));
        var fault = Wrong(http.Request.Method, name);
        var refusal = fault switch
        {
            Fault.Error => "InternalError",
            Fault.Busy => "SlowDown",
            Fault.Deny => "AccessDenied",
            Fault.Unknown => "NotImplemented",
            _ => signatures.Refusal(http.Request, target, body, Now()) ?? (path[0] is BucketName ? null : "NoSuchBucket"),
        };
        if (refusal is not null)
        {
            await Refuse(http, refusal);
            return;
        }

        switch (fault)
        {
            case Fault.Stall:
                await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
                break;
            case Fault.Drop:
                http.Abort();
                return;
            case Fault.Corrupt when http.Request.Method is "PUT" && body.Length > 0:
                body[body.Length / 2] ^= 1;
                break;
        }

        if (fault == Fault.LoseAnswer)
        {
            var answer = http.Response.Body;
            http.Response.Body = Stream.Null;
            await Do(http, name, body, fault);
            http.Response.Body = answer;
            http.Abort();
            return;
        }

        await Do(http, name, body, fault);
    }

    private Task Do(HttpContext http, string name, byte[] body, Fault fault) => (http.Request.Method, http.Request.Query) switch
    {
        ("HEAD", _) when name.Length == 0 => Task.CompletedTask,
        ("GET", _) when name.Length == 0 => List(http),
        ("GET" or "HEAD", _) => Give(http, name, fault),
        ("PUT", var query) when query.ContainsKey("uploadId") => Part(http, body),
        ("PUT", _) => Put(http, name, body),
        ("POST", var query) when query.ContainsKey("uploads") => Begin(http, name),
        ("POST", _) => Complete(http, name, body),
        ("DELETE", var query) when query.ContainsKey("uploadId") => Done(http, uploads.TryRemove(query["uploadId"].ToString(), out _)),
        ("DELETE", _) => Done(http, objects.TryRemove(name, out _)),
        _ => Refuse(http, "MethodNotAllowed"),
    };

    private Task Put(HttpContext http, string name, byte[] body)
    {
        var kept = (body, Now());
        if (http.Request.Headers.IfNoneMatch == "*")
        {
            if (!objects.TryAdd(name, kept))
            {
                return Refuse(http, "PreconditionFailed");
            }
        }
        else
        {
            objects[name] = kept;
        }

        http.Response.Headers.ETag = Tag(body);
        return Task.CompletedTask;
    }

    private Task Begin(HttpContext http, string name)
    {
        var id = Guid.CreateVersion7().ToString("n");
        uploads[id] = new ConcurrentDictionary<int, byte[]>();
        return Xml(http, $"<InitiateMultipartUploadResult><Bucket>{BucketName}</Bucket><Key>{SecurityElement.Escape(name)}</Key><UploadId>{id}</UploadId></InitiateMultipartUploadResult>");
    }

    private Task Part(HttpContext http, byte[] body)
    {
        if (!uploads.TryGetValue(http.Request.Query["uploadId"].ToString(), out var parts))
        {
            return Refuse(http, "NoSuchUpload");
        }

        parts[int.Parse(http.Request.Query["partNumber"].ToString(), CultureInfo.InvariantCulture)] = body;
        http.Response.Headers.ETag = Tag(body);
        return Task.CompletedTask;
    }

    private Task Complete(HttpContext http, string name, byte[] body)
    {
        var id = http.Request.Query["uploadId"].ToString();
        if (!uploads.TryGetValue(id, out var parts))
        {
            return Refuse(http, "NoSuchUpload");
        }

        var named = XDocument.Parse(Encoding.UTF8.GetString(body)).Descendants().Where(part => part.Name.LocalName is "Part")
            .Select(part => (Number: (int)part.Elements().Single(e => e.Name.LocalName is "PartNumber"), Tag: (string)part.Elements().Single(e => e.Name.LocalName is "ETag"))).ToList();
        if (named.Count == 0 || named.Any(part => !parts.TryGetValue(part.Number, out var bytes) || !string.Equals(Tag(bytes).Trim('"'), part.Tag.Trim('"'), StringComparison.Ordinal)))
        {
            return Refuse(http, "InvalidPart");
        }

        if (named.SkipLast(1).Any(part => parts[part.Number].Length < SmallestPart))
        {
            return Refuse(http, "EntityTooSmall");
        }

        var whole = named.SelectMany(part => parts[part.Number]).ToArray();
        if (http.Request.Headers.IfNoneMatch == "*" && objects.ContainsKey(name))
        {
            return Refuse(http, "PreconditionFailed");
        }

        uploads.TryRemove(id, out _);
        objects[name] = (whole, Now());
        return Xml(http, $"<CompleteMultipartUploadResult><Bucket>{BucketName}</Bucket><Key>{SecurityElement.Escape(name)}</Key><ETag>{SecurityElement.Escape(Tag(whole))}</ETag></CompleteMultipartUploadResult>");
    }

    private async Task Give(HttpContext http, string name, Fault fault)
    {
        if (!objects.TryGetValue(name, out var kept))
        {
            await Refuse(http, "NoSuchKey");
            return;
        }

        var bytes = fault == Fault.Truncate ? kept.Bytes[..(kept.Bytes.Length / 2)] : kept.Bytes;
        var (from, to) = (0L, bytes.Length - 1L);
        if (http.Request.GetTypedHeaders().Range is { } range)
        {
            var asked = range.Ranges.Single();
            (from, to) = (asked.From ?? bytes.Length - asked.To!.Value, asked.From is null ? to : Math.Min(to, asked.To ?? to));
            if (from > to)
            {
                await Refuse(http, "InvalidRange");
                return;
            }

            http.Response.StatusCode = StatusCodes.Status206PartialContent;
            http.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{bytes.Length}");
        }

        var part = bytes.AsSpan((int)from, (int)(to - from + 1)).ToArray();
        if (fault == Fault.Corrupt && part.Length > 0)
        {
            part[part.Length / 2] ^= 1;
        }

        http.Response.ContentLength = part.Length;
        http.Response.Headers.ETag = Tag(kept.Bytes);
        http.Response.Headers.LastModified = kept.At.ToString("R", CultureInfo.InvariantCulture);
        if (http.Request.Method is "HEAD")
        {
            return;
        }

        await Send(http, part, fault);
    }

    private static async Task Send(HttpContext http, byte[] bytes, Fault fault)
    {
        if (fault is not (Fault.DropHalfway or Fault.StallHalfway))
        {
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
            return;
        }

        await http.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        if (fault == Fault.StallHalfway)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted);
        }

        http.Abort();
    }

    private Task List(HttpContext http)
    {
        var query = http.Request.Query;
        var most = query.TryGetValue("max-keys", out var given) ? int.Parse(given.ToString(), CultureInfo.InvariantCulture) : 2;
        var after = query["continuation-token"].ToString();
        var names = objects.Where(kept => kept.Key.StartsWith(query["prefix"].ToString(), StringComparison.Ordinal) && string.CompareOrdinal(kept.Key, after) > 0)
            .OrderBy(kept => kept.Key, StringComparer.Ordinal).Take(most + 1).ToList();
        var entries = names.Take(most).Select(kept => string.Create(
            CultureInfo.InvariantCulture, $"<Contents><Key>{SecurityElement.Escape(kept.Key)}</Key><LastModified>{kept.Value.At.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}</LastModified><Size>{kept.Value.Bytes.Length}</Size></Contents>"));
        var next = names.Count > most ? $"<IsTruncated>true</IsTruncated><NextContinuationToken>{SecurityElement.Escape(names[most - 1].Key)}</NextContinuationToken>" : "<IsTruncated>false</IsTruncated>";
        return Xml(http, $"<ListBucketResult><Name>{BucketName}</Name>{next}{string.Concat(entries)}</ListBucketResult>");
    }

    private static Task Done(HttpContext http, bool there)
    {
        _ = there;
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext http, string code)
    {
        http.Response.StatusCode = code switch
        {
            "NoSuchKey" or "NoSuchBucket" or "NoSuchUpload" => 404,
            "PreconditionFailed" => 412,
            "InternalError" => 500,
            "NotImplemented" => 501,
            "SlowDown" => 503,
            "InvalidRange" => 416,
            "AccessDenied" or "SignatureDoesNotMatch" or "InvalidAccessKeyId" or "RequestTimeTooSkewed" => 403,
            _ => 400,
        };
        // There are servers that say too much.
        return http.Request.Method is "HEAD" ? Task.CompletedTask : Xml(
            http, $"<Error><Code>{code}</Code><Message>{code} for {SecurityElement.Escape(http.Request.Headers.Authorization.ToString())}</Message><RequestId>1</RequestId></Error>");
    }

    private static Task Xml(HttpContext http, string xml)
    {
        http.Response.ContentType = "application/xml";
        return http.Response.WriteAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml, http.RequestAborted);
    }

#pragma warning disable CA5351 // What S3 calls an entity tag.
    private static string Tag(byte[] bytes) => $"\"{Convert.ToHexStringLower(MD5.HashData(bytes))}\"";
#pragma warning restore CA5351
}
