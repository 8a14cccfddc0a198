using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Workshop.Web.Tests;

/// <summary>What a page is to whoever sees little of it, hears it, or has keys alone: asked in a real browser.</summary>
internal static class Examination
{
    /// <summary>So many stops from the beginning, and so many before the end where there are more: the rows of a long table are alike.</summary>
    private const int First = 150, Last = 25;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rules of axe that a change of theme alone can break; all others look at what both themes share.</summary>
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    /// <summary>Notes what the console has to say of its pages from now on: what failed, what could not be loaded, what the Content-Security-Policy reports.</summary>
    public static void Heed(this IPage page, List<string> found)
    {
        page.Console += (_, message) => { if (message.Type == "error") found.Add($"{page.Url}: console: {message.Text}"); };
        page.PageError += (_, error) => found.Add($"{page.Url}: {error}");
    }

    /// <summary>Notes what axe finds.</summary>
    /// <param name="state">What is looked at, and how.</param>
    /// <param name="coloursOnly">Where the page was examined in the other theme already.</param>
    public static async Task ExamineAsync(this IPage page, string state, List<string> found, bool coloursOnly = false)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<string[]>(
            """
            async rules => {
              const found = await axe.run(document, { resultTypes: ["violations"], ...rules && { runOnly: { type: "rule", values: rules } } });
              return found.violations.map(violation => `${violation.id} at ${violation.nodes.map(node => node.html).join("; ")}`);
            }
            """, coloursOnly ? Colours : null);
        found.AddRange(violations.Select(violation => $"{state}: {violation}"));
    }

    /// <summary>Notes what stands out of a page that ought to be no wider than its window.</summary>
    public static async Task MeasureAsync(this IPage page, string state, List<string> found)
    {
        var window = page.ViewportSize!.Width;
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var width && width <= window) return;
        found.Add($"{state}: {width} pixels wide at {window}: " + await page.EvaluateAsync<string>(
            "window => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window).map(e => e.outerHTML.slice(0, 120)).slice(-3).join(' | ')", window));
    }

    /// <summary>Goes through the page with the Tab key from its beginning to its end.</summary>
    public static async Task<IReadOnlyList<Stop>> StopsAsync(this IPage page)
    {
        for (var stops = 0; stops < 2 * (First + Last); stops++)
        {
            if (stops == First) await page.EvaluateAsync(Leap, Last);
            await page.Keyboard.PressAsync("Tab");
            if (!await page.EvaluateAsync<bool>(Here)) return await page.EvaluateAsync<Stop[]>(Named);
        }
        throw new InvalidOperationException($"There is no end of {page.Url} for who has the Tab key alone.");
    }

    /// <summary>Goes on a little before the end; a field of a date is several stops.</summary>
    private const string Leap = """
        last => {
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(stop => stop.tabIndex >= 0 && stop.checkVisibility());
          const at = stops.indexOf(document.activeElement);
          if (at >= 0 && at < stops.length - last) stops[stops.length - last].focus();
        }
        """;

    /// <summary>
    /// Notes the element that has the focus; false where none on the page has it. It is seen where it has an outline, and where at its own
    /// place there is nothing but itself.
    /// </summary>
    private const string Here = """
        () => {
          const element = document.activeElement, stops = window.stops ??= [];
          if (element === document.body || !document.hasFocus()) return false;
          const box = element.getClientRects()[0], style = getComputedStyle(element);
          const x = box.left + Math.min(box.width, 8) / 2;
          const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
          const at = document.elementFromPoint(x, y);
          stops.push([element, parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none' && (element.contains(at) || at?.contains(element) === true)]);
          return true;
        }
        """;

    /// <summary>All that were noted, with the names under which a screen reader says them, as the browser computes these (<see cref="Browser"/>): once, since that is dear.</summary>
    private const string Named = """
        () => (window.stops ?? []).map(([element, isSeen]) => ({
          name: (element.computedName ?? '').replace(/\s+/g, ' ').trim(), isSeen, element: element.outerHTML.slice(0, 120),
        }))
        """;

    /// <summary>The spacing of WCAG 1.4.12, set through the style object model, which the Content-Security-Policy leaves to scripts.</summary>
    public static Task UseOwnSpacingAsync(this IPage page) => page.EvaluateAsync(
        """
        for (const element of document.querySelectorAll('body *')) {
          element.style.lineHeight = '1.5'; element.style.letterSpacing = '.12em'; element.style.wordSpacing = '.16em';
          if (element.localName === 'p') element.style.marginBlockEnd = '2em';
        }
        """);
}

/// <summary>Where the Tab key stops.</summary>
internal sealed record Stop
{
    public string Name { get; init; } = "";

    public bool IsSeen { get; init; }

    /// <summary>Its HTML, as much as one needs to find it.</summary>
    public string Element { get; init; } = "";
}
