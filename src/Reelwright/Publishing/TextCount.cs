using System.Text;

namespace Reelwright.Publishing;

/// <summary>How long texts are, in the units platforms count in (publishing contract §2.7).</summary>
public static class TextCount
{
    /// <summary>UTF-16 code units: never fewer than characters.</summary>
    public static int Utf16(string text) => text.Length;

    /// <summary>Bytes of UTF-8.</summary>
    public static int Utf8Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Units of which ASCII takes a half and everything else a whole one, rounded up.</summary>
    public static int HalfWidth(string text) => (text.EnumerateRunes().Sum(r => r.IsAscii ? 1 : 2) + 1) / 2;

    /// <summary>Tags joined by commas, one with a space in it in quotes.</summary>
    public static int Tags(IReadOnlyList<string> tags) => tags.Sum(t => t.Length + (t.Contains(' ', StringComparison.Ordinal) ? 2 : 0)) + Math.Max(0, tags.Count - 1);
}
