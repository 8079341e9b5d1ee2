namespace Reelwright.Media.Text.Readers;

/// <summary>A heading or a paragraph in reading order, with the document's own line breaks as '\n'.</summary>
/// <param name="Text">At least one visible character.</param>
/// <param name="Level">1 is the topmost heading, 0 a paragraph.</param>
internal readonly record struct Block(string Text, int Level = 0);

/// <summary>What a reader got out of a document, before anybody looks for chapters.</summary>
/// <param name="Title">From the metadata; null when it says none.</param>
/// <param name="Description">From the metadata.</param>
/// <param name="Language">What the document says of itself: a hint, often wrong.</param>
internal sealed record Draft(string FileType, string? Title, string? Description, string? Language, IReadOnlyList<Block> Blocks);
