using System.Reflection;
using Reelwright.Storage;

namespace Reelwright.Tests.Storage.Bucket;

/// <summary>The file store on s3rver, a server that overlooks much: signatures of chunks, conditions, checksums.</summary>
public sealed class S3rverTests(S3rverTests.Running server) : IClassFixture<S3rverTests.Running>
{
    /// <summary>Every promise of the contract with its arguments: a test class of its own could not be skipped by name.</summary>
    public static TheoryData<string, int?> Promises
    {
        get
        {
            var promises = new TheoryData<string, int?>();
            foreach (var method in typeof(FileStoreContract).GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))))
            {
                foreach (var size in method.GetCustomAttributes<InlineDataAttribute>().SelectMany(row => row.GetData(method)).Select(row => (int?)row[0]).DefaultIfEmpty(null))
                {
                    promises.Add(method.Name, size);
                }
            }

            return promises;
        }
    }

    [NodeTheory]
    [MemberData(nameof(Promises))]
    public async Task The_contract_holds_on_a_lenient_server(string promise, int? size)
    {
        var contract = new OnS3rver(server.Server!, promise + size);
        await contract.InitializeAsync();
        try
        {
            if (typeof(FileStoreContract).GetMethod(promise)!.Invoke(contract, size is { } number ? [number] : []) is Task running)
            {
                await running;
            }
        }
        finally
        {
            await contract.DisposeAsync();
        }
    }

    /// <summary>One server for all of them.</summary>
    public sealed class Running : IAsyncLifetime
    {
        internal S3rver? Server { get; private set; }

        public async Task InitializeAsync()
        {
            if (NodePackage.Missing is null)
            {
                Server = new S3rver();
                await Server.Start();
            }
        }

        public async Task DisposeAsync()
        {
            if (Server is not null)
            {
                await Server.DisposeAsync();
            }
        }
    }

    private sealed class OnS3rver(S3rver server, string prefix) : FileStoreContract
    {
        protected override Task<FileStore> Open() =>
            FileStore.Open(Scratch.Folder, server.Settings(prefix), BucketServers.Quick, TimeProvider.System, CancellationToken.None);
    }
}
