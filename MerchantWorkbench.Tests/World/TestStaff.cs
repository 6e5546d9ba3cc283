using MerchantWorkbench.Platform.Identity;

namespace MerchantWorkbench.Tests.World;

/// <summary>A member of staff who was planted for tests.</summary>
public sealed record TestStaff(Caller Caller, string ApiKey);
