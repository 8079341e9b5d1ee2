namespace Reelwright.Pipeline;

/// <summary>Inputs that a forecast has counted already: two equal sentences are made once.</summary>
public sealed class KnownInputs
{
    private readonly HashSet<string> digests = new(StringComparer.Ordinal);

    /// <summary>True the first time.</summary>
    public bool Add(string digest) => digests.Add(digest);
}
