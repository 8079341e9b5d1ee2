namespace Reelwright.Providers.Offline;

/// <summary>What makers on this machine say of their fields: there is no limit but their own, and nothing is sent anywhere.</summary>
internal static class LocalFields
{
    /// <summary>Fields without a rule.</summary>
    public static IReadOnlyDictionary<string, FieldRule> Of(params string[] names) => names.ToDictionary(n => n, _ => new FieldRule(), StringComparer.Ordinal);

    /// <summary>Fields that are carried out here.</summary>
    public static IReadOnlyDictionary<string, string> Here(params string[] names) => names.ToDictionary(n => n, _ => "", StringComparer.Ordinal);
}
