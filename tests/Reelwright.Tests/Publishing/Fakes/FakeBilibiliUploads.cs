using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Reelwright.Tests.Publishing.Fakes;

/// <summary>Uploads of <see cref="FakeBilibili"/>: numbered parts, each of which may come again.</summary>
public sealed class FakeBilibiliUploads
{
    private readonly Dictionary<string, Upload> uploads = new(StringComparer.Ordinal);
    private readonly List<(int Number, int Bytes)> kept = [];
    private int opened;

    /// <summary>Parts that were kept, in the order in which they came.</summary>
    public IReadOnlyList<(int Number, int Bytes)> Kept => [.. kept];

    /// <summary>Forgets all.</summary>
    public void Forget()
    {
        foreach (var token in uploads.Keys.ToList())
        {
            Drop(token);
        }
    }

    /// <summary>Opens one.</summary>
    public FakeReply Begin(byte[] body)
    {
        var asked = JsonNode.Parse(body) as JsonObject;
        if (asked is not { Count: 2 } || asked["utype"]?.ToJsonString() is not "\"0\"" || asked["name"]?.ToString() is not { Length: > 4 } name || !(name.EndsWith(".mp4", StringComparison.Ordinal) || name.EndsWith(".flv", StringComparison.Ordinal)))
        {
            return FakeBilibili.Bad(127100, "param");
        }

        var token = $"fake-upload-token-{++opened}";
        uploads[token] = new Upload();
        return FakeBilibili.Good(new JsonObject { ["upload_token"] = token });
    }

    /// <summary>Keeps a part.</summary>
    public FakeReply Take(string token, string number, byte[] bytes)
    {
        if (!uploads.TryGetValue(token, out var upload))
        {
            return FakeBilibili.Bad(127022, "upload_token 无效");
        }

        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1 || bytes.Length == 0)
        {
            return FakeBilibili.Bad(127100, "part_number");
        }

        upload.Take(n, bytes);
        kept.Add((n, bytes.Length));
        return FakeBilibili.Good();
    }

    /// <summary>Closes one that has all its parts.</summary>
    public FakeReply Complete(string token)
    {
        if (!uploads.TryGetValue(token, out var upload))
        {
            return FakeBilibili.Bad(127022, "upload_token 无效");
        }

        if (!upload.Whole)
        {
            return FakeBilibili.Bad(127100, "parts");
        }

        upload.Completed = true;
        return FakeBilibili.Good(new JsonObject { ["upload_token"] = token });
    }

    /// <summary>Makes a film of a completed one, which is used up by it.</summary>
    /// <param name="add">Told the film's digest and bytes.</param>
    public FakeReply Ready(string token, Func<(string Digest, long Bytes), FakeReply> add)
    {
        if (!uploads.TryGetValue(token, out var upload))
        {
            return FakeBilibili.Bad(127022, "upload_token 无效");
        }

        if (!upload.Completed)
        {
            return FakeBilibili.Bad(127100, "not complete");
        }

        var reply = add((upload.Digest, upload.Bytes));
        if (reply.Body.Contains("\"code\":0", StringComparison.Ordinal))
        {
            Drop(token);
        }

        return reply;
    }

    private void Drop(string token)
    {
        uploads.Remove(token, out var upload);
        upload?.Dispose();
    }

    private sealed class Upload : IDisposable
    {
        private readonly SortedDictionary<int, (int Bytes, string Digest)> parts = [];
        private readonly Dictionary<int, byte[]> early = [];
        private readonly IncrementalHash film = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private int hashed;
        private bool changed;

        public bool Completed { get; set; }

        public long Bytes => parts.Values.Sum(p => (long)p.Bytes);

        /// <summary>No number is left out, and all parts but the last, which has no more, have the same size.</summary>
        public bool Whole => parts.Count > 0 && parts.Keys.Last() == parts.Count && parts.Values.SkipLast(1).All(p => p.Bytes == parts[1].Bytes) && parts.Values.Last().Bytes <= parts[1].Bytes;

        public string Digest => changed ? "changed" : Convert.ToHexStringLower(film.GetCurrentHash());

        public void Dispose() => film.Dispose();

        public void Take(int number, byte[] bytes)
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            changed |= parts.TryGetValue(number, out var former) && !string.Equals(former.Digest, digest, StringComparison.Ordinal);
            if (parts.TryAdd(number, (bytes.Length, digest)))
            {
                early[number] = bytes;
            }

            // Whatever is in order is hashed and kept no longer.
            while (early.Remove(hashed + 1, out var next))
            {
                film.AppendData(next);
                hashed++;
            }
        }
    }
}
