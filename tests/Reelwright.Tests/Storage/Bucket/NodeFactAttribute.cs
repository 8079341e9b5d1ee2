namespace Reelwright.Tests.Storage.Bucket;

/// <summary>A test that needs a program from npm, where node and npm are installed.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodePackage.Missing;
}
