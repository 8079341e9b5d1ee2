using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Films;
using Reelwright.Features.Manuscripts;

namespace Reelwright.Features.Mcp;

/// <summary>What an agent may attach to a conversation by its address: a chapter's words, a film, its subtitles.</summary>
internal static class AgentResources
{
    // A film comes as text in base 64; a larger one is for read_film's path.
    private const long LargestFilm = 16 << 20;

    /// <summary>The templates.</summary>
    public static IEnumerable<McpServerResource> All =>
    [
        Make("reel://chapters/{id}", "chapter", "text/plain", "The words of a chapter as they will be spoken, a paragraph a line.", Chapter),
        Make("reel://films/{id}/subtitles.vtt", "subtitles", "text/vtt", "A film's subtitles.", Subtitles),
        Make("reel://films/{id}", "film", "video/mp4", "A film of at most 16 MB; read_film tells where a larger one is.", Film),
    ];

    private static McpServerResource Make(string address, string name, string type, string description, Func<IServiceProvider, Caller, Guid, string, CancellationToken, Task<ResourceContents>> read) => McpServerResource.Create(
        async (RequestContext<ReadResourceRequestParams> request, string id, CancellationToken ct) =>
        {
            var services = request.Services!;
            try
            {
                var which = Guid.TryParse(id, CultureInfo.InvariantCulture, out var guid) ? guid : throw new ReelException("not_found", $"'{Titles.Cut(id, 60)}' is no id.");
                return await read(services, await services.GetRequiredService<AgentIdentity>().Caller(ct), which, request.Params!.Uri!, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                var (code, line) = AgentFailure.Of(failure, name, services.GetRequiredService<ILogger<AgentIdentity>>());
                throw new McpProtocolException($"{code}: {line}", failure, McpErrorCode.InvalidParams);
            }
        },
        new McpServerResourceCreateOptions { UriTemplate = address, Name = name, MimeType = type, Description = description });

    private static async Task<ResourceContents> Chapter(IServiceProvider services, Caller caller, Guid chapter, string uri, CancellationToken ct)
    {
        var read = await services.GetRequiredService<ReadChapter>().Run(caller, chapter, ct);
        var words = new StringBuilder();
        foreach (var paragraph in read.Paragraphs.Where(p => p.Action is ParagraphAction.Keep or ParagraphAction.Edit))
        {
            words.AppendJoin(' ', paragraph.Sentences.Select(s => s.EditedContent ?? s.Content)).Append('\n');
        }

        return new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = words.ToString() };
    }

    private static async Task<ResourceContents> Subtitles(IServiceProvider services, Caller caller, Guid film, string uri, CancellationToken ct) => new TextResourceContents
    {
        Uri = uri, MimeType = "text/vtt", Text = (await services.GetRequiredService<ReadSubtitles>().Run(caller, film, "vtt", ct)).Text,
    };

    private static async Task<ResourceContents> Film(IServiceProvider services, Caller caller, Guid film, string uri, CancellationToken ct)
    {
        var file = await services.GetRequiredService<OpenFilm>().Run(caller, film, ct);
        await using var bytes = file.Bytes;
        if (bytes.Length > LargestFilm)
        {
            throw new ReelException("too_large", $"Film {film} is larger than a resource may be here: read_film tells where its file is.");
        }

        using var whole = new MemoryStream();
        await bytes.CopyToAsync(whole, ct);
        return BlobResourceContents.FromBytes(whole.ToArray(), uri, "video/" + Path.GetExtension(file.Name)[1..]);
    }
}
