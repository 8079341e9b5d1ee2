using Reelwright.Pipeline;

namespace Reelwright.Features.Clips;

/// <summary>What a clip would cost, before anything is asked of anybody.</summary>
public sealed class EstimateClip(CreateClip create, TimeProvider clock)
{
    /// <summary>By whom, and for how much at most.</summary>
    /// <param name="Maker">The account.</param>
    /// <param name="ModelBackend">The adapter.</param>
    /// <param name="Provider">The model.</param>
    /// <param name="Seconds">Of the clip, as they are paid for.</param>
    /// <param name="Cost">Null when nobody has told a price.</param>
    public sealed record Answer(Guid Maker, string ModelBackend, string? Provider, decimal Seconds, Cost? Cost)
    {
        /// <summary>Of a plan.</summary>
        internal static Answer Of(ClipPlan plan, DateTimeOffset now) =>
            new(plan.By.Account.Id, plan.By.Maker.Info.Id, plan.By.Maker.Info.Model, plan.Units.GetValueOrDefault("second"), plan.Cost(now));
    }

    /// <summary>Nothing is written. Errors: those of <see cref="PlanTake"/>.</summary>
    public async Task<Answer> Run(Caller caller, NewClip request, CancellationToken ct) => Answer.Of(await create.Plan(caller, request, ct), clock.GetUtcNow());
}
