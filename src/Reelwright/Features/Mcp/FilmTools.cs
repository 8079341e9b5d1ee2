using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Reelwright.Domain;
using Reelwright.Features.Films;

namespace Reelwright.Features.Mcp;

/// <summary>Tools that fetch what was made.</summary>
internal static class FilmTools
{
    /// <summary>Which film.</summary>
    public sealed record One([property: Description("Id of the film, from an order or from watch.")] Guid Film);

    /// <summary>Which film, and in what form.</summary>
    public sealed record Subtitled(
        [property: Description("Id of the film.")] Guid Film,
        [property: Description("srt or vtt; vtt if left out."), AllowedValues("srt", "vtt", null)] string? Format = null);

    /// <summary>A film and where it is.</summary>
    /// <param name="Path">The file on this machine; null until the film is completed, after a clean-up removed it, and where films are kept in a bucket.</param>
    public sealed record Film(ReadFilm.Row Facts, string? Path);

    /// <summary>The tools.</summary>
    public static IEnumerable<McpServerTool> All =>
    [
        new AgentTool<One, Film>(
            "read_film", "Read a film", Hints.Reading, "A film's facts, the path of its file on this machine (copy it, never change it), and links to it and its subtitles.",
            async (call, a, ct) =>
            {
                var facts = await call.Get<ReadFilm>().Run(call.Caller, a.Film, ct);
                return new Film(facts, Ready(facts) ? await Path(call, a.Film, ct) : null);
            }) { Links = LinksOf },
        new AgentTool<Subtitled, ReadSubtitles.Answer>(
            "read_subtitles", "Read a film's subtitles", Hints.Reading, "A film's subtitles as SRT or WebVTT: every sentence with its times.",
            (call, a, ct) => call.Get<ReadSubtitles>().Run(call.Caller, a.Film, a.Format ?? "vtt", ct)),
    ];

    private static bool Ready(ReadFilm.Row film) => film is { GenerationStatus: FilmStatus.Completed, FileRemovedAt: null };

    private static async Task<string?> Path(AgentCall call, Guid film, CancellationToken ct)
    {
        var file = await call.Get<OpenFilm>().Run(call.Caller, film, ct);
        await using var bytes = file.Bytes;
        return (bytes as FileStream)?.Name;
    }

    private static IEnumerable<ContentBlock> LinksOf(Film film) => !Ready(film.Facts) ? [] :
    [
        .. film.Path is not { } path ? Array.Empty<ContentBlock>() : [new ResourceLinkBlock { Uri = new Uri(path).AbsoluteUri, Name = $"{film.Facts.Title}.{film.Facts.Format.Word()}", MimeType = "video/" + film.Facts.Format.Word(), Size = film.Facts.FileSize, Description = "The film on this machine." }],
        new ResourceLinkBlock { Uri = $"reel://films/{film.Facts.Id}/subtitles.vtt", Name = film.Facts.Title + ".vtt", MimeType = "text/vtt", Description = "Its subtitles." },
    ];
}
