# Zinnen van het scherm: opdrachten, tabellen, oordelen.

notice = Synthetisch: deze mensen bestaan niet. Geen voorspelling over echte personen.

question-cohort-2014 = Hoe vergaat het de statushouders met een vergunning uit 2014, gemeten langs gepubliceerde cijfers?
question-cohort-2015 = Hoe vergaat het de statushouders met een vergunning uit 2015, gemeten langs gepubliceerde cijfers?
question-cohort-2018 = Hoe vergaat het de statushouders met een vergunning uit 2018, gemeten langs gepubliceerde cijfers?
question-cohort-2016 = Hoe vergaat het de statushouders met een vergunning uit 2016, gemeten langs gepubliceerde cijfers?
question-cohort-2017 = Hoe vergaat het de statushouders met een vergunning uit 2017, gemeten langs gepubliceerde cijfers?
question-cohort-2019 = Hoe vergaat het de statushouders met een vergunning uit 2019, gemeten langs gepubliceerde cijfers?
question-cohort-2020 = Hoe vergaat het de statushouders met een vergunning uit 2020, gemeten langs gepubliceerde cijfers?
question-cohort-2021 = Hoe vergaat het de statushouders met een vergunning uit 2021, gemeten langs gepubliceerde cijfers?
question-cohort-2023 = Hoe vergaat het de statushouders met een vergunning uit 2023, gemeten langs gepubliceerde cijfers?
question-stock-2014-2022 = Hoe vergaat het iedereen die sinds 2014 een vergunning kreeg, naar de datum waarop u telt?
question-projection-2026 = Hoe kan het de statushouders met een vergunning uit 2026 vergaan, als de wet van 2021 en al het andere blijven zoals ze zijn?
note-projection-2026 = Dit is een projectie, geen meting: de wet van 2021 zoals die nu is en de samenstelling van 2023 lopen door, op een krappe arbeidsmarkt die zo blijft. Die krapte is een aanname. Nog geen gepubliceerd cijfer kan dit toetsen.
question-regulier = Hoe vergaat het de statushouders met een vergunning uit 2015 bij klantmanagers met tot 300 cliënten?
question-amsterdam-2015-oud = Hoe verging het de statushouders in Amsterdam onder de praktijk van voor medio 2016?
question-amsterdam-2016 = Hoe verging het de statushouders in Amsterdam onder de praktijk sinds medio 2016?
question-meerinzicht = Hoe vergaat het de statushouders van Ermelo, Harderwijk en Zeewolde met een eigen team?
question-almere = Hoe vergaat het de statushouders van Almere bij integrale begeleiding, met een geïntegreerd traject voor jongeren?
question-almere-duaal = Hoe zou het de statushouders van Almere vergaan met een duaal traject dat niemand op de inburgering afstemt?
question-den-haag-2017 = Hoe verging het de statushouders van Den Haag onder een eigen aanpak, tot een politieke keuze die beëindigde?
question-enschede = Hoe vergaat het de statushouders van Enschede onder een algemene aanpak?
question-vip = Wat wordt er van wie meedoet aan de VIP-training, naast hun eigen tweelingen?
question-nva = Wat wordt er van wie meedoet aan een werktraject van een jaar, naast hun eigen tweelingen?
question-piezo = Wat wordt er van wie de fasen van Piëzo doorloopt, naast hun eigen tweelingen?
question-mosaic = Wat wordt er van wie meedoet aan zes groepsbijeenkomsten in het Arabisch, naast hun eigen tweelingen?
question-gezondheid = Hoe vergaat het statushouders bij klantmanagers die naar de hele gezondheid vragen, terwijl veel pas laat verteld wordt?

counted-persons = { $count ->
    [one] 1 persoon
   *[other] { $written } personen
}
counted-weeks = { $count ->
    [one] 1 week
   *[other] { $written } weken
}
counted-replications = { $count ->
    [one] 1 herhaling
   *[other] { $written } herhalingen
}
counted-numbers = { $count ->
    [one] 1 getal
   *[other] { $written } getallen
}
counted-targets = { $count ->
    [one] 1 doel
   *[other] { $written } doelen
}
counted-sources = { $count ->
    [one] 1 bron
   *[other] { $written } bronnen
}
counted-mechanisms = { $count ->
    [one] 1 mechanisme
   *[other] { $written } mechanismen
}

run-title = { $scenario }: { $question }
run-size = { $persons }, { $weeks }, { $replications }, toeval { $seed }; { $spread }
run-persons-in = { $persons } in { $names }
run-persons-many = { $persons }, naar inwoners verdeeld over { $number } gemeenten
run-note = Let op: { $note }
run-unreached = Niet bereikt in { $weeks }: uitkomsten worden geteld vanaf { $months } maanden na ieders vergunning; vraag meer met --weeks.
run-outcomes = Procent van de volwassenen, naar maanden sinds de vergunning
run-groups = Werkt nu, naar groep
run-places = Werkt nu, naar gemeente
run-place = { $name }: { $persons }
run-dates = Procent van de volwassenen met een vergunning op die datum
run-returns = Terug in de bijstand na uitstroom, procent van de huishoudens
twins-title = Deelnemers aan { $offers } naast hun eigen tweelingen zonder aanbod: gemiddeld { $persons } deelnemers per herhaling die minstens { $months } maanden gevolgd zijn
twins-outcomes = Procent, naar maanden sinds de instroom
twins-twins = Tweelingen
twins-participants = Deelnemers
twins-works = Werkt nu: { $group }
twins-explain = Tweelingen zijn dezelfde mensen met hetzelfde toeval in een wereld waarin dit aanbod dicht is. Wie meedoet koos daar zelf voor: dat zit in beide. Ooit gewerkt telt hier vanaf de instroom.
run-strengths = Achter deze cijfers staan { $all } getallen: { $measured } gemeten, { $reported } gerapporteerd, { $estimated } geschat, { $assumed } aangenomen.
run-unknown = Hiervan zijn { $drawn } getallen per herhaling getrokken; { $fixed } aangenomen getallen bleven vast, zodat de spreiding eerder te klein is dan te groot.
run-standing = Getallen die niet zeker zijn: { $calibrated } zijn gekalibreerd op gepubliceerde cijfers; { $driven } liggen door geen cijfer vast en volgen wat vooraf gedacht werd.
run-written = Geschreven: { $folder }
run-defaults = Zonder opdracht draait: { $command }
generate-head = Synthetische dossiers van { $persons } mensen die niet bestaan: { $rows } rijen, { $facts } feiten per persoon
generate-fewer = Let op: in { $weeks } weken kregen { $persons } van de { $ordered } mensen een vergunning. Vraag meer weken voor de rest.
generate-mark = Elke rij draagt het watermerk { $mark }
generate-rows = { $rows } rijen

spread-luck = tussen haakjes staat hoe zeker het gemiddelde is (95%), door toeval alleen
spread-priors = tussen haakjes ligt 95% van de herhalingen, elk met andere onzekere getallen
spread-both = tussen haakjes ligt 95% van de herhalingen, elk met ander toeval en andere onzekere getallen

month = { $months } mnd
not-reached = niet bereikt
nobody = niemand
interval-unknown = onbekend

outcome-working = Werkt nu
outcome-ever-worked = Werkte ooit minstens een maand
outcome-work-main-income = Leeft vooral van werk
outcome-off-benefit = Geheel uit de bijstand
outcome-benefit-or-coa-main-income = Leeft van uitkering of COA
outcome-any-bijstand = Krijgt enige bijstand
outcome-temporary-contract = Werkenden: tijdelijk contract
outcome-hospitality = Werkenden: horeca
outcome-four-fifths-fte = Werkenden: minstens 0,8 fte
outcome-part-time = Werkenden: deeltijd
outcome-returned-to-bijstand = Alle uitstroom
outcome-returned-after-work-exit = Uitstroom naar werk
outcome-exam-passed = Inburgering gehaald
outcome-exam-exempt = Vrijgesteld of ontheven
outcome-exam-open = Inburgering loopt nog
outcome-exam-overdue = Inburgeringstermijn voorbij
outcome-route-finished = Z-route afgerond
outcome-intake-begun = Brede intake begonnen
outcome-b1-route = In de B1-route
outcome-education-route = In de onderwijsroute
outcome-z-route = In de Z-route
outcome-mentally-unhealthy = Psychisch ongezond (MHI-5)
outcome-saw-psychologist = Zag een psycholoog
outcome-saw-psychologist-when-unhealthy = Ongezond en zag een psycholoog
outcome-in-education = Volgt onderwijs
outcome-trust = Vertrouwen in de klantmanager
outcome-own-home-since-arrival = Eigen woning sinds aankomst
outcome-brings-family = Gezin kwam na
outcome-family-delay = Wachttijd tot het gezin kwam
outcome-odds-ratio-men-women-working = Kansverhouding werk, mannen tegen vrouwen
outcome-completed-offer = Maakte het aanbod af, van wie het afmaakte of uitviel
outcome-guidance-began-in-reception = Begeleiding begon in het azc
outcome-would-return = Zou terug willen
outcome-reactions-by-name = Aanbod van werk met een andere naam, tegen dat met de eigen naam
outcome-replies-lost-to-name = Aanbod van werk dat een naam kostte, in het jaar ervoor
outcome-worked-in-reception = Werkte in de opvang sinds de kennisgeving
outcome-often-lonely = Vaak of heel vaak eenzaam
outcome-lengthened-by-a-lost-talk = Hoeveel langer werk zoeken duurt met één gesprek minder
outcome-lengthened-by-a-lost-talk-lower-half = Hetzelfde, bij de minder vaardige helft van de klantmanagers
outcome-lengthened-by-a-lost-talk-upper-half = Hetzelfde, bij de vaardigere helft van de klantmanagers
outcome-other = Niet berekend

group-all = Iedereen
group-women = Vrouwen
group-men = Mannen
group-age-18-24 = 18 tot en met 24 jaar
group-age-25-34 = 25 tot en met 34 jaar
group-age-35-44 = 35 tot en met 44 jaar
group-age-45-64 = 45 tot en met 64 jaar
group-young-child = Jong kind thuis
group-no-young-child = Geen jong kind thuis
group-schooling-none-primary = Geen of basisonderwijs
group-schooling-secondary = Voortgezet onderwijs
group-schooling-tertiary = Hoger onderwijs
group-b1-route = Eerste route: B1-route
group-education-route = Eerste route: onderwijsroute
group-z-route = Eerste route: Z-route
group-health-burden = Gezondheid belast bij vergunning
group-no-health-burden = Gezondheid niet belast bij vergunning
group-syria = Syrië
group-eritrea = Eritrea
group-afghanistan = Afghanistan
group-iraq = Irak
group-iran = Iran
group-turkey = Turkije
group-other = Overige landen

validate-title = Gepubliceerde cijfers naast de simulatie: { $persons }, { $replications }, toeval { $seed }
validate-judged-by = { $title }; scenario { $scenario }
validate-target = Doel
validate-point = Punt
validate-published = Bron
validate-tolerance = Marge
validate-simulated = Model
validate-interval = Toeval
validate-verdict = Oordeel
validate-count = { $met } gehaald, { $missed } gemist, { $reported } getoond, { $construction } door constructie, { $heldout } achtergehouden, { $notcomputed } niet berekend, { $toosmall } te klein
validate-not-computed = Niet berekend, met wat het bewijs erover zegt (in het Engels):
validate-why-not = { $target } ({ $points }): { $note }
verdict-met = gehaald
verdict-missed = gemist
verdict-reported = getoond
verdict-held-out = achtergehouden
verdict-by-construction = door constructie
verdict-not-computed = niet berekend
verdict-too-small = te klein

use-fit = fit
use-held-out = controle
use-pattern = patroon
use-scenario = scenario
use-input = invoer

evidence-title = Titel
evidence-year = Jaar
evidence-target = Doel
evidence-scenario = Scenario
evidence-source = Bron
evidence-room = Kamer
evidence-mechanism = Mechanisme
evidence-state = Gemeten aan
evidence-negligible = Te klein om te tellen
evidence-id = Getal
evidence-value = Waarde
evidence-unit = Eenheid
evidence-strength = Sterkte
evidence-meaning = Betekenis
evidence-range = Bereik
evidence-prior = Onzekerheid
evidence-before = Vooraf gedacht
evidence-standing = Rust op
evidence-sources = Bronnen
evidence-caveat = Let op
evidence-place = Staat in
evidence-note = Opmerking
evidence-where = Vindplaats
evidence-licence = Gebruik
evidence-read = Gelezen
evidence-used-by = Gebruikt door
strength-measured = gemeten
strength-reported = gerapporteerd
strength-estimated = geschat
strength-assumed = aangenomen
standing-calibrated = gekalibreerd
standing-prior-driven = volgt wat vooraf gedacht werd
standing-fixed = vast

scenario-name = Scenario
scenario-question = Vraag
scenario-note = Let op
scenario-persons = Personen
scenario-weeks = Weken
scenario-replications = Herhalingen
scenario-permits = Vergunningen
scenario-market = Arbeidsmarkt
scenario-team = Team
scenario-about = Toelichting
scenario-offers = Aanbod, plaatsen per 1.000
scenario-switches = Anders vanaf
scenario-twins = Deelnemers gevolgd
scenario-provenance = Gekalibreerd
scenario-changes = Veranderde getallen
scenario-none = geen

check-good = { $file }: goed ({ $kind })
kind-scenario = scenario
kind-experiment = proefopzet
kind-offer = aanbod
kind-parameters = getallen
kind-targets = doelen
kind-sources = bronnen
kind-codes = codelijst

picture-title = Werk sinds de vergunning, { $scenario }
picture-describe = Procent van de volwassenen dat nu werkt, per maand sinds de vergunning. De lijn is het gemiddelde van { $replications } met { $persons }; { $band }. De punten zijn gepubliceerde cijfers, de streepjes hun marge.
picture-months = maanden sinds de vergunning
picture-percent = procent werkt nu
picture-simulated = simulatie, gemiddelde
picture-band-luck = band: 95%-interval van het gemiddelde, door toeval
picture-band-priors = band: 95% van de herhalingen, andere onzekere getallen
picture-band-both = band: 95% van de herhalingen, ander toeval en getallen
picture-published = gepubliceerd, met marge
picture-sources = Gepubliceerd: { $sources }.

run-positive = Positieve gezondheid aan het eind, procent van wat men kan wensen
positive-bodily-functions = Lichaamsfuncties
positive-mental-well-being = Mentaal welbevinden
positive-meaning = Zingeving
positive-quality-of-life = Kwaliteit van leven
positive-participation = Meedoen
positive-daily-functioning = Dagelijks functioneren

run-ladder = Participatieladder aan het eind
run-piezo = Fasen van Piëzo aan het eind, naar wat mensen doen
run-adults = Procent
rung-isolated-or-contacts = 1 of 2. Geïsoleerd of contacten buitenshuis
rung-isolated = 1. Geïsoleerd
rung-contacts = 2. Sociale contacten buitenshuis
rung-activities = 3. Georganiseerde activiteiten
rung-unpaid-work = 4. Onbetaald werk
rung-supported-work = 5. Betaald werk met ondersteuning
rung-paid-work = 6. Betaald werk
piezo-home = 0. De basis thuis; daarbuiten niets
piezo-rhythm = 1. Activiteiten, dagritme, begin met de taal
piezo-inside = 2. Lerend vrijwilligerswerk in het centrum
piezo-outside = 3. Vrijwilligerswerk of stage buiten
piezo-work-or-education = 4. Naar of in werk of opleiding
standings-explain = Trede en fase zijn manieren om te kijken: de hoogste die past, telt, en niets in het model gebruikt ze. Wie werkt en daarnaast een uitkering, lessen of begeleiding heeft, staat op trede 5. De fasen zeggen wat bij iemand past, ook waar Piëzo er niet is.
standings-ties = Zonder team weet het model niet wie contacten heeft: trede 1 en 2 zijn dan samen.
