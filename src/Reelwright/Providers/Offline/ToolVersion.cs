using System.Text;
using Reelwright.Base;

namespace Reelwright.Providers.Offline;

/// <summary>What a local tool says of its own version, read once: another version may draw or speak otherwise.</summary>
public static class ToolVersion
{
    /// <summary>First line of <c>TOOL --version</c>. Errors: <c>tool_missing</c>.</summary>
    public static string Of(string tool)
    {
        using var child = Child.Start(tool, ["--version"]);
        child.Input.Dispose();
        using var reader = new StreamReader(child.Output, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n')[0].Trim();
    }
}
