using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What an edit does to a manuscript.</summary>
public enum EditKind
{
    /// <summary>Changes a sentence's text, prompt or voice.</summary>
    [EnumMember(Value = "correct_sentence")] CorrectSentence,
    [EnumMember(Value = "insert_sentence")] InsertSentence,
    [EnumMember(Value = "delete_sentence")] DeleteSentence,
    [EnumMember(Value = "split_sentence")] SplitSentence,
    [EnumMember(Value = "merge_sentence")] MergeSentence,
    [EnumMember(Value = "move_sentence")] MoveSentence,

    /// <summary>Changes a paragraph's text, or what becomes of it.</summary>
    [EnumMember(Value = "edit_paragraph")] EditParagraph,

    /// <summary>Speaks an ignored or deleted paragraph again, as it was spoken before.</summary>
    [EnumMember(Value = "restore_paragraph")] RestoreParagraph,
    [EnumMember(Value = "split_paragraph")] SplitParagraph,
    [EnumMember(Value = "merge_paragraph")] MergeParagraph,
    [EnumMember(Value = "move_paragraph")] MoveParagraph,

    /// <summary>Changes a chapter's title, notes or whole text.</summary>
    [EnumMember(Value = "edit_chapter")] EditChapter,
    [EnumMember(Value = "split_chapter")] SplitChapter,
    [EnumMember(Value = "merge_chapter")] MergeChapter,
    [EnumMember(Value = "move_chapter")] MoveChapter,
    [EnumMember(Value = "delete_chapter")] DeleteChapter,
    [EnumMember(Value = "restore_chapter")] RestoreChapter,

    /// <summary>Several of these at once.</summary>
    [EnumMember(Value = "several")] Several,

    /// <summary>Replaces a text wherever it stands.</summary>
    [EnumMember(Value = "replace")] Replace,
}
