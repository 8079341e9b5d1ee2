using Reelwright.Base;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>A program from npm in a version that is named, installed once, beside what is built.</summary>
internal sealed class NodePackage(string name, string version)
{
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>Why none can be run here; null when they can.</summary>
    public static string? Missing { get; } = new[] { "node", "npm" }.FirstOrDefault(tool =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => System.IO.File.Exists(Path.Combine(folder, tool)))) is { } tool ? tool + " is not installed" : null;

    /// <summary>Path of one of its files; installs it first where that was not done.</summary>
    public async Task<string> File(string path)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", $"{name.Split('/')[^1]}-{version}")).FullName;
        var whole = Path.Combine(folder, "installed");
        await Installing.WaitAsync();
        try
        {
            if (!System.IO.File.Exists(whole))
            {
                (await Child.Run("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", "--loglevel", "error", $"{name}@{version}"])).OrThrow("npm");
                await System.IO.File.WriteAllTextAsync(whole, version);
            }
        }
        finally
        {
            Installing.Release();
        }

        return Path.Combine(folder, path);
    }
}
