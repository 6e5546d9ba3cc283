using MerchantWorkbench.Platform.Hosting;
using MerchantWorkbench.Sites.Shell;

return await WorkbenchProgram.RunAsync(args, site => site.AddSites(), site => site.MapSites());
