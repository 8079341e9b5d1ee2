using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Storage;

namespace Reelwright.Features.PlatformAccounts;

/// <summary>Changes what one calls an account at a platform, and where its bridge is. Posts that are on their way go on as they were begun.</summary>
public sealed class EditPlatformAccount(IDbContextFactory<ReelDb> databases, Secrets secrets, ILogger<EditPlatformAccount> log)
{
    /// <summary>What is said of it; what is not said stays as it is.</summary>
    public sealed record Change
    {
        /// <summary>Unique among one's accounts at the platform.</summary>
        [StringLength(200, MinimumLength = 1)]
        public string? Name { get; init; }

        /// <summary>Of a bridge: where the tool listens.</summary>
        [StringLength(500)]
        public string? Url { get; init; }

        /// <summary>Of a bridge: 16 characters or more. Kept encrypted and never told again.</summary>
        [StringLength(500)]
        public string? Secret { get; init; }
    }

    /// <summary>Errors: <c>not_found</c>, <c>forbidden</c> to a token, <c>precondition_failed</c>, <c>bridge_invalid</c>, <c>name_taken</c>.</summary>
    public async Task Run(Caller caller, Guid id, uint version, Change said, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await using var tx = await db.Database.BeginTransactionAsync(ct);
        var account = await OwnPlatforms.LockedAccount(db, caller, id, ct);
        caller.MustBePerson("change accounts at platforms");
        if (PlatformAccountRow.VersionOf(account) != version)
        {
            throw Versions.Newer("This platform account");
        }

        if (account.Route is not PublishingRoute.Bridge && (said.Url is not null || said.Secret is not null))
        {
            throw new ReelException("bridge_invalid", $"url and secret are a bridge's: '{account.Name}' is none.");
        }

        account.Name = said.Name is null ? account.Name : AddPlatformAccount.Named(said.Name.Trim());
        account.BridgeUrl = said.Url is null ? account.BridgeUrl : BridgeSettings.Url(said.Url);
        if (said.Secret is { } secret)
        {
            Scrub.Know(secret.Trim());
            account.BridgeSecret = secrets.Protect(BridgeSettings.Secret(secret));
        }

        await OwnPlatforms.Save(db, "platform account", account.Name, ct);
        await tx.CommitAsync(ct);
        log.LogInformation("Account {User} changed the platform account {Account}", caller.User, id);
    }
}
