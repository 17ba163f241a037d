//! The description of an offer, as a file of `scenarios/offers/` gives it.

use klantreis_evidence::Quantity;

use crate::arrival::Tongue;
use crate::journey::Step;
use crate::journey::ladder::PiezoPhase;
use crate::kernel::SimError;

/// The highest number an offer can have: offers held and had are kept as bits.
pub const HIGHEST_NUMBER: u8 = u64::BITS as u8 - 1;

/// What kind of offer it is; one person holds one place of each kind at a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// Work, paid or not, in a place of its own: volunteering, a placement.
    #[default]
    Activity,
    /// Lessons or training.
    Lessons,
    /// Somebody's help with finding or keeping work.
    Support,
    /// A day, a meeting, an assessment.
    Event,
    /// How the course of inburgering is chosen.
    Course,
}

impl Form {
    /// All forms, with their names in files.
    pub const ALL: [(&'static str, Self); 5] = [
        ("activity", Self::Activity),
        ("lessons", Self::Lessons),
        ("support", Self::Support),
        ("event", Self::Event),
        ("course", Self::Course),
    ];

    /// Its place among what a person holds.
    pub(super) fn slot(self) -> usize {
        self as usize
    }
}

/// By what way people come to an offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Door {
    /// Their klantmanager proposes it.
    #[default]
    Klantmanager,
    /// The municipality writes to whoever goes out of its sight.
    Letter,
    /// It is what people do where nobody proposes anything.
    OwnChoice,
    /// Whoever completed the offer that it follows is asked there and then (S-160).
    Onward,
}

impl Door {
    /// All doors, with their names in files.
    pub const ALL: [(&'static str, Self); 4] = [
        ("klantmanager", Self::Klantmanager),
        ("letter", Self::Letter),
        ("own-choice", Self::OwnChoice),
        ("onward", Self::Onward),
    ];
}

/// What of Dutch an offer teaches by lessons; what is heard there is its setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Teaches {
    /// No Dutch.
    #[default]
    Nothing,
    /// Spoken Dutch for every day.
    Practical,
    /// Spoken Dutch for a job.
    JobLanguage,
}

impl Teaches {
    /// All kinds, with their names in files.
    pub const ALL: [(&'static str, Self); 3] = [
        ("nothing", Self::Nothing),
        ("practical-dutch", Self::Practical),
        ("job-language", Self::JobLanguage),
    ];
}

/// A state that an offer can move; the room that owns it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is the state of its name in the room that owns it")]
pub enum State {
    Vertrouwen,
    Willen,
    Moeten,
    Eigenaarschap,
    Zelfredzaamheid,
    Weerstand,
    Duidelijkheid,
    Mind,
    SoftSkills,
    DutchNetwork,
    OwnNetwork,
    OffersOfWork,
    JobLoss,
    Renewal,
    CourseFit,
    Childcare,
}

impl State {
    /// All states, with their names in files.
    pub const ALL: &[(&'static str, Self)] = &[
        ("vertrouwen", Self::Vertrouwen),
        ("willen", Self::Willen),
        ("moeten", Self::Moeten),
        ("eigenaarschap", Self::Eigenaarschap),
        ("zelfredzaamheid", Self::Zelfredzaamheid),
        ("weerstand", Self::Weerstand),
        ("duidelijkheid", Self::Duidelijkheid),
        ("mind", Self::Mind),
        ("soft-skills", Self::SoftSkills),
        ("dutch-network", Self::DutchNetwork),
        ("own-network", Self::OwnNetwork),
        ("offers-of-work", Self::OffersOfWork),
        ("job-loss", Self::JobLoss),
        ("renewal", Self::Renewal),
        ("course-fit", Self::CourseFit),
        ("childcare", Self::Childcare),
    ];

    /// What a number about it measures.
    #[must_use]
    pub fn quantity(self) -> Quantity {
        match self {
            Self::Mind | Self::SoftSkills => Quantity::StandardDeviations,
            Self::OffersOfWork | Self::JobLoss | Self::Renewal | Self::CourseFit => {
                Quantity::LogRatio
            }
            Self::Childcare => Quantity::HoursPerWeek,
            _ => Quantity::ShareChange,
        }
    }

    /// Whether an effect on it holds for a time; on the others it is a push.
    #[must_use]
    pub fn is_standing(self) -> bool {
        matches!(self.quantity(), Quantity::LogRatio | Quantity::HoursPerWeek)
    }

    /// Whether it is about work: an activity moves it only where it is guided (S-114, S-116).
    pub(super) fn is_about_work(self) -> bool {
        matches!(self, Self::OffersOfWork | Self::SoftSkills)
    }
}

/// What an offer does to a state, in the unit of that state.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The state.
    pub state: State,
    /// How much: in a week that is attended, when it is completed, or for as long as it holds.
    pub size: f32,
    /// The mechanism that it rests on, and that switches it off.
    pub mechanism: String,
}

/// An offer with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferPlan {
    /// Its number: the same in every scenario.
    pub number: u8,
    /// Its name, that of its file.
    pub name: String,
    /// What kind it is.
    pub form: Form,
    /// By what way people come to it.
    pub door: Door,
    /// What of Dutch its lessons teach.
    pub teaches: Teaches,
    /// Whether Dutch is really spoken there (S-115).
    pub speaks_dutch: bool,
    /// The phase of Piëzo that its file says (S-160); read by a view alone.
    pub phase: Option<PiezoPhase>,
    /// Whether it aims at work, and not at coming nearer to it (S-175).
    pub is_for_work: bool,
    /// Whether somebody guides people there intensively (S-116).
    pub is_guided: bool,
    /// Whether one team plans it with the course (S-120).
    pub is_integrated: bool,
    /// Whether its hours follow those of the course (S-128).
    pub is_flexible: bool,
    /// Whether it asks for much reading and writing (S-125).
    pub is_wordy: bool,
    /// Whether what it brings depends on what is expected on both sides (S-131).
    pub needs_clarity: bool,
    /// The steps of the klantreis in which one may enter.
    pub steps: Vec<Step>,
    /// The lowest whole level of speaking [level].
    pub level: u8,
    /// The lowest and the highest age at which one enters, both included [years].
    pub ages: [f32; 2],
    /// The language in which it is held, for those who grew up with it.
    pub tongue: Option<Tongue>,
    /// The offer that one must have completed to enter, by its number (S-160).
    pub follows: Option<u8>,
    /// How long it takes [weeks].
    pub weeks: i32,
    /// What it takes of a week [hours/week].
    pub hours: f32,
    /// Who drops out of it when the week holds it [1/week].
    pub drop_out: f32,
    /// For how long what it opens holds after it was completed [weeks].
    pub lasting: i32,
    /// What a place costs [euro].
    pub cost: f32,
    /// Places at one time for a thousand persons of the cohort that is asked for [count].
    pub places: f32,
    /// What it does while it lasts.
    pub during: Vec<Effect>,
    /// What it does when it was completed.
    pub after: Vec<Effect>,
}

/// What decides on who may enter, all of it to be seen by a klantmanager.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The step of the klantreis.
    pub step: Step,
    /// Whole level of speaking [level].
    pub level: u8,
    /// Age [years].
    pub age: f32,
    /// The language the person grew up with.
    pub tongue: Tongue,
    /// Whether there is a job.
    pub works: bool,
    /// Whether the person is in education.
    pub studies: bool,
    /// Whether the course of inburgering has begun.
    pub has_begun_course: bool,
}

impl OfferPlan {
    /// Whether somebody may enter.
    #[must_use]
    pub fn admits(&self, facts: &Facts) -> bool {
        let is_free = match self.form {
            Form::Course => !facts.has_begun_course,
            Form::Support => true,
            _ => !facts.works && !facts.studies,
        };
        // Somebody of 29 is so until the next birthday.
        let [youngest, oldest] = self.ages;
        let is_of_age = (youngest..=oldest).contains(&facts.age.floor());
        let understands = self.tongue.is_none_or(|tongue| tongue == facts.tongue);
        let is_asked = is_of_age && understands && facts.level >= self.level;
        is_free && is_asked && self.steps.contains(&facts.step)
    }

    /// The phase of Piëzo in which people are seen who have a place: what its file says, else by what kind of
    /// offer it is.
    #[must_use]
    pub fn piezo_phase(&self) -> Option<PiezoPhase> {
        let by_form = match self.form {
            Form::Activity => Some(PiezoPhase::Outside),
            Form::Lessons | Form::Event => Some(PiezoPhase::Rhythm),
            Form::Support | Form::Course => None,
        };
        self.phase.or(by_form)
    }

    /// Whether it has places at all; one without is known and closed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.places > 0.0
    }

    /// The bit by which it is remembered.
    pub(crate) fn bit(&self) -> u64 {
        1 << self.number
    }

    /// Refuses offers that cannot stand beside each other, or make no sense.
    ///
    /// # Errors
    /// [`SimError::Offer`] with the name of the offer.
    pub fn check_all(offers: &[Self]) -> Result<(), SimError> {
        let mut taken = 0_u64;
        for offer in offers {
            let refuse = |what: &str| {
                Err(SimError::Offer { name: offer.name.clone(), what: what.to_owned() })
            };
            if offer.number > HIGHEST_NUMBER {
                return refuse("its number is too high");
            }
            if taken & offer.bit() != 0 {
                return refuse("another offer has its number");
            }
            taken |= offer.bit();
            let wrong = |number: f32| !number.is_finite() || number < 0.0;
            let numbers = [offer.hours, offer.drop_out, offer.cost, offer.places];
            if numbers.into_iter().any(wrong) || offer.weeks < 1 || offer.lasting < 0 {
                return refuse("it lasts at least a week, and no number of it is negative");
            }
            let effects = offer.during.iter().chain(&offer.after);
            if effects.into_iter().any(|effect| !effect.size.is_finite()) {
                return refuse("an effect is no number");
            }
        }
        Ok(())
    }
}
