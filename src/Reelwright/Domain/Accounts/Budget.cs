using System.ComponentModel.DataAnnotations;

namespace Reelwright.Domain;

/// <summary>Money a person allows: in all, for one project, or by one maker account.</summary>
public sealed class Budget
{
    public Guid Id { get; set; } = Guid.CreateVersion7();
    public Guid UserId { get; set; }
    public Guid? ApiConfigId { get; set; }
    public Guid? ProjectId { get; set; }
    [MaxLength(10)] public BudgetPeriod Period { get; set; }

    /// <summary>ISO 4217; another currency is another budget.</summary>
    [MaxLength(3)] public required string Currency { get; set; }
    public decimal Amount { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
