using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace MerchantWorkbench.Platform.Data;

/// <summary>Keeps the keys of cookies and forms in the database, so that every copy of the program understands what another one signed.</summary>
internal sealed class ProtectionKeys(IDbContextFactory<WorkbenchDb> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using WorkbenchDb db = contexts.CreateDbContext();
        return [.. db.ProtectionKeys.Select(row => row.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using WorkbenchDb db = contexts.CreateDbContext();
        db.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
