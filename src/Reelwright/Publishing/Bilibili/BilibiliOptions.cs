using Reelwright.Publishing.Wire;

namespace Reelwright.Publishing.Bilibili;

/// <summary>What Bilibili allows an account at the moment.</summary>
internal sealed class BilibiliOptions(BilibiliLine line)
{
    /// <summary>Its categories, and who it is.</summary>
    public async Task<AccountOptions> Ask(PlatformAccess access, CancellationToken ct)
    {
        var types = await line.Get(access, "/arcopen/fn/archive/type/list", ct);
        var who = await line.Get(access, "/arcopen/fn/user/account/info", ct);
        // Films are filed under the children alone.
        var categories = types.Data.Each().SelectMany(parent => parent.At("children").Each()
            .Select(child => (Id: child.At("id").Word(), Label: $"{parent.At("name").Word()} › {child.At("name").Word()}")))
            .Where(c => c.Id is not null).Select(c => new Choice(c.Id!, c.Label)).ToList();
        var choices = new Dictionary<string, IReadOnlyList<Choice>>(StringComparer.Ordinal)
        {
            [BilibiliCard.Category] = categories,
            [BilibiliCard.Copyright] = [new Choice("1", "My own work"), new Choice(BilibiliCard.Repost, "Somebody else's work")],
        };
        return new AccountOptions(choices, [], null, who.Data.At("name").Word(), who.Data.At("face").Word());
    }
}
