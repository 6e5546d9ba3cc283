using MerchantWorkbench.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Products.Festivals.Data;

/// <summary>The house's tables, as its actions see them.</summary>
internal static class FestivalTables
{
    extension(WorkbenchDb db)
    {
        public DbSet<Plan> FestivalPlans => db.Set<Plan>();

        public DbSet<PlanVersion> PlanVersions => db.Set<PlanVersion>();

        public DbSet<SignUp> SignUps => db.Set<SignUp>();

        public DbSet<SignUpRevision> SignUpRevisions => db.Set<SignUpRevision>();

        public DbSet<CalendarAddress> CalendarAddresses => db.Set<CalendarAddress>();
    }
}
