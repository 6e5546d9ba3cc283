using MerchantWorkbench.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MerchantWorkbench.Platform.Data;

/// <summary>What holds for every table, so that no map has to say it.</summary>
internal static class Conventions
{
    public static void Apply(ModelBuilder builder, WorkbenchDb db)
    {
        foreach (IMutableEntityType entity in builder.Model.GetEntityTypes().ToList())
        {
            NameTable(entity);
            foreach (IMutableProperty property in entity.GetProperties()) Shape(property);
            if (entity.ClrType.IsAssignableTo(typeof(IOwned)))
                typeof(Conventions).GetMethod(nameof(Own), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .MakeGenericMethod(entity.ClrType).Invoke(null, [builder, db]);
        }
    }

    private static void Own<T>(ModelBuilder builder, WorkbenchDb db) where T : class, IOwned =>
        builder.Entity<T>().HasQueryFilter(row => db.Tenant == null || row.MerchantId == db.Tenant);

    /// <summary>Tables are called by their house or kernel service and their type: coupons_piece, reviews_review.</summary>
    private static void NameTable(IMutableEntityType entity)
    {
        string[] rooms = entity.ClrType.Namespace?.Split('.') ?? [];
        string house = rooms is ["MerchantWorkbench", _, var name, ..] ? name : "Identity";
        string type = entity.ClrType.Name.Replace("Identity", "", StringComparison.Ordinal).Split('`')[0];
        entity.SetTableName(Snake(house) + "_" + Snake(type));
        foreach (IMutableProperty property in entity.GetProperties()) property.SetColumnName(Snake(property.Name));
    }

    private static void Shape(IMutableProperty property)
    {
        Type type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
        {
            property.SetValueConverter(typeof(EnumWord<>).MakeGenericType(type));
            property.SetMaxLength(24);
        }
        if (property.IsPrimaryKey() && type == typeof(long)) property.ValueGenerated = ValueGenerated.Never;
    }

    private static string Snake(string name) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
