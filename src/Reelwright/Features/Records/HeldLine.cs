using Microsoft.Extensions.Logging;
using Reelwright.Domain;

namespace Reelwright.Features.Records;

/// <summary>A log line as it was said, on its way to the writer: cheap to make, because whoever says something must not wait.</summary>
internal sealed record HeldLine(
    Guid Id, DateTimeOffset At, LogLevel Level, string Logger, string Message, IReadOnlyList<KeyValuePair<string, object?>> Values, LogScope Scope, Exception? Failure);
