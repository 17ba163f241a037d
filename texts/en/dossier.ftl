# Sentences of the dossier. Health: limits and care alone, never a diagnosis.

dossier-title = SYNTHETIC DOSSIER – THIS PERSON DOES NOT EXIST
dossier-notice = This dossier was made by a simulation. It says nothing about a real person. It holds no name and no citizen service number.

# Words for dates, time and numbers
dossier-date = { $day } { $month } { $year }
dossier-month-1 = January
dossier-month-2 = February
dossier-month-3 = March
dossier-month-4 = April
dossier-month-5 = May
dossier-month-6 = June
dossier-month-7 = July
dossier-month-8 = August
dossier-month-9 = September
dossier-month-10 = October
dossier-month-11 = November
dossier-month-12 = December
dossier-weeks = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
}
dossier-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
dossier-years = { $months ->
    [0] { $years } years
    [one] { $years } years and 1 month
   *[other] { $years } years and { $months } months
}
dossier-hours = { $hours } hours a week
dossier-hours-in-all = { $hours } hours
dossier-euros = € { $amount }
dossier-yes = yes
dossier-no = no
dossier-none = none
dossier-not-yet = not yet
dossier-not-begun = not begun
dossier-until = until { $date }
dossier-until-now = until now
dossier-toward = { $level }, nearing { $next }
dossier-sex-0 = She
dossier-sex-1 = He

# Front page
dossier-front = Front page
dossier-number = Dossier number
dossier-household = Household
dossier-written = As of the week of
dossier-address = Form of address
dossier-born = Born
dossier-age = in { $year } (age group { $band })
dossier-died = Died in the week of
dossier-nationality = Nationality
dossier-nationality-0 = Syrian
dossier-nationality-1 = Eritrean
dossier-nationality-2 = Afghan
dossier-nationality-3 = Iraqi
dossier-nationality-4 = Iranian
dossier-nationality-5 = Turkish
dossier-nationality-6 = another
dossier-route = Came through
dossier-follower = family reunification
dossier-asylum = an asylum request
dossier-partner = Partner at home
dossier-children = Children at home
dossier-children-count = { $children ->
    [0] none
   *[other] { $children }, of whom { $young } not yet at school
}
dossier-family-abroad = Family still abroad

# Timeline
dossier-timeline = Timeline
dossier-clock-arrival = Arrival in the Netherlands
dossier-clock-permit = Residence permit
dossier-clock-housed = Own home in the municipality
dossier-clock-duty = Start of the civic integration duty
dossier-clock-guidance = Start of guidance to work

# Klantreis
dossier-journey = Klantreis
dossier-step-now = Step now
dossier-in-sight = In the municipality's sight
dossier-ladder = Participation ladder
dossier-piezo = Phase by Piëzo
dossier-step-1 = Intake
dossier-step-2 = Orientation and search
dossier-step-3 = Activation and employee skills
dossier-step-4 = Matching to work or education
dossier-step-5 = Guidance and aftercare

# Civic integration
dossier-duty = Civic integration
dossier-standing = How it stands
dossier-standing-0 = the duty has not begun
dossier-standing-1 = the term is running
dossier-standing-2 = passed
dossier-standing-3 = exempt, or dispensed on medical grounds
dossier-standing-4 = dispensed after demonstrable effort
dossier-standing-5 = the term is over, the duty remains
dossier-standing-6 = exempt for a time, by a course of education
dossier-standing-7 = the duty has ended
dossier-standing-8 = the Z-route is finished
dossier-term-end = End of the term
dossier-parts = Parts passed
dossier-settled = Duty over since
dossier-part-0 = Speaking
dossier-part-1 = Listening
dossier-part-2 = Reading
dossier-part-3 = Writing
dossier-part-4 = Knowledge of Dutch society (KNM)
dossier-part-5 = Orientation on the Dutch labour market (ONA)
dossier-learning-route-0 = B1 route
dossier-learning-route-1 = education route
dossier-learning-route-2 = Z-route
dossier-request-0 = extension of the term
dossier-request-1 = full exemption
dossier-request-2 = exemption for a time
dossier-request-3 = exemption from a part
dossier-request-4 = dispensation
dossier-blame-0 = in time
dossier-blame-1 = in the last two months of the term
dossier-blame-2 = after the term
dossier-ground-0 = the learning route is not finished in time
dossier-ground-1 = the participation declaration is not signed in time
dossier-ground-2 = the labour-market module is not finished in time
dossier-ground-3 = something agreed in the PIP was not done

# Language
dossier-language = Language
dossier-speaking = Speaking and listening
dossier-reading = Reading and writing
dossier-lessons-now = Lessons now
dossier-lessons-taken = Lessons so far
dossier-level-0 = A0
dossier-level-1 = A1
dossier-level-2 = A2
dossier-level-3 = B1
dossier-level-4 = B2

# Work
dossier-work = Work
dossier-job = Job now
dossier-job-now = { $sector }, { $hours } hours a week, { $contract }
dossier-permanent = permanent contract
dossier-temporary = temporary contract until { $until }
dossier-worked = Worked so far
dossier-activity = Activity beside lessons
dossier-held = { $permanent ->
    [yes] { $sector }, { $hours } hours a week at the start, later a permanent contract, { $until }
   *[no] { $sector }, { $hours } hours a week at the start, { $until }
}
dossier-sector-1 = hospitality
dossier-sector-2 = agency work
dossier-sector-3 = trade and shops
dossier-sector-4 = industry and logistics
dossier-sector-5 = care, education and services

# Income
dossier-income = Income
dossier-livelihood = Lives mainly on
dossier-livelihood-0 = the allowance of the reception centre (COA)
dossier-livelihood-1 = no income of their own
dossier-livelihood-2 = bijstand
dossier-livelihood-3 = work
dossier-livelihood-4 = unemployment insurance
dossier-livelihood-5 = study finance
dossier-bijstand = Household gets bijstand
dossier-bijstand-time = Time on bijstand
dossier-debts = Debts of the household
dossier-on-bijstand = Bijstand, { $until }

# Health
dossier-health = Health
dossier-limits = Limits for work
dossier-limit-0 = none noted
dossier-limit-1 = some limits of the body
dossier-limit-2 = severe limits of the body
dossier-waiting = Waits for care
dossier-care = First talk with care
dossier-third-0 = little
dossier-third-1 = middling
dossier-third-2 = good
dossier-positive-untold = not told yet
dossier-no-diagnosis = This dossier holds limits and care alone. It holds no diagnosis.

# Education
dossier-education = Education
dossier-schooling = Schooling at arrival
dossier-place-0 = care for the mind
dossier-place-1 = help with debts
dossier-place-2 = somebody who helps to find childcare
dossier-place-3 = a volunteer
dossier-schooling-0 = none or primary school
dossier-schooling-1 = secondary school
dossier-schooling-2 = tertiary education
dossier-valued = Diploma valued
dossier-study = Follows now
dossier-diploma = Dutch diploma
dossier-track-1 = mbo level 1 or 2
dossier-track-2 = mbo level 3 or 4
dossier-track-3 = hbo or university

# Journal: one sentence for each happening
dossier-journal = Journal

journal-arrival-permit-given = { $follower ->
    [yes] { $who } got a residence permit as a family member. Time in the Netherlands: { $time }.
   *[no] { $who } got a residence permit. Time in the Netherlands: { $time }.
}
journal-arrival-housed = { $moves ->
    [0] { $who } got an own home, { $time } after the permit, without a move between reception places before.
    [one] { $who } got an own home, { $time } after the permit and after 1 move between reception places.
   *[other] { $who } got an own home, { $time } after the permit and after { $moves } moves between reception places.
}
journal-education-valued = The foreign diploma was valued. Level: { $schooling }.
journal-education-enrolled = { $who } began a course: { $track }. It takes { $time }.
journal-education-left = { $who } left the course without a diploma: { $track }.
journal-education-graduated = { $who } got a Dutch diploma: { $track }.
journal-health-revealed = Problems came to light that { $who ->
    [She] she
   *[He] he
} now speaks about.
journal-health-referred = { $who } was referred to care. Expected wait: { $time }.
journal-health-treatment-began = { $who } began a treatment. Time waited: { $time }.
journal-health-treatment-ended = The treatment was completed.
journal-household-family-came = { $children ->
    [0] The family was reunited. Time waited since the permit: { $time }.
    [one] The family was reunited, with 1 child. Time waited since the permit: { $time }.
   *[other] The family was reunited, with { $children } children. Time waited since the permit: { $time }.
}
journal-household-child-born = { $children ->
    [one] A child was born. There is now 1 child at home.
   *[other] A child was born. There are now { $children } children at home.
}
journal-household-childcare-began = Childcare began: { $hours } hours of care a week less.
journal-household-divorced = The couple divorced.
journal-household-died = { $who } died.
journal-household-widowed = The partner died.
journal-guidance-met = { $who } had a talk with the klantmanager.
journal-guidance-missed = { $who } did not come to the talk with the klantmanager.
journal-guidance-measure-taken = The municipality took a measure, after a talk beforehand.
journal-guidance-sent-on = The klantmanager sent { $who } on to { $place }.
journal-guidance-warned = The klantmanager gave { $who } a formal warning.
journal-guidance-talked-over = The klantmanager talked over the case of { $who } with colleagues.
journal-guidance-handed-over = { $warm ->
    [yes] Another klantmanager took over, after a talk of all three.
   *[no] Another klantmanager took over.
}
journal-guidance-work-guidance-began = Guidance toward work began, { $time } after the own home.
journal-motivation-plan-signed = { $who } signed the plan.
journal-network-guide-came = A volunteer began to guide { $who }.
journal-network-guide-left = The volunteer's guidance of { $who } ended.
journal-network-signalled = The volunteer told the klantmanager what goes on with { $who }.
journal-offers-declined = { $who } did not want what was offered.
journal-offers-waits = { $who } wanted what was offered and waits for a place.
journal-offers-lapsed = No place came for { $who }.
journal-offers-began = { $who } got a place in an offer.
journal-offers-completed = { $who } completed an offer.
journal-offers-dropped = { $who } left an offer earlier than planned.
journal-offers-left = { $who } left an offer for work or education, or went out of sight.
journal-plan-made = The plan was ready, { $time } after the intake.
journal-plan-adjusted = The goal of the plan was adjusted. This is version { $versions }.
journal-plan-step-done = { $who } did what was agreed in the plan.
journal-trust-disclosed = { $who } told the klantmanager more than before about what is going on.
journal-journey-step-entered = New step of the klantreis: { $step }.
journal-journey-activity-began = { $dutch ->
    [yes] { $who } began an activity beside the lessons: { $hours } hours a week. Dutch is spoken there.
   *[no] { $who } began an activity beside the lessons: { $hours } hours a week. Little Dutch is spoken there.
}
journal-journey-activity-ended = { $dropped ->
    [yes] { $who } stopped the activity earlier than planned.
   *[no] The activity was completed as planned.
}
journal-journey-out-of-sight = The municipality is no longer in touch with { $who ->
    [She] her
   *[He] him
}.
journal-journey-back-in-sight = The municipality is in touch with { $who ->
    [She] her
   *[He] him
} again.
journal-labour-search-began = { $who } began to look for work.
journal-labour-withdrew = { $who } is not available for work at the moment.
journal-labour-job-began = { $who } began a job: { $sector }, { $hours } hours a week.
journal-labour-renewed = { $permanent ->
    [yes] { $who } got a permanent contract. It is contract number { $contracts }.
   *[no] The temporary contract was renewed. It is contract number { $contracts }.
}
journal-labour-moved = { $who } went on to another job when the contract ended: { $sector }, { $hours } hours a week.
journal-labour-upgraded = { $who } found a better job: { $sector }, { $hours } hours a week.
journal-labour-job-ended = { $contract-end ->
    [yes] The contract ran out and was not renewed. The job lasted { $time }.
   *[no] The job ended while the contract ran. The job lasted { $time }.
}
journal-labour-insurance-began = { $who } got unemployment insurance for { $time }.
journal-language-course-began = { $who } began Dutch lessons: { $hours } hours a week.
journal-language-course-ended = The Dutch lessons ended after { $hours } hours. Speaking: { $level }.
journal-language-level-reached = { $who } now speaks Dutch at level { $level }. Reading: { $reading }.
journal-law-term-began = The civic integration term began. The term is { $time }.
journal-law-part-passed = { $attempts ->
    [one] { $who } passed a part of the exam: { $part }. So far: 1 sitting.
   *[other] { $who } passed a part of the exam: { $part }. So far: { $attempts } sittings.
}
journal-law-part-failed = { $attempts ->
    [one] { $who } did not yet pass a part of the exam: { $part }. So far: 1 sitting.
   *[other] { $who } did not yet pass a part of the exam: { $part }. So far: { $attempts } sittings.
}
journal-law-exam-passed = { $who } passed all parts of the exam, { $time } after the duty began.
journal-law-exempted = { $who } need not integrate under the law, by exemption or on medical grounds.
journal-law-dispensed = { $who } was dispensed from the duty after demonstrable effort: { $hours } hours of lessons.
journal-law-extended = The civic integration term was extended by { $time }.
journal-law-term-exceeded = The civic integration term is over. The duty is not met yet.
journal-law-duty-began = { $near-pension ->
    [yes] The duty to inburger began. { $who } reaches pension age within half a year.
   *[no] The duty to inburger began{ $family ->
        [yes] , in the group of family migrants
       *[no] { "" }
    }.
}
journal-law-group-changed = { $family ->
    [yes] { $who } now counts among the family migrants.
   *[no] { $who } now counts among the asylum migrants.
}
journal-law-ten-weeks-began = { $who } now lives in the municipality, which has ten weeks for the PIP.
journal-law-moved = { $with-plan ->
    [yes] { $who } moved to another municipality, with a PIP. It makes a version of its own.
   *[no] { $who } moved to another municipality. There was no PIP yet.
}
journal-law-intake-began = The broad intake began, { $time } after the duty began.
journal-law-test-announced = { $who } was signed up for the learnability test.
journal-law-test-sat = { $reach ->
    [yes] { $who } sat the learnability test. The B1 route is within reach.
   *[no] { $who } sat the learnability test. The B1 route is not within reach.
}
journal-law-plan-late = The ten weeks for the PIP are over. There is no learning route yet.
journal-law-plan-dated = The PIP was dated. Learning route: { $learning-route }.
journal-law-intensity-estimated = The municipality expects the B1 route to take { $hours } hours of lessons.
journal-law-lessons-offered = The municipality offered lessons. They begin in { $time } and last { $lasting }.
journal-law-bridging-offered = The municipality offered a bridging course. It begins in { $time } and lasts { $lasting }.
journal-law-request-granted = DUO granted a request: { $request }. Part: { $part }.
journal-law-request-refused = DUO refused a request: { $request }.
journal-law-scaled-down = { $parts ->
    [one] The municipality scaled down: 1 part may be at A2, after { $hours } hours of lessons.
   *[other] The municipality scaled down: { $parts } parts may be at A2, after { $hours } hours of lessons.
}
journal-law-declaration-signed = { $who } signed the participation declaration, { $blame }.
journal-law-market-module-closed = { $who } finished the labour-market module (MAP), { $blame }. It takes { $hours } hours.
journal-law-route-finished = { $who } finished the Z-route with a final talk: { $lessons } hours of lessons and { $participation } hours of participation.
journal-law-released = { $who } was dispensed from the duty on medical grounds.
journal-law-suspended = { $who } need not inburger for as long as the course of education lasts.
journal-law-resumed = The inburgering went on, after { $time }.
journal-law-withdrawn = The duty to inburger ended: { $who } has reached pension age.
journal-law-term-nears = DUO wrote that two months are left of the civic integration term.
journal-law-prolonged = DUO extended the civic integration term without a request, by { $time }.
journal-law-fined = { $who } was fined € { $amount }: { $ground }.
journal-money-applied = The household applied for bijstand.
journal-money-bijstand-began = Bijstand began: € { $amount } a month for the household.
journal-money-bijstand-left = { $by-work ->
    [yes] Bijstand ended because the household has income from work.
   *[no] Bijstand ended for another reason than work.
}
journal-money-bijstand-returned = { $by-work ->
    [yes] Bijstand began again, { $time } after leaving it for work.
   *[no] Bijstand began again, { $time } after leaving it for another reason than work.
}
journal-money-debt-brought = The household came with debts: € { $amount }.
journal-money-debt-arose = The household has debts: € { $amount }.
journal-money-debt-paid = The debts are paid off.
journal-money-withheld = A part of the bijstand is withheld for { $time }.
journal-money-basics-in-order = The practical matters of the new home are in order.
