using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Instants are stored as UTC date and time: SQLite can order them, PostgreSQL keeps them as timestamptz.</summary>
public sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
