using System.Text.Json.Nodes;
using Reelwright.Domain;
using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>The numbers of films at Bilibili, which tells them one film at a time.</summary>
internal sealed class BilibiliNumbers(BilibiliLine line)
{
    private static readonly string[] Besides = ["danmaku", "favorite", "coin"];

    /// <summary>One answer for each id.</summary>
    public async Task<IReadOnlyList<PostNumbers>> Ask(PlatformAccess access, IReadOnlyList<string> ids, CancellationToken ct)
    {
        var all = new List<PostNumbers>();
        foreach (var id in ids)
        {
            all.Add(await One(access, id, ct));
        }

        return all;
    }

    private async Task<PostNumbers> One(PlatformAccess access, string id, CancellationToken ct)
    {
        try
        {
            return Read(id, (await line.Get(access, "/arcopen/fn/data/arc/stat?resource_id=" + Uri.EscapeDataString(id), ct)).Data);
        }
        catch (PlatformException gone) when (gone.Fault is PlatformFault.NotFound)
        {
            return new PostNumbers(id, null, null, null, null, "removed") { Removed = true };
        }
    }

    private static PostNumbers Read(string id, JsonNode? told)
    {
        var (views, likes, comments, shares) = (told.At("view").Count(), told.At("like").Count(), told.At("reply").Count(), told.At("share").Count());
        var more = Besides.Select(name => (Name: name, Count: told.At(name).Count())).Where(b => b.Count is not null).ToDictionary(b => b.Name, b => b.Count!.Value, StringComparer.Ordinal);
        return new PostNumbers(id, views, likes, comments, shares, views is null || likes is null || comments is null || shares is null ? "not_told" : null) { More = more };
    }
}
