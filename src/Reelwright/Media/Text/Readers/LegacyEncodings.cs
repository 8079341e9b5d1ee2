using System.Text;

namespace Reelwright.Media.Text.Readers;

/// <summary>The encodings from before Unicode, without registering them for the whole process.</summary>
internal static class LegacyEncodings
{
    /// <summary>By Windows code page number; bytes that mean nothing become U+FFFD.</summary>
    public static Encoding Get(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
        ?? throw new InvalidOperationException($"code page {codePage}");
}
