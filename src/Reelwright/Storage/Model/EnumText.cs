using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>An enum in the database: its stored word.</summary>
internal sealed class EnumText<T>() : ValueConverter<T, string>(value => value.Word(), word => Words.Read<T>(word))
    where T : struct, Enum;
