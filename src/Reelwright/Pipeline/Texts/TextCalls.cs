using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Pipeline.Calls;
using Reelwright.Providers;
using Reelwright.Storage;

namespace Reelwright.Pipeline.Texts;

/// <summary>Asks text makers for structured answers. What was answered stands in the ledger, so it is asked and paid for once, whatever dies in between.</summary>
public sealed class TextCalls(IDbContextFactory<ReelDb> databases, MakerAccounts accounts, Gateway gateway)
{
    // A maker that does not keep to the shape is told what is wrong with its answer, this often.
    private const int Repairs = 2;

    /// <summary>The answer, held against <paramref name="wrong"/>. Errors: those of a call, <c>answer_unreadable</c>.</summary>
    /// <param name="wrong">What is wrong with an answer, for the maker; null when it will do.</param>
    public async Task<T> Ask<T>(IAsker asker, Guid config, ServiceType service, TextTask task, Func<T, string?> wrong, CancellationToken ct) where T : class
    {
        var maker = await Open(asker.OwnerId, config, service, ct);
        var why = "";
        for (var repairs = 0; repairs <= Repairs; repairs++)
        {
            var request = new TextRequest(why.Length == 0 ? task.Instructions : $"{task.Instructions}\n\nAn earlier answer could not be used: {why} Keep exactly to the shape.", task.Input, task.Longest) { Schema = (JsonObject)task.Schema.DeepClone() };
            var said = await gateway.Write(asker, Spec(maker, config, service, request, task.Of), ct) ?? throw new WaitsOutsideException();
            var read = TextAnswer.Read<T>(said.Text);
            why = read is null ? "it was no JSON of that shape." : wrong(read) ?? "";
            if (read is not null && why.Length == 0)
            {
                return read;
            }
        }

        throw new ReelException("answer_unreadable", $"{maker.Info.Id} {maker.Info.Model} answered {Repairs + 1} times, and not in the way it was asked to ({why}): choose another text maker, then retry.");
    }

    private async Task<ITextMaker> Open(Guid owner, Guid config, ServiceType service, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return accounts.Open<ITextMaker>(await db.ApiConfigs.AsNoTracking().SingleOrDefaultAsync(c => c.Id == config && c.UserId == owner && c.ServiceType == service && !c.IsDeleted, ct)
            ?? throw new ReelException("maker_refused", "The maker account no longer exists: choose another and ask again."));
    }

    private static CallSpec Spec(ITextMaker maker, Guid config, ServiceType service, TextRequest request, string? of) =>
        new(service, config, maker.Info, Inputs.Digest(maker.Info, request, of), Json.Write(request), maker.Units(request), null)
        {
            Check = () => FieldCheck.Ensure(request, maker.Fields, $"{maker.Info.Id} {maker.Info.Model}"),
            Send = (call, stop) => maker.Send(request, call, stop),
        };
}

/// <summary>Something to be written.</summary>
/// <param name="Longest">Most tokens of the answer.</param>
public sealed record TextTask(string Instructions, string Input, JsonObject Schema, int Longest)
{
    /// <summary>What it is written for, where the same words asked for something else are to bring another text; null where any answer to them will do.</summary>
    public string? Of { get; init; }
}
