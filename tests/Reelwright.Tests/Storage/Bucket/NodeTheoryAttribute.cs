namespace Reelwright.Tests.Storage.Bucket;

/// <summary>A theory that needs a server from npm, where node and npm are installed.</summary>
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodePackage.Missing;
}
