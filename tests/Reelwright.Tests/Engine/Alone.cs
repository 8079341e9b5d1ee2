namespace Reelwright.Tests.Engine;

/// <summary>Tests that measure time run by themselves: whatever else runs would be measured too.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
