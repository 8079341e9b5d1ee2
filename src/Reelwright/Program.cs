using Reelwright.Features;
using Reelwright.Features.Bench;
using Reelwright.Features.Doctor;
using Reelwright.Features.Make;
using Reelwright.Features.Orders;
using Reelwright.Features.Text;
using Reelwright.Features.Work;

// Every verb of the program, in the order --help shows them.
return await CommandLine.Run(args, [
    MakeVerb.Build(),
    OrdersVerb.Build(),
    SplitText.Build(),
    WorkerVerb.Build(),
    DoctorVerb.Build(),
    BenchVerb.Build(),
]);
