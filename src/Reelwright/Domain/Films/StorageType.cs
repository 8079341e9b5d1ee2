using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>The areas of the file store.</summary>
public enum StorageType
{
    [EnumMember(Value = "VIDEOS")] Videos,
    [EnumMember(Value = "IMAGES")] Images,
    [EnumMember(Value = "AUDIO")] Audio,

    /// <summary>Segments and other parts that can be made again.</summary>
    [EnumMember(Value = "TEMP")] Temp,

    /// <summary>Uploaded originals and shared material.</summary>
    [EnumMember(Value = "STOCK")] Stock,
}
