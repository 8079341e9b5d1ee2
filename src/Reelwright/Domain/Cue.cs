namespace Reelwright.Domain;

/// <summary>One subtitle: when it is seen and what it says.</summary>
/// <param name="StartMs">Milliseconds from the start of the sentence's slot.</param>
/// <param name="EndMs">Milliseconds from the start of the sentence's slot; not seen any more.</param>
/// <param name="Text">One line, or two with a line feed between them.</param>
public sealed record Cue(int StartMs, int EndMs, string Text);
