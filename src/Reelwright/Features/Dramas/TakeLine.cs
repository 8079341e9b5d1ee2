using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Clips;

namespace Reelwright.Features.Dramas;

/// <summary>A take, of a clip or of a picture, as verbs tell it.</summary>
/// <param name="Whose">What it is for: a shot, a character or a clip, with its id.</param>
internal sealed record TakeLine(string Id, string Kind, string Whose, string Status, bool Chosen, string Maker, string? Model, string Prompt, string? Url, string? Error)
{
    /// <summary>What is said of a take of the other kind that has the same number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Also { get; init; }

    /// <summary>Of a take of a clip.</summary>
    public static TakeLine Of(TakeRow t) => new(t.Id, "clip", t.StoryboardId is { } shot ? $"shot {shot}" : $"clip {t.VideoId}", t.Status.Word(), t.Chosen, t.Provider, t.Model, t.Prompt, t.UrlPath, t.ErrorMsg);

    /// <summary>Of a picture take.</summary>
    public static TakeLine Of(PictureTakeRow t) => new(
        t.Id, t.FrameType?.Word() ?? "character", t.StoryboardId is { } shot ? $"shot {shot}" : $"character {t.CharacterId}", t.Status.Word(), t.Chosen, t.Provider, t.Model, t.Prompt, t.UrlPath, t.ErrorMsg);

    /// <summary>On one line.</summary>
    public static string Told(TakeLine line) => string.Create(
        CultureInfo.InvariantCulture, $"{line.Id,8}{(line.Chosen ? "*" : " ")} {line.Kind,-9} {line.Status,-10} {line.Maker,-12} {Titles.Cut(line.Prompt, 50)}{(line.Error is null ? "" : "  " + line.Error)}");

    /// <summary>What was done, and to whose take.</summary>
    public IEnumerable<string> Done(string what) => [$"{what}: {Name(Id, picture: Kind is not "clip")}, of {Whose}.", Told(this)];

    /// <summary>As it is now. Errors: <c>not_found</c>, which tells of one of the other kind with that number.</summary>
    public static async Task<TakeLine> Read(IServiceProvider services, Caller caller, string take, bool picture, CancellationToken ct)
    {
        try
        {
            return await Only(services, caller, take, picture, ct);
        }
        catch (ReelException missing) when (missing.Code is "not_found")
        {
            var other = await Other(services, caller, take, picture, ct);
            throw new ReelException(missing.Code, other is null ? missing.Message : $"{missing.Message} {other}", missing);
        }
    }

    /// <summary>What is to be said of a take of the other kind with the same number; null without one.</summary>
    public static async Task<string?> Other(IServiceProvider services, Caller caller, string take, bool picture, CancellationToken ct)
    {
        try
        {
            var other = await Only(services, caller, take, !picture, ct);
            return $"There is {Name(other.Id, !picture)}, of {other.Whose}: `reel takes` means that {(picture ? "without" : "with")} --picture.";
        }
        catch (ReelException missing) when (missing.Code is "not_found")
        {
            return null;
        }
    }

    /// <summary>Has what it is for show it. Errors: those of <see cref="ChooseTake"/>.</summary>
    public static async Task<TakeLine> Choose(IServiceProvider services, Caller caller, string take, bool picture, CancellationToken ct)
    {
        var version = await Version(services, caller, take, picture, ct);
        _ = picture ? (object)await services.GetRequiredService<ChoosePictureTake>().Run(caller, take, version, ct) : await services.GetRequiredService<ChooseTake>().Run(caller, take, version, ct);
        return await Read(services, caller, take, picture, ct);
    }

    /// <summary>Throws it away, as it was. Errors: those of <see cref="TrashTake"/>.</summary>
    public static async Task<TakeLine> Trash(IServiceProvider services, Caller caller, string take, bool picture, CancellationToken ct)
    {
        var (line, version) = (await Read(services, caller, take, picture, ct), await Version(services, caller, take, picture, ct));
        await (picture ? services.GetRequiredService<TrashPictureTake>().Run(caller, take, version, ct) : services.GetRequiredService<TrashTake>().Run(caller, take, version, ct));
        return line;
    }

    private static async Task<TakeLine> Only(IServiceProvider services, Caller caller, string take, bool picture, CancellationToken ct) =>
        picture ? Of(await services.GetRequiredService<ReadPictureTake>().Run(caller, take, ct)) : Of(await services.GetRequiredService<ReadTake>().Run(caller, take, ct));

    // Whoever sits at the machine sees what is there now: nobody's change is lost that they did not see.
    private static async Task<uint> Version(IServiceProvider services, Caller caller, string take, bool picture, CancellationToken ct)
    {
        _ = await Read(services, caller, take, picture, ct);
        if (picture)
        {
            var row = await services.GetRequiredService<ReadPictureTake>().Run(caller, take, ct);
            return row.StoryboardId is { } shown ? (await services.GetRequiredService<ReadShot>().Run(caller, shown, ct)).Version : (await services.GetRequiredService<ReadCharacter>().Run(caller, row.CharacterId!, ct)).Version;
        }

        var clip = await services.GetRequiredService<ReadTake>().Run(caller, take, ct);
        return clip.StoryboardId is { } shot ? (await services.GetRequiredService<ReadShot>().Run(caller, shot, ct)).Version : (await ClipLines.Read(services, caller, clip.VideoId!.Value, ct)).Version;
    }

    private static string Name(string id, bool picture) => picture ? $"picture take {id}" : $"take {id} of a clip";
}
