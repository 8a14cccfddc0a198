using System.Text.RegularExpressions;

namespace Workshop.Importing.Pages;

/// <summary>What surrounds a page's matter where nothing marks it: menus ahead of its title, notices about cookies, what a site says of itself at its end.</summary>
internal sealed partial class PageReader
{
    private const int LongestMenu = 40, LongestFooter = 160, FewestMarks = 2, FewestEntries = 3, MostBetween = 5, MostAhead = 60, LongestSignature = 12, LongestFarewell = 4;

    private const string EndOfMail = "It is the end of a mail.";

    private sealed record Placed(Chapter Chapter, int Block, int Line, Inline Words)
    {
        internal string Text => Words.Text;
    }

    /// <summary>Takes away, line by line, what pasted text has around its matter.</summary>
    private void LeaveOutAround(Page page)
    {
        var lines = chapters.Where(chapter => chapter.Page == page)
            .SelectMany(chapter => chapter.Blocks.Index().Where(block => block.Item is Paragraph or Item)
                .SelectMany(block => block.Item.Words().Lines.Index().Select(line => (block.Item.Line, Placed: new Placed(chapter, block.Index, line.Index, line.Item)))))
            .OrderBy(each => each.Line).Select(each => each.Placed).ToList();
        var gone = new Dictionary<Placed, string>(ReferenceEqualityComparer.Instance);
        var marks = 0;
        var begin = lines.Count;
        for (var (at, between) = (lines.Count - 1, 0); at >= lines.Count / 2 && between <= MostBetween && lines[at].Text.Length < LongestFooter && !Chapter.IsTimed(lines[at].Text); at--)
            if (AtEnd().IsMatch(lines[at].Text)) (marks, begin, between) = (marks + 1, at, 0);
            else if (lines[at].Chapter.Meaning is not null && lines[at].Chapter != lines[^1].Chapter) between = MostBetween + 1;
            else between++;
        if (marks >= FewestMarks) foreach (var line in lines.Skip(begin)) gone[line] = "It is the page’s footer.";
        if (!page.HasLines)
        {
            Take();
            return;
        }
        var signature = lines.FindIndex(lines.Count / 2, line => line.Text == "--" || line.Text.StartsWith("_____", StringComparison.Ordinal));
        if (signature >= 0 && lines.Count - signature <= LongestSignature && !lines.Skip(signature).Any(line => Chapter.IsTimed(line.Text))) 
        {
            foreach (var line in lines.Skip(signature)) gone.TryAdd(line, EndOfMail);
            Tabled(lines[signature]);
        }
        // With what follows it: a name or two.
        var farewell = lines.FindLastIndex(line => Farewell().IsMatch(line.Text));
        var its = farewell < lines.Count / 2 ? [] : lines.Skip(farewell).TakeWhile(line => line.Chapter == lines[farewell].Chapter && !gone.ContainsKey(line)).ToList();
        if (its.Count is > 0 and <= LongestFarewell && its.TrueForAll(line => line.Text.Length < LongestMenu && !Chapter.IsTimed(line.Text))) foreach (var line in its) gone.Add(line, EndOfMail);
        var title = lines.FindIndex(line => line.Text == facts.Title);
        if (title is > 0 and < MostAhead)
        {
            var ahead = lines.Take(title).Where(line => !gone.ContainsKey(line)).ToList();
            var menu = ahead.Where(line => line.Text.Length < LongestMenu && !PageDate.In(line.Text).Any() && !line.Text.EndsWith('.') && !NameGuess.IsPerson(line.Text) && (InMenu().IsMatch(line.Text) || !PageFacts.IsRoom(line.Text))).ToList();
            if (menu.Count >= FewestEntries && ahead.Exists(line => line.Text.Length < LongestMenu && InMenu().IsMatch(line.Text))) foreach (var line in menu) gone[line] = "It is navigation.";
        }
        foreach (var line in lines.Where(line => line.Text.Length < 400 && Cookies().IsMatch(line.Text))) gone[line] = "It is a notice about cookies.";
        foreach (var (at, line) in lines.Index().Where(each => !gone.ContainsKey(each.Item)))
            if (IsNavigation(line.Text, at, title < 0 ? MostAhead : title)) gone[line] = "It is navigation.";
        Take();

        // "Dr. Ada Lovelace | Haus der Maschinen", as a row.
        void Tabled(Placed signature)
        {
            var blocks = signature.Chapter.Blocks;
            for (var at = signature.Block + 1; at < blocks.Count; at++)
                if (blocks[at] is Table { Header: null, Rows.Count: < 5 } table && !table.Rows.SelectMany(row => row.Cells).Any(cell => Chapter.IsTimed(cell.Words.Text)))
                {
                    foreach (var row in table.Rows) aside.Add(new(page.Origin(row.Line, string.Join(" | ", row.Cells.Select(cell => cell.Words.Text))), EndOfMail));
                    blocks[at] = new Rule(table.Line);
                }
        }

        void Take()
        {
            foreach (var (line, reason) in gone.OrderBy(each => each.Key.Block).ThenBy(each => each.Key.Line)) aside.Add(new(page.Origin(line.Chapter.Blocks[line.Block].Line, line.Text), reason));
            foreach (var block in gone.Keys.GroupBy(line => (line.Chapter, line.Block)).OrderByDescending(block => block.Key.Block))
            {
                var (chapter, at) = block.Key;
                var its = block.Select(each => each.Line).ToHashSet();
                var left = chapter.Blocks[at].Words().Lines.Index().Where(line => !its.Contains(line.Index)).Select(line => line.Item).ToList();
                if (left.Count == 0) chapter.Blocks.RemoveAt(at);
                else chapter.Blocks[at] = chapter.Blocks[at] is Item item ? item with { Words = InlineBuilder.Lines(left) } : (Paragraph)chapter.Blocks[at] with { Words = InlineBuilder.Lines(left) };
            }
        }
    }

    /// <param name="ahead">So many lines stand ahead of the title.</param>
    private static bool IsNavigation(string line, int at, int ahead) => line.Length < LongestFooter
        && (at < FewestEntries && Address().IsMatch(line) || Machine().IsMatch(line) || at < ahead && line.Length < LongestMenu && (InMenu().IsMatch(line) || Trail().IsMatch(line)));

    [GeneratedRegex(@"^(?:(?:with |all )?(?:the )?(?:best|kind(?:est)?|warm(?:est)?) (?:wishes|regards)|(?:yours )?(?:sincerely|faithfully)|(?:mit )?(?:freundliche|herzliche|beste|viele|liebe|schöne)n? grü(?:ß|ss)en?|(?:bien )?cordialement|amicalement|(?:un |cordiali |distinti |cari )?salut[oi](?: cordial[ei])?|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente)[\s,.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Farewell();

    /// <summary>What players and scripts leave in a copied page.</summary>
    [GeneratedRegex(@"^(?:slideslive video|choose timezone|use the event timezone:.{0,60}|there are minutes attached to this event\..{0,20}|create event|room booking|url shortener|report abuse|page details|page updated|google sites|embedded files|search this site|days:|(?:next|previous) day|all days|view: session overview.{0,20}|session overview|talk overview|successful page load|chat is not available\.?|the \w+ logo above\b.{0,100})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Machine();

    /// <summary>What a site says of itself below its matter, in the words of those who make sites.</summary>
    [GeneratedRegex(@"^(?:share(?: this)?(?: on| via|$)|compartir(?: en|$)|partager|teilen|condividi|tweet\b|follow us|like us|facebook|recent posts|entradas recientes|articles récents|neueste beiträge|articoli recenti|archives?$|archivos?$|archivi?$|categor(?:y|ies|ías?|ie)$|kategorien$|tags?:?$|posted (?:in|by)|leave a (?:reply|comment)|no labels$|be the first to like|write a comment|add (?:a )?comment|book traversal|‹.{0,60}›$|«.{0,60}»$|ok, i agree|no, thanks|accept(?: all)?$|back to top|top of page|nach oben|retour en haut|torna su|volver arriba|print(?:er[- ]friendly)?(?: (?:this )?(?:page|version))?$|drucken$|imprimer$|stampa$|imprimir$|edit this page|site ?map|mapa del sitio|log ?in$)" +
        @"|©|\(c\) ?(?:19|20)[0-9]{2}|^copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|^powered by\b|funciona con|^running on\b|theme by|^made with\b|^built with\b|^hosted by\b|privacy (?:policy|notice)|política de privacidad|datenschutz|mentions légales|impressum|last (?:modified|updated?|edited?|edit|changed?)\b|letzte (?:änderung|aktualisierung)|zuletzt (?:geändert|aktualisiert)|ultimo aggiornamento|dernière (?:modification|mise à jour)|última (?:actualización|modificación)|visitor number|visitatori|best viewed|^cookies\b|^anybody with the link\b|^webmaster\b|unsubscribe|répondre à cet article|plan du site|se connecter|site réalisé|rss 2\.0|deixe um comentário|o seu endereço de e-mail|campos obrigatórios|leave a reply|your e-?mail address will not|required fields|schreiben sie einen kommentar|deja un comentario|lascia un commento|laisser un commentaire|orgulhosamente|found a typo|pull request|html5 up|page views|e-mail disclaimer|^[\w-]{2,30} mailing list$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?:skip to|jump to|zum inhalt|aller au contenu|saltar al contenido|ir al contenido|vai al contenuto|salta al contenuto|main menu|menu$|men[uú] principal|hauptmenü|search(?: form|:|$)|suche:?$|buscar:?$|rechercher:?$|cerca:?$|log ?in$|user login|(?:username|password)\s*\*?$|create new account|request new password|you are here|home\b.{0,3}[»>›]|home$|inicio$|startseite$|accueil$|view\b.{0,12}\bprinter-friendly|breadcrumb|main navigation$|help/faq$|my stuff$|code of ethics$|select year\b.{0,10}$|(?:\[ ?\p{L}+(?: \p{L}+)* ?\]\s*){2,4}$|toggle(?: \w+){0,2}$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex InMenu();

    [GeneratedRegex(@"\bcookies?\b.{0,200}\b(?:uses?|using|utiliz\w+|usamos|verwende\w*|nutz\w+|utilis\w+|usiamo|consent\w*|accept\w*|acept\w+|agree|browsing|navegando)\b|\b(?:uses?|using|utiliz\w+|usamos|verwende\w*|nutz\w+|utilis\w+|usiamo|accept)\b.{0,60}\bcookies?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cookies();

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
