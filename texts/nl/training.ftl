# Zinnen van het werkblad en de nabespreking: wat een deelnemer leest. Eenvoudig Nederlands (B1).

# Werkblad
desk-week = Week { $week } van { $weeks } · maandag { $monday } · { $hours } voor klanten
desk-begin = { $title }
desk-keys = Antwoord met nummers. Typ ? voor hulp, of q om te stoppen. Wat u koos, blijft bewaard.
desk-stopped = U bent gestopt. Alles wat u koos, is bewaard. Ga verder met: klantreis exercise play { $file }
desk-resumed = U gaat verder waar u was.
desk-inbox = Postvak
desk-inbox-empty = Geen nieuwe berichten.
desk-clients = Mijn klanten
desk-tasks = Wie wacht op u
desk-tasks-none = Deze week wacht er niemand op u.
desk-task = { $name }: { $form }, nog { $left } minuten; wacht { $waits }
desk-client = { $name } · { $step } · Nederlands { $level } · { $contact }
desk-contact-none = nog geen gesprek
desk-contact = laatste gesprek { $weeks } geleden
desk-ask-plan = Voor wie maakt u tijd? Typ nummers op volgorde, "d 3" voor het dossier van klant 3, of "-" voor niemand:
desk-ask-none = Niemand krijgt nu uren. Enter om de week af te ronden:
desk-bad-number = Dat begrijp ik niet. Typ nummers uit de lijst, met een spatie ertussen.
desk-urgent = dringend
desk-held = Deze week
desk-held-came = { $name } kwam ({ $form })
desk-held-missed = { $name } kwam niet ({ $form })
desk-held-none = Deze week was er geen gesprek. Wie te weinig uren kreeg, staat volgende week hoger.
desk-not-enough = Uren die over zijn voor een lang gesprek, tellen mee in de volgende week.
desk-help-plan = Uren gaan naar de klanten in uw volgorde, tot ze op zijn. Een gesprek vindt plaats als het al zijn minuten heeft. Wie niet in uw lijst staat, wacht.
desk-help-talk = Kies het nummer van wat u zegt. Met 0 zegt u hier niets op. Daarna kunt u nog meer doen zolang er tijd is.

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
file-journal = Week { $week }: { $note }
file-own-words = In eigen woorden van de klant: { $words }
file-yes = ja
file-no = nee

# Gesprek
talk-with = Gesprek met { $name } ({ $form }) · nog { $minutes } minuten
talk-cue = U merkt iets op. Het lijkt te gaan over { $topic }.
talk-dilemma = Dilemma
talk-says = { $name } zegt:
talk-ask-option = Wat zegt u? Nummer (0 = ik zeg hier niets op):
talk-you = U:
talk-moves = Wat doet u nog in dit gesprek?
talk-ask-moves = Nummers op volgorde (Enter = afronden), samen hoogstens { $minutes } minuten:
talk-move = { $label } ({ $minutes } min)
talk-ask-topic = Waarover gaat de rest van het gesprek? Nummer (Enter = zoals het liep):
talk-ask-path = Welke weg naar werk komt in het plan? Nummer:
talk-ask-adjust = Past u het doel van het plan aan? Nummer (Enter = nee):
talk-ask-own-words = Het doel in de eigen woorden van de klant (Enter = leeg):
talk-ask-offer = Verwijst u door? Nummer (Enter = nee):
talk-ask-note = Eén regel voor het dossier (Enter = leeg):
talk-ask-guess = Wat denkt u dat er speelt? Nummer (Enter = weet ik niet):
talk-too-long = Dat duurt { $minutes } minuten, en u hebt er { $left }.
talk-free = Er is nu geen bijzonder moment. U bepaalt zelf wat u doet.

# Woorden
form-intake = intake
form-plan = plangesprek (PIP)
form-voortgang = voortgangsgesprek
form-telefoon = telefoon
form-huisbezoek = huisbezoek
form-crisis = crisis
form-maatregel = maatregel
form-driegesprek = driegesprek
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
inbox-guidance-missed = { $name } kwam niet op de afspraak (nu { $what } keer op rij).
inbox-household-child-born = { $name } heeft een kind gekregen.
inbox-household-childcare-began = Er is kinderopvang voor het kind van { $name }.
inbox-household-divorced = { $name } en de partner zijn uit elkaar.
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
exercise-new = Nieuwe oefening in { $file }, met toeval { $seed }.
debrief-written = De nabespreking staat in { $file }.
kind-exercise = oefening
kind-storylet = gespreksscène
