using Workshop.People;

namespace Workshop.Events;

/// <summary>
/// One part of an event's working copy: keys, order, version and the very record that the document holds. Only what queries filter by
/// stands beside it.
/// </summary>
public sealed class Row<T>
    where T : class, IPart
{
    public Row(Guid eventId, int order, T body)
    {
        ArgumentNullException.ThrowIfNull(body);
        (EventId, Id, Order, Body) = (eventId, body.Id, order, body);
    }

    /// <summary>As it is stored.</summary>
    public Row(Guid eventId, int order, long version, T body)
        : this(eventId, order, body) => Version = version;

    public Guid EventId { get; private set; }

    public Guid Id { get; private set; }

    public int Order { get; internal set; }

    /// <summary>Raised by every saved change; what a form carries to say which state it was filled from.</summary>
    public long Version { get; private set; }

    public T Body
    {
        get;
        internal set => (field, Person) = (value, (value as Credit)?.Person);
    }

    /// <summary>Of a credit: whose it is.</summary>
    public Guid? Person { get; private set; }
}
