using MerchantWorkbench.Platform.Data;
using MerchantWorkbench.Platform.Identity;
using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Data;
using MerchantWorkbench.Products.LifeAccount.Domain;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.LifeAccount.Actions;

/// <summary>Says which words make comments wait, and which answers the merchant keeps at hand: whole lists, so that saying it twice changes nothing.</summary>
/// <remarks>Refuses: request.invalid. Tells: account.conversation_changed, when something did.</remarks>
internal sealed class ChangeConversation(Writer writer)
{
    /// <summary>Words, and answers.</summary>
    public const int MostWords = 200, MostReplies = 20;

    /// <summary>Characters of a word.</summary>
    public const int MostWord = 20;

    /// <summary>Changes.</summary>
    public Task<Outcome<Done>> RunAsync(
        Caller caller, IReadOnlyList<string> words, IReadOnlyList<string> replies, CancellationToken stop = default) =>
        writer.RunAsync<Done>(caller, LifePermissions.Converse, async write =>
        {
            string[] wanted = [.. words.Select(word => word.Trim()).Where(word => word.Length > 0).Distinct()];
            string[] answers = [.. replies.Select(reply => reply.Trim()).Where(reply => reply.Length > 0).Distinct()];
            Guard guard = new Guard().Check(wanted.Length <= MostWords, "/words", "field.too_many", MostWords)
                .Check(answers.Length <= MostReplies, "/replies", "field.too_many", MostReplies);
            foreach (string word in wanted) guard.Line(word, "/words", MostWord);
            foreach (string reply in answers) guard.Line(reply, "/replies", CommentRules.Most);
            if (guard.Refusal is { } wrong) return wrong;
            long merchant = caller.MerchantId!.Value;
            List<UnwantedWord> knownWords = await write.Db.UnwantedWords.Where(row => row.MerchantId == merchant).ToListAsync(stop);
            write.Db.UnwantedWords.RemoveRange(knownWords.Where(row => !wanted.Contains(row.Word)));
            write.Db.UnwantedWords.AddRange(wanted.Except(knownWords.Select(row => row.Word))
                .Select(word => new UnwantedWord { MerchantId = merchant, Word = word }));
            List<QuickReply> knownReplies = await write.Db.QuickReplies.Where(row => row.MerchantId == merchant).ToListAsync(stop);
            write.Db.QuickReplies.RemoveRange(knownReplies.Where(row => !answers.Contains(row.Text)));
            write.Db.QuickReplies.AddRange(answers.Except(knownReplies.Select(row => row.Text))
                .Select(text => new QuickReply { MerchantId = merchant, Text = text }));
            if (write.Db.ChangeTracker.HasChanges()) write.Tell(merchant, LifeEvents.Account, merchant, LifeEvents.ConversationChanged);
            return default(Done);
        }, stop);
}
