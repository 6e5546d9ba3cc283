using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Jobs;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.Festivals.Data;
using MerchantWorkbench.Products.Festivals.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Actions;

/// <summary>
/// Builds before told of an approval alone, and not what takes part: so their sign-ups stand in no slot. These are told of once more, each once, as they
/// stand now. Of an approval by this build nothing is left to tell.
/// </summary>
/// <remarks>Tells: sign_up.takes_part.</remarks>
internal sealed class TellWhoTakesPart(Reader reader, Writer writer) : IJob
{
    /// <summary>How what takes part stands in an event.</summary>
    private const string Part = "\"part\":{";

    private const int Batch = 100;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (long id in await reader.RunAsync(db => Untold(db).OrderBy(row => row.Id).Select(row => row.Id).Take(Batch).ToListAsync(stop), stop))
            await writer.RunAsync<Done>(Caller.System, async write =>
            {
                SignUp? signUp = await SignUpStep.LockAsync(write, id);
                // Left, or told by another copy, meanwhile.
                if (signUp is null || !await Untold(write.Db).AnyAsync(row => row.Id == id, stop)) return default(Done);
                write.Tell(signUp.MerchantId, FestivalEvents.SignUp, id, FestivalEvents.TakesPart,
                    new { revision = signUp.Revision, part = await TakesPart.OfAsync(write, signUp) });
                return default(Done);
            }, stop);
    }

    private static IQueryable<SignUp> Untold(WorkbenchDb db) => db.SignUps
        .Where(row => row.Stage == SignUpStage.Enabled || row.Stage == SignUpStage.Closing)
        .Where(row => !db.Events.Any(told => told.SubjectId == row.Id && (told.Kind == FestivalEvents.Approved || told.Kind == FestivalEvents.TakesPart)
            && told.Data!.Contains(Part)));
}
