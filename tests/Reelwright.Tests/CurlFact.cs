namespace Reelwright.Tests;

/// <summary>A test that does what a person does with curl, where that is installed.</summary>
public sealed class CurlFactAttribute : FactAttribute
{
    public CurlFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "curl"))))
        {
            Skip = "curl is not installed";
        }
    }
}
