using Workshop.Redacting;

namespace Workshop.Web.Pages.Manage.Redacting;

/// <summary>What must go, and that it really must.</summary>
public sealed record Input
{
    public const string Word = "remove";

    /// <summary>One a line.</summary>
    public string Texts { get; set; } = "";

    /// <summary>The word that is asked for.</summary>
    public string Confirmed { get; set; } = "";

    /// <summary>What was shown before.</summary>
    public string Seen { get; set; } = "";

    /// <summary>Whether the button was the one that removes.</summary>
    public bool Run { get; init; }

    public Outcome<Mentions> Mentions() => Workshop.Redacting.Mentions.Of(Texts.Split('\n'), nameof(Texts));

    /// <summary>What has to be seen for anything to go; null where nothing may go yet.</summary>
    public string? Consent => Run && Confirmed.Trim().Equals(Word, StringComparison.OrdinalIgnoreCase) ? Seen : null;
}
