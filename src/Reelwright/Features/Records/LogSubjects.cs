using Microsoft.Extensions.Logging;
using Reelwright.Domain;

namespace Reelwright.Features.Records;

/// <summary>From a logger's name and level to the seed's category and severity.</summary>
internal static class LogSubjects
{
    // The first that fits.
    private static readonly (string Prefix, LogCategory Category)[] Categories =
    [
        ("Reelwright.Features.Accounts.Profile", LogCategory.User),
        ("Reelwright.Features.Accounts", LogCategory.Security),
        ("Reelwright.Features.Http.TokenHandler", LogCategory.Security),
        ("Reelwright.Features.Http", LogCategory.Api),
        ("Reelwright.Features.Manuscripts", LogCategory.User),
        ("Reelwright.Features.Orders", LogCategory.Task),
        ("Reelwright.Pipeline", LogCategory.Task),
        ("Microsoft.AspNetCore.DataProtection", LogCategory.Security),
        ("Microsoft.AspNetCore", LogCategory.Api),
    ];

    /// <summary>What the lines of a logger are about.</summary>
    public static LogCategory Category(string logger)
    {
        foreach (var (prefix, category) in Categories)
        {
            if (logger.StartsWith(prefix, StringComparison.Ordinal))
            {
                return category;
            }
        }

        return LogCategory.System;
    }

    /// <summary>The seed's word for a level.</summary>
    public static LogSeverity Severity(LogLevel level) => level switch
    {
        LogLevel.Trace or LogLevel.Debug => LogSeverity.Debug,
        LogLevel.Warning => LogSeverity.Warning,
        LogLevel.Error => LogSeverity.Error,
        LogLevel.Critical => LogSeverity.Critical,
        _ => LogSeverity.Info,
    };
}
