using Reelwright.Features;
using Reelwright.Features.Accounts;
using Reelwright.Features.Bench;
using Reelwright.Features.Doctor;
using Reelwright.Features.Http;
using Reelwright.Features.Make;
using Reelwright.Features.Mcp;
using Reelwright.Features.Orders;
using Reelwright.Features.Records;
using Reelwright.Features.Shelves;
using Reelwright.Features.Text;
using Reelwright.Features.Work;

// Every verb of the program, in the order --help shows them.
return await CommandLine.Run(args, [
    MakeVerb.Build(),
    OrdersVerb.Build(),
    SplitText.Build(),
    ServeVerb.Build(),
    WorkerVerb.Build(),
    McpVerb.Build(),
    UserVerb.Build(),
    LogsVerb.Build(),
    StorageVerb.Build(),
    DoctorVerb.Build(),
    BenchVerb.Build(),
]);
