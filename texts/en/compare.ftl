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
compare-outcomes = Work, percent of adults
compare-others = Other outcomes, { $month }
compare-returns = Back on bijstand, percent of exits
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
compare-nothing = { $other } and { $baseline } are equal: nothing is different.
compare-levers = What each lever carries, { $month }, percentage points
compare-lever-other = all the rest
compare-lever-rest = together, cannot be split
compare-lever-total = the whole difference
compare-no-levers = No levers are named: put them into the scenario under [levers].
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
kind-of-market = labour market
kind-of-cohort = who and when
