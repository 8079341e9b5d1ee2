using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Reelwright.Domain;

namespace Reelwright.Storage;

/// <summary>How every entity is mapped: snake_case names, enums as their words, JSON text as jsonb, versions as xmin, ids of our own.</summary>
internal static class Conventions
{
    /// <summary>Enums are stored as their words.</summary>
    public static void Configure(ModelConfigurationBuilder builder)
    {
        foreach (var type in typeof(Words).Assembly.GetTypes())
        {
            if (type.IsEnum && string.Equals(type.Namespace, typeof(Words).Namespace, StringComparison.Ordinal))
            {
                builder.Properties(type).HaveConversion(typeof(EnumText<>).MakeGenericType(type));
            }
        }
    }

    /// <summary>Runs last, when all properties are known. A name that is snake_case already stays as it is.</summary>
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
            {
                Map(builder.Entity(entity.ClrType), property);
            }
        }
    }

    private static void Map(EntityTypeBuilder entity, IMutableProperty property)
    {
        property.SetColumnName(Snake(property.Name));
        if (property.ClrType == typeof(Guid) && property.IsPrimaryKey())
        {
            property.ValueGenerated = ValueGenerated.Never;
        }

        if (property.ClrType == typeof(uint))
        {
            entity.Property(property.Name).HasColumnName("xmin").IsRowVersion();
        }

        if (property.PropertyInfo?.GetCustomAttribute<StringSyntaxAttribute>() is { Syntax: StringSyntaxAttribute.Json })
        {
            property.SetColumnType("jsonb");
        }
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
