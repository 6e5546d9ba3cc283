using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Products;

namespace MerchantWorkbench.Platform.Hosting;

/// <summary>Finds by place what needs no registration of its own.</summary>
internal static class HouseServices
{
    /// <summary>
    /// Actions of every house, what their data rooms keep for them, and the doors on the porches: sealed classes with a constructor that asks for
    /// services. They keep no state but what all callers see alike, so one of each serves all.
    /// </summary>
    public static IServiceCollection AddHouses(this IServiceCollection services)
    {
        foreach (Type type in typeof(IProduct).Assembly.GetTypes().Where(IsFoundByPlace)) services.AddSingleton(type);
        return services;
    }

    private static bool IsFoundByPlace(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false, IsGenericType: false }
        && type.Namespace?.Split('.') is ["MerchantWorkbench", "Products", _, .. var rooms]
        && (rooms is ["Actions" or "Data", ..] || (rooms is [] && type.GetMethod("RunAsync") is null && !type.IsAssignableTo(typeof(IProduct))))
        && type.GetConstructors() is [var only] && only.GetParameters().Length > 0
        && !type.IsAssignableTo(typeof(IEquatable<>).MakeGenericType(type))
        && !type.IsAssignableTo(typeof(IGroupBook))
        && only.GetParameters().All(parameter => IsService(parameter.ParameterType));

    /// <summary>A type of ours, or of the framework with a name of ours in it, such as a logger; never a plain value or a list.</summary>
    private static bool IsService(Type type) => type.Namespace?.Split('.')[0] is "MerchantWorkbench"
        || (type.IsGenericType && type.IsInterface && type.GenericTypeArguments.All(IsService)) || type == typeof(IServiceProvider);
}
