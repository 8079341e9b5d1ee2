using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Reelwright.Base;
using Reelwright.Features.Hosting;
using Reelwright.Storage;

namespace Reelwright.Features.Keys;

/// <summary><c>reel keys</c>: the ring that seals secrets.</summary>
public static class KeysVerb
{
    /// <summary>The verb with its actions.</summary>
    public static Command Build()
    {
        var door = new VerbDoor(ring: true);
        var verb = door.Verb("keys", "Look after the keys that seal stored secrets.");
        door.Add(
            verb, new Command("rotate", "Make a new key and seal all stored secrets anew; the old ones still open what they sealed."),
            async (_, services, caller, ct) => new Told(services.GetRequiredService<Installation>().Keys, await services.GetRequiredService<RotateKeys>().Run(caller, ct)),
            told => [string.Create(CultureInfo.InvariantCulture, $"A new key in {told.Ring} seals from now on; {told.Rotated.Sealed} maker accounts are sealed anew, and {told.Rotated.Platforms} keys of platforms. Copy the ring to the other machines that use it, and keep the old keys: they open links and backups of before.")],
            wrong: told => told.Rotated.Left.Count == 0 ? null
                : new ReelException("secrets_missing", $"The keys of {string.Join(", ", told.Rotated.Left.Select(n => $"'{n}'"))} cannot be opened by this ring and are as they were: rotate where their ring is, or enter them anew."));
        return verb;
    }

    private sealed record Told(string Ring, RotateKeys.Answer Rotated);
}
