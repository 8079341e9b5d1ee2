using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>An account: who owns projects, makers and films.</summary>
public sealed class User
{
    /// <summary>A deleted account is called this and its id: the row stays, for the ledger.</summary>
    public const string DeletedPrefix = "deleted-";

    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Unique without case; signs in.</summary>
    [MaxLength(50)] public required string Username { get; set; }

    /// <summary>Unique without case; signs in too.</summary>
    [MaxLength(100)] public required string Email { get; set; }

    /// <summary>ASP.NET password hash; <c>!</c> is locked.</summary>
    [MaxLength(255)] public required string PasswordHash { get; set; }

    /// <summary>Null shows the username.</summary>
    [MaxLength(100)] public string? DisplayName { get; set; }
    [MaxLength(500)] public string? AvatarUrl { get; set; }
    [MaxLength(10)] public UserRole Role { get; set; } = UserRole.Member;
    public bool IsActive { get; set; } = true;
    public bool IsVerified { get; set; }
    public DateTimeOffset? LastLogin { get; set; }

    /// <summary><c>generation</c> (the user's level of settings) and <c>studio</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? Preferences { get; set; }

    /// <summary>IANA name: its days and months are those of limits and schedules.</summary>
    [MaxLength(50)] public string Timezone { get; set; } = "Asia/Shanghai";

    /// <summary>Of the studio and its messages: <c>zh-CN</c> or <c>en</c>.</summary>
    [MaxLength(10)] public string Language { get; set; } = "zh-CN";

    /// <summary>Bytes they may keep, every file counted once whoever else names it; null is without a limit.</summary>
    public long? StorageQuotaBytes { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>The row's version, raised by every write.</summary>
    public uint Version { get; set; }

    /// <summary>What a deleted account is called, in place of its name and of its address.</summary>
    public static string DeletedName(Guid id) => DeletedPrefix + id;
}
