using Reelwright.Publishing;
using Reelwright.Tests.Publishing.Fakes;

namespace Reelwright.Tests.Publishing;

/// <summary>An adapter with the stand-in of its platform, an account there and a good post: what the contract of adapters is tried on.</summary>
public abstract class PublisherCase : IAsyncDisposable
{
    /// <summary>The platform's stand-in, listening.</summary>
    public abstract FakePlatform Fake { get; }

    /// <summary>The adapter, with parts so small that <see cref="Film"/> has three or more where the platform allows it.</summary>
    public abstract IPublisher Publisher { get; }

    /// <summary>The account, with a token the stand-in takes.</summary>
    public abstract PlatformAccess Access { get; }

    /// <summary>The film.</summary>
    public abstract FilmBytes Film { get; }

    /// <summary>The cover; null for none.</summary>
    public virtual FilmBytes? Cover => null;

    /// <summary>A post of the film that the platform takes.</summary>
    public abstract Post Post { get; }

    /// <summary>Whether the film is out at once when the platform is through, under an id: false of those that a person finishes.</summary>
    public virtual bool EndsPublished => true;

    /// <summary>Whether what became of the call that makes the post can be read from the platform, so that nothing stays in doubt.</summary>
    public abstract bool Curable { get; }

    /// <summary>The stand-in refuses the account's token from now on, until it is renewed.</summary>
    public abstract void Expire();

    /// <summary>Renews the token as the sign-in does.</summary>
    public abstract Task<PlatformAccess> Renew(PlatformAccess old);

    /// <summary>The next call that opens an upload is refused because the day's share is used up.</summary>
    public abstract void UseUp();

    /// <summary>The platform will not have what is posted next, and says why.</summary>
    public abstract void Reject();

    /// <summary>The platform never says that it is through with what is posted next.</summary>
    public abstract void Dawdle();

    /// <summary>The platform takes a post away.</summary>
    public abstract void Remove(string id);

    /// <summary>Begins to post.</summary>
    public PublisherWalk Walk() => new(Publisher, Post, Film.File(), Cover?.File("image/png"), Access, Fake.Clock) { Renew = Renew };

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        await Fake.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
