using Reelwright.Features;
using Reelwright.Features.Doctor;

// Every verb of the program, in the order --help shows them.
return await CommandLine.Run(args, [
    DoctorVerb.Build(),
]);
