# Zinnen van het dossier. Gezondheid: alleen beperkingen en zorg, nooit een diagnose.

dossier-title = SYNTHETISCH DOSSIER – DEZE PERSOON BESTAAT NIET
dossier-notice = Dit dossier is gemaakt door een simulatie. Het zegt niets over een echte persoon. Er staan geen naam en geen burgerservicenummer in.

# Woorden voor data, tijd en getallen
dossier-date = { $day } { $month } { $year }
dossier-month-1 = januari
dossier-month-2 = februari
dossier-month-3 = maart
dossier-month-4 = april
dossier-month-5 = mei
dossier-month-6 = juni
dossier-month-7 = juli
dossier-month-8 = augustus
dossier-month-9 = september
dossier-month-10 = oktober
dossier-month-11 = november
dossier-month-12 = december
dossier-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weken
}
dossier-months = { $months ->
    [one] 1 maand
   *[other] { $months } maanden
}
dossier-years = { $months ->
    [0] { $years } jaar
    [one] { $years } jaar en 1 maand
   *[other] { $years } jaar en { $months } maanden
}
dossier-hours = { $hours } uur per week
dossier-hours-in-all = { $hours } uur
dossier-euros = € { $amount }
dossier-yes = ja
dossier-no = nee
dossier-none = geen
dossier-not-yet = nog niet
dossier-not-begun = nog niet begonnen
dossier-until = tot { $date }
dossier-until-now = tot nu toe
dossier-toward = { $level }, op weg naar { $next }
dossier-sex-0 = Mevrouw
dossier-sex-1 = Meneer

# Voorblad
dossier-front = Voorblad
dossier-number = Dossiernummer
dossier-household = Huishouden
dossier-written = Stand in de week van
dossier-address = Aanspreekvorm
dossier-born = Geboren
dossier-age = in { $year } (leeftijdsgroep { $band })
dossier-died = Overleden in de week van
dossier-nationality = Nationaliteit
dossier-nationality-0 = Syrische
dossier-nationality-1 = Eritrese
dossier-nationality-2 = Afghaanse
dossier-nationality-3 = Iraakse
dossier-nationality-4 = Iraanse
dossier-nationality-5 = Turkse
dossier-nationality-6 = een andere
dossier-route = Gekomen via
dossier-follower = gezinshereniging (nareis)
dossier-asylum = een asielaanvraag
dossier-partner = Partner in huis
dossier-children = Kinderen in huis
dossier-children-count = { $children ->
    [0] geen
   *[other] { $children }, van wie { $young } nog niet naar school
}
dossier-family-abroad = Familie nog in buitenland

# Tijdlijn
dossier-timeline = Tijdlijn
dossier-clock-arrival = Aankomst in Nederland
dossier-clock-permit = Verblijfsvergunning
dossier-clock-housed = Eigen woning in de gemeente
dossier-clock-duty = Begin van de inburgeringsplicht
dossier-clock-guidance = Begin van de begeleiding naar werk

# Klantreis
dossier-journey = Klantreis
dossier-step-now = Stap nu
dossier-in-sight = In beeld bij de gemeente
dossier-ladder = Participatieladder
dossier-piezo = Fase volgens Piëzo
dossier-step-1 = Intake
dossier-step-2 = Oriëntatie en zoeken
dossier-step-3 = Activering en werknemersvaardigheden
dossier-step-4 = Matching naar werk of opleiding
dossier-step-5 = Begeleiding en nazorg

# Inburgering
dossier-duty = Inburgering
dossier-standing = Stand van zaken
dossier-standing-0 = de plicht is nog niet begonnen
dossier-standing-1 = de termijn loopt nog
dossier-standing-2 = geslaagd
dossier-standing-3 = vrijgesteld of om medische redenen ontheven
dossier-standing-4 = ontheven na aantoonbare inspanning
dossier-standing-5 = de termijn is voorbij, de plicht bestaat nog
dossier-standing-6 = tijdelijk vrijgesteld, door een opleiding
dossier-standing-7 = de plicht is gestopt
dossier-standing-8 = de Z-route is afgerond
dossier-term-end = Einde van de termijn
dossier-parts = Gehaalde onderdelen
dossier-settled = Plicht voorbij sinds
dossier-part-0 = Spreken
dossier-part-1 = Luisteren
dossier-part-2 = Lezen
dossier-part-3 = Schrijven
dossier-part-4 = Kennis van de Nederlandse Maatschappij (KNM)
dossier-part-5 = Oriëntatie op de Nederlandse Arbeidsmarkt (ONA)
dossier-learning-route-0 = B1-route
dossier-learning-route-1 = onderwijsroute
dossier-learning-route-2 = Z-route
dossier-request-0 = verlenging van de termijn
dossier-request-1 = gehele vrijstelling
dossier-request-2 = tijdelijke vrijstelling
dossier-request-3 = vrijstelling voor een onderdeel
dossier-request-4 = ontheffing
dossier-blame-0 = op tijd
dossier-blame-1 = in de laatste twee maanden van de termijn
dossier-blame-2 = na de termijn
dossier-ground-0 = de leerroute is niet op tijd af
dossier-ground-1 = de participatieverklaring is niet op tijd ondertekend
dossier-ground-2 = de MAP is niet op tijd af
dossier-ground-3 = een afspraak uit het PIP is niet nagekomen

# Taal
dossier-language = Taal
dossier-speaking = Spreken en luisteren
dossier-reading = Lezen en schrijven
dossier-lessons-now = Les nu
dossier-lessons-taken = Les tot nu toe
dossier-level-0 = A0
dossier-level-1 = A1
dossier-level-2 = A2
dossier-level-3 = B1
dossier-level-4 = B2

# Werk
dossier-work = Werk
dossier-job = Baan nu
dossier-job-now = { $sector }, { $hours } uur per week, { $contract }
dossier-permanent = vast contract
dossier-temporary = tijdelijk contract tot { $until }
dossier-worked = Gewerkt tot nu toe
dossier-activity = Activiteit naast de les
dossier-held = { $permanent ->
    [yes] { $sector }, { $hours } uur per week bij het begin, later een vast contract, { $until }
   *[no] { $sector }, { $hours } uur per week bij het begin, { $until }
}
dossier-sector-1 = horeca
dossier-sector-2 = uitzendwerk
dossier-sector-3 = handel en winkels
dossier-sector-4 = industrie en logistiek
dossier-sector-5 = zorg, onderwijs en dienstverlening

# Inkomen
dossier-income = Inkomen
dossier-livelihood = Leeft vooral van
dossier-livelihood-0 = leefgeld van het COA
dossier-livelihood-1 = geen eigen inkomen
dossier-livelihood-2 = bijstand
dossier-livelihood-3 = werk
dossier-livelihood-4 = een WW-uitkering
dossier-livelihood-5 = studiefinanciering
dossier-bijstand = Huishouden krijgt bijstand
dossier-bijstand-time = Tijd in de bijstand
dossier-debts = Schulden van het gezin
dossier-on-bijstand = Bijstand, { $until }

# Gezondheid
dossier-health = Gezondheid
dossier-limits = Beperkingen voor werk
dossier-limit-0 = geen genoteerd
dossier-limit-1 = enige lichamelijke beperkingen
dossier-limit-2 = ernstige lichamelijke beperkingen
dossier-waiting = Wacht op zorg
dossier-care = Eerste gesprek hulpverlener
dossier-third-0 = weinig
dossier-third-1 = matig
dossier-third-2 = goed
dossier-positive-untold = nog niet verteld
dossier-no-diagnosis = In dit dossier staan alleen beperkingen en zorg. Er staat geen diagnose in.

# Opleiding
dossier-education = Opleiding
dossier-schooling = Opleiding bij aankomst
dossier-place-0 = hulp bij psychische klachten
dossier-place-1 = schuldhulp
dossier-place-2 = iemand die helpt kinderopvang te vinden
dossier-place-3 = een vrijwilliger
dossier-schooling-0 = geen of basisonderwijs
dossier-schooling-1 = voortgezet onderwijs
dossier-schooling-2 = hoger onderwijs
dossier-valued = Diploma gewaardeerd
dossier-study = Volgt nu
dossier-diploma = Nederlands diploma
dossier-track-1 = mbo niveau 1 of 2
dossier-track-2 = mbo niveau 3 of 4
dossier-track-3 = hbo of universiteit

# Journaal: één zin per gebeurtenis
dossier-journal = Journaal

journal-arrival-permit-given = { $follower ->
    [yes] { $who } kreeg een verblijfsvergunning als nareiziger. Tijd in Nederland: { $time }.
   *[no] { $who } kreeg een verblijfsvergunning. Tijd in Nederland: { $time }.
}
journal-arrival-housed = { $moves ->
    [0] { $who } kreeg een eigen woning, { $time } na de vergunning, zonder eerdere verhuizing tussen opvangplekken.
    [one] { $who } kreeg een eigen woning, { $time } na de vergunning en na 1 verhuizing tussen opvangplekken.
   *[other] { $who } kreeg een eigen woning, { $time } na de vergunning en na { $moves } verhuizingen tussen opvangplekken.
}
journal-education-valued = Het buitenlandse diploma is gewaardeerd. Niveau: { $schooling }.
journal-education-enrolled = { $who } begon met een opleiding: { $track }. De opleiding duurt { $time }.
journal-education-left = { $who } stopte met de opleiding zonder diploma: { $track }.
journal-education-graduated = { $who } haalde een Nederlands diploma: { $track }.
journal-health-revealed = Er kwamen problemen aan het licht waar { $who ->
    [Mevrouw] mevrouw
   *[Meneer] meneer
} nu over praat.
journal-health-referred = { $who } is verwezen naar een hulpverlener. Verwachte wachttijd: { $time }.
journal-health-treatment-began = { $who } begon met een behandeling. Wachttijd: { $time }.
journal-health-treatment-ended = De behandeling is afgerond.
journal-household-family-came = { $children ->
    [0] Het gezin is herenigd. Wachttijd sinds de vergunning: { $time }.
    [one] Het gezin is herenigd, met 1 kind. Wachttijd sinds de vergunning: { $time }.
   *[other] Het gezin is herenigd, met { $children } kinderen. Wachttijd sinds de vergunning: { $time }.
}
journal-household-child-born = { $children ->
    [one] Er is een kind geboren. Er is nu 1 kind in huis.
   *[other] Er is een kind geboren. Er zijn nu { $children } kinderen in huis.
}
journal-household-childcare-began = De kinderopvang begon: { $hours } uur zorg per week minder.
journal-household-divorced = Het paar is gescheiden.
journal-household-died = { $who } is overleden.
journal-household-widowed = De partner is overleden.
journal-guidance-met = { $who } had een gesprek met de klantmanager.
journal-guidance-missed = { $who } kwam niet op de afspraak met de klantmanager.
journal-guidance-measure-taken = De gemeente legde een maatregel op, na een gesprek vooraf.
journal-guidance-sent-on = De klantmanager verwees { $who } naar { $place }.
journal-guidance-warned = De klantmanager gaf { $who } een officiële waarschuwing.
journal-guidance-talked-over = De klantmanager besprak de situatie van { $who } met collega's.
journal-guidance-handed-over = { $warm ->
    [yes] Een andere klantmanager nam de begeleiding over, na een gesprek met zijn drieën.
   *[no] Een andere klantmanager nam de begeleiding over.
}
journal-guidance-work-guidance-began = De begeleiding naar werk begon, { $time } na de eigen woning.
journal-motivation-plan-signed = { $who } zette een handtekening onder het plan.
journal-network-guide-came = Een vrijwilliger begon { $who } te begeleiden.
journal-network-guide-left = De begeleiding van { $who } door een vrijwilliger eindigde.
journal-network-signalled = De vrijwilliger vertelde de klantmanager wat er bij { $who } speelt.
journal-offers-declined = { $who } wilde niet wat werd aangeboden.
journal-offers-waits = { $who } wilde wat werd aangeboden en wacht op een plaats.
journal-offers-lapsed = Voor { $who } kwam er geen plaats.
journal-offers-began = { $who } kreeg een plaats in een aanbod.
journal-offers-completed = { $who } rondde een aanbod af.
journal-offers-dropped = { $who } stopte eerder dan gepland met een aanbod.
journal-offers-left = { $who } verliet een aanbod voor werk of een opleiding, of raakte uit beeld.
journal-plan-made = Het plan was klaar, { $time } na de intake.
journal-plan-adjusted = Het doel van het plan is bijgesteld. Dit is versie { $versions }.
journal-plan-step-done = { $who } deed wat in het plan was afgesproken.
journal-trust-disclosed = { $who } vertelde de klantmanager meer dan eerst over wat er speelt.
journal-journey-step-entered = Nieuwe stap op de klantreis: { $step }.
journal-journey-activity-began = { $dutch ->
    [yes] { $who } begon met een activiteit naast de les: { $hours } uur per week. Daar wordt Nederlands gesproken.
   *[no] { $who } begon met een activiteit naast de les: { $hours } uur per week. Daar wordt weinig Nederlands gesproken.
}
journal-journey-activity-ended = { $dropped ->
    [yes] { $who } stopte eerder met de activiteit dan gepland.
   *[no] De activiteit is volgens plan afgerond.
}
journal-journey-out-of-sight = De gemeente heeft geen contact meer met { $who ->
    [Mevrouw] mevrouw
   *[Meneer] meneer
}.
journal-journey-back-in-sight = De gemeente heeft weer contact met { $who ->
    [Mevrouw] mevrouw
   *[Meneer] meneer
}.
journal-labour-search-began = { $who } begon met het zoeken naar werk.
journal-labour-withdrew = { $who } is op dit moment niet beschikbaar voor werk.
journal-labour-job-began = { $who } begon met een baan: { $sector }, { $hours } uur per week.
journal-labour-renewed = { $permanent ->
    [yes] { $who } kreeg een vast contract. Het is contract nummer { $contracts }.
   *[no] Het tijdelijke contract is verlengd. Het is contract nummer { $contracts }.
}
journal-labour-moved = { $who } ging na het einde van het contract door in een andere baan: { $sector }, { $hours } uur per week.
journal-labour-upgraded = { $who } vond een betere baan: { $sector }, { $hours } uur per week.
journal-labour-job-ended = { $contract-end ->
    [yes] Het contract liep af en is niet verlengd. De baan duurde { $time }.
   *[no] De baan stopte tijdens het contract. De baan duurde { $time }.
}
journal-labour-insurance-began = { $who } kreeg een WW-uitkering voor { $time }.
journal-language-course-began = { $who } begon met taalles: { $hours } uur per week.
journal-language-course-ended = De taalles is gestopt na { $hours } uur. Spreken: { $level }.
journal-language-level-reached = { $who } spreekt nu Nederlands op niveau { $level }. Lezen: { $reading }.
journal-law-term-began = De inburgeringstermijn begon. De termijn is { $time }.
journal-law-part-passed = { $attempts ->
    [one] { $who } slaagde voor een onderdeel van het examen: { $part }. Tot nu toe: 1 examenpoging.
   *[other] { $who } slaagde voor een onderdeel van het examen: { $part }. Tot nu toe: { $attempts } examenpogingen.
}
journal-law-part-failed = { $attempts ->
    [one] { $who } slaagde nog niet voor een onderdeel van het examen: { $part }. Tot nu toe: 1 examenpoging.
   *[other] { $who } slaagde nog niet voor een onderdeel van het examen: { $part }. Tot nu toe: { $attempts } examenpogingen.
}
journal-law-exam-passed = { $who } heeft alle onderdelen gehaald en is ingeburgerd, { $time } na het begin van de plicht.
journal-law-exempted = { $who } hoeft niet in te burgeren, door een vrijstelling of een medische ontheffing.
journal-law-dispensed = { $who } kreeg ontheffing van de inburgeringsplicht na aantoonbare inspanning: { $hours } uur les.
journal-law-extended = De inburgeringstermijn is verlengd met { $time }.
journal-law-term-exceeded = De inburgeringstermijn is voorbij. De plicht is nog niet gehaald.
journal-law-duty-began = { $near-pension ->
    [yes] De inburgeringsplicht begon. { $who } krijgt binnen een half jaar AOW.
   *[no] De inburgeringsplicht begon{ $family ->
        [yes] , in de groep van gezinsmigranten
       *[no] { "" }
    }.
}
journal-law-group-changed = { $family ->
    [yes] { $who } hoort voor de inburgering nu bij de gezinsmigranten.
   *[no] { $who } hoort voor de inburgering nu bij de asielstatushouders.
}
journal-law-ten-weeks-began = { $who } woont nu in de gemeente. De gemeente heeft tien weken voor het PIP.
journal-law-moved = { $with-plan ->
    [yes] { $who } verhuisde naar een andere gemeente, met een PIP. De nieuwe gemeente maakt een eigen versie.
   *[no] { $who } verhuisde naar een andere gemeente. Er was nog geen PIP.
}
journal-law-intake-began = De brede intake begon, { $time } na het begin van de plicht.
journal-law-test-announced = { $who } is aangemeld voor de leerbaarheidstoets.
journal-law-test-sat = { $reach ->
    [yes] { $who } maakte de leerbaarheidstoets. De B1-route is haalbaar.
   *[no] { $who } maakte de leerbaarheidstoets. De B1-route is niet haalbaar.
}
journal-law-plan-late = De tien weken voor het PIP zijn voorbij. Er is nog geen leerroute.
journal-law-plan-dated = Het PIP kreeg een datum. Leerroute: { $learning-route }.
journal-law-intensity-estimated = De gemeente schat de B1-route op { $hours } uur les.
journal-law-lessons-offered = De gemeente bood taallessen aan. Ze beginnen over { $time } en duren { $lasting }.
journal-law-bridging-offered = De gemeente bood een taalschakeltraject aan. Het begint over { $time } en duurt { $lasting }.
journal-law-request-granted = DUO keurde een verzoek goed: { $request }. Onderdeel: { $part }.
journal-law-request-refused = DUO wees een verzoek af: { $request }.
journal-law-scaled-down = { $parts ->
    [one] De gemeente schaalde af: 1 onderdeel mag op A2, na { $hours } uur les.
   *[other] De gemeente schaalde af: { $parts } onderdelen mogen op A2, na { $hours } uur les.
}
journal-law-declaration-signed = { $who } ondertekende de participatieverklaring, { $blame }.
journal-law-market-module-closed = { $who } rondde de Module Arbeidsmarkt en Participatie (MAP) af, { $blame }. De module is { $hours } uur.
journal-law-route-finished = { $who } rondde de Z-route af met een eindgesprek: { $lessons } uur les en { $participation } uur participatie.
journal-law-released = { $who } kreeg een medische ontheffing van de inburgeringsplicht.
journal-law-suspended = { $who } hoeft niet in te burgeren zolang de opleiding duurt.
journal-law-resumed = De inburgering ging verder, na { $time }.
journal-law-withdrawn = De inburgeringsplicht stopte: { $who } krijgt AOW.
journal-law-term-nears = DUO schreef dat de inburgeringstermijn over twee maanden voorbij is.
journal-law-prolonged = DUO verlengde de inburgeringstermijn zonder verzoek, met { $time }.
journal-law-fined = { $who } kreeg een boete van € { $amount }: { $ground }.
journal-money-applied = Het huishouden vroeg bijstand aan.
journal-money-bijstand-began = De bijstand begon: € { $amount } per maand voor het huishouden.
journal-money-bijstand-left = { $by-work ->
    [yes] De bijstand stopte omdat het huishouden inkomen uit werk heeft.
   *[no] De bijstand stopte om een andere reden dan werk.
}
journal-money-bijstand-returned = { $by-work ->
    [yes] De bijstand begon opnieuw, { $time } na de uitstroom door werk.
   *[no] De bijstand begon opnieuw, { $time } na de uitstroom om een andere reden dan werk.
}
journal-money-debt-brought = Het huishouden kwam met schulden: € { $amount }.
journal-money-debt-arose = Het huishouden heeft schulden: € { $amount }.
journal-money-debt-paid = De schulden zijn afbetaald.
journal-money-withheld = Een deel van de bijstand wordt { $time } ingehouden.
journal-money-basics-in-order = De praktische zaken van het nieuwe huis zijn op orde.
