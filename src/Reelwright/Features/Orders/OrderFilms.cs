namespace Reelwright.Features.Orders;

/// <summary>Orders films of chapters with the caller's wishes; what is not said is taken from the levels below.</summary>
public sealed class OrderFilms(AskedFilms asked, CreateOrder orders)
{
    /// <summary>The order, or the finished film. Errors: <c>not_found</c>, <c>forbidden</c>, <c>chapter_not_confirmed</c>, <c>chapter_empty</c>, <c>order_differs</c>, those of the settings and of <see cref="Pipeline.VoiceCheck"/>.</summary>
    public async Task<CreateOrder.Answer> Run(Caller caller, Guid chapter, FilmRequest wishes, CancellationToken ct) =>
        await orders.Run(await asked.Of(caller, chapter, wishes, Right.Edit, ct), ct);

    /// <summary>The same for chapters of a project, or all that have something to speak; all are admitted or none. Errors: as above.</summary>
    public async Task<IReadOnlyList<(Guid Chapter, CreateOrder.Answer Answer)>> Run(Caller caller, Guid project, IReadOnlyList<Guid>? chapters, FilmRequest wishes, CancellationToken ct)
    {
        var requests = await asked.Of(caller, project, chapters, wishes, Right.Edit, ct);
        return [.. requests.Select(r => r.Chapter).Zip(await orders.Run(requests, ct))];
    }
}
