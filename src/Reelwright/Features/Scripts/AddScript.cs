using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Reelwright.Base;
using Reelwright.Domain;
using Reelwright.Features.Errands;
using Reelwright.Features.Shelves;
using Reelwright.Pipeline.Texts;
using Reelwright.Storage;

namespace Reelwright.Features.Scripts;

/// <summary>Makes a project of a prompt and has its text written: project, errand and the errand's place in the queue come about together, or not at all.</summary>
public sealed class AddScript(IDbContextFactory<ReelDb> databases, EstimateScript estimate, BeginErrand begin, FileStore files, TimeProvider clock, ILogger<AddScript> log)
{
    private const int LongestTitle = 80;

    /// <summary>What the project is called until the maker has found a title.</summary>
    internal static string Title(ScriptWishes wishes) => wishes.Title ?? Titles.Cut(wishes.Prompt.Split('\n')[0].Trim(), LongestTitle);

    /// <summary>The errand that writes it; its project is being parsed until it is written. Errors: those of <see cref="ScriptRequest"/> and <see cref="EstimateScript.Account"/>, <c>quota_exceeded</c>.</summary>
    public async Task<Guid> Run(Caller caller, ScriptRequest request, CancellationToken ct)
    {
        var wishes = request.Wishes();
        var source = Encoding.UTF8.GetBytes(wishes.Prompt + "\n");
        var errand = await Collisions.Retry(async () =>
        {
            var now = clock.GetUtcNow();
            await using var db = await databases.CreateDbContextAsync(ct);
            var account = (await estimate.Account(db, caller.User, request.Maker, ct)).Account;
            await using var tx = await db.Database.BeginTransactionAsync(ct);
            await Quota.Ensure(db, caller.User, source.Length, ct);
            var stored = await files.Put(StorageType.Stock, source, "md", ct);
            await Blobs.Note(db, files, StorageType.Stock, stored, now, ct);
            var project = new Project
            {
                Id = Guid.CreateVersion7(now), OwnerId = caller.User, Kind = ProjectKind.Prompt, Title = Title(wishes), FileName = "prompt.md",
                FileSize = stored.Size, FileType = FileType.Md, FilePath = stored.Path, FileDigest = stored.Digest, Language = request.Language, Status = ProjectStatus.Uploaded,
            };
            db.Projects.Add(project);
            await db.SaveChangesAsync(ct);
            await StatusMoves.Projects.Move(db, project.Id, ProjectStatus.Parsing, caller.Session, "a script is written", clock, ct);
            var next = new Errand
            {
                Id = Guid.CreateVersion7(now), Kind = ErrandKind.Script, ProjectId = project.Id, ApiConfigId = account.Id, Language = request.Language, Wishes = Json.Write(wishes), CreatedBy = caller.User,
            };
            await begin.Run(db, tx, next, ct);
            return next;
        });
        log.LogInformation("A script was asked for by {Session}: errand {Errand} for project {Project}", caller.Session, errand.Id, errand.ProjectId);
        return errand.Id;
    }
}
