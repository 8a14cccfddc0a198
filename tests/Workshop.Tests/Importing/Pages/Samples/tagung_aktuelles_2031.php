<?php $thisPage = "aktuelles"; ?>
<?php include("header.php") ?>
<div class="content"><h1>Aktuelles</h1>
<div class="newsdate">29.10.2030</div>
Die Einreichung wurde beendet.
<div class="newsdate">01.10.2030</div>
Die Anmeldung ist freigeschaltet.
<p>Das Institut für Moorkunde freut sich, Sie zur 3. Tagung der Gesellschaft für Empirische Moorforschung (GEMF) vom 11. bis 13. März 2031 nach Bochum einzuladen.</p>
<h1>Tagungsprogramm</h1>
<h2>Dienstag, 11.03.2031</h2>
<table><tr><th>Zeit</th><th>Veranstaltung</th></tr>
<tr><td>9:00 – 10:45 Uhr</td><td>Symposien</td></tr>
<tr><td>13:00 – 14:00 Uhr</td><td>Mittagspause</td></tr></table>
<h2>Mittwoch, 12.03.2031</h2>
<table><tr><th>Zeit</th><th>Veranstaltung</th></tr>
<tr><td>9:00 – 10:45 Uhr</td><td>Symposien</td></tr>
<tr><td>18:00 – open end</td><td>Sektempfang</td></tr></table>
<h2>Donnerstag, 13.03.2031</h2>
<table><tr><th>Zeit</th><th>Veranstaltung</th></tr>
<tr><td>17:30 – 19:00 Uhr</td><td>Abschlussveranstaltung</td></tr></table>
</div>
<?php include("footer.php") ?>
