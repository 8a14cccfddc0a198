namespace Workshop.Web.Data;

/// <summary>One element of the key ring, as ASP.NET Core's data protection writes it.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
