namespace Reelwright.Tests;

/// <summary>A fact that only root can try: mounting a small disk, becoming another user.</summary>
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute() => Skip = Environment.IsPrivilegedProcess ? null : "needs root";
}
