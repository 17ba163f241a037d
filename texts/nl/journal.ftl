# Het journaal, de samenvatting van de intake, het plan en één soort brief: Nederlands alleen.
# Alleen wat op dat moment bekend is. Gezondheid: beperkingen en hulp, nooit een diagnose.
# Wie iets toevoegt: een genummerde variant erbij is genoeg, de nummers lopen door vanaf 1.

# Wie
journal-Who-0 = Mevrouw
journal-Who-1 = Meneer
journal-who-0 = mevrouw
journal-who-1 = meneer
journal-They-0 = Zij
journal-They-1 = Hij
journal-they-0 = zij
journal-they-1 = hij
journal-their-0 = haar
journal-their-1 = zijn
journal-them-0 = haar
journal-them-1 = hem

# Woorden
journal-sector-0 = een andere sector
journal-sector-1 = de horeca
journal-sector-2 = een baan via het uitzendbureau
journal-sector-3 = de handel
journal-sector-4 = de industrie
journal-sector-5 = de dienstverlening
journal-track-0 = een opleiding
journal-track-1 = een mbo-opleiding op niveau 1 of 2
journal-track-2 = een mbo-opleiding op niveau 3 of 4
journal-track-3 = een opleiding in het hoger onderwijs
journal-schooling-0 = geen onderwijs of alleen basisonderwijs
journal-schooling-1 = middelbaar onderwijs
journal-schooling-2 = hoger onderwijs
journal-level-0 = nog onder A1
journal-level-1 = A1
journal-level-2 = A2
journal-level-3 = B1
journal-level-4 = B2
journal-level-5 = C1
journal-part-0 = spreken
journal-part-1 = luisteren
journal-part-2 = lezen
journal-part-3 = schrijven
journal-part-4 = kennis van de Nederlandse maatschappij
journal-part-5 = oriëntatie op de arbeidsmarkt
journal-form-intake = het intakegesprek
journal-form-plan = het gesprek over het plan
journal-form-progress = het voortgangsgesprek
journal-form-phone = de telefonische afspraak
journal-form-home-visit = het huisbezoek
journal-form-crisis = het spoedgesprek
journal-form-measure = het hoorgesprek
journal-form-three-party = het driegesprek
journal-form-letter = de brief
journal-children = { $children ->
    [one] één kind
   *[other] { $children } kinderen
}
journal-times = { $times ->
    [one] één keer
    [2] twee keer
    [3] drie keer
   *[other] { $times } keer
}
journal-join = { $one } en { $other }

# Aanbod, bij de naam uit de bibliotheek
journal-offer-application-training = de sollicitatietraining
journal-offer-empowerment-course = de empowermentcursus
journal-offer-jobcoach = de jobcoach
journal-offer-jobhunter = de jobhunter
journal-offer-matching-event = de matchingsbijeenkomst met werkgevers
journal-offer-next-step = het traject Next-step
journal-offer-pps-v = het praktijktraject met begeleiding
journal-offer-practical-dutch-lessons = de praktische taallessen
journal-offer-social-activation = de sociale activering
journal-offer-taalboost = de intensieve taaltraining
journal-offer-taster = de snuffelstage
journal-offer-tov = de taal- en oriëntatietraining
journal-offer-trial-placement = de proefplaatsing
journal-offer-volunteering-guided-dutch = het begeleide vrijwilligerswerk waar Nederlands wordt gesproken
journal-offer-volunteering-guided-other = het begeleide vrijwilligerswerk
journal-offer-volunteering-unguided-dutch = het vrijwilligerswerk waar Nederlands wordt gesproken
journal-offer-volunteering-unguided-other = het vrijwilligerswerk
journal-offer-wi2013-course-advised = de inburgeringscursus volgens advies
journal-offer-wi2013-course-own-choice = de zelfgekozen inburgeringscursus
journal-offer-work-culture-training = de training werkcultuur
journal-offer-work-experience-place = de werkervaringsplaats
journal-offer-unknown = een aanbod van de gemeente

# Zinnen over het vorige contact
journal-since-1 = Vorige contact was op { $date }.
journal-since-2 = We spraken elkaar voor het laatst op { $date }.
journal-since-3 = Het laatste contact in dit dossier dateert van { $date }.
journal-since-first-1 = Dit is de eerste keer dat we elkaar spreken.
journal-since-first-2 = Er was nog niet eerder contact.
journal-since-first-3 = Eerste contact; het dossier was nog leeg.
journal-since-new-1 = Eerste contact met mij; ik heb het dossier overgenomen en het vooraf gelezen.
journal-since-new-2 = Ik ben de nieuwe klantmanager en heb me voorgesteld.
journal-since-new-3 = Kennisgemaakt na de overdracht van het dossier door een collega.

# Zinnen over wat er sindsdien geregistreerd is
journal-news-1 = Nieuw in het dossier: { $news }.
journal-news-2 = Sindsdien geregistreerd: { $news }.
journal-news-3 = Besproken wat er is veranderd, te weten { $news }.
journal-news-4 = Aan de orde kwam: { $news }.
journal-news-none-1 = Er is sindsdien niets nieuws geregistreerd.
journal-news-none-2 = In het dossier is niets veranderd.
journal-news-none-3 = Geen wijzigingen in het dossier sinds de vorige keer.
journal-new-level = spreekniveau { $level } gehaald
journal-new-course = de inburgeringscursus is begonnen
journal-new-course-ended = de inburgeringscursus is afgelopen
journal-new-part = examenonderdeel { $part } gehaald
journal-new-part-failed = examenonderdeel { $part } nog niet gehaald
journal-new-exam = het inburgeringsexamen is helemaal gehaald
journal-new-duty = de inburgeringsplicht is vervallen
journal-new-extended = de inburgeringstermijn is verlengd
journal-new-job = een baan gevonden
journal-new-other-job = een andere baan
journal-new-renewed = het contract is verlengd
journal-new-permanent = een vast contract gekregen
journal-new-job-ended = de baan is gestopt
journal-new-search = klaar om naar werk te zoeken
journal-new-applied = bijstand aangevraagd
journal-new-bijstand = de bijstand is toegekend
journal-new-bijstand-left = de bijstand is beëindigd
journal-new-bijstand-left-work = uit de bijstand door werk
journal-new-family-came = het gezin is overgekomen
journal-new-birth = een kind geboren
journal-new-death = de partner is overleden
journal-new-divorce = de partners wonen niet meer samen
journal-new-childcare = de kinderopvang is begonnen
journal-new-enrolled = begonnen met een opleiding
journal-new-study-left = gestopt met de opleiding
journal-new-graduated = een diploma gehaald
journal-new-guide = er is een vrijwilliger die meeloopt
journal-new-step-done = de afgesproken stap is gezet
journal-new-measure = er is een maatregel genomen
journal-new-declined = { $offer } is niet passend bevonden
journal-new-waiting = op de wachtlijst voor { $offer }
journal-new-lapsed = van de wachtlijst voor { $offer } af
journal-new-attending = begonnen met { $offer }
journal-new-completed = klaar met { $offer }
journal-new-dropped-out = gestopt met { $offer }
journal-new-left = weg bij { $offer } vanwege iets anders

# Zinnen over werk en dagbesteding
journal-work-job-1 = { $Who } werkt sinds { $date } in { $sector }, { $hours } uur per week.
journal-work-job-2 = Aan het werk in { $sector } voor { $hours } uur per week, sinds { $date }.
journal-work-job-3 = Het werk in { $sector } loopt; het contract is { $hours } uur per week.
journal-work-agency-1 = { $Who } werkt sinds { $date } via het uitzendbureau, { $hours } uur per week.
journal-work-agency-2 = Aan het werk via een uitzendbureau voor { $hours } uur per week, sinds { $date }.
journal-work-agency-3 = Het uitzendwerk loopt; het contract is { $hours } uur per week.
journal-work-study-1 = { $Who } volgt { $track }.
journal-work-study-2 = De dagen zijn gevuld met { $track }.
journal-work-study-3 = School gaat voor: { $they } doet { $track }.
journal-work-offer-1 = { $Who } doet mee aan { $offer }.
journal-work-offer-2 = Op dit moment loopt { $offer }.
journal-work-offer-3 = Overdag is { $they } bezig met { $offer }.
journal-work-waits-1 = { $Who } staat op de wachtlijst voor { $offer }.
journal-work-waits-2 = Er is nog geen plek bij { $offer }; { $they } wacht.
journal-work-waits-3 = Het wachten is op een plek bij { $offer }.
journal-work-between-1 = { $Who } heeft eerder hier gewerkt en heeft nu geen baan.
journal-work-between-2 = Nu geen werk; werkervaring in Nederland is er wel.
journal-work-between-3 = Na een eerdere baan is { $they } op dit moment zonder werk.
journal-work-none-1 = Betaald werk heeft { $they } nog niet gehad in Nederland.
journal-work-none-2 = Er is op dit moment geen werk, opleiding of traject.
journal-work-none-3 = { $Who } heeft nog geen baan.

# Zinnen over taal en inburgering
journal-dutch-course-1 = Taal: spreekniveau { $level }, les voor { $hours } uur per week.
journal-dutch-course-2 = { $They } volgt { $hours } uur per week les; het spreekniveau is { $level }.
journal-dutch-course-3 = De cursus Nederlands loopt ({ $hours } uur per week); het niveau van spreken is { $level }.
journal-dutch-level-1 = Spreekniveau Nederlands: { $level }; er loopt geen cursus.
journal-dutch-level-2 = { $They } heeft nu geen les. Niveau van spreken is { $level }.
journal-dutch-level-3 = Geen taalles op dit moment; het spreekniveau is { $level }.
journal-dutch-done-1 = De inburgering is klaar; het niveau van spreken is { $level }.
journal-dutch-done-2 = Aan de inburgeringsplicht is voldaan. Spreekniveau { $level }.
journal-dutch-done-3 = Het inburgeringsexamen is gehaald; het spreekniveau is { $level }.
journal-dutch-lifted-1 = Inburgeren hoeft niet; het niveau van spreken is { $level }.
journal-dutch-lifted-2 = De inburgeringsplicht geldt hier niet meer. Spreekniveau: { $level }.
journal-dutch-lifted-3 = { $Who } hoeft geen inburgeringsexamen te doen; niveau van spreken is { $level }.

# Zinnen over thuis
journal-home-family-1 = Thuis: een partner en { $children }.
journal-home-family-2 = Het gezin bestaat uit twee ouders en { $children }.
journal-home-family-3 = { $Who } woont met partner en { $children }.
journal-home-children-1 = { $Who } zorgt alleen voor { $children }.
journal-home-children-2 = Thuis { $children }, zonder tweede ouder in huis.
journal-home-children-3 = Alleenstaande ouder met { $children }.
journal-home-partner-1 = { $Who } woont samen met een partner, zonder kinderen in huis.
journal-home-partner-2 = Thuis is er een partner; geen kinderen.
journal-home-partner-3 = Het huishouden telt twee volwassenen.
journal-home-alone-1 = { $Who } woont alleen.
journal-home-alone-2 = Een huishouden van één persoon.
journal-home-alone-3 = { $They } is alleenstaand, er wonen geen kinderen in huis.

# Zinnen over wat verteld is; nooit meer dan dat
journal-told-mind-1 = { $Who } vertelt dat { $they } zich moeilijk lang kan concentreren en snel moe is.
journal-told-mind-2 = Volgens { $them } zelf is de belastbaarheid op dit moment beperkt; rust en regelmaat helpen.
journal-told-mind-3 = { $They } geeft aan dat drukte zwaar valt. Samen kijken wat wel kan.
journal-told-mind-4 = Over de gezondheid was { $who } open: een volle dag is nu te veel.
journal-told-debt-1 = { $Who } heeft verteld dat er schulden zijn.
journal-told-debt-2 = Geldzorgen zijn bekend; { $they } heeft ze zelf op tafel gelegd.
journal-told-debt-3 = Er zijn rekeningen die { $they } niet kan betalen, zegt { $who }.
journal-told-family-1 = { $Who } maakt zich zorgen om de familie en zegt dat dat veel aandacht vraagt.
journal-told-family-2 = De familie houdt { $them } bezig; dat heeft { $they } verteld.
journal-told-family-3 = { $They } zegt dat de situatie thuis of bij familie nu voorgaat.
journal-told-hint-1 = { $Who } liet merken dat er meer speelt; daar is ruimte voor gegeven, zonder door te vragen.
journal-told-hint-2 = Tussen de regels klonk een zorg. Ik laat de deur open.
journal-told-hint-3 = { $They } noemde kort dat niet alles loopt. Meer wil { $they } er nu niet over kwijt.
journal-told-none-1 = Zorgen zijn niet genoemd.
journal-told-none-2 = Op de vraag hoe het gaat, antwoordt { $they } dat het gaat.
journal-told-none-3 = Er kwamen geen bijzonderheden ter sprake.

# Zinnen over het plan
journal-plan-droombaan-1 = Het plan van { $date } richt zich op het werk dat { $they } echt wil.
journal-plan-droombaan-2 = In het plan (sinds { $date }) staat { $their } eigen beroepswens voorop.
journal-plan-droombaan-3 = Richting volgens het plan: het werk van { $their } keuze, sinds { $date }.
journal-plan-broodbaan-1 = Het plan van { $date }: eerst werk dat nu haalbaar is, daarna de volgende stap.
journal-plan-broodbaan-2 = Sinds { $date } is de afspraak: nu een haalbare baan, later het werk van { $their } voorkeur.
journal-plan-broodbaan-3 = Volgens het plan (van { $date }) is een baan binnen bereik de eerste stap.
journal-plan-shortest-1 = Het plan van { $date } gaat uit van de kortste weg naar betaald werk.
journal-plan-shortest-2 = Sinds { $date } is snel betaald werk het doel in het plan.
journal-plan-shortest-3 = Doel volgens het plan, van { $date }: zo vlug mogelijk betaald werk.
journal-plan-none-1 = Een plan is er nog niet.
journal-plan-none-2 = Het persoonlijk plan moet nog gemaakt worden.
journal-plan-none-3 = Er ligt nog geen plan vast.

# Het journaal: voortgangsgesprek op kantoor
note-progress-1 = Voortgangsgesprek op kantoor, { $minutes } minuten. { $since } { $news } { $work } { $dutch } Met { $who } teruggekeken op de afgelopen weken en vooruitgekeken naar de komende. { $told }
note-progress-2 = Eerst gevraagd wat { $they } zelf wilde bespreken, daarna het dossier doorgelopen. { $work } { $plan } { $news } { $told }
note-progress-3 = Stand van zaken besproken. { $dutch } { $home } { $work } Samengevat wat ik hoorde en nagegaan of ik het goed begrepen had; dat was zo. { $plan }
note-progress-4 = { $since } Vandaag stilgestaan bij wat lukt en wat niet. { $news } { $told } { $Who } kent de weg naar mij tussen twee afspraken door. { $dutch }
note-progress-5 = Gesprek over de voortgang van het plan. { $plan } { $work } We hebben per onderdeel besproken waar { $who } staat en wie wat doet. { $news }
note-progress-6 = Kort van stof, wel een goed gesprek. { $work } { $told } { $since } De afspraken in het dossier kloppen nog en blijven staan. { $dutch }
note-progress-7 = Aan tafel met { $who }: { $minutes } minuten, inclusief verslag. { $home } { $news } Ik heb uitgelegd welke rechten en plichten nu gelden en gecontroleerd of dat duidelijk was. { $plan }
note-progress-8 = { $dutch } Daarom rustig gesproken en belangrijke woorden opgeschreven. { $news } { $work } Aan het eind heeft { $who } in eigen woorden herhaald wat we bespraken.
note-progress-9 = { $since } { $told } De rest van het gesprek ging over werk en dagbesteding. { $work } { $plan } Verslag is met { $them } gedeeld.
note-progress-10 = Reguliere afspraak. Agenda vooraf: taal, werk, thuis. { $dutch } { $work } { $home } Alle drie de punten zijn aan bod gekomen binnen { $minutes } minuten. { $news }
note-progress-11 = Begonnen met een compliment voor de inzet; komen opdagen is ook werk. { $news } { $plan } Vervolgens gevraagd welke hulp { $who } van ons verwacht. { $told } { $work }
note-progress-12 = { $home } { $told } Dat weegt mee bij wat we van { $them } vragen. Verder gesproken over de dagen zoals ze nu zijn. { $work } { $dutch } { $since }

# Het journaal: aan de telefoon
note-phone-1 = Gebeld. { $since } { $news } { $work } { $Who } stond me te woord en had genoeg aan een kort gesprek van { $minutes } minuten.
note-phone-2 = Telefonisch contact om bij te praten. { $work } { $told } Bellen ging goed; voor ingewikkelde zaken maken we liever een afspraak op kantoor. { $dutch }
note-phone-3 = { $Who } opgebeld voor een update. { $news } { $plan } { $They } had geen vragen die vandaag nog beantwoord moesten worden.
note-phone-4 = Belafspraak nagekomen door beide kanten. { $dutch } { $news } Langzaam gesproken en het belangrijkste aan het slot herhaald. { $since }
note-phone-5 = Even gebeld om de vinger aan de pols te houden. { $work } { $home } Dat kostte { $minutes } minuten met het vastleggen erbij. { $news }
note-phone-6 = { $since } Aan de lijn verteld waarom ik bel en hoe lang het zou duren. { $told } { $work } Het dossier is bijgewerkt.

# Het journaal: bij de klant thuis
note-home-visit-1 = Huisbezoek, vooraf aangekondigd. Vriendelijk ontvangen. { $home } { $told } Thuis praat het anders dan op kantoor; daar was vandaag tijd voor. { $news }
note-home-visit-2 = Bij { $who } thuis langs geweest. { $home } { $work } Ik was te gast en heb me zo gedragen. { $dutch }
note-home-visit-3 = { $since } Deze keer ben ik naar { $them } toe gegaan. { $told } { $news } Het bezoek duurde met de reistijd { $minutes } minuten.
note-home-visit-4 = Bezoek aan huis om een beter beeld te krijgen van het dagelijks leven. { $home } { $dutch } { $plan } Meer tijd dan op kantoor, en minder formeel.
note-home-visit-5 = Aan de keukentafel gesproken over wat er speelt. { $told } { $work } Ik heb niets genoteerd zonder het eerst te vragen. { $since }
note-home-visit-6 = { $news } Reden om op huisbezoek te gaan: rustig de tijd nemen. { $home } { $plan } Na { $minutes } minuten afgerond.

# Het journaal: spoed
note-crisis-1 = Spoedgesprek. Andere afspraken van vandaag verzet. { $told } { $home } Eerst geluisterd, pas daarna geregeld wat geregeld moest worden.
note-crisis-2 = { $Who } had direct hulp nodig; dezelfde dag gesproken, { $minutes } minuten. { $since } { $told } Het plan ligt even stil, de begeleiding niet. { $work }
note-crisis-3 = Met voorrang ingepland vanwege een urgente situatie. { $home } { $told } We hebben op een rij gezet wat vandaag moet en wat kan wachten.
note-crisis-4 = Onverwacht contact buiten de agenda om. { $told } { $news } { $Who } wist niet bij wie { $they } terecht kon; dat weet { $they } nu wel.
note-crisis-5 = { $since } Vandaag ging het om iets dat geen uitstel verdroeg. { $home } { $told } Rust gebracht door één ding tegelijk te doen.
note-crisis-6 = Crisiscontact. Alleen het nodige vastgelegd, uit respect voor { $who }. { $told } De gewone onderwerpen komen een andere keer weer aan bod. { $plan }

# Het journaal: met een derde aan tafel
note-three-party-1 = Driegesprek. { $Who }, een derde partij en ik zaten samen aan tafel. { $work } { $plan } Iedereen weet nu hetzelfde, dat scheelt { $them } een verhaal dat { $they } vaker moet vertellen.
note-three-party-2 = Overleg met { $who } erbij, niet over { $them } heen. { $news } { $dutch } Rollen verdeeld tussen de aanwezigen, in { $minutes } minuten.
note-three-party-3 = Met z'n drieën gesproken. { $since } { $work } { $Who } heeft als eerste het woord gekregen en de onderwerpen gekozen. { $plan }
note-three-party-4 = Gezamenlijke afspraak met een partner uit de keten. { $plan } { $dutch } Wat de ander mag weten, is vooraf met { $who } afgestemd. { $news }
note-three-party-5 = { $work } Daarover vandaag een gesprek met alle betrokkenen. { $news } Ieder heeft gezegd wat er van de ander nodig is. { $home }
note-three-party-6 = Warm contact gelegd: { $who }, de andere partij en de gemeente. { $dutch } { $work } { $told } Duur { $minutes } minuten.

# Het journaal: een brief in plaats van een gesprek
note-letter-1 = Brief gestuurd in plaats van een gesprek. { $plan } Of alles is begrepen, blijkt pas bij het volgende contact.
note-letter-2 = { $Who } schriftelijk laten weten hoe het ervoor staat. { $work } Een antwoord is niet gevraagd, wel mag { $they } altijd bellen.
note-letter-3 = Vandaag op papier verder, { $minutes } minuten. { $dutch } De zinnen daarom kort gehouden. { $news }
note-letter-4 = Geen afspraak deze keer, wel post. { $since } { $plan } Het nummer van de klantmanager staat er groot onder.
note-letter-5 = { $news } Dat was aanleiding voor een korte brief met de volgende stap. { $home }
note-letter-6 = Stand van zaken per brief verstuurd aan { $who }. { $work } { $plan } Op deze manier komt er niets terug, dus snel weer spreken.

# Het journaal: horen voor een maatregel
note-measure-1 = Hoorgesprek. Uitgelegd waarom de gemeente een maatregel overweegt en { $them } gevraagd naar { $their } kant van het verhaal. In totaal is { $they } { $times } niet verschenen. { $told }
note-measure-2 = { $Who } gehoord voordat er een besluit valt. Gemiste afspraken in dit dossier: { $times }. { $home } { $work } De mogelijkheid van bezwaar is toegelicht.
note-measure-3 = Gesprek in het kader van de Participatiewet. { $since } { $told } Vastgelegd dat een afspraak { $times } niet doorging zonder dat { $who } er was.
note-measure-4 = Vandaag wederhoor toegepast, { $minutes } minuten. { $dutch } Daarom de brief zin voor zin doorgenomen. Aantal keren afwezig: { $times }. { $news }
note-measure-5 = Voorgenomen maatregel besproken. { $work } { $plan } { $Who } kreeg de ruimte om uit te leggen wat er achter het wegblijven ({ $times }) zat. { $told }
note-measure-6 = { $home } Tegen die achtergrond gesproken over { $times } niet verschijnen en wat dat voor de uitkering betekent. Toon: helder, zonder verwijt. { $since }

# Het journaal: gesprek over het plan
note-plan-1 = Plangesprek. { $news } { $plan } De tekst van het plan is aparte bijlage bij dit journaal; { $who } heeft getekend na uitleg. { $dutch }
note-plan-2 = Samen het persoonlijk plan opgesteld, { $minutes } minuten. { $home } { $work } { $plan } Eerst de wens van { $who }, daarna pas het aanbod.
note-plan-3 = { $since } Doel van vandaag: het plan vastleggen. { $plan } { $told } Daarmee is bij de planning rekening gehouden.
note-plan-4 = Het plan in gewone taal doorgesproken voordat er een handtekening werd gevraagd. { $dutch } { $plan } { $work }
note-plan-5 = Aan het plan gewerkt met { $who } als schrijver en mij als vragensteller. { $plan } { $home } { $news }
note-plan-6 = Afspraken op papier gezet. { $plan } { $told } { $Who } heeft een eigen exemplaar meegekregen; een kopie zit in het dossier.

# Het journaal: niet gekomen
note-missed-1 = Geplande afspraak ({ $form }) ging niet door: { $who } was er niet. Dat is nu { $row } achter elkaar. Een reden is mij niet bekend; brief verstuurd.
note-missed-2 = Niet verschenen. Het gaat om { $form }. { $since } Ik trek geen conclusie voordat ik { $them } gesproken heb. Uitnodiging om te bellen gaat per post.
note-missed-3 = { $Who } tevergeefs verwacht voor { $form }. { $work } { $home } Wegblijven, { $row } op rij, kan van alles betekenen; ik vraag het na.
note-missed-4 = Geen contact gekregen. Bedoeld was { $form }. Teller van gemiste afspraken op rij: { $row }. { $dutch } Daarom is de brief in korte zinnen geschreven.
note-missed-5 = Afwezig zonder dat er een bericht in het dossier staat. { $since } Opnieuw te plannen: { $form }. { $plan }
note-missed-6 = De tijd voor { $form } is gebruikt voor dossierwerk, want { $who } kwam niet. { $plan } Zo liep het nu { $row } op rij mis.

# De samenvatting van de intake
intake-1 = Samenvatting intake ({ $minutes } minuten). { $Who } is { $age } jaar en kwam op { $arrived } naar Nederland{ $how }. Onderwijs in het land van herkomst: { $schooling }. { $housed } { $home } { $dutch } { $work } { $told } Dit beeld is een begin; het groeit met ieder contact.
intake-2 = Kennismaking en intake in één gesprek. Eerst verteld wat een klantmanager doet en wat er met de gegevens gebeurt. { $home } { $housed } { $Who } ({ $age } jaar) heeft { $schooling } gehad. { $dutch } { $told } In Nederland sinds { $arrived }{ $how }.
intake-3 = { $housed } Sinds { $arrived } in Nederland{ $how }. { $Who } vertelde over school vroeger, { $schooling }, en over het leven nu. { $home } { $work } { $dutch } Leeftijd: { $age }. Onderwerpen die pijn doen hoefden vandaag niet. { $told }
intake-4 = Brede intake. Leefgebied wonen: { $housed } Leefgebied gezin: { $home } Leefgebied taal: { $dutch } Leefgebied werk: { $work } Vooropleiding: { $schooling }. Welzijn, voor zover verteld: { $told } Leeftijd { $age } jaar; aankomst { $arrived }{ $how }. Duur: { $minutes } minuten.
intake-5 = Vandaag maakte ik kennis met { $who }, { $age } jaar. { $They } nam de tijd om te vertellen en ik om te luisteren. { $told } { $home } Naar school geweest: { $schooling }. { $dutch } { $housed } Datum van aankomst is { $arrived }{ $how }. { $work }
intake-6 = Eerste verslag in dit dossier. Wat we weten: aankomst op { $arrived }{ $how }, { $age } jaar oud, { $schooling } als achtergrond. Wat we hoorden: { $told } Waar { $who } staat: { $dutch } { $work } Hoe { $they } woont: { $housed } { $home }
intake-7 = Intakegesprek gehouden op { $today }. { $dutch } Het tempo is daarop aangepast. Over vroeger: { $schooling }. { $housed } { $home } Over gezondheid en zorgen: { $told } { $work } Geboren { $age } jaar geleden, hier vanaf { $arrived }{ $how }.
intake-8 = De intake in het kort. Persoon: { $who }, { $age } jaar. Weg hierheen: aangekomen { $arrived }{ $how }. Huis: { $housed } Thuis: { $home } School: { $schooling }. Nederlands: { $dutch } Nu: { $work } Zelf genoemd: { $told } Tijd besteed, verslag inbegrepen: { $minutes } minuten.
intake-9 = Doel van het gesprek was elkaar leren kennen, niet alles meteen regelen. { $work } { $dutch } Met { $schooling } en { $age } levensjaren brengt { $who } meer mee dan een formulier laat zien. { $home } { $told } { $housed } Aankomst in Nederland: { $arrived }{ $how }.
intake-10 = { $Who } kwam naar kantoor voor de intake. Samen een tijdlijn getekend: { $arrived } aankomst{ $how }, daarna de stappen tot vandaag. { $housed } Links op het vel { $their } opleiding ({ $schooling }), rechts het gezin. { $home } { $dutch } { $told } Leeftijd bij intake: { $age }.
intake-11 = Verslag van de intake, met { $who } nagelopen. { $told } { $home } { $housed } Opleiding in het herkomstland was { $schooling }. { $dutch } { $work } Leeftijd { $age }. In het land gekomen op { $arrived }{ $how }.
intake-12 = Na { $minutes } minuten is dit het eerste beeld. Sterk: { $they } kwam, vroeg door en dacht mee. Achtergrond: { $schooling }, { $age } jaar, in Nederland vanaf { $arrived }{ $how }. { $housed } { $work } { $home } Aandacht vraagt: { $told } { $dutch }

# Het plan
plan-text-1 = Persoonlijk plan, versie { $version }, { $date }. Waar sta ik nu? { $work } { $dutch } Waar ga ik heen? { $goal } Wat neem ik mee? { $home } { $told } Gezette stappen tot nu toe: { $steps }.
plan-text-2 = { $goal } Dat is de kern van dit plan van { $date }. Het uitgangspunt: { $dutch } { $work } { $home } Dit is versie { $version } van het plan. Past het niet meer, dan passen we het plan aan en niet { $who }.
plan-text-3 = Plan inburgering en participatie. Opgesteld met { $who } op { $date }. Taal. { $dutch } Werk. { $work } Richting. { $goal } Omstandigheden waarmee rekening wordt gehouden. { $home } { $told } Dit is versie { $version }.
plan-text-4 = Op { $date } spraken { $who } en de klantmanager het volgende af. Het doel: { $goal } De weg erheen gaat in stappen; er zijn er nu { $steps } gezet. { $dutch } { $work } Aan beide kanten geldt: zeggen wat je doet. (versie { $version })
plan-text-5 = Wat { $who } wil, in { $their } volgorde. Eerst: { $goal } De taal hoort daarbij. { $dutch } Ook thuis telt mee. { $home } Wat de gemeente doet: begeleiden, uitleggen, op tijd reageren. Vastgelegd { $date }, versie { $version }, { $steps } stappen gedaan.
plan-text-6 = Dit is versie { $version } van het plan; een latere versie komt ervoor in de plaats. { $goal } Vertrekpunt op { $date }: { $work } { $dutch } Wat meespeelt voor { $who }: { $told } Het aantal afgeronde stappen staat op { $steps }.
plan-text-7 = Dit plan begint bij het dagelijks leven. { $home } { $work } Daar past het volgende doel bij. { $goal } Om daar te komen is Nederlands nodig. { $dutch } Datum { $date }; versienummer { $version }.
plan-text-8 = Doel van { $who }: { $goal } Tussenstand bij het opstellen ({ $date }): { $steps } stappen. { $dutch } { $home } Beide partijen kunnen om een gesprek vragen als het plan knelt. Nummer van deze versie: { $version }.
plan-text-9 = Opgemaakt { $date }. { $dutch } { $work } Van daaruit kiezen we deze route. { $goal } Rekening houden met: { $told } { $home } Wijzigen kan altijd in overleg; dit is versie { $version }.
plan-text-10 = Het plan op één bladzijde. Nu: { $work } Straks: { $goal } Onderweg: { $dutch } Steun en zorg: { $home } { $told } Ondertekend op { $date } als versie { $version }; stappen achter de rug: { $steps }.
plan-text-11 = { $Who } en ik hebben gezocht naar een richting die vol te houden is. { $told } { $home } Die richting werd: { $goal } Taal loopt mee. { $dutch } Getekend { $date }, versie { $version }.
plan-text-12 = Afspraken tussen de gemeente en { $who }, in gewone woorden. 1. { $goal } 2. Nederlands blijft nodig. { $dutch } 3. Wat er al is, telt. { $work } 4. Wat zwaar is, mag gezegd worden. { $told } Aldus vastgelegd op { $date } (versie { $version }).
plan-goal-droombaan-1 = Toewerken naar het beroep waar { $they } zelf voor kiest.
plan-goal-droombaan-2 = Werk vinden dat past bij de eigen wens, ook als dat langer duurt.
plan-goal-droombaan-3 = De eigen beroepswens is het doel; de stappen volgen daaruit.
plan-goal-broodbaan-1 = Eerst een baan die nu haalbaar is, en daarna doorgroeien naar het werk van { $their } voorkeur.
plan-goal-broodbaan-2 = Nu aan de slag in werk binnen bereik, met de eigen wens als volgende stap.
plan-goal-broodbaan-3 = Beginnen met haalbaar werk en van daaruit verder bouwen.
plan-goal-shortest-1 = Zo snel mogelijk betaald werk vinden.
plan-goal-shortest-2 = Langs de kortste weg aan betaald werk komen.
plan-goal-shortest-3 = Betaald werk, in welke sector dan ook, op korte termijn.

# Waar iemand woont, bij de intake
intake-housed-1 = Een eigen woning in de gemeente heeft { $they } sinds { $date }.
intake-housed-2 = Sinds { $date } woont { $they } in de gemeente.
intake-housed-3 = De sleutel van de woning kwam op { $date }.
intake-azc-1 = { $Who } woont nog in de opvang en wacht op een woning.
intake-azc-2 = Een eigen woning is er nog niet; { $they } verblijft in het azc.
intake-azc-3 = Het gesprek vond plaats terwijl { $they } nog in de opvang woont.
intake-how-asylum = {""}
intake-how-follower = , als nareizend gezinslid

# De brief na een gemiste afspraak, op B1
letter-head = SYNTHETISCHE BRIEF – deze persoon bestaat niet ({ $mark })
letter-missed-1 = Geachte { $who },{ $line }Op { $date } hadden wij een afspraak. Het ging om { $form }. U was er niet. Wij maken ons geen zorgen over de reden, maar wij willen u graag spreken. Wilt u ons bellen voor een nieuwe afspraak? Met vriendelijke groet, uw klantmanager
letter-missed-2 = Beste { $who },{ $line }Wij hebben elkaar gemist: { $form } van { $date } ging niet door. Er kan van alles gebeurd zijn. Bel ons als u hulp nodig heeft om te komen, bijvoorbeeld bij reizen of oppas. Dan zoeken we samen een dag die wel past.{ $line }Hartelijke groet van uw klantmanager
letter-missed-3 = Geachte { $who },{ $line }U heeft { $row } achter elkaar een afspraak gemist. De laatste keer was op { $date }. Begrijpt u onze brieven niet goed? Kom dan langs bij de balie. Een medewerker legt het uit. U kunt daar ook meteen een nieuwe tijd kiezen.{ $line }Groeten, de klantmanager
letter-missed-4 = Dag { $who },{ $line }Deze brief gaat over { $date }. Wij wachtten op u voor { $form }. Misschien kwam onze uitnodiging te laat. Misschien was er iets met uw gezondheid of uw kinderen. Vertel het ons gerust. Wat u vertelt, behandelen wij met zorg.{ $line }Tot ziens, uw klantmanager
letter-missed-5 = Geachte { $who },{ $line }Waarom krijgt u deze brief? Omdat { $form } op { $date } niet is doorgegaan. Wat moet u doen? Neem deze week contact op met uw klantmanager. Wat gebeurt er daarna? U krijgt een nieuwe datum. Lukt telefoneren niet, dan mag iemand anders voor u bellen.
letter-missed-6 = Beste { $who },{ $line }Wij nodigen u opnieuw uit. De afspraak van { $date } ({ $form }) staat bij ons als gemist. Die afspraak helpt u bij uw plan. Daarom vinden wij het belangrijk dat u komt. Kunt u op vaste dagen niet vanwege les of werk? Geef die dagen dan door.
letter-missed-7 = Geachte { $who },{ $line }Het is niet gelukt om u te ontmoeten op { $date }. Volgens ons rooster was { $form } gepland. Staat dat anders in uw agenda? Dan hebben wij misschien een fout gemaakt. Laat het weten, dan zetten wij het recht. Wij horen graag van u.
letter-missed-8 = Beste { $who },{ $line }Begeleiding werkt alleen als wij elkaar af en toe spreken. Op { $date } was dat niet mogelijk, want u kwam niet naar { $form }. Eén keer missen heeft geen gevolgen als u het ons uitlegt. Blijft u vaker weg, dan moeten wij erover praten wat dat betekent. Bel vandaag nog, dan is het snel opgelost.
letter-missed-9 = Geachte { $who },{ $line }Uw klantmanager zat op { $date } klaar voor { $form }. Helaas zonder u. Sommige mensen vinden een gesprek bij de gemeente spannend. Dat mag. U mag een vriend, een familielid of een vrijwilliger meenemen. Een tolk is ook mogelijk. Zegt u maar wat u prettig vindt.
letter-missed-10 = Beste { $who },{ $line }Kort bericht: gemist op { $date }, { $form }, { $row } op rij. Graag reageren. Dat kan met een telefoontje, een bericht of aan het loket. U hoeft geen reden op papier te zetten. Samen kiezen we een moment.
letter-missed-11 = Geachte { $who },{ $line }Wij schrijven u omdat wij u niet gesproken hebben. Gepland was { $form }, en wel op { $date }. Soms is een andere plek beter dan het kantoor: bij u thuis, op school of in de bibliotheek. Vraag er gerust naar. Uw klantmanager past de afspraak dan aan.
letter-missed-12 = Beste { $who },{ $line }Op { $date } bleef uw stoel leeg bij { $form }. Is uw adres of telefoonnummer veranderd? Geef het nieuwe door, anders bereikt onze post u niet. Is er iets anders aan de hand, dan denken wij mee. Wacht niet te lang: hoe eerder we praten, hoe beter.
