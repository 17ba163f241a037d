# Sentences of the desk and the debrief: what a trainee reads.


# Desk
desk-week = Week { $week } of { $weeks } · Monday { $monday } · { $hours } for clients
desk-hours = { $hours } hours
desk-keys = Answer with numbers. Type ? for help, or q to stop. What you chose is kept.
desk-stopped = You stopped. Everything you chose is kept. Go on with: klantreis exercise play { $file }
desk-resumed = You go on with { $title } in { $file }, week { $week } of { $weeks }. To begin anew, name a file that is not there yet.
desk-inbox = Inbox
desk-inbox-empty = No new messages.
desk-clients = My clients
desk-tasks = Who waits for you
desk-tasks-none = Nobody waits for you this week.
desk-task = { $name }: { $form }, { $left } minutes to go; has waited { $waits }
desk-task-new = { $name }: { $form }, { $left } minutes to go; new this week
desk-task-forms = can also be, with the minutes: { $forms }
desk-letters = Another form? Put the letter right behind the number, such as { $example }. { $forms }.
desk-client = { $name } · { $step } · Dutch { $level } · { $contact }
desk-contact-none = no talk yet
desk-contact = last talk { $weeks } ago
desk-ask-plan = For whom do you make time? Type numbers in order, "d 3" for the file of client 3, or "-" for nobody:
desk-ask-none = Nobody can get hours now. Enter to end the week:
desk-bad-number = I do not understand that. Type numbers from the list, with a space between them.
desk-bad-form = With { $name } that form is not possible now. Look which letters stand with the number.
desk-urgent = urgent
desk-held = This week
desk-held-came = { $name } came ({ $form })
desk-held-missed = { $name } did not come ({ $form })
desk-held-letter = Letter to { $name }
desk-held-intervisie = Intervisie about { $name }
desk-held-none = Nobody was met this week. Who got too few hours stands higher next week.
desk-not-enough = Hours left over for a long talk count in the next week.
desk-help-plan = Hours go to clients in your order until there are none. A talk takes place when it has all its minutes. Who is not in your list waits. Sometimes you can choose another form. With "2 5t" client 2 comes first, and you call client 5. For a letter or intervisie nobody has to come. Intake, plan talk, crisis and measure keep their form. A talk that you gave minutes to keeps its form too.
desk-help-talk = Choose the number of what you say. With 0 you say nothing to this. With d you see the file: what fits depends on this client. After that you can do more while there is time.

# File
file-title = File of { $name }
file-person = { $sex }, { $age } years, schooling { $schooling }
file-woman = woman
file-man = man
file-family = Partner: { $partner }. Children below 4 years: { $children }.
file-no-partner = none
file-language = Dutch: { $level }. Course begun: { $course }.
file-work = Work: { $works }. School: { $studies }.
file-home = Own home for { $weeks }.
file-home-none = No own home yet.
file-contacts = Talks: { $contacts }, { $minutes } minutes together. Did not come, in a row: { $missed }.
file-plan = Plan (PIP): { $path }, signed { $weeks } ago.
file-plan-none = No plan (PIP) yet.
file-told = Told about { $topic }: { $much }.
file-told-none = The client has told you nothing special about health, money and family.
file-places = Takes part in: { $places }.
file-sent-on = Sent on to: { $places }.
file-journal = Week { $week }: { $note }
file-own-words = In the client's own words: { $words }
file-yes = yes
file-no = no

# Talk
talk-with = Talk with { $name } ({ $form }) · { $minutes } minutes left
talk-letter = Letter to { $name } · { $minutes } minutes left
talk-cue = You notice something. It seems to be about { $topic }.
talk-cue-beside = At the beginning you noticed something. It seemed to be about { $topic }. Now the talk is about something else.
talk-cue-left = You noticed something earlier. It seemed to be about { $topic }. Do you want to take it up? Then do one more thing in this talk, and choose this topic.
talk-dilemma = Dilemma
talk-says = { $name } says:
talk-ask-option = What do you say? Number (0 = I say nothing to this, d = file):
talk-you = You:
talk-moves = What else do you do in this talk?
talk-moves-letter = What do you put in the letter?
talk-ask-moves = Numbers in order (Enter = end), { $minutes } minutes together at most:
talk-move = { $label } ({ $minutes } min)
talk-ask-topic = What is the rest of the talk about? Number (Enter = as it went):
talk-ask-topic-letter = What is the letter about? Number (Enter = as it went):
talk-ask-path = Which way to work stands in the plan? Number:
talk-ask-adjust = Do you adjust the goal of the plan? Number (Enter = no):
talk-ask-route = Which learning route stands in the plan? Number (Enter = by the test):
talk-ask-route-again = Do you choose another learning route? Number (Enter = no):
talk-ask-route-why = This route goes against the test. We advise against that without a good reason. Why do you choose it?
route-b1 = B1-route: Dutch at level B1, and work
route-onderwijs = Education route: to a course of the regular schools
route-z = Z-route: lessons and participation, without an exam
route-advice-none = Leerbaarheidstoets: not done yet.
route-advice-b1 = Leerbaarheidstoets: the B1-route is within reach. Then the Z-route does not fit.
route-advice-z = Leerbaarheidstoets: the B1-route is not within reach. Then the Z-route fits.
talk-ask-own-words = The goal in the client's own words (Enter = empty):
talk-ask-offer = Do you refer to an offer? Number (Enter = no):
talk-ask-place = To whom on the social map do you send the client on? Number (Enter = nobody):
talk-beside-map = Do you send the client on to the social map later? That takes time too. Keep this shorter then: { $minutes } minutes at most.
talk-ask-measure = The client often did not come. What do you do? Number:
talk-ask-note = One line for the file (Enter = empty):
talk-ask-guess = What do you think goes on? Number (Enter = I do not know):
talk-too-long = That takes { $minutes } minutes, and you have { $left }.
talk-effects = Looking back. Intended: { $intended } Unintended: { $unintended }
talk-free = There is no special moment now. You decide what you do.
talk-free-letter = Nobody answers in a letter. You decide what it says.

# Words
form-intake = intake
form-plan = plan talk (PIP)
form-voortgang = progress talk
form-telefoon = phone call
form-huisbezoek = home visit
form-crisis = crisis
form-maatregel = measure
form-driegesprek = talk with a third party
form-brief = letter
form-intervisie = intervisie (talk with colleagues)
place-hulp = care for the mind, by way of the general practitioner
place-schuldhulp = help with debts
place-kinderopvang = somebody who helps to find childcare
place-vrijwilliger = a volunteer who helps
measure-maatregel = a measure: the client gets less benefit
measure-waarschuwing = no measure, but a formal warning
measure-gesprek = no measure, only this talk
topic-werk = work
topic-taal = language
topic-plan = the plan
topic-geld = money
topic-wonen = housing
topic-gezin = family
topic-kinderopvang = childcare
topic-discriminatie = discrimination
topic-gezondheid = health
topic-niets = nothing special
schooling-laag = low
schooling-midden = middle
schooling-hoog = high
step-before = not begun
step-intake = intake
step-orientation = orientation
step-activation = activation
step-matching = matching
step-aftercare = aftercare
path-droombaan = The work that the client hopes for (dream job)
path-broodbaan = Work within reach, with the dream job as the next step
path-shortest = The shortest way to paid work
told-hint = a little
told-partly = a part
told-fully = the whole story

# Inbox
inbox-arrival-housed = { $name } has an own home.
inbox-education-enrolled = { $name } began at a school.
inbox-education-graduated = { $name } got a diploma.
inbox-education-left = { $name } left the school.
inbox-guidance-measure-taken = A measure was taken on the benefit of { $name }.
inbox-guidance-missed = { $name } did not come to the appointment ({ $what } in a row now).
inbox-guidance-sent-on = { $name } was sent on to { $what ->
    [hulp] care for the mind. There is a queue
    [schuldhulp] help with debts
    [kinderopvang] somebody who helps to find childcare
   *[vrijwilliger] a volunteer
 }.
inbox-guidance-talked-over = You talked over the case of { $name } with colleagues for { $what } minutes.
inbox-guidance-warned = { $name } was given a formal warning.
inbox-household-child-born = { $name } had a child.
inbox-household-childcare-began = There is childcare for the child of { $name }.
inbox-household-divorced = { $name } and the partner have parted.
inbox-household-died = { $name } has died.
inbox-household-widowed = The partner of { $name } has died.
inbox-household-family-came = The family of { $name } has come to the Netherlands.
inbox-labour-job-began = { $name } found work for { $what } hours a week.
inbox-labour-job-ended = The work of { $name } has ended.
inbox-language-course-began = { $name } began the course of Dutch.
inbox-language-course-ended = The course of Dutch of { $name } has ended.
inbox-language-level-reached = The language school writes: { $name } now speaks at level { $what }.
inbox-law-exam-passed = { $name } passed all parts of the exam.
inbox-law-extended = DUO gives { $name } more time for the inburgering.
inbox-law-part-failed = { $name } failed a part of the exam.
inbox-law-part-passed = { $name } passed a part of the exam.
inbox-law-term-exceeded = The term of { $name } for the inburgering is over.
inbox-network-guide-came = A volunteer began to guide { $name }.
inbox-network-guide-left = The guidance of { $name } by a volunteer has ended.
inbox-network-signalled = The volunteer of { $name } calls: something goes on at home.
inbox-offers-began = { $name } began with { $what }.
inbox-offers-completed = { $name } completed { $what }.
inbox-offers-declined = { $name } does not want to take part in { $what }.
inbox-offers-dropped = { $name } stopped with { $what }.
inbox-offers-waits = { $name } waits for a place at { $what }.
inbox-crisis = There is a crisis with { $name }. This does not wait.
inbox-intake = { $name } is new to you. The intake has not been done.
inbox-plan = The plan (PIP) for { $name } must be made.
inbox-measure = { $name } often did not come. There is a question about a measure.

# End
assess-title = The weeks are over. First you look back yourself. After that you see what was hidden.
assess-reaction = How was it?
assess-plus = What went well?
assess-delta = What would you do otherwise?
aim-ask = Choose one goal for the next time:
desk-done = The exercise is done. Make the debrief with: klantreis exercise debrief { $file } --out debrief.html

# Commands
exercise-line = { $name }: { $title }. { $clients } clients, { $weeks } weeks.
exercise-new = A new exercise: { $title }, in { $file }, with luck { $seed }. With the same file you go on later.
exercise-begin = To begin, and to go on later: klantreis exercise play { $name }.sessie --exercise { $name }
debrief-written = The debrief is in { $file }.
kind-exercise = exercise
kind-storylet = scene of a talk

# Debrief
debrief-back = Back to the desk
debrief-swap-there = Choose another choice to swap at your desk
debrief-title = Debrief: { $title }
debrief-notice = Practice with invented people. This is no prediction about real persons, and no judgement of you.
debrief-about = You played { $weeks } of the { $total } weeks. Luck: { $seed }. Whoever does the same exercise with the same luck gets the same clients.
debrief-own = Your own look back
debrief-own-first = You have not looked back yet. Do that first, at the end of the exercise. After that this page also shows what was hidden.
debrief-no-answer = Nothing filled in.
debrief-aim = Your goal for the next time
debrief-line = Timeline
debrief-line-hidden = For each client you see what happened and what you did. What was hidden comes after your own look back.
debrief-line-revealed = For each client you see what happened, what you did and what you could not see. The lines run from 0 to 100. They come from the model and not from a real person.
debrief-line-empty = In these weeks nothing happened that you could see.
debrief-picture = What you could not see of { $name }, by week
debrief-picture-caption = Below: the weeks. A dot is a talk. The table below says the same.
debrief-week = Week
debrief-in-week = Week { $week }
debrief-trust = trust
debrief-willen = wanting
debrief-weerstand = resistance
debrief-went-on = Something went on about { $topic }, from week { $first } to week { $last }. { $told }
debrief-was-told = In week { $week } the client told of it: { $much }.
debrief-not-told = The client told you nothing new about that in these weeks.
debrief-told = The client told something about { $topic }: { $much }.
debrief-met = You had a talk: { $form }, { $minutes } minutes with preparing and recording.
debrief-wrote = You wrote a letter, { $minutes } minutes of work.
debrief-cue = There was a sign. It was about { $what }.
debrief-guess = You thought then that this went on: { $what }.
debrief-moves = What else you did: { $what }.
debrief-measure = There was a question about a measure. You chose: { $what }.
debrief-note = Your note: { $what }
debrief-scene = { $title } ({ $dilemma })
debrief-intended = Intended effect: { $what }
debrief-unintended = Unintended effect: { $what }
debrief-defence = Why a good colleague can choose this: { $what }
debrief-others = The other sentences
debrief-fits = What you chose fits this client best at that moment.
debrief-fits-other = With this client, this fits better at that moment: “{ $what }”
debrief-because = Why: { $what }
debrief-mistake = The mistake that is trained here: { $what }
debrief-mirror = MI mirror
debrief-logica = Profile of logics
debrief-attention = How attention was spread
debrief-what-if = What if?
debrief-read = How to read this
debrief-read-model = The page counts what you chose, and reckons with a model of how people answer a talk. The direction of effects comes from research and practice.
debrief-read-sizes = The size of the effects is our own guess. A difference of a few points therefore says nothing.
debrief-read-privacy = This page is yours. You decide with whom you share it. There is no mark, and none belongs to it.

mirror-limits = This mirror is made after MITI 4.2. It is no validated MITI score. The authors of the scenes gave each choice a code; nobody listened to you. Your work is also more than motivational interviewing: being clear and saying something hard belong to it.
mirror-act = What you said or did
mirror-count = Number
mirror-caption = Ten kinds, { $number } times together
mirror-inform = Giving information
mirror-persuade = Persuading
mirror-persuade-allowed = Advice, after asking leave
mirror-question = Asking a question
mirror-reflect-simple = Simple reflection
mirror-reflect = Complex reflection
mirror-affirm = Affirming
mirror-seek = Seeking collaboration
mirror-emphasise = Emphasising autonomy
mirror-confront = Confronting
mirror-others = Something else, that MITI does not count
mirror-adherent = Fits motivational interviewing: { $fits } times. Does not fit: { $fits-not } times.
mirror-too-few = { $number } choices were counted. With fewer than { $least } that is too little to say anything. So there are no ratios here.
mirror-ratios = Ratios, beside the lines of MITI for real talks
mirror-ratio = Ratio
mirror-yours = You
mirror-fair = Fair from
mirror-good = Good from
mirror-complex = Complex reflections of all reflections (percent)
mirror-reflections = Reflections for each question
mirror-none = –

logica-about = In each choice there is a mixture of four ways of working. None of the four is the best. What matters is whether it fits this client and this moment.
logica-which = Where
logica-caption = Part of each of the four logics
logica-number = Choices
logica-acts = Everything, by choices
logica-minutes = Everything, by minutes
logica-early = Clients up to { $weeks } weeks in their home
logica-later = Clients more than { $weeks } weeks in their home
logica-phase = Just after settling much help is often pleasant and useful. In this model that holds for about { $weeks } weeks. After that somebody learns more from doing it together and alone.
logica-procedureel = Procedural
logica-procedureel-intended = Intended: it is clear to everybody what must happen.
logica-procedureel-unintended = Unintended: you connect less with the client's life.
logica-relationeel = Relational
logica-relationeel-intended = Intended: the client feels heard, and worries come up sooner.
logica-relationeel-unintended = Unintended: the goal can get out of sight.
logica-zorgdragend = Caring
logica-zorgdragend-intended = Intended: it takes a load off the client, and it is arranged quickly.
logica-zorgdragend-unintended = Unintended: the client does not learn it, and you do not see what the client can do.
logica-empowerend = Empowering
logica-empowerend-intended = Intended: the client does it alone, and the plan becomes the client's.
logica-empowerend-unintended = Unintended: you ask something that the client perhaps cannot do yet.

attention-about = You had { $number } clients at the start. If all got as much, that was { $minutes } minutes for each. Equal is not always fair: whoever needs more may get more.
attention-caption = What each group got, for each client
attention-group = Group
attention-number = Clients
attention-minutes = Minutes
attention-band = By chance (minutes)
attention-contacts = Talks
attention-visits = Home visits
attention-referrals = Referrals
attention-tone = Tone (-2 compelling, 2 encouraging)
attention-small = group too small
attention-women = Women
attention-men = Men
attention-children = With young children
attention-no-children = Without young children
attention-younger = Younger than 40
attention-older = 40 or older
attention-no-dutch = Speaks no Dutch yet
attention-some-dutch = Speaks some Dutch
attention-seems-motivated = Seemed more motivated at the start
attention-seems-unmotivated = Seemed less motivated at the start
attention-nothing = No group got many more or fewer minutes than by chance. With so few clients that does not say much yet.
attention-stands-out = This stands out. { $group }: { $minutes } minutes for each client. By chance that is { $low } to { $high } in nine of ten cases. There can be a good reason. Which was it?

what-if-about = This is one choice, in week { $week } with { $name }. Suppose you had said something else. The rest of your choices stays the same.
what-if-none = You chose in no scene. So there is nothing to swap.
what-if-own = What you said
what-if-other = What you could have said too
what-if-same-luck = With the same luck the trust of { $name } was { $other } at the end. Now it was { $own }.
what-if-counts = Then { $number } times again, with other luck from that week on. In { $higher } worlds the trust of { $name } was higher at the end, in { $same } the same and in { $lower } lower.
what-if-band = The difference is usually { $middle } points. In eight of ten worlds it is { $low } at the least and { $high } at the most. That is what your choice does; the rest is luck.
what-if-band-narrow = The difference is usually { $middle } points. In eight of ten worlds it is as large, when rounded: the lowest value is { $low } and so is the highest. That is what your choice does; the rest is luck.
what-if-told = In { $more } of the { $number } worlds { $name } had told you more at the end, in { $less } less and in { $same } as much.
what-if-meaning = What fits a client is a judgement of the makers. Trust is only one of the things that count: a choice that fits may cost trust now.
what-if-unscripted = In the other world there were { $number } talks that you did not hold. There your former colleague chose.
what-if-more = Swap another choice
what-if-how = Name week, name and option, such as: klantreis exercise debrief --what-if 3:Samira:b
what-if-moments = Your choices in scenes
what-if-moment = Week, name and scene
what-if-chosen = Your option
what-if-options = Other options

act-question-open = open question
act-question-closed = closed question
act-reflect-simple = simple reflection
act-reflect = hearing between the lines
act-affirm = affirming
act-seek = choosing together
act-emphasise = leaving the choice to the client
act-inform = information
act-duty = explaining duties
act-persuade-allowed = advice with permission
act-persuade = advice
act-confront-soft = soft confrontation
act-confront-hard = hard confrontation
act-warn = warning
act-arrange = arranging for the client
act-together = doing it together
act-self = letting the client do it
act-opening = broad opening
act-closing = closing
act-interpret = interpreter
act-teach-back = teach-back
