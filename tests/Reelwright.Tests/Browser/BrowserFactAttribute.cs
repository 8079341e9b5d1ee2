namespace Reelwright.Tests.Browser;

/// <summary>A test that does what a person does in a browser: with the studio built and Chromium installed. In CI both must be there.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Checkout.InCi ? null : Missing;

    /// <summary>The studio's files, as the launcher built them.</summary>
    internal static string? Pages { get; } = Environment.GetEnvironmentVariable("REEL_STUDIO") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "index.html")) ? folder : null;

    /// <summary>The browser.</summary>
    internal static string? Chromium { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string? Missing => Pages is null ? "the studio is not built: that needs Node.js 20.19 or newer with npm" : Chromium is null ? "Chromium is not installed" : null;
}
