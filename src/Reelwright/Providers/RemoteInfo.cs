namespace Reelwright.Providers;

/// <summary>What adapters of vendors say of themselves alike.</summary>
internal static class RemoteInfo
{
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
}
