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
    private const int RoomsALook = 8;
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(1);

    /// <summary>The call's id, or why there is none: the same is being asked for, or vendors' jobs take all the account's places. Waits while the account has no room just now. Errors: <c>maker_refused</c>, <c>maker_paused</c>, <c>limit_reached</c>, <c>budget_reached</c>, <c>price_unknown</c>.</summary>
    /// <param name="trial">Only says what it would say: nothing is written down, and nothing may be sent.</param>
    public async Task<Admitted> Admit(ReelDb db, IAsker asker, CallSpec spec, CancellationToken ct, bool trial = false)
    {
        for (var turn = 0; ; turn++)
        {
            var (said, id) = await Ask(db, asker, spec, trial, ct);
            switch (said)
            {
                case "admitted": return new Admitted(id, false);
                case "maker_full" or "rate_limit" when !asker.Waits: return new Admitted(null, true);
                case "busy" or "maker_at_work": return new Admitted(null, said is "maker_at_work");
                case "maker_full":
                    // A place may be held by a process that died: it comes back to nobody by itself.
                    if (turn % RoomsALook == 0)
                    {
                        await OpenCalls.Close(db, clock.GetUtcNow(), ct, config: spec.Config);
                    }

                    await Task.Delay(Room, clock, ct);
                    break;
                case "rate_limit": await Task.Delay(Minute, clock, ct); break;
                default: throw new UnreachableException(said);
            }
        }
    }

    private async Task<(string Said, Guid? Id)> Ask(ReelDb db, IAsker asker, CallSpec spec, bool trial, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var (worst, currency) = await Worst(db, asker, spec, now, ct);
        var row = Json.Write(new
        {
            id, owner_id = asker.OwnerId, api_config_id = spec.Config, project_id = asker.Project, task_id = asker.Order, job_id = asker.Attempt, sentence_id = spec.Sentence,
            service_type = spec.Service.Word(), provider = spec.Maker.Id, model = spec.Maker.Model, repeatable = spec.Maker.Repeatable, input_digest = spec.InputDigest,
            node = asker.Firing, stage = asker.Stage?.Word(), epoch = asker.Epoch,
        });
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var said = (await db.Database.SqlQuery<string>($"""
            select admit_call(jsonb_populate_record(null::provider_calls, {row}::jsonb || jsonb_build_object('request', {spec.Request}::jsonb)), {worst}, {currency}, {now}) as "Value"
            """).ToListAsync(ct))[0];
        if (said is not "admitted")
        {
            await tx.RollbackAsync(ct);
            return said is "busy" or "maker_full" or "maker_at_work" or "rate_limit" ? (said, null) : said is "stage_lost" ? throw new StageTakenOverException() : throw await Refused(db, asker, spec, said, worst, currency, ct);
        }

        if (trial)
        {
            await tx.RollbackAsync(ct);
            return (said, id);
        }

        // The insert waits for whoever is closing the one open row of this input: if that brought a result, ours is not needed.
        if (await db.ProviderCalls.AnyAsync(c => c.OwnerId == asker.OwnerId && c.InputDigest == spec.InputDigest && c.Status == CallStatus.Done
            && (c.AssetId != null || c.ServiceType == ServiceType.TextGeneration || c.ServiceType == ServiceType.Translation || c.ServiceType == ServiceType.Transcription), ct))
        {
            return ("busy", null);
        }

        await db.Database.ExecuteSqlAsync($"""
            update sentences set retry_count = retry_count + 1 where id = {spec.Sentence} and exists (
                select 1 from provider_calls where owner_id = {asker.OwnerId} and input_digest = {spec.InputDigest} and sentence_id = {spec.Sentence} and status in ('failed', 'abandoned'))
            """, ct);
        await asker.Admitted(db, id, ct);
        await tx.CommitAsync(ct);
        return (said, id);
    }

    private static async Task<ReelException> Refused(ReelDb db, IAsker asker, CallSpec spec, string said, decimal? worst, string currency, CancellationToken ct)
    {
        var account = await db.ApiConfigs.AsNoTracking().SingleAsync(a => a.Id == spec.Config, ct);
        return said switch
        {
            "daily_limit" => new("limit_reached", $"The maker account '{account.Name}' allows {account.DailyLimit} calls a day, and they are used up: raise its limit or {asker.Again} tomorrow."),
            "monthly_limit" => new("limit_reached", $"The maker account '{account.Name}' allows {account.MonthlyLimit} calls a month, and they are used up: raise its limit or {asker.Again} next month."),
            "price_unknown" => new("price_unknown", $"Nobody knows what '{account.Name}' costs ({spec.Maker.Model}), and a budget holds here: give the account its prices, then {asker.Again}."),
            _ when said.StartsWith("paused ", StringComparison.Ordinal) => await Paused(db, asker, account, said["paused ".Length..], ct),
            _ when said.StartsWith("budget_currency ", StringComparison.Ordinal) => new(
                "budget_reached", $"'{account.Name}' is paid in {currency}, and a budget that holds here is in another currency: set one in {currency} too, then {asker.Again}."),
            _ when said.StartsWith("budget ", StringComparison.Ordinal) => await OverBudget(db, asker, Guid.Parse(said.AsSpan("budget ".Length)), worst, currency, ct),
            _ => new("maker_refused", $"The maker account '{account.Name}' of this {asker.Noun} is switched off, deleted or expired: choose another and {asker.Again}."),
        };
    }

    private static async Task<ReelException> Paused(ReelDb db, IAsker asker, ApiConfig account, string until, CancellationToken ct)
    {
        var last = await db.ProviderCalls.Where(c => c.ApiConfigId == account.Id && c.ErrorMessage != null).OrderByDescending(c => c.StartedAt).Select(c => c.ErrorMessage).FirstOrDefaultAsync(ct);
        return new ReelException(
            "maker_paused", $"The maker account '{account.Name}' failed again and again, the last time with: {last} It is left alone until {until}: mend and try it, or {asker.Again} then.");
    }

    private static async Task<ReelException> OverBudget(ReelDb db, IAsker asker, Guid id, decimal? worst, string currency, CancellationToken ct)
    {
        var budget = await db.Budgets.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        var (whose, howLong) = (budget.ApiConfigId is not null ? "of this maker account" : budget.ProjectId is not null ? "of this project" : "of this user", budget.Period is BudgetPeriod.Ever ? "in all" : "a " + budget.Period.Word());
        return new ReelException(
            "budget_reached", FormattableString.Invariant($"The budget {whose} is {budget.Amount:0.######} {budget.Currency} {howLong}, and the next call, which may cost {worst:0.######} {currency}, goes beyond it: raise it, then {asker.Again}."));
    }

    /// <summary>The worst it may cost; null when nobody tells a price.</summary>
    private async Task<(decimal? Worst, string Currency)> Worst(ReelDb db, IAsker asker, CallSpec spec, DateTimeOffset now, CancellationToken ct)
    {
        var account = await db.ApiConfigs.AsNoTracking().SingleOrDefaultAsync(a => a.Id == spec.Config && a.UserId == asker.OwnerId, ct);
        // By the model that is asked, which a take may name in the place of the account's; a local voice's is a file and no model of a list.
        var cost = account is null ? null : Prices.Of(account, accounts.Model(account, spec.Maker.Repeatable ? null : spec.Maker.Model), spec.Units, now);
        return (cost?.Amount ?? (spec.Maker.Repeatable ? 0 : null), cost?.Currency ?? "USD");
    }
}

/// <summary>What admission said.</summary>
/// <param name="Call">The call's id; null when it may not go out now.</param>
/// <param name="Full">All places of the account are taken by jobs at the vendor.</param>
public sealed record Admitted(Guid? Call, bool Full);
