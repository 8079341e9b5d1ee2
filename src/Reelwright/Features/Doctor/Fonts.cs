namespace Reelwright.Features.Doctor;

/// <summary>The fonts of the subtitles: without them a Chinese line is a row of empty boxes.</summary>
internal static class Fonts
{
    /// <summary>A check that fontconfig gives this family when it is asked for.</summary>
    public static Func<CancellationToken, Task<Finding>> Family(string family, string package) => async ct =>
    {
        var part = $"font {family}";
        var match = await Tool.Text("fc-match", ["--format", "%{family}\t%{file}", family], ct);
        if (match.Length == 0)
        {
            return Finding.Problem(part, "fontconfig is not installed", Install.Package("fontconfig", "fontconfig"));
        }

        var found = match.Split('\t');
        return found[0].Split(',').Contains(family, StringComparer.Ordinal)
            ? Finding.Ok(part, found[^1])
            : Finding.Problem(part, $"is not installed ({found[0]} would stand in)", Install.Package(package, $"the font {family}"));
    };
}
