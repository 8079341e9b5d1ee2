using Reelwright.Base;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage;

/// <summary>The key ring: private on disk, opens its own and says plainly what it cannot open.</summary>
public sealed class SecretsTests
{
    [Fact]
    public async Task A_secret_comes_back_also_after_a_restart_and_never_shows()
    {
        await using var scratch = new Scratch();
        var ring = await Secrets.Open(scratch.At("keys"));
        var kept = ring.Protect("sk-钥匙-123");
        kept.ShouldNotContain("sk-");
        string.Equals(ring.Protect("sk-钥匙-123"), kept, StringComparison.Ordinal).ShouldBeFalse();
        (await Secrets.Open(scratch.At("keys"))).Unprotect(kept).ShouldBe("sk-钥匙-123");
    }

    [Fact]
    public async Task The_ring_is_for_its_owner_only()
    {
        await using var scratch = new Scratch();
        await Secrets.Open(scratch.At("keys"));
        File.GetUnixFileMode(scratch.At("keys")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(scratch.At("keys"), "*.xml").ShouldHaveSingleItem();
        Directory.GetFiles(scratch.At("keys")).ShouldAllBe(file => File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Another_ring_says_that_it_is_the_wrong_one()
    {
        await using var scratch = new Scratch();
        var kept = (await Secrets.Open(scratch.At("one"))).Protect("x");
        var other = await Secrets.Open(scratch.At("two"));
        foreach (var text in new[] { kept, "", "not a secret", kept[..^5] })
        {
            Should.Throw<ReelException>(() => other.Unprotect(text)).Code.ShouldBe("secrets_missing");
        }
    }

    [Fact]
    public async Task A_new_key_seals_from_now_on_old_ones_open_theirs_and_whoever_runs_meanwhile_reads_both()
    {
        await using var scratch = new Scratch();
        var (ring, other) = (await Secrets.Open(scratch.At("keys")), await Secrets.Open(scratch.At("keys")));
        var (before, link) = (ring.Protect("before"), ring.Seal("links", "of before"));
        var first = Directory.GetFiles(scratch.At("keys"), "*.xml").ShouldHaveSingleItem();
        other.Unprotect(before).ShouldBe("before");
        await ring.Renew(TimeProvider.System, CancellationToken.None);
        Directory.GetFiles(scratch.At("keys"), "*.xml").Length.ShouldBe(2);
        Directory.GetFiles(scratch.At("keys")).ShouldAllBe(file => File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var after = ring.Protect("after");
        other.Unprotect(after).ShouldBe("after");
        (ring.Unprotect(before), ring.Unseal("links", link), other.Unprotect(before)).ShouldBe(("before", "of before", "before"));
        // What was sealed since needs nothing of before.
        File.Delete(first);
        var left = await Secrets.Open(scratch.At("keys"));
        left.Unprotect(after).ShouldBe("after");
        Should.Throw<ReelException>(() => left.Unprotect(before)).Code.ShouldBe("secrets_missing");
    }

    [MountFact]
    public async Task A_ring_that_may_only_be_read_opens_what_it_should()
    {
        await using var disk = await Scratch.Disk(1);
        var kept = (await Secrets.Open(disk.At("keys"))).Protect("x");
        (await Child.Run("mount", ["-o", "remount,ro", disk.Folder])).OrThrow("mount");
        (await Secrets.Open(disk.At("keys"))).Unprotect(kept).ShouldBe("x");
        (await Should.ThrowAsync<ReelException>(() => Secrets.Open(disk.At("other")))).Code.ShouldBe("secrets_unwritable");
    }

    [Fact]
    public async Task Programs_that_open_a_new_ring_at_once_share_its_first_key()
    {
        await using var scratch = new Scratch();
        var rings = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Secrets.Open(scratch.At("keys")))));
        Directory.GetFiles(scratch.At("keys"), "*.xml").ShouldHaveSingleItem();
        var kept = rings[0].Protect("x");
        rings.ShouldAllBe(ring => ring.Unprotect(kept) == "x");
    }

    [Fact]
    public void The_folder_is_the_one_asked_for_else_the_environments_else_in_the_data_folder()
    {
        Secrets.FolderOf("/data", "/asked", _ => "/env").ShouldBe("/asked");
        Secrets.FolderOf("/data", null, name => name is "REEL_KEYS" ? "/env" : null).ShouldBe("/env");
        Secrets.FolderOf("/data", null, _ => null).ShouldBe("/data/keys");
    }
}
