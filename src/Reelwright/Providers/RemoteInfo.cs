namespace Reelwright.Providers;

/// <summary>What adapters of vendors say of themselves alike.</summary>
internal static class RemoteInfo
{
    // From here on letters are East Asian.
    private const char FirstWide = '\u2E80';

    /// <summary>A vendor's model: asked again it gives something else, and wants to be paid again. A server of one's own is part of who it is.</summary>
    public static MakerInfo Of(string adapter, MakerAccount account)
    {
        var at = new Uri(account.Endpoint);
        var version = string.Join(' ', new[] { account.Model.Id, "at " + at.Authority + at.AbsolutePath.TrimEnd('/'), account.Decisive }.Where(part => part.Length > 0));
        return new MakerInfo(adapter, version, Repeatable: false) { Model = account.Model.Id };
    }

    /// <summary>One of a unit.</summary>
    public static IReadOnlyDictionary<string, decimal> One(string unit) => So(unit, 1);

    /// <summary>So many of a unit.</summary>
    public static IReadOnlyDictionary<string, decimal> So(string unit, decimal many) => new Dictionary<string, decimal>(StringComparer.Ordinal) { [unit] = many };

    /// <summary>The seconds of a clip: as many as are asked for, else as many as the model makes at most, fact <c>seconds</c>. Nothing where nobody says: that it would cost nothing is not said by that.</summary>
    public static IReadOnlyDictionary<string, decimal> Seconds(int? asked, ModelCard model) =>
        ((decimal?)asked ?? (decimal?)model.Figure("seconds")) is { } seconds ? So("second", seconds) : new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>The letters of a text as vendors count them, some of which take a Chinese one for several: fact <c>wide</c>.</summary>
    public static IReadOnlyDictionary<string, decimal> Characters(string text, ModelCard model) =>
        So("character", text.Sum(letter => letter >= FirstWide ? (decimal)(model.Figure("wide") ?? 1) : 1));
}
