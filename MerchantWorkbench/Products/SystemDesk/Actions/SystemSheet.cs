using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Jobs;

namespace MerchantWorkbench.Products.SystemDesk.Actions;

/// <summary>How the program is doing. Figures of writes and jobs are those of the copy that answers.</summary>
/// <param name="At">When it was looked at.</param>
/// <param name="StartedAt">When this copy began.</param>
/// <param name="OtherCopies">Null on SQLite, where there cannot be any.</param>
/// <param name="CannotWriteSince">Null while the last write went well.</param>
/// <param name="Waiting">Requests that wait for the group writer now.</param>
/// <param name="Requests">Requests of one group commit, over the last <see cref="ReadSystem.Minutes"/>.</param>
/// <param name="Seconds">How long its commit took.</param>
/// <param name="AnsweredAgain">Retries of the last hour that heard an earlier answer.</param>
/// <param name="Refusals">What was refused most in the last hour.</param>
/// <param name="OpenPages">Of merchants and staff, with a browser at the other end.</param>
/// <param name="KeptPages">The same and those that wait for their browser to come back.</param>
/// <param name="Memory">Bytes of the process; <paramref name="Heap"/> is what the program's own objects take of it.</param>
public sealed record SystemSheet(
    DateTimeOffset At, DateTimeOffset StartedAt, string Version, DatabaseProvider Database, long DatabaseBytes, int? OtherCopies,
    DateTimeOffset? CannotWriteSince, int Waiting, Spread Requests, Spread Seconds, int AnsweredAgain, IReadOnlyList<RefusalCount> Refusals,
    int OpenPages, int KeptPages, long Memory, long Heap, IReadOnlyList<JobRun> Jobs);
