namespace MerchantWorkbench.Platform.Data;

/// <summary>A statement about the data that must have no counterexample; stands in the database as a view with the rows that break it.</summary>
/// <param name="View">Name of the view, <c>inv_…</c>.</param>
/// <param name="Statement">What holds, in one sentence, for operators.</param>
/// <param name="Counterexamples">A select, in SQL that SQLite and PostgreSQL both speak, of the offending rows.</param>
public sealed record Invariant(string View, string Statement, string Counterexamples);
