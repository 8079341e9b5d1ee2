using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Domain;
using Reelwright.Pipeline;

namespace Reelwright.Features.Clips;

/// <summary>Clips and what they would cost, in lines for a person.</summary>
internal static class ClipLines
{
    /// <summary>A clip on one line.</summary>
    public static string Line(ReadClip.Row row) => string.Create(
        CultureInfo.InvariantCulture, $"{row.Id}  {row.Status.Word(),-10} {row.Priority,4}  {row.ModelBackend ?? "upload",-12} {Titles.Cut(row.Caption ?? row.Prompt, 50)}{(row.ErrorMessage is null ? "" : "  " + row.ErrorMessage)}");

    /// <summary>By whom something would be made, and for how much at most.</summary>
    public static string Price(string maker, string? model, Cost? cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{maker} {model}: {(cost is { } known ? string.Create(CultureInfo.InvariantCulture, $"at most {known.Amount:0.######} {known.Currency}") : "nobody has told a price")}");

    /// <summary>A clip as it is now. Errors: <c>not_found</c>.</summary>
    public static async Task<ReadClip.Row> Read(IServiceProvider services, Caller caller, Guid clip, CancellationToken ct) => (await services.GetRequiredService<ReadClip>().Run(caller, clip, ct)).Video;
}
