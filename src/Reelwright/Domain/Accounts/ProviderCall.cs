using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Reelwright.Domain;

/// <summary>One line of the ledger: an outside call, written before it is sent and closed after. It outlives what it paid for.</summary>
public sealed class ProviderCall
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid OwnerId { get; set; }
    public Guid ApiConfigId { get; set; }
    public Guid? ProjectId { get; set; }
    public Guid? TaskId { get; set; }
    public Guid? JobId { get; set; }
    public Guid? SentenceId { get; set; }

    /// <summary>The take that asked.</summary>
    public long? VideoGenerationId { get; set; }

    /// <summary>The errand that asked.</summary>
    public Guid? ErrandId { get; set; }

    /// <summary>The picture take that asked.</summary>
    public long? ImageGenerationId { get; set; }
    [MaxLength(30)] public ServiceType ServiceType { get; set; }

    /// <summary>Adapter id.</summary>
    [MaxLength(50)] public required string Provider { get; set; }
    public string? Model { get; set; }
    [MaxLength(16)] public CallStatus Status { get; set; } = CallStatus.Sending;

    /// <summary>Local, free, same bytes each time: an interrupted call is made again.</summary>
    public bool Repeatable { get; set; }

    /// <summary>Digest of everything the result depends on; one done call per owner and digest.</summary>
    public required string InputDigest { get; set; }

    /// <summary>The request as frozen before sending.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public required string Request { get; set; }
    public string? VendorJobId { get; set; }

    /// <summary>The vendor's own id of the request, for its support.</summary>
    public string? RequestId { get; set; }

    /// <summary>Where the result lies at the vendor, for a while.</summary>
    public string? ResultAddress { get; set; }

    /// <summary>What came back, as measured; of text, the text itself.</summary>
    [StringSyntax(StringSyntaxAttribute.Json)] public string? Answer { get; set; }

    /// <summary>How often the vendor's job was looked at.</summary>
    public int Looks { get; set; }

    /// <summary>While polling, when it is looked at next; while sending, until when its process is surely at it.</summary>
    public DateTimeOffset? LookAt { get; set; }

    /// <summary>When a person is asked what became of it, should the vendor still be working; set while polling.</summary>
    public DateTimeOffset? LateAt { get; set; }
    public Guid? AssetId { get; set; }

    /// <summary>How much was used, in <see cref="Unit"/>.</summary>
    public decimal? Units { get; set; }
    public string? Unit { get; set; }

    /// <summary>What it cost, in <see cref="Currency"/>; set when done.</summary>
    public decimal? Price { get; set; }

    /// <summary>The worst case held back while the call is open.</summary>
    public decimal Reserved { get; set; }

    /// <summary>ISO 4217.</summary>
    [MaxLength(3)] public required string Currency { get; set; }
    public string? ErrorCode { get; set; }
    public string? ErrorMessage { get; set; }

    /// <summary>What the vendor itself calls the failure.</summary>
    public string? VendorCode { get; set; }

    /// <summary>The process that sent it.</summary>
    public required string Node { get; set; }
    [MaxLength(32)] public GenerationStep? Stage { get; set; }

    /// <summary>The epoch of the stage that sent it.</summary>
    public long? Epoch { get; set; }
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Since when nobody knows, or knew, what became of it.</summary>
    public DateTimeOffset? DoubtedAt { get; set; }

    /// <summary>Set exactly when done, failed or abandoned.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
