using Reelwright.Domain;

namespace Reelwright.Features;

/// <summary>Who asks, whatever the door: what a use case may be told of its caller.</summary>
/// <param name="User">The account.</param>
/// <param name="Role">Its role in the installation.</param>
/// <param name="Session">002's <c>session_id</c>: a sign-in's id, <c>token:…</c>, <c>cli:…</c> or <c>mcp:…</c>.</param>
public sealed record Caller(Guid User, UserRole Role, string Session)
{
    /// <summary>How the session of a script that shows a token begins.</summary>
    public const string TokenMark = "token:";

    /// <summary>Errors: <c>forbidden</c> unless the caller administers the installation.</summary>
    public void MustBeOwner()
    {
        if (Role != UserRole.Owner)
        {
            throw new Base.ReelException("forbidden", "Only an owner of this installation may do that: ask one.");
        }
    }

    /// <summary>Errors: <c>forbidden</c> to a token. Whoever found one must not get anything by it that outlives its revoking.</summary>
    /// <param name="todo">What only the person may do, for the message.</param>
    public void MustBePerson(string todo)
    {
        if (Session.StartsWith(TokenMark, StringComparison.Ordinal))
        {
            throw new Base.ReelException("forbidden", $"A token may not {todo}: sign in with the password, or use `reel` on the machine itself.");
        }
    }
}
