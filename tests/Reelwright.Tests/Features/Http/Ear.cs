using System.Text;

namespace Reelwright.Tests.Features.Http;

/// <summary>Hears what goes to a server and all that comes back, as it is read.</summary>
internal sealed class Ear(Overheard overheard, bool learns) : DelegatingHandler
{
    private const int Most = 4 << 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        overheard.Secret(request.Headers.Authorization?.Parameter, "a token");
        foreach (var cookie in request.Headers.TryGetValues("Cookie", out var cookies) ? cookies.SelectMany(c => c.Split(';')) : [])
        {
            overheard.Secret(cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..], "a cookie");
        }

        // The seal of a link to a file begins as every seal does; tests invent others.
        if (request.RequestUri?.Query.Split("link=") is [_, var seal] && seal.StartsWith("CfDJ8", StringComparison.Ordinal))
        {
            overheard.Secret(seal.Split('&')[0], "a link to a file");
        }

        if (learns && (request.Content is StringContent or System.Net.Http.Json.JsonContent))
        {
            overheard.SecretsOf(await request.Content.ReadAsStringAsync(cancellationToken));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        var (method, path) = (request.Method.Method, request.RequestUri!.AbsolutePath);
        Headers(answer, $"{method} {path}");
        if (answer.StatusCode is System.Net.HttpStatusCode.InternalServerError)
        {
            request.Options.Set(Answers.Why, await overheard.Broken(method, path));
        }

        if (answer.Content.Headers.ContentType?.MediaType?.Split('/')[0] is not ("video" or "audio" or "image"))
        {
            await Body(answer, method, path, cancellationToken);
        }

        return answer;
    }

    private void Headers(HttpResponseMessage answer, string where)
    {
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            foreach (var value in values)
            {
                var text = value;
                // The one place of a cookie is this header.
                if (name is "Set-Cookie" && value.Split(';')[0].Split('=', 2) is [_, var cookie])
                {
                    overheard.Secret(cookie, "a cookie");
                    text = value[value.Split(';')[0].Length..];
                }

                overheard.Said($"{where}, header {name},", text);
            }
        }
    }

    private async Task Body(HttpResponseMessage answer, string method, string path, CancellationToken ct)
    {
        var heard = new Tee(await answer.Content.ReadAsStreamAsync(ct));
        var content = new StreamContent(heard);
        foreach (var (name, values) in answer.Content.Headers)
        {
            content.Headers.TryAddWithoutValidation(name, values);
        }

        answer.Content = content;
        overheard.Said($"{method} {path}", () => overheard.Struck(method, path, heard.Text));
    }

    /// <summary>A stream that keeps what was read of it.</summary>
    private sealed class Tee(Stream inner) : Stream
    {
        private readonly MemoryStream kept = new();

        public string Text { get { lock (kept) { return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length); } } }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Keep(buffer.AsSpan(offset, count), inner.Read(buffer, offset, count));

        public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            return Keep(buffer.Span, read);
        }

        public override void Flush() => inner.Flush();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Keep(Span<byte> buffer, int read)
        {
            lock (kept)
            {
                if (kept.Length < Most)
                {
                    kept.Write(buffer[..read]);
                }
            }

            return read;
        }
    }
}
