# Sentences of the screen: commands, tables, verdicts.

notice = Synthetic: these people do not exist. No prediction about real persons.

question-cohort-2014 = How do the statushouders with a permit of 2014 fare, measured against published figures?
question-cohort-2015 = How do the statushouders with a permit of 2015 fare, measured against published figures?
question-cohort-2018 = How do the statushouders with a permit of 2018 fare, measured against published figures?
question-regulier = How do the statushouders with a permit of 2015 fare under klantmanagers with up to 300 clients?
question-amsterdam-2015-oud = How did the statushouders of Amsterdam fare under the practice before mid-2016?
question-amsterdam-2016 = How did the statushouders of Amsterdam fare under the practice since mid-2016?

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
run-persons-each = { $persons } per municipality in { $names }
run-unreached = Not reached in { $weeks }: outcomes are counted from { $months } months after the permit of everybody; ask for more with --weeks.
run-outcomes = Percent of adults, by months since the permit
run-groups = Works now, by group
run-returns = Back on bijstand after leaving it, percent of households
run-strengths = Behind these figures stand { $all } numbers: { $measured } measured, { $reported } reported, { $estimated } estimated, { $assumed } assumed.
run-act = Note: some of these people fall under the Civic Integration Act 2021. That act is not in the model yet: here they live under the act of 2013.
run-unknown = Of these, { $drawn } numbers were drawn for each replication; { $fixed } assumed numbers stayed fixed, so that the spread is rather too small than too large.
run-written = Written: { $folder }
run-defaults = Without a command this runs: { $command }
generate-head = Synthetic files of { $persons } people who do not exist: { $rows } rows, { $facts } facts a person
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
outcome-mentally-unhealthy = Mentally unhealthy (MHI-5)
outcome-saw-psychologist = Saw a psychologist
outcome-saw-psychologist-when-unhealthy = Unhealthy and saw a psychologist
outcome-in-education = In education
outcome-trust = Trust in the klantmanager
outcome-own-home-since-arrival = Own home since arrival
outcome-brings-family = Family came after
outcome-family-delay = Wait until the family came
outcome-odds-ratio-men-women-working = Odds of working, men against women
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

scenario-name = Scenario
scenario-question = Question
scenario-persons = Persons
scenario-weeks = Weeks
scenario-replications = Replications
scenario-permits = Permits
scenario-market = Labour market
scenario-team = Team
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
