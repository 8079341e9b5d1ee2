using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Reelwright.Features.Http;

/// <summary>The studio's files as its build made them. Whatever page a browser asks for that is nobody else's is the studio, which reads the address itself.</summary>
internal static class Studio
{
    // Mantine writes its theme into the page as a style of its own; no script stands in it.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // These belong to the server; a page asked for below them is missing, not the studio's.
    private static readonly PathString[] Others = ["/api", "/media", "/openapi", "/reference", "/healthz", "/readyz"];

    /// <summary>Serves the folder in front of all routes.</summary>
    public static void Use(WebApplication app, string folder)
    {
        var files = new PhysicalFileProvider(folder);
        app.Use((http, next) =>
        {
            Place(http.Request, files);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = new Compressed(), OnPrepareResponse = file => Prepare(file.Context) });
    }

    private static void Place(HttpRequest request, PhysicalFileProvider files)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return;
        }

        var page = !Path.HasExtension(request.Path) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && !Others.Any(other => request.Path.StartsWithSegments(other, StringComparison.Ordinal));
        if (page)
        {
            request.Path = "/index.html";
        }

        // The build compressed what is worth it.
        if (request.Path.HasValue && files.GetFileInfo(request.Path + Compressed.Suffix).Exists && request.GetTypedHeaders().AcceptEncoding.Any(a => a.Value == "br" && a.Quality != 0))
        {
            request.Path += Compressed.Suffix;
        }
    }

    private static void Prepare(HttpContext http)
    {
        var headers = http.Response.Headers;
        var path = http.Request.Path;
        // What lies there has its digest in its name.
        headers.CacheControl = path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (path.Value!.EndsWith(Compressed.Suffix, StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
        }

        if (http.Response.ContentType is "text/html")
        {
            headers.ContentType = "text/html; charset=utf-8";
            headers.ContentSecurityPolicy = Policy;
        }
    }

    private sealed class Compressed : IContentTypeProvider
    {
        public const string Suffix = ".br";
        private static readonly FileExtensionContentTypeProvider Known = new();

        public bool TryGetContentType(string subpath, out string contentType) =>
            Known.TryGetContentType(subpath.EndsWith(Suffix, StringComparison.Ordinal) ? subpath[..^Suffix.Length] : subpath, out contentType!);
    }
}
