using MerchantWorkbench.Platform.Kernel;
using MerchantWorkbench.Products.LifeAccount.Actions;

namespace MerchantWorkbench.Products.LifeAccount.Api;

/// <summary>Something that arrived at a shopper: a post that was sent to followers, or the reminder of a show.</summary>
/// <param name="Kind"><c>broadcast</c> or <c>reminder</c>.</param>
/// <param name="Post">Id of the live post.</param>
/// <param name="Account">Id of its account.</param>
/// <param name="Text">Its title where it has one, else its first words.</param>
/// <param name="At">When it arrived.</param>
public sealed record MessageSheet(string Kind, string Post, string Account, string AccountName, string Text, DateTimeOffset At)
{
    internal static MessageSheet Of(ReadMessages.Message message) => Of("broadcast", message.Post, message.At);

    internal static MessageSheet Of(DueReminder due) => Of("reminder", due.Post, due.At);

    private static MessageSheet Of(string kind, FeedItem post, DateTimeOffset at) => new(
        kind, post.Id, Ids.Text(post.Account.Id), post.Account.Name, post.Article?.Title ?? post.Announcement?.Title ?? post.Text, at);
}
