using Mono.Cecil;

namespace Reelwright.Tests.House;

/// <summary>Names that say nothing, and types left open for nobody.</summary>
internal static class Names
{
    private static readonly string[] Empty = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Utilities", "Service", "Services"];

    /// <summary>One line for each fault in the types of <paramref name="assembly"/> below <paramref name="root"/>.</summary>
    public static IReadOnlyList<string> Faults(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var types = module.GetTypes().Where(type => Written(type.FullName) && type.FullName.StartsWith(root, StringComparison.Ordinal)).ToList();
        var bases = types.Select(type => type.BaseType?.GetElementType().FullName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. types.Where(type => Empty.Any(ending => Plain(type).EndsWith(ending, StringComparison.Ordinal)))
                .Select(type => $"{type.FullName}: the name says nothing about what it does"),
            .. types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(type.FullName))
                .Select(type => $"{type.FullName}: is not sealed"),
            .. types.SelectMany(type => type.Methods).Where(method => Written(method.Name) && OurAsync(method))
                .Select(method => $"{method.DeclaringType.FullName}.{method.Name}: our names have no Async")];
    }

    // The compiler's own names hold characters that ours cannot.
    private static bool Written(string name) => !name.Contains('<', StringComparison.Ordinal);

    private static string Plain(TypeDefinition type) => type.Name.Split('`')[0];

    // A name somebody else chose may be overridden or implemented as it is.
    private static bool OurAsync(MethodDefinition method) => method.Name.EndsWith("Async", StringComparison.Ordinal)
        && (!method.IsVirtual || method.IsNewSlot)
        && !(method.IsVirtual && method.IsFinal);
}
