namespace Workshop.Web.Pages.Manage;

/// <summary>The ways from one page of a list to the next and back; <c>_Turn</c> prints them.</summary>
/// <param name="Sought">What the list is narrowed to; empty: nothing.</param>
/// <param name="Number">From 1.</param>
public sealed record Turn(string Address, string Sought, int Number, bool HasMore)
{
    public string To(int number) => $"{Address}{(Sought.Length > 0 ? QueryString.Create("q", Sought) : QueryString.Empty).Add("p", $"{number}")}";
}
