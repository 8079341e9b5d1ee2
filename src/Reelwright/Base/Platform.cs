using System.Runtime.Versioning;

// Locks, owners, process tables and spawning are Linux's own here; on other systems Reelwright runs in a container.
[assembly: SupportedOSPlatform("linux")]
