using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Reelwright.Tests.House;

/// <summary>Every type a compiled type mentions: in signatures, bodies, closures, state machines, generic arguments and attributes.</summary>
internal static class UsedTypes
{
    /// <summary>What <paramref name="type"/> and the types inside it use, with the member that does; a type may come more than once.</summary>
    public static IEnumerable<(string Where, TypeReference Used)> Of(TypeDefinition type) =>
        type.NestedTypes.SelectMany(Of)
            .Concat(OfItself(type).SelectMany(Parts).Select(used => ("itself", used)))
            .Concat(type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType).SelectMany(Parts).Select(used => (field.Name, used))))
            .Concat(type.Properties.SelectMany(property => Attributes(property).SelectMany(Parts).Select(used => (property.Name, used))))
            .Concat(type.Events.SelectMany(happening => Attributes(happening).SelectMany(Parts).Select(used => (happening.Name, used))))
            .Concat(type.Methods.SelectMany(method => OfMethod(method).SelectMany(Parts).Select(used => (method.Name, used))));

    private static IEnumerable<TypeReference> OfItself(TypeDefinition type) => Attributes(type)
        .Concat(type.BaseType is null ? [] : [type.BaseType])
        .Concat(type.Interfaces.Select(one => one.InterfaceType))
        .Concat(type.GenericParameters.SelectMany(Generic));

    private static IEnumerable<TypeReference> OfMethod(MethodDefinition method) => Attributes(method)
        .Concat(Attributes(method.MethodReturnType)).Append(method.ReturnType)
        .Concat(method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)))
        .Concat(method.GenericParameters.SelectMany(Generic))
        .Concat(method.Overrides.SelectMany(OfReference))
        .Concat(method.HasBody ? OfBody(method.Body) : []);

    private static IEnumerable<TypeReference> OfBody(MethodBody body) => body.Variables.Select(variable => variable.VariableType)
        .Concat(body.ExceptionHandlers.Where(handler => handler.CatchType is not null).Select(handler => handler.CatchType))
        .Concat(body.Instructions.SelectMany(instruction => OfOperand(instruction.Operand)));

    private static IEnumerable<TypeReference> OfOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        MethodReference method => OfReference(method),
        FieldReference field => [field.DeclaringType, field.FieldType],
        CallSite call => call.Parameters.Select(parameter => parameter.ParameterType).Append(call.ReturnType),
        _ => [],
    };

    private static IEnumerable<TypeReference> OfReference(MethodReference method) => method.Parameters.Select(parameter => parameter.ParameterType)
        .Append(method.DeclaringType).Append(method.ReturnType)
        .Concat(method is GenericInstanceMethod generic ? generic.GenericArguments : []);

    private static IEnumerable<TypeReference> Generic(GenericParameter parameter) =>
        Attributes(parameter).Concat(parameter.Constraints.Select(constraint => constraint.ConstraintType));

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) => !provider.HasCustomAttributes ? []
        : provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Fields.Concat(attribute.Properties).Select(named => named.Argument)).SelectMany(Argument)
            .Append(attribute.AttributeType));

    private static IEnumerable<TypeReference> Argument(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [type, argument.Type],
        CustomAttributeArgument boxed => Argument(boxed),
        CustomAttributeArgument[] several => several.SelectMany(Argument),
        _ => [argument.Type],
    };

    // List<Shelf[]> is List, Shelf[] and Shelf.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        FunctionPointerType pointer => pointer.Parameters.Select(parameter => parameter.ParameterType).Append(pointer.ReturnType).SelectMany(Parts),
        RequiredModifierType modified => Parts(modified.ModifierType).Concat(Parts(modified.ElementType)),
        OptionalModifierType modified => Parts(modified.ModifierType).Concat(Parts(modified.ElementType)),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
