# Zinnen van het werkblad en de nabespreking: wat een deelnemer leest. Eenvoudig Nederlands (B1).

# Werkblad
desk-week = Week { $week } van { $weeks } · maandag { $monday } · { $hours } voor klanten
desk-hours = { $hours } uur
desk-keys = Antwoord met nummers. Typ ? voor hulp, of q om te stoppen. Wat u koos, blijft bewaard.
desk-stopped = U bent gestopt. Alles wat u koos, is bewaard. Ga verder met: klantreis exercise play { $file }
desk-resumed = U gaat verder met { $title } in { $file }, week { $week } van { $weeks }. Wilt u opnieuw beginnen? Noem dan een bestand dat er nog niet is.
desk-inbox = Postvak
desk-inbox-empty = Geen nieuwe berichten.
desk-clients = Mijn klanten
desk-tasks = Wie wacht op u
desk-tasks-none = Deze week wacht er niemand op u.
desk-task = { $name }: { $form }, nog { $left } minuten; wacht { $waits }
desk-task-new = { $name }: { $form }, nog { $left } minuten; nieuw deze week
desk-task-forms = kan ook, met de minuten: { $forms }
desk-letters = Andere vorm? Zet de letter direct achter het nummer, bijvoorbeeld { $example }. { $forms }.
desk-client = { $name } · { $step } · Nederlands { $level } · { $contact }
desk-contact-none = nog geen gesprek
desk-contact = laatste gesprek { $weeks } geleden
desk-ask-plan = Voor wie maakt u tijd? Typ nummers op volgorde, "d 3" voor het dossier van klant 3, of "-" voor niemand:
desk-ask-none = Niemand krijgt nu uren. Enter om de week af te ronden:
desk-bad-number = Dat begrijp ik niet. Typ nummers uit de lijst, met een spatie ertussen.
desk-bad-form = Bij { $name } kan die vorm nu niet. Kijk welke letters er bij het nummer staan.
desk-urgent = dringend
desk-held = Deze week
desk-held-came = { $name } kwam ({ $form })
desk-held-missed = { $name } kwam niet ({ $form })
desk-held-letter = Brief aan { $name }
desk-held-intervisie = Intervisie over { $name }
desk-held-none = Deze week kwam er niemand. Wie te weinig uren kreeg, staat volgende week hoger.
desk-not-enough = Uren die over zijn voor een lang gesprek, tellen mee in de volgende week.
desk-help-plan = Uren gaan naar de klanten in uw volgorde, tot ze op zijn. Een gesprek vindt plaats als het al zijn minuten heeft. Wie niet in uw lijst staat, wacht. Soms mag u een andere vorm kiezen. Met "2 5t" komt eerst klant 2, en u belt klant 5. Voor een brief of intervisie hoeft niemand te komen. Intake, plangesprek, crisis en maatregel houden hun vorm. Een gesprek waaraan u al minuten gaf, houdt ook zijn vorm.
desk-help-talk = Kies het nummer van wat u zegt. Met 0 zegt u hier niets op. Met d ziet u het dossier: wat past, hangt af van deze klant. Daarna kunt u nog meer doen zolang er tijd is.

# Dossier
file-title = Dossier van { $name }
file-person = { $sex }, { $age } jaar, opleiding { $schooling }
file-woman = vrouw
file-man = man
file-family = Partner: { $partner }. Kinderen onder de 4 jaar: { $children }.
file-no-partner = geen
file-language = Nederlands: { $level }. Cursus begonnen: { $course }.
file-work = Werk: { $works }. Opleiding: { $studies }.
file-home = Eigen huis sinds { $weeks }.
file-home-none = Nog geen eigen huis.
file-contacts = Gesprekken: { $contacts }, samen { $minutes } minuten. Niet gekomen, op rij: { $missed }.
file-plan = Plan (PIP): { $path }, { $weeks } geleden ondertekend.
file-plan-none = Nog geen plan (PIP).
file-told = Verteld over { $topic }: { $much }.
file-told-none = Over gezondheid, geld en gezin heeft de klant u niets bijzonders verteld.
file-places = Doet nu mee aan: { $places }.
file-sent-on = Doorverwezen naar: { $places }.
file-journal = Week { $week }: { $note }
file-own-words = In eigen woorden van de klant: { $words }
file-yes = ja
file-no = nee

# Gesprek
talk-with = Gesprek met { $name } ({ $form }) · nog { $minutes } minuten
talk-letter = Brief aan { $name } · nog { $minutes } minuten
talk-cue = U merkt iets op. Het lijkt te gaan over { $topic }.
talk-cue-beside = Aan het begin viel u iets op. Het leek te gaan over { $topic }. Nu gaat het gesprek over iets anders.
talk-cue-left = Eerder viel u iets op. Het leek te gaan over { $topic }. Wilt u erop ingaan? Doe dan nog iets in dit gesprek, en kies dit onderwerp.
talk-dilemma = Dilemma
talk-says = { $name } zegt:
talk-ask-option = Wat zegt u? Nummer (0 = ik zeg hier niets op, d = dossier):
talk-you = U:
talk-moves = Wat doet u nog in dit gesprek?
talk-moves-letter = Wat zet u in de brief?
talk-ask-moves = Nummers op volgorde (Enter = afronden), samen hoogstens { $minutes } minuten:
talk-move = { $label } ({ $minutes } min)
talk-ask-topic = Waarover gaat de rest van het gesprek? Nummer (Enter = zoals het liep):
talk-ask-topic-letter = Waarover gaat de brief? Nummer (Enter = zoals het liep):
talk-ask-path = Welke weg naar werk komt in het plan? Nummer:
talk-ask-adjust = Past u het doel van het plan aan? Nummer (Enter = nee):
talk-ask-route = Welke leerroute komt in het plan? Nummer (Enter = volgens de toets):
talk-ask-route-again = Kiest u een andere leerroute? Nummer (Enter = nee):
talk-ask-route-why = Deze route wijkt af van de toets. Dat raden wij af zonder goede reden. Waarom kiest u dit?
route-b1 = B1-route: taal op niveau B1, en werk
route-onderwijs = Onderwijsroute: naar een opleiding
route-z = Z-route: lessen en meedoen, zonder examen
route-advice-none = Leerbaarheidstoets: nog niet gedaan.
route-advice-b1 = Leerbaarheidstoets: de B1-route is haalbaar. De Z-route past dan niet.
route-advice-z = Leerbaarheidstoets: de B1-route is niet haalbaar. De Z-route past dan.
talk-ask-own-words = Het doel in de eigen woorden van de klant (Enter = leeg):
talk-ask-offer = Verwijst u door naar een traject? Nummer (Enter = nee):
talk-ask-place = Naar wie verwijst u door op de sociale kaart? Nummer (Enter = nee):
talk-beside-map = Verwijst u straks door op de sociale kaart? Dat kost ook tijd. Houd dit dan korter: hoogstens { $minutes } minuten.
talk-ask-measure = De klant kwam vaak niet. Wat doet u? Nummer:
talk-ask-note = Eén regel voor het dossier (Enter = leeg):
talk-ask-guess = Wat denkt u dat er speelt? Nummer (Enter = weet ik niet):
talk-too-long = Dat duurt { $minutes } minuten, en u hebt er { $left }.
talk-effects = Terugblik. Bedoeld: { $intended } Onbedoeld: { $unintended }
talk-free = Er is nu geen bijzonder moment. U bepaalt zelf wat u doet.
talk-free-letter = In een brief antwoordt niemand. U bepaalt zelf wat erin staat.

# Woorden
form-intake = intake
form-plan = plangesprek (PIP)
form-voortgang = voortgangsgesprek
form-telefoon = telefoon
form-huisbezoek = huisbezoek
form-crisis = crisis
form-maatregel = maatregel
form-driegesprek = driegesprek
form-brief = brief
form-intervisie = intervisie
place-hulp = hulp bij psychische klachten, via de huisarts
place-schuldhulp = schuldhulp
place-kinderopvang = iemand die helpt kinderopvang te vinden
place-vrijwilliger = een vrijwilliger die helpt
measure-maatregel = een maatregel: de klant krijgt minder uitkering
measure-waarschuwing = geen maatregel, wel een officiële waarschuwing
measure-gesprek = geen maatregel, alleen dit gesprek
topic-werk = werk
topic-taal = taal
topic-plan = het plan
topic-geld = geld
topic-wonen = wonen
topic-gezin = gezin
topic-kinderopvang = kinderopvang
topic-discriminatie = discriminatie
topic-gezondheid = gezondheid
topic-niets = niets bijzonders
schooling-laag = laag
schooling-midden = midden
schooling-hoog = hoog
step-before = nog niet begonnen
step-intake = intake
step-orientation = oriëntatie
step-activation = activering
step-matching = matching
step-aftercare = nazorg
path-droombaan = Het werk dat de klant hoopt te doen (droombaan)
path-broodbaan = Werk dat nu kan, met de droombaan als volgende stap (broodbaan)
path-shortest = De kortste weg naar betaald werk
told-hint = een klein beetje
told-partly = een deel
told-fully = het hele verhaal

# Postvak
inbox-arrival-housed = { $name } heeft een eigen huis.
inbox-education-enrolled = { $name } is begonnen met een opleiding.
inbox-education-graduated = { $name } heeft een diploma gehaald.
inbox-education-left = { $name } is gestopt met de opleiding.
inbox-guidance-measure-taken = Er is een maatregel opgelegd aan { $name }.
inbox-guidance-missed = { $name } kwam niet op de afspraak (nu { $what } keer op rij).
inbox-guidance-sent-on = { $name } is doorverwezen naar { $what ->
    [hulp] hulp bij psychische klachten. Er is een wachttijd
    [schuldhulp] schuldhulp
    [kinderopvang] iemand die helpt kinderopvang te vinden
   *[vrijwilliger] een vrijwilliger
 }.
inbox-guidance-talked-over = U besprak de situatie van { $name } met collega's, { $what } minuten lang.
inbox-guidance-warned = { $name } heeft een officiële waarschuwing gekregen.
inbox-household-child-born = { $name } heeft een kind gekregen.
inbox-household-childcare-began = Er is kinderopvang voor het kind van { $name }.
inbox-household-divorced = { $name } en de partner zijn uit elkaar.
inbox-household-died = { $name } is overleden.
inbox-household-widowed = De partner van { $name } is overleden.
inbox-household-family-came = Het gezin van { $name } is in Nederland aangekomen.
inbox-labour-job-began = { $name } heeft werk gevonden voor { $what } uur per week.
inbox-labour-job-ended = Het werk van { $name } is gestopt.
inbox-language-course-began = { $name } is begonnen met de cursus Nederlands.
inbox-language-course-ended = De cursus Nederlands van { $name } is afgelopen.
inbox-language-level-reached = De taalschool schrijft: { $name } spreekt nu op niveau { $what }.
inbox-law-exam-passed = { $name } heeft alle delen van het examen gehaald.
inbox-law-extended = DUO geeft { $name } meer tijd voor de inburgering.
inbox-law-part-failed = { $name } heeft een deel van het examen niet gehaald.
inbox-law-part-passed = { $name } heeft een deel van het examen gehaald.
inbox-law-term-exceeded = De termijn van { $name } voor de inburgering is voorbij.
inbox-network-guide-came = Een vrijwilliger is begonnen met de begeleiding van { $name }.
inbox-network-guide-left = De begeleiding van { $name } door een vrijwilliger is afgelopen.
inbox-network-signalled = De vrijwilliger van { $name } belt: er speelt iets thuis.
inbox-offers-began = { $name } is begonnen met { $what }.
inbox-offers-completed = { $name } heeft { $what } afgerond.
inbox-offers-declined = { $name } wil niet meedoen aan { $what }.
inbox-offers-dropped = { $name } is gestopt met { $what }.
inbox-offers-waits = { $name } wacht op een plek bij { $what }.
inbox-crisis = Er is een crisis bij { $name }. Dit wacht niet.
inbox-intake = { $name } is nieuw bij u. De intake is nog niet gedaan.
inbox-plan = Voor { $name } moet het plan (PIP) worden gemaakt.
inbox-measure = { $name } kwam vaak niet. Er ligt een vraag over een maatregel.

# Einde
assess-title = De weken zijn voorbij. Eerst kijkt u zelf terug. Daarna ziet u wat verborgen was.
assess-reaction = Hoe was het?
assess-plus = Wat ging goed?
assess-delta = Wat zou u anders doen?
aim-ask = Kies één doel voor de volgende keer:
desk-done = De oefening is klaar. Maak de nabespreking met: klantreis exercise debrief { $file } --out nabespreking.html

# Opdrachten
exercise-line = { $name }: { $title }. { $clients } klanten, { $weeks } weken.
exercise-new = Nieuwe oefening: { $title }, in { $file }, met toeval { $seed }. Met hetzelfde bestand gaat u later verder.
exercise-begin = Beginnen en later verdergaan: klantreis exercise play { $name }.sessie --exercise { $name }
debrief-written = De nabespreking staat in { $file }.
kind-exercise = oefening
kind-storylet = gespreksscène

# Nabespreking
debrief-back = Terug naar het werkblad
debrief-swap-there = Kies op uw werkblad een andere keuze om te ruilen
debrief-title = Nabespreking: { $title }
debrief-notice = Oefening met verzonnen mensen. Dit is geen voorspelling over echte personen, en geen oordeel over u.
debrief-about = U speelde { $weeks } van de { $total } weken. Toeval: { $seed }. Wie dezelfde oefening doet met hetzelfde toeval, krijgt dezelfde klanten.
debrief-own = Uw eigen terugblik
debrief-own-first = U hebt nog niet teruggekeken. Doe dat eerst, aan het einde van de oefening. Daarna laat deze bladzijde ook zien wat verborgen was.
debrief-no-answer = Niets ingevuld.
debrief-aim = Uw doel voor de volgende keer
debrief-line = Tijdlijn
debrief-line-hidden = Per klant ziet u wat er gebeurde en wat u deed. Wat verborgen was, komt na uw eigen terugblik.
debrief-line-revealed = Per klant ziet u wat er gebeurde, wat u deed en wat u niet kon zien. De lijnen lopen van 0 tot 100. Ze komen uit het model en niet van een echt mens.
debrief-line-empty = In deze weken gebeurde er niets dat u kon zien.
debrief-picture = Wat u niet kon zien van { $name }, per week
debrief-picture-caption = Onder: de weken. Een stip is een gesprek. De tabel hieronder zegt hetzelfde.
debrief-week = Week
debrief-in-week = Week { $week }
debrief-trust = vertrouwen
debrief-willen = willen
debrief-weerstand = weerstand
debrief-went-on = Er speelde iets rond { $topic }, van week { $first } tot en met week { $last }. { $told }
debrief-was-told = In week { $week } vertelde de klant daarover: { $much }.
debrief-not-told = De klant vertelde u daar in deze weken niets nieuws over.
debrief-told = De klant vertelde iets over { $topic }: { $much }.
debrief-met = U had een gesprek: { $form }, { $minutes } minuten met voorbereiding en verslag.
debrief-wrote = U schreef een brief, { $minutes } minuten werk.
debrief-cue = Er was een teken. Het ging over { $what }.
debrief-guess = U dacht toen dat dit speelde: { $what }.
debrief-moves = Wat u verder deed: { $what }.
debrief-measure = Er lag een vraag over een maatregel. U koos: { $what }.
debrief-note = Uw aantekening: { $what }
debrief-scene = { $title } ({ $dilemma })
debrief-intended = Bedoeld effect: { $what }
debrief-unintended = Onbedoeld effect: { $what }
debrief-defence = Waarom een goede collega dit kan kiezen: { $what }
debrief-others = De andere zinnen
debrief-fits = Wat u koos, past bij deze klant op dat moment het best.
debrief-fits-other = Bij deze klant past op dat moment meer: “{ $what }”
debrief-because = Waarom: { $what }
debrief-mistake = Hier kunt u oefenen op deze fout: { $what }
debrief-mirror = MI-spiegel
debrief-logica = Logica-profiel
debrief-attention = Verdeling van aandacht
debrief-what-if = Wat als?
debrief-read = Hoe leest u dit?
debrief-read-model = De bladzijde telt wat u koos, en rekent met een model van hoe mensen op een gesprek reageren. De richting van de effecten komt uit onderzoek en uit de praktijk.
debrief-read-sizes = De grootte van de effecten is onze eigen schatting. Een verschil van een paar punten zegt daarom niets.
debrief-read-privacy = Deze bladzijde is van u. U bepaalt zelf met wie u haar deelt. Er is geen cijfer, en er hoort er ook geen bij.

mirror-limits = Deze spiegel is gemaakt naar MITI 4.2. Het is geen gevalideerde MITI-score. De makers van de scènes hebben elke keuze een code gegeven; niemand heeft naar u geluisterd. Uw werk is ook meer dan motiverende gespreksvoering: duidelijk zijn en iets moeilijks zeggen horen erbij.
mirror-act = Wat u zei of deed
mirror-count = Aantal
mirror-caption = Tien soorten, samen { $number } keer
mirror-inform = Uitleg geven
mirror-persuade = Overtuigen
mirror-persuade-allowed = Advies, na te vragen of dat mag
mirror-question = Vraag stellen
mirror-reflect-simple = Eenvoudig samenvatten
mirror-reflect = Samenvatten met meer betekenis
mirror-affirm = Benoemen wat lukt
mirror-seek = Samen zoeken
mirror-emphasise = De keuze bij de klant leggen
mirror-confront = Confronteren
mirror-others = Iets anders, dat MITI niet telt
mirror-adherent = Past bij motiverende gespreksvoering: { $fits } keer. Past er niet bij: { $fits-not } keer.
mirror-too-few = Er zijn { $number } keuzes geteld. Met minder dan { $least } is dat te weinig om iets te zeggen. Daarom staan hier geen verhoudingen.
mirror-ratios = Verhoudingen, naast de lijnen van MITI voor echte gesprekken
mirror-ratio = Verhouding
mirror-yours = U
mirror-fair = Redelijk vanaf
mirror-good = Goed vanaf
mirror-complex = Samenvattingen met meer betekenis, van alle samenvattingen (procent)
mirror-reflections = Samenvattingen per vraag
mirror-none = –

logica-about = In elke keuze zit een mengsel van vier manieren van werken. Geen van de vier is de beste. Het gaat erom of de manier past bij deze klant en bij dit moment.
logica-which = Waar
logica-caption = Deel van de vier logica's
logica-number = Aantal keuzes
logica-acts = Alles, naar keuzes
logica-minutes = Alles, naar minuten
logica-early = Klanten die tot { $weeks } weken in hun huis wonen
logica-later = Klanten die langer dan { $weeks } weken in hun huis wonen
logica-phase = Vlak na de verhuizing is veel hulp vaak prettig en nuttig. Tot ongeveer { $weeks } weken geldt dat in dit model. Daarna leert iemand meer van samen doen en zelf doen.
logica-procedureel = Procedureel
logica-procedureel-intended = Bedoeld: het is voor iedereen duidelijk wat er moet gebeuren.
logica-procedureel-unintended = Onbedoeld: u sluit minder aan bij het leven van de klant.
logica-relationeel = Relationeel
logica-relationeel-intended = Bedoeld: de klant voelt zich gehoord, en zorgen komen eerder op tafel.
logica-relationeel-unintended = Onbedoeld: het doel kan uit beeld raken.
logica-zorgdragend = Zorgdragend
logica-zorgdragend-intended = Bedoeld: er valt iets van de klant af, en het is snel geregeld.
logica-zorgdragend-unintended = Onbedoeld: de klant leert het niet zelf, en u ziet niet wat de klant kan.
logica-empowerend = Empowerend
logica-empowerend-intended = Bedoeld: de klant doet het zelf, en het plan wordt van de klant.
logica-empowerend-unintended = Onbedoeld: u vraagt iets wat de klant misschien nog niet kan.

attention-about = U had { $number } klanten aan het begin. Als iedereen evenveel kreeg, was dat { $minutes } minuten per klant. Gelijk is niet altijd eerlijk: wie meer nodig heeft, mag meer krijgen.
attention-caption = Wat elke groep kreeg, per klant
attention-group = Groep
attention-number = Klanten
attention-minutes = Minuten
attention-band = Bij toeval (minuten)
attention-contacts = Gesprekken
attention-visits = Huisbezoeken
attention-referrals = Verwijzingen
attention-tone = Toon (-2 dwingend, 2 aanmoedigend)
attention-small = te kleine groep
attention-women = Vrouwen
attention-men = Mannen
attention-children = Met jonge kinderen
attention-no-children = Zonder jonge kinderen
attention-younger = Jonger dan 40 jaar
attention-older = 40 jaar of ouder
attention-no-dutch = Spreekt nog geen Nederlands
attention-some-dutch = Spreekt al wat Nederlands
attention-seems-motivated = Leek aan het begin meer gemotiveerd
attention-seems-unmotivated = Leek aan het begin minder gemotiveerd
attention-nothing = Geen groep kreeg veel meer of minder minuten dan bij toeval. Met zo weinig klanten zegt dat nog niet veel.
attention-stands-out = Dit valt op. { $group }: { $minutes } minuten per klant. Bij toeval is dat in negen van de tien gevallen { $low } tot { $high }. Er kan een goede reden voor zijn. Welke was dat?

what-if-about = Dit is één keuze, in week { $week } met { $name }. Stel dat u iets anders had gezegd. De rest van uw keuzes blijft hetzelfde.
what-if-none = U koos in geen enkele scène. Daarom is er niets om te ruilen.
what-if-own = Wat u zei
what-if-other = Wat u ook had kunnen zeggen
what-if-same-luck = Met hetzelfde toeval was het vertrouwen van { $name } aan het einde { $other }. Nu was het { $own }.
what-if-counts = Daarna { $number } keer opnieuw, met ander toeval vanaf die week. In { $higher } werelden was het vertrouwen van { $name } aan het einde hoger, in { $same } gelijk en in { $lower } lager.
what-if-band = Het verschil is meestal { $middle } punten. In acht van de tien werelden is het minstens { $low } en hoogstens { $high }. Dat is wat uw keuze doet; de rest is toeval.
what-if-band-narrow = Het verschil is meestal { $middle } punten. In acht van de tien werelden is het afgerond even groot: de laagste waarde is { $low } en de hoogste ook. Dat is wat uw keuze doet; de rest is toeval.
what-if-told = In { $more } van de { $number } werelden had { $name } u aan het einde meer verteld, in { $less } minder en in { $same } evenveel.
what-if-meaning = Wat bij een klant past, is een oordeel van de makers. Vertrouwen is maar een van de dingen die tellen: een keuze die past kan nu vertrouwen kosten.
what-if-unscripted = In de andere wereld waren er { $number } gesprekken die u niet hebt gevoerd. Daar koos uw collega van vroeger.
what-if-more = Een andere keuze ruilen
what-if-how = Noem week, naam en optie, bijvoorbeeld: klantreis exercise debrief --what-if 3:Samira:b
what-if-moments = Uw keuzes in scènes
what-if-moment = Week, naam en scène
what-if-chosen = Uw optie
what-if-options = Andere opties

act-question-open = open vraag
act-question-closed = gesloten vraag
act-reflect-simple = samenvatten
act-reflect = tussen de regels horen
act-affirm = benoemen wat lukt
act-seek = samen kiezen
act-emphasise = de keuze bij de klant leggen
act-inform = uitleg
act-duty = plichten uitleggen
act-persuade-allowed = advies na toestemming
act-persuade = advies
act-confront-soft = voorzichtig benoemen
act-confront-hard = hard confronteren
act-warn = waarschuwen
act-arrange = regelen voor de klant
act-together = samen doen
act-self = zelf laten doen
act-opening = breed beginnen
act-closing = afronden
act-interpret = tolk
act-teach-back = laten navertellen
