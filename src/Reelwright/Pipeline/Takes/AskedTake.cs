using Reelwright.Pipeline.Calls;

namespace Reelwright.Pipeline.Takes;

/// <summary>A take that has not ended, and what its maker is asked.</summary>
/// <param name="Owner">Who pays.</param>
/// <param name="Project">The project it is for.</param>
/// <param name="Clip">The clip it is for; null for a shot or a character.</param>
/// <param name="Spec">The call. Errors: <c>maker_refused</c>, <c>reference_missing</c>, those of opening the maker.</param>
public sealed record AskedTake(Guid Owner, Guid? Project, Guid? Clip, Func<CancellationToken, Task<CallSpec>> Spec);
