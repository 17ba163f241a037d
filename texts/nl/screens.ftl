# Zinnen van het scherm: opdrachten, tabellen, oordelen.

notice = Synthetisch: deze mensen bestaan niet. Geen voorspelling over echte personen.

question-cohort-2014 = Hoe vergaat het de statushouders met een vergunning uit 2014, gemeten langs gepubliceerde cijfers?
question-cohort-2015 = Hoe vergaat het de statushouders met een vergunning uit 2015, gemeten langs gepubliceerde cijfers?
question-cohort-2018 = Hoe vergaat het de statushouders met een vergunning uit 2018, gemeten langs gepubliceerde cijfers?
question-regulier = Hoe vergaat het de statushouders met een vergunning uit 2015 bij klantmanagers met tot 300 cliënten?
question-amsterdam-2015-oud = Hoe verging het de statushouders in Amsterdam onder de praktijk van voor medio 2016?
question-amsterdam-2016 = Hoe verging het de statushouders in Amsterdam onder de praktijk sinds medio 2016?

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
run-persons-each = { $persons } per gemeente in { $names }
run-unreached = Niet bereikt in { $weeks }: uitkomsten worden geteld vanaf { $months } maanden na ieders vergunning; vraag meer met --weeks.
run-outcomes = Procent van de volwassenen, naar maanden sinds de vergunning
run-groups = Werkt nu, naar groep
run-returns = Terug in de bijstand na uitstroom, procent van de huishoudens
run-strengths = Achter deze cijfers staan { $all } getallen: { $measured } gemeten, { $reported } gerapporteerd, { $estimated } geschat, { $assumed } aangenomen.
run-act = Let op: een deel van deze mensen valt onder de Wet inburgering 2021. Die wet zit nog niet in het model: zij leven hier onder de wet van 2013.
run-unknown = Hiervan zijn { $drawn } getallen per herhaling getrokken; { $fixed } aangenomen getallen bleven vast, zodat de spreiding eerder te klein is dan te groot.
run-written = Geschreven: { $folder }
run-defaults = Zonder opdracht draait: { $command }
generate-head = Synthetische dossiers van { $persons } mensen die niet bestaan: { $rows } rijen, { $facts } feiten per persoon
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
outcome-mentally-unhealthy = Psychisch ongezond (MHI-5)
outcome-saw-psychologist = Zag een psycholoog
outcome-saw-psychologist-when-unhealthy = Ongezond en zag een psycholoog
outcome-in-education = Volgt onderwijs
outcome-trust = Vertrouwen in de klantmanager
outcome-own-home-since-arrival = Eigen woning sinds aankomst
outcome-brings-family = Gezin kwam na
outcome-family-delay = Wachttijd tot het gezin kwam
outcome-odds-ratio-men-women-working = Kansverhouding werk, mannen tegen vrouwen
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

scenario-name = Scenario
scenario-question = Vraag
scenario-persons = Personen
scenario-weeks = Weken
scenario-replications = Herhalingen
scenario-permits = Vergunningen
scenario-market = Arbeidsmarkt
scenario-team = Team
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
