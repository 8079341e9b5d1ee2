using System.Globalization;

namespace Reelwright.Tests.Engine;

/// <summary>A text of any length whose sentences all differ.</summary>
internal static class LongBook
{
    private static readonly string[] Who = ["The ferryman", "A tired soldier", "My grandmother", "The youngest boy", "Nobody in town"];
    private static readonly string[] What = ["walked down to the river", "lit a lamp in the window", "heard rain on the roof", "opened the garden gate", "remembered the old mountain road"];
    private static readonly string[] When = ["before the sun came up", "while the snow was falling", "and did not look back", "as the clock struck seven"];

    /// <summary>So many sentences, four a paragraph, under one heading for each chapter.</summary>
    /// <param name="salt">Makes it another book.</param>
    public static string Text(int sentences, int chapters = 1, string salt = "day")
    {
        var lines = new List<string>();
        for (var chapter = 1; chapter <= chapters; chapter++)
        {
            if (chapters > 1)
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"# Chapter {chapter}\n"));
            }

            for (var i = 0; i < sentences; i++)
            {
                var end = i % 4 == 3 || i == sentences - 1 ? "\n\n" : " ";
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{Who[i % 5]} {What[i / 5 % 5]} {When[i / 7 % 4]} on {salt} {(chapter * 1000) + i}.") + end);
            }
        }

        return string.Concat(lines.Select(l => l.StartsWith('#') ? l + "\n" : l));
    }
}
