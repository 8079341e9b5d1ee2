using Reelwright.Providers.Wire;

namespace Reelwright.Providers.DashScope;

/// <summary>Files that go with a call: put where the vendor says, for two days, and named by an address only it can read.</summary>
internal sealed class DashScopeFiles(MakerAccount account, VendorHttp http, VendorLine line)
{
    private const int UsualPatience = 600;

    // The store is somebody else's host: what lets us in is in the form, and it never sees the key.
    private readonly VendorLine store = http.Line($"{line.Maker} (its file store)", _ => { }, _ => null);

    /// <summary>Where to ask for a place.</summary>
    public static string Policy(MakerAccount account) => $"{account.Endpoint}/uploads?action=getPolicy&model={Uri.EscapeDataString(account.Model.Id)}";

    /// <summary>Puts a file there. Nothing is paid for it, and a call that needs it has not been made yet: every failure says so.</summary>
    /// <param name="name">No other file of the account has had it.</param>
    /// <returns>An <c>oss://</c> address.</returns>
    public async Task<string> Put(InputFile file, string name, CancellationToken ct)
    {
        try
        {
            var policy = (await line.Look(Policy(account), ct)).Json.At("data");
            if (policy.Text("upload_host") is not { } host || policy.Text("upload_dir") is not { } folder)
            {
                throw new MakerException("maker_failed", $"{line.Maker} names no place for a file the call needs: nothing was sent; try again later.", Fate.NotExecuted) { Passing = true };
            }

            var key = $"{folder}/{name}.{file.MediaType.Split('/')[^1]}";
            await store.Upload(
                host,
                Bodies.Form(
                    [
                        ("OSSAccessKeyId", policy.Text("oss_access_key_id")), ("Signature", policy.Text("signature")), ("policy", policy.Text("policy")), ("x-oss-object-acl", policy.Text("x_oss_object_acl")),
                        ("x-oss-forbid-overwrite", policy.Text("x_oss_forbid_overwrite")), ("key", key), ("success_action_status", "200"),
                    ],
                    [("file", file)]),
                account.Patience(UsualPatience), ct);
            return "oss://" + key;
        }
        catch (MakerException early) when (early.Fate is not Fate.NotExecuted)
        {
            throw new MakerException(early.Code, early.Message, Fate.NotExecuted, early)
            {
                Passing = early.Passing, After = early.After, VendorCode = early.VendorCode, RequestId = early.RequestId, Setting = early.Setting,
            };
        }
    }
}
