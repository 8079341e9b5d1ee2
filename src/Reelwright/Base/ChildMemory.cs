using System.Globalization;

namespace Reelwright.Base;

/// <summary>The largest resident size of one child, looked at while it runs.</summary>
/// <remarks>
/// The kernel's account at a child's end begins with our own size, shared for the moment of the start:
/// it tells of the child only where it is above anything we ever had ourselves.
/// </remarks>
internal sealed class ChildMemory(int id) : IDisposable
{
    private readonly Lock gate = new();
    private Timer? looks;
    private long seen;
    private bool ended;

    /// <summary>Begins to look, soon and then four times a second.</summary>
    public void Begin() => looks = new Timer(_ => Look(), null, 20, 250);

    /// <summary>The peak in bytes; 0 for a child too short to be seen. No look is taken after this: the id may be another's by then.</summary>
    /// <param name="account">What the kernel says at the child's end, in bytes.</param>
    public long End(long account)
    {
        lock (gate)
        {
            ended = true;
        }

        return account > Peak("self") ? account : Math.Min(seen, account);
    }

    /// <inheritdoc/>
    public void Dispose() => looks?.Dispose();

    private void Look()
    {
        lock (gate)
        {
            if (!ended)
            {
                seen = Math.Max(seen, Peak(id.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private static long Peak(string process)
    {
        try
        {
            foreach (var line in File.ReadLines($"/proc/{process}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    return long.Parse(line.AsSpan(6, line.Length - 8), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) * 1024;
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has just ended.
        }

        return 0;
    }
}
