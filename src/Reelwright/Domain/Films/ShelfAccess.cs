namespace Reelwright.Domain;

/// <summary>Who may read a shelf, and who may put something there by hand (002 <c>access_permissions</c>).</summary>
/// <param name="PublicRead">Without signing in.</param>
/// <param name="AuthenticatedRead">Whoever may see the row; false: the owner of the installation only.</param>
/// <param name="AdminWrite">Only the owner of the installation writes there by hand.</param>
public sealed record ShelfAccess(bool PublicRead, bool AuthenticatedRead, bool AdminWrite);
