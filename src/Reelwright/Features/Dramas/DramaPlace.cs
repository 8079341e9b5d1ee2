namespace Reelwright.Features.Dramas;

/// <summary>Where something of a drama is found, and whose it is.</summary>
/// <param name="Id">Of the drama, episode's drama, character or shot that was asked for.</param>
/// <param name="Drama">Its drama.</param>
/// <param name="Project">That one's project.</param>
/// <param name="Owner">Whose both are: makers, budgets and files are this account's.</param>
public sealed record DramaPlace(long Id, long Drama, Guid Project, Guid Owner);
