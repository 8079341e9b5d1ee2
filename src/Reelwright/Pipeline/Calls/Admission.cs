using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Engine;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Calls;

/// <summary>Lets a call go out, or says why not: account, limits, money, and nobody else asking for the same, all decided where it is written down.</summary>
public sealed class Admission(MakerAccounts accounts, TimeProvider clock)
{
    private static readonly TimeSpan Room = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(1);

    /// <summary>The call's id, or why there is none: the same is being asked for, or vendors' jobs take all the account's places. Waits while the account has no room just now. Errors: <c>maker_refused</c>, <c>limit_reached</c>, <c>budget_reached</c>, <c>price_unknown</c>.</summary>
    public async Task<Admitted> Admit(ReelDb db, StageContext context, CallSpec spec, CancellationToken ct)
    {
        while (true)
        {
            var (said, id) = await Ask(db, context, spec, ct);
            switch (said)
            {
                case "admitted": return new Admitted(id, false);
                case "busy" or "maker_at_work": return new Admitted(null, said is "maker_at_work");
                case "maker_full": await Task.Delay(Room, clock, ct); break;
                case "rate_limit": await Task.Delay(Minute, clock, ct); break;
                default: throw new UnreachableException(said);
            }
        }
    }

    private async Task<(string Said, Guid? Id)> Ask(ReelDb db, StageContext context, CallSpec spec, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var (worst, currency) = await Worst(db, context, spec, now, ct);
        var row = Json.Write(new
        {
            id, owner_id = context.OwnerId, api_config_id = spec.Config, project_id = context.ProjectId, task_id = context.OrderId, job_id = context.AttemptId, sentence_id = spec.Sentence,
            service_type = spec.Service.Word(), provider = spec.Maker.Id, model = spec.Maker.Model, repeatable = spec.Maker.Repeatable, input_digest = spec.InputDigest,
            node = context.Lease.Owner, stage = context.Lease.Step.Word(), epoch = context.Lease.Epoch,
        });
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var said = (await db.Database.SqlQuery<string>($"""
            select admit_call(jsonb_populate_record(null::provider_calls, {row}::jsonb || jsonb_build_object('request', {spec.Request}::jsonb)), {worst}, {currency}, {now}) as "Value"
            """).ToListAsync(ct))[0];
        if (said is not "admitted")
        {
            await tx.RollbackAsync(ct);
            return said is "busy" or "maker_full" or "maker_at_work" or "rate_limit" ? (said, null) : said is "stage_lost" ? throw new StageTakenOverException() : throw await Refused(db, spec, said, worst, currency, ct);
        }

        // The insert waits for whoever is closing the one open row of this input: if that brought a result, ours is not needed.
        if (await db.ProviderCalls.AnyAsync(c => c.OwnerId == context.OwnerId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Done && c.AssetId != null, ct))
        {
            return ("busy", null);
        }

        await db.Database.ExecuteSqlAsync($"""
            update sentences set retry_count = retry_count + 1 where id = {spec.Sentence} and exists (
                select 1 from provider_calls where owner_id = {context.OwnerId} and input_digest = {spec.InputDigest} and sentence_id = {spec.Sentence} and status in ('failed', 'abandoned'))
            """, ct);
        await tx.CommitAsync(ct);
        return (said, id);
    }

    private static async Task<ReelException> Refused(ReelDb db, CallSpec spec, string said, decimal? worst, string currency, CancellationToken ct)
    {
        var account = await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == spec.Config, ct);
        return said switch
        {
            "daily_limit" => new("limit_reached", $"The maker account '{account.Name}' allows {account.DailyLimit} calls a day, and they are used up: raise its limit or retry the order tomorrow."),
            "monthly_limit" => new("limit_reached", $"The maker account '{account.Name}' allows {account.MonthlyLimit} calls a month, and they are used up: raise its limit or retry the order next month."),
            "price_unknown" => new("price_unknown", $"Nobody knows what '{account.Name}' costs ({spec.Maker.Model}), and a budget holds here: give the account its prices, then retry the order."),
            _ when said.StartsWith("budget_currency ", StringComparison.Ordinal) => new(
                "budget_reached", $"'{account.Name}' is paid in {currency}, and a budget that holds here is in another currency: set one in {currency} too, then retry the order."),
            _ when said.StartsWith("budget ", StringComparison.Ordinal) => await OverBudget(db, Guid.Parse(said.AsSpan("budget ".Length)), worst, currency, ct),
            _ => new("maker_refused", $"The maker account '{account.Name}' of this order is switched off, deleted or expired: choose another and retry the order."),
        };
    }

    private static async Task<ReelException> OverBudget(ReelDb db, Guid id, decimal? worst, string currency, CancellationToken ct)
    {
        var budget = await db.Budgets.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        var (whose, howLong) = (budget.ApiConfigId is not null ? "of this maker account" : budget.ProjectId is not null ? "of this project" : "of this user", budget.Period is BudgetPeriod.Ever ? "in all" : "a " + budget.Period.Word());
        return new ReelException(
            "budget_reached", FormattableString.Invariant($"The budget {whose} is {budget.Amount:0.######} {budget.Currency} {howLong}, and the next call, which may cost {worst:0.######} {currency}, goes beyond it: raise it, then retry the order."));
    }

    /// <summary>The worst it may cost; null when nobody tells a price.</summary>
    private async Task<(decimal? Worst, string Currency)> Worst(ReelDb db, StageContext context, CallSpec spec, DateTimeOffset now, CancellationToken ct)
    {
        var account = await db.ApiConfigs.AsNoTracking().SingleOrDefaultAsync(a => a.Id == spec.Config && a.UserId == context.OwnerId, ct);
        var cost = account is null ? null : Prices.Of(account, accounts.Model(account), spec.Units, now);
        return (cost?.Amount ?? (spec.Maker.Repeatable ? 0 : null), cost?.Currency ?? "USD");
    }
}

/// <summary>What admission said.</summary>
/// <param name="Call">The call's id; null when it may not go out now.</param>
/// <param name="Full">All places of the account are taken by jobs at the vendor.</param>
public sealed record Admitted(Guid? Call, bool Full);
