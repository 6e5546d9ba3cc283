using MerchantWorkbench.Platform.Kernel;

namespace MerchantWorkbench.Products.LifeAccount.Domain;

/// <summary>The time at which a post goes live, as a wish: ahead, and within a year.</summary>
internal static class PublishTime
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(365);

    /// <summary>What is wrong with it, or null. No time, at once, is always sound.</summary>
    public static Refusal? WhatIsWrong(DateTimeOffset? at, DateTimeOffset now) => new Guard()
        .Check(at is null || at > now, "/publishAt", "posts.time_past")
        .Check(at is null || at <= now + Furthest, "/publishAt", "posts.time_far").Refusal;
}
