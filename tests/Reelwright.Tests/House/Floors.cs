using Mono.Cecil;

namespace Reelwright.Tests.House;

/// <summary>The floors of the house, what each may stand on, and a check of a compiled assembly against that.</summary>
internal static class Floors
{
    /// <summary>What each floor may use besides itself.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> May = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Base"] = [],
        ["Domain"] = ["Base"],
        ["Storage"] = ["Base", "Domain"],
        ["Media"] = ["Base", "Domain"],
        ["Providers"] = ["Base", "Domain"],
        ["Publishing"] = ["Base", "Domain"],
        ["Pipeline"] = ["Base", "Domain", "Storage", "Media", "Providers", "Publishing"],
        ["Features"] = ["Base", "Domain", "Storage", "Media", "Providers", "Publishing", "Pipeline"],
    };

    /// <summary>Outside parts that belong to some floors alone.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Only = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Microsoft.EntityFrameworkCore"] = ["Storage", "Pipeline", "Features"],
        ["Npgsql"] = ["Storage", "Pipeline", "Features"],
        ["Amazon"] = ["Storage"],
        ["Quartz"] = ["Pipeline", "Features"],
        ["System.Net.Http"] = ["Base", "Providers", "Publishing"],
        ["Microsoft.AspNetCore.Builder"] = ["Features"],
        ["Microsoft.AspNetCore.Http"] = ["Features"],
        ["OpenTelemetry"] = ["Features"],
        ["System.CommandLine"] = ["Features"],
        ["Spectre.Console"] = ["Features"],
    };

    /// <summary>One line for each use that the tables forbid, in the types of <paramref name="assembly"/> below <paramref name="root"/>.</summary>
    public static IReadOnlyList<string> Violations(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.Types
            .Where(type => type.Namespace.StartsWith(root + ".", StringComparison.Ordinal))
            .SelectMany(type => UsedTypes.Of(type).Select(use => Judge(root, type, use.Where, use.Used)))
            .OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
    }

    private static string? Judge(string root, TypeDefinition type, string where, TypeReference used)
    {
        var from = Floor(root, type.Namespace)!;
        if (!May.TryGetValue(from, out var allowed))
        {
            return $"{type.FullName}: '{from}' is not a floor";
        }

        var space = Outermost(used).Namespace;
        var to = Floor(root, space);
        var forbidden = to is not null
            ? !allowed.Append(from).Contains(to, StringComparer.Ordinal)
            : Only.Any(part => Inside(space, part.Key) && !part.Value.Contains(from, StringComparer.Ordinal));
        return forbidden ? $"{from} uses {to ?? space}: {type.Name}.{where} → {used.Name}" : null;
    }

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static string? Floor(string root, string space) =>
        Inside(space, root) && space.Length > root.Length ? space[(root.Length + 1)..].Split('.')[0] : null;

    private static bool Inside(string space, string root) =>
        space.Equals(root, StringComparison.Ordinal) || space.StartsWith(root + ".", StringComparison.Ordinal);
}
