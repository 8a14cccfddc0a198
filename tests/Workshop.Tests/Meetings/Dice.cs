using NodaTime;

namespace Workshop.Tests.Meetings;

/// <summary>Values for generated programmes: what people and other programs really put into fields, and what an attacker would.</summary>
public sealed class Dice(Random random)
{
    private static readonly string[] Words =
    [
        "Learning", "Meaningful", "Representations", "of", "Life", "Zeitaufgelöste", "Röntgenbeugungsexperimente", "am", "Freie-Elektronen-Laser",
        "tRNA-Modifikationsenzymkomplexe", "機械学習と", "物理科学", "机器学习", "تعلم", "الآلة", "μάθηση", "машинное", "обучение", "딥러닝", "लर्निंग", "cis-regulatory",
        "$p(x\\mid y)$", "H₂O", "β-lactamase", "naïve", "Ångström", "ℵ₀", "🧬", "👩🏽‍🔬", "e\u0301tude", "don’t", "O'Neill", "R&D", "<10⁻³", "50 %", "C#", "\\(x_1\\)",
    ];

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE Events;--", "{{7*7}}", "]]>", "--></style>", "&amp;lt;",
        "a;b,c\\d\\n", "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:gotcha", "line one\nline two", "\u202Eright to left", "bell\u0007", "tab\there", " blanks around ",
        "[x](javascript:alert(1))", "# not a heading", "| a | b |", "javascript:alert(1)", "%00%2e%2e/", "..\\..\\", "\u200B", "=1+1", "```", "$5 to $10",
    ];

    private static readonly string[] Zones =
    [
        "Europe/Berlin", "America/Vancouver", "Asia/Kathmandu", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati",
        "Africa/Casablanca", "Asia/Gaza", "UTC", "Etc/GMT+12",
    ];

    private static readonly string[] Languages = ["en", "de", "ja", "ar", "he", "zh-Hant", "pt-BR", "el"];

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Number(int from, int to) => random.Next(from, to + 1);

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public T Pick<T>()
        where T : struct, Enum => Pick(Enum.GetValues<T>());

    public T? Maybe<T>(Func<T> value)
        where T : class => Chance(50) ? value() : null;

    public T? MaybeValue<T>(Func<T> value)
        where T : struct => Chance(50) ? value() : null;

    public ValueList<T> Several<T>(int most, Func<T> value) => Enumerable.Range(0, Number(0, most)).Select(_ => value()).ToValueList();

    public ValueList<T> Some<T>(IReadOnlyList<T> values, int most) =>
        values.OrderBy(_ => random.Next()).Take(Number(0, most)).ToValueList();

    public Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>Never empty; one in ten is an attack.</summary>
    public string Text(int words = 6) =>
        Chance(10) ? Pick(Hostile) : string.Join(' ', Enumerable.Range(0, Number(1, words)).Select(_ => Pick(Words)));

    public string Markdown() => string.Join("\n\n", Enumerable.Range(0, Number(1, 4)).Select(_ => Number(0, 6) switch
    {
        0 => "## " + Text(),
        1 => $"* {Text()}\n* {Text()}",
        2 => $"[{Text(3)}]({Url()}) and **{Text(3)}**",
        3 => "$$\\int_0^1 " + Text(2) + "$$",
        _ => Text(40),
    }));

    public string Url() => Chance(10) ? Pick(Hostile) : $"https://{Slug()}.example/{Slug()}?q={Number(0, 99)}";

    public string Slug() => $"{Pick(["alpha", "beta", "gamma", "delta"])}-{Number(0, 1 << 30)}";

    public string Code()
    {
        const string letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        return string.Concat(Enumerable.Range(0, 6).Select(_ => letters[random.Next(letters.Length)]));
    }

    public string Zone() => Pick(Zones);

    public string Language() => Pick(Languages);

    public LocalDate Date() => new LocalDate(2019, 1, 1).PlusDays(Number(0, 5000));

    public LocalTime Time() => new(Number(0, 23), 5 * Number(0, 11));

    public Instant Instant() => NodaTime.Instant.FromUtc(2019, 1, 1, 0, 0).Plus(Duration.FromSeconds(Number(0, 200_000_000)));
}
