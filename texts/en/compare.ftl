# Sentences of the comparison: the table on the screen and the page with pictures.

compare-title = Compared with { $baseline }
compare-baseline = { $letter } (baseline): { $scenario }. { $question }
compare-side = { $letter }: { $scenario }. { $question }
compare-size = { $persons }, { $replications }, luck { $seed }. Each replication has the same luck in all scenarios.
compare-size-draws = { $persons }, { $replications } with { $draws }, luck { $seed }. Each replication has the same luck and the same drawn numbers in all scenarios.
compare-weeks = { $letter } lasts { $weeks }.
counted-draws = { $count ->
    [one] 1 draw
   *[other] { $written } draws
}

compare-pair = { $other } against { $baseline }
compare-outcomes = Work, percent of adults, months since the permit
compare-guided = Work, percent, months since the start of work guidance
compare-others = Other outcomes, { $month }
compare-returns = Back on bijstand, percent of exits, months since the exit
compare-groups = { $outcome }, { $month }, by group
compare-month = Month
compare-difference = Difference
compare-luck = Luck (95%)
compare-draws = Uncertain numbers (95%)
compare-better = Better in
compare-verdict = Verdict
compare-interval = { $low } to { $high }
compare-share = { $share }%

compare-differing = What is different
compare-lever = Lever
compare-no-lever = none
compare-not-said = not said
compare-nothing = { $other } and { $baseline } are equal: nothing is different.
compare-levers = What each lever carries, { $month }, percentage points
compare-lever-other = all the rest
compare-lever-rest = together, cannot be split
compare-lever-total = the whole difference
compare-unexplained = { $outcome }: what the levers do not explain ({ $key }) carries { $carries } of { $whole } percentage points, which is { $share } percent. Without it the evidence for the levers gives { $left }.
compare-hours = What an hour of attention does comes partly from the same study as the figures on Amsterdam (T-22). What the hours carry is no separate proof.
compare-no-levers = No levers are named: put them into the scenario under [levers].
compare-otherwise = If this is not so: { $assumption } (off in both: { $off })
compare-without = Without
months-by-permit = Months since the permit
months-by-work-guidance = Months since the start of work guidance
moment-permit = { $months } months after the permit
moment-work-guidance = { $months } months after the start of work guidance
outcome-worked-since-guidance = Worked at least a month since then

published-title-permit = Beside published figures, percent, months since the permit
published-title-work-guidance = Beside published figures, percent, months since the start of work guidance
published-here = { $name }, here
published-there = { $name }, published
published-not-judged = { $target } (shown only)
published-lead = Published is what sources say of the approach as it was, also where you changed something here. Shown only means: it stands beside the figures, and the model is not judged by it.
published-note-T-22 = T-22: the published figures are about a whole package, with selected staff and a growing economy. How many people it was about is not known. So fully off bijstand is shown only: no package that helped so many people to work came out so low in a first trial. Compare there only whether the difference is above nought, and smaller than that in work.
published-note-T-22b = T-22b: the old approach began work guidance long after the own home. Counted from the home, the figure for work is not reached. So part of the difference may come from the clock.
published-sources = Sources, with the place in them:
assumption-fading = the effect of attention fades after some years
compare-saved = Without shared luck { $ratio } times as many replications are needed ({ $outcome }, 95%: { $low } to { $high }).

compare-explain-luck = Difference: percentage points, { $other } less { $baseline }. Luck: how sure the difference is when only luck falls otherwise (paired t test). The numbers themselves are fixed here. So nothing is judged: ask for --uncertainty both.
compare-explain-priors = Difference: percentage points, { $other } less { $baseline }. Uncertain numbers: 95% of the draws lie here. Only what does not flip within these bounds is decided, with { $least } draws at least. Luck is the same throughout and does not count.
compare-explain-both = Difference: percentage points, { $other } less { $baseline }. Luck: how sure the mean difference is when only luck falls otherwise (t test within draws). Uncertain numbers: 95% of the draws lie here. Only what flips in neither is decided, with { $least } draws at least.
compare-explain-groups = Groups with fewer than { $least } persons in a replication, on average, are too small.

judged-better = better
judged-worse = worse
judged-more = more
judged-less = less
judged-same = same
judged-not-decided = not decided
judged-luck-only = luck only, not judged
judged-too-small = group too small
judged-not-reached = not reached

kind-of-number = number
kind-of-mechanism = mechanism
kind-of-team = team
kind-of-offer = offer
kind-of-market = labour market
kind-of-cohort = who and when

report-title = { $others } compared with { $baseline }
report-skip = To the content
report-contents = Contents
report-short = In short
report-reading = How to read the figures
report-curves = Work in the course of time
report-groups = Differences by group
report-levers = What is different, and what each lever carries
report-all = All outcomes
report-numbers = The numbers used
report-made = How this page was made

report-lead = This page compares approaches in a simulation. The same fictional people live through each approach, with the same luck. What differs then comes from the approach.
report-baseline = { $letter } is the baseline: { $scenario }
report-other = { $letter } is compared with it: { $scenario }
report-no-horizon = The run is too short: no horizon was reached.
report-answer-draws = Of the four outcomes of work, { $month }: { $other } is better than { $baseline } in { $better }, worse in { $worse } and the same in { $same }; { $open } are not decided.
report-answer-luck = Nothing is judged here: luck alone was looked at. What is uncertain about the numbers themselves does not count yet.
report-work-caption = Work, { $month }, percent of adults
report-clock-work-guidance = By months since the start of work guidance, percent
report-outcome = Outcome
report-group = Group

report-read-difference = A difference is in percentage points: from 20% to 25% is +5.0.
report-read-luck = Luck: if luck fell otherwise, the mean difference would lie between these bounds with 95% certainty. This is a t test on pairs of replications with the same luck.
report-read-draws = Uncertain numbers: of many numbers we do not know exactly how large they are. So we draw them again and again, alike for all approaches. In 95% of the draws the difference lies between these bounds.
report-read-verdict = Better or worse is said only if both bounds lie on the same side of nought, with { $least } draws at least. Otherwise it says: not decided. Better in 80% means: in 80 of 100 draws.
report-read-no-verdict = There is no verdict, because the uncertain numbers are fixed here.
report-read-many = There are many differences on this page. Even if there is nothing behind them, about one in twenty looks clear. So look at the whole first.
report-read-small = Groups with fewer than { $persons } persons in a replication, on average, are too small to say anything of.
report-read-work = Work has four outcomes that are not the same: working now, ever having worked for a month, living mainly on work, and being fully off bijstand.

report-curves-lead = Percent of adults, by month since everyone's permit. The figures are in the table under All outcomes.
report-band-luck = The line is the mean. The band shows how sure that mean is, by luck alone.
report-band-priors = The line is the mean. The band holds 95% of the replications, each with other uncertain numbers. Bands can overlap while the difference is clear: differences are taken pair by pair.
report-band-both = The line is the mean. The band holds 95% of the replications, each with other luck and other uncertain numbers. Bands can overlap while the difference is clear: differences are taken pair by pair.
report-axis = months since the permit
report-line-end = { $letter }: { $share }% after { $months } months.

report-groups-lead = Difference in percentage points, { $month }. Right of nought the compared approach has more, left of it less. Origin is a way of counting here, never a cause in the model.
report-groups-caption = { $outcome }: { $other } against { $baseline }, { $month }
report-forest-table = The figures are in the table below, group by group.
report-mark-sure = decided
report-mark-open = not decided, or the same
report-mark-luck = difference, not judged
report-mark-thick = luck (95%)
report-mark-thin = uncertain numbers (95%)

report-differing-caption = What { $other } has otherwise than { $baseline }
report-differing-drawn = A star (*) means: this number is not fixed, it is drawn.
report-unit = Unit
report-strength = Strength
strength-of-choice = choice of the scenario
report-choice = Choice
report-choice-remark = What the file says beside it
report-choice-silent = nothing
report-choices-caption = Choices of the scenarios about team and offers
report-choices-lead = A choice of a scenario is no fact about the world: somebody asks this question. So it has no strength and no source, but for what its file says beside it. What a scenario does not say follows the numbers below. Style is neutral then, the four logics weigh alike, and who needs it most comes first.
report-choices-offers = The numbers of an offer, with strength and source, are in the file of that offer and in docs/offers.md.
report-no-levers = This scenario names no levers. Write into the file under [levers] which differences belong together: then this page shows what each of them carries.
report-levers-lead = Each lever was put back to the baseline once. What is lost then is what that lever carries. What works only together, or stands in each other's way, is shown apart. There are two clocks: since the start of work guidance and since the permit. Do not add them up. Thick line: luck. Thin line: uncertain numbers.
report-lever-table = The figures are in the table below, lever by lever.
report-otherwise-lead = Some assumptions are not certain. So both scenarios were lived once more, with the same luck, but without that assumption.

report-clock-permit = By months since the permit, percent
report-clock-benefit-exit = By months since the exit from bijstand, percent
report-beyond = Not reached in this run: { $months } months.

report-drawn = Of these, { $drawn } numbers were drawn. { $fixed } assumed numbers stayed fixed: the spread is too small rather than too large.
report-numbers-lead = Assumed means: no source states this number itself, it is our own guess. More about a number, with its sources: klantreis evidence, followed by the name of the number.
report-is-drawn = drawn
report-is-fixed = fixed
report-many-values = { $count ->
    [one] 1 value
   *[other] { $count } values
}

report-persons = People in a replication
report-replications = Replications
report-draws = Draws of the uncertain numbers
report-weeks = Length
report-seed = Seed of luck
report-uncertainty = Spread that was looked at
report-uncertainty-luck = luck alone
report-uncertainty-priors = uncertain numbers alone
report-uncertainty-both = luck and uncertain numbers
report-version = Version of klantreis
report-evidence = Fingerprint of the numbers
report-model = Fingerprint of the model
report-again = This makes the page again, with exactly the same figures:
report-files = The same folder holds summary.json with all figures and manifest.json with all numbers and their sources.

# The sweep: every cell of an experiment, as a table and as a picture.

question-caseload-style-market = What do caseload and style do for having worked and for trust, and does the labour market change the answer?
sweep-taken-up = { $done } worlds were there already. The rest follows.
sweep-made = { $persons } in each world, { $replications } with { $draws }, seed { $seed }. Each replication has the same luck and the same drawn numbers in all cells.
sweep-made-luck = { $persons } in each world, { $replications }, seed { $seed }. Each replication has the same luck in all cells. The numbers are fixed: nothing is judged.
sweep-panel = { $outcome }, { $months } months after the permit, percent: { $panel }
sweep-explain = In brackets: the difference with the reference of the same table, in percentage points. A question mark: within what is not known the order can flip.
sweep-picture-title = { $experiment }: { $months } months after the permit, percent
sweep-described = { $outcome }: from { $low } to { $high } percent. In { $flips } of { $cells } cells the order can flip.
sweep-reference = reference
sweep-legend-flips = Hatched: within what is not known, the order against the reference flips. Not decided.
sweep-legend-reference = Reference ({ $reference }). Below each figure: the difference with it, in percentage points.
sweep-axis-caseload = caseload
sweep-axis-style = style
sweep-axis-market = labour market
sweep-level-market-ruim = slack (ruim)
sweep-level-market-gemiddeld = average (gemiddeld)
sweep-level-market-krap = tight (krap)

ledger-run = Costs and benefits, euro for each adult with a permit
ledger-entry = What it is
ledger-purse = Purse
ledger-each = Mean
ledger-interval = Interval (95%)
ledger-discounted = Discounted
ledger-klantmanagers = Klantmanagers
ledger-intervisie = Intervisie
ledger-jobhunters = Jobhunters
ledger-interpreters = Interpreters
ledger-lessons = Spoken lessons
ledger-offers = Places in offers
ledger-ontzorgen = Bills paid out of the benefit (ontzorgen)
ledger-childcare-paid = Childcare, the part of parents
ledger-withheld = Withheld by measures
ledger-care-help = Interpreters and own risk in care
ledger-bijstand = Bijstand
ledger-insurance = Unemployment insurance
ledger-study-finance = Study finance
ledger-childcare = Childcare allowance
ledger-course = Course of inburgering
ledger-taxes = Taxes and premiums
ledger-wages = Wages, for the people themselves
ledger-spent = Spent on guidance
ledger-paid = Paid by right
ledger-received = Received
ledger-left-municipal = Left for the municipality
ledger-left-national = Left for the state
ledger-left-public = Left for both together
purse-municipal = municipality
purse-national = state
purse-own = people
purse-public = both
ledger-terms = Over { $weeks }, in euro of 2024; discounted at { $rate }% a year. Costs of families that follow are in it. Not counted: care, reception in the azc, rent and care allowances, and all that is no money, such as health. The state pays municipalities for bijstand by a budget of its own, which is not in it. Without a team nothing is spent on guidance here.
ledger-none = The costs of { $other } and { $baseline } are not compared: they do not last equally long. Choose one length with --weeks.
ledger-yield-plain = { $other } spends { $spent } euro more on guidance than { $baseline } for each adult, and saves or earns { $gained } euro: { $ratio } for each euro more.
ledger-yield-discounted = Discounted: { $spent } euro more and { $gained } euro saved or earned, { $ratio } for each euro more.
ledger-yield-luck = Luck leaves { $range }.
ledger-yield-draws = Uncertain numbers leave { $range }.
ledger-yield-nothing-more-spent = { $other } spends nothing more on guidance than { $baseline } ({ $spent } euro for each adult), and saves or earns { $gained } euro: what a euro more yields cannot be said.
ledger-yield-not-surely-more = It is not sure that { $other } spends more on guidance than { $baseline } ({ $spent } euro for each adult, { $gained } euro saved or earned): what a euro more yields cannot be said.
ledger-reported = One study of the Amsterdam approach says that every euro yields almost { $reported } (S-16). What it counts, and over how many years, is not known; nothing here is fitted to it.
report-ledger = Costs and benefits
report-ledger-lead = What both approaches cost and bring in, for each adult with a permit. Most prices are assumed. Minus is a cost that exceeds what comes in.

# Words for what files have as names.

unit-share = share
unit-percent = percent
unit-share-change = difference in share
unit-1-per-week = per week
unit-1-per-month = per month
unit-1-per-year = per year
unit-weeks = weeks
unit-months = months
unit-years-duration = years long
unit-years = years of age
unit-ratio = ratio
unit-log-ratio = log of a ratio
unit-level = level of language (A0 is 0)
unit-standard-deviations = standard deviations
unit-count = number
unit-hours = hours
unit-minutes = minutes
unit-hours-per-week = hours a week
unit-hours-per-level = hours for a level of language
unit-fte = fte
unit-euro = euro
unit-euro-per-month = euro a month
unit-euro-per-hour = euro an hour
unit-vacancies-per-unemployed = vacancies per unemployed person
unit-places-per-1000 = places for 1,000 people

theme-acts = Acts in a talk
theme-arrival = Arrival and permit
theme-costs = Prices
theme-education = Education
theme-guidance = Guidance
theme-health = Health
theme-household = Household
theme-journey = Klantreis
theme-labour = Work
theme-language = Language
theme-law = Inburgering and law
theme-money = Money
theme-motivation = Motivation
theme-network = Network
theme-offers = Offers
theme-plan = Plan
theme-records = Records
theme-team = Team
theme-trust = Trust

lever-alignment = one plan
lever-intake = intake
lever-hours = hours per client
lever-jobhunter = jobhunter
lever-language = language
lever-selection = selected staff
lever-timing = moment of the start
lever-unexplained = not explained

holds-on = on
holds-off = off
holds-true = yes
holds-false = no
holds-need = who needs it most
holds-equal = everybody alike
holds-target = who seems nearest to work
holds-equal-partners = partners alike
holds-shortest = the shortest way

team-key-caseload = Clients per full-time klantmanager
team-key-hours = Hours with and for clients of a full-time klantmanager
team-key-styles = Styles of contact, by turns
team-key-logica = Mix of logics
team-key-allocation = Who comes first when time is short
team-key-turnover = Klantmanagers who leave
team-key-warm-handover = Whether the last klantmanager introduces the next one
team-key-rhythm = Weeks between progress talks, as agreed
team-key-work-guidance-after = From the own home to the start of work guidance
team-key-clients-per-jobhunter = Clients per full-time jobhunter
team-key-conversation = Spoken lessons beside the course
team-key-skill = Skill of the klantmanagers, against that of a plain team
team-key-intake = Length of an intake, as agreed
team-key-joint-intake = Whether the intake is held with those who guide socially
team-key-handed-over = Clients whose profile of the COA is used
team-key-path = The way to work in the plan
team-key-adjusts-after = From the intake until hopes are dealt with
team-key-alignment = How far everybody around a client works to the same plan
team-key-three-party = Progress talks with a third party at the table
team-key-social-map = Talks in which a client is sent on to the social map, where that is needed
team-key-only-own-offers = Whether its own offers stand in the place of the usual ones
team-key-basics = How far somebody helps to put practical matters in order first
team-key-ontzorgen = Whether fixed bills are paid out of the benefit at first
team-key-advance = Whether there is an advance until the first payment
team-key-withholds = What a measure withholds of the benefit
team-key-childcare-paid = Whether the municipality pays the part of parents for childcare
team-key-care-interpreter = Whether care for the mind has interpreters
team-key-own-risk-paid = Whether the own risk in care is paid
team-key-health-network = Whether municipality and care meet in a network
team-key-family-based = Whether guidance is with the whole family
team-key-single-point = Whether clients have one point of contact
team-key-faces = Klantmanagers that a client deals with at a time
team-key-shared-language = Clients who share a language with their klantmanager
team-key-specialised = Whether the team is specialised in statushouders
team-key-intervisie = Intervisie of each klantmanager
team-key-klantmanagers = Full-time klantmanagers, however many clients there are
team-key-later-logica = Mix of logics later on
team-key-later-after = From the own home until that later mix
