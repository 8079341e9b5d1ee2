namespace Reelwright.Providers;

/// <summary>Whether what a catalog calls like something else leads anywhere: found at the start, not when a call is to be made.</summary>
internal static class CatalogCheck
{
    /// <summary>What is wrong with it, for a person; null when nothing is.</summary>
    public static string? Wrong(IReadOnlyDictionary<string, Catalog.Vendor> vendors) =>
        vendors.Keys.Select(id => Chain(id, name => vendors.GetValueOrDefault(name)?.Like, vendors.ContainsKey, 1)).Concat(vendors.SelectMany(v => Wrong(v.Key, v.Value))).FirstOrDefault(w => w is not null);

    private static IEnumerable<string?> Wrong(string id, Catalog.Vendor vendor)
    {
        foreach (var (service, offer) in vendor.Services)
        {
            yield return Within(id, Chain(service, name => vendor.Services.GetValueOrDefault(name)?.Like, vendor.Services.ContainsKey, 1));
            foreach (var model in offer.Models.Keys)
            {
                yield return Within($"{id}, {service}", Chain(model, name => offer.Models.GetValueOrDefault(name)?.Like, offer.Models.ContainsKey, int.MaxValue));
            }
        }
    }

    private static string? Within(string where, string? wrong) => wrong is null ? null : $"{where}: {wrong}";

    /// <summary>Follows what is like another.</summary>
    /// <param name="longest">How many steps it may take.</param>
    private static string? Chain(string first, Func<string, string?> like, Func<string, bool> known, int longest)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        for (var at = first; like(at) is { } next; at = next)
        {
            passed.Add(at);
            if (!known(next))
            {
                return $"'{at}' is like '{next}', which is not there.";
            }

            if (passed.Contains(next))
            {
                return $"'{first}' is like '{next}', which in the end is like itself.";
            }

            if (passed.Count > longest)
            {
                return $"'{first}' is like '{at}', which is itself like another: name that one.";
            }
        }

        return null;
    }
}
