using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Reelwright.Domain;
using Reelwright.Features.Records;
using Reelwright.Storage;

namespace Reelwright.Features.Images;

/// <summary>Whether pictures have videos: one, many, and what became of each (001 <c>get_video_status</c>).</summary>
public sealed class ReadImageStatus(IDbContextFactory<ReelDb> databases, ReadHistory history)
{
    /// <summary>Names at a time.</summary>
    public const int Most = 10_000;

    /// <summary>Which pictures.</summary>
    public sealed record Request([property: MinLength(1), MaxLength(Most)] IReadOnlyList<string> ImgNames);

    /// <summary>Those there are, in the order of their names in the request.</summary>
    public sealed record Answer(IReadOnlyList<VideoStatusResponse> Items);

    /// <summary>One picture. Errors: <c>not_found</c>.</summary>
    public Task<VideoStatusResponse> Run(Caller caller, string name, CancellationToken ct) => LookUps.Timed("one", 1, async () =>
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return Of(await SeenImages.One(db, caller.User, name, ct));
    });

    /// <summary>Many. What is not there, or is somebody else's, is left out: of a picture nobody knows there is nothing to tell.</summary>
    public Task<Answer> Run(Caller caller, Request request, CancellationToken ct)
    {
        string[] names = [.. request.ImgNames.Where(n => n is not null).Distinct(StringComparer.Ordinal)];
        return LookUps.Timed("many", names.Length, async () =>
        {
            await using var db = await databases.CreateDbContextAsync(ct);
            var rows = (await SeenImages.Of(db, caller.User, names, ct)).ToDictionary(r => r.ImgName, StringComparer.Ordinal);
            return new Answer([.. names.Where(rows.ContainsKey).Select(n => Of(rows[n]))]);
        });
    }

    /// <summary>A part of the moves of a picture's status, the last first. Errors: <c>not_found</c>, <c>page_invalid</c>.</summary>
    public async Task<Page<ReadHistory.Move>> History(Caller caller, string name, PageRequest page, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await history.Image((await SeenImages.One(db, caller.User, name, ct)).ImgName, page, ct);
    }

    /// <summary>Of a row.</summary>
    internal static VideoStatusResponse Of(ImageVideoStatus row) => new(row.ImgName, row.HasVideo, row.VideoStatus, row.VideoFilename);
}
