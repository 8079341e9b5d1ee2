using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Reelwright.Features.Http;

/// <summary>HTML from interpolated text: whatever stands in a hole is made harmless, unless it is HTML already.</summary>
public sealed record Html(string Markup)
{
    /// <summary>Nothing.</summary>
    public static readonly Html None = new("");

    /// <summary>The text with its holes filled.</summary>
    public static Html Of(Holes text) => new(text.ToString());

    /// <summary>One for each, after one another.</summary>
    public static Html Each<T>(IEnumerable<T> things, Func<T, Html> of) => new(string.Concat(things.Select(thing => of(thing).Markup)));

    /// <summary>This, or nothing.</summary>
    public static Html If(bool wanted, Func<Html> of) => wanted ? of() : None;

    /// <summary>Fills the holes.</summary>
    [InterpolatedStringHandler]
    public readonly struct Holes(int literalLength, int formattedCount)
    {
        private readonly StringBuilder built = new(literalLength + (formattedCount * 32));

        /// <summary>What stands in the program.</summary>
        public void AppendLiteral(string text) => built.Append(text);

        /// <summary>What is HTML.</summary>
        public void AppendFormatted(Html? html) => built.Append(html?.Markup);

        /// <summary>What is only text.</summary>
        public void AppendFormatted(string? text) => built.Append(WebUtility.HtmlEncode(text));

        /// <inheritdoc />
        public override string ToString() => built.ToString();
    }
}
