using Reelwright.Domain;
using Reelwright.Media.Text;

namespace Reelwright.Features.Manuscripts;

/// <summary>Turns a read chapter into rows, sentence by sentence. Keeps the row before, from which the next one's picture and motion must differ.</summary>
public sealed class Rows(Guid project)
{
    private long? variation;
    private string? motion;

    /// <summary>One chapter with its paragraphs and sentences.</summary>
    public sealed record ChapterRows(Chapter Chapter, List<Paragraph> Paragraphs, List<Sentence> Sentences);

    /// <summary>Makes the rows of the next chapter.</summary>
    public ChapterRows Next(ChapterText text, int number)
    {
        var chapter = new Chapter
        {
            Id = Guid.CreateVersion7(),
            ProjectId = project,
            Title = Titles.Cut(text.Title, 500),
            Content = string.Join("\n\n", text.Paragraphs.Select(p => p.Text)),
            ChapterNumber = number,
            Status = ChapterStatus.Pending,
        };
        var paragraphs = new List<Paragraph>(text.Paragraphs.Count);
        var sentences = new List<Sentence>(text.Paragraphs.Count * 3);
        foreach (var source in text.Paragraphs)
        {
            var paragraph = ParagraphOf(chapter.Id, source, paragraphs.Count);
            foreach (var sentence in Sentences.Split(source.Text, source.Language))
            {
                sentences.Add(SentenceOf(paragraph.Id, sentence, paragraph.SentenceCount++));
            }

            paragraphs.Add(paragraph);
        }

        chapter.ParagraphCount = paragraphs.Count;
        chapter.SentenceCount = sentences.Count;
        chapter.WordCount = paragraphs.Sum(p => p.WordCount);
        return new ChapterRows(chapter, paragraphs, sentences);
    }

    /// <summary>A paragraph row without sentences.</summary>
    public static Paragraph ParagraphOf(Guid chapter, ParagraphText source, int index) => new()
    {
        Id = Guid.CreateVersion7(),
        ChapterId = chapter,
        Content = source.Text,
        OrderIndex = index,
        WordCount = Counts.Words(source.Text),
        Language = source.Language,
        Action = ParagraphAction.Keep,
    };

    /// <summary>A new sentence row; its picture and motion differ from those of the row before and of <paramref name="follower"/>, the kept row after it.</summary>
    public Sentence SentenceOf(Guid paragraph, string text, int index, Sentence? follower = null)
    {
        variation = PictureVariation.Between(text, variation, follower?.PictureVariation);
        motion = Motion.Next(text, motion, follower?.Motion);
        return new Sentence
        {
            Id = Guid.CreateVersion7(),
            ParagraphId = paragraph,
            Content = text,
            OrderIndex = index,
            WordCount = Counts.Words(text),
            CharacterCount = Counts.Characters(text),
            PictureVariation = variation.Value,
            Motion = motion,
            // The rule: what is said is what is shown. A maker of prompts, or a person, may say it better.
            ImagePrompt = text,
            Status = SentenceStatus.Pending,
        };
    }

    /// <summary>A kept row stands here: the next new one must differ from it.</summary>
    public void Pass(Sentence kept)
    {
        variation = kept.PictureVariation;
        motion = kept.Motion;
    }
}
