# Sentences of the desk and the debrief: what a trainee reads.


# Desk
desk-week = Week { $week } of { $weeks } · Monday { $monday } · { $hours } for clients
desk-begin = { $title }
desk-keys = Answer with numbers. Type ? for help, or q to stop. What you chose is kept.
desk-stopped = You stopped. Everything you chose is kept. Go on with: klantreis exercise play { $file }
desk-resumed = You go on where you were.
desk-inbox = Inbox
desk-inbox-empty = No new messages.
desk-clients = My clients
desk-tasks = Who waits for you
desk-tasks-none = Nobody waits for you this week.
desk-task = { $name }: { $form }, { $left } minutes to go; has waited { $waits }
desk-client = { $name } · { $step } · Dutch { $level } · { $contact }
desk-contact-none = no talk yet
desk-contact = last talk { $weeks } ago
desk-ask-plan = For whom do you make time? Type numbers in order, "d 3" for the file of client 3, or "-" for nobody:
desk-ask-none = Nobody can get hours now. Enter to end the week:
desk-bad-number = I do not understand that. Type numbers from the list, with a space between them.
desk-urgent = urgent
desk-held = This week
desk-held-came = { $name } came ({ $form })
desk-held-missed = { $name } did not come ({ $form })
desk-held-none = There was no talk this week. Who got too few hours stands higher next week.
desk-not-enough = Hours left over for a long talk count in the next week.
desk-help-plan = Hours go to clients in your order until there are none. A talk takes place when it has all its minutes. Who is not in your list waits.
desk-help-talk = Choose the number of what you say. With 0 you say nothing to this. After that you can do more while there is time.

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
file-journal = Week { $week }: { $note }
file-own-words = In the client's own words: { $words }
file-yes = yes
file-no = no

# Talk
talk-with = Talk with { $name } ({ $form }) · { $minutes } minutes left
talk-cue = You notice something. It seems to be about { $topic }.
talk-dilemma = Dilemma
talk-says = { $name } says:
talk-ask-option = What do you say? Number (0 = I say nothing to this):
talk-you = You:
talk-moves = What else do you do in this talk?
talk-ask-moves = Numbers in order (Enter = end), { $minutes } minutes together at most:
talk-move = { $label } ({ $minutes } min)
talk-ask-topic = What is the rest of the talk about? Number (Enter = as it went):
talk-ask-path = Which way to work stands in the plan? Number:
talk-ask-adjust = Do you adjust the goal of the plan? Number (Enter = no):
talk-ask-own-words = The goal in the client's own words (Enter = empty):
talk-ask-offer = Do you refer? Number (Enter = no):
talk-ask-note = One line for the file (Enter = empty):
talk-ask-guess = What do you think goes on? Number (Enter = I do not know):
talk-too-long = That takes { $minutes } minutes, and you have { $left }.
talk-free = There is no special moment now. You decide what you do.

# Words
form-intake = intake
form-plan = plan talk (PIP)
form-voortgang = progress talk
form-telefoon = phone call
form-huisbezoek = home visit
form-crisis = crisis
form-maatregel = measure
form-driegesprek = talk with a third party
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
inbox-guidance-missed = { $name } did not come to the appointment ({ $what } in a row now).
inbox-household-child-born = { $name } had a child.
inbox-household-childcare-began = There is childcare for the child of { $name }.
inbox-household-divorced = { $name } and the partner have parted.
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
exercise-new = A new exercise in { $file }, with luck { $seed }.
debrief-written = The debrief is in { $file }.
kind-exercise = exercise
kind-storylet = scene of a talk
