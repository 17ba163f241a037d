# Sentences of the screen: commands, tables, verdicts.

notice = Synthetic: these people do not exist. No prediction about real persons.

question-cohort-2014 = How do the statushouders with a permit of 2014 fare, measured against published figures?
question-cohort-2015 = How do the statushouders with a permit of 2015 fare, measured against published figures?
question-cohort-2018 = How do the statushouders with a permit of 2018 fare, measured against published figures?
question-cohort-2016 = How do the statushouders with a permit of 2016 fare, measured against published figures?
question-cohort-2017 = How do the statushouders with a permit of 2017 fare, measured against published figures?
question-cohort-2019 = How do the statushouders with a permit of 2019 fare, measured against published figures?
question-cohort-2020 = How do the statushouders with a permit of 2020 fare, measured against published figures?
question-cohort-2021 = How do the statushouders with a permit of 2021 fare, measured against published figures?
question-cohort-2023 = How do the statushouders with a permit of 2023 fare, measured against published figures?
question-stock-2014-2022 = How do all who got a permit since 2014 fare, by the date on which one counts?
question-projection-2026 = How might the statushouders with a permit of 2026 fare, if the Act of 2021 and all else stay as they are?
note-projection-2026 = A projection, not a measurement: the Act of 2021 as it is and the composition of 2023 carried forward, in a tight labour market that stays as it is. That it stays tight is assumed. No published figure can check this yet.
question-regulier = How do the statushouders with a permit of 2015 fare under klantmanagers with up to 300 clients?
question-amsterdam-2015-oud = How did the statushouders of Amsterdam fare under the practice before mid-2016?
question-amsterdam-2016 = How did the statushouders of Amsterdam fare under the practice since mid-2016?
question-almere = How do the statushouders of Almere fare under integral guidance, with an integrated track for the young?
question-almere-duaal = How would the statushouders of Almere fare with a dual track that nobody plans with the course?
question-den-haag-2017 = How did the statushouders of Den Haag fare under an approach of their own, until a political choice ended it?
question-enschede = How do the statushouders of Enschede fare under a general approach?
question-gezondheid = How do statushouders fare where klantmanagers ask about health as a whole, and much is told late?
question-meerinzicht = How do the statushouders of Ermelo, Harderwijk and Zeewolde fare with a team of their own?
question-mosaic = What becomes of those who take part in six group meetings in Arabic, beside their own twins?
question-nva = What becomes of those who take part in a trajectory to work of a year, beside their own twins?
question-piezo = What becomes of those who go through the phases of Piëzo, beside their own twins?
question-vip = What becomes of those who take part in the VIP training, beside their own twins?

counted-persons = { $count ->
    [one] 1 person
   *[other] { $written } persons
}
counted-weeks = { $count ->
    [one] 1 week
   *[other] { $written } weeks
}
counted-replications = { $count ->
    [one] 1 replication
   *[other] { $written } replications
}
counted-numbers = { $count ->
    [one] 1 number
   *[other] { $written } numbers
}
counted-targets = { $count ->
    [one] 1 target
   *[other] { $written } targets
}
counted-sources = { $count ->
    [one] 1 source
   *[other] { $written } sources
}
counted-mechanisms = { $count ->
    [one] 1 mechanism
   *[other] { $written } mechanisms
}

run-title = { $scenario }: { $question }
run-size = { $persons }, { $weeks }, { $replications }, seed { $seed }; { $spread }
run-persons-in = { $persons } in { $names }
run-persons-many = { $persons }, split by inhabitants over { $number } municipalities
run-note = Note: { $note }
run-unreached = Not reached in { $weeks }: outcomes are counted from { $months } months after the permit of everybody; ask for more with --weeks.
run-outcomes = Percent of adults, by months since the permit
run-groups = Works now, by group
run-places = Works now, by municipality
run-place = { $name }: { $persons }
run-dates = Percent of adults with a permit by that date
run-returns = Back on bijstand after leaving it, percent of households
twins-title = Participants in { $offers } beside their own twins without the offer: { $persons } participants per replication, on average, who were followed for { $months } months at least
twins-outcomes = Percent, by months since entering
twins-twins = Twins
twins-participants = Participants
twins-works = Works now: { $group }
twins-explain = Twins are the same people with the same luck in a world in which this offer is closed. Who takes part chose to: that is in both. Ever worked counts from entering here.
run-strengths = Behind these figures stand { $all } numbers: { $measured } measured, { $reported } reported, { $estimated } estimated, { $assumed } assumed.
run-unknown = Of these, { $drawn } numbers were drawn for each replication; { $fixed } assumed numbers stayed fixed, so that the spread is rather too small than too large.
run-standing = Numbers not known for certain: { $calibrated } are calibrated to published figures, { $driven } are identified by none and stay driven by what was believed beforehand.
run-written = Written: { $folder }
run-defaults = Without a command this runs: { $command }
generate-head = Synthetic files of { $persons } people who do not exist: { $rows } rows, { $facts } facts a person
generate-fewer = Note: within { $weeks } weeks { $persons } of the { $ordered } persons got a permit. Ask for more weeks for the others.
generate-mark = Every row bears the watermark { $mark }
generate-rows = { $rows } rows

spread-luck = brackets say how sure the mean is (95%), by luck alone
spread-priors = brackets hold 95% of the replications, each with other uncertain numbers
spread-both = brackets hold 95% of the replications, each with other luck and other uncertain numbers

month = { $months } mo
not-reached = not reached
nobody = nobody
interval-unknown = unknown

outcome-working = Works now
outcome-ever-worked = Ever worked at least a month
outcome-work-main-income = Lives mainly on work
outcome-off-benefit = Fully off bijstand
outcome-benefit-or-coa-main-income = Lives on a benefit or the COA
outcome-any-bijstand = Gets any bijstand
outcome-temporary-contract = Workers: temporary contract
outcome-hospitality = Workers: hospitality
outcome-four-fifths-fte = Workers: at least 0.8 fte
outcome-part-time = Workers: part-time
outcome-returned-to-bijstand = All exits
outcome-returned-after-work-exit = Exits to work
outcome-exam-passed = Exam passed
outcome-exam-exempt = Exempt or dispensed
outcome-exam-open = Exam still open
outcome-exam-overdue = Beyond the term
outcome-route-finished = Z-route finished
outcome-intake-begun = Broad intake begun
outcome-b1-route = In the B1 route
outcome-education-route = In the education route
outcome-z-route = In the Z-route
outcome-mentally-unhealthy = Mentally unhealthy (MHI-5)
outcome-saw-psychologist = Saw a psychologist
outcome-saw-psychologist-when-unhealthy = Unhealthy and saw a psychologist
outcome-in-education = In education
outcome-trust = Trust in the klantmanager
outcome-own-home-since-arrival = Own home since arrival
outcome-brings-family = Family came after
outcome-family-delay = Wait until the family came
outcome-odds-ratio-men-women-working = Odds of working, men against women
outcome-completed-offer = Completed the offer, of those who did or dropped out
outcome-guidance-began-in-reception = Guidance began in reception
outcome-would-return = Would rather return
outcome-reactions-by-name = Offers of work with another name, against those with their own
outcome-replies-lost-to-name = Offers of work that a name cost, in the year before
outcome-worked-in-reception = Worked in reception since the notice
outcome-often-lonely = Often or very often lonely
outcome-lengthened-by-a-lost-talk = How much longer the search for work lasts with one talk less
outcome-lengthened-by-a-lost-talk-lower-half = The same, with the less skilled half of klantmanagers
outcome-lengthened-by-a-lost-talk-upper-half = The same, with the more skilled half of klantmanagers
outcome-other = Not computed

group-all = Everyone
group-women = Women
group-men = Men
group-age-18-24 = Aged 18 to 24
group-age-25-34 = Aged 25 to 34
group-age-35-44 = Aged 35 to 44
group-age-45-64 = Aged 45 to 64
group-young-child = Young child at home
group-no-young-child = No young child at home
group-schooling-none-primary = No or primary schooling
group-schooling-secondary = Secondary schooling
group-schooling-tertiary = Tertiary schooling
group-b1-route = First route: B1-route
group-education-route = First route: education route
group-z-route = First route: Z-route
group-health-burden = Health burden at the permit
group-no-health-burden = No health burden at the permit
group-syria = Syria
group-eritrea = Eritrea
group-afghanistan = Afghanistan
group-iraq = Iraq
group-iran = Iran
group-turkey = Turkey
group-other = Other countries

validate-title = Published figures beside the simulation: { $persons }, { $replications }, seed { $seed }
validate-judged-by = { $title }; scenario { $scenario }
validate-target = Target
validate-point = Point
validate-published = Source
validate-tolerance = Within
validate-simulated = Model
validate-interval = Luck
validate-verdict = Verdict
validate-count = { $met } met, { $missed } missed, { $reported } reported, { $construction } by construction, { $heldout } held out, { $notcomputed } not computed, { $toosmall } too small
validate-not-computed = Not computed, with what the evidence says of each:
validate-why-not = { $target } ({ $points }): { $note }
verdict-met = met
verdict-missed = missed
verdict-reported = reported
verdict-held-out = held out
verdict-by-construction = by construction
verdict-not-computed = not computed
verdict-too-small = too small

use-fit = fit
use-held-out = held out
use-pattern = pattern
use-scenario = scenario
use-input = input

evidence-title = Title
evidence-year = Year
evidence-target = Target
evidence-scenario = Scenario
evidence-source = Source
evidence-room = Room
evidence-mechanism = Mechanism
evidence-state = Measured on
evidence-negligible = Too small to count
evidence-id = Number
evidence-value = Value
evidence-unit = Unit
evidence-strength = Strength
evidence-meaning = Meaning
evidence-range = Range
evidence-prior = Uncertainty
evidence-before = Before any fit
evidence-standing = Rests on
evidence-sources = Sources
evidence-caveat = Caveat
evidence-place = Stands in
evidence-note = Note
evidence-where = Where
evidence-licence = Use
evidence-read = Read
evidence-used-by = Used by
strength-measured = measured
strength-reported = reported
strength-estimated = estimated
strength-assumed = assumed
standing-calibrated = calibrated
standing-prior-driven = prior-driven
standing-fixed = fixed

scenario-name = Scenario
scenario-question = Question
scenario-note = Note
scenario-persons = Persons
scenario-weeks = Weeks
scenario-replications = Replications
scenario-permits = Permits
scenario-market = Labour market
scenario-team = Team
scenario-about = About
scenario-offers = Offers, places per 1,000
scenario-switches = Otherwise from
scenario-twins = Participants followed
scenario-provenance = Calibrated
scenario-changes = Changed numbers
scenario-none = none

check-good = { $file }: good ({ $kind })
kind-scenario = scenario
kind-experiment = experiment
kind-offer = offer
kind-parameters = numbers
kind-targets = targets
kind-sources = sources
kind-codes = code list

picture-title = Work since the permit, { $scenario }
picture-describe = Percent of adults who work now, by month since the permit. The line is the mean of { $replications } with { $persons }; { $band }. The dots are published figures, the whiskers their tolerance.
picture-months = months since the permit
picture-percent = percent works now
picture-simulated = simulation, mean
picture-band-luck = band: 95% interval of the mean, by luck
picture-band-priors = band: 95% of replications, other uncertain numbers
picture-band-both = band: 95% of replications, other luck and numbers
picture-published = published, with tolerance
picture-sources = Published: { $sources }.

run-positive = Positive health at the end, percent of all one could wish for
positive-bodily-functions = Bodily functions
positive-mental-well-being = Mental well-being
positive-meaning = Meaning
positive-quality-of-life = Quality of life
positive-participation = Participation
positive-daily-functioning = Daily functioning

run-ladder = Participation ladder at the end
run-piezo = Phases of Piëzo at the end, by what people do
run-adults = Percent
rung-isolated-or-contacts = 1 or 2. Isolated, or contacts outdoors
rung-isolated = 1. Isolated
rung-contacts = 2. Social contacts outdoors
rung-activities = 3. Organised activities
rung-unpaid-work = 4. Unpaid work
rung-supported-work = 5. Paid work with support
rung-paid-work = 6. Paid work
piezo-home = 0. Home first; nothing beyond it
piezo-rhythm = 1. Activities, rhythm, a start with Dutch
piezo-inside = 2. Learning as a volunteer in the centre
piezo-outside = 3. Volunteering or internship outside
piezo-work-or-education = 4. To or in work or education
standings-explain = Rung and phase are ways to look: the highest that fits counts, and nothing in the model reads them. Whoever works with benefit, lessons or guidance beside it stands on rung 5. The phases say what fits somebody, also where there is no Piëzo.
standings-ties = Without a team the model does not know who has contacts: rungs 1 and 2 are one then.
