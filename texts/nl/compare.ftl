# Zinnen van de vergelijking: de tabel op het scherm en de pagina met plaatjes.

compare-title = Vergelijking met { $baseline }
compare-baseline = { $letter } (uitgangspunt): { $scenario }. { $question }
compare-side = { $letter }: { $scenario }. { $question }
compare-size = { $persons }, { $replications }, toeval { $seed }. Elke herhaling heeft in alle scenario's hetzelfde toeval.
compare-size-draws = { $persons }, { $replications } met { $draws }, toeval { $seed }. Elke herhaling heeft in alle scenario's hetzelfde toeval en dezelfde getrokken getallen.
compare-weeks = { $letter } duurt { $weeks }.
counted-draws = { $count ->
    [one] 1 trekking
   *[other] { $written } trekkingen
}

compare-pair = { $other } tegen { $baseline }
compare-outcomes = Werk, procent van de volwassenen
compare-guided = Sinds de start van de begeleiding naar werk, procent
compare-others = Andere uitkomsten, { $month }
compare-returns = Terug in de bijstand, procent van de uitstroom
compare-groups = { $outcome }, { $month }, naar groep
compare-month = Maand
compare-difference = Verschil
compare-luck = Toeval (95%)
compare-draws = Onzekere getallen (95%)
compare-better = Beter in
compare-verdict = Oordeel
compare-interval = { $low } tot { $high }
compare-share = { $share }%

compare-differing = Wat anders is
compare-lever = Hefboom
compare-no-lever = geen
compare-nothing = { $other } en { $baseline } zijn gelijk: niets is anders.
compare-levers = Wat elke hefboom draagt, { $month }, procentpunten
compare-lever-other = al het andere
compare-lever-rest = samen, niet te splitsen
compare-lever-total = heel het verschil
compare-unexplained = { $outcome }: wat de hefbomen niet verklaren ({ $key }) draagt { $carries } van { $whole } procentpunten, dat is { $share } procent. Zonder dat geeft het bewijs voor de hefbomen { $left }. Hoeveel een uur aandacht doet, komt deels uit hetzelfde onderzoek (T-22): het deel van de uren is dus geen apart bewijs.
compare-no-levers = Er zijn geen hefbomen genoemd: zet ze in het scenario onder [levers].
compare-otherwise = Als dit niet klopt: { $assumption } (uit in beide: { $off })
compare-without = Zonder
compare-since-permit = { $outcome }, sinds de vergunning
compare-since-work-guidance = { $outcome }, sinds de begeleiding naar werk
assumption-fading = het effect van aandacht dooft na een paar jaar uit
compare-saved = Zonder gekoppeld toeval zijn { $ratio } keer zoveel herhalingen nodig ({ $outcome }, 95%: { $low } tot { $high }).

compare-explain-luck = Verschil: procentpunten, { $other } min { $baseline }. Toeval: hoe zeker het verschil is als alleen het toeval anders valt (t-toets voor paren). De getallen zelf liggen hier vast. Daarom is niets beoordeeld: vraag --uncertainty both.
compare-explain-priors = Verschil: procentpunten, { $other } min { $baseline }. Onzekere getallen: hier ligt 95% van de trekkingen. Beslist is alleen wat binnen die grenzen niet omslaat, bij minstens { $least } trekkingen. Het toeval is steeds hetzelfde en telt niet mee.
compare-explain-both = Verschil: procentpunten, { $other } min { $baseline }. Toeval: hoe zeker het gemiddelde verschil is als alleen het toeval anders valt (t-toets binnen trekkingen). Onzekere getallen: hier ligt 95% van de trekkingen. Beslist is alleen wat in geen van beide omslaat, bij minstens { $least } trekkingen.
compare-explain-groups = Groepen met gemiddeld minder dan { $least } mensen per herhaling zijn te klein.

judged-better = beter
judged-worse = slechter
judged-more = meer
judged-less = minder
judged-same = gelijk
judged-not-decided = niet beslist
judged-luck-only = alleen toeval, niet beoordeeld
judged-too-small = groep te klein
judged-not-reached = niet bereikt

kind-of-number = getal
kind-of-mechanism = mechanisme
kind-of-team = team
kind-of-offer = aanbod
kind-of-market = arbeidsmarkt
kind-of-cohort = wie en wanneer

report-title = { $others } vergeleken met { $baseline }
report-skip = Naar de inhoud
report-contents = Inhoud
report-short = In het kort
report-reading = Zo leest u de cijfers
report-curves = Werk in de loop van de tijd
report-groups = Verschillen per groep
report-levers = Wat anders is, en wat elke hefboom draagt
report-all = Alle uitkomsten
report-numbers = De gebruikte getallen
report-made = Hoe deze pagina is gemaakt

report-lead = Deze pagina vergelijkt aanpakken in een simulatie. Dezelfde verzonnen mensen maken elke aanpak mee, met hetzelfde toeval. Wat dan verschilt, komt door de aanpak.
report-baseline = { $letter } is het uitgangspunt: { $scenario }
report-other = { $letter } wordt ermee vergeleken: { $scenario }
report-month = { $months } maanden na de vergunning
report-no-horizon = De looptijd is te kort: geen enkele termijn is bereikt.
report-answer-draws = Van de vier uitkomsten over werk, { $month }: { $other } is { $better } keer beter dan { $baseline }, { $worse } keer slechter en { $same } keer gelijk; { $open } keer is het niet beslist.
report-answer-luck = Hier is niets beoordeeld: alleen het toeval is onderzocht. Wat onzeker is aan de getallen zelf telt nog niet mee.
report-work-caption = Vier uitkomsten over werk, { $month }
report-guided = Werkte minstens een maand, binnen { $months } maanden na de start van de begeleiding naar werk
report-clock-work-guidance = Naar maanden sinds de start van de begeleiding naar werk, procent
report-outcome = Uitkomst
report-group = Groep

report-read-difference = Een verschil is in procentpunten: van 20% naar 25% is +5,0.
report-read-luck = Toeval: zou het toeval anders vallen, dan ligt het gemiddelde verschil met 95% zekerheid tussen deze grenzen. Dit is een t-toets op paren van herhalingen met hetzelfde toeval.
report-read-draws = Onzekere getallen: van veel getallen weten we niet precies hoe groot ze zijn. Daarom trekken we ze steeds opnieuw, gelijk voor alle aanpakken. Bij 95% van de trekkingen ligt het verschil tussen deze grenzen.
report-read-verdict = Beter of slechter staat er alleen als beide grenzen aan dezelfde kant van nul liggen, bij minstens { $least } trekkingen. Anders staat er: niet beslist. Beter in 80% wil zeggen: bij 80 van de 100 trekkingen.
report-read-no-verdict = Er staat geen oordeel, omdat de onzekere getallen hier vastliggen.
report-read-many = Er staan veel verschillen op deze pagina. Ook als er niets aan de hand is, lijkt ongeveer één op de twintig duidelijk. Kijk dus eerst naar het geheel.
report-read-small = Groepen met gemiddeld minder dan { $persons } mensen per herhaling zijn te klein om iets over te zeggen.
report-read-work = Werk heeft vier uitkomsten die niet hetzelfde zijn: nu werken, ooit minstens een maand gewerkt hebben, vooral van werk leven, en geheel uit de bijstand zijn.

report-curves-lead = Procent van de volwassenen, per maand sinds ieders vergunning. De cijfers staan in de tabel bij Alle uitkomsten.
report-band-luck = De lijn is het gemiddelde. De band laat zien hoe zeker dat gemiddelde is, door toeval alleen.
report-band-priors = De lijn is het gemiddelde. In de band ligt 95% van de herhalingen, elk met andere onzekere getallen. Banden kunnen overlappen terwijl het verschil toch duidelijk is: het verschil wordt per paar bekeken.
report-band-both = De lijn is het gemiddelde. In de band ligt 95% van de herhalingen, elk met ander toeval en andere onzekere getallen. Banden kunnen overlappen terwijl het verschil toch duidelijk is: het verschil wordt per paar bekeken.
report-axis = maanden sinds de vergunning
report-line-end = { $letter }: { $share }% na { $months } maanden.

report-groups-lead = Verschil in procentpunten, { $month }. Rechts van de nul heeft de vergeleken aanpak er meer, links minder. Herkomst is hier alleen een manier om te tellen, nooit een oorzaak in het model.
report-groups-caption = { $outcome }: { $other } tegen { $baseline }, { $month }
report-forest-table = De cijfers staan in de tabel hieronder, groep voor groep.
report-mark-sure = beslist
report-mark-open = niet beslist, of gelijk
report-mark-luck = verschil, niet beoordeeld
report-mark-thick = toeval (95%)
report-mark-thin = onzekere getallen (95%)

report-differing-caption = Wat { $other } anders heeft dan { $baseline }
report-differing-drawn = Een ster (*) betekent: dit getal ligt niet vast, het wordt getrokken.
report-kind = Soort
report-unit = Eenheid
report-strength = Sterkte
report-no-levers = Dit scenario noemt geen hefbomen. Zet in het bestand onder [levers] welke verschillen bij elkaar horen: dan laat deze pagina zien wat elk ervan draagt.
report-levers-lead = Elke hefboom is één keer teruggezet naar het uitgangspunt. Wat dan verloren gaat, { $month }, draagt die hefboom. Wat pas samen werkt, of elkaar in de weg zit, staat apart. Dikke streep: toeval. Dunne streep: onzekere getallen.
report-levers-caption = Wat elke hefboom draagt, { $month }, procentpunten
report-lever-table = De cijfers staan in de tabel hieronder, hefboom voor hefboom.
report-otherwise-lead = Sommige aannames zijn niet zeker. Daarom zijn beide scenario's nog een keer doorgerekend, met hetzelfde toeval, maar zonder die aanname.

report-clock-permit = Naar maanden sinds de vergunning, procent
report-clock-benefit-exit = Naar maanden sinds de uitstroom uit de bijstand, procent
report-beyond = Niet bereikt in deze looptijd: { $months } maanden.

report-drawn = Hiervan zijn { $drawn } getallen getrokken. Er bleven { $fixed } aangenomen getallen vast: de spreiding is dus eerder te klein dan te groot.
report-numbers-lead = Aangenomen wil zeggen: geen bron noemt dit getal zelf, het is onze eigen schatting. Wat de getallen betekenen staat er in het Engels bij. Meer over een getal: klantreis evidence, gevolgd door de naam van het getal.
report-is-drawn = getrokken
report-is-fixed = vast
report-many-values = { $count ->
    [one] 1 waarde
   *[other] { $count } waarden
}

report-persons = Mensen per herhaling
report-replications = Herhalingen
report-draws = Trekkingen van de onzekere getallen
report-weeks = Looptijd
report-seed = Startgetal van het toeval
report-uncertainty = Onderzochte spreiding
report-uncertainty-luck = alleen toeval
report-uncertainty-priors = alleen onzekere getallen
report-uncertainty-both = toeval en onzekere getallen
report-version = Versie van klantreis
report-evidence = Vingerafdruk van de getallen
report-model = Vingerafdruk van het model
report-again = Zo maakt u deze pagina opnieuw, met precies dezelfde cijfers:
report-files = In dezelfde map staan summary.json met alle cijfers en manifest.json met alle getallen en hun bronnen.

# De reeks: elke cel van een proefopzet, als tabel en als plaatje.

question-caseload-style-market = Wat doen caseload en stijl met ooit gewerkt hebben en met vertrouwen, en hangt dat af van de arbeidsmarkt?
sweep-taken-up = { $done } werelden waren al klaar. De rest volgt.
sweep-made = { $persons } per wereld, { $replications } met { $draws }, toeval { $seed }. Elke herhaling heeft in alle cellen hetzelfde toeval en dezelfde getrokken getallen.
sweep-made-luck = { $persons } per wereld, { $replications }, toeval { $seed }. Elke herhaling heeft in alle cellen hetzelfde toeval. De getallen liggen vast: er is niets beoordeeld.
sweep-panel = { $outcome }, { $months } maanden na de vergunning, procent: { $panel }
sweep-explain = Tussen haakjes: het verschil met het uitgangspunt van dezelfde tabel, in procentpunten. Een vraagteken: binnen de onzekerheid kan de volgorde omslaan.
sweep-picture-title = { $experiment }: { $months } maanden na de vergunning, procent
sweep-described = { $outcome }: van { $low } tot { $high } procent. In { $flips } van de { $cells } cellen kan de volgorde omslaan.
sweep-reference = uitgangspunt
sweep-legend-flips = Gearceerd: binnen de onzekerheid slaat de volgorde ten opzichte van het uitgangspunt om. Niet beslist.
sweep-legend-reference = Uitgangspunt ({ $reference }). Onder elk cijfer: het verschil ermee, in procentpunten.
sweep-axis-caseload = caseload
sweep-axis-style = stijl
sweep-axis-market = arbeidsmarkt
sweep-level-market-ruim = ruim
sweep-level-market-gemiddeld = gemiddeld
sweep-level-market-krap = krap

ledger-run = Kosten en baten, euro per volwassene met een vergunning
ledger-entry = Wat het is
ledger-purse = Kas
ledger-each = Gemiddeld
ledger-interval = Interval (95%)
ledger-discounted = Verdisconteerd
ledger-klantmanagers = Klantmanagers
ledger-intervisie = Intervisie
ledger-jobhunters = Jobhunters
ledger-interpreters = Tolken
ledger-lessons = Spreeklessen
ledger-offers = Plaatsen in trajecten
ledger-ontzorgen = Ontzorgen
ledger-childcare-paid = Kinderopvang, eigen bijdrage
ledger-withheld = Ingehouden door maatregelen
ledger-care-help = Tolken en eigen risico in de zorg
ledger-bijstand = Bijstand
ledger-insurance = WW
ledger-study-finance = Studiefinanciering
ledger-childcare = Kinderopvangtoeslag
ledger-course = Inburgeringscursus
ledger-taxes = Belasting en premies
ledger-wages = Loon, voor de mensen zelf
ledger-spent = Uitgegeven aan begeleiding
ledger-paid = Uitbetaald aan rechten
ledger-received = Ontvangen
ledger-left-municipal = Over voor de gemeente
ledger-left-national = Over voor het Rijk
ledger-left-public = Over voor beide samen
purse-municipal = gemeente
purse-national = Rijk
purse-own = mensen
purse-public = beide
ledger-terms = Over { $weeks }, in euro van 2024; verdisconteerd met { $rate }% per jaar. Kosten van gezinnen die nareizen tellen mee. Het Rijk betaalt gemeenten voor de bijstand met een eigen budget; dat telt hier niet mee. Ook wat geen geld is, zoals gezondheid, telt niet mee. Zonder team wordt hier niets aan begeleiding uitgegeven. Weggelaten, want geen bron van dit programma noemt een prijs:
ledger-of-which = waarvan { $offer }
ledger-both = { $baseline } en { $other }
ledger-without-care = geestelijke zorg, met { $each } begonnen behandelingen per volwassene;
ledger-without-reception = het verblijf in de opvang, met { $each } weken met een vergunning per volwassene;
ledger-without-allowances = toeslagen voor huur, zorg en kinderen, die dalen als mensen verdienen, zodat de baten eerder te hoog zijn;
ledger-without-loans = leningen, voorschotten en schulden die niet worden terugbetaald;
ledger-without-implementation = wat gemeenten naast de uren hierboven uitgeven om de wet uit te voeren, bekend als één bedrag voor alle samen.
ledger-none = De kosten van { $other } en { $baseline } zijn niet vergeleken: ze duren niet even lang. Kies één duur met --weeks.
ledger-yield-plain = { $other } geeft per volwassene { $spent } euro meer uit aan begeleiding dan { $baseline }, en bespaart of verdient { $gained } euro: { $ratio } voor elke euro extra.
ledger-yield-discounted = Verdisconteerd: { $spent } euro meer en { $gained } euro bespaard of verdiend, { $ratio } voor elke euro extra.
ledger-yield-luck = Toeval laat { $range } over.
ledger-yield-draws = Onzekere getallen laten { $range } over.
ledger-yield-nothing-more-spent = { $other } geeft niets meer uit aan begeleiding dan { $baseline } ({ $spent } euro per volwassene), en bespaart of verdient { $gained } euro: wat een euro extra oplevert is niet te zeggen.
ledger-yield-not-surely-more = Het is niet zeker dat { $other } meer uitgeeft aan begeleiding dan { $baseline } ({ $spent } euro per volwassene, { $gained } euro bespaard of verdiend): wat een euro extra oplevert is niet te zeggen.
ledger-reported = Eén onderzoek naar de Amsterdamse aanpak zegt dat elke euro bijna { $reported } euro oplevert (S-16). Wat dat onderzoek telt, en over hoeveel jaar, is niet bekend; hier is niets naar dat cijfer toe gerekend.
report-ledger = Kosten en baten
report-ledger-lead = Wat beide aanpakken kosten en opleveren, per volwassene met een vergunning. De meeste prijzen zijn aangenomen. Min betekent: er gaat meer uit dan er binnenkomt.
compare-positive = Positieve gezondheid twee jaar na de vergunning, procent van alles wat men kan wensen
report-positive = Positieve gezondheid
report-positive-lead = Positieve gezondheid kijkt naar zes kanten van een leven, van het lichaam tot het dagelijks leven. Elk cijfer zegt hoeveel er is van alles wat men kan wensen, twee jaar na de vergunning. Het is afgeleid van wat het model van iemand weet. Niets in het model gebruikt het, en alle gewichten zijn aangenomen.
report-positive-none = Positieve gezondheid is niet vergeleken: de werelden duren geen twee jaar na ieders vergunning.
report-positive-caption = Positieve gezondheid twee jaar na de vergunning: { $group }
report-positive-dimension = Kant
