namespace Reelwright.Media.Text;

/// <summary>One paragraph as it will be spoken.</summary>
/// <param name="Text">One line: only white space and invisible characters differ from the document.</param>
/// <param name="Language">The paragraph's own language, e.g. <c>en</c>, <c>zh</c>.</param>
public sealed record ParagraphText(string Text, string Language);

/// <summary>One chapter: what becomes one film.</summary>
/// <param name="Title">As written, one line.</param>
/// <param name="Paragraphs">Never empty.</param>
public sealed record ChapterText(string Title, IReadOnlyList<ParagraphText> Paragraphs);

/// <summary>A document read to the end.</summary>
/// <param name="Title">The document's own title, else its file name.</param>
/// <param name="Description">From the document's metadata.</param>
/// <param name="FileType">txt, md, docx, epub or html.</param>
/// <param name="Language">The main language.</param>
/// <param name="Chapters">Never empty.</param>
public sealed record BookText(string Title, string? Description, string FileType, string Language, IReadOnlyList<ChapterText> Chapters);
