using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>What keeps house by itself, each at its own times.</summary>
public enum HousekeepingTask
{
    /// <summary>Files that nothing names any more.</summary>
    [EnumMember(Value = "sweep")] Sweep,

    /// <summary>Files without a row, rows without a file, totals of the shelves.</summary>
    [EnumMember(Value = "scan")] Scan,

    /// <summary>The shelves' policies.</summary>
    [EnumMember(Value = "clean_up")] CleanUp,

    /// <summary>What has been in the trash long enough.</summary>
    [EnumMember(Value = "trash")] Trash,

    /// <summary>Rows that nobody asks for again: old sessions, links, keys, events, runs.</summary>
    [EnumMember(Value = "records")] Records,
}
