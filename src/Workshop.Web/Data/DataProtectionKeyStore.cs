using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Workshop.Web.Data;

/// <summary>Keeps the key ring in the database. The interface is synchronous; it is called at start and every few weeks.</summary>
internal sealed class DataProtectionKeyStore(Store store, IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. store.ReadKeys().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<WorkshopDb>();
        db.DataProtectionKeys.Add(new() { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
