using System.Runtime.Serialization;

namespace Reelwright.Domain;

/// <summary>One step of a publication at its platform (publishing contract §2.2). It is written down before it is taken, and what came of it after.</summary>
public enum PublishStep
{
    /// <summary>An upload is opened; where the platform makes the post with that, it is the call that is never repeated.</summary>
    [EnumMember(Value = "begin")] Begin,

    /// <summary>The next part of the film's bytes is sent.</summary>
    [EnumMember(Value = "send")] Send,

    /// <summary>The platform is asked how many bytes it holds.</summary>
    [EnumMember(Value = "locate")] Locate,

    /// <summary>The platform is told that all parts are there.</summary>
    [EnumMember(Value = "complete")] Complete,

    /// <summary>The cover is sent.</summary>
    [EnumMember(Value = "cover")] Cover,

    /// <summary>The call that makes the post.</summary>
    [EnumMember(Value = "submit")] Submit,

    /// <summary>The platform is asked how the post is.</summary>
    [EnumMember(Value = "look")] Look,

    /// <summary>The platform's own lists are searched for a post that may have been made.</summary>
    [EnumMember(Value = "find")] Find,

    /// <summary>A package is made for a person to post.</summary>
    [EnumMember(Value = "export")] Export,

    /// <summary>There is nothing to do but wait for a person.</summary>
    [EnumMember(Value = "wait")] Wait,
}
