using Reelwright.Features;
using Reelwright.Features.Accounts;
using Reelwright.Features.Bench;
using Reelwright.Features.Clips;
using Reelwright.Features.Doctor;
using Reelwright.Features.Dramas;
using Reelwright.Features.Errands;
using Reelwright.Features.Http;
using Reelwright.Features.Images;
using Reelwright.Features.Keys;
using Reelwright.Features.Make;
using Reelwright.Features.Makers;
using Reelwright.Features.Manuscripts;
using Reelwright.Features.Mcp;
using Reelwright.Features.Narrations;
using Reelwright.Features.Orders;
using Reelwright.Features.Publications;
using Reelwright.Features.Records;
using Reelwright.Features.Scripts;
using Reelwright.Features.Shelves;
using Reelwright.Features.Spending;
using Reelwright.Features.Text;
using Reelwright.Features.Work;

// Every verb of the program, in the order --help shows them.
return await CommandLine.Run(args, [
    MakeVerb.Build(),
    ProjectsVerb.Build(),
    OrdersVerb.Build(),
    ClipsVerb.Build(),
    ImagesVerb.Build(),
    ScriptVerb.Build(),
    NarrationVerb.Build(),
    ErrandsVerb.Build(),
    DramasVerb.Build(),
    TakesVerb.Build(),
    PublishVerb.Build(),
    SplitText.Build(),
    ServeVerb.Build(),
    WorkerVerb.Build(),
    McpVerb.Build(),
    MakersVerb.Build(),
    SpendingVerb.Build(),
    UserVerb.Build(),
    LogsVerb.Build(),
    StorageVerb.Build(),
    KeysVerb.Build(),
    DoctorVerb.Build(),
    BenchVerb.Build(),
]);
