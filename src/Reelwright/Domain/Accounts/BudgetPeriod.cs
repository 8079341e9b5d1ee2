using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>For how long a budget is; days and months are those of the account's time zone.</summary>
public enum BudgetPeriod
{
    [EnumMember(Value = "day")] Day,
    [EnumMember(Value = "month")] Month,
    [EnumMember(Value = "ever")] Ever,
}
