using System.Text.Json;
using Reelwright.Base;

namespace Reelwright.Pipeline.Texts;

/// <summary>Reads a structured answer, also one with words or a fence around it.</summary>
public static class TextAnswer
{
    /// <summary>The answer; null when there is none of that shape.</summary>
    public static T? Read<T>(string text) where T : class
    {
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (from < 0 || to < from)
        {
            return null;
        }

        try
        {
            return Json.Read<T>(text[from..(to + 1)]);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
