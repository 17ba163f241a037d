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
compare-no-levers = Er zijn geen hefbomen genoemd: zet ze in het scenario onder [levers].
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
kind-of-market = arbeidsmarkt
kind-of-cohort = wie en wanneer
