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
compare-outcomes = Werk, procent van de volwassenen, maanden sinds de vergunning
compare-guided = Werk, procent, maanden sinds de start van de begeleiding naar werk
compare-others = Andere uitkomsten, { $month }
compare-returns = Terug in de bijstand, procent van de uitstroom, maanden sinds de uitstroom
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
compare-not-said = niet genoemd
compare-nothing = { $other } en { $baseline } zijn gelijk: niets is anders.
compare-levers = Wat elke hefboom draagt, { $month }, procentpunten
compare-lever-other = al het andere
compare-lever-rest = samen, niet te splitsen
compare-lever-total = heel het verschil
compare-unexplained = { $outcome }: wat de hefbomen niet verklaren ({ $key }) draagt { $carries } van { $whole } procentpunten, dat is { $share } procent. Zonder dat geeft het bewijs voor de hefbomen { $left }.
compare-hours = Hoeveel een uur aandacht doet, komt deels uit hetzelfde onderzoek als de cijfers over Amsterdam (T-22). Wat de uren dragen is dus geen apart bewijs.
compare-no-levers = Er zijn geen hefbomen genoemd: zet ze in het scenario onder [levers].
compare-otherwise = Als dit niet klopt: { $assumption } (uit in beide: { $off })
compare-without = Zonder
months-by-permit = Maanden sinds de vergunning
months-by-work-guidance = Maanden sinds de start van de begeleiding naar werk
moment-permit = { $months } maanden na de vergunning
moment-work-guidance = { $months } maanden na de start van de begeleiding naar werk
outcome-worked-since-guidance = Werkte sindsdien minstens een maand

published-title-permit = Naast gepubliceerde cijfers, procent, maanden sinds de vergunning
published-title-work-guidance = Naast gepubliceerde cijfers, procent, maanden sinds de start van de begeleiding naar werk
published-here = { $name }, hier
published-there = { $name }, gepubliceerd
published-not-judged = { $target } (alleen getoond)
published-lead = Gepubliceerd is wat bronnen zeggen over de aanpak zoals die was, ook als u er hier iets aan veranderde. Alleen getoond wil zeggen: het staat ernaast, maar het model wordt er niet op beoordeeld.
published-note-T-22 = T-22: de gepubliceerde cijfers gaan over een heel pakket, met gekozen personeel en een groeiende economie. Om hoeveel mensen het ging is niet bekend. Geheel uit de bijstand is daarom alleen getoond: geen pakket dat zo veel mensen aan werk hielp, kwam in een eerste proef zo laag uit. Vergelijk daar alleen of het verschil boven nul ligt, en kleiner is dan dat in werk.
published-note-T-22b = T-22b: de oude aanpak begon pas lang na de eigen woning met begeleiding naar werk. Geteld vanaf de woning wordt het cijfer voor werk niet gehaald. Een deel van het verschil kan dus van de klok komen.
published-sources = Bronnen, met de plaats in het Engels:
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
report-no-horizon = De looptijd is te kort: geen enkele termijn is bereikt.
report-answer-draws = Van de vier uitkomsten over werk, { $month }: { $other } is { $better } keer beter dan { $baseline }, { $worse } keer slechter en { $same } keer gelijk; { $open } keer is het niet beslist.
report-answer-luck = Hier is niets beoordeeld: alleen het toeval is onderzocht. Wat onzeker is aan de getallen zelf telt nog niet mee.
report-work-caption = Werk, { $month }, procent van de volwassenen
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
report-unit = Eenheid
report-strength = Sterkte
strength-of-choice = keuze van het scenario
report-choice = Keuze
report-choice-remark = Wat het bestand erbij zegt
report-choice-silent = niets
report-choices-caption = Keuzes van de scenario's over team en aanbod
report-choices-lead = Een keuze van een scenario is geen feit over de wereld: iemand stelt deze vraag. Zo'n keuze heeft dus geen sterkte en geen bron, behalve wat het bestand er zelf bij zegt. Wat een scenario niet noemt, volgt de getallen hieronder. Stijl is dan neutraal, de vier logica's tellen even zwaar, en wie het meest nodig heeft gaat voor.
report-choices-offers = De getallen van een aanbod, met sterkte en bron, staan in het bestand van dat aanbod en in docs/offers.md.
report-no-levers = Dit scenario noemt geen hefbomen. Zet in het bestand onder [levers] welke verschillen bij elkaar horen: dan laat deze pagina zien wat elk ervan draagt.
report-levers-lead = Elke hefboom is één keer teruggezet naar het uitgangspunt. Wat dan verloren gaat, draagt die hefboom. Wat pas samen werkt, of elkaar in de weg zit, staat apart. Er zijn twee klokken: sinds de start van de begeleiding naar werk en sinds de vergunning. Tel die niet bij elkaar op. Dikke streep: toeval. Dunne streep: onzekere getallen.
report-lever-table = De cijfers staan in de tabel hieronder, hefboom voor hefboom.
report-otherwise-lead = Sommige aannames zijn niet zeker. Daarom zijn beide scenario's nog een keer doorgerekend, met hetzelfde toeval, maar zonder die aanname.

report-clock-permit = Naar maanden sinds de vergunning, procent
report-clock-benefit-exit = Naar maanden sinds de uitstroom uit de bijstand, procent
report-beyond = Niet bereikt in deze looptijd: { $months } maanden.

report-drawn = Hiervan zijn { $drawn } getallen getrokken. Er bleven { $fixed } aangenomen getallen vast: de spreiding is dus eerder te klein dan te groot.
report-numbers-lead = Aangenomen wil zeggen: geen bron noemt dit getal zelf, het is onze eigen schatting. Wat de getallen betekenen, en wat de bestanden van scenario's over hun keuzes zeggen, staat er in het Engels bij. Meer over een getal, ook de bronnen: klantreis evidence, gevolgd door de naam van het getal.
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
ledger-terms = Over { $weeks }, in euro van 2024; verdisconteerd met { $rate }% per jaar. Kosten van gezinnen die nareizen tellen mee. Niet geteld: zorg, opvang in het azc, huurtoeslag en zorgtoeslag, en alles wat geen geld is, zoals gezondheid. Het Rijk betaalt gemeenten voor de bijstand met een eigen budget; dat telt hier niet mee. Zonder team wordt hier niets aan begeleiding uitgegeven.
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

# Woorden voor wat in bestanden in het Engels of als naam staat.

unit-share = aandeel
unit-percent = procent
unit-share-change = verschil in aandeel
unit-1-per-week = per week
unit-1-per-month = per maand
unit-1-per-year = per jaar
unit-weeks = weken
unit-months = maanden
unit-years-duration = jaar lang
unit-years = jaar oud
unit-ratio = verhouding
unit-log-ratio = log van een verhouding
unit-level = taalniveau (A0 is 0)
unit-standard-deviations = standaardafwijkingen
unit-count = aantal
unit-hours = uren
unit-minutes = minuten
unit-hours-per-week = uur per week
unit-hours-per-level = uur per taalniveau
unit-fte = fte
unit-euro = euro
unit-euro-per-month = euro per maand
unit-euro-per-hour = euro per uur
unit-vacancies-per-unemployed = vacatures per werkloze
unit-places-per-1000 = plaatsen per 1.000 mensen

theme-acts = Handelingen in een gesprek
theme-arrival = Aankomst en vergunning
theme-costs = Prijzen
theme-education = Onderwijs
theme-guidance = Begeleiding
theme-health = Gezondheid
theme-household = Huishouden
theme-journey = Klantreis
theme-labour = Werk
theme-language = Taal
theme-law = Inburgering en wet
theme-money = Geld
theme-motivation = Motivatie
theme-network = Netwerk
theme-offers = Aanbod
theme-plan = Plan
theme-records = Registratie
theme-team = Team
theme-trust = Vertrouwen

lever-alignment = hetzelfde plan
lever-intake = intake
lever-hours = uren per cliënt
lever-jobhunter = jobhunter
lever-language = taal
lever-selection = gekozen personeel
lever-timing = moment van begin
lever-unexplained = niet verklaard

holds-on = aan
holds-off = uit
holds-true = ja
holds-false = nee
holds-need = wie het meest nodig heeft
holds-equal = iedereen evenveel
holds-target = wie het snelst aan werk lijkt te komen
holds-equal-partners = partners evenveel
holds-shortest = kortste weg

team-key-caseload = Cliënten per voltijds klantmanager
team-key-hours = Uren met en voor cliënten, per voltijds klantmanager
team-key-styles = Stijlen van contact, om de beurt
team-key-logica = Mengsel van logica's
team-key-allocation = Wie voorgaat als er te weinig tijd is
team-key-turnover = Klantmanagers die vertrekken
team-key-warm-handover = Of de vorige klantmanager de volgende voorstelt
team-key-rhythm = Weken tussen voortgangsgesprekken, volgens afspraak
team-key-work-guidance-after = Van eigen woning tot start van de begeleiding naar werk
team-key-clients-per-jobhunter = Cliënten per voltijds jobhunter
team-key-conversation = Spreeklessen naast de cursus
team-key-skill = Vakmanschap van de klantmanagers, tegen dat van een gewoon team
team-key-intake = Duur van een intake, volgens afspraak
team-key-joint-intake = Of de intake samen met maatschappelijke begeleiding is
team-key-handed-over = Cliënten van wie het profiel van het COA is gebruikt
team-key-path = De weg naar werk in het plan
team-key-adjusts-after = Van intake tot een gesprek over verwachtingen
team-key-alignment = Hoe ver iedereen rond een cliënt aan hetzelfde plan werkt
team-key-three-party = Voortgangsgesprekken met een derde erbij
team-key-social-map = Gesprekken met doorverwijzing via de sociale kaart, waar nodig
team-key-only-own-offers = Of het eigen aanbod in de plaats komt van het gewone
team-key-basics = Hoe ver iemand helpt om eerst het praktische te regelen
team-key-ontzorgen = Of vaste lasten eerst uit de uitkering worden betaald
team-key-advance = Of er een voorschot is tot de eerste uitkering
team-key-withholds = Wat een maatregel inhoudt van de uitkering
team-key-childcare-paid = Of de gemeente de eigen bijdrage voor kinderopvang betaalt
team-key-care-interpreter = Of er tolken zijn in de geestelijke zorg
team-key-own-risk-paid = Of het eigen risico in de zorg wordt betaald
team-key-health-network = Of gemeente en zorg elkaar in een netwerk treffen
team-key-family-based = Of de begeleiding voor het hele gezin is
team-key-single-point = Of cliënten één aanspreekpunt hebben
team-key-faces = Klantmanagers met wie een cliënt tegelijk te maken heeft
team-key-shared-language = Cliënten die een taal delen met hun klantmanager
team-key-specialised = Of het team gespecialiseerd is in statushouders
team-key-intervisie = Intervisie per klantmanager
team-key-klantmanagers = Voltijds klantmanagers, hoeveel cliënten er ook zijn
team-key-later-logica = Mengsel van logica's voor later
team-key-later-after = Van eigen woning tot dat latere mengsel
