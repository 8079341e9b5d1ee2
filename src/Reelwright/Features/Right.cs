namespace Reelwright.Features;

/// <summary>What somebody wants to do with a project.</summary>
public enum Right
{
    /// <summary>Read it and watch its films: every member.</summary>
    Look,

    /// <summary>Change its text and order films: editors.</summary>
    Edit,

    /// <summary>Confirm chapters: editors and reviewers.</summary>
    Confirm,

    /// <summary>Post films: publishers.</summary>
    Post,

    /// <summary>Throw it away, choose its members: whoever owns it.</summary>
    Own,
}
