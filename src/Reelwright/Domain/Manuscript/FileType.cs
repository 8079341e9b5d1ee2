using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The kinds of document that can be read.</summary>
public enum FileType
{
    [EnumMember(Value = "txt")] Txt,
    [EnumMember(Value = "md")] Md,
    [EnumMember(Value = "docx")] Docx,
    [EnumMember(Value = "epub")] Epub,
    [EnumMember(Value = "html")] Html,
}
