using System.Globalization;

namespace Reelwright.Features.Records;

/// <summary>Moves of a status, in lines for a person.</summary>
internal static class MoveLines
{
    /// <summary>What is said where there are none.</summary>
    public const string None = "Nothing has moved yet.";

    /// <summary>A move on one line.</summary>
    public static string Line(ReadHistory.Move move) => string.Create(
        CultureInfo.InvariantCulture, $"{move.At:yyyy-MM-dd HH:mm:ss}Z  {move.FromStatus,-10} to {move.ToStatus,-10}  {move.User ?? move.Actor}{(move.Reason is null ? "" : "  " + move.Reason)}");

    /// <summary>The same of a list in which several things move: what moved is told as well.</summary>
    public static string Named(ReadHistory.Move move) => $"{Line(move)}  ({Thing(move.Noun)} {move.NounId})";

    private static string Thing(string noun) => noun switch
    {
        "videos" => "clip",
        "video_generations" => "take",
        "image_generations" => "picture take",
        _ => noun,
    };
}
