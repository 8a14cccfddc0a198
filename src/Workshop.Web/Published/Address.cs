namespace Workshop.Web.Published;

/// <summary>Under which a kept answer is found.</summary>
/// <param name="Scheme">Empty, like the host, where the public address is a setting and answers do not depend on who asked where.</param>
/// <param name="Query">Normalised (<see cref="PublishedQuery"/>).</param>
internal readonly record struct Address(string Scheme, string Host, string Path, string Query)
{
    public Address On(string path, string query) => new(Scheme, Host, path, query);

    public bool IsOn(Address other) => Scheme == other.Scheme && Host == other.Host;

    public bool Equals(Address other) => Path == other.Path && Query == other.Query && Host == other.Host && Scheme == other.Scheme;

    /// <summary>By path and query alone: few hosts share one, and this is computed for every request.</summary>
    public override int GetHashCode() => Query.Length == 0 ? Path.GetHashCode() : HashCode.Combine(Path, Query);
}
