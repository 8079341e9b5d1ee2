namespace Reelwright.Domain;

/// <summary>What the log lines of a request, a job or a verb belong to: pushed with <c>ILogger.BeginScope</c>, filled in as more becomes known. The innermost that says something is believed.</summary>
public sealed class LogScope
{
    /// <summary>Who asked.</summary>
    public Guid? User { get; set; }

    /// <summary>The order, else the attempt.</summary>
    public Guid? Task { get; set; }

    /// <summary>The project it is about.</summary>
    public Guid? Project { get; set; }

    /// <summary>The trace id, as in the problem answer.</summary>
    public string? Request { get; set; }

    /// <summary>Address of whoever asked.</summary>
    public string? Address { get; set; }

    /// <summary>What they asked with.</summary>
    public string? Agent { get; set; }
}
