namespace Workshop.Web.Tests.Walk;

/// <summary>Who comes to an endpoint, in the order of the table. The other is the owner of another event and of another series.</summary>
public enum Who { Anonymous, Other, Reader, Editor, Owner, Administrator }
