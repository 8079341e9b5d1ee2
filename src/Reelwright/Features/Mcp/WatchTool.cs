using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using ModelContextProtocol.Server;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Http;
using Reelwright.Features.Orders;

namespace Reelwright.Features.Mcp;

/// <summary>The tool that waits for news of orders, so that an agent need not ask again and again.</summary>
internal static class WatchTool
{
    // Clients give up on a call after a minute.
    private const int Longest = 50;
    private const int Usual = 20;
    private const int Most = 500;

    /// <summary>What to wait for, and how long.</summary>
    public sealed record Request(
        [property: Description("Id of the order to watch.")] Guid? Order = null,
        [property: Description("Id of the project whose orders to watch; leave both out for all that was ordered through this server.")] Guid? Project = null,
        [property: Description("Only what happened after this event: the 'last' of the answer before."), RegularExpression("[0-9]{1,18}")] string? After = null,
        [property: Description("Seconds to wait at most, 20 if left out."), Range(0, Longest)] int? Seconds = null,
        [property: Description("Answer with the first news instead of waiting for the end.")] bool FirstNews = false,
        [property: Description("Tell each picture, voice line and segment that is made, too.")] bool Each = false);

    /// <summary>What has happened, and how it stands.</summary>
    /// <param name="Ended">Nothing more is to be expected: the order has ended or is paused, or no order of the project or of this session waits or is being made.</param>
    public sealed record News(bool Ended, string? Last, IReadOnlyList<EventRoutes.Told> Events, OrderStatus? Status, int? Progress, Guid? Film, string? ErrorMessage);

    /// <summary>The tool.</summary>
    public static McpServerTool Tool => new AgentTool<Request, News>(
        "watch", "Watch progress", Hints.Reading,
        "Waits until an order (or all of a project, or all that was ordered through this server) has ended or is paused, or until the seconds are over, and answers with what has happened since 'after'. "
            + "While 'ended' is false, call it again with after = last. When an order is completed, 'film' is its film: read_film.",
        Run);

    private static async Task<News> Run(AgentCall call, Request asked, CancellationToken ct)
    {
        var clock = call.Get<TimeProvider>();
        var (begun, longest) = (clock.GetTimestamp(), TimeSpan.FromSeconds(asked.Seconds ?? Usual));
        var watched = new WatchOrders.Request(asked.Order, asked.Project, asked is { Order: null, Project: null } ? call.Caller.Session : null);
        var after = asked.After is null ? 0 : long.Parse(asked.After, NumberStyles.None, CultureInfo.InvariantCulture);
        var told = new List<EventRoutes.Told>();
        while (true)
        {
            // Looked at before the events are read: what ends it is among them.
            var (ended, order) = await Stand(call, asked, ct);
            var left = longest - clock.GetElapsedTime(begun);
            var patience = ended || left < TimeSpan.Zero ? TimeSpan.Zero : left;
            var events = await call.Get<WatchOrders>().Wait(call.Caller, watched, after, patience, ct);
            foreach (var what in events)
            {
                after = what.Id;
                await call.Tell(what.Percent, what.Message ?? what.Step?.Word(), ct);
                if (asked.Each || what.Kind != EventKind.Made)
                {
                    told.Add(EventRoutes.Told.Of(what));
                }
            }

            if ((ended && events.Count == 0) || (patience == TimeSpan.Zero && !ended) || (asked.FirstNews && told.Count > 0) || told.Count >= Most)
            {
                return new News(ended, after == 0 ? null : after.ToString(CultureInfo.InvariantCulture), told, order?.Order.Status, order?.Order.Progress, order?.Film, order?.Order.ErrorMessage);
            }
        }
    }

    private static async Task<(bool Ended, ReadOrder.Answer? Order)> Stand(AgentCall call, Request asked, CancellationToken ct)
    {
        switch (asked)
        {
            case { Order: { } id, Project: null }:
                var order = await call.Get<ReadOrder>().Run(call.Caller, id, ct);
                return (order.Order.Status is OrderStatus.Completed or OrderStatus.Failed or OrderStatus.Cancelled or OrderStatus.Paused, order);
            case { Order: null, Project: { } project }:
                return (!await call.Get<ActiveOrders>().Any(call.Caller, project, null, ct), null);
            case { Order: not null }:
                throw new ReelException("watch_invalid", "Watch an order or a project, not both.");
            default:
                return (!await call.Get<ActiveOrders>().Any(call.Caller, null, call.Caller.Session, ct), null);
        }
    }
}
